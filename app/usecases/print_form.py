"""Every paper that leaves the counter goes through here: rendered, recorded, marked when again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.people import Employee
from app.domain.procedure import Procedure
from app.domain.verbs import LAW
from app.errors import InvalidInput
from app.ports.clock import Clock
from app.ports.paper import Forms, Printer, PrintJob
from app.ports.store import Store
from app.usecases.act_on_dossier import find

#: The steps whose paper a form is.
_VERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        rule.form: frozenset(verb.value for verb in LAW if LAW[verb].form == rule.form)
        for rule in LAW.values()
        if rule.form
    }
)


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A rendered form. title: file name without ending; reprint 0: the original."""

    form: str
    title: str
    pdf: bytes
    reprint: int
    job: str = ""


@dataclass(frozen=True, slots=True)
class PrintForm:
    """Renders a form of a dossier and keeps account of it. Runs on the print thread."""

    store: Store
    forms: Forms
    printer: Printer
    clock: Clock

    def __call__(
        self, form: str, code: str, by: Employee, queue: str = "", **details: str
    ) -> PrintedForm:
        """Render, record, and hand to the spooler when a queue is named.

        details: receiver, receiver_id, authority, reason of `PrintJob`. Empty queue: only the
        PDF, for a file or the preview. Recorded before it is handed to the spooler, so that a
        paper that came out is always counted.

        Errors: NotFound, NotAllowed, DeviceError.
        """
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            now = self.clock.now()
            again = uow.prints.count(dossier.id, form)
            job = _job(PrintJob(now, by.name, again), {**_facts_of(form, dossier), **details})
            pdf = self.forms.render(form, dossier, job)
            uow.prints.record(
                dossier.id, form, sha256(pdf).hexdigest(), queue or "file", by.name, now
            )
            uow.audit.add(now, by.name, "print", str(dossier.id), {"form": form})
            uow.commit()
        title = f"{dossier.code}_{form}" + (f"_in-lai-{again}" if again else "")
        spooled = self.printer.send(pdf, title, queue) if queue else ""
        return PrintedForm(form, title, pdf, again, spooled)

    def guidance(self, procedure: Procedure, case_index: int, by: Employee) -> PrintedForm:
        """The guidance slip; no dossier, nothing to record."""
        if not procedure.cases:
            raise InvalidInput("procedure.no_cases")
        job = PrintJob(self.clock.now(), by.name)
        pdf = self.forms.guidance(procedure, procedure.cases[case_index], job)
        return PrintedForm("guidance", f"huong-dan_{procedure.code}", pdf, 0)


def _job(job: PrintJob, facts: Mapping[str, str]) -> PrintJob:
    return replace(
        job,
        receiver=facts.get("receiver", ""),
        receiver_id=facts.get("receiver_id", ""),
        authority=facts.get("authority", ""),
        reason=facts.get("reason", ""),
    )


def _facts_of(form: str, dossier: Dossier) -> Mapping[str, str]:
    """What the newest step of this form says about receiver and reason; else the newest at all."""
    facts: dict[str, str] = {}
    steps = [event for event in dossier.events if event.verb in _VERBS.get(form, ())]
    for event in steps or dossier.events:
        if event.reason:
            facts["reason"] = event.reason
        facts |= {
            key: event.data[key]
            for key in ("receiver", "receiver_id", "authority")
            if key in event.data
        }
    return facts
