"""Postal items: the S10 code of the Universal Postal Union, `EX123456785VN`."""

import re

from app.domain.text import clean
from app.errors import InvalidInput

_SHAPE = re.compile(r"([A-Z]{2})([0-9]{8})([0-9])([A-Z]{2})")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def item_code(text: str) -> str:
    """The code without blanks, in capitals.

    Raises InvalidInput: postal.item_shape, postal.check_digit (UPU S10).
    """
    code = clean(text).replace(" ", "").upper()
    found = _SHAPE.fullmatch(code)
    if found is None:
        raise InvalidInput("postal.item_shape")
    if int(found[3]) != check_digit(found[2]):
        raise InvalidInput("postal.check_digit")
    return code


def check_digit(serial: str) -> int:
    """Of the eight digits of the serial number: 11 - weighted sum mod 11, 10 is 0 and 11 is 5."""
    rest = 11 - sum(int(d) * w for d, w in zip(serial, _WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)
