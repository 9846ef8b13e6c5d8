"""What was taken, voided and given back in a period: numbers only, no names."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date

from app.domain.fee_book import DayClose, DayTotals, movements, totals
from app.domain.fees import Book, FeeMethod, Payment
from app.domain.receipts import SeriesUse


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee of one agency. count: takings; money in đồng; net = what stays with us."""

    agency: str
    fee: str
    kind: str
    count: int = 0
    cash: int = 0
    transfer: int = 0
    online: int = 0
    voided_count: int = 0
    voided: int = 0
    refunded: int = 0

    @property
    def taken(self) -> int:
        """By all methods, voids and refunds not taken off."""
        return self.cash + self.transfer + self.online

    @property
    def net(self) -> int:
        """What stays."""
        return self.taken - self.voided - self.refunded

    def plus(self, **more: int) -> "FeeLine":
        """The line with these numbers added."""
        return replace(self, **{key: getattr(self, key) + n for key, n in more.items()})


@dataclass(frozen=True, slots=True)
class FeeReport:
    """The books of a period, both days included; a void counts on the day it was made."""

    first: date
    last: date
    lines: tuple[FeeLine, ...]
    net: DayTotals
    closes: tuple[DayClose, ...] = ()
    series: tuple[SeriesUse, ...] = ()

    @property
    def total(self) -> FeeLine:
        """All lines together."""
        total = FeeLine("", "", "")
        for line in self.lines:
            total = total.plus(**_numbers(line))
        return total

    def as_dict(self) -> dict[str, object]:
        """For `--json`: totals first, then what they are made of."""
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            **_document(self.total, FeeLine.__slots__[3:]),
            "net_by_method": asdict(self.net),
            "lines": [_document(line, FeeLine.__slots__) for line in self.lines],
            "closes": [close_document(close) for close in self.closes],
            "series": [series_document(use) for use in self.series],
        }


def fee_report(
    first: date,
    last: date,
    payments: Iterable[Payment],
    closes: tuple[DayClose, ...] = (),
    series: tuple[SeriesUse, ...] = (),
) -> FeeReport:
    """Counts payments that have a movement in the period; those outside it change nothing."""
    found = tuple(payments)
    lines: dict[tuple[str, str, str], FeeLine] = {}
    for payment in found:
        key = (payment.agency_id, payment.fee_name, payment.kind.value)
        counted = _counted(lines.get(key) or FeeLine(*key), payment, first, last)
        if counted != FeeLine(*key):
            lines[key] = counted
    inside = (m for m in movements(found) if first <= m.book.day <= last)
    ordered = tuple(lines[key] for key in sorted(lines))
    return FeeReport(first, last, ordered, totals(inside), closes, series)


def close_document(close: DayClose) -> dict[str, object]:
    """For `--json`."""
    return {
        "date": close.book.day.isoformat(),
        "employee": close.book.employee,
        "expected": close.expected,
        "counted": close.counted,
        "difference": close.difference,
        "note": close.note,
        "reason": close.reason,
        "by": close.by,
    }


def series_document(use: SeriesUse) -> dict[str, object]:
    """For `--json`: a line of the receipts' stock."""
    return {
        "series": use.symbol,
        "first": use.first,
        "last": use.last,
        "opening": use.opening,
        "used": use.used,
        "used_first": use.used_first,
        "used_last": use.used_last,
        "voided": list(use.voided),
        "written_off": use.written_off,
        "closing": use.closing,
    }


def _counted(line: FeeLine, payment: Payment, first: date, last: date) -> FeeLine:
    def inside(book: Book | None) -> bool:
        return book is not None and first <= book.day <= last

    if inside(payment.book):
        line = line.plus(count=1, **{payment.method.value: payment.amount})
    if inside(payment.void_book):
        line = line.plus(voided_count=1, voided=payment.amount)
    back = sum(refund.amount for refund in payment.refunds if inside(refund.book))
    return line.plus(refunded=back)


def _numbers(line: FeeLine) -> dict[str, int]:
    methods = {method.value: getattr(line, method.value) for method in FeeMethod}
    rest = ("count", "voided_count", "voided", "refunded")
    return methods | {key: getattr(line, key) for key in rest}


def _document(line: FeeLine, keys: tuple[str, ...]) -> dict[str, object]:
    return {key: getattr(line, key) for key in keys} | {"taken": line.taken, "net": line.net}
