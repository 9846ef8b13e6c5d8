"""Tra cứu (F7): search by anything, see everything about a dossier, take its next step."""

from dataclasses import dataclass, replace

from app.domain.dossier import Dossier
from app.domain.verbs import Verb
from app.errors import CounterError
from app.ports.store import DossierLine
from app.usecases.look_up import DossierView
from app.usecases.workplace import Session
from ui.presenters.act_sheet import ActSheet
from ui.presenters.act_sheet_state import After, SheetState
from ui.presenters.attachments import Attachments
from ui.presenters.navigation import (
    Command,
    CopyFrom,
    OpenDossier,
    ScanInto,
    SearchFor,
    Shell,
    Station,
    Subject,
)
from ui.presenters.papers_had import forms_had
from ui.presenters.screen import Screen, Shows
from ui.presenters.steps import NextStep, next_steps, step_of
from ui.presenters.work import Jobs


@dataclass(frozen=True, slots=True)
class LookUpState:
    """text "": the list is what is under way. view: the dossier opened.

    steps: what may follow; sheet: the step being prepared; done: the one just done. opened: grows
    each time the steps are to take the keyboard. fetching: id of the file on its way.
    """

    text: str = ""
    lines: tuple[DossierLine, ...] = ()
    searched: bool = False
    view: DossierView | None = None
    steps: tuple[NextStep, ...] = ()
    sheet: SheetState | None = None
    done: After | None = None
    fetching: str = ""
    opened: int = 0
    problem: CounterError | None = None

    @property
    def dossier(self) -> Dossier | None:
        """The dossier opened."""
        return self.view.dossier if self.view else None

    @property
    def reprints(self) -> tuple[str, ...]:
        """Papers this dossier has had."""
        return forms_had(self.dossier) if self.dossier else ()


class LookUpPresenter:
    """Late answers of an older search are not shown. Hosts the sheet of the steps.

    Enter in the box opens the only dossier found; of several the first one is shown, and the
    keyboard stays in the list.
    """

    def __init__(
        self, view: Shows[LookUpState], session: Session, jobs: Jobs, shell: Shell
    ) -> None:
        self._screen = Screen(view, LookUpState())
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._shell = shell
        self.sheet = ActSheet(self, session, jobs, shell)
        self._to_open = ""
        self.attachments = Attachments(session, jobs, shell, self._fetching, self._failed)

    @property
    def state(self) -> LookUpState:
        """What is shown now."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """A search, a dossier, or the list as it was."""
        if isinstance(subject, SearchFor):
            self._to_open = subject.text.strip() if subject.entered else ""
            self.search(subject.text)
        else:
            self.search(self.state.text)
        if isinstance(subject, OpenDossier):
            self.open(subject.code)
        elif subject is None and self.state.view is not None and self.state.sheet is None:
            self._show(opened=self.state.opened + 1)

    def refresh(self) -> None:
        """List and dossier anew; what is being typed and said stays."""
        self._list()
        sheet = self.state.sheet
        if self.state.dossier is not None and not (sheet and sheet.busy):
            code = str(self.state.dossier.code)
            self._jobs.run(lambda: self._desk.look_up.dossier(code), self._reopened, self._failed)

    def command(self, command: Command) -> bool:
        """F4 scans into the dossier opened; F9 does the step; Esc goes back by one."""
        dossier = self.state.dossier
        if dossier is None:
            return False
        if command is Command.SCAN:
            self._shell.go(Station.DIGITISE, ScanInto(str(dossier.code)))
            return True
        if command is Command.FINISH and self.state.sheet is not None:
            self.sheet.commit()
            return True
        if command is Command.BACK:
            self.sheet.close() if self.state.sheet else self._close()
            return True
        return False

    def search(self, text: str) -> None:
        """Words of the one box; nothing typed: what is under way, the next date first."""
        self._show(text=text.strip(), problem=None)
        self._list()

    def open(self, code: str, *, keys: bool = True) -> None:
        """Everything about one dossier. keys: its steps take the keyboard."""
        self._jobs.run(
            lambda: self._desk.look_up.dossier(code),
            lambda view: self._opened(view, keys=keys),
            self._failed,
        )

    def glance(self, code: str) -> None:
        """A line of the list is passed by: shown, while the keyboard stays in the list."""
        dossier = self.state.dossier
        if code and (dossier is None or str(dossier.code) != code):
            self.open(code, keys=False)

    def copy(self) -> None:
        """Ctrl+L: a new reception like the dossier opened."""
        if self.state.dossier is not None:
            self._shell.go(Station.RECEPTION, CopyFrom(str(self.state.dossier.code)))

    def take(self, step: str) -> None:
        """A line of the steps. A result is handed over at the station for it."""
        dossier = self.state.dossier
        if dossier is None:
            return
        if step == Verb.HAND_OVER and _is_allowed(self.state.steps, step):
            self._shell.go(Station.HAND_OVER, OpenDossier(str(dossier.code)))
        else:
            self._show(problem=None, done=None)
            self.sheet.open(dossier, step_of(step))

    def print_again(self, form: str) -> None:
        """One of `LookUpState.reprints`."""
        dossier = self.state.dossier
        if dossier is not None and form in self.state.reprints:
            self._show(problem=None)
            self.sheet.print(form, str(dossier.code))

    def open_file(self, key: str) -> None:
        """A line of the papers: the file is looked at."""
        if self.state.dossier is not None:
            self.attachments.open(self.state.dossier, key)

    def sheet_changed(self, sheet: SheetState | None) -> None:
        """The sheet, or the steps again with the keyboard."""
        closed = sheet is None and self.state.sheet is not None
        self._show(sheet=sheet, opened=self.state.opened + closed)

    def step_done(self, after: After, view: DossierView) -> None:
        """The dossier as it is now."""
        self._show(view=view, steps=self._steps(view), done=after)
        self._list()

    def step_failed(self, error: CounterError) -> None:
        """Said above the dossier."""
        self._show(problem=error)

    def _close(self) -> None:
        self._show(view=None, steps=(), done=None, problem=None)

    def _find(self, text: str) -> tuple[DossierLine, ...]:
        return self._desk.look_up.search(text) if text else self._desk.look_up.in_progress()

    def _list(self) -> None:
        asked = self.state.text
        self._jobs.run(
            lambda: self._find(asked), lambda lines: self._listed(asked, lines), self._failed
        )

    def _listed(self, asked: str, lines: tuple[DossierLine, ...]) -> None:
        if asked != self.state.text:
            return
        self._show(lines=lines, searched=True)
        if lines and asked and asked == self._to_open:
            self._to_open = ""
            self.open(lines[0].code, keys=len(lines) == 1)

    def _opened(self, view: DossierView, *, keys: bool) -> None:
        if self.sheet.state is not None and self.sheet.state.busy:
            return
        self.sheet.close()
        self._show(
            view=view,
            steps=self._steps(view),
            done=None,
            problem=None,
            opened=self.state.opened + keys,
        )

    def _reopened(self, view: DossierView) -> None:
        """Only while it is still the one that is open and nothing is under way."""
        now, sheet = self.state.dossier, self.state.sheet
        if now is not None and now.id == view.dossier.id and not (sheet and sheet.busy):
            self._show(view=view, steps=self._steps(view))
            self.sheet.dossier_changed(view.dossier)

    def _steps(self, view: DossierView) -> tuple[NextStep, ...]:
        return next_steps(view.dossier, self._session.employee, self._desk.clock.now())

    def _fetching(self, file_id: str) -> None:
        """What came is here from now on."""
        self._show(fetching=file_id, problem=None)
        if not file_id:
            self.refresh()

    def _failed(self, error: CounterError) -> None:
        self._show(problem=error)

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]  # field names


def _is_allowed(steps: tuple[NextStep, ...], key: str) -> bool:
    return any(found.allowed and found.step == key for found in steps)
