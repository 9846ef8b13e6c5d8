"""Which paper each page of a batch goes to: the separators' word, corrected by the clerk's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.batch import split
from app.domain.codes import DossierCode
from app.domain.page import KeptPage
from app.domain.reception import PaperAtHand
from app.usecases.file_papers import assign
from app.usecases.scan_batch import BatchPage
from ui.presenters.page_strip import Kind, StripPage, unbound
from ui.presenters.targets import ScanTarget


@dataclass(frozen=True, slots=True)
class Foreign:
    """A sheet of another dossier lies in the stack. pages: positions of everything behind it."""

    code: DossierCode
    page: int
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """places: for each page its paper, from 0, or None when it is not content.

    papers: the checklist with the batch's pages behind what was there, then papers that the
    checklist does not name.
    """

    papers: tuple[PaperAtHand, ...] = ()
    places: tuple[int | None, ...] = ()
    foreign: Foreign | None = None

    def pages_of(self, paper: int) -> tuple[int, ...]:
        """Positions of the batch's pages in a paper."""
        return tuple(n for n, place in enumerate(self.places) if place == paper)

    @property
    def content(self) -> int:
        """Pages that will be filed."""
        return sum(place is not None for place in self.places)


def arranged(target: ScanTarget, pages: Sequence[StripPage]) -> Arrangement:
    """The whole answer for a batch; pure and fast enough for each key.

    Pages set aside still take part in the splitting: taking one out moves no other page.
    """
    foreign = _foreign(target, pages)
    batch = [_tagged(n, page, loose=foreign is not None) for n, page in enumerate(pages)]
    filled = assign(target.papers, batch, target.first, target.code)
    places = _places(filled, pages)
    return Arrangement(_papers(target, filled, pages, places), tuple(places), foreign)


def _foreign(target: ScanTarget, pages: Sequence[StripPage]) -> Foreign | None:
    for segment in split([page.read_as for page in pages]):
        other = segment.code.dossier if segment.code else None
        if other is not None and other != target.code:
            return Foreign(other, segment.all_pages[0], segment.all_pages)
    return None


def _tagged(position: int, page: StripPage, *, loose: bool) -> BatchPage:
    """`assign` moves keys; the position as key tells which page went where, even for twins."""
    facts = unbound(page.read_as) if loose else page.read_as
    return BatchPage(KeptPage(f"#{position}", page.kept.dpi), facts, b"")


def _places(filled: Sequence[PaperAtHand], pages: Sequence[StripPage]) -> list[int | None]:
    places: list[int | None] = [None] * len(pages)
    for number, paper in enumerate(filled):
        for kept in paper.pages:
            if kept.key.startswith("#"):
                places[int(kept.key[1:])] = number
    for position, page in enumerate(pages):
        if page.kind is not Kind.CONTENT:
            places[position] = None
        elif page.paper is not None:
            places[position] = page.paper
    return places


def _papers(
    target: ScanTarget,
    filled: Sequence[PaperAtHand],
    pages: Sequence[StripPage],
    places: Sequence[int | None],
) -> tuple[PaperAtHand, ...]:
    listed = len(target.papers)
    last = max([listed - 1, *(place for place in places if place is not None)])
    papers = []
    for number in range(last + 1):
        paper = target.papers[number] if number < listed else _other(filled, number)
        new = tuple(pages[n].kept for n, place in enumerate(places) if place == number)
        present = paper.present or bool(new)
        papers.append(replace(paper, pages=(*paper.pages, *new), present=present))
    return tuple(papers)


def _other(filled: Sequence[PaperAtHand], number: int) -> PaperAtHand:
    """A paper beyond the checklist, named as `assign` names it."""
    name = filled[number].name if number < len(filled) else f"Giấy tờ khác {number + 1}"
    return PaperAtHand(name, required=False)
