"""What the clerk types into a sheet, as a new sheet. Pure."""

from dataclasses import replace

from app.domain.dossier import DossierPaper
from app.domain.facts import FactKind
from app.domain.text import clean
from ui.presenters.act_sheet_state import Answer, PaperRow, SheetState
from ui.presenters.errands import FIELD, VALUE, stands
from ui.presenters.typed import amount_typed, day_typed, moment_typed

#: Kinds of which only the digits are typed.
_SHAPES = {
    FactKind.DAY: day_typed,
    FactKind.MOMENT: moment_typed,
    FactKind.MONEY: amount_typed,
}


def answered(sheet: SheetState, key: str, text: str) -> SheetState:
    """A fact told; the field of a correction brings what stands there now."""
    texts = {key: text}
    if key == FIELD:
        texts[VALUE] = stands(sheet.dossier, text)
    return replace(sheet, answers=tuple(_answer(a, texts) for a in sheet.answers))


def with_paper(sheet: SheetState, number: int, row: PaperRow) -> SheetState:
    """A paper ticked, or counted; unchanged where there is no such row."""
    papers = list(sheet.papers)
    papers[number : number + 1] = [row] if 0 <= number < len(papers) else []
    return replace(sheet, papers=tuple(papers))


def with_another(sheet: SheetState, name: str) -> SheetState:
    """A paper that the list does not have; a blank name adds none."""
    if not clean(name):
        return sheet
    another = PaperRow(DossierPaper(clean(name), required=False))
    return replace(sheet, papers=(*sheet.papers, another))


def _answer(answer: Answer, texts: dict[str, str]) -> Answer:
    shape = _SHAPES.get(answer.fact.kind, str)
    text = texts.get(answer.fact.key)
    return answer if text is None else replace(answer, text=shape(text))
