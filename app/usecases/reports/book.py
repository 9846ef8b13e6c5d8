"""The register, and the results that go by post."""

from datetime import datetime

from app.domain.history import papers_go_back
from app.domain.report import Period, ReportLine
from app.domain.report.postal import postal
from app.domain.report.register import KEYS, row
from app.ports.paper import Column, ListPaper
from app.usecases.reports.made import Report, Source, days, head, plain


def register(source: Source, period: Period) -> Report:
    """Every dossier received in the period, in order; nothing is ever left out."""
    found = source.queries.reports.register(period.first, period.last)
    rows = tuple(row(dossier) for dossier in found)
    document = head("register", period) | {
        "rows": [
            {"number": number} | {key: plain(cell) for key, cell in zip(KEYS, cells, strict=True)}
            for number, cells in enumerate(rows, start=1)
        ]
    }
    paper = ListPaper(rows=rows, under=days(period))
    return Report("register", document, paper, form="register")


def by_post(source: Source, period: Period) -> Report:
    """Registered, dispatched with and without an item code, waiting."""
    found = postal(source.queries.reports.lines(period.first, period.last), period)
    document = head("postal", period) | {
        "registered": found.registered,
        "dispatched": len(found.dispatched),
        "dispatched_with_code": found.with_code,
        "dispatched_without_code": len(found.dispatched) - found.with_code,
        "waiting": len(found.waiting),
        "waiting_with_code": found.ready,
        "items": [_item(line) for line in (*found.dispatched, *found.waiting)],
    }
    paper = ListPaper(
        rows=tuple(
            (line.postal_item, line.code, line.agency, line.procedure, _result_at(line), sent)
            for line, sent in (
                *((line, line.returned_at) for line in found.dispatched),
                *((line, None) for line in found.waiting),
            )
        ),
        columns=(
            Column("Mã bưu gửi", 32),
            Column("Mã hồ sơ", 44),
            Column("Cơ quan", 40),
            Column("Thủ tục", 60),
            Column("Có kết quả", 24, "day"),
            Column("Giao bưu chính", 26, "minute"),
        ),
        title="TRẢ KẾT QUẢ QUA DỊCH VỤ BƯU CHÍNH CÔNG ÍCH",
        under=days(period),
        facts=(
            ("Đăng ký trả qua bưu chính trong kỳ", str(found.registered)),
            (
                "Đã giao bưu chính trong kỳ",
                f"{len(found.dispatched)}, trong đó có mã bưu gửi {found.with_code}",
            ),
            (
                "Kết quả đang chờ giao bưu chính",
                f"{len(found.waiting)}, trong đó có mã bưu gửi {found.ready}",
            ),
        ),
    )
    return Report("postal", document, paper)


def _result_at(line: ReportLine) -> datetime | None:
    """Papers that go back without a result have none."""
    return None if papers_go_back(line) else line.finished_at


def _item(line: ReportLine) -> dict[str, object]:
    return {
        "code": line.code,
        "agency": line.agency,
        "procedure": line.procedure,
        "item": line.postal_item or None,
        "result_at": plain(_result_at(line)),
        "dispatched_at": plain(line.returned_at),
    }
