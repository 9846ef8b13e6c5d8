"""Hướng dẫn: find a procedure while the citizen is still asking, say what to bring, print it."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.catalogue import BadRow, BadRows
from app.domain.people import Employee, Role
from app.domain.procedure import Agency, Case, Procedure
from app.errors import CounterError
from app.usecases.desk import Desk
from app.usecases.guidance import ProcedureIndex
from app.usecases.import_catalogue import ImportedCatalogue
from app.usecases.print_form import PrintedForm
from ui.presenters.navigation import Command, Guide, Receive, SearchFor, Shell, Station, Subject
from ui.presenters.screen import Screen, Shows
from ui.presenters.work import Jobs

#: More lines than a person reads while somebody waits; the next word makes the list shorter.
LIMIT = 50


@dataclass(frozen=True, slots=True)
class GuidanceState:
    """text: as typed; found: for the text, best first; loaded: the catalogue was read once.

    importing: a catalogue file is being read; imported, bad_rows: how the last one went.
    """

    text: str = ""
    catalogue: tuple[Procedure, ...] = ()
    agencies: tuple[Agency, ...] = ()
    found: tuple[Procedure, ...] = ()
    chosen: Procedure | None = None
    case_index: int = 0
    loaded: bool = False
    printing: bool = False
    may_import: bool = False
    importing: bool = False
    imported: ImportedCatalogue | None = None
    bad_rows: tuple[BadRow, ...] = ()
    problem: CounterError | None = None

    @property
    def case(self) -> Case | None:
        """The case whose checklist is shown; None when the procedure has none."""
        cases = self.chosen.cases if self.chosen else ()
        return cases[self.case_index] if self.case_index < len(cases) else None

    @property
    def agency(self) -> Agency | None:
        """The department of the chosen procedure."""
        wanted = self.chosen.agency_id if self.chosen else ""
        return next((a for a in self.agencies if a.id == wanted), None)

    @property
    def can_print(self) -> bool:
        """There is a checklist to print."""
        return self.case is not None and not self.printing


class GuidancePresenter:
    """Search is in memory: the answer is there before the next key."""

    def __init__(
        self, view: Shows[GuidanceState], desk: Desk, employee: Employee, jobs: Jobs, shell: Shell
    ) -> None:
        self._screen = Screen(view, GuidanceState(may_import=employee.role is not Role.READ_ONLY))
        self._desk = desk
        self._employee = employee
        self._jobs = jobs
        self._shell = shell
        self._index = ProcedureIndex()

    @property
    def state(self) -> GuidanceState:
        """What is shown."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """With words, or with a procedure already known."""
        self._screen.show(self.state)
        self.refresh()
        if isinstance(subject, SearchFor):
            self.search(subject.text)
        elif isinstance(subject, Guide):
            self._open(subject.procedure_code)

    def refresh(self) -> None:
        """The catalogue of today."""
        guidance = self._desk.guidance
        self._jobs.run(lambda: (guidance.index(), guidance.agencies()), self._loaded, self._failed)

    def command(self, command: Command) -> bool:
        """F9 prints the slip; Esc empties the search."""
        if command is Command.FINISH:
            self.print()
            return True
        if command is Command.BACK and (self.state.bad_rows or self.state.imported):
            self.dismiss()
            return True
        if command is Command.BACK and (self.state.text or self.state.chosen):
            self._screen.show(replace(self.state, text="", found=self._found(""), chosen=None))
            return True
        return False

    def search(self, text: str) -> None:
        """Each key. The best hit is opened, so that reading can begin while typing goes on."""
        found = self._found(text)
        chosen = found[0] if text.strip() and found else None
        self._screen.show(replace(self.state, text=text, found=found))
        self._choose(chosen)

    def choose(self, code: str) -> None:
        """A line of the list."""
        self._choose(next((p for p in self.state.found if p.code == code), None))

    def choose_case(self, index: int) -> None:
        """Another case, another checklist."""
        self._screen.show(replace(self.state, case_index=index))

    def print(self) -> None:
        """The guidance slip of the shown case."""
        state = self.state
        procedure = state.chosen
        if procedure is None or not state.can_print:
            return
        self._screen.show(replace(state, printing=True, problem=None))
        self._jobs.run(
            lambda: self._slip(procedure, state.case_index), self._printed, self._failed, "print"
        )

    def import_file(self, path: Path) -> None:
        """A catalogue file, whole or not at all; work at the counter goes on meanwhile."""
        if self.state.importing:
            return
        self._screen.show(
            replace(self.state, importing=True, imported=None, bad_rows=(), problem=None)
        )
        self._jobs.run(
            lambda: self._desk.import_catalogue(path, self._employee),
            self._imported,
            self._not_imported,
            "print",
        )

    def dismiss(self) -> None:
        """What the import said was read."""
        self._screen.show(replace(self.state, imported=None, bad_rows=(), problem=None))

    def receive(self) -> None:
        """Carries procedure and case over to the reception."""
        chosen = self.state.chosen
        if chosen is not None:
            self._shell.go(Station.RECEPTION, Receive(chosen.code, self.state.case_index))

    def _slip(self, procedure: Procedure, case_index: int) -> PrintedForm:
        desk = self._desk
        form = desk.print_form.guidance(procedure, case_index, self._employee)
        queue = desk.settings.counter.printer
        return replace(form, job=desk.printer.send(form.pdf, form.title, queue)) if queue else form

    def _printed(self, form: PrintedForm) -> None:
        self._screen.show(replace(self.state, printing=False))
        self._shell.show_paper(form)

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self.state, printing=False, problem=error))

    def _imported(self, done: ImportedCatalogue) -> None:
        self._screen.show(replace(self.state, importing=False, imported=done))
        self.refresh()

    def _not_imported(self, error: CounterError) -> None:
        rows = error.rows if isinstance(error, BadRows) else ()
        self._screen.show(replace(self.state, importing=False, bad_rows=rows, problem=error))

    def _loaded(self, both: tuple[ProcedureIndex, tuple[Agency, ...]]) -> None:
        self._index, agencies = both
        state = replace(self.state, catalogue=self._index.procedures, agencies=agencies)
        self._screen.show(replace(state, loaded=True, found=self._found(state.text)))
        if state.chosen is not None:  # its rules may be new ones
            self._choose(next((p for p in state.catalogue if p.code == state.chosen.code), None))

    def _open(self, code: str) -> None:
        self._jobs.run(
            lambda: self._desk.guidance.procedure(code),
            self._choose,
            self._failed,
        )

    def _choose(self, procedure: Procedure | None) -> None:
        same = procedure is not None and procedure == self.state.chosen
        index = self.state.case_index if same else 0
        self._screen.show(replace(self.state, chosen=procedure, case_index=index, problem=None))

    def _found(self, text: str) -> tuple[Procedure, ...]:
        return self._index.search(text, LIMIT)
