"""Typed work is kept half a second after the last key, and comes back after a crash."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from app.ports.clock import Clock
from app.ports.store import Draft, Store


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """Saves, lists and throws away unfinished receptions."""

    store: Store
    clock: Clock

    def save(self, draft_id: UUID, state: Mapping[str, object]) -> Draft:
        """`state`: JSON values only."""
        draft = Draft(draft_id, self.clock.now(), state)
        with self.store.unit_of_work() as uow:
            uow.drafts.save(draft)
            uow.commit()
        return draft

    def all(self) -> tuple[Draft, ...]:
        """Newest first."""
        with self.store.unit_of_work() as uow:
            return uow.drafts.all()

    def delete(self, draft_id: UUID) -> None:
        """The clerk threw it away."""
        with self.store.unit_of_work() as uow:
            uow.drafts.delete(draft_id)
            uow.commit()
