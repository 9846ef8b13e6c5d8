"""A form of a dossier: printed when the counter has a printer, shown in any case."""

from dataclasses import asdict, dataclass

from app.domain.people import Employee
from app.errors import CounterError, DeviceError
from app.ports.paper import PrintJob
from app.usecases.desk import Desk
from app.usecases.print_form import PrintedForm


@dataclass(frozen=True, slots=True)
class PaperOut:
    """paper: for the preview; problem: why it did not come out of the printer."""

    paper: PrintedForm
    problem: CounterError | None = None


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes the result, as `PrintJob` names it."""

    receiver: str = ""
    receiver_id: str = ""
    authority: str = ""


def print_out(
    desk: Desk, form: str, code: str, by: Employee, taker: Taker | None = None
) -> PaperOut:
    """On the print lane. A printer that fails still leaves the paper to look at and to save."""
    queue = desk.settings.counter.printer
    details = asdict(taker) if taker else {}
    try:
        return PaperOut(desk.print_form(form, code, by, queue=queue, **details))
    except DeviceError as error:
        view = desk.look_up.dossier(code)
        job = PrintJob(desk.clock.now(), by.name, 0, **details)
        pdf = desk.forms.render(form, view.dossier, job)
        return PaperOut(PrintedForm(form, f"{view.dossier.code}_{form}", pdf, 0), error)
