"""The province's changes, applied page by page; the cursor moves in the same transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.codes import Channel, Status
from app.domain.dossier import Dossier, Event
from app.domain.provincial_moves import province_may
from app.errors import InvalidInput
from app.ports.clock import Clock
from app.ports.province import (
    Answer,
    AnswerKind,
    Change,
    Province,
    ProvincialStep,
    Wire,
)
from app.ports.store import Store, UnitOfWork

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
                return self._filed_online(uow, self.wire.read_dossier(change.data), now)
            if change.kind in _STEPS:
                return _step(uow, self.wire.read_step(change.data), now)
        except InvalidInput as error:
            field = str(error.params.get("field", ""))
            uow.attention.raise_item("conflict", "pull.unreadable", now, field=field)
            return True
        uow.attention.raise_item("notice", f"notice.{change.kind}", now, seq=str(change.seq))
        return True

    def _filed_online(self, uow: UnitOfWork, theirs: Dossier, now: datetime) -> bool:
        """Only online dossiers begin at the province."""
        known = uow.dossiers.by_code(str(theirs.code))
        if known is not None or theirs.status is not Status.REGISTERED:
            return False
        event = Event(now, "filed-online", theirs.owner.name, Status.REGISTERED)
        kept = replace(theirs, channel=Channel.ONLINE, remote_exists=True, events=(event,))
        uow.dossiers.save(kept)
        return True


def _step(uow: UnitOfWork, told: ProvincialStep, now: datetime) -> bool:
    """A dossier of another counter is passed over."""
    ours = uow.dossiers.by_code(told.code)
    if ours is None or told.status is ours.status:
        return False
    if not province_may(ours.status, told.status):
        here = "Nháp" if ours.status is None else ours.status.label
        uow.attention.raise_item(
            "conflict", "pull.unexpected_status", now, ours, theirs=told.status.label, ours=here
        )
        return True
    uow.dossiers.save(_moved(ours, told, now))
    if told.status is Status.SUPPLEMENT_ASKED:
        words = told.asked or told.words
        uow.attention.raise_item("supplement", "pull.supplement_asked", now, ours, words)
    return True


def _moved(ours: Dossier, told: ProvincialStep, now: datetime) -> Dossier:
    at = told.at or now
    resolved = told.status is Status.RESOLVED
    known = {"words": told.words, "result": told.result_title, "url": told.result_url}
    event = Event(
        at,
        f"province-{told.status.name.lower()}",
        told.officer or ours.agency_name,
        told.status,
        told.asked,
        {key: text for key, text in known.items() if text},
    )
    moved = replace(
        ours,
        status=told.status,
        previous_status=ours.status,
        resolved_at=(told.resolved_at or at) if resolved else ours.resolved_at,
        returned_at=told.returned_at or ours.returned_at,
        due_at=told.due_at or ours.due_at,
    )
    return moved.with_event(event)
