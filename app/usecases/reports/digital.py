"""Chỉ tiêu số hóa, and the indicators of Quyết định 766/QĐ-TTg."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from types import MappingProxyType

from app.domain.calendar import ZONE, Term
from app.domain.lists import Row
from app.domain.procedure import Case, Procedure, TimeUnit
from app.domain.report import Period, ReportLine
from app.domain.report.acts import paid_online, rounds
from app.domain.report.digitisation import Digitisation, Digitised, count_digitised
from app.domain.report.indicators import Evidence, Indicator, indicators
from app.domain.text import fold
from app.ports.paper import Column, ListPaper
from app.usecases.reports.made import Report, Source, days, head

#: What the catalogue writes of a procedure that ends without a paper.
_NO_RESULT = "khong co ket qua"
_DIGITISED = (
    ("received", "Tiếp nhận", "Tiếp nhận"),
    ("digitised", "Có số hóa thành phần hồ sơ", "Tiếp nhận"),
    ("not_digitised", "Chưa số hóa", "Tiếp nhận"),
    ("reused", "Tái sử dụng thành phần", "Tiếp nhận"),
    ("reused_results", "Tái sử dụng kết quả", "Tiếp nhận"),
    ("from_store", "Từ kho DMQG", "Tiếp nhận"),
    ("pages", "Số trang", "Tiếp nhận"),
    ("resolved", "Đã giải quyết", "Kết quả"),
    ("result_digitised", "Đã số hóa", "Kết quả"),
    ("result_missing", "Chưa số hóa", "Kết quả"),
    ("digitised_rate", "Thành phần hồ sơ", "Tỷ lệ (%)"),
    ("result_rate", "Kết quả", "Tỷ lệ (%)"),
)
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "1.4": "Hồ sơ đã đồng bộ lên hệ thống của tỉnh",
        "2.1": "Hồ sơ giải quyết đúng hạn",
        "2.2": "Thời gian giải quyết trung bình (giờ làm việc)",
        "3.3": "Hồ sơ trực tuyến",
        "3.6": "Thanh toán trực tuyến",
        "4.1": "Cấp kết quả điện tử",
        "4.2": "Số hóa thành phần và kết quả",
        "4.3a": "Hồ sơ có thành phần số hóa",
        "4.3b": "Khai thác, sử dụng lại dữ liệu số hóa",
        "4.4": "Lấy giấy tờ từ kho dữ liệu dùng chung",
        "4.5": "Khai thác cơ sở dữ liệu dân cư",
        "5.4": "Mức độ hài lòng",
    }
)
_NOTES = (
    "Chỉ tiêu quầy không thể biết để trống (–), không ghi 0.",
    "1.4 tính trên hồ sơ quầy tự tiếp nhận; 4.4 và 4.5 trên hồ sơ hệ thống của tỉnh gửi về.",
)


def digitisation(source: Source, period: Period) -> Report:
    """By agency, with the sum of all."""
    counted = count_digitised(_lines(source, period), period, _digitised(source, period))
    total = counted[""]
    agencies = {name: found for name, found in counted.items() if name}
    document = head("digitisation", period) | {
        "agencies": [{"agency": name} | found.as_dict() for name, found in agencies.items()],
        "total": total.as_dict(),
    }
    paper = ListPaper(
        rows=tuple((name, *_shown(found)) for name, found in agencies.items()),
        columns=(
            Column("Cơ quan", 40),
            *(
                Column(title, 16, "rate" if key.endswith(("rate", "store")) else "count", group)
                for key, title, group in _DIGITISED
            ),
        ),
        title="CHỈ TIÊU SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT",
        under=days(period),
        total=("Tổng cộng", *_shown(total)),
        notes=("Thủ tục không có kết quả giấy được tính là đã số hóa kết quả.",),
    )
    return Report("digitisation", document, paper)


def decision_766(source: Source, period: Period) -> Report:
    """Every indicator; what the counter cannot know is null."""
    counted = indicators(_lines(source, period), period, _evidence(source, period))
    document = head("766", period) | {
        "indicators": [
            one.as_dict() | {"name": _NAMES[one.code], "known": _known(one)} for one in counted
        ]
    }
    paper = ListPaper(
        rows=tuple(_row(one) for one in counted),
        columns=(
            Column("Mã", 10),
            Column("Chỉ tiêu", 80),
            Column("Số hồ sơ đạt", 18, "rate"),
            Column("Số hồ sơ tính", 18, "rate"),
            Column("Tỷ lệ (%), giờ", 18, "rate"),
            Column("Ngưỡng (%)", 18, "rate"),
            Column("Phần điểm đạt (%)", 18, "rate"),
        ),
        title="CHỈ TIÊU ĐÁNH GIÁ THEO QUYẾT ĐỊNH 766/QĐ-TTg",
        under=days(period),
        notes=_NOTES,
    )
    return Report("766", document, paper)


def _lines(source: Source, period: Period) -> tuple[ReportLine, ...]:
    return source.queries.reports.lines(period.first, period.last)


def _digitised(source: Source, period: Period) -> Digitised:
    reads = source.queries.reports
    return Digitised(
        reads.files(period.first, period.last),
        reads.marks(period.first, period.last),
        frozenset(p.code for p in reads.procedures(period.last) if _NO_RESULT in fold(p.result)),
    )


def _evidence(source: Source, period: Period) -> Evidence:
    reads = source.queries.reports
    end = min(source.now, datetime.combine(period.last, time.max, ZONE))
    acts = [act for act in reads.acts_on(period.first, period.last) if act.at <= end]
    return Evidence(
        digitised=_digitised(source, period),
        rounds=rounds(acts),
        promised=_Promises(source, reads.procedures(period.last)),
        worked=source.calendar.work_between,
        end=end,
        paid_online=frozenset(act.dossier_id for act in acts if paid_online(act)),
    )


class _Promises:
    """The date of a dossier that came without one: the longest time of its procedure."""

    def __init__(self, source: Source, procedures: tuple[Procedure, ...]) -> None:
        self._due = source.calendar.due
        self._terms = {found.code: _longest(found.cases) for found in procedures}

    def __call__(self, line: ReportLine) -> datetime | None:
        """None: the law sets none, or the catalogue does not know the procedure."""
        term = self._terms.get(line.procedure_code)
        if term is None or line.received_at is None:
            return None
        return self._due(line.received_at, term).at


def _longest(cases: tuple[Case, ...]) -> Term | None:
    """None as soon as one case has no time: such a dossier may be one of it."""
    terms = [None if case.amount is None else Term(case.amount, case.unit) for case in cases]
    if not terms or None in terms:
        return None
    return max((term for term in terms if term), key=_span)


def _span(term: Term) -> timedelta:
    if term.unit is TimeUnit.HOUR:
        return timedelta(hours=term.amount * 3)  # eight working hours are a day
    return timedelta(days=0 if term.unit is TimeUnit.SAME_DAY else term.amount)


def _shown(counted: Digitisation) -> Row:
    values = counted.as_dict()
    return tuple(values[key] for key, _, _ in _DIGITISED)


def _known(one: Indicator) -> bool:
    return one.rate is not None or one.hours is not None


def _row(one: Indicator) -> Row:
    return (
        one.code,
        _NAMES[one.code],
        one.part,
        one.whole,
        one.rate if one.hours is None else one.hours,
        one.threshold,
        one.earned,
    )
