"""Events as reports see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from app.domain.codes import Status
from app.domain.fees import FeeMethod
from app.domain.verbs import Verb

#: Verbs by which the counter answers a dossier that was filed online.
ANSWERS = (Verb.RECEIVE.value, Verb.REFUSE.value, Verb.ASK_SUPPLEMENT.value)
#: Facts that money came; a gate is how the province names the way it came.
_TAKEN = (Verb.PAID.value, "fee")
_GATES = ("1", "2")


@dataclass(frozen=True, slots=True)
class ActLine:
    """One event. actor: name of the employee, or the province's.

    answers: the counter's first word to a dossier filed online. data: what the step noted, e.g.
    `pages` scanned with it, `minutes` of a reception.
    """

    dossier_id: UUID
    at: datetime
    verb: str
    actor: str
    status: Status | None
    answers: bool = False
    data: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Round:
    """A request for more papers. came None: still waiting."""

    asked: datetime
    came: datetime | None = None

    @property
    def waited(self) -> timedelta:
        """From the request to its completion; zero while it waits."""
        return self.came - self.asked if self.came else timedelta(0)


def paid_online(act: ActLine) -> bool:
    """Money that came by a gateway: taken as such here, or told by the province."""
    taken = act.verb in _TAKEN and act.data.get("method") == FeeMethod.ONLINE
    return taken or act.data.get("paid_by") in _GATES


def rounds(acts: Iterable[ActLine]) -> dict[UUID, tuple[Round, ...]]:
    """Rounds of supplement of every dossier, from its events in order."""
    found: dict[UUID, list[Round]] = {}
    for act in acts:
        asked = found.setdefault(act.dossier_id, [])
        waiting = bool(asked) and asked[-1].came is None
        if waiting and _ends(act):
            asked[-1] = Round(asked[-1].asked, act.at)
        elif not waiting and act.status is Status.SUPPLEMENT_ASKED:
            asked.append(Round(act.at))
    return {ident: tuple(asked) for ident, asked in found.items() if asked}


def _ends(act: ActLine) -> bool:
    """The papers came, or the dossier went another way."""
    moved = act.status not in (None, Status.SUPPLEMENT_ASKED)
    return moved or act.verb == Verb.SUPPLEMENT_RECEIVED
