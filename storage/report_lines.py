"""Columns of a dossier for reports, without row objects: there may be many."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.codes import Channel, Status
from app.domain.dossier import Event
from app.domain.history import was_accepted
from app.domain.report.closing import kept
from app.domain.report.line import ReportLine
from storage.reading import start_of, within
from storage.tables import DossierRow, EventRow

#: Never counted, whatever moments they bear.
_NOT_RECEIVED = (int(Status.REGISTERED), int(Status.REFUSED))
#: Their last word on a period is not spoken by a moment of their own.
_OPEN = tuple(int(status) for status in Status if not status.is_final)
_COLUMNS: Mapping[str, ColumnElement[Any] | InstrumentedAttribute[Any]] = {
    "id": DossierRow.id,
    "code": func.coalesce(DossierRow.code, DossierRow.provisional_code, ""),
    "status": DossierRow.status,
    "received_at": DossierRow.received_at,
    "due_at": DossierRow.due_at,
    "finished_at": DossierRow.finished_at,
    "returned_at": DossierRow.returned_at,
    "filed_at": DossierRow.filed_at,
    "previous_due_at": DossierRow.previous_due_at,
    "previous_status": DossierRow.previous_status,
    "channel": DossierRow.channel,
    "return_by": DossierRow.return_by,
    "agency": DossierRow.agency_name,
    "field": DossierRow.field_name,
    "procedure_code": DossierRow.procedure_code,
    "procedure": DossierRow.procedure_name,
    "fee": case((DossierRow.fee_timing == "exempt", 0), else_=DossierRow.fee),
    "fee_paid": DossierRow.fee_paid,
    "postal_item": DossierRow.postal_item,
    "origin_known": or_(
        DossierRow.imported, and_(DossierRow.channel == Channel.ONLINE, DossierRow.remote_exists)
    ),
    "confirmed": DossierRow.remote_exists,
}
_STATUSES = ("status", "previous_status")


def report_lines(session: Session, first: date, last: date) -> tuple[ReportLine, ...]:
    """Received up to `last`; open, or received, finished or given back on `first` or after.

    Of today, with their histories: who counts takes them back to the end of the period.
    """
    since, until = start_of(first), start_of(last + timedelta(days=1))
    moments = (DossierRow.received_at, DossierRow.finished_at, DossierRow.returned_at)
    current = or_(
        DossierRow.status.in_(_OPEN),
        DossierRow.finished_at.is_(None),
        *(moment >= since for moment in moments),
    )
    return _read(session, DossierRow.received_at < until, current)


def accepted_on(session: Session, day: date) -> frozenset[UUID]:
    """Dossiers that were accepted on a local day."""
    lines = _read(session, *within(DossierRow.received_at, day, day))
    return frozenset(line.id for line in lines if was_accepted(line))


def _read(session: Session, *conditions: ColumnElement[bool]) -> tuple[ReportLine, ...]:
    wanted = (DossierRow.status.not_in(_NOT_RECEIVED), *conditions)
    rows = select(*(column.label(name) for name, column in _COLUMNS.items())).where(*wanted)
    histories = _histories(session, select(DossierRow.id).where(*wanted))
    return tuple(
        _line(row, histories)
        for row in session.execute(rows.order_by(DossierRow.received_at, DossierRow.seq))
    )


def _line(row: Any, histories: Mapping[UUID, list[Event]]) -> ReportLine:  # noqa: ANN401  (columns)
    values = dict(row._mapping)  # noqa: SLF001  (public in spite of its name)
    for name in _STATUSES:
        values[name] = None if values[name] is None else Status(values[name])
    return ReportLine(**values, events=tuple(histories.get(row.id, ())))


def _histories(session: Session, wanted: Select[UUID]) -> dict[UUID, list[Event]]:
    """Steps and facts in order, without names, reasons and whatever else tells of a person."""
    query: Select[UUID, datetime, str, int | None, Any] = (
        select(EventRow.dossier_id, EventRow.at, EventRow.verb, EventRow.status, EventRow.data)
        .where(EventRow.dossier_id.in_(wanted))
        .order_by(EventRow.seq)
    )
    found: dict[UUID, list[Event]] = defaultdict(list)
    for ident, at, verb, status, data in session.execute(query):
        came_to = None if status is None else Status(status)
        found[ident].append(Event(at, verb, "", came_to, data=kept(verb, data)))
    return found
