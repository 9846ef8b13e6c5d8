"""Every paper that leaves the counter goes through here: rendered, recorded, marked when again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.fees import Payment, owed
from app.domain.history import last
from app.domain.people import Employee
from app.domain.procedure import Procedure
from app.domain.text import fold
from app.domain.verbs import LAW
from app.domain.vietqr import BankAccount, vietqr
from app.errors import InvalidInput, NotFound
from app.ports.clock import Clock
from app.ports.paper import Forms, Printer, PrintJob
from app.ports.store import Store, UnitOfWork
from app.usecases.act_on_dossier import find
from app.usecases.reverse_fee import payment_names

#: The steps whose paper a form is.
_VERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        rule.form: frozenset(verb.value for verb in LAW if LAW[verb].form == rule.form)
        for rule in LAW.values()
        if rule.form
    }
)
#: What a step tells the form about the person at the counter.
_TOLD = ("receiver", "receiver_id", "receiver_phone", "authority")
FEE_RECEIPT = "fee-receipt"
GROUP = "group-receipt"
#: Grown by a step it is another paper.
HISTORY = "history"
#: The citizen's own paper: a second one is no copy of ours.
DECLARATION = "declaration"


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
    """Renders a form of a dossier and keeps account of it. Runs on the print thread.

    bank: where transfers go; None: no fee slip shows a code.
    """

    store: Store
    forms: Forms
    printer: Printer
    clock: Clock
    bank: BankAccount | None = None

    def __call__(
        self,
        form: str,
        code: str,
        by: Employee,
        queue: str = "",
        copies: int = 1,
        **details: str,
    ) -> PrintedForm:
        """Render, record, and hand to the spooler when a queue is named.

        copies: 2 prints a receipt for the counter and for the citizen. details: texts of
        `PrintJob`; `payment`, which one a fee receipt is for (as in `ReverseFee`). Empty queue:
        only the PDF, for a file or the preview. Recorded before it is handed to the spooler, so
        that a paper that came out is always counted.

        Errors: NotFound, NotAllowed, DeviceError.
        """
        which = details.pop("payment", "")
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            job = _job(self.clock.now(), by, {**_facts_of(form, dossier), **details})
            job = replace(job, copies=copies)
            if form == FEE_RECEIPT:
                job = self._with_money(uow, dossier, job, which)
            paper = _paper(form, dossier, job)
            again = 0 if form == DECLARATION else uow.prints.count(dossier.id, paper)
            job = replace(job, reprint=again)
            pdf = self._rendered(uow, form, dossier, job)
            _record(uow, dossier, paper, pdf, queue, job)
            uow.commit()
        title = f"{dossier.code or dossier.provisional_code}_{form}"
        title += f"_in-lai-{job.reprint}" if job.reprint else ""
        return self._out(PrintedForm(form, title, pdf, job.reprint), queue)

    def guidance(self, procedure: Procedure, case_index: int, by: Employee) -> PrintedForm:
        """The guidance slip; no dossier, nothing to record."""
        if not procedure.cases:
            raise InvalidInput("procedure.no_cases")
        job = PrintJob(self.clock.now(), by.name)
        pdf = self.forms.guidance(procedure, procedure.cases[case_index], job)
        return PrintedForm("guidance", f"huong-dan_{procedure.code}", pdf, 0)

    def _with_money(self, uow: UnitOfWork, dossier: Dossier, job: PrintJob, which: str) -> PrintJob:
        """What was taken and what is still owed; a code to pay by where there is a bank."""
        payments = uow.fees.of_dossier(dossier.id)
        left = owed(dossier, payments)
        number = dossier.code or dossier.provisional_code
        qr = vietqr(self.bank, left, number.text) if self.bank and left and number else ""
        meant = payment_of(dossier, payments, which)
        return replace(job, payment=meant, owed=left, transfer=qr)

    def _rendered(self, uow: UnitOfWork, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        if form == GROUP:
            return self.forms.group(_group(uow, dossier), job)
        return self.forms.render(form, dossier, job)

    def _out(self, printed: PrintedForm, queue: str) -> PrintedForm:
        if not queue:
            return printed
        return replace(printed, job=self.printer.send(printed.pdf, printed.title, queue))


def _job(at: datetime, by: Employee, told: Mapping[str, str]) -> PrintJob:
    return PrintJob(
        at,
        by.name,
        receiver=told.get("receiver", ""),
        receiver_id=told.get("receiver_id", ""),
        receiver_phone=told.get("receiver_phone", ""),
        authority=told.get("authority", ""),
        reason=told.get("reason", ""),
        papers=told.get("papers", ""),
        deadline=told.get("deadline", ""),
    )


def _record(
    uow: UnitOfWork, dossier: Dossier, paper: str, pdf: bytes, queue: str, job: PrintJob
) -> None:
    digest, at = sha256(pdf).hexdigest(), job.printed_at
    uow.prints.record(dossier.id, paper, digest, queue or "file", job.clerk, at)
    uow.audit.add(at, job.clerk, "print", str(dossier.id), {"form": paper})


def _group(uow: UnitOfWork, dossier: Dossier) -> tuple[Dossier, ...]:
    """All that were received in one go with it."""
    if dossier.group_id is None:
        return (dossier,)
    return uow.dossiers.of_group(dossier.group_id)


def payment_of(dossier: Dossier, payments: tuple[Payment, ...], which: str) -> Payment | None:
    """The payment a receipt is for; None: none yet, or money was asked for since the last one.

    which: its receipt, the number alone or its id; a void one can be printed too. Raises
    NotFound("fee.none").
    """
    if which:
        found = [p for p in payments if fold(which) in payment_names(p)]
        if not found:
            raise NotFound("fee.none")
        return found[-1]
    newest = ([p for p in payments if not p.voided] or list(payments))[-1:]
    asked = last(dossier, "ask-payment")
    if not newest or (asked is not None and asked.at > newest[0].taken_at):
        return None
    return newest[0]


def _paper(form: str, dossier: Dossier, job: PrintJob) -> str:
    """Which paper it is: a second request or a second payment is no reprint of the first."""
    if job.payment is not None:
        return f"{form}:{job.payment.id.hex[:12]}"
    if form == HISTORY:
        return f"{form}#{len(dossier.events)}"
    steps = sum(event.verb in _VERBS.get(form, ()) for event in dossier.events)
    return f"{form}#{steps}" if steps > 1 else form


def _facts_of(form: str, dossier: Dossier) -> Mapping[str, str]:
    """What the newest step of this form says about receiver and reason.

    A form without a step of its own takes the newest of all; one with a step never the words of
    another: a request is not explained by a withdrawal.
    """
    facts: dict[str, str] = {}
    verbs = _VERBS.get(form)
    for event in dossier.events:
        if verbs is not None and event.verb not in verbs:
            continue
        if event.reason:
            facts["reason"] = event.reason
        facts |= {key: event.data[key] for key in _TOLD if key in event.data}
    return facts
