"""Reads for lists and search: short read transactions of their own, on any thread."""

from datetime import UTC, date, datetime

from sqlalchemy import ColumnElement, Engine, Select, func, select, text
from sqlalchemy.orm import Session

from app.domain.codes import DossierCode, Status
from app.domain.dossier import FileStage
from app.ports.store import DossierLine, SendCounts, UnfinishedFile
from storage.fee_reads import fee_queries
from storage.lines import by_written_form, dossier_line, line_query
from storage.outbox import send_counts, still_open
from storage.reading import Reader, within
from storage.report_lines import accepted_on
from storage.report_queries import SqlReportQueries
from storage.search_text import question, text_question
from storage.tables import DossierRow, OutboxRow, ScanFileRow

#: Newest hits looked at when the accents typed decide the order among them.
_CANDIDATES = 500
_HITS = text(
    "SELECT rowid FROM dossier_search WHERE dossier_search MATCH :question"
    " ORDER BY rowid DESC LIMIT :limit"
)
_IN_PAPERS = text(
    "SELECT rowid FROM dossier_text WHERE dossier_text MATCH :question"
    " ORDER BY rowid DESC LIMIT :limit"
)


_NEVER = datetime.max.replace(tzinfo=UTC)


class SqlQueries:
    """`app.ports.store.Queries`."""

    def __init__(self, engine: Engine) -> None:
        self._reader = Reader(engine)
        self.reports = SqlReportQueries(engine)
        self.fees = fee_queries(engine)

    def search(self, typed: str, limit: int = 50) -> tuple[DossierLine, ...]:
        """Newest first; names written with the accents typed come before the others.

        What only stands in the papers comes last.
        """
        code = DossierCode.find(typed)
        expression = question(typed if code is None else code.text)
        if expression is None:
            return ()
        plain = typed.isascii()
        with self._reader.session() as session:
            found = session.execute(
                _HITS, {"question": expression, "limit": limit if plain else _CANDIDATES}
            )
            seqs = list(found.scalars())
            lines = _lines(session, line_query().where(DossierRow.seq.in_(seqs)), newest=True)
            lines = (lines if plain else by_written_form(lines, typed))[:limit]
            return (*lines, *_in_papers(session, typed, set(seqs), limit - len(lines)))

    def by_status(self, *statuses: Status, limit: int = 500) -> tuple[DossierLine, ...]:
        """Oldest due first; those without a date last."""
        with self._reader.session() as session:
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
        """The day's book (local day), in order of reception; what was never accepted is not in."""
        query = (
            line_query()
            .where(*within(DossierRow.received_at, day, day))
            .order_by(DossierRow.received_at, DossierRow.seq)
        )
        with self._reader.session() as session:
            accepted = accepted_on(session, day)
            return tuple(line for line in _lines(session, query) if line.id in accepted)

    def unfinished(self, stage: FileStage, limit: int = 500) -> tuple[UnfinishedFile, ...]:
        """Those of the oldest dossiers first."""
        with self._reader.session() as session:
            found = session.execute(_unfinished(stage).limit(limit))
            return tuple(
                UnfinishedFile(row.dossier_id, row.id, code or "", procedure, row.title, row.pages)
                for row, code, procedure in found
            )

    def outbox_counts(self) -> SendCounts:
        """The outbox in numbers."""
        with self._reader.session() as session:
            return send_counts(session)

    def unsettled_codes(self) -> tuple[str, ...]:
        """Dossiers of which the province has not confirmed everything, oldest first."""
        query = select(OutboxRow.code).where(still_open()).order_by(OutboxRow.seq)
        with self._reader.session() as session:
            return tuple(dict.fromkeys(session.scalars(query)))


def _in_papers(session: Session, typed: str, known: set[int], room: int) -> tuple[DossierLine, ...]:
    """Dossiers in whose papers the words stand, newest first, without those known already."""
    expression = text_question(typed)
    if expression is None or room <= 0:
        return ()
    asked = {"question": expression, "limit": room + len(known)}
    found = [seq for seq in session.execute(_IN_PAPERS, asked).scalars() if seq not in known]
    return _lines(session, line_query().where(DossierRow.seq.in_(found[:room])), newest=True)


def _lines(
    session: Session,
    query: Select[DossierRow, str, str, int | None, datetime | None],
    *,
    newest: bool = False,
) -> tuple[DossierLine, ...]:
    if newest:
        query = query.order_by(DossierRow.seq.desc())
    return tuple(dossier_line(*found) for found in session.execute(query))


def _unfinished(stage: FileStage) -> Select[ScanFileRow, str | None, str]:
    """The condition is written out: only so does SQLite use the partial index."""
    code = func.coalesce(DossierRow.code, DossierRow.provisional_code)
    return (
        select(ScanFileRow, code, DossierRow.procedure_name)
        .join(DossierRow, DossierRow.id == ScanFileRow.dossier_id)
        .where(text("scan_file.stage <> 'finished'"), ScanFileRow.stage == stage.value)
        .order_by(DossierRow.seq, ScanFileRow.paper, ScanFileRow.position)
    )


def _work_list(
    status: Status, dated: ColumnElement[bool], limit: int
) -> Select[DossierRow, str, str, int | None, datetime | None]:
    query = line_query().where(DossierRow.status == status, dated)
    return query.order_by(DossierRow.due_at, DossierRow.seq).limit(limit)
