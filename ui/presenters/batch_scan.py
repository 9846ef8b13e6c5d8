"""Sheets become pages in the strip, one by one, each already durable when it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from app.cancel import CancelToken
from app.errors import Cancelled, CounterError, InvalidInput
from app.jobs import ignore
from app.ports.scanner import ScannerInfo
from app.usecases.desk import Desk
from app.usecases.scan_batch import BatchPage
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.page_strip import StripPage
from ui.presenters.screen import Screen
from ui.presenters.strip_edits import arrived, half_aside
from ui.presenters.work import Jobs

OnPage = Callable[[BatchPage], None]


class BatchScan:
    """Scan thread on one side, strip on the other. changed: the strip is worth keeping."""

    def __init__(
        self, screen: Screen[DigitiseState], desk: Desk, jobs: Jobs, changed: Callable[[], None]
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._jobs = jobs
        self._changed = changed
        self._token = CancelToken()

    def look(self) -> None:
        """Which scanners answer now; seconds on a bad network."""
        if self._screen.state.looking or self._screen.state.busy:
            return
        self._screen.show(replace(self._screen.state, looking=True))
        self._jobs.run(self._desk.scanner.devices, self._found, self._not_found, "scan")

    def scan(self) -> None:
        """Until the feeder is empty; after a jam it goes on where it stopped."""
        state = self._screen.state
        device, profile = state.device or None, state.profile
        self._run(lambda token, on_page: self._desk.scan(profile, device, token, on_page, ignore))

    def open(self, paths: Sequence[Path]) -> None:
        """Images and PDFs instead of sheets."""
        profile = self._screen.state.profile
        self._run(
            lambda token, on_page: self._desk.scan.from_files(
                paths, profile, token, on_page, self._refused, ignore
            )
        )

    def cancel(self) -> None:
        """Pages that are in the strip stay."""
        if self._screen.state.scanning:
            self._screen.show(replace(self._screen.state, stopping=True))
            self._token.cancel()

    def _run(self, scan: Callable[[CancelToken, OnPage], int]) -> None:
        if not self._screen.state.can_scan:
            return
        self._token = token = CancelToken()
        fresh = replace(
            half_aside(self._screen.state),
            scanning=True,
            read=0,
            stopped=False,
            problem=None,
            filed=None,
            refused=(),
        )
        self._screen.show(fresh)
        self._jobs.run(
            lambda: _unless_cancelled(lambda: scan(token, self._arrived)),
            lambda _count: self._ended(None),
            self._ended,
            "scan",
            token.cancel,
        )

    def _arrived(self, page: BatchPage) -> None:
        """On the scan thread."""
        self._jobs.post(lambda: self._add(page))

    def _refused(self, error: InvalidInput) -> None:
        """On the scan thread; each file says why, the others go on."""

        def show() -> None:
            state = self._screen.state
            self._screen.show(replace(state, refused=(*state.refused, error)))

        self._jobs.post(show)

    def _add(self, page: BatchPage) -> None:
        state = arrived(self._screen.state, StripPage(page.kept, page.facts, page.thumbnail))
        self._screen.show(replace(state, read=state.read + 1))
        self._changed()

    def _ended(self, problem: CounterError | None) -> None:
        state = self._screen.state
        lonely = state.profile.source == "duplex" and state.read % 2 == 1
        self._screen.show(
            replace(
                state,
                half=problem is not None and lonely,
                scanning=False,
                stopping=False,
                stopped=problem is not None,
                problem=problem,
                # After a jam the rest of the stack goes where it was meant to go.
                arrival=state.arrival if problem is not None else None,
            )
        )

    def _found(self, devices: tuple[ScannerInfo, ...]) -> None:
        state = self._screen.state
        names = [device.name for device in devices]
        wanted = state.device or self._desk.settings.counter.scanner
        device = wanted if wanted in names else (names[0] if names else "")
        state = replace(state, looking=False, devices=devices, device=device)
        profile = state.profile if state.profile in state.profiles else state.profiles[0]
        self._screen.show(replace(state, profile=profile))

    def _not_found(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, looking=False, problem=error))


def _unless_cancelled(work: Callable[[], int]) -> int:
    try:
        return work()
    except Cancelled:
        return 0
