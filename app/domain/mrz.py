"""The machine-readable lines on the back of a citizen card (ICAO Doc 9303 part 5, TD1).

Three lines of thirty characters. On a Vietnamese card the document number is the last nine digits
of the personal number, which stands whole behind it with a check digit of its own. The name has
no check digit and no marks: it is never taken from here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.party import Sex, birth_year_of, sex_of

LINES, LENGTH = 3, 30
_WEIGHTS = (7, 3, 1)
_FIRST = re.compile(r"IDVNM([0-9]{9})([0-9])([0-9]{12})<<([0-9])")
_SECOND = re.compile(r"([0-9]{6})([0-9])([MF])([0-9]{6})([0-9])VNM<{11}([0-9])")
#: How a card without an end says so (Luật Căn cước 2023, Điều 21: from the age of 60).
NO_END = "991231"


@dataclass(frozen=True, slots=True)
class MachineReadable:
    """What the lines say when every check digit agrees. ends: None for a card without an end."""

    id: str
    born: date
    sex: Sex
    ends: date | None


def check_digit(text: str) -> int:
    """Weights 7, 3, 1 over the values 0-9, A-Z = 10-35, "<" = 0, modulo 10."""
    return sum(_value(char) * _WEIGHTS[at % 3] for at, char in enumerate(text)) % 10


def composite_text(first: str, second: str) -> str:
    """The characters of the first two lines that the last check digit is counted over."""
    return first[5:30] + second[:7] + second[8:15] + second[18:29]


def parse_lines(lines: Sequence[str]) -> MachineReadable | None:
    """What the lines say, or None: a single check that fails makes them worthless."""
    if len(lines) != LINES:
        return None
    first, second = _FIRST.fullmatch(lines[0]), _SECOND.fullmatch(lines[1])
    if first is None or second is None or not _checked(lines[0], lines[1]):
        return None
    number = first[3]
    sex: Sex = "Nam" if second[3] == "M" else "Nữ"
    born = _day(second[1], birth_year_of(number) // 100)
    ends = None if second[4] == NO_END else _day(second[4], 20)
    if born is None or (ends is None and second[4] != NO_END):
        return None
    if first[1] != number[3:] or sex_of(number) != sex or born.year != birth_year_of(number):
        return None
    return MachineReadable(number, born, sex, ends)


def _checked(first: str, second: str) -> bool:
    """The five check digits."""
    parts = (
        (first[5:14], first[14]),
        (first[15:29], first[29]),
        (second[:6], second[6]),
        (second[8:14], second[14]),
        (composite_text(first, second), second[29]),
    )
    return all(check_digit(text) == int(digit) for text, digit in parts)


def _value(char: str) -> int:
    if char == "<":
        return 0
    return int(char, 36)


def _day(text: str, century: int) -> date | None:
    """A day from yyMMdd in a century, or None when there is no such day."""
    try:
        return date(century * 100 + int(text[:2]), int(text[2:4]), int(text[4:]))
    except ValueError:
        return None
