"""Tra cứu (F7): search by anything, see everything about a dossier, take its next step."""

from dataclasses import dataclass, replace

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.verbs import Verb
from app.errors import CounterError
from app.ports.store import DossierLine
from app.usecases.act_on_dossier import may
from app.usecases.look_up import DossierView
from app.usecases.workplace import Session
from ui.presenters.navigation import (
    Command,
    OpenDossier,
    ScanInto,
    SearchFor,
    Shell,
    Station,
    Subject,
)
from ui.presenters.paper_out import PaperOut, print_out
from ui.presenters.screen import Screen, Shows
from ui.presenters.work import Jobs

#: Forms that can be printed again, by the statuses that have them.
REPRINTS = ("receipt", "return-slip", "return-receipt")


@dataclass(frozen=True, slots=True)
class LookUpState:
    """text "": the list is what is under way. view: the dossier opened."""

    text: str = ""
    lines: tuple[DossierLine, ...] = ()
    searched: bool = False
    view: DossierView | None = None
    shelf: str = ""
    busy: bool = False
    printing: bool = False
    problem: CounterError | None = None

    @property
    def dossier(self) -> Dossier | None:
        """The dossier opened."""
        return self.view.dossier if self.view else None

    def may(self, verb: Verb) -> bool:
        """The table lets the verb follow and nothing is under way."""
        return self.dossier is not None and not self.busy and may(self.dossier, verb)

    @property
    def reprints(self) -> tuple[str, ...]:
        """Papers this dossier has had."""
        if self.dossier is None or self.dossier.status is None:
            return ()
        had = {
            "receipt": self.dossier.received_at is not None,
            "return-slip": self.dossier.status in (Status.RESOLVED, Status.RETURNED),
            "return-receipt": self.dossier.status is Status.RETURNED,
        }
        return tuple(form for form in REPRINTS if had[form])


class LookUpPresenter:
    """Late answers of an older search are not shown."""

    def __init__(
        self, view: Shows[LookUpState], session: Session, jobs: Jobs, shell: Shell
    ) -> None:
        self._screen = Screen(view, LookUpState())
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._shell = shell

    @property
    def state(self) -> LookUpState:
        """What is shown now."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """A search, a dossier, or the list as it was."""
        if isinstance(subject, SearchFor):
            self.search(subject.text)
        else:
            self.search(self.state.text)
        if isinstance(subject, OpenDossier):
            self.open(subject.code)

    def refresh(self) -> None:
        """List and dossier anew; what is being typed and said stays."""
        self._list()
        if self.state.dossier is not None and not self.state.busy:
            code = str(self.state.dossier.code)
            self._jobs.run(lambda: self._desk.look_up.dossier(code), self._reopened, self._failed)

    def command(self, command: Command) -> bool:
        """F4 scans into the dossier opened; Esc closes it."""
        dossier = self.state.dossier
        if dossier is None:
            return False
        if command is Command.SCAN:
            self._shell.go(Station.DIGITISE, ScanInto(str(dossier.code)))
            return True
        if command is Command.BACK:
            self._show(view=None, problem=None)
            return True
        return False

    def search(self, text: str) -> None:
        """Words of the one box; nothing typed: what is under way, the next date first."""
        self._show(text=text.strip(), problem=None)
        self._list()

    def _list(self) -> None:
        asked = self.state.text
        self._jobs.run(
            lambda: self._find(asked), lambda lines: self._listed(asked, lines), self._failed
        )

    def open(self, code: str) -> None:
        """Everything about one dossier."""
        self._jobs.run(lambda: self._desk.look_up.dossier(code), self._opened, self._failed)

    def shelf_changed(self, text: str) -> None:
        """Where the result will lie."""
        self._show(shelf=text)

    def forward(self) -> None:
        """To the department."""
        self._act(Verb.FORWARD, {})

    def record_result(self) -> None:
        """The department handed the result over; its slip is printed and clipped to it."""
        shelf = self.state.shelf.strip()
        self._act(Verb.RECORD_RESULT, {"shelf": shelf} if shelf else {})

    def hand_over(self) -> None:
        """At the station for it."""
        if self.state.dossier is not None:
            self._shell.go(Station.HAND_OVER, OpenDossier(str(self.state.dossier.code)))

    def print_again(self, form: str) -> None:
        """One of `LookUpState.reprints`."""
        dossier = self.state.dossier
        if dossier is not None and form in self.state.reprints and not self.state.printing:
            self._print(form, str(dossier.code))

    def _find(self, text: str) -> tuple[DossierLine, ...]:
        return self._desk.look_up.search(text) if text else self._desk.look_up.in_progress()

    def _act(self, verb: Verb, data: dict[str, str]) -> None:
        dossier = self.state.dossier
        if dossier is None or not self.state.may(verb):
            return
        self._show(busy=True, problem=None)
        code = str(dossier.code)
        self._jobs.run(
            lambda: self._acted(code, verb, data),
            lambda view: self._moved(verb, view),
            self._refused,
        )

    def _acted(self, code: str, verb: Verb, data: dict[str, str]) -> DossierView:
        self._desk.act(code, verb, self._session.employee, data=data)
        self._desk.nudge_sync()
        return self._desk.look_up.dossier(code)

    def _moved(self, verb: Verb, view: DossierView) -> None:
        self._show(busy=False, view=view, shelf="")
        self._list()
        if verb is Verb.RECORD_RESULT:
            self._print("return-slip", str(view.dossier.code))

    def _print(self, form: str, code: str) -> None:
        self._show(printing=True, problem=None)
        self._jobs.run(
            lambda: print_out(self._desk, form, code, self._session.employee),
            self._printed,
            self._not_printed,
            "print",
        )

    def _printed(self, out: PaperOut) -> None:
        self._show(printing=False, problem=out.problem)
        self._shell.show_paper(out.paper)

    def _not_printed(self, error: CounterError) -> None:
        self._show(printing=False, problem=error)

    def _listed(self, asked: str, lines: tuple[DossierLine, ...]) -> None:
        if asked == self.state.text:
            self._show(lines=lines, searched=True)

    def _opened(self, view: DossierView) -> None:
        self._show(view=view, problem=None)

    def _reopened(self, view: DossierView) -> None:
        """Only while it is still the one that is open and nothing is under way."""
        now = self.state.dossier
        if now is not None and now.id == view.dossier.id and not self.state.busy:
            self._show(view=view)

    def _refused(self, error: CounterError) -> None:
        self._show(busy=False, problem=error)

    def _failed(self, error: CounterError) -> None:
        self._show(problem=error)

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]  # field names
