"""People and organisations who own or file a dossier."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from app.domain.codes import PartyKind
from app.domain.text import clean, fold

Sex = Literal["Nam", "Nữ", ""]


@dataclass(frozen=True, slots=True)
class Party:
    """Owner or filer. Texts are NFC; dates are text as on the card (dd/MM/yyyy, MM/yyyy, yyyy).

    id_number: 12 digits (personal number), 9 digits (old card), a passport, or a tax code for
    an organisation; "" when not known.
    """

    name: str
    id_number: str = ""
    kind: PartyKind = PartyKind.CITIZEN
    birth_date: str = ""
    sex: Sex = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @property
    def is_organisation(self) -> bool:
        """Known by a tax code and filed for by its representative."""
        return self.kind is not PartyKind.CITIZEN

    @property
    def honorific(self) -> str:
        """Ông or Bà from the sex on the card, otherwise the printed form's "Ông/Bà"."""
        if self.is_organisation:
            return ""
        return {"Nam": "Ông", "Nữ": "Bà"}.get(self.sex, "Ông/Bà")


def same_person(one: Party, other: Party) -> bool:
    """By their numbers; by the whole name where a number is not known."""
    if one.id_number and other.id_number:
        return fold(one.id_number) == fold(other.id_number)
    return clean(one.name).casefold() == clean(other.name).casefold()


#: What the wire and the forms take of a person, in letters.
_LONGEST = {"name": 250, "address": 500, "phone": 50, "email": 100}
#: One or several numbers as people write them: digits with blanks, dots, brackets, a plus sign.
_PHONE = re.compile(r"[+(]?[0-9][0-9 .()/,;+-]{6,48}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def contact_problem(field: str, value: str) -> str | None:
    """Code of what is wrong with a name, address, phone or e-mail; nothing written is right."""
    if len(value) > _LONGEST.get(field, 500):
        return "party.too_long"
    if field == "phone" and value and not _PHONE.fullmatch(value):
        return "party.phone"
    if field == "email" and value and not _EMAIL.fullmatch(value):
        return "party.email"
    return None


#: Century and sex digit of a personal number: even male, odd female, 0/1 = 20th century …
_CENTURIES = (1900, 2000, 2100, 2200, 2300)


def id_number_problem(text: str) -> str | None:
    """Code of what is wrong with a 12-digit personal number, or None."""
    if not re.fullmatch(r"[0-9]*", text):
        return "citizen_id.not_digits"
    return None if len(text) == 12 else "citizen_id.length"


def birth_year_of(id_number: str) -> int:
    """Year of birth that the digits 4-6 of a 12-digit number tell (Nghị định 137/2015 Điều 13)."""
    return _CENTURIES[int(id_number[3]) // 2] + int(id_number[4:6])


def sex_of(id_number: str) -> Sex:
    """Sex that the fourth digit tells."""
    return "Nữ" if int(id_number[3]) % 2 else "Nam"


def parse_birth_date(text: str, today: date | None = None) -> str | None:
    """Normal form of a birth date, or None when it is impossible.

    Accepts dd/MM/yyyy, d/M/yy, ddMMyyyy, MM/yyyy and yyyy: a bare year is legal for old people.
    "00" for day or month means unknown and is dropped. A year of two digits is the last such year
    that is not after `today`; without `today` nobody knows it, and it stays as it is.
    """
    digits = re.sub(r"[-. ]", "/", text.strip())
    if re.fullmatch(r"[0-9]{8}", digits):
        digits = f"{digits[:2]}/{digits[2:4]}/{digits[4:]}"
    if not re.fullmatch(r"[0-9]+(?:/[0-9]+){0,2}", digits):
        return None
    parts = [int(part) for part in digits.split("/")]
    written = digits.split("/")[-1]
    if len(written) == 2 and today is None:
        found = _written(2000 + parts[-1], *reversed(parts[:-1]))
        return found and found[:-4] + written
    year = _full_year(parts[-1], written, today)
    return _written(year, *reversed(parts[:-1])) if year else None


def with_whole_birth_date(party: Party, today: date) -> Party:
    """The party with its birth date in normal form, the year in four digits."""
    return replace(party, birth_date=parse_birth_date(party.birth_date, today) or party.birth_date)


def born_after(birth_date: str, day: date) -> bool:
    """True when a birth date in its normal form lies after `day`; what is unknown never does."""
    parts = [int(part) for part in reversed(birth_date.split("/"))]
    return parts > [day.year, day.month, day.day][: len(parts)]


def _full_year(number: int, written: str, today: date | None) -> int | None:
    if len(written) == 4 and 1890 <= number <= 2999:
        return number
    if len(written) != 2 or today is None:
        return None
    return today.year - (today.year - number) % 100


def _written(year: int, month: int = 0, day: int = 0) -> str | None:
    if month == 0:
        return str(year) if day == 0 else None
    if not 1 <= month <= 12:
        return None
    if day == 0:
        return f"{month:02d}/{year}"
    try:
        return date(year, month, day).strftime("%d/%m/%Y")
    except ValueError:
        return None


def is_passport(text: str) -> bool:
    """A passport of any country: six to nine letters and digits, both kinds (ICAO Doc 9303)."""
    mixed = re.search("[A-Za-z]", text) and re.search("[0-9]", text)
    return bool(mixed and re.fullmatch("[A-Za-z0-9]{6,9}", text))
