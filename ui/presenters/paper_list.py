"""The checklist of a reception: ticks, and scanned pages that outlive a change of procedure."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.procedure import Case
from app.domain.reception import PaperAtHand, checklist


def carried_over(case: Case | None, old: Sequence[PaperAtHand]) -> tuple[PaperAtHand, ...]:
    """The case's checklist with the pages of `old`: by name, the rest as papers of their own.

    A scanned page is never lost because another procedure was chosen.
    """
    fresh = list(checklist(case)) if case else []
    known = {paper.name: number for number, paper in enumerate(fresh)}
    for paper in old:
        number = known.get(paper.name)
        if number is not None:
            fresh[number] = replace(fresh[number], present=paper.present, pages=paper.pages)
        elif paper.pages:
            fresh.append(replace(paper, required=False))
    return tuple(fresh)


def ticked(papers: Sequence[PaperAtHand], number: int, *, present: bool) -> tuple[PaperAtHand, ...]:
    """A paper handed in or taken back; a scanned paper stays present."""
    paper = papers[number]
    changed = replace(paper, present=present or bool(paper.pages))
    return (*papers[:number], changed, *papers[number + 1 :])
