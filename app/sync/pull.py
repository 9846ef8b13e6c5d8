"""The province's changes, applied page by page; the cursor moves in the same transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.codes import Channel, Status
from app.domain.dossier import Dossier, Event
from app.domain.provincial_moves import province_may
from app.errors import CounterError
from app.ports.clock import Clock
from app.ports.province import Answer, AnswerKind, Change, Province, Wire
from app.ports.store import Store, UnitOfWork

CURSOR = "province.changes"
_PAGE = 20
#: Kinds whose data is the DongBoHoSoMC object as the province holds it now.
_ABOUT_A_DOSSIER = frozenset({"status", "result", "supplement", "online"})


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
        if change.kind not in _ABOUT_A_DOSSIER:
            uow.attention.raise_item("notice", f"notice.{change.kind}", now, seq=str(change.seq))
            return True
        try:
            theirs = self.wire.read_dossier(change.data)
        except CounterError as error:
            field = str(error.params.get("field", ""))
            uow.attention.raise_item("conflict", "pull.unreadable", now, field=field)
            return True
        ours = uow.dossiers.by_code(str(theirs.code))
        if ours is None:
            return self._new(uow, change, theirs, now)
        return _changed(uow, change, ours, theirs, now)

    def _new(self, uow: UnitOfWork, change: Change, theirs: Dossier, now: datetime) -> bool:
        """Only online dossiers begin at the province; others belong to another counter."""
        if change.kind != "online" or theirs.status is not Status.REGISTERED:
            return False
        event = Event(now, "filed-online", theirs.owner.name, Status.REGISTERED)
        kept = replace(theirs, channel=Channel.ONLINE, remote_exists=True, events=(event,))
        uow.dossiers.save(kept)
        return True


def _changed(
    uow: UnitOfWork, change: Change, ours: Dossier, theirs: Dossier, now: datetime
) -> bool:
    new = theirs.status
    if new is None or new is ours.status:
        return False
    if not province_may(ours.status, new):
        uow.attention.raise_item(
            "conflict", "pull.unexpected_status", now, ours, theirs=new.label, ours=_label(ours)
        )
        return True
    event = Event(
        now, f"province-{new.name.lower()}", theirs.agency_name, new, data=_facts(change.data)
    )
    moved = replace(
        ours,
        status=new,
        previous_status=ours.status,
        resolved_at=theirs.resolved_at or (now if new is Status.RESOLVED else ours.resolved_at),
        returned_at=theirs.returned_at or ours.returned_at,
        due_at=theirs.due_at if new is Status.PROCESSING and theirs.due_at else ours.due_at,
    )
    uow.dossiers.save(moved.with_event(event))
    if new is Status.SUPPLEMENT_ASKED:
        uow.attention.raise_item("supplement", "pull.supplement_asked", now, ours, _asked(change))
    return True


def _label(dossier: Dossier) -> str:
    return "Nháp" if dossier.status is None else dossier.status.label


def _facts(data: Mapping[str, object]) -> dict[str, str]:
    """Result papers named by the province, for the history."""
    results = data.get("DanhSachGiayToKetQua")
    if not isinstance(results, list) or not results or not isinstance(results[-1], dict):
        return {}
    return {
        "result": str(results[-1].get("TenGiayTo", "")),
        "url": str(results[-1].get("DuongDanTepTinKetQua", "")),
    }


def _asked(change: Change) -> str:
    """What the department asks for, in its own words."""
    rounds = change.data.get("DanhSachHoSoBoSung")
    if isinstance(rounds, list) and rounds and isinstance(rounds[-1], dict):
        return str(rounds[-1].get("NoiDungBoSung", ""))
    return ""
