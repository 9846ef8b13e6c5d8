"""Form 02 or 03 for a reception that is only a draft: nothing is numbered, nothing is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.calendar import ZONE
from app.domain.dossier import Dossier
from app.domain.effects import perform
from app.domain.facts import read_facts
from app.domain.people import Employee
from app.domain.reception import Reception
from app.domain.text import clean
from app.domain.verbs import LAW, Act, Verb, possible
from app.errors import InvalidInput
from app.ports.clock import Clock
from app.ports.paper import Forms, Printer, PrintJob
from app.ports.store import Store
from app.usecases.draft_dossier import case_of, paper_of, unnumbered
from app.usecases.print_form import PrintedForm
from app.usecases.promise import Promise

#: What may be said of a draft beside receiving it.
ADVICE = (Verb.ASK_SUPPLEMENT, Verb.REFUSE)


@dataclass(frozen=True, slots=True)
class AdviseDraft:
    """Prints what is missing, or why it is not accepted; the draft stays a draft."""

    store: Store
    forms: Forms
    printer: Printer
    clock: Clock
    promise: Promise

    def dossier(self, reception: Reception, now: datetime | None = None) -> Dossier:
        """The draft as the law sees it: no number, no status, papers as ticked.

        Raises InvalidInput (reception.no_procedure, reception.no_name, procedure.no_such_case),
        NotFound.
        """
        if not reception.procedure_code:
            raise InvalidInput("reception.no_procedure")
        if not reception.owner.name.strip():
            raise InvalidInput("reception.no_name")
        at = now or self.clock.now()
        with self.store.unit_of_work() as uow:
            day = at.astimezone(ZONE).date()
            procedure = uow.catalogue.procedure(reception.procedure_code, day)
        papers = tuple(map(paper_of, reception.papers))
        return unnumbered(reception, procedure, case_of(procedure, reception), papers, at)

    def __call__(
        self,
        verb: Verb,
        reception: Reception,
        by: Employee,
        reason: str = "",
        data: Mapping[str, object] | None = None,
        queue: str = "",
    ) -> PrintedForm:
        """The form, printed when a queue is named. data: as for `ActOnDossier`.

        Recorded in the audit log before it is handed to the spooler, without what it says.
        Raises as `dossier`, and InvalidInput, NotAllowed (act.*), DeviceError.
        """
        form, now = LAW[verb].form, self.clock.now()
        if verb not in ADVICE or form is None:
            raise InvalidInput(
                "act.wrong_status", verb=verb.value, state="Nháp", possible=possible(None)
            )
        act = Act(verb, now, by, clean(reason), read_facts(verb, data or {}))
        advised = perform(self.dossier(reception, now), act, self.promise.calendar)
        pdf = self.forms.render(form, advised, PrintJob(now, by.name, reason=act.reason))
        with self.store.unit_of_work() as uow:
            uow.audit.add(now, by.name, verb.value, str(reception.id), {"form": form})
            uow.commit()
        title = f"nhap_{form}_{now.astimezone(ZONE):%y%m%d-%H%M}"
        spooled = self.printer.send(pdf, title, queue) if queue else ""
        return PrintedForm(form, title, pdf, 0, spooled)
