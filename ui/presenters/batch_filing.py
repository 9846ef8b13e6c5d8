"""F9 of the digitising station: pages leave the strip only when they are somewhere else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.page_quality import PageRecord
from app.domain.people import Employee
from app.errors import CounterError, InvalidInput, NotFound
from app.usecases.desk import Desk
from ui.presenters.arrangement import Arrangement
from ui.presenters.batch_keeper import BatchKeeper
from ui.presenters.digitise_state import DigitiseState, Filed
from ui.presenters.navigation import PapersScanned, Shell, Station
from ui.presenters.page_strip import StripPage
from ui.presenters.screen import Screen
from ui.presenters.strip_edits import emptied, pinned
from ui.presenters.targets import ScanTarget, dossier_target
from ui.presenters.work import Jobs


class BatchFiling:
    """Into a reception that is still open, or paper by paper into a received dossier."""

    def __init__(
        self,
        screen: Screen[DigitiseState],
        desk: Desk,
        employee: Employee,
        jobs: Jobs,
        shell: Shell,
        keeper: BatchKeeper,
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._employee = employee
        self._jobs = jobs
        self._shell = shell
        self._keeper = keeper

    def finish(self) -> None:
        """Nothing happens with a foreign sheet in the stack, or with pages that have no paper.

        Of pages that are hardly legible it asks once; the next time they are filed as they are.
        """
        state = self._screen.state
        target = state.target
        if target is None or state.busy:
            return
        plan = state.arrangement
        problem = _problem(target, plan)
        if problem is not None:
            self._screen.show(replace(state, problem=problem))
        elif not state.asked.issuperset(state.pages[n].serial for n in state.illegible):
            asked = frozenset(state.pages[n].serial for n in state.illegible)
            self._screen.show(replace(state, asked=asked, problem=None))
        elif target.code is None:
            self._back_to_reception(target, plan)
        else:
            self._into_dossier(target, plan)

    def _back_to_reception(self, target: ScanTarget, plan: Arrangement) -> None:
        """Unless it was received meanwhile: then the pages wait for one more look and press."""
        self._screen.show(replace(self._screen.state, filing=True, problem=None))
        self._jobs.run(
            lambda: self._received(target),
            lambda dossier: self._hand_back(target, plan, dossier),
            self._failed,
        )

    def _received(self, target: ScanTarget) -> ScanTarget | None:
        try:
            return dossier_target(self._desk.look_up.by_id(target.id).dossier)
        except NotFound:
            return None

    def _hand_back(self, target: ScanTarget, plan: Arrangement, dossier: ScanTarget | None) -> None:
        """The form keeps its papers in its own draft before the strip is forgotten."""
        state = replace(self._screen.state, filing=False)
        if dossier is not None:
            problem = InvalidInput("digitise.became_dossier", code=str(dossier.code))
            self._screen.show(replace(state, target=dossier, problem=problem))
            return
        self._screen.show(_emptied(state, Filed(plan.content, 0, None), None))
        self._log(state.pages)
        papers = PapersScanned(
            target.id, plan.papers, kept=lambda: self._keeper.forget(state.batch)
        )
        self._shell.go(Station.RECEPTION, papers)

    def _into_dossier(self, target: ScanTarget, plan: Arrangement) -> None:
        state = pinned(self._screen.state)
        self._screen.show(replace(state, filing=True, problem=None, undo=()))
        self._jobs.run(
            lambda: self._file_all(target, plan, state.pages),
            lambda papers: self._filed_all(target, Filed(plan.content, papers, target.code)),
            self._failed,
            "scan",
        )

    def _file_all(self, target: ScanTarget, plan: Arrangement, pages: tuple[StripPage, ...]) -> int:
        """On the scan thread: each paper is a PDF, a row and an upload of its own."""
        done = 0
        for number in range(len(target.papers)):
            positions = plan.pages_of(number)
            if positions:
                kept = [pages[n].kept for n in positions]
                self._desk.file_papers(target.id, number + 1, kept, self._employee)
                self._jobs.post(self._filed_paper(frozenset(positions)))
                done += 1
        return done

    def _filed_paper(self, positions: frozenset[int]) -> Callable[[], None]:
        """A filed page is marked at once: filing again after a failure files it no second time."""

        def mark() -> None:
            state = self._screen.state
            pages = tuple(
                replace(page, filed=True) if n in positions else page
                for n, page in enumerate(state.pages)
            )
            self._screen.show(replace(state, pages=pages))
            self._keeper.save()

        return mark

    def _filed_all(self, target: ScanTarget, filed: Filed) -> None:
        batch, pages = self._screen.state.batch, self._screen.state.pages
        self._screen.show(_emptied(self._screen.state, filed, target))
        self._desk.nudge_sync()
        self._log(pages)
        self._keeper.forget(batch)

    def _log(self, pages: Sequence[StripPage]) -> None:
        """Once for each page that a person decided about; the batch is over."""
        records = [
            PageRecord(page.facts, decision)
            for page in pages
            if (decision := page.decision) is not None
        ]
        self._jobs.run(lambda: self._desk.page_log.add(records), lambda _none: None, self._failed)

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, filing=False, problem=error))


def _problem(target: ScanTarget, plan: Arrangement) -> CounterError | None:
    if plan.foreign is not None:
        return InvalidInput(
            "batch.foreign_dossier", other=plan.foreign.code.text, page=plan.foreign.page + 1
        )
    if plan.content == 0:
        return InvalidInput("batch.no_pages")
    loose = sum(place >= len(target.papers) for place in plan.places if place is not None)
    if target.code is not None and loose:
        return InvalidInput("batch.no_paper_for_pages", pages=loose)
    return None


def _emptied(state: DigitiseState, filed: Filed, target: ScanTarget | None) -> DigitiseState:
    """An empty strip with a new draft; devices and profile stay as chosen."""
    return replace(emptied(state), target=target, left_behind=state.left_behind, filed=filed)
