"""Two copies of a form in one file, each counted from page one."""

from collections.abc import Callable

from reportlab.platypus import ActionFlowable, BaseDocTemplate, PageBreak

from app.ports.paper import PrintJob
from printing.sheet import Sheet


class Restart(ActionFlowable):
    """The next page is the first again: a copy is a paper of its own."""

    def __init__(self) -> None:
        super().__init__(("restart",))

    def apply(self, doc: BaseDocTemplate) -> None:
        """Called by the template where the copy ends."""
        doc.page = 0


def copies(sheet: Sheet, job: PrintJob, write: Callable[[str], None]) -> None:
    """`write` is told the wording key of the copy's line: `copy_any`, or `copy_1` and `copy_2`."""
    if job.copies < 2:
        write("copy_any")
        return
    for place in range(1, 3):
        if place > 1:
            sheet.add(Restart(), PageBreak())
        write(f"copy_{place}")
