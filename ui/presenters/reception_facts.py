"""What was read on the papers of a reception under way: offered, and taken only by a key."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from app.domain.page import KeptPage
from app.domain.page_field import Box, FieldState
from app.domain.party import Party
from app.errors import CounterError
from app.usecases.desk import Desk
from ui.presenters.batch_draft import left_batch, pages_of
from ui.presenters.field_offers import (
    Crop,
    FieldOffer,
    PapersRead,
    empty_greens,
    known_of,
    offers_of,
    tells_of,
    with_fact,
)
from ui.presenters.page_strip import Kind
from ui.presenters.party_form import Who
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs, Timers

#: Between two looks while pages are being read; a page takes about a second.
PAUSE_MS = 800
_TIMER = "facts.read"
Place = tuple[str, Box]


@dataclass(frozen=True, slots=True)
class _Question:
    """All that an answer depends on. who: whose papers they may be, the likeliest first."""

    reception: object
    pages: tuple[KeptPage, ...]
    who: tuple[Who, ...]
    known: object


class PaperFacts:
    """Reading goes on behind; here one only looks how far it is. change: the form's own."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        desk: Desk,
        jobs: Jobs,
        timers: Timers,
        crop: Crop,
        change: Callable[[ReceptionState], None],
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._jobs = jobs
        self._timers = timers
        self._crop = crop
        self._change = change
        self._asked: _Question | None = None
        self._strip: tuple[KeptPage, ...] = ()
        self._drawing: set[Place] = set()

    def enter(self) -> None:
        """The station is shown, or another form begins: its strip may hold pages of F4."""
        reception = self._screen.state.id
        self._strip = ()

        def found(pages: tuple[KeptPage, ...]) -> None:
            if reception == self._screen.state.id:
                self._strip = pages
                self._look_again()

        self._jobs.run(lambda: self._strip_of(reception), found, self._failed)

    def look(self) -> None:
        """After each change of the form: other pages, another card, another person."""
        state = self._screen.state
        question = self._question(state)
        if question == self._asked:
            return
        self._asked = question
        if not question.pages or not question.who:
            self._timers.stop(_TIMER)
            if state.papers_read != PapersRead():
                self._show(PapersRead())
            return
        self._jobs.run(
            lambda: self._answer(question, state),
            lambda read: self._tell(question, read),
            self._failed,
        )

    def take(self, field: str) -> None:
        """Ctrl+Enter in a field. What is not green is looked at first: the next time it goes in."""
        state = self._screen.state
        offer = state.offers.get(field)
        if offer is None or not state.can_edit:
            return
        read = state.papers_read
        if not offer.can_be_taken or (offer.state is not FieldState.GREEN and read.looked != field):
            self._show(replace(read, looked=field))
            return
        self._put(with_fact(state.party(read.who), offer))

    def take_greens(self) -> None:
        """Ctrl+Shift+Enter: every green fact whose field is empty."""
        state = self._screen.state
        party = state.party(state.papers_read.who)
        sure = empty_greens(party, tuple(state.offers.values()))
        if state.can_edit and sure:
            self._put(reduce(with_fact, sure, party))

    def entered(self, field: str) -> None:
        """The keyboard went to a field: the picture of another one is small again."""
        read = self._screen.state.papers_read
        if read.looked and read.looked != field:
            self._show(replace(read, looked=""))

    def _put(self, party: Party) -> None:
        state = self._screen.state
        read = replace(state.papers_read, looked="")
        self._change(replace(state.with_party(read.who, party), papers_read=read))

    def _question(self, state: ReceptionState) -> _Question:
        papers = tuple(p for paper in state.papers for p in paper.pages if p.key)
        strip = () if state.received else tuple(p for p in self._strip if p not in papers)
        people = [tuple(known_of(party).items()) for party in (state.owner, state.filer)]
        return _Question(
            state.id, (*papers, *strip), _whose(state), (people, tuple(state.cards.items()))
        )

    def _strip_of(self, reception: object) -> tuple[KeptPage, ...]:
        return tuple(
            page.kept
            for draft in self._desk.drafts.all()
            if (batch := left_batch(draft)) is not None and batch.target == reception
            for page in pages_of(draft)
            if page.kind is Kind.CONTENT
        )

    def _look_again(self) -> None:
        self._asked = None
        self.look()

    def _answer(self, question: _Question, state: ReceptionState) -> PapersRead:
        """The first person whom the papers name; nobody named: the likeliest."""
        answers: dict[Who, PapersRead] = {}
        for who in question.who:
            party, card = state.party(who), state.cards.get(who)
            told = self._desk.propose(question.pages, card, known_of(party))
            answers[who] = PapersRead(who, offers_of(who, told.found), told.pending)
            if tells_of(told.found, party, card):
                return answers[who]
        return answers[question.who[0]]

    def _tell(self, question: _Question, read: PapersRead) -> None:
        """Late news of another form are not shown."""
        if question != self._asked:
            return
        before = self._screen.state.papers_read
        self._show(replace(read, looked=before.looked, crops=before.crops))
        if read.pending:
            self._timers.restart(_TIMER, PAUSE_MS, self._look_again)
        self._draw(tuple(self._screen.state.offers.values()))

    def _draw(self, offers: Sequence[FieldOffer]) -> None:
        """Pictures of the offers that stand, a page at a time; a page is decrypted once for all."""
        drawn = self._screen.state.papers_read.crops
        places: dict[str, list[Box]] = {}
        for offer in offers:
            place = (offer.page.key, offer.place)
            if place not in drawn and place not in self._drawing:
                self._drawing.add(place)
                places.setdefault(offer.page.key, []).append(offer.place)
        for key, boxes in places.items():
            self._draw_page(key, boxes)

    def _draw_page(self, key: str, boxes: Sequence[Box]) -> None:
        def draw() -> dict[Place, bytes]:
            page = self._desk.store.pages.get(key)
            return {(key, box): self._crop(page, box) for box in boxes}

        def gone(_error: CounterError) -> None:
            self._drawn({(key, box): b"" for box in boxes})

        self._jobs.run(draw, self._drawn, gone, "print")

    def _drawn(self, crops: Mapping[Place, bytes]) -> None:
        self._drawing -= set(crops)
        read = self._screen.state.papers_read
        if any((offer.page.key, offer.place) in crops for offer in read.offers):
            self._show(replace(read, crops={**read.crops, **crops}))

    def _show(self, read: PapersRead) -> None:
        self._screen.show(replace(self._screen.state, papers_read=read))

    def _failed(self, error: CounterError) -> None:
        self._asked = None
        self._screen.show(replace(self._screen.state, problem=error))


def _whose(state: ReceptionState) -> tuple[Who, ...]:
    """An organisation's papers are declared by its representative."""
    if state.received is not None:
        return ()
    if state.owner.is_organisation:
        return ("filer",) if state.other_filer else ()
    return ("owner", "filer") if state.other_filer else ("owner",)
