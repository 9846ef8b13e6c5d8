"""The forms of the counter behind the port `Forms`."""

from collections.abc import Callable
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.procedure import Case, Procedure
from app.errors import NotAllowed, NotFound
from app.ports.paper import Heading, ListPaper, PrintJob
from printing import fonts, wording
from printing.facts import number
from printing.forms import (
    apology,
    control,
    fee_slip,
    guidance,
    history,
    lists,
    receipt,
    refusal,
    return_receipt,
    return_slip,
    separators,
    stop,
    supplement,
)
from printing.look import LOOKS
from printing.page import Surround, build
from printing.paper import LANDSCAPE, PORTRAIT, WHOLE
from printing.press import Press, surround
from printing.sheet import Sheet
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
        self._press = Press(heading, fonts.register())

    def render(self, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        """The PDF. Raises NotFound("form.unknown"), NotAllowed("form.not_now")."""
        if form not in FORMS:
            raise NotFound("form.unknown", form=form)
        ready, write = FORMS[form]
        if not ready(dossier, job):
            state = dossier.status.label if dossier.status else "Nháp"
            raise NotAllowed("form.not_now", form=form, state=state)
        words = self._set.wording(form)
        return self._press.printed(
            words, job, lambda sheet: write(sheet, dossier, job), _running(words, dossier)
        )

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


def _running(words: Wording, dossier: Dossier) -> str:
    """The number as it stands on every further page; a provisional one is called so."""
    code = number(dossier)
    if code is None:
        return words["draft_code"]
    label = words["provisional_code" if code.is_provisional else "code"]
    return f"{label}: {code.text}"
