"""Splitting a batch of pages into papers by the sheets between them.

A code binds only to the segment it opens. Pages are never lost: separators and blanks are kept
beside the segment they stood in and can be put back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.codes import DossierCode
from app.domain.page import PageFacts
from app.errors import InvalidInput

#: Text of the common separator sheet of the trade.
PATCH_T = "PATCHT"
_SHEET = re.compile(r"TM-([0-9]{2})(?:-(.+))?")


@dataclass(frozen=True, slots=True)
class SegmentCode:
    """What opened a segment. paper: number in the checklist, from 1; kept: the page is content."""

    text: str
    paper: int | None = None
    dossier: DossierCode | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Pages of one paper, as indexes into the batch."""

    code: SegmentCode | None
    pages: tuple[int, ...]
    separators: tuple[int, ...] = ()
    blanks: tuple[int, ...] = ()

    @property
    def all_pages(self) -> tuple[int, ...]:
        """Every page read here, in feeding order."""
        return tuple(sorted((*self.pages, *self.separators, *self.blanks)))


def segment_code(facts: PageFacts) -> SegmentCode | None:
    """The code on a page that opens a segment, or None.

    A separator sheet of ours or PATCHT is set aside; a slip with a dossier's number stuck on a
    first page opens a segment too, but the page is kept.
    """
    slip: SegmentCode | None = None
    for code in facts.codes:
        if code.text == PATCH_T:
            return SegmentCode(PATCH_T)
        sheet = _SHEET.fullmatch(code.text)
        if sheet:
            bound = DossierCode.find(sheet[2]) if sheet[2] else None
            return SegmentCode(code.text, int(sheet[1]), bound)
        if code.format == "Code128" and (number := _whole_number(code.text)):
            slip = SegmentCode(code.text, dossier=number, kept=True)
    return slip


def _whole_number(text: str) -> DossierCode | None:
    found = DossierCode.find(text)
    return found if found is not None and found.text == text else None


def split(batch: Sequence[PageFacts]) -> tuple[Segment, ...]:
    """Segments of a batch in feeding order; a separator with nothing behind it opens nothing."""
    segments: list[Segment] = []
    code: SegmentCode | None = None
    pages: list[int] = []
    separators: list[int] = []
    blanks: list[int] = []

    def finish() -> None:
        if pages or separators or blanks:
            segments.append(Segment(code, tuple(pages), tuple(separators), tuple(blanks)))

    for position, facts in enumerate(batch):
        opened = segment_code(facts)
        if opened is not None and not (opened.kept and _same_slip(opened, code)):
            finish()
            code, pages, separators, blanks = opened, [], [], []
            (pages if opened.kept else separators).append(position)
        elif facts.blank:
            blanks.append(position)
        else:
            pages.append(position)
    finish()
    return _join_empty(segments)


def _same_slip(opened: SegmentCode, current: SegmentCode | None) -> bool:
    return current is not None and current.kept and current.text == opened.text


def _join_empty(segments: list[Segment]) -> tuple[Segment, ...]:
    """A segment without content (two separators in a row, a duplex back) joins the next one."""
    joined: list[Segment] = []
    carried: Segment | None = None
    for segment in segments:
        if carried is not None:
            segment = Segment(  # noqa: PLW2901  (the carried sheets open this one)
                _both(carried.code, segment.code),
                segment.pages,
                (*carried.separators, *segment.separators),
                (*carried.blanks, *segment.blanks),
            )
        carried = None if segment.pages else segment
        if segment.pages:
            joined.append(segment)
    if carried is not None:
        joined = [*joined[:-1], _with_rest(joined[-1], carried)] if joined else [carried]
    return tuple(joined)


def _both(sheet: SegmentCode | None, first: SegmentCode | None) -> SegmentCode | None:
    """A slip on the first page behind a numbered sheet: the sheet's paper, the slip's dossier."""
    if sheet is None or first is None:
        return first or sheet
    if first.kept and sheet.paper is not None:
        return replace(first, paper=sheet.paper)
    return first


def _with_rest(last: Segment, rest: Segment) -> Segment:
    return Segment(
        last.code,
        last.pages,
        (*last.separators, *rest.separators),
        (*last.blanks, *rest.blanks),
    )


def refuse_foreign(segments: Sequence[Segment], *own: DossierCode | None) -> None:
    """Stop when a sheet of another dossier lies in this dossier's stack.

    own: the dossier's numbers, official and provisional; none for one not numbered yet.

    Raises InvalidInput("batch.foreign_dossier", other=…, page=…): nothing is filed until a
    person took the sheet out or chose the other dossier.
    """
    for segment in segments:
        other = segment.code.dossier if segment.code else None
        if other is not None and other not in own:
            raise InvalidInput(
                "batch.foreign_dossier", other=other.text, page=segment.all_pages[0] + 1
            )
