"""Numbered fee receipts: the ranges a counter was given, and what became of each number.

Numbers of a symbol (ký hiệu) are consecutive and never used again; a wrong receipt is voided
and stays in the list (BC26). Numbers that may be on paper though no record is left of them,
after a restored backup, are written off by a person who looked at the paper.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.fees import NUMBER_DIGITS
from app.domain.text import clean
from app.errors import InvalidInput

_RANGE = re.compile(rf"([^:;,]{{1,30}}):\s*(\d{{1,{NUMBER_DIGITS}}})-(\d{{1,{NUMBER_DIGITS}}})")


@dataclass(frozen=True, slots=True)
class Series:
    """The range `first..last` of one symbol, both included."""

    symbol: str
    first: int
    last: int

    def overlaps(self, other: "Series") -> bool:
        """True when a number would belong to both."""
        return self.symbol == other.symbol and self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class WrittenOff:
    """Numbers nobody may use any more; last < first: looked at, and none was missing."""

    series: str
    first: int
    last: int
    at: datetime
    by: str
    reason: str

    @property
    def count(self) -> int:
        """How many numbers."""
        return max(0, self.last - self.first + 1)


@dataclass(frozen=True, slots=True)
class UsedNumber:
    """A receipt that was made out. day, voided_on: local days."""

    series: str
    number: int
    day: date
    voided_on: date | None = None


@dataclass(frozen=True, slots=True)
class SeriesUse:
    """One line of the monthly report: stock, use, voids. Voided receipts are among the used."""

    symbol: str
    first: int
    last: int
    opening: int
    used: int
    used_first: int | None
    used_last: int | None
    voided: tuple[int, ...]
    written_off: int

    @property
    def closing(self) -> int:
        """Numbers left at the end of the period."""
        return self.opening - self.used - self.written_off


def parse_series(text: str) -> tuple[Series, ...]:
    """`AB-26P:0000001-0000500; AB-27P:…`, in the order they are used up; "" is none.

    Raises InvalidInput("settings.bad_value").
    """
    found = tuple(_range(part) for part in re.split("[;,]", text) if part.strip())
    for place, one in enumerate(found):
        if any(one.overlaps(other) for other in found[:place]):
            raise InvalidInput("settings.bad_value", key="counter.fee_series")
    return found


def _range(text: str) -> Series:
    parts = _RANGE.fullmatch(clean(text))
    if parts is None or not 1 <= int(parts[2]) <= int(parts[3]):
        raise InvalidInput("settings.bad_value", key="counter.fee_series")
    return Series(parts[1].strip(), int(parts[2]), int(parts[3]))


def series_use(
    series: Series,
    first: date,
    last: date,
    used: Iterable[UsedNumber],
    written_off: Iterable[tuple[WrittenOff, date]],
) -> SeriesUse:
    """The range over a period, both days included. Pairs: what was written off, on which day."""
    mine = [one for one in used if one.series == series.symbol and _holds(series, one.number)]
    before = [one for one in mine if one.day < first]
    during = sorted(one.number for one in mine if first <= one.day <= last)
    off = [(_inside(series, one), day) for one, day in written_off]
    gone = len(before) + sum(count for count, day in off if day < first)
    return SeriesUse(
        symbol=series.symbol,
        first=series.first,
        last=series.last,
        opening=series.last - series.first + 1 - gone,
        used=len(during),
        used_first=during[0] if during else None,
        used_last=during[-1] if during else None,
        voided=tuple(
            sorted(x.number for x in mine if x.voided_on and first <= x.voided_on <= last)
        ),
        written_off=sum(count for count, day in off if first <= day <= last),
    )


def _holds(series: Series, number: int) -> bool:
    return series.first <= number <= series.last


def _inside(series: Series, off: WrittenOff) -> int:
    """How many of the written-off numbers lie in the range."""
    if off.series != series.symbol:
        return 0
    return max(0, min(series.last, off.last) - max(series.first, off.first) + 1)
