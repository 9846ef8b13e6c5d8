"""Numbers of postal items (UPU S10): two letters, eight digits, a check digit, the country."""

import re

from app.domain.text import clean
from app.errors import InvalidInput

_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_ITEM = re.compile(r"([A-Z]{2})([0-9]{8})([0-9])([A-Z]{2})", re.ASCII)


def check_digit(serial: str) -> int:
    """Of eight digits: 11 less the rest of the weighted sum; 10 is written 0 and 11 is 5."""
    rest = 11 - sum(w * int(d) for w, d in zip(_WEIGHTS, serial, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)


def item_code(text: str) -> str:
    """`EE123456785VN`: as typed or scanned, without blanks, in capitals.

    Raises InvalidInput: postal.item_shape, postal.check_digit.
    """
    found = _ITEM.fullmatch(re.sub(r"[\s.-]", "", clean(text)).upper())
    if found is None:
        raise InvalidInput("postal.item_shape")
    if check_digit(found[2]) != int(found[3]):
        raise InvalidInput("postal.check_digit")
    return found[0]


def spaced(code: str) -> str:
    """`EE 123 456 785 VN`, as it stands below the bars."""
    return f"{code[:2]} {code[2:5]} {code[5:8]} {code[8:11]} {code[11:]}"
