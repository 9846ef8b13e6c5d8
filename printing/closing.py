"""The end of a form: signatures and footnotes, never alone on a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Spacer

from printing.columns import columns
from printing.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs. title: wording key; name: printed below the space, "" leaves it to the pen."""

    title: str
    name: str = ""
    hint: str = "sign_here"


def signatures(sheet: Sheet, left: Signer | Sequence[Flowable] | None, right: Signer) -> Flowable:
    """Two blocks; `left` may be other text, e.g. the list of receivers; None leaves it empty."""
    half = sheet.width / 2
    first = _block(sheet, left) if isinstance(left, Signer) else list(left or [])
    return columns([[first, _block(sheet, right)]], [half, half], before=8)


def _block(sheet: Sheet, signer: Signer) -> list[Flowable]:
    middle = sheet.look.style(align=TA_CENTER)
    return [
        Paragraph(f"<b>{sheet.filled(signer.title)}</b>", middle),
        Paragraph(f"<i>{sheet.filled(signer.hint)}</i>", sheet.look.centred),
        Spacer(1, sheet.look.sign),
        Paragraph(f"<b>{sheet.name(signer.name)}</b>", middle),
    ]


def footnotes(sheet: Sheet, texts: Sequence[str]) -> list[Flowable]:
    """A short rule and small paragraphs of ready markup."""
    if not texts:
        return []
    rule = HRFlowable(sheet.width / 3, 0.5, "round", "black", 9, 3, hAlign="LEFT")
    return [rule, *(Paragraph(text, sheet.look.small) for text in texts)]


def close(
    sheet: Sheet,
    last: Sequence[Flowable],
    left: Signer | None,
    right: Signer,
    notes: Sequence[str] = (),
) -> None:
    """`last` lines, signatures and notes together, so that nobody signs an empty page."""
    block = [*last, signatures(sheet, left, right), *footnotes(sheet, notes)]
    for flowable in block[:-1]:
        flowable.keepWithNext = True
    sheet.add(*block)
