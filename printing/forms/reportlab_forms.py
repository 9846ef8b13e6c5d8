"""The forms of the counter behind the port `Forms`."""

from collections.abc import Callable
from types import MappingProxyType

from reportlab.platypus import Flowable

from app.domain.dossier import Dossier
from app.domain.procedure import Case, Procedure
from app.errors import NotAllowed, NotFound
from app.ports.paper import Heading, PrintJob
from printing import fonts, wording
from printing.dates import minute
from printing.facts import number
from printing.forms import (
    apology,
    control,
    fee_slip,
    guidance,
    history,
    receipt,
    refusal,
    return_receipt,
    return_slip,
    separators,
    stop,
    supplement,
)
from printing.look import LOOKS, Look
from printing.page import ROOM, Surround, build, height
from printing.separator_page import MARGINS
from printing.sheet import WIDTH, Sheet
from printing.wording import Wording

Write = Callable[[Sheet, Dossier, PrintJob], None]
Ready = Callable[[Dossier, PrintJob], bool]

#: Forms of a dossier by the name the command line gives them.
FORMS = MappingProxyType[str, tuple[Ready, Write]](
    {
        "receipt": (receipt.ready, receipt.write),
        "supplement": (supplement.ready, supplement.write),
        "refusal": (refusal.ready, refusal.write),
        "apology": (apology.ready, apology.write),
        "control": (control.ready, control.write),
        "stop": (stop.ready, stop.write),
        "return-slip": (return_slip.ready, return_slip.write),
        "return-receipt": (return_receipt.ready, return_receipt.write),
        "fee-receipt": (fee_slip.ready, fee_slip.write),
        "history": (history.ready, history.write),
    }
)


class ReportlabForms:
    """Draws forms with reportlab. Thread-safe: every rendering has its own sheet.

    Raises DeviceError("printer.font_damaged") at birth when a font file was changed.
    """

    def __init__(self, heading: Heading) -> None:
        self._heading = heading
        self._set = wording.load(heading.form_set)
        self._printable = fonts.register()

    def render(self, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        """The PDF. Raises NotFound("form.unknown"), NotAllowed("form.not_now")."""
        if form not in FORMS:
            raise NotFound("form.unknown", form=form)
        ready, write = FORMS[form]
        if not ready(dossier, job):
            state = dossier.status.label if dossier.status else "Nháp"
            raise NotAllowed("form.not_now", form=form, state=state)
        words = self._set.wording(form)
        return self._printed(
            words, job, lambda sheet: write(sheet, dossier, job), _running(words, dossier)
        )

    def guidance(self, procedure: Procedure, case: Case, job: PrintJob) -> bytes:
        """The guidance slip of one case."""
        words = self._set.wording("guidance")
        return self._printed(words, job, lambda sheet: guidance.write(sheet, procedure, case, job))

    def separators(self, dossier_code: str | None, papers: tuple[str, ...]) -> bytes:
        """One A4 a paper: `TM-{nn}`, or `TM-{nn}-{dossier_code}`; `PATCHT` without papers."""
        words = self._set.wording("separators")
        story = self._story(
            words, LOOKS[0], lambda sheet: separators.write(sheet, dossier_code, papers)
        )
        return build(story, Surround(title=words["title"], numbered=False), MARGINS)

    def _printed(
        self, words: Wording, job: PrintJob, write: Callable[[Sheet], None], running: str = ""
    ) -> bytes:
        """As roomy as one page a copy allows."""
        room = ROOM * max(1, min(job.copies, 2))
        stories = (self._story(words, look, write) for look in LOOKS)
        story = next((s for s in stories if height(s, WIDTH) <= room), None)
        # Several pages anyway: neither the decree's size nor the smallest, to save a sheet.
        story = story or self._story(words, LOOKS[1], write)
        return build(story, self._surround(words, job, running))

    def _story(self, words: Wording, look: Look, write: Callable[[Sheet], None]) -> list[Flowable]:
        sheet = Sheet(words, look, self._heading, fonts.Letters(self._printable))
        write(sheet)
        sheet.note_missing_letters()
        return sheet.story

    def _surround(self, words: Wording, job: PrintJob, running: str) -> Surround:
        law = words["form_line"].format(number=words.number, law=words.law)
        return Surround(
            title=words["title"],
            foot_left=law if words.number else "",
            foot_right=words["printed"].format(at=minute(job.printed_at)),
            running=running,
            mark=words["reprint"].format(count=job.reprint) if job.reprint else "",
            mark_note=words["reprint_at"].format(at=minute(job.printed_at)),
        )


def _running(words: Wording, dossier: Dossier) -> str:
    """The number as it stands on every further page; a provisional one is called so."""
    code = number(dossier)
    if code is None:
        return words["draft_code"]
    label = words["provisional_code" if code.is_provisional else "code"]
    return f"{label}: {code.text}"
