"""Reads for reports: counts and facts, without a person's data."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, and_, case, exists, func, select
from sqlalchemy.orm import aliased

from app.domain.codes import Status
from app.domain.dossier import Dossier, Reuse
from app.domain.procedure import Agency, Procedure
from app.domain.report.acts import ANSWERS, ActLine
from app.domain.report.files import FileCounts, Marks
from app.domain.report.line import ReportLine
from storage import paper_lists
from storage.catalogue import SqlCatalogue
from storage.payload_marks import marks_of
from storage.reading import Reader, within
from storage.report_lines import report_lines
from storage.tables import DossierRow, EventRow, ScanFileRow


def _number_of(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((and_(*conditions), 1)))


_IS_COMPONENT = ScanFileRow.role == "component"
_IS_RESULT = ScanFileRow.role == "result"
#: In the order of `FileCounts`.
_FILE_COUNTS = (
    _number_of(_IS_COMPONENT),
    _number_of(_IS_COMPONENT, ScanFileRow.reuse == int(Reuse.COMPONENT)),
    _number_of(_IS_COMPONENT, ScanFileRow.reuse == int(Reuse.RESULT)),
    _number_of(_IS_RESULT),
    _number_of(_IS_RESULT, ScanFileRow.url != ""),
    func.coalesce(func.sum(case((_IS_COMPONENT, ScanFileRow.pages))), 0),
)
_EARLIER = aliased(EventRow)
_FILED = aliased(EventRow)
#: The counter's first word to a dossier that was filed online.
_ANSWERS = and_(
    EventRow.verb.in_(ANSWERS),
    exists().where(_FILED.dossier_id == EventRow.dossier_id, _FILED.verb == "filed-online"),
    ~exists().where(
        _EARLIER.dossier_id == EventRow.dossier_id,
        _EARLIER.seq < EventRow.seq,
        _EARLIER.verb.in_(ANSWERS),
    ),
)
#: In the order of `_act_line`.
_ACT_COLUMNS = (
    EventRow.dossier_id,
    EventRow.at,
    EventRow.verb,
    EventRow.actor,
    EventRow.status,
    _ANSWERS,
    EventRow.data,
)


class SqlReportQueries:
    """`app.ports.store.ReportQueries`."""

    def __init__(self, engine: Engine) -> None:
        self._reader = Reader(engine)

    def lines(self, first: date, last: date) -> tuple[ReportLine, ...]:
        """Received up to `last`, without what was given back before `first`; of today."""
        with self._reader.session() as session:
            return report_lines(session, first, last)

    def files(self, first: date, last: date) -> Mapping[UUID, FileCounts]:
        """Of the dossiers received in these days."""
        query = (
            select(ScanFileRow.dossier_id, *_FILE_COUNTS)
            .join(DossierRow, DossierRow.id == ScanFileRow.dossier_id)
            .where(*within(DossierRow.received_at, first, last))
            .group_by(ScanFileRow.dossier_id)
        )
        with self._reader.session() as session:
            return {ident: FileCounts(*counts) for ident, *counts in session.execute(query)}

    def marks(self, first: date, last: date) -> Mapping[UUID, Marks]:
        """Of the dossiers received in these days that came as an object of the province."""
        query = (
            select(DossierRow.id, DossierRow.foreign_fields, DossierRow.filed_at)
            .where(*within(DossierRow.received_at, first, last))
            .where(DossierRow.remote_exists | DossierRow.imported)
        )
        with self._reader.session() as session:
            return {
                ident: marks_of(foreign, newer=filed is not None)  # 2019 had no day of filing
                for ident, foreign, filed in session.execute(query)
            }

    def acts(self, first: date, last: date, *verbs: str) -> tuple[ActLine, ...]:
        """What was done in these days, in order."""
        return self._acts(verbs, within(EventRow.at, first, last))

    def acts_on(self, first: date, last: date, *verbs: str) -> tuple[ActLine, ...]:
        """What was ever done to the dossiers received in these days, in order."""
        return self._acts(verbs, within(DossierRow.received_at, first, last))

    def register(self, first: date, last: date) -> tuple[Dossier, ...]:
        """The book, in order of reception; without papers and files."""
        with self._reader.session() as session:
            return paper_lists.register(session, first, last)

    def forwarded(self, agency_id: str, day: date) -> tuple[Dossier, ...]:
        """Handed to an agency on a day and not taken back that day, in order."""
        with self._reader.session() as session:
            return paper_lists.forwarded(session, agency_id, day)

    def results_received(self, day: date, agency_id: str = "") -> tuple[Dossier, ...]:
        """Results that came on a day and were not sent back that day, in order."""
        with self._reader.session() as session:
            return paper_lists.results_received(session, day, agency_id)

    def to_post(self) -> tuple[Dossier, ...]:
        """Results at the counter that go back by post, oldest first."""
        with self._reader.session() as session:
            return paper_lists.to_post(session)

    def uncollected(self, until: date) -> tuple[Dossier, ...]:
        """Results at the counter since `until` or before, to be fetched; oldest first."""
        with self._reader.session() as session:
            return paper_lists.uncollected(session, until)

    def procedures(self, on: date) -> tuple[Procedure, ...]:
        """The catalogue of a day."""
        with self._reader.session() as session:
            return SqlCatalogue(session).procedures(on)

    def agencies(self) -> tuple[Agency, ...]:
        """All of them, by name."""
        with self._reader.session() as session:
            return SqlCatalogue(session).agencies()

    def _acts(
        self, verbs: Iterable[str], where: tuple[ColumnElement[bool], ...]
    ) -> tuple[ActLine, ...]:
        query = (
            select(*_ACT_COLUMNS)
            .join(DossierRow, DossierRow.id == EventRow.dossier_id)
            .where(*where)
            .order_by(EventRow.at, EventRow.seq)
        )
        wanted = tuple(verbs)
        if wanted:
            query = query.where(EventRow.verb.in_(wanted))
        with self._reader.session() as session:
            return tuple(_act_line(*found) for found in session.execute(query))


def _act_line(
    ident: UUID,
    at: datetime,
    verb: str,
    actor: str,
    status: int | None,
    answers: bool,
    data: Mapping[str, str],
) -> ActLine:
    return ActLine(
        ident, at, verb, actor, None if status is None else Status(status), answers, data
    )
