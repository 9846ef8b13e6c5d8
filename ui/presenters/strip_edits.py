"""Corrections of a strip: move, set aside, put back; each can be taken back."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.usecases.scan_batch import BatchPage
from ui.presenters.digitise_state import Arrival, DigitiseState
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
    """Before the last correction; pages scanned since then stay.

    One that was scanned into the middle is set aside behind the others: no page is ever lost.
    """
    if not state.undo:
        return state
    before = state.undo[-1]
    known = {page.serial for page in before}
    last = max((n for n, page in enumerate(state.pages) if page.serial in known), default=-1)
    since = (
        page if n > last else replace(page, aside=True)
        for n, page in enumerate(state.pages)
        if page.serial not in known
    )
    pages = (*before, *since)
    chosen = tuple(n for n in state.selected if n < len(pages))
    return replace(state, pages=pages, undo=state.undo[:-1], selected=chosen, arrival=None)


def shift(state: DigitiseState, step: int) -> DigitiseState:
    """Selected pages one place later (+1) or earlier (-1) in the strip; they stay selected."""
    chosen = state.selected
    if not chosen or not 0 <= chosen[0] + min(step, 0) <= chosen[-1] + step < len(state.pages):
        return state
    order = [n for n in range(len(state.pages)) if n not in chosen]
    first = chosen[0] + step
    order[first:first] = chosen
    pages = tuple(state.pages[n] for n in order)
    moved = tuple(range(first, first + len(chosen)))
    arrival = state.arrival
    if arrival is not None and arrival.at in order:  # sheets still go to the page they came for
        arrival = replace(arrival, at=order.index(arrival.at))
    undo = (*state.undo, state.pages)
    return replace(state, pages=pages, undo=undo, selected=moved, filed=None, arrival=arrival)


def into_place(state: DigitiseState, *, replaces: bool) -> DigitiseState:
    """The next sheets go where the selected page lies: instead of it, or before it."""
    if not state.selected:
        return state
    arrival = Arrival(state.selected[0], replaces)
    return replace(state, arrival=arrival, undo=(*state.undo, state.pages))


def arrived(state: DigitiseState, page: StripPage) -> DigitiseState:
    """A new page in its place. What it replaces stays in the strip, set aside."""
    serial = 1 + max((old.serial for old in state.pages), default=0)
    page, arrival, pages = replace(page, serial=serial), state.arrival, state.pages
    if arrival is None:
        return replace(state, pages=(*pages, page))
    at = arrival.at
    behind = pages[at:]
    if arrival.replaces and behind:
        old = behind[0]
        page = replace(page, paper=old.paper, ours=old.ours)
        behind = (replace(old, aside=True, replaced=True), *behind[1:])
    pages = (*pages[:at], page, *behind)
    return replace(state, pages=pages, arrival=Arrival(at + 1), selected=(at,))


def half_aside(state: DigitiseState) -> DigitiseState:
    """The sheet that stopped half read comes again with both sides: its front steps aside."""
    if not state.half or not state.pages:
        return replace(state, half=False)
    last = max(range(len(state.pages)), key=lambda n: state.pages[n].serial)
    changed = _edited(state, frozenset({last}), lambda page: replace(page, aside=True))
    return replace(changed, half=False)


def turned(state: DigitiseState, pages: Mapping[int, BatchPage]) -> DigitiseState:
    """Pages, by their serial, as they lie after a quarter turn."""

    def changed(page: StripPage) -> StripPage:
        new = pages.get(page.serial)
        if new is None:
            return page
        return replace(page, kept=new.kept, facts=new.facts, thumbnail=new.thumbnail)

    return _edited(state, frozenset(range(len(state.pages))), changed)


def emptied(state: DigitiseState) -> DigitiseState:
    """An empty strip with a draft of its own; scanner and profile stay as chosen."""
    return DigitiseState(
        devices=state.devices,
        device=state.device,
        profile=state.profile,
        auto_scan=state.auto_scan,
        feeder_tells=state.feeder_tells,
    )


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
