"""Facts that forms ask for again and again, and what each may look like.

A shape answers with the fact in its normal form, or with nothing: a reader's guess that cannot be
a date, a number or a name must not get further.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.citizen_card import PROVINCE_CODES
from app.domain.codes import DossierCode
from app.domain.party import parse_birth_date
from app.domain.tax_code import bare_tax_code, tax_code_problem
from app.domain.text import fold


class FieldKind(StrEnum):
    """What a field says. The names are those of the record of who is owner or filer."""

    ID = "id"
    OLD_ID = "old_id"
    NAME = "name"
    BIRTH = "birth"
    SEX = "sex"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    TAX = "tax"
    NUMBER = "number"
    FILE_CODE = "file_code"
    FEE = "fee"


@dataclass(frozen=True, slots=True)
class Shaped:
    """value: normal form; length: how much of the text it was made of, in characters.

    doubt: it could be, but a person must look.
    """

    value: str
    length: int
    doubt: bool = False


Shape = Callable[[str], Shaped | None]

_ID = re.compile(r"[0-9](?:[ .]?[0-9]){11}(?![0-9])")
_OLD_ID = re.compile(r"(?:[0-9](?:[ .]?[0-9]){11}|[0-9](?:[ .]?[0-9]){8})(?![0-9])")
_DATE = re.compile(
    r"(?:ngày )?([0-9]{1,2})(?: ?[/.-] ?| tháng )([0-9]{1,2})(?: ?[/.-] ?| năm )([0-9]{4})"
    r"(?![0-9])",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,7}")
_PHONE = re.compile(r"(?:\+?84|0)(?:[ .-]?[0-9]){9}(?![0-9])")
_EMAIL = re.compile(r"[A-Za-z0-9_+-][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_TAX = re.compile(r"[0-9]{10}(?:-[0-9]{3})?(?![0-9-])|[0-9]{12,13}(?![0-9])")
_NUMBER = re.compile(r"[0-9]{1,6}[A-Z]?(?:/[0-9]{4})?/[A-ZĐ]+(?:[-.&/][A-ZĐ0-9]+)*")
_MONEY = re.compile(
    r"([0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]{4,9})(?:,00)?(?: ?(?:đồng|đ|VNĐ|VND))?(?![0-9.,])",
    re.IGNORECASE,
)


def _id(text: str) -> Shaped | None:
    found = _ID.match(text)
    number = re.sub(r"\D", "", found[0]) if found else ""
    known = number[:3] in PROVINCE_CODES and number[3:4] in "0123"
    return Shaped(number, found.end()) if found and known else None


def _old_id(text: str) -> Shaped | None:
    found = _OLD_ID.match(text)
    return Shaped(re.sub(r"\D", "", found[0]), found.end()) if found else None


def _birth(text: str) -> Shaped | None:
    found = _DATE.match(text)
    normal = parse_birth_date("/".join(found.groups())) if found else None
    return Shaped(normal, found.end()) if found and normal and len(normal) == 10 else None


def _sex(text: str) -> Shaped | None:
    """One of the two and not both: an unmarked choice says nothing."""
    words = [fold(word).strip(".,;:/[]()_") for word in text.split()]
    if ("nam" in words) == ("nu" in words) or not words:
        return None
    value = "Nam" if "nam" in words else "Nữ"
    first = words[0] in ("nam", "nu")
    return Shaped(value, len(text.split(maxsplit=1)[0]) if first else len(text), doubt=not first)


def _name(text: str) -> Shaped | None:
    """A person's words begin with capitals; more or fewer than people have are doubtful."""
    found = _NAME.match(text)
    if found is None:
        return None
    words = found[0].split()
    capital = all(word[0].isupper() and (word.istitle() or word.isupper()) for word in words)
    rest = text[found.end() :].strip(" .…")
    doubt = not capital or not 2 <= len(words) <= 5 or bool(rest)
    return Shaped(found[0], found.end(), doubt)


def _address(text: str) -> Shaped | None:
    """At least two words; one that stops at a comma goes on somewhere else."""
    value = text.rstrip(" .…_")
    whole = len(value.split()) >= 2 and not re.search(r"[|\\<>{}~^*=!?@#]", value)
    return Shaped(value, len(text), doubt=value.endswith((",", "-", ";"))) if whole else None


def _phone(text: str) -> Shaped | None:
    found = _PHONE.match(text)
    if found is None:
        return None
    digits = re.sub(r"^84", "0", re.sub(r"\D", "", found[0]))
    return Shaped(digits, found.end()) if digits[1] in "235789" else None


def _email(text: str) -> Shaped | None:
    found = _EMAIL.match(text)
    return Shaped(found[0].rstrip("."), found.end()) if found else None


def _tax(text: str) -> Shaped | None:
    found = _TAX.match(text)
    sound = found is not None and tax_code_problem(found[0]) is None
    return Shaped(bare_tax_code(found[0]), found.end()) if found and sound else None


def _number(text: str) -> Shaped | None:
    found = _NUMBER.match(text)
    return Shaped(found[0], found.end()) if found else None


def _file_code(text: str) -> Shaped | None:
    found = DossierCode.find(text.split(" ", maxsplit=1)[0])
    return Shaped(found.text, len(text.split(" ", maxsplit=1)[0])) if found else None


def _fee(text: str) -> Shaped | None:
    found = _MONEY.match(text)
    return Shaped(re.sub(r"\D", "", found[1]), found.end()) if found else None


SHAPES: Mapping[FieldKind, Shape] = {
    FieldKind.ID: _id,
    FieldKind.OLD_ID: _old_id,
    FieldKind.NAME: _name,
    FieldKind.BIRTH: _birth,
    FieldKind.SEX: _sex,
    FieldKind.ADDRESS: _address,
    FieldKind.PHONE: _phone,
    FieldKind.EMAIL: _email,
    FieldKind.TAX: _tax,
    FieldKind.NUMBER: _number,
    FieldKind.FILE_CODE: _file_code,
    FieldKind.FEE: _fee,
}
