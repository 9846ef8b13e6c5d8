"""A dossier that a citizen filed at the province, or changed there before anybody received it."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.codes import Channel, Status
from app.domain.dossier import Dossier, Event
from app.domain.history import was_accepted
from app.domain.told_again import told_again
from app.domain.verbs import Verb
from app.ports.province import Change, Wire
from app.ports.store import UnitOfWork

#: Where a dossier still belongs to its citizen.
_CITIZENS = (Status.REGISTERED, Status.SUPPLEMENT_ASKED)
_FILED, _UPDATED = "filed-online", "updated-online"
#: Facts after which nothing but the citizen's own words stands in the dossier.
_CHANGE_NOTHING = frozenset({_FILED, _UPDATED, "call", Verb.ASK_SUPPLEMENT, Verb.REFUSE, Verb.UNDO})
#: Key in an event's data: the number of the change it came with.
_SEQ = "seq"


@dataclass(frozen=True, slots=True)
class TakeFiled:
    """Only online dossiers begin at the province."""

    wire: Wire

    def __call__(self, uow: UnitOfWork, change: Change, now: datetime) -> bool:
        """True when something is new here. Raises InvalidInput naming the unreadable field."""
        theirs = self.wire.read_dossier(change.data)
        known = uow.dossiers.by_code(str(theirs.code))
        if theirs.status is not Status.REGISTERED:
            return False
        if known is None:
            event = _event(_FILED, theirs, change, now)
            kept = replace(theirs, channel=Channel.ONLINE, remote_exists=True)
            uow.dossiers.save(kept.with_event(event))
            return True
        return self._changed(uow, known, change, now)

    def _changed(self, uow: UnitOfWork, known: Dossier, change: Change, now: datetime) -> bool:
        """Once it is received, intake belongs to the counter and the citizen's words are late."""
        if was_accepted(known) or known.status not in _CITIZENS or known.imported:
            return False
        if change.seq <= _newest(known):
            return False
        told = _over(known, self.wire.read_dossier(change.data, known.events))
        if told == known:
            return False
        if any(event.verb not in _CHANGE_NOTHING for event in known.events):
            uow.attention.raise_item("conflict", "pull.online_after_correction", now, known)
            return True
        event = _event(_UPDATED, told, change, now)
        uow.dossiers.save(told.with_event(event))
        uow.attention.raise_item("notice", "pull.online_changed", now, known)
        return True


def _event(verb: str, told: Dossier, change: Change, now: datetime) -> Event:
    data = {_SEQ: str(change.seq)}
    return Event(now, verb, told.owner.name, Status.REGISTERED, data=data)


def _newest(known: Dossier) -> int:
    """The last change that was taken; the province may repeat those before it."""
    return max((int(event.data.get(_SEQ, 0)) for event in known.events), default=0)


def _over(known: Dossier, theirs: Dossier) -> Dossier:
    """The citizen's newest words."""
    back = known.status is Status.SUPPLEMENT_ASKED
    return replace(
        told_again(known, theirs),
        channel=Channel.ONLINE,
        previous_status=known.status if back else known.previous_status,
    )
