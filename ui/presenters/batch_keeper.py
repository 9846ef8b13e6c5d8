"""The strip on disk: kept after each page and each correction, found again by its target."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from app.errors import CounterError, NotFound
from app.ports.store import Draft
from app.usecases.desk import Desk
from ui.presenters import reception_draft
from ui.presenters.batch_draft import LeftBatch, left_batch, pages_of, to_json
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.page_strip import Kind, StripPage
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.targets import ScanTarget, dossier_target
from ui.presenters.work import Jobs


class BatchKeeper:
    """All writes go through the desk lane, in order."""

    def __init__(self, screen: Screen[DigitiseState], desk: Desk, jobs: Jobs) -> None:
        self._screen = screen
        self._desk = desk
        self._jobs = jobs

    def save(self) -> None:
        """Nothing to keep is nothing kept."""
        state = self._screen.state
        if state.target is None:
            return
        if not state.pages:
            self.forget(state.batch)
            return
        document, batch = to_json(state.target, state.pages), state.batch
        self._jobs.run(
            lambda: self._desk.drafts.save(batch, document), self._saved, self._not_saved
        )

    def forget(self, batch: UUID) -> None:
        """Its pages are where they belong."""
        self._jobs.run(
            lambda: self._desk.drafts.delete(batch), lambda _none: self.refresh(), self._not_saved
        )

    def refresh(self) -> None:
        """Batches that wait; the one of the open target comes back into an empty strip."""
        self._jobs.run(self._desk.drafts.all, self._listed, self._not_saved)

    def target_of(self, batch: LeftBatch, found: Callable[[ScanTarget], None]) -> None:
        """What a batch was scanned for: a dossier by now, or a reception still under way."""
        self._jobs.run(lambda: self._target(batch), found, self._not_saved)

    def _target(self, batch: LeftBatch) -> ScanTarget:
        try:
            return dossier_target(self._desk.look_up.by_id(batch.target).dossier)
        except NotFound:
            pass
        papers = next(
            (
                reception_draft.from_json(draft, ReceptionState()).papers
                for draft in self._desk.drafts.all()
                if draft.id == batch.target and reception_draft.is_reception(draft)
            ),
            (),
        )
        return ScanTarget(batch.target, batch.owner, batch.procedure, papers)

    def _listed(self, drafts: tuple[Draft, ...]) -> None:
        state = self._screen.state
        batches = [batch for draft in drafts if (batch := left_batch(draft)) is not None]
        target = state.target.id if state.target else None
        mine = next((b for b in batches if b.target == target), None)
        if mine is not None and not state.pages and not state.busy:
            pages = _not_again(pages_of(mine.draft), state.target)
            if pages:
                state = replace(state, batch=mine.draft.id, pages=pages)
            else:
                self.forget(mine.draft.id)
        others = tuple(b for b in batches if b.target != target)
        self._screen.show(replace(state, left_behind=others))
        self._fetch(state.pages)

    def _fetch(self, pages: tuple[StripPage, ...]) -> None:
        """Thumbnails of a strip that came back from disk."""
        for position, page in enumerate(pages):
            if not page.thumbnail:
                self._fetch_one(position, page.kept.key)

    def _fetch_one(self, position: int, key: str) -> None:
        self._jobs.run(
            lambda: self._desk.store.pages.get(key),
            lambda image: self._fetched(position, key, image),
            self._not_saved,
        )

    def _fetched(self, position: int, key: str, image: bytes) -> None:
        pages = list(self._screen.state.pages)
        if position < len(pages) and pages[position].kept.key == key:
            pages[position] = replace(pages[position], thumbnail=image)
            self._screen.show(replace(self._screen.state, pages=tuple(pages)))

    def _saved(self, _draft: Draft) -> None:
        if self._screen.state.draft_problem is not None:
            self._screen.show(replace(self._screen.state, draft_problem=None))

    def _not_saved(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, draft_problem=error))


def _not_again(pages: tuple[StripPage, ...], target: ScanTarget | None) -> tuple[StripPage, ...]:
    """What a form took over before its strip was forgotten counts as filed; none when that is all.

    A crash between the two must not lay the same pages into the form twice.
    """
    there = {kept for paper in target.papers for kept in paper.pages} if target else set()
    marked = tuple(replace(p, filed=True) if p.kept in there else p for p in pages)
    over = marked != pages and not any(page.kind is Kind.CONTENT for page in marked)
    return () if over else marked
