"""The counter's lists on paper: noted with every dossier they name, marked when again."""

from dataclasses import dataclass
from hashlib import sha256

from app.domain.people import Employee
from app.ports.clock import Clock
from app.ports.paper import Forms, Printer, PrintJob
from app.ports.store import Store
from app.usecases.act_on_dossier import find
from app.usecases.counter_lists import CounterList
from app.usecases.print_facts import refuse_readers
from app.usecases.print_form import PrintedForm


@dataclass(frozen=True, slots=True)
class PrintList:
    """Renders a list, keeps account of it, hands it to the spooler when a queue is named."""

    store: Store
    forms: Forms
    printer: Printer
    clock: Clock

    def __call__(
        self, made: CounterList, by: Employee, queue: str = "", copies: int = 1
    ) -> PrintedForm:
        """A list that names a dossier for the first time is a new paper, not a reprint.

        copies: 2 for both sides of a hand-over. Errors: NotFound, DeviceError,
        NotAllowed("print.read_only").
        """
        refuse_readers(by)
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            named = [find(uow, code) for code in made.codes]
            paper = _paper(made)
            again = min((uow.prints.count(d.id, paper) for d in named), default=0)
            job = PrintJob(now, by.name, again, copies=copies)
            pdf = self.forms.listing(made.form, made.paper, job)
            digest = sha256(pdf).hexdigest()
            for dossier in named:
                uow.prints.record(dossier.id, paper, digest, queue or "file", by.name, now)
            uow.audit.add(
                now, by.name, "print", made.form, {"form": paper, "lines": str(len(named))}
            )
            uow.commit()
        title = made.form + (f"_in-lai-{again}" if again else "")
        spooled = self.printer.send(pdf, title, queue) if queue else ""
        return PrintedForm(made.form, title, pdf, again, spooled)


def _paper(made: CounterList) -> str:
    """The same form of the same day and agency: what stands above its table."""
    above = "\n".join([made.paper.under, *(": ".join(fact) for fact in made.paper.facts)])
    return f"{made.form}:{sha256(above.encode()).hexdigest()[:12]}"
