"""The forms of the counter behind the port `Forms`."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.fees import Payment
from app.domain.procedure import Case, Procedure
from app.errors import NotAllowed, NotFound
from app.ports.paper import Heading, ListPaper, PrintJob
from printing import fonts, wording
from printing.facts import number
from printing.forms import (
    apology,
    control,
    declaration,
    fee_receipt,
    fee_slip,
    group,
    guidance,
    history,
    lists,
    postal_label,
    receipt,
    refusal,
    return_receipt,
    return_slip,
    separators,
    stop,
    supplement,
    thermal,
)
from printing.look import LOOKS
from printing.page import Surround, build
from printing.paper import LABEL, LANDSCAPE, PORTRAIT, RECEIPT, WHOLE, Paper
from printing.press import Press, surround
from printing.sheet import Sheet
from printing.wording import Wording


@dataclass(frozen=True, slots=True)
class Kind:
    """A form of a dossier: when it may be printed, what it says, on which paper."""

    ready: Callable[[Dossier, PrintJob], bool]
    write: Callable[[Sheet, Dossier, PrintJob], None]
    paper: Paper = PORTRAIT


#: Forms of a dossier by the name the command line gives them.
FORMS = MappingProxyType(
    {
        "receipt": Kind(receipt.ready, receipt.write),
        "supplement": Kind(supplement.ready, supplement.write),
        "refusal": Kind(refusal.ready, refusal.write),
        "apology": Kind(apology.ready, apology.write),
        "control": Kind(control.ready, control.write),
        "stop": Kind(stop.ready, stop.write),
        "return-slip": Kind(return_slip.ready, return_slip.write),
        "return-receipt": Kind(return_receipt.ready, return_receipt.write),
        "fee-receipt": Kind(fee_slip.ready, fee_slip.write),
        "history": Kind(history.ready, history.write),
        "declaration": Kind(declaration.ready, declaration.write),
        "postal-label": Kind(postal_label.ready, postal_label.write, LABEL),
    }
)
#: Lists by name; `report` brings its own columns and title.
LISTS = frozenset({"register", "handover", "results", "dispatch", "uncollected", "report"})
#: The others need the width of a turned page.
UPRIGHT = frozenset({"handover"})


class ReportlabForms:
    """Draws forms with reportlab. Thread-safe: every rendering has its own sheet.

    Raises DeviceError("printer.font_damaged") at birth when a font file was changed.
    """

    def __init__(self, heading: Heading) -> None:
        self._set = wording.load(heading.form_set)
        self._heading = heading
        self._press = Press(heading, fonts.register())

    def render(self, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        """The PDF. Raises NotFound("form.unknown"), NotAllowed("form.not_now")."""
        if form == "thermal":
            return self._thermal(dossier, job)
        if form == "fee-receipt":
            payment = job.payment
            if payment is not None and payment.number is not None:
                return self._fee_receipt(dossier, job, payment)
        if form not in FORMS:
            raise NotFound("form.unknown", form=form)
        kind = FORMS[form]
        _require(kind.ready(dossier, job), form, dossier)
        words = self._set.wording(form)
        return self._press.printed(
            words,
            job,
            lambda sheet: kind.write(sheet, dossier, job),
            _running(words, dossier),
            kind.paper,
        )

    def _fee_receipt(self, dossier: Dossier, job: PrintJob, payment: Payment) -> bytes:
        """Three copies A5; void across all of them."""
        words = self._set.wording("numbered-receipt")
        story = self._press.story(
            words,
            fee_receipt.LOOK,
            lambda sheet: fee_receipt.write(sheet, dossier, payment),
            RECEIPT,
        )
        stamp = words["void_stamp"] if payment.voided else ""
        return build(story, replace(surround(words, job, ""), stamp=stamp), RECEIPT)

    def _thermal(self, dossier: Dossier, job: PrintJob) -> bytes:
        """A strip of dots: no page, no flowables."""
        _require(thermal.ready(dossier, job), "thermal", dossier)
        return thermal.render(
            self._set.wording("thermal"), self._heading, dossier, job, self._press.letters().fit
        )

    def group(self, dossiers: tuple[Dossier, ...], job: PrintJob) -> bytes:
        """The PDF. Raises NotAllowed("form.not_now")."""
        _require(group.ready(dossiers, job), "group-receipt", dossiers[0])
        words = self._set.wording("group-receipt")
        twice = replace(job, copies=2)  # two papers: each may fill its page
        return self._press.printed(words, twice, lambda sheet: group.write(sheet, dossiers, job))

    def guidance(self, procedure: Procedure, case: Case, job: PrintJob) -> bytes:
        """The guidance slip of one case."""
        words = self._set.wording("guidance")
        return self._press.printed(
            words, job, lambda sheet: guidance.write(sheet, procedure, case, job)
        )

    def listing(self, form: str, paper: ListPaper, job: PrintJob) -> bytes:
        """The PDF. Raises NotFound("form.unknown"), InvalidInput("form.columns")."""
        if form not in LISTS:
            raise NotFound("form.unknown", form=form)
        words = self._set.wording(form)
        columns = words.columns or paper.columns
        lists.check(columns, paper)
        page = PORTRAIT if form in UPRIGHT else LANDSCAPE
        story = self._press.story(
            words,
            lists.look(columns),
            lambda sheet: lists.write(sheet, columns, paper, job),
            page,
        )
        return build(story, surround(words, job, "", paper.title), page)

    def separators(self, dossier_code: str | None, papers: tuple[str, ...]) -> bytes:
        """One A4 a paper: `TM-{nn}`, or `TM-{nn}-{dossier_code}`; `PATCHT` without papers."""
        words = self._set.wording("separators")
        story = self._press.story(
            words, LOOKS[0], lambda sheet: separators.write(sheet, dossier_code, papers)
        )
        return build(story, Surround(title=words["title"], numbered=False), WHOLE)


def _require(ready: bool, form: str, dossier: Dossier) -> None:
    if not ready:
        state = dossier.status.label if dossier.status else "Nháp"
        raise NotAllowed("form.not_now", form=form, state=state)


def _running(words: Wording, dossier: Dossier) -> str:
    """The number as it stands on every further page; a provisional one is called so."""
    code = number(dossier)
    if code is None:
        return words["draft_code"]
    label = words["provisional_code" if code.is_provisional else "code"]
    return f"{label}: {code.text}"
