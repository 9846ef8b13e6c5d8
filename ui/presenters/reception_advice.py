"""Bổ sung (02) or từ chối (03) for what is only a draft: a paper is printed, the draft stays."""

from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.facts import FactKind
from app.domain.people import Employee
from app.domain.reception import Reception
from app.domain.text import clean
from app.domain.verbs import Verb
from app.errors import CounterError, DeviceError
from app.usecases.desk import Desk
from ui.presenters.act_sheet_fill import another_paper, fresh
from ui.presenters.act_sheet_state import PaperRow, SheetState
from ui.presenters.navigation import Shell
from ui.presenters.paper_out import PaperOut
from ui.presenters.reception_autosave import Autosave
from ui.presenters.reception_state import Advice, ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.typed import day_typed
from ui.presenters.work import Jobs


class DraftAdvice:
    """The sheet of one of two steps over the form; what the draft was told is kept with it."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        desk: Desk,
        employee: Employee,
        jobs: Jobs,
        shell: Shell,
        autosave: Autosave,
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._employee = employee
        self._jobs = jobs
        self._shell = shell
        self._autosave = autosave

    @property
    def state(self) -> SheetState | None:
        """The sheet that lies open."""
        return self._screen.state.advising

    def open(self, verb: Verb) -> None:
        """With what is missing ticked; says why when there is nothing to advise on yet."""
        state = self._screen.state
        if not state.can_edit or state.advising is not None:
            return
        self._jobs.run(
            lambda: self._desk.advise.dossier(state.reception),
            lambda draft: self._opened(verb, draft),
            self._failed,
        )

    def close(self) -> None:
        """Esc: the form again; not while the paper is made."""
        if self.state is not None and not self.state.busy:
            self._show(None)

    def write_reason(self, text: str) -> None:
        """Each key, or a ready-made one."""
        self._change(reason=text)

    def answer(self, key: str, text: str) -> None:
        """What stands in the field of a fact."""
        sheet = self.state
        if sheet is not None:
            answers = tuple(
                replace(a, text=day_typed(text) if a.fact.kind is FactKind.DAY else text)
                if a.fact.key == key
                else a
                for a in sheet.answers
            )
            self._change(answers=answers)

    def paper_changed(self, number: int, row: PaperRow) -> None:
        """A paper ticked, or counted."""
        sheet = self.state
        if sheet is not None and 0 <= number < len(sheet.papers):
            papers = list(sheet.papers)
            papers[number] = row
            self._change(papers=tuple(papers))

    def add_paper(self, name: str) -> None:
        """One that the checklist does not have."""
        sheet = self.state
        if sheet is not None and clean(name):
            self._change(papers=(*sheet.papers, another_paper(clean(name))))

    def commit(self) -> None:
        """F9: the paper, once."""
        sheet = self.state
        if sheet is None or sheet.busy:
            return
        if sheet.missing is not None:
            self._show(replace(sheet, tried=True, problem=sheet.missing))
            return
        self._show(replace(sheet, busy=True, tried=True, problem=None))
        reception = self._screen.state.reception
        self._jobs.run(
            lambda: self._print(sheet, reception),
            lambda out: self._printed(sheet, out),
            self._refused,
            "print",
        )

    def _print(self, sheet: SheetState, reception: Reception) -> PaperOut:
        """A printer that fails leaves the paper to look at and to save."""
        advise = self._desk.advise
        said = (Verb(sheet.step), reception, self._employee, sheet.reason, sheet.told)
        try:
            return PaperOut(advise(*said, queue=self._desk.settings.counter.printer))
        except DeviceError as error:
            return PaperOut(advise(*said), error)

    def _printed(self, sheet: SheetState, out: PaperOut) -> None:
        state = self._screen.state
        advice = Advice(Verb(sheet.step), self._desk.clock.now())
        told = replace(state, advising=None, advised=(*state.advised, advice), problem=out.problem)
        self._screen.show(told)
        self._autosave.now()
        self._shell.show_paper(out.paper)

    def _opened(self, verb: Verb, draft: Dossier) -> None:
        """A citizen's card may have come meanwhile; a dossier may not."""
        if self._screen.state.can_edit:
            self._show(fresh(draft, verb, self._desk.clock.now()))

    def _change(self, **changes: object) -> None:
        sheet = self.state
        if sheet is not None and not sheet.busy:
            self._show(replace(sheet, problem=None, **changes))  # type: ignore[arg-type]  # fields

    def _show(self, sheet: SheetState | None) -> None:
        self._screen.show(replace(self._screen.state, advising=sheet))

    def _refused(self, error: CounterError) -> None:
        if self.state is not None:
            self._show(replace(self.state, busy=False, problem=error))

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, problem=error))
