"""The sheet in which a step is prepared, looked at and done; part of the stations that have it."""

from dataclasses import replace
from typing import Protocol
from uuid import UUID

from app.domain.dossier import Dossier
from app.domain.effects import form_after
from app.domain.verbs import Verb
from app.errors import CounterError, NotAllowed
from app.usecases.look_up import DossierView
from app.usecases.workplace import Session
from ui.presenters.act_sheet_edits import answered, with_another, with_paper
from ui.presenters.act_sheet_fill import again, fresh
from ui.presenters.act_sheet_outlook import Outlook
from ui.presenters.act_sheet_state import After, PaperRow, SheetState
from ui.presenters.errands import do_errand, errand_sheet
from ui.presenters.navigation import Shell
from ui.presenters.paper_out import PaperOut, print_out
from ui.presenters.steps import Errand, Step, next_steps
from ui.presenters.work import Jobs


class Hosts(Protocol):
    """The station around a sheet. All on the window's thread."""

    def sheet_changed(self, sheet: SheetState | None) -> None:
        """Show it, or the list of steps again."""
        ...

    def step_done(self, after: After, view: DossierView) -> None:
        """The step is kept; its form is on the way to the printer."""
        ...

    def step_failed(self, error: CounterError) -> None:
        """Nothing could be opened, or the paper did not come out."""
        ...


class ActSheet:
    """One sheet at a time; what was typed is kept for each dossier and step until it is done."""

    def __init__(self, host: Hosts, session: Session, jobs: Jobs, shell: Shell) -> None:
        self._host = host
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._shell = shell
        self._kept: dict[tuple[UUID, Step], SheetState] = {}
        self._outlook = Outlook(session, jobs, lambda: self.state, self._show)
        self._wanted: tuple[UUID, Step] | None = None
        self.state: SheetState | None = None

    def open(self, dossier: Dossier, step: Step) -> None:
        """The sheet of a step that may follow; says why when it may not."""
        if self.state is not None and self.state.busy:
            return
        by, now = self._session.employee, self._desk.clock.now()
        known = {found.step: found for found in next_steps(dossier, by, now)}
        if step not in known or not known[step].allowed:
            code = "act.wrong_role" if step in known else "act.wrong_status"
            label = dossier.status.label if dossier.status else ""
            self._host.step_failed(NotAllowed(code, verb=step.value, state=label))
        elif step is Verb.RECEIVE:
            self._wanted = (dossier.id, step)
            self._jobs.run(
                lambda: self._cases(dossier),
                lambda cases: self._accept(fresh(dossier, Verb.RECEIVE, now, cases)),
                self._host.step_failed,
            )
        elif isinstance(step, Verb):
            self._begin(fresh(dossier, step, now))
        else:
            self._begin(errand_sheet(dossier, step))

    def close(self) -> None:
        """Esc: back to the steps; nothing typed is lost. Not while the step is being done."""
        self._wanted = None
        if self.state is not None and not self.state.busy:
            self._show(None)

    def dossier_changed(self, dossier: Dossier) -> None:
        """Read anew while the sheet is open."""
        sheet = self.state
        if sheet is None or sheet.busy or sheet.dossier == dossier:
            return
        if sheet.dossier.id != dossier.id:
            self.close()
        else:
            self._changed(replace(sheet, dossier=dossier))

    def write_reason(self, text: str) -> None:
        """Each key, or a ready-made one."""
        if self.state is not None and text != self.state.reason:
            self._changed(replace(self.state, reason=text))

    def answer(self, key: str, text: str) -> None:
        """What stands in the field of a fact."""
        if self.state is not None:
            self._changed(answered(self.state, key, text))

    def paper_changed(self, number: int, row: PaperRow) -> None:
        """A paper ticked, or counted."""
        if self.state is not None:
            self._changed(with_paper(self.state, number, row))

    def add_paper(self, name: str) -> None:
        """One that the list does not have."""
        if self.state is not None:
            self._changed(with_another(self.state, name))

    def commit(self) -> None:
        """F9: does it once, or says what is missing."""
        sheet = self.state
        if sheet is None or sheet.busy:
            return
        if sheet.missing is not None:
            self._show(replace(sheet, tried=True, problem=sheet.missing))
            return
        self._show(replace(sheet, busy=True, tried=True, problem=None))
        self._jobs.run(lambda: self._do(sheet), lambda v: self._done(sheet, v), self._refused)

    def print(self, form: str, code: str, *, served: bool = False) -> None:
        """A form of the dossier: printed, shown. served: it ends the citizen's business."""

        def out(paper: PaperOut) -> None:
            if paper.problem is not None:
                self._host.step_failed(paper.problem)
            self._shell.show_paper(paper.paper)
            self._ended(served=served)

        def failed(error: CounterError) -> None:
            self._host.step_failed(error)
            self._ended(served=served)

        self._jobs.run(
            lambda: print_out(self._desk, form, code, self._session.employee), out, failed, "print"
        )

    def _ended(self, *, served: bool) -> None:
        if served:
            self._shell.citizen_served()

    def _cases(self, dossier: Dossier) -> tuple[str, ...]:
        procedure = self._desk.guidance.procedure(dossier.procedure_code)
        return tuple(case.name for case in procedure.cases)

    def _accept(self, sheet: SheetState) -> None:
        """Unless another dossier was opened while the catalogue was asked."""
        if self._wanted == (sheet.dossier.id, sheet.step):
            self._begin(sheet)

    def _begin(self, sheet: SheetState) -> None:
        kept = self._kept.get((sheet.dossier.id, sheet.step))
        self._show(again(sheet, kept) if kept else sheet)
        self._outlook.look()

    def _changed(self, sheet: SheetState) -> None:
        """Not while the step is being done."""
        if self.state is not None and not self.state.busy:
            self._show(replace(sheet, problem=None))
            self._kept[sheet.dossier.id, sheet.step] = sheet
            self._outlook.look()

    def _do(self, sheet: SheetState) -> DossierView:
        by = self._session.employee
        if isinstance(sheet.step, Verb):
            self._desk.act(sheet.code, sheet.step, by, sheet.reason, sheet.told)
        else:
            do_errand(self._desk, sheet, by)
        self._desk.nudge_sync()
        return self._desk.look_up.dossier(sheet.code)

    def _done(self, sheet: SheetState, view: DossierView) -> None:
        self._kept.pop((sheet.dossier.id, sheet.step), None)
        self._show(None)
        after = After.of(sheet.step, sheet.dossier, view.dossier)
        self._host.step_done(after, view)
        moved = view.dossier
        form = _form_after(sheet, moved)
        if form is None:
            self._shell.citizen_served()
        else:
            self.print(form, str(moved.code), served=True)

    def _refused(self, error: CounterError) -> None:
        if self.state is not None:
            self._show(replace(self.state, busy=False, problem=error))
            self._outlook.look()

    def _show(self, sheet: SheetState | None) -> None:
        self.state = sheet
        self._host.sheet_changed(sheet)


def _form_after(sheet: SheetState, dossier: Dossier) -> str | None:
    """The paper of the step; money that was taken has one too."""
    if isinstance(sheet.step, Verb):
        return form_after(sheet.step, dossier)
    return "fee-receipt" if sheet.step is Errand.FEE else None
