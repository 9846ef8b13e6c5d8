"""The province's changes, applied page by page; the cursor moves in the same transaction."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.calendar import WorkingCalendar
from app.errors import InvalidInput
from app.ports.clock import Clock
from app.ports.province import Answer, AnswerKind, Change, Province, Wire
from app.ports.store import Store, UnitOfWork
from app.sync.filed_online import TakeFiled
from app.sync.province_step import TakeStep

CURSOR = "province.changes"
_PAGE = 20
#: Kinds that tell a step of a dossier the counter may know.
_STEPS = frozenset({"status", "result", "supplement"})


@dataclass(frozen=True, slots=True)
class Pulled:
    """applied: changes that moved something; more: another page waits."""

    answer: Answer
    applied: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Pull:
    """Fetches and applies one page. Applying a page twice changes nothing the second time."""

    store: Store
    province: Province
    wire: Wire
    clock: Clock
    calendar: WorkingCalendar

    def __call__(self) -> Pulled:
        """The network is asked with no transaction open."""
        with self.store.unit_of_work() as uow:
            cursor = uow.cursors.get(CURSOR)
        page = self.province.changes(cursor, _PAGE)
        if page.answer.kind is not AnswerKind.ACCEPTED or not page.changes:
            return Pulled(page.answer)
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            applied = sum(self._apply(uow, change, now) for change in page.changes)
            uow.cursors.set(CURSOR, page.cursor)
            uow.commit()
        return Pulled(page.answer, applied, more=len(page.changes) >= _PAGE)

    def _apply(self, uow: UnitOfWork, change: Change, now: datetime) -> bool:
        try:
            if change.kind == "online":
                return TakeFiled(self.wire)(uow, change, now)
            if change.kind in _STEPS:
                return TakeStep(self.wire, self.calendar)(uow, change.data, now)
        except InvalidInput as error:
            field = str(error.params.get("field", ""))
            uow.attention.raise_item("conflict", "pull.unreadable", now, field=field)
            return True
        uow.attention.raise_item("notice", f"notice.{change.kind}", now, seq=str(change.seq))
        return True
