"""Pages that a person should look at, and what is written down of the clerk's own decisions."""

import logging
from collections.abc import Iterable

from app.domain.page_quality import Decision, Judgement, PageRecord, Verdict, judge
from ui.presenters.page_strip import Kind, StripPage

log = logging.getLogger(__name__)


def verdict_of(page: StripPage) -> Judgement:
    """Of a page that would be filed; of what is set aside nothing is asked any more.

    A page of a signed file cannot be scanned better: it stays as it came.
    """
    if page.kind is not Kind.CONTENT or page.kept.original:
        return Judgement()
    return judge(page.facts)


def flagged(pages: Iterable[StripPage]) -> tuple[int, ...]:
    """Positions of the pages to look at, in feeding order."""
    good = Verdict.GOOD
    return tuple(n for n, page in enumerate(pages) if verdict_of(page).verdict is not good)


def unlooked(pages: Iterable[StripPage], seen: frozenset[int]) -> tuple[StripPage, ...]:
    """Pages likely not legible for others that nobody was told of. seen: serials."""
    bad = (page for page in pages if verdict_of(page).verdict is Verdict.RESCAN)
    return tuple(page for page in bad if page.serial not in seen)


def next_flagged(pages: Iterable[StripPage], at: int) -> int | None:
    """The one behind position `at`, around the end; None when there is none."""
    found = flagged(pages)
    return next((n for n in found if n > at), found[0] if found else None)


def write_down(pages: Iterable[StripPage]) -> None:
    """One line a page into the log, so that the limits can follow the clerk. Numbers only."""
    for page in pages:
        if page.facts.quality and page.kind in (Kind.CONTENT, Kind.ASIDE, Kind.FILED):
            log.info("%s", PageRecord(page.facts, _decision(page)).line())


def _decision(page: StripPage) -> Decision:
    if page.replaced:
        return Decision.RESCANNED
    return Decision.SET_ASIDE if page.kind is Kind.ASIDE else Decision.KEPT
