"""Trả kết quả: what is on the screen."""

from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.verbs import Verb
from app.errors import CounterError
from app.ports.store import DossierLine
from app.usecases.act_on_dossier import may


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who takes the result, as the clerk sees it. authority: number of the paper shown."""

    name: str = ""
    id_number: str = ""
    authority: str = ""
    identity_checked: bool = False
    receipt_taken: bool = False


@dataclass(frozen=True, slots=True)
class HandOverState:
    """waiting: results on the shelf; dossier: the one opened; handed_over: just now, here."""

    waiting: tuple[DossierLine, ...] = ()
    dossier: Dossier | None = None
    receiver: Receiver = Receiver()
    busy: bool = False
    printing: bool = False
    handed_over: bool = False
    tried: bool = False
    problem: CounterError | None = None
    offline: bool = False

    @property
    def is_ready_dossier(self) -> bool:
        """The table lets it be handed over."""
        return self.dossier is not None and may(self.dossier, Verb.HAND_OVER)

    @property
    def by_somebody_else(self) -> bool:
        """Neither the owner nor whoever filed it takes the result."""
        if self.dossier is None:
            return False
        known = {self.dossier.owner.name, self.dossier.presenter.name}
        return bool(self.receiver.name) and self.receiver.name not in known

    @property
    def obstacles(self) -> tuple[str, ...]:
        """Codes of what is missing, in the order of the form."""
        if not self.is_ready_dossier:
            return ()
        found = []
        if not self.receiver.identity_checked:
            found.append("hand_over.identity")
        if not self.receiver.name:
            found.append("hand_over.no_receiver")
        if self.by_somebody_else and not self.receiver.authority:
            found.append("hand_over.authority")
        return tuple(found)

    @property
    def can_hand_over(self) -> bool:
        """F9 does it."""
        return self.is_ready_dossier and not self.busy and not self.obstacles

    @property
    def can_print_again(self) -> bool:
        """The return receipt exists."""
        return self.handed_over and not self.printing
