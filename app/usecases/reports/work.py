"""What was done by whom, and what is overdue and where."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.lists import Row
from app.domain.report import Period
from app.domain.report.overdue import Overdue, overdue_lines
from app.domain.report.workload import DayOfWork, workload
from app.domain.watch import Holder, Who
from app.ports.paper import Column, ListPaper
from app.usecases.reports.made import Report, Source, days, head, plain

_NAMES: Mapping[Who, str] = MappingProxyType(
    {
        Who.COUNTER: "Bộ phận một cửa",
        Who.AGENCY: "Cơ quan giải quyết",
        Who.CITIZEN: "Người nộp hồ sơ",
        Who.NOBODY: "Đã kết thúc",
    }
)


def work(source: Source, period: Period) -> Report:
    """By day and employee."""
    rows = workload(source.queries.reports.acts(period.first, period.last))
    document = head("workload", period) | {"days": [row.as_dict() for row in rows]}
    paper = ListPaper(
        rows=tuple(_worked(row) for row in rows),
        columns=(
            Column("Ngày", 24, "day"),
            Column("Nhân viên", 50),
            Column("Tiếp nhận", 22, "count"),
            Column("Trả lời hồ sơ trực tuyến", 26, "count"),
            Column("Số trang đã quét", 22, "count"),
            Column("Trả kết quả", 22, "count"),
            Column("Phút tiếp nhận một hồ sơ (trung vị)", 30, "rate"),
        ),
        title="KHỐI LƯỢNG CÔNG VIỆC TẠI QUẦY",
        under=days(period),
        total=("Tổng cộng", "", *_sums(rows), None) if rows else (),
        notes=("Thời gian tiếp nhận để trống (–) khi không ghi được lúc bắt đầu.",),
    )
    return Report("workload", document, paper)


def late(source: Source, period: Period) -> Report:
    """Column 13 of report 06a by name: who holds it since when."""
    found = overdue_lines(source.queries.reports.lines(period.first, period.last), period)
    document = head("overdue", period) | {
        "judged_on": period.judged_on.isoformat(),
        "dossiers": [_as_dict(one) for one in found],
    }
    paper = ListPaper(
        rows=tuple(
            (
                one.code,
                one.procedure,
                one.received_at,
                one.due_at,
                one.days,
                _name(one.holder),
                one.holder.since,
            )
            for one in found
        ),
        columns=(
            Column("Mã hồ sơ", 44),
            Column("Thủ tục", 60),
            Column("Tiếp nhận", 26, "minute"),
            Column("Hẹn trả", 26, "minute"),
            Column("Số ngày quá hạn", 16, "count"),
            Column("Nơi đang giữ", 40),
            Column("Giữ từ", 26, "minute"),
        ),
        title="HỒ SƠ QUÁ HẠN",
        under=f"{days(period)}; tính đến ngày {period.judged_on:%d/%m/%Y}",
        notes=("Hồ sơ đang tạm dừng tính thời gian không ghi ở đây.",),
    )
    return Report("overdue", document, paper)


def _worked(row: DayOfWork) -> Row:
    return (row.day, row.employee, *_counts(row), row.reception_minutes)


def _counts(row: DayOfWork) -> tuple[int, int, int, int]:
    return (row.received, row.online_answered, row.pages_scanned, row.handed_over)


def _sums(rows: tuple[DayOfWork, ...]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(_counts(row) for row in rows), strict=True)))


def _as_dict(one: Overdue) -> dict[str, object]:
    return {
        "code": one.code,
        "agency": one.agency,
        "procedure": one.procedure,
        "received_at": plain(one.received_at),
        "due_at": plain(one.due_at),
        "days": one.days,
        "held_by": one.holder.who.value,
        "holder": _name(one.holder),
        "since": plain(one.holder.since),
    }


def _name(holder: Holder) -> str:
    return holder.name or _NAMES[holder.who]
