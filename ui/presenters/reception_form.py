"""What the clerk types and ticks at the reception station."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.dossier import FeeTiming
from app.domain.fees import FeeMethod
from app.domain.party import Party, Sex
from app.domain.procedure import Procedure
from app.domain.reception import PaperAtHand
from app.errors import CounterError
from app.usecases.desk import Desk
from app.usecases.guidance import ProcedureIndex
from ui.formats import local_day
from ui.presenters.address_hints import HintAddress
from ui.presenters.field_offers import Crop
from ui.presenters.paper_list import of_case
from ui.presenters.party_form import Who, tidy, with_kind, with_sex, with_text
from ui.presenters.reception_autosave import Autosave
from ui.presenters.reception_copy import CopyEarlier, for_its_owner
from ui.presenters.reception_facts import PaperFacts
from ui.presenters.reception_known import KnownOwner
from ui.presenters.reception_papers import PaperEdits
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs, Timers

#: Texts of the form that belong to nobody; the state keeps them under the same name.
PLAIN_FIELDS = frozenset({"note", "authority", "return_address", "fee_reason"})


class ReceptionForm:
    """Every change goes through `change`: promised date, autosave, and nothing after F9."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        desk: Desk,
        jobs: Jobs,
        timers: Timers,
        autosave: Autosave,
        crop: Crop,
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._jobs = jobs
        self._autosave = autosave
        self._who: Who = "owner"
        self._index = ProcedureIndex()
        self.hints = HintAddress(screen, desk.units, jobs, self._fill_in)
        self.papers = PaperEdits(screen, self.change)
        self.known = KnownOwner(screen, desk, jobs, self.change)
        self.copy = CopyEarlier(screen, desk, jobs, self.change)
        self.facts = PaperFacts(screen, desk, jobs, timers, crop, self.change)

    @property
    def card_owner(self) -> Who:
        """Whom the next card belongs to: the person whose field was last in focus.

        An organisation has no card: it is its representative's.
        """
        state = self._screen.state
        if state.other_filer and state.owner.is_organisation:
            return "filer"
        return self._who if state.other_filer else "owner"

    def start(self, state: ReceptionState) -> None:
        """An empty form or a draft."""
        self._who = "owner"
        self._screen.show(self._promised(state))
        self.known.look()
        self.facts.enter()

    def catalogue(self, index: ProcedureIndex) -> None:
        """The catalogue was read again; what is chosen follows rules that changed since."""
        self._index = index
        state = self._screen.state
        found = self._index.search(state.query) if state.query else ()
        self._screen.show(replace(state, catalogue=index.procedures, found=found))
        chosen = state.procedure
        now = next((p for p in index.procedures if chosen and p.code == chosen.code), None)
        if chosen is not None and now is not None and now != chosen:
            self._choose(now, _same_case(chosen, now, state.case_index))

    def search_procedure(self, text: str) -> None:
        """Each key in the picker; a chosen procedure stays until another is chosen."""
        state = self._screen.state
        found = self._index.search(text) if text.strip() else ()
        self.change(replace(state, query=text, found=found))

    def choose_procedure(self, code: str, case_index: int = 0) -> None:
        """From the list, or carried over from guidance."""
        known = next((p for p in self._screen.state.catalogue if p.code == code), None)
        if known is not None:
            self._choose(known, case_index)
            return
        self._jobs.run(
            lambda: self._desk.guidance.procedure(code),
            lambda found: self._choose(found, case_index),
            self._failed,
        )

    def choose_case(self, index: int) -> None:
        """Another case has another checklist; pages and ticks go along."""
        procedure = self._screen.state.procedure
        if procedure is not None:
            self._choose(procedure, index)

    def typed(self, field: str, text: str) -> None:
        """A key in a text field: `owner.name`, `filer.phone`, or one of `PLAIN_FIELDS`."""
        self._fill_in(field, text)
        self.hints.ask(field, text)

    def _fill_in(self, field: str, text: str) -> None:
        if field in PLAIN_FIELDS:
            self.change(replace(self._screen.state, **{field: text}))  # type: ignore[arg-type]  # texts
            return
        who, name = _split(field)
        self._put(who, with_text(self._party(who), name, text))

    def entered(self, field: str) -> None:
        """Focus came to a field."""
        if field.startswith(("owner.", "filer.")):
            self._who, _ = _split(field)
        self.facts.entered(field)

    def left(self, field: str) -> None:
        """Focus went: tidy what was typed, judge it, keep the draft."""
        self.hints.close()
        before = self._screen.state
        state = replace(before, left=before.left | {field})
        if field == "procedure":
            state = replace(state, query="", found=())
        today = local_day(self._desk.clock.now())
        state = replace(state, owner=tidy(state.owner, today), filer=tidy(state.filer, today))
        state = for_its_owner(state)
        if state != before and before.can_edit:
            self._screen.show(self._promised(state))
            self.known.look()
        self._autosave.now()

    def choose_sex(self, who: Who, sex: Sex) -> None:
        """Nam, Nữ or not known."""
        self._put(who, with_sex(self._party(who), sex))

    def choose_kind(self, kind: PartyKind) -> None:
        """A person, or an organisation: that is filed for by somebody with a name."""
        state = self._screen.state
        owner = with_kind(state.owner, kind)
        other = state.other_filer or owner.is_organisation
        self.change(replace(state, owner=owner, other_filer=other))

    def set_other_filer(self, other: bool) -> None:
        """Người nộp khác chủ hồ sơ. What was typed for the filer is kept when switched off."""
        self._who = "filer" if other else "owner"
        self.change(replace(self._screen.state, other_filer=other))

    def take_papers(
        self, papers: Sequence[PaperAtHand], kept: Callable[[], None] = lambda: None
    ) -> None:
        """What the digitising station scanned; a paper with pages is not excused.

        kept: called when the draft holds them; never while the form is committed or put away.
        """
        came = tuple(replace(p, not_needed="") if p.pages else p for p in papers)
        self.change(replace(self._screen.state, papers=came, paper_open=None, advising=None))
        self._autosave.now(kept)

    def set_sets(self, sets: int) -> None:
        """Số lượng bộ."""
        self.change(replace(self._screen.state, sets=sets))

    def set_channel(self, channel: Channel) -> None:
        """At the counter, by post, or online in the citizen's place."""
        self.change(replace(self._screen.state, channel=channel))

    def set_return_by(self, return_by: ReturnBy) -> None:
        """How the result goes back."""
        self.change(replace(self._screen.state, return_by=return_by))

    def set_fee_paid(self, paid: bool) -> None:
        """The clerk took the money."""
        self.change(replace(self._screen.state, fee_paid=paid))

    def choose_fee_timing(self, timing: FeeTiming) -> None:
        """Taken now, when the result is handed over, or not at all."""
        self.change(replace(self._screen.state, fee_timing=timing))

    def choose_fee_method(self, method: FeeMethod) -> None:
        """How the money came that is taken now."""
        self.change(replace(self._screen.state, fee_method=method))

    def change(self, state: ReceptionState) -> None:
        """Typed work; ignored while the form is committed or put away, or is a dossier."""
        before = self._screen.state
        if not before.can_edit:
            self._screen.show(before)
            return
        self._screen.show(self._promised(state))
        self._autosave.soon()
        self.known.look()
        self.facts.look()

    def filled(self) -> None:
        """A card filled a person: worth keeping at once."""
        self._screen.show(self._promised(for_its_owner(self._screen.state)))
        self._autosave.now()
        self.known.look()
        self.facts.look()

    def close_sheet(self) -> bool:
        """Esc: a list or a line of the checklist that lies open. False: there was none."""
        state = self._screen.state
        if state.sheet:
            self._screen.show(replace(state, sheet=""))
        elif state.paper_open is not None or state.adding_paper:
            self.papers.close()
        else:
            return False
        return True

    def _choose(self, procedure: Procedure, case_index: int) -> None:
        state = self._screen.state
        chosen = replace(state, procedure=procedure, case_index=case_index, query="", found=())
        papers = of_case(chosen.case, state.papers)
        self.change(replace(chosen, papers=papers, paper_open=None))

    def _party(self, who: Who) -> Party:
        return self._screen.state.owner if who == "owner" else self._screen.state.filer

    def _put(self, who: Who, party: Party) -> None:
        state = self._screen.state
        owner = replace(state, owner=party)
        self.change(owner if who == "owner" else replace(state, filer=party))

    def _promised(self, state: ReceptionState) -> ReceptionState:
        due = self._desk.promise(state.case, self._desk.clock.now()) if state.case else None
        return replace(state, due=due)

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, problem=error))


def _same_case(before: Procedure, now: Procedure, index: int) -> int:
    """The case of the same name, else the first: another name may mean another checklist."""
    name = before.cases[index].name if index < len(before.cases) else ""
    return next((n for n, case in enumerate(now.cases) if case.name == name), 0)


def _split(field: str) -> tuple[Who, str]:
    who, _, name = field.partition(".")
    return ("filer" if who == "filer" else "owner"), name
