"""Reads for lists and search: short read transactions of their own, on any thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from sqlalchemy import Engine, Select, exists, or_, select, text
from sqlalchemy.orm import Session

from app.domain.calendar import ZONE
from app.domain.codes import DossierCode, Status
from app.ports.store import DossierLine, ReportLine, SendCounts
from storage.engine import READING
from storage.faults import database_errors
from storage.lines import by_written_form, dossier_line, line_query
from storage.outbox import send_counts, still_open
from storage.search_text import question
from storage.tables import DossierRow, OutboxRow, ScanFileRow

#: Newest hits looked at when the accents typed decide the order among them.
_CANDIDATES = 500
_HITS = text(
    "SELECT rowid FROM dossier_search WHERE dossier_search MATCH :question"
    " ORDER BY rowid DESC LIMIT :limit"
)


class SqlQueries:
    """`app.ports.store.Queries`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(**READING)

    def search(self, typed: str, limit: int = 50) -> tuple[DossierLine, ...]:
        """Newest first; names written with the accents typed come before the others."""
        code = DossierCode.find(typed)
        expression = question(typed if code is None else code.text)
        if expression is None:
            return ()
        plain = typed.isascii()
        with self._reading() as session:
            found = session.execute(
                _HITS, {"question": expression, "limit": limit if plain else _CANDIDATES}
            )
            seqs = list(found.scalars())
            lines = _lines(session, line_query().where(DossierRow.seq.in_(seqs)), newest=True)
        return (lines if plain else by_written_form(lines, typed))[:limit]

    def by_status(self, *statuses: Status, limit: int = 500) -> tuple[DossierLine, ...]:
        """Oldest due first; those without a date last."""
        query = (
            line_query()
            .where(DossierRow.status.in_(statuses))
            .order_by(DossierRow.due_at.is_(None), DossierRow.due_at, DossierRow.seq)
            .limit(limit)
        )
        with self._reading() as session:
            return _lines(session, query)

    def received_on(self, day: date) -> tuple[DossierLine, ...]:
        """The day's book (local day), in order of reception."""
        query = (
            line_query()
            .where(DossierRow.received_at >= _start(day))
            .where(DossierRow.received_at < _start(day + timedelta(days=1)))
            .order_by(DossierRow.received_at, DossierRow.seq)
        )
        with self._reading() as session:
            return _lines(session, query)

    def report_lines(self, first: date, last: date) -> tuple[ReportLine, ...]:
        """Received up to `last` (local days, inclusive), not finished before `first`.

        Finished: processed (NgayKetThucXuLy), or refused or withdrawn.
        """
        scanned = exists().where(ScanFileRow.dossier_id == DossierRow.id)
        query = (
            select(DossierRow, scanned)
            .where(DossierRow.status.is_not(None))
            .where(DossierRow.received_at < _start(last + timedelta(days=1)))
            .where(or_(DossierRow.finished_at.is_(None), DossierRow.finished_at >= _start(first)))
            .order_by(DossierRow.received_at, DossierRow.seq)
        )
        with self._reading() as session:
            return tuple(_report_line(row, has_scans) for row, has_scans in session.execute(query))

    def outbox_counts(self) -> SendCounts:
        """The outbox in numbers."""
        with self._reading() as session:
            return send_counts(session)

    def unsettled_codes(self) -> tuple[str, ...]:
        """Dossiers of which the province has not confirmed everything, oldest first."""
        query = select(OutboxRow.code).where(still_open()).order_by(OutboxRow.seq)
        with self._reading() as session:
            return tuple(dict.fromkeys(session.scalars(query)))

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with database_errors(), Session(self._engine) as session:
            yield session


def _lines(
    session: Session,
    query: Select[DossierRow, str, str, int | None],
    *,
    newest: bool = False,
) -> tuple[DossierLine, ...]:
    if newest:
        query = query.order_by(DossierRow.seq.desc())
    return tuple(dossier_line(*found) for found in session.execute(query))


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), ZONE)


def _report_line(row: DossierRow, has_scans: bool) -> ReportLine:
    return ReportLine(
        code=row.code or row.provisional_code or "",
        agency=row.agency_name,
        procedure_code=row.procedure_code,
        status=Status(row.status or 0),
        channel=row.channel,
        received_at=row.received_at,
        due_at=row.due_at,
        resolved_at=row.resolved_at,
        returned_at=row.returned_at,
        has_scans=has_scans,
    )
