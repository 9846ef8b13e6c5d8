"""Dossiers in the running transaction."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select, text
from sqlalchemy.orm import Session

from app.domain.dossier import Dossier, Event
from app.errors import NotFound
from storage.mapping import dossier_of, dossier_row, event_of, event_row
from storage.search_text import index_row
from storage.tables import DossierRow, EventRow, PartyRow

_UNINDEX = text("DELETE FROM dossier_search WHERE rowid = :seq")
_INDEX = text(
    "INSERT INTO dossier_search (rowid, name, initials, code, id_number, phone, tail)"
    " VALUES (:seq, :name, :initials, :code, :id_number, :phone, :tail)"
)


class SqlDossiers:
    """`app.ports.store.Dossiers`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, dossier_id: UUID) -> Dossier:
        """Raises NotFound("dossier.not_found")."""
        found = self.first(select(DossierRow).where(DossierRow.id == dossier_id))
        if found is None:
            raise NotFound("dossier.not_found")
        return found

    def by_code(self, code: str) -> Dossier | None:
        """By official or provisional number."""
        return self.first(select(DossierRow).where(DossierRow.code == code)) or self.first(
            select(DossierRow).where(DossierRow.provisional_code == code)
        )

    def save(self, dossier: Dossier) -> None:
        """Insert or replace; events are only ever added."""
        seq = self._session.scalar(select(DossierRow.seq).where(DossierRow.id == dossier.id))
        row = dossier_row(dossier, seq)
        if seq is None:
            self._session.add(row)
        else:
            self._session.merge(row)
        self._session.flush()
        self._add_events(dossier)
        self._index(dossier, row.seq, known=seq is not None)

    def latest_of(self, id_number: str, procedure_code: str, since: datetime) -> Dossier | None:
        """The newest dossier of the same owner and procedure received after `since`."""
        return self.first(
            select(DossierRow)
            .join(PartyRow, PartyRow.dossier_id == DossierRow.id)
            .where(PartyRow.id_number == id_number, PartyRow.role == "owner")
            .where(DossierRow.procedure_code == procedure_code, DossierRow.received_at > since)
            .order_by(DossierRow.received_at.desc(), DossierRow.seq.desc())
        )

    def with_parcel(self, item: str) -> tuple[Dossier, ...]:
        """In order of reception."""
        has = DossierRow.postal_item == item
        query = select(DossierRow).where(has, text("postal_item <> ''")).order_by(DossierRow.seq)
        return tuple(self.value(row) for row in self._session.scalars(query))

    def of_group(self, group_id: UUID) -> tuple[Dossier, ...]:
        """What was received in one go, in order."""
        query = select(DossierRow).where(DossierRow.group_id == group_id).order_by(DossierRow.seq)
        return tuple(self.value(row) for row in self._session.scalars(query))

    def first(self, query: Select[DossierRow]) -> Dossier | None:
        """The first dossier of a query."""
        row = self._session.scalars(query.limit(1)).first()
        return None if row is None else self.value(row)

    def value(self, row: DossierRow) -> Dossier:
        """The frozen value of a row, with its history."""
        return dossier_of(row, self._events(row.id))

    def _events(self, dossier_id: UUID) -> list[EventRow]:
        query = select(EventRow).where(EventRow.dossier_id == dossier_id).order_by(EventRow.seq)
        return list(self._session.scalars(query))

    def _add_events(self, dossier: Dossier) -> None:
        stored = [event_of(row) for row in self._events(dossier.id)]
        for event in _missing(stored, dossier.events):
            self._session.add(event_row(dossier, event))
            self._session.flush()  # one at a time: `seq` is their order

    def _index(self, dossier: Dossier, seq: int, *, known: bool) -> None:
        if known:
            self._session.execute(_UNINDEX, {"seq": seq})
        self._session.execute(_INDEX, {"seq": seq, **index_row(dossier)})


def _missing(stored: list[Event], wanted: tuple[Event, ...]) -> list[Event]:
    """Events not stored yet; a fact that happened twice counts twice."""
    left = list(stored)
    new = []
    for event in wanted:
        if event in left:
            left.remove(event)
        else:
            new.append(event)
    return new
