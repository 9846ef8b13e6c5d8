"""The pilot's table and report 06a as papers."""

from app.domain.report import Period, summarise
from app.domain.report.table_06a import Counts06a, count_06a
from app.ports.paper import Column, ListPaper
from app.usecases.reports.made import Report, Source, as_it_stood, days, head

_SUMMARY = (
    ("received", "Hồ sơ tiếp nhận"),
    ("online", "Trong đó: trực tuyến"),
    ("resolved", "Đã giải quyết"),
    ("early", "Trong đó: trước hạn"),
    ("on_time", "Trong đó: đúng hạn"),
    ("late", "Trong đó: quá hạn"),
    ("in_progress", "Đang giải quyết"),
    ("on_time_rate", "Tỷ lệ giải quyết trước và đúng hạn (%)"),
    ("online_rate", "Tỷ lệ hồ sơ trực tuyến (%)"),
)
#: Columns 2 to 13 of the form; column 1 is the running number.
_COLUMNS_06A = (
    Column("Cơ quan", 26),
    Column("Lĩnh vực, công việc giải quyết theo cấp (2)", 40),
    Column("Tổng số (3)", 14, "count", "Tiếp nhận"),
    Column("Trong kỳ: trực tuyến (4)", 14, "count", "Tiếp nhận"),
    Column("Trong kỳ: trực tiếp, bưu chính (5)", 15, "count", "Tiếp nhận"),
    Column("Từ kỳ trước (6)", 14, "count", "Tiếp nhận"),
    Column("Tổng số (7)", 14, "count", "Đã giải quyết"),
    Column("Trước hạn (8)", 14, "count", "Đã giải quyết"),
    Column("Đúng hạn (9)", 14, "count", "Đã giải quyết"),
    Column("Quá hạn (10)", 14, "count", "Đã giải quyết"),
    Column("Tổng số (11)", 14, "count", "Đang giải quyết"),
    Column("Trong hạn (12)", 14, "count", "Đang giải quyết"),
    Column("Quá hạn (13)", 14, "count", "Đang giải quyết"),
)


def summary(source: Source, period: Period) -> Report:
    """The contract's own keys, nothing around them."""
    counted = summarise(source.queries.reports.lines(period.first, period.last), period)
    paper = ListPaper(
        rows=tuple((title, counted.as_dict()[key]) for key, title in _SUMMARY),
        columns=(Column("Chỉ tiêu", 80), Column("Số liệu", 30, "rate")),
        title="TÌNH HÌNH TIẾP NHẬN VÀ GIẢI QUYẾT HỒ SƠ",
        under=days(period),
        notes=(
            "Đúng hạn tính theo ngày: ngày kết thúc xử lý so với ngày hẹn trả.",
            as_it_stood(period),
        ),
    )
    return Report("summary", counted.as_dict(), paper)


def table_06a(source: Source, period: Period) -> Report:
    """Biểu số II.06a/VPCP/KSTT with its four checks."""
    table = count_06a(source.queries.reports.lines(period.first, period.last), period)
    document = head("06a", period) | {
        "judged_on": period.judged_on.isoformat(),
        "columns": {str(n): name for n, name in enumerate(table.total.as_dict(), start=3)},
        "rows": [
            {"agency": row.agency, "field": row.field, **row.counts.as_dict()} for row in table.rows
        ],
        "total": table.total.as_dict(),
        "checks": table.total.checks,
    }
    paper = ListPaper(
        rows=tuple((row.agency, row.field, *row.counts.columns) for row in table.rows),
        columns=_COLUMNS_06A,
        title="TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
        under=f"Biểu số II.06a/VPCP/KSTT – {days(period)}",
        total=("Tổng cộng", "", *table.total.columns),
        notes=(
            "Đơn vị tính: số hồ sơ thủ tục hành chính. Cột (13) tính đến ngày "
            f"{period.judged_on:%d/%m/%Y}; hồ sơ đang tạm dừng tính thời gian ở cột (12), hồ sơ "
            "dừng giải quyết cũng vậy cho đến khi giấy tờ được trả lại.",
            as_it_stood(period),
            _checked(table.total),
        ),
    )
    return Report("06a", document, paper)


def _checked(total: Counts06a) -> str:
    """The form prints its sums; a sum that does not come out would be a defect, and is said."""
    wrong = [check for check, holds in total.checks.items() if not holds]
    sums = "(3) = (4) + (5) + (6); (7) = (8) + (9) + (10); (11) = (12) + (13); (3) = (7) + (11)"
    return f"Không khớp: {', '.join(wrong)}." if wrong else f"Đã kiểm tra: {sums}."
