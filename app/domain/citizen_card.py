"""The QR of a citizen card: seven fields between bars, read strictly, never guessed.

Format: as printed on cards since 2021; the cards of 2024 have further fields behind, which are not
ours. A shape error fills nothing; a field that contradicts another warns and fills.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.party import (
    Party,
    Sex,
    birth_year_of,
    born_after,
    parse_birth_date,
    sex_of,
)
from app.domain.person_name import has_foreign_letters, has_marks, is_garbled
from app.domain.text import clean

#: Codes of the 63 provinces in a personal number (Thông tư 59/2021/TT-BCA); abroad from 101.
PROVINCE_CODES = frozenset(
    """
    001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025
    026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048
    049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075
    077 079 080 082 083 084 086 087 089 091 092 093 094 095 096
    """.split()  # noqa: SIM905  (a table of codes reads better than quotes)
)
_SEXES = ("Nam", "Nữ")
#: Dates as cards write them; a lone year where no more is known.
_DATE = re.compile(r"[0-9]{8}|[0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{4}")
_FIELDS = 7


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What a card says. birth_date and issued_on: dd/MM/yyyy (or a bare year at birth).

    confirmed False: from the machine-readable lines alone, without name and address.
    """

    id: str
    old_id: str
    name: str
    birth_date: str
    sex: Sex
    address: str
    issued_on: str
    warnings: tuple[str, ...] = ()
    expires_on: str = ""
    confirmed: bool = True

    def warned(self, *codes: str) -> "CitizenCard":
        """With more to look at."""
        return replace(self, warnings=(*self.warnings, *codes))

    def as_party(self, phone: str = "", *, before: Party | None = None) -> Party:
        """The holder as owner or filer. before: typed; kept where the same card says nothing."""
        same = before is not None and before.id_number in ("", self.id)
        return Party(
            name=self.name or (before.name if before and same else ""),
            id_number=self.id,
            birth_date=self.birth_date,
            sex=self.sex,
            address=self.address or (before.address if before and same else ""),
            phone=phone,
        )


@dataclass(frozen=True, slots=True)
class CardReading:
    """One attempt to read a card: the card, or the code of why nothing was filled."""

    payload: str | None
    card: CitizenCard | None = None
    problem: str | None = None


def read_card(payload: str | None, today: date) -> CardReading:
    """Judge the text of a QR. `today`: local date, a birth after it is impossible."""
    if payload is None:
        return CardReading(None, problem="card.no_qr")
    text = payload.lstrip("\ufeff").strip("\r\n\t ")
    fields = [clean(field) for field in text.split("|")]
    problem = _shape_problem(fields, today)
    if problem:
        return CardReading(text, problem=problem)
    return CardReading(text, card=_card(_seven(fields)))


def read_typed(text: str, today: date) -> CardReading:
    """Judge what a hand-held scanner typed: keyboard and input method may have taken the marks."""
    reading = read_card(text, today)
    card = reading.card
    if card is None or has_marks(card.name + card.address):
        return reading
    return replace(reading, card=card.warned("card.no_marks"))


def looks_like_card(text: str) -> bool:
    """True for text that can only be the QR of some card: fields between bars."""
    return text.count("|") >= 4


def _seven(fields: list[str]) -> list[str]:
    """Put back the old number when the card leaves the whole field out."""
    if not re.fullmatch(r"[0-9]*", fields[1]):
        fields = [fields[0], "", *fields[1:]]
    return fields[:_FIELDS]


def _shape_problem(fields: list[str], today: date) -> str | None:
    if _is_health_insurance(fields):
        return "card.health_insurance"
    if len(fields) < 5 or not re.fullmatch(r"[0-9]+", fields[0]):
        return "card.not_a_card"
    if len(fields[0]) != 12:
        return "card.id_length"
    seven = _seven(fields)
    if len(seven) < _FIELDS:
        return "card.cut_off"
    return _content_problem(seven, today)


def _content_problem(seven: list[str], today: date) -> str | None:
    if not seven[2]:
        return "card.not_a_card"
    born = parse_birth_date(seven[3]) if _DATE.fullmatch(seven[3]) else None
    if born is None or born_after(born, today):
        return "card.birth_date"
    issued = _day(seven[6])
    if seven[6] and (issued is None or issued > today or born_after(born, issued)):
        return "card.issue_date"
    if seven[4] not in _SEXES:
        return "card.sex"
    if is_garbled(seven[2]) or "\ufffd" in seven[5]:
        return "card.garbled"
    return None


def _is_health_insurance(fields: Sequence[str]) -> bool:
    """Health cards begin with two letters and hold the name as hexadecimal UTF-8."""
    return (
        len(fields) > 4
        and re.fullmatch(r"(?:[A-Z]{2})?[0-9]{10,13}", fields[0]) is not None
        and re.fullmatch(r"(?:[0-9a-fA-F]{2}){3,}", fields[1]) is not None
        and fields[4] not in _SEXES  # a citizen card whose old number has twelve digits
    )


def _day(text: str) -> date | None:
    normal = parse_birth_date(text) if _DATE.fullmatch(text) else None
    if normal is None or len(normal) != 10:
        return None
    return datetime.strptime(normal, "%d/%m/%Y").date()  # noqa: DTZ007  (a date has no zone)


def _card(seven: list[str]) -> CitizenCard:
    born = parse_birth_date(seven[3]) or ""
    issued = _day(seven[6])
    sex: Sex = "Nữ" if seven[4] == "Nữ" else "Nam"
    card = CitizenCard(
        id=seven[0],
        old_id=seven[1],
        name=seven[2],
        birth_date=born,
        sex=sex,
        address=seven[5],
        issued_on=issued.strftime("%d/%m/%Y") if issued else "",
    )
    return card.warned(*contradictions(card))


def contradictions(card: CitizenCard) -> tuple[str, ...]:
    """Codes of what does not go together, or looks unusual; none of it forbids anything."""
    found = []
    if card.id[:3] not in PROVINCE_CODES and int(card.id[:3]) < 101:
        found.append("card.province_unknown")
    if sex_of(card.id) != card.sex:
        found.append("card.sex_differs")
    if birth_year_of(card.id) != int(card.birth_date[-4:]):
        found.append("card.year_differs")
    if card.old_id and len(card.old_id) not in (9, 12):
        found.append("card.old_id_length")
    if has_foreign_letters(card.name):
        found.append("card.name_letters")
    return tuple(found)
