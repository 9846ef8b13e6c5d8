"""Fees of a period: what was taken by which way, what was voided, how receipts were used."""

from app.domain.fee_report import FeeLine
from app.domain.fees import FeeKind
from app.domain.receipts import SeriesUse
from app.domain.report import Period
from app.ports.paper import Column, ListPaper
from app.usecases.reports.made import Report, Source, days, head

_MONEY = (
    ("cash", "Tiền mặt"),
    ("transfer", "Chuyển khoản"),
    ("online", "Trực tuyến"),
    ("voided", "Hủy thu"),
    ("refunded", "Hoàn trả"),
    ("net", "Còn lại"),
)


def fees(source: Source, period: Period) -> Report:
    """The books of the period; a void counts on the day it was made."""
    found = source.fees(period.first, period.last)
    names = {p.agency_id: p.agency_name for p in source.queries.reports.procedures(period.last)}
    paper = ListPaper(
        rows=tuple(
            (names.get(line.agency, line.agency), line.fee, FeeKind(line.kind).label, *_sums(line))
            for line in found.lines
        ),
        columns=(
            Column("Cơ quan", 40),
            Column("Khoản thu", 50),
            Column("Loại", 16),
            Column("Số lần thu", 14, "count"),
            *(Column(title, 24, "money", "Số tiền (đồng)") for _, title in _MONEY),
        ),
        title="THU PHÍ, LỆ PHÍ",
        under=days(period),
        total=("Tổng cộng", "", "", *_sums(found.total)),
        notes=tuple(_used(use) for use in found.series),
    )
    return Report("fees", head("fees", period) | found.as_dict(), paper)


def _sums(line: FeeLine) -> tuple[int, ...]:
    return (line.count, *(getattr(line, key) for key, _ in _MONEY))


def _used(use: SeriesUse) -> str:
    """A line of the monthly report on receipts (BC26)."""
    return (
        f"Biên lai {use.symbol}: tồn đầu {use.opening}, sử dụng {use.used}, "
        f"xóa bỏ {len(use.voided)}, mất hoặc hủy {use.written_off}, tồn cuối {use.closing}."
    )
