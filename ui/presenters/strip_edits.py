"""Corrections of a strip: move, set aside, put back; each can be taken back."""

from collections.abc import Callable
from dataclasses import replace

from ui.presenters.digitise_state import DigitiseState
from ui.presenters.page_strip import Kind, StripPage


def selected_only(state: DigitiseState, change: Callable[[StripPage], StripPage]) -> DigitiseState:
    """The state with the selected pages changed, and the strip before it remembered."""
    return _edited(state, frozenset(state.selected), change)


def move_to(state: DigitiseState, paper: int) -> DigitiseState:
    """Selected content pages belong to this paper, from 0."""
    return selected_only(
        state, lambda page: replace(page, paper=paper) if page.kind is Kind.CONTENT else page
    )


def move_by(state: DigitiseState, step: int) -> DigitiseState:
    """Selected content pages to the next or the one before; never above the first paper."""
    places = state.arrangement.places
    here = [place for n in state.selected if (place := places[n]) is not None]
    return move_to(state, max(here[0] + step, 0)) if here else state


def set_aside(state: DigitiseState) -> DigitiseState:
    """Out of the dossier, not out of the strip."""
    return selected_only(
        state, lambda page: replace(page, aside=page.kind is Kind.CONTENT or page.aside)
    )


def put_back(state: DigitiseState) -> DigitiseState:
    """Blanks, separators and what was set aside become pages of the dossier."""
    return selected_only(state, lambda page: page if page.kind is Kind.CONTENT else page.back())


def foreign_aside(state: DigitiseState) -> DigitiseState:
    """The other dossier's sheet and everything behind it is taken out."""
    foreign = state.arrangement.foreign
    if foreign is None:
        return state
    return _edited(
        state, frozenset(foreign.pages), lambda page: replace(page, aside=True, ours=True)
    )


def foreign_is_ours(state: DigitiseState) -> DigitiseState:
    """A person looked: the sheets belong here whatever number is on them."""
    foreign = state.arrangement.foreign
    if foreign is None:
        return state
    return _edited(state, frozenset(foreign.pages), lambda page: replace(page, ours=True))


def take_back(state: DigitiseState) -> DigitiseState:
    """Before the last correction; pages scanned since then stay."""
    if not state.undo:
        return state
    before = state.undo[-1]
    pages = (*before, *state.pages[len(before) :])
    return replace(state, pages=pages, undo=state.undo[:-1])


def pinned(state: DigitiseState) -> DigitiseState:
    """Every page stays where it is now, whatever is filed, scanned or read again."""
    places = state.arrangement.places
    pages = tuple(
        page if places[n] is None else replace(page, paper=places[n])
        for n, page in enumerate(state.pages)
    )
    return replace(state, pages=pages)


def _edited(
    state: DigitiseState, which: frozenset[int], change: Callable[[StripPage], StripPage]
) -> DigitiseState:
    pages = tuple(change(p) if n in which else p for n, p in enumerate(state.pages))
    if pages == state.pages:
        return state
    return replace(state, pages=pages, undo=(*state.undo, state.pages), filed=None)
