"""Trả kết quả: what is on the screen."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.fees import FeeMethod, still_owed
from app.domain.text import clean
from app.domain.verbs import Verb
from app.errors import CounterError
from app.ports.store import DossierLine
from app.usecases.act_on_dossier import may

#: Results that lie here longer are rung about.
REMIND_AFTER = timedelta(days=7)


class Shelf(StrEnum):
    """Which of the waiting results are listed."""

    ALL = "all"
    COUNTER = "counter"
    POST = "post"
    UNCOLLECTED = "uncollected"


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who takes the result, as the clerk sees it.

    authority: number of the paper shown. taken_back: originals the law takes back, with ";"
    between them. item: S10 code on the parcel.
    """

    name: str = ""
    id_number: str = ""
    authority: str = ""
    identity_checked: bool = False
    receipt_taken: bool = False
    phone: str = ""
    taken_back: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class HandOverState:
    """waiting: results on the shelf; dossier: the one opened; handed_over: just now, here.

    owes: đồng still to be taken before the result goes. now: aware, for how long a result lies.
    transfer: text of a QR to pay by, while money is to come by bank.
    """

    waiting: tuple[DossierLine, ...] = ()
    shelf: Shelf = Shelf.ALL
    dossier: Dossier | None = None
    receiver: Receiver = Receiver()
    busy: bool = False
    printing: bool = False
    handed_over: bool = False
    tried: bool = False
    problem: CounterError | None = None
    offline: bool = False
    now: datetime | None = None
    fee_method: FeeMethod = FeeMethod.CASH
    transfer: str = ""

    def of_shelf(self, shelf: Shelf) -> tuple[DossierLine, ...]:
        """The waiting results of one kind, in their order."""
        return tuple(line for line in self.waiting if self._lies(line, shelf))

    @property
    def listed(self) -> tuple[DossierLine, ...]:
        """The results shown."""
        return self.of_shelf(self.shelf)

    @property
    def is_ready_dossier(self) -> bool:
        """The table lets it be handed over."""
        return self.dossier is not None and may(self.dossier, Verb.HAND_OVER)

    @property
    def to_post(self) -> bool:
        """It goes by post and has no item code yet: F9 writes the code and prints the label."""
        dossier = self.dossier
        return (
            self.is_ready_dossier
            and dossier is not None
            and dossier.return_by is ReturnBy.POST
            and not dossier.postal_item
        )

    @property
    def posted(self) -> bool:
        """On its way by post: F9 records that it arrived."""
        return self.dossier is not None and bool(self.dossier.postal_item)

    @property
    def owes(self) -> int:
        """What must be paid before the result goes, in đồng."""
        dossier = self.dossier
        if dossier is None or dossier.fee_timing != "after":
            return 0
        if dossier.status is not Status.RESOLVED:  # there is no result to pay for
            return 0
        return still_owed(dossier)

    @property
    def by_somebody_else(self) -> bool:
        """Neither the owner nor whoever filed it takes the result."""
        if self.dossier is None:
            return False
        parties = (self.dossier.owner, self.dossier.presenter)
        known = {clean(party.name).casefold() for party in parties}
        return bool(self.receiver.name) and clean(self.receiver.name).casefold() not in known

    @property
    def obstacles(self) -> tuple[str, ...]:
        """Codes of what is missing, in the order of the form."""
        if not self.is_ready_dossier:
            return ()
        if self.to_post:
            return () if self.receiver.item.strip() else ("hand_over.no_item",)
        found = []
        if not self.receiver.identity_checked:
            found.append("hand_over.not_delivered" if self.posted else "hand_over.identity")
        if not self.receiver.name:
            found.append("hand_over.no_receiver")
        if self.by_somebody_else and not self.receiver.authority:
            found.append("hand_over.authority")
        if self.owes:
            found.append("act.fee_unpaid")
        return tuple(found)

    @property
    def can_hand_over(self) -> bool:
        """F9 does it."""
        return self.is_ready_dossier and not self.busy and not self.obstacles

    @property
    def can_print_again(self) -> bool:
        """The return receipt exists."""
        return self.handed_over and not self.printing

    def _lies(self, line: DossierLine, shelf: Shelf) -> bool:
        by_post = line.return_by == ReturnBy.POST.value
        since, now = line.resolved_at, self.now
        long = since is not None and now is not None and now - since >= REMIND_AFTER
        return {
            Shelf.ALL: True,
            Shelf.COUNTER: not by_post,
            Shelf.POST: by_post,
            Shelf.UNCOLLECTED: not by_post and long,
        }[shelf]
