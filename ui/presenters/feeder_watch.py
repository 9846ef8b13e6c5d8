"""Paper in the feeder starts the scan by itself, where the scanner tells and the clerk wants it."""

from collections.abc import Callable
from dataclasses import replace

from app.errors import CounterError
from app.usecases.desk import Desk
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs, Timers

#: Between two looks at the feeder, milliseconds.
LOOK_MS = 1500
_TIMER = "feeder"


class FeederWatch:
    """Looks only while the station is shown, a dossier is open and nothing else is under way.

    The same stack never starts twice: after a scan, whatever its end, the feeder must have been
    seen empty before paper in it counts again.
    """

    def __init__(
        self,
        screen: Screen[DigitiseState],
        desk: Desk,
        jobs: Jobs,
        timers: Timers,
        scan: Callable[[], None],
    ) -> None:
        self._screen, self._desk = screen, desk
        self._jobs, self._timers, self._scan = jobs, timers, scan
        self._shown = self._asking = False
        self._armed = True

    def shown(self, *, shown: bool) -> None:
        """The station came to the screen, or left it."""
        self._shown = shown
        self._soon()

    def choose(self, *, on: bool) -> None:
        """The clerk wants it, or not."""
        self._screen.show(replace(self._screen.state, auto_scan=on))
        self._armed = True
        self._soon()

    def device_changed(self) -> None:
        """Another scanner may tell what this one did not."""
        self._screen.show(replace(self._screen.state, feeder_tells=True))
        self._soon()

    def _soon(self) -> None:
        if self._wanted():
            self._timers.restart(_TIMER, LOOK_MS, self._look)
        else:
            self._timers.stop(_TIMER)

    def _wanted(self) -> bool:
        state = self._screen.state
        return self._shown and state.auto_scan and state.feeder_tells

    def _look(self) -> None:
        state = self._screen.state
        if not self._wanted():
            return
        if not (state.can_scan and state.device and state.profile.source != "flatbed"):
            self._soon()
            return
        if not self._asking:
            self._asking, device = True, state.device
            self._jobs.run(
                lambda: self._desk.scanner.loaded(device), self._told, self._silent, "scan"
            )

    def _told(self, loaded: bool | None) -> None:
        self._asking = False
        if loaded is None:
            self._screen.show(replace(self._screen.state, feeder_tells=False))
        elif not loaded:
            self._armed = True
        elif self._armed and self._wanted() and self._screen.state.can_scan:
            self._armed = False
            self._scan()
        self._soon()

    def _silent(self, _error: CounterError) -> None:
        """A scanner that does not answer is told when the clerk scans, not by a look."""
        self._asking = False
        self._soon()
