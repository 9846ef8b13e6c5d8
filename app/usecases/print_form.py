"""Every paper that leaves the counter goes through here: rendered, recorded, marked when again."""

from dataclasses import dataclass, replace
from hashlib import sha256
from uuid import uuid4

from app.domain.dossier import Dossier
from app.domain.fees import owed
from app.domain.party import Party, same_person
from app.domain.people import Employee
from app.domain.procedure import Procedure
from app.domain.signatures import SignatureFacts
from app.domain.vietqr import BankAccount, vietqr
from app.errors import InvalidInput, NotAllowed
from app.ports.clock import Clock
from app.ports.paper import Forms, Printer, PrintJob
from app.ports.store import Store, UnitOfWork
from app.usecases.act_on_dossier import find
from app.usecases.print_facts import job_of, paper_of, payment_of, refuse_readers, told_by

FEE_RECEIPT = "fee-receipt"
GROUP = "group-receipt"
#: The citizen's own paper: a second one is no copy of ours.
DECLARATION = "declaration"


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A rendered form. title: file name without ending; reprint 0: the original.

    signatures: of a file that came with the dossier and is only shown.
    """

    form: str
    title: str
    pdf: bytes
    reprint: int
    job: str = ""
    signatures: tuple[SignatureFacts, ...] = ()


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

        Errors: NotFound, NotAllowed (print.read_only: who only looks prints nothing of a
        dossier; print.group_filers), DeviceError.
        """
        refuse_readers(by)
        which = details.pop("payment", "")
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            job = job_of(self.clock.now(), by, {**told_by(form, dossier), **details})
            job = replace(job, copies=copies)
            if form == FEE_RECEIPT:
                job = self._with_money(uow, dossier, job, which)
            paper = paper_of(form, dossier, job)
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

    def declaration(
        self, procedure: Procedure, by: Employee, draft: Dossier | None = None
    ) -> PrintedForm:
        """The procedure's tờ khai before anything is received; nothing to record.

        draft: what is known so far (`AdviseDraft.dossier`); None: empty, for the pen, which
        everybody may print.
        """
        if draft is not None:
            refuse_readers(by)
        now = self.clock.now()
        empty = Dossier(
            id=uuid4(),
            procedure_code=procedure.code,
            procedure_name=procedure.name,
            case_name="",
            agency_id=procedure.agency_id,
            agency_name=procedure.agency_name,
            field_code=procedure.field_code,
            field_name=procedure.field_name,
            owner=Party(""),
            created_at=now,
        )
        pdf = self.forms.render(DECLARATION, draft or empty, PrintJob(now, by.name))
        return PrintedForm(DECLARATION, f"to-khai_{procedure.code}", pdf, 0)

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


def _record(
    uow: UnitOfWork, dossier: Dossier, paper: str, pdf: bytes, queue: str, job: PrintJob
) -> None:
    digest, at = sha256(pdf).hexdigest(), job.printed_at
    uow.prints.record(dossier.id, paper, digest, queue or "file", job.clerk, at)
    uow.audit.add(at, job.clerk, "print", str(dossier.id), {"form": paper})


def _group(uow: UnitOfWork, dossier: Dossier) -> tuple[Dossier, ...]:
    """All that were received in one go with it. Raises NotAllowed("print.group_filers").

    The paper is handed to one person and names only that one.
    """
    if dossier.group_id is None:
        return (dossier,)
    group = uow.dossiers.of_group(dossier.group_id)
    if not all(same_person(one.presenter, dossier.presenter) for one in group):
        raise NotAllowed("print.group_filers")
    return group
