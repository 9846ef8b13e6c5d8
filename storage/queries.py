"""Reads for lists and search: short read transactions of their own, on any thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Engine, Select, exists, func, or_, select, text
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


_NEVER = datetime.max.replace(tzinfo=UTC)
#: Columns of a ReportLine in its order, without `has_scans`; no row objects: there may be many.
_REPORTED = (
    func.coalesce(DossierRow.code, DossierRow.provisional_code, ""),
    DossierRow.agency_name,
    DossierRow.procedure_code,
    DossierRow.status,
    DossierRow.channel,
    DossierRow.received_at,
    DossierRow.due_at,
    DossierRow.resolved_at,
    DossierRow.returned_at,
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
        with self._reading() as session:
            found = [
                line
                for status in statuses
                for dated in (DossierRow.due_at.is_not(None), DossierRow.due_at.is_(None))
                for line in _lines(session, _work_list(status, dated, limit))
            ]
        # Each part comes in order from the index; a stable sort joins the few that were read.
        found.sort(key=lambda line: (line.due_at is None, line.due_at or _NEVER))
        return tuple(found[:limit])

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
            select(*_REPORTED, scanned)
            .where(DossierRow.status.is_not(None))
            .where(DossierRow.received_at < _start(last + timedelta(days=1)))
            .where(or_(DossierRow.finished_at.is_(None), DossierRow.finished_at >= _start(first)))
            .order_by(DossierRow.received_at, DossierRow.seq)
        )
        with self._reading() as session:
            return tuple(
                ReportLine(code, agency, procedure, Status(status or 0), *rest)
                for code, agency, procedure, status, *rest in session.execute(query)
            )

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


def _work_list(
    status: Status, dated: ColumnElement[bool], limit: int
) -> Select[DossierRow, str, str, int | None]:
    query = line_query().where(DossierRow.status == status, dated)
    return query.order_by(DossierRow.due_at, DossierRow.seq).limit(limit)
