"""The receipt: printed as soon as the dossier exists, and shown even when the printer fails."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.people import Employee
from app.errors import CounterError, DeviceError, StoreError
from app.ports.paper import PrintJob
from app.usecases.desk import Desk
from app.usecases.print_form import GROUP, PrintedForm
from ui.presenters.navigation import Shell
from ui.presenters.reception_state import Receipt, ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs

FORM = "receipt"


@dataclass(frozen=True, slots=True)
class _Outcome:
    receipt: Receipt
    problem: CounterError | None = None


class ReceiptPrinter:
    """Prints, prints again (marked by the form), saves as a file. One print at a time."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        desk: Desk,
        employee: Employee,
        jobs: Jobs,
        shell: Shell,
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._employee = employee
        self._jobs = jobs
        self._shell = shell

    def print(self) -> None:
        """To the counter's queue; without one only the PDF is made."""
        state = self._screen.state
        dossier = state.received
        if dossier is None or state.printing:
            return
        self._screen.show(replace(state, printing=True, receipt_problem=None))
        self._jobs.run(
            lambda: self._printed(dossier),
            lambda outcome: self._ended(dossier, outcome.problem, outcome.receipt),
            lambda error: self._ended(dossier, error, None),
            "print",
        )

    def print_group(self) -> None:
        """One receipt for all dossiers of this go; after the last one's own, when that prints."""
        state = self._screen.state
        dossier = state.received
        if dossier is None or state.printing_group or not state.group:
            return
        self._screen.show(replace(state, printing_group=True, receipt_problem=None))
        queue = self._desk.settings.counter.printer
        self._jobs.run(
            lambda: self._desk.print_form(GROUP, str(dossier.code), self._employee, queue=queue),
            lambda paper: self._group_ended(dossier, paper, None),
            lambda error: self._group_ended(dossier, None, error),
            "print",
        )

    def _group_ended(
        self, dossier: Dossier, paper: PrintedForm | None, problem: CounterError | None
    ) -> None:
        state = self._screen.state
        if paper is not None:
            self._shell.show_paper(paper)
        if state.received is not None and state.received.id == dossier.id:
            told = problem or state.receipt_problem
            self._screen.show(replace(state, printing_group=False, receipt_problem=told))

    def save(self, path: Path) -> None:
        """The receipt as a PDF where the clerk wants it."""
        receipt = self._screen.state.receipt
        if receipt is not None:
            self._jobs.run(
                lambda: _write(path, receipt.pdf), lambda _none: None, self._not_saved, "print"
            )

    def _printed(self, dossier: Dossier) -> _Outcome:
        queue = self._desk.settings.counter.printer
        try:
            form = self._desk.print_form(FORM, str(dossier.code), self._employee, queue=queue)
        except DeviceError as error:
            return _Outcome(Receipt(self._preview(dossier)), error)
        return _Outcome(Receipt(form.pdf, form))

    def _preview(self, dossier: Dossier) -> bytes:
        """The same paper for the screen; nothing left the counter, so nothing is recorded."""
        job = PrintJob(self._desk.clock.now(), self._employee.name)
        return self._desk.forms.render(FORM, dossier, job)

    def _ended(
        self, dossier: Dossier, problem: CounterError | None, receipt: Receipt | None
    ) -> None:
        """A print that ends after the next citizen was called changes nothing on the screen."""
        state = self._screen.state
        if state.received is None or state.received.id != dossier.id:
            return
        kept = receipt or state.receipt
        self._screen.show(replace(state, printing=False, receipt=kept, receipt_problem=problem))

    def _not_saved(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, receipt_problem=error))


def _write(path: Path, pdf: bytes) -> None:
    try:
        path.write_bytes(pdf)
    except OSError as error:
        raise StoreError("print.file_not_written") from error
