"""The citizen card at the reception station: fills a person, or fills nothing and says why."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.cancel import CancelToken
from app.domain.citizen_card import CardReading
from app.domain.party import Party
from app.errors import Cancelled, CounterError, InvalidInput
from app.usecases.read_card import ReadCard
from ui.presenters.party_form import NOBODY, Who
from ui.presenters.reception_state import CardNotice, ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs


class CardReader:
    """Reads from the scanner, a file, or a hand-held scanner that types. filled: form changed."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        read_card: ReadCard,
        jobs: Jobs,
        filled: Callable[[], None],
    ) -> None:
        self._screen = screen
        self._read_card = read_card
        self._jobs = jobs
        self._filled = filled
        self._token = CancelToken()

    def scan(self, who: Who, device: str | None) -> None:
        """F5: the card on the document scanner."""
        token = CancelToken()
        self._token = token
        self._read(lambda: self._read_card.scanned(device, token), who)

    def open(self, who: Who, path: Path) -> None:
        """An image of the card, dropped or chosen."""
        self._read(lambda: _from_file(self._read_card, path), who)

    def typed(self, who: Who, text: str) -> None:
        """A hand-held scanner typed it; judged at once, nothing to wait for."""
        if self._screen.state.can_receive:
            self.judge(self._read_card.typed(text), who)

    def cancel(self) -> None:
        """Esc while the scanner runs."""
        self._token.cancel()

    def undo(self) -> None:
        """What stood in the fields before the card."""
        state = self._screen.state
        if state.card and state.card.replaced is not None and state.can_receive:
            who = state.card.who
            cards = {each: card for each, card in state.cards.items() if each != who}
            self._screen.show(_with(replace(state, cards=cards), who, state.card.replaced, None))
            self._filled()

    def _read(self, work: Callable[[], CardReading], who: Who) -> None:
        state = self._screen.state
        if not state.can_receive:
            return
        self._screen.show(replace(state, busy="card", card=None, problem=None))
        self._jobs.run(
            lambda: _unless_cancelled(work),
            lambda reading: self._end(reading, who),
            self._failed,
            "scan",
        )

    def _end(self, reading: CardReading | None, who: Who) -> None:
        self._screen.show(replace(self._screen.state, busy=""))
        if reading is not None:
            self.judge(reading, who)

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, busy="", problem=error))

    def judge(self, reading: CardReading, who: Who) -> None:
        """Wherever it was read: only a card without contradictions in its shape fills."""
        state = self._screen.state
        card = reading.card
        if card is None:
            problem = reading.problem or "card.no_qr"
            self._screen.show(replace(state, card=CardNotice(who, problem=problem)))
            return
        before = state.owner if who == "owner" else state.filer
        replaced = before if replace(before, phone="") != NOBODY else None
        notice = CardNotice(who, card.name, card.warnings, replaced=replaced)
        party = card.as_party(before.phone)
        state = replace(state, problem=None, cards={**state.cards, who: card})
        self._screen.show(_with(state, who, party, notice))
        self._filled()


def _with(
    state: ReceptionState, who: Who, party: Party, notice: CardNotice | None
) -> ReceptionState:
    if who == "owner":
        return replace(state, owner=party, card=notice)
    return replace(state, filer=party, card=notice)


def _unless_cancelled(work: Callable[[], CardReading]) -> CardReading | None:
    try:
        return work()
    except Cancelled:
        return None


def _from_file(read_card: ReadCard, path: Path) -> CardReading:
    try:
        return read_card.file(path)
    except OSError as error:
        raise InvalidInput("card.file_unreadable") from error
