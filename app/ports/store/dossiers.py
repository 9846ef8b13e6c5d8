"""Dossiers and their numbers, as the inside sees them."""

from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.ports.province import NumberBlock


class Dossiers(Protocol):
    """Dossiers by id or number."""

    def get(self, dossier_id: UUID) -> Dossier:
        """Raises NotFound("dossier.not_found")."""
        ...

    def by_code(self, code: str) -> Dossier | None:
        """By official or provisional number."""
        ...

    def save(self, dossier: Dossier) -> None:
        """Insert or replace; events already stored are never changed, only new ones added."""
        ...

    def latest_of(self, id_number: str, procedure_code: str, since: datetime) -> Dossier | None:
        """The newest dossier of the same owner and procedure received after `since`."""
        ...

    def with_parcel(self, item: str) -> tuple[Dossier, ...]:
        """Dossiers whose result goes in the parcel of this S10 code, in order of reception."""
        ...

    def of_group(self, group_id: UUID) -> tuple[Dossier, ...]:
        """What was received in one go, in order."""
        ...


class Numbers(Protocol):
    """Dossier numbers, handed out inside the dossier's transaction; never reused."""

    def take(self, agency_id: str, day: date, fixed: tuple[int, int] | None) -> DossierCode | None:
        """The next number of a lease of that day, or of the fixed block; None when none is left."""
        ...

    def provisional(self, station: str, day: date) -> DossierCode:
        """The next provisional number of this station and day."""
        ...

    def add(self, block: NumberBlock) -> None:
        """Keep a lease; the same lease twice is one."""
        ...

    def left(self, agency_id: str, day: date, fixed: tuple[int, int] | None = None) -> int:
        """Leased numbers still free."""
        ...

    def waiting_for_number(self) -> tuple[Dossier, ...]:
        """Dossiers with a provisional number only, oldest first."""
        ...
