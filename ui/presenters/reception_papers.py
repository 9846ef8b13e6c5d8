"""The checklist line by line: counts, what is not needed, papers it does not name."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from app.domain.procedure import Case
from app.domain.reception import PaperAtHand
from app.domain.text import clean
from ui.presenters.paper_list import ticked, with_paper
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen

Count = Literal["originals", "certified", "copies"]
MOST = 999


class PaperEdits:
    """One line is open at a time; every change goes through the form's `change`."""

    def __init__(
        self, screen: Screen[ReceptionState], change: Callable[[ReceptionState], None]
    ) -> None:
        self._screen = screen
        self._change = change

    def tick(self, number: int, *, present: bool) -> None:
        """Bản giấy đã nhận."""
        if self._has(number):
            papers = ticked(self._screen.state.papers, number, present=present)
            self._change(replace(self._screen.state, papers=papers))

    def open(self, number: int) -> None:
        """Enter on a line: its counts, and whether it is needed."""
        if self._has(number):
            self._screen.show(replace(self._screen.state, paper_open=number, adding_paper=False))

    def close(self) -> None:
        """Esc or Enter in the details; what was typed stands."""
        self._screen.show(replace(self._screen.state, paper_open=None, adding_paper=False))

    def count(self, kind: Count, sheets: int) -> None:
        """Of the open line, per set; a paper that is counted is here."""
        paper = self._opened()
        if paper is not None:
            present = paper.present or sheets > 0
            counted = replace(paper, present=present, not_needed="")
            self._put(replace(counted, **{kind: max(0, min(sheets, MOST))}))  # type: ignore[arg-type]  # counts

    def excuse(self, reason: str) -> None:
        """Why the open line is not asked for; "" asks for it again."""
        paper = self._opened()
        if paper is not None and not paper.pages and not paper.reused:
            self._put(replace(paper, not_needed=reason, present=paper.present and not reason))

    def begin_adding(self) -> None:
        """A paper that the checklist does not name."""
        if self._screen.state.can_edit:
            self._screen.show(replace(self._screen.state, paper_open=None, adding_paper=True))

    def add(self, name: str) -> None:
        """Handed in, one original; its line opens for the counts."""
        state = self._screen.state
        if clean(name):
            added = PaperAtHand(clean(name), originals=1, required=False, present=True)
            papers = (*state.papers, added)
            opened = len(papers) - 1
            self._change(replace(state, papers=papers, adding_paper=False, paper_open=opened))

    def drop(self) -> None:
        """The open line goes, when it is one that was added and nothing was scanned for it."""
        state = self._screen.state
        number = state.paper_open
        if number is not None and can_drop(state.papers[number], state.case):
            papers = state.papers[:number] + state.papers[number + 1 :]
            self._change(replace(state, papers=papers, paper_open=None))

    def let_go(self) -> None:
        """The open line's files of earlier dossiers are not used after all."""
        paper = self._opened()
        if paper is not None and paper.reused:
            self._put(replace(paper, reused=(), present=bool(paper.pages)))

    def _opened(self) -> PaperAtHand | None:
        number = self._screen.state.paper_open
        return None if number is None else self._screen.state.papers[number]

    def _put(self, paper: PaperAtHand) -> None:
        state = self._screen.state
        if state.paper_open is not None:
            papers = with_paper(state.papers, state.paper_open, paper)
            self._change(replace(state, papers=papers))

    def _has(self, number: int) -> bool:
        return 0 <= number < len(self._screen.state.papers)


def can_drop(paper: PaperAtHand, case: Case | None) -> bool:
    """Not of the checklist, and nothing scanned would be lost."""
    asked = {wanted.name for wanted in case.papers} if case else set()
    return paper.name not in asked and not paper.pages
