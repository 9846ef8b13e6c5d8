"""The checklist of a reception: ticks, and scanned pages that outlive a change of procedure."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.procedure import Case
from app.domain.reception import PaperAtHand, checklist


def of_case(case: Case | None, old: Sequence[PaperAtHand]) -> tuple[PaperAtHand, ...]:
    """The case's checklist, with what `old` has already."""
    return carried_over(checklist(case) if case else (), old)


def with_scanned(
    now: Sequence[PaperAtHand], scanned: Sequence[PaperAtHand]
) -> tuple[PaperAtHand, ...]:
    """The checklist as it is now, with the pages that were scanned for what it was at F4.

    By name, each line once; a paper that is no longer asked for stays as one of its own. Pages
    that are there already do not come twice.
    """
    fresh = list(now)
    lines = _by_name(fresh)
    for paper in scanned:
        if same := lines.get(paper.name):
            number = same.pop(0)
            fresh[number] = _with_pages(fresh[number], paper)
        elif paper.pages:
            fresh.append(replace(paper, required=False, not_needed=""))
    return tuple(fresh)


def _with_pages(paper: PaperAtHand, scanned: PaperAtHand) -> PaperAtHand:
    new = list(scanned.pages)
    for page in paper.pages:
        if page in new:
            new.remove(page)
    if not new:
        return paper
    return replace(paper, pages=(*paper.pages, *new), present=True, not_needed="")


def _by_name(papers: Sequence[PaperAtHand]) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for number, paper in enumerate(papers):
        lines.setdefault(paper.name, []).append(number)
    return lines


def carried_over(
    asked: Sequence[PaperAtHand], old: Sequence[PaperAtHand]
) -> tuple[PaperAtHand, ...]:
    """A new checklist with the pages of `old`: by name, the rest as papers of their own.

    A scanned page is never lost because another procedure was chosen.
    """
    fresh = list(asked)
    lines = _by_name(fresh)
    for paper in old:
        if same := lines.get(paper.name):
            number = same.pop(
                0
            )  # each line once: a second paper of a name must not cover the first
            fresh[number] = replace(
                fresh[number], present=paper.present, pages=paper.pages, reused=paper.reused
            )
        elif paper.pages or paper.reused:
            fresh.append(replace(paper, required=False, not_needed=""))
    return tuple(fresh)


def with_paper(
    papers: Sequence[PaperAtHand], number: int, paper: PaperAtHand
) -> tuple[PaperAtHand, ...]:
    """One line changed."""
    return (*papers[:number], paper, *papers[number + 1 :])


def ticked(papers: Sequence[PaperAtHand], number: int, *, present: bool) -> tuple[PaperAtHand, ...]:
    """A paper handed in or taken back; a scanned paper stays present."""
    paper = papers[number]
    kept = present or bool(paper.pages or paper.reused)
    excused = "" if kept else paper.not_needed
    return with_paper(papers, number, replace(paper, present=kept, not_needed=excused))
