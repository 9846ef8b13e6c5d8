"""The forms of the counter behind the port `Forms`."""

from dataclasses import replace
from datetime import datetime

from app.domain.calendar import ZONE
from app.domain.dossier import Dossier
from app.domain.fees import Payment
from app.domain.procedure import Case, Procedure
from app.errors import NotAllowed, NotFound
from app.ports.paper import Heading, ListPaper, PrintJob
from printing import fonts, wording
from printing.facts import number
from printing.forms import fee_receipt, group, guidance, lists, separators, thermal
from printing.forms.registry import FORMS, LISTS, UPRIGHT, day_of
from printing.look import LOOKS
from printing.page import Surround, build
from printing.paper import LANDSCAPE, PORTRAIT, RECEIPT, WHOLE
from printing.press import Press, surround
from printing.wording import Wording


class ReportlabForms:
    """Draws forms with reportlab. Thread-safe: every rendering has its own sheet.

    Raises DeviceError("printer.font_damaged") at birth when a font file was changed.
    """

    def __init__(self, heading: Heading) -> None:
        wording.load(heading.form_set)
        self._heading = heading
        self._press = Press(heading, fonts.register())

    def render(self, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        """The PDF. Raises NotFound("form.unknown"), NotAllowed (form.not_now, form.over)."""
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
        name = kind.wording(dossier) if kind.wording else form
        words = self._words(name, day_of(form, dossier, job))
        return self._press.printed(
            words,
            job,
            lambda sheet: kind.write(sheet, dossier, job),
            _running(words, dossier),
            kind.paper,
        )

    def _fee_receipt(self, dossier: Dossier, job: PrintJob, payment: Payment) -> bytes:
        """Three copies A5; void across all of them."""
        words = self._words("numbered-receipt", payment.taken_at)
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
            self._words("thermal", job.printed_at),
            self._heading,
            dossier,
            job,
            self._press.letters().fit,
        )

    def _words(self, form: str, at: datetime) -> Wording:
        """Of the set that was in force where the paper bears its date."""
        return wording.in_force(self._heading.form_set, at.astimezone(ZONE).date()).wording(form)

    def group(self, dossiers: tuple[Dossier, ...], job: PrintJob) -> bytes:
        """The PDF. Raises NotAllowed (form.not_now, form.over)."""
        _require(group.ready(dossiers, job), "group-receipt", dossiers[0])
        words = self._words("group-receipt", day_of("receipt", dossiers[0], job))
        return self._press.printed(words, job, lambda sheet: group.write(sheet, dossiers, job))

    def guidance(self, procedure: Procedure, case: Case, job: PrintJob) -> bytes:
        """The guidance slip of one case."""
        words = self._words("guidance", job.printed_at)
        return self._press.printed(
            words, job, lambda sheet: guidance.write(sheet, procedure, case, job)
        )

    def listing(self, form: str, paper: ListPaper, job: PrintJob) -> bytes:
        """The PDF. Raises NotFound("form.unknown"), InvalidInput("form.columns")."""
        if form not in LISTS:
            raise NotFound("form.unknown", form=form)
        words = self._words(form, job.printed_at)
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
        words = wording.load(self._heading.form_set).wording("separators")
        story = self._press.story(
            words, LOOKS[0], lambda sheet: separators.write(sheet, dossier_code, papers)
        )
        return build(story, Surround(title=words["title"], numbered=False), WHOLE)


def _require(ready: bool, form: str, dossier: Dossier) -> None:
    if not ready:
        state = dossier.status.label if dossier.status else "Nháp"
        over = dossier.status is not None and dossier.status.is_final
        raise NotAllowed("form.over" if over else "form.not_now", form=form, state=state)


def _running(words: Wording, dossier: Dossier) -> str:
    """The number as it stands on every further page; a provisional one is called so."""
    code = number(dossier)
    if code is None:
        return words["draft_code"]
    label = words["provisional_code" if code.is_provisional else "code"]
    return f"{label}: {code.text}"
