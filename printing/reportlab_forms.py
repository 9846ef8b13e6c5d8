"""The forms of the counter behind the port `Forms`."""

from collections.abc import Callable
from types import MappingProxyType

from reportlab.platypus import Flowable

from app.domain.dossier import Dossier
from app.errors import NotAllowed, NotFound
from app.ports.paper import Heading, PrintJob
from printing import fonts, wording
from printing.dates import minute
from printing.facts import number
from printing.forms import receipt, return_receipt, return_slip
from printing.look import LOOKS, Look
from printing.page import ROOM, Surround, build, height
from printing.sheet import WIDTH, Sheet
from printing.wording import Wording

Write = Callable[[Sheet, Dossier, PrintJob], None]
Ready = Callable[[Dossier, PrintJob], bool]

FORMS = MappingProxyType[str, tuple[Ready, Write]](
    {
        "receipt": (receipt.ready, receipt.write),
        "return-slip": (return_slip.ready, return_slip.write),
        "return-receipt": (return_receipt.ready, return_receipt.write),
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
            raise NotAllowed("form.not_now", form=form, state=dossier.state)
        words = self._set.wording(form)
        code = number(dossier)
        running = words["running"].format(code=code.text) if code else words["draft_code"]
        return self._printed(words, job, lambda sheet: write(sheet, dossier, job), running)

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
