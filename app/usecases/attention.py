"""Cần xử lý: what waits for a person, and the clerk's two answers to it."""

from dataclasses import dataclass

from app.domain.people import Employee
from app.ports.clock import Clock
from app.ports.store import AttentionItem, SendState, Store


@dataclass(frozen=True, slots=True)
class NeedsAttention:
    """Lists, closes, and sends a refused message again."""

    store: Store
    clock: Clock

    def items(self) -> tuple[AttentionItem, ...]:
        """Open items, newest first."""
        with self.store.unit_of_work() as uow:
            return uow.attention.open_items()

    def close(self, item_id: int, by: Employee) -> None:
        """Dealt with outside; the message itself stays refused and visible at the dossier."""
        with self.store.unit_of_work() as uow:
            uow.attention.close_item(item_id, by.name, self.clock.now())
            uow.audit.add(self.clock.now(), by.name, "attention.close", str(item_id), {})
            uow.commit()

    def send_again(self, item: AttentionItem, by: Employee) -> None:
        """A refused message of the dossier goes back to waiting, unchanged."""
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            rows = uow.outbox.of_dossier(item.dossier_id) if item.dossier_id else ()
            for row in rows:
                if row.state is SendState.REFUSED:
                    uow.outbox.settle(row.seq, SendState.WAITING, at=now, not_before=now)
            uow.attention.close_item(item.id, by.name, now)
            uow.audit.add(now, by.name, "attention.send_again", str(item.id), {})
            uow.commit()
