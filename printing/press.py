"""How a form becomes a page: as roomy as one page allows, with what stands around it."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.platypus import Flowable

from app.ports.paper import Heading, PrintJob
from printing import fonts
from printing.dates import minute
from printing.look import LOOKS, Look
from printing.page import Surround, build, height
from printing.paper import PORTRAIT, Paper
from printing.sheet import Sheet
from printing.wording import Wording

Writer = Callable[[Sheet], None]


@dataclass(frozen=True, slots=True)
class Press:
    """Thread-safe: every rendering has its own sheet. printable: code points of the fonts."""

    heading: Heading
    printable: frozenset[int]

    def printed(
        self,
        words: Wording,
        job: PrintJob,
        write: Writer,
        running: str = "",
        paper: Paper = PORTRAIT,
    ) -> bytes:
        """As roomy as one page a copy allows."""
        stories = (self.story(words, look, write, paper) for look in LOOKS)
        story = next((s for s in stories if height(s, paper.width) <= paper.room), None)
        # Several pages anyway: neither the decree's size nor the smallest, to save a sheet.
        story = story or self.story(words, LOOKS[1], write, paper)
        return build(story, surround(words, job, running), paper)

    def letters(self) -> fonts.Letters:
        """Of a new document."""
        return fonts.Letters(self.printable)

    def story(
        self, words: Wording, look: Look, write: Writer, paper: Paper = PORTRAIT
    ) -> list[Flowable]:
        """The flowables of one form."""
        sheet = Sheet(words, look, self.heading, self.letters(), paper)
        write(sheet)
        sheet.note_missing_letters()
        return sheet.story


def surround(words: Wording, job: PrintJob, running: str, title: str = "") -> Surround:
    """Number of the form and law, moment of printing, mark of a reprint."""
    law = words["form_line"].format(number=words.number, law=words.law)
    return Surround(
        title=title or words["title"],
        foot_left=law if words.number else "",
        foot_right=words["printed"].format(at=minute(job.printed_at)),
        running=running,
        mark=words["reprint"].format(count=job.reprint) if job.reprint else "",
        mark_note=words["reprint_at"].format(at=minute(job.printed_at)),
    )
