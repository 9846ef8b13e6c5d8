"""The catalogue of procedures, and receptions that were not finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from app.domain.procedure import Agency, Procedure


class Catalogue(Protocol):
    """Procedures and agencies."""

    def procedures(self, on: date) -> tuple[Procedure, ...]:
        """In force on a day."""
        ...

    def procedure(self, code: str, on: date) -> Procedure:
        """With or without the province's suffix; raises NotFound("procedure.not_found")."""
        ...

    def agencies(self) -> tuple[Agency, ...]:
        """All of them, by name."""
        ...

    def replace_all(self, agencies: tuple[Agency, ...], procedures: tuple[Procedure, ...]) -> None:
        """Add or replace by code."""
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
