"""Dossiers of a list that goes out on paper: found by index, and read a list at a time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.history import was_accepted
from app.domain.verbs import Verb
from storage.mapping import dossier_of
from storage.reading import within
from storage.tables import DossierRow, EventRow

#: How a result comes: recorded here, or told by the province.
_RESULTS = (Verb.RECORD_RESULT.value, "province-resolved")
#: Dossiers asked for at once: below the number of values SQLite takes in one statement.
_AT_ONCE = 500


def register(session: Session, first: date, last: date) -> tuple[Dossier, ...]:
    """Accepted in these days, in order; nothing that was accepted is ever left out."""
    query = (
        select(DossierRow)
        .where(*within(DossierRow.received_at, first, last))
        .order_by(DossierRow.received_at, DossierRow.seq)
    )
    return tuple(filter(was_accepted, _read(session, query, papers=False)))


def forwarded(session: Session, agency_id: str, day: date) -> tuple[Dossier, ...]:
    """Handed to an agency on a day, in order; what came back the same day did not go."""
    here = DossierRow.agency_id == agency_id
    found = _last_of_day(session, day, (Verb.FORWARD.value,), (Verb.TAKE_BACK.value,), here)
    return _in_order(session, found)


def results_received(session: Session, day: date, agency_id: str) -> tuple[Dossier, ...]:
    """Results of a day, in order; what was sent back the same day is not here."""
    here = DossierRow.agency_id == agency_id if agency_id else DossierRow.id.is_not(None)
    found = _last_of_day(session, day, _RESULTS, (Verb.SEND_BACK_RESULT.value,), here)
    return _in_order(session, found)


def to_post(session: Session) -> tuple[Dossier, ...]:
    """Results at the counter that go back by post, oldest first."""
    return _read(session, _at_the_counter(ReturnBy.POST))


def uncollected(session: Session, until: date) -> tuple[Dossier, ...]:
    """Results to be fetched that came on `until` or before, oldest first; without papers."""
    query = _at_the_counter(ReturnBy.COUNTER)
    return _read(
        session, query.where(within(DossierRow.resolved_at, until, until)[1]), papers=False
    )


def _at_the_counter(way: ReturnBy) -> Select[DossierRow]:
    return (
        select(DossierRow)
        .where(DossierRow.status == int(Status.RESOLVED), DossierRow.return_by == way.value)
        .order_by(DossierRow.resolved_at, DossierRow.seq)
    )


def _last_of_day(
    session: Session,
    day: date,
    wanted: Sequence[str],
    undone: Sequence[str],
    here: ColumnElement[bool],
) -> list[UUID]:
    """Dossiers whose last act of these verbs on that day is a wanted one, in order."""
    query = (
        select(EventRow.dossier_id, EventRow.verb)
        .join(DossierRow, DossierRow.id == EventRow.dossier_id)
        .where(*within(EventRow.at, day, day), EventRow.verb.in_((*wanted, *undone)), here)
        .order_by(EventRow.at, EventRow.seq)
    )
    found: dict[UUID, str] = {}
    for ident, verb in session.execute(query):
        found.pop(ident, None)
        found[ident] = verb
    return [ident for ident, verb in found.items() if verb in wanted]


def _in_order(session: Session, idents: Sequence[UUID]) -> tuple[Dossier, ...]:
    read = {
        dossier.id: dossier
        for start in range(0, len(idents), _AT_ONCE)
        for dossier in _read(session, _named(idents[start : start + _AT_ONCE]))
    }
    return tuple(read[ident] for ident in idents)


def _named(idents: Sequence[UUID]) -> Select[DossierRow]:
    return select(DossierRow).where(DossierRow.id.in_(idents))


def _read(
    session: Session, query: Select[DossierRow], *, papers: bool = True
) -> tuple[Dossier, ...]:
    """Whole dossiers, or without papers and files. Four statements for a list of any length."""
    options = [selectinload(DossierRow.parties)]
    if papers:
        options += [selectinload(DossierRow.papers), selectinload(DossierRow.files)]
    rows = session.scalars(query.options(*options)).all()
    if not papers:
        _leave_out_papers(rows)
    events = _events(session, query)
    return tuple(dossier_of(row, events[row.id]) for row in rows)


def _events(session: Session, query: Select[DossierRow]) -> dict[UUID, list[EventRow]]:
    idents = query.with_only_columns(DossierRow.id).order_by(None)
    found: dict[UUID, list[EventRow]] = defaultdict(list)
    events = select(EventRow).where(EventRow.dossier_id.in_(idents)).order_by(EventRow.seq)
    for event in session.scalars(events):
        found[event.dossier_id].append(event)
    return found


def _leave_out_papers(rows: Iterable[Any]) -> None:
    """Empty lists that the session takes for what is stored; nothing is written here."""
    for row in rows:
        set_committed_value(row, "papers", [])
        set_committed_value(row, "files", [])
