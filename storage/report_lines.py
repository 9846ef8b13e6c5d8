"""Columns of a dossier for reports, without row objects: there may be many."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.domain.codes import Channel, ReturnBy, Status
from app.domain.report.line import STOPPED, ReportLine
from storage.reading import start_of, within
from storage.tables import DossierRow, EventRow

_OPEN = tuple(int(s) for s in (Status.RECEIVED, Status.PROCESSING, *STOPPED))
#: In the order of `_line`.
_COLUMNS = (
    DossierRow.id,
    func.coalesce(DossierRow.code, DossierRow.provisional_code, ""),
    DossierRow.status,
    DossierRow.received_at,
    DossierRow.due_at,
    DossierRow.finished_at,
    DossierRow.returned_at,
    DossierRow.filed_at,
    DossierRow.previous_due_at,
    DossierRow.previous_status,
    DossierRow.channel,
    DossierRow.return_by,
    DossierRow.agency_name,
    DossierRow.field_name,
    DossierRow.procedure_code,
    DossierRow.procedure_name,
    case((DossierRow.fee_timing == "exempt", 0), else_=DossierRow.fee),
    DossierRow.fee_paid,
    DossierRow.postal_item,
    or_(DossierRow.imported, and_(DossierRow.channel == Channel.ONLINE, DossierRow.remote_exists)),
    DossierRow.remote_exists,
)


def report_lines(session: Session, first: date, last: date) -> tuple[ReportLine, ...]:
    """Received up to `last`; open, or finished or received on `first` or after."""
    since = start_of(first)
    current = or_(
        DossierRow.status.in_(_OPEN),
        DossierRow.finished_at.is_(None),
        DossierRow.finished_at >= since,
        DossierRow.received_at >= since,
    )
    query = (
        select(*_COLUMNS)
        .where(DossierRow.status.is_not(None), current)
        .where(DossierRow.received_at < start_of(last + timedelta(days=1)))
        .order_by(DossierRow.received_at, DossierRow.seq)
    )
    return _lines(session, query)


def posted_lines(session: Session, first: date, last: date) -> tuple[ReportLine, ...]:
    """Results by post: received or handed to the post in these days, or waiting for it now."""
    by_post = or_(DossierRow.return_by == ReturnBy.POST, DossierRow.postal_item != "")
    moments = (DossierRow.received_at, DossierRow.returned_at)
    current = or_(
        DossierRow.status == int(Status.RESOLVED),
        *(and_(*within(moment, first, last)) for moment in moments),
    )
    query = select(*_COLUMNS).where(DossierRow.status.is_not(None), by_post, current)
    return _lines(session, query.order_by(DossierRow.received_at, DossierRow.seq))


def _lines(session: Session, query: Select[Any]) -> tuple[ReportLine, ...]:
    since = _since(session)
    return tuple(_line(found, since) for found in session.execute(query))


def _line(found: Any, since: dict[UUID, datetime]) -> ReportLine:  # noqa: ANN401  (a row of columns)
    ident, code, status, *rest = found
    before: int | None = rest[6]
    rest[6:7] = [since.get(ident), None if before is None else Status(before)]
    return ReportLine(ident, code, Status(status), *rest)


def _since(session: Session) -> dict[UUID, datetime]:
    """Since when an open dossier is where it is: the first of the last events of its status."""
    query: Select[UUID, int | None, int | None, datetime] = (
        select(EventRow.dossier_id, DossierRow.status, EventRow.status, EventRow.at)
        .join(DossierRow, DossierRow.id == EventRow.dossier_id)
        .where(DossierRow.status.in_(_OPEN))
        .order_by(EventRow.seq)
    )
    since: dict[UUID, datetime] = {}
    for ident, now, then, at in session.execute(query):
        if then == now:
            since.setdefault(ident, at)
        else:
            since.pop(ident, None)
    return since
