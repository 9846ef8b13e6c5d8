"""The catalogue of procedures, and receptions that were not finished."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from app.domain.catalogue import CatalogueFile
from app.domain.procedure import Agency, Procedure


class Catalogue(Protocol):
    """Procedures and agencies."""

    def procedures(self, on: date) -> tuple[Procedure, ...]:
        """In force on a day."""
        ...

    def procedure(self, code: str, on: date) -> Procedure:
        """With or without the province's suffix; raises NotFound("procedure.not_found")."""
        ...

    def versions(self, code: str) -> tuple[Procedure, ...]:
        """Every version of a national code, the first day first; empty when there is none."""
        ...

    def agencies(self) -> tuple[Agency, ...]:
        """All of them, by name."""
        ...

    def replace_all(self, agencies: tuple[Agency, ...], procedures: tuple[Procedure, ...]) -> None:
        """Add, or replace those of the same identifier; of procedures those of the same first day.

        Nothing is ever taken out: a dossier keeps the rules of its day.
        """
        ...


class CatalogueReader(Protocol):
    """Catalogue files from outside."""

    def read(self, path: Path, known: Iterable[Agency] = ()) -> CatalogueFile:
        """By its suffix. known: agencies that a procedure may name beside those of the file.

        Raises InvalidInput (`catalogue.*`) for what is no catalogue, BadRows for bad rows.
        """
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A reception under way: everything typed so far, restored after a crash."""

    id: UUID
    saved_at: datetime
    state: Mapping[str, object]


class Drafts(Protocol):
    """Forms that were not finished."""

    def save(self, draft: Draft) -> None:
        """Insert or replace."""
        ...

    def all(self) -> tuple[Draft, ...]:
        """Newest first."""
        ...

    def delete(self, draft_id: UUID) -> None:
        """After it became a dossier, or was thrown away."""
        ...
