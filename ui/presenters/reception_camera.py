"""The citizen card in front of the camera: a live preview until it is read or closed."""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import Protocol

from app.cancel import CancelToken
from app.domain.citizen_card import CardReading
from app.errors import Cancelled, CounterError
from app.ports.camera import CameraFrame
from app.usecases.watch_card import WatchCard
from ui.presenters.party_form import Who
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs


class ShowsFrames(Protocol):
    """Where the pictures go: many a second, so they are no part of the state."""

    def show_frame(self, frame: CameraFrame) -> None:
        """The newest picture; the window's thread."""
        ...


class CardCamera:
    """One look at a time. judge: what to do with a card, the same as with one from the scanner."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        view: ShowsFrames,
        watch: WatchCard,
        jobs: Jobs,
        judge: Callable[[CardReading, Who], None],
    ) -> None:
        self._screen = screen
        self._view = view
        self._watch = watch
        self._jobs = jobs
        self._judge = judge
        self._token = CancelToken()

    def toggle(self, who: Who) -> None:
        """Shift+F5: look, or look no longer."""
        if self._screen.state.camera:
            self.close()
        elif self._screen.state.can_receive:
            self._open(who)

    def close(self) -> None:
        """The preview goes at once; the form is busy until the camera is off. Again: nothing."""
        self._token.cancel()
        if self._screen.state.camera:
            self._screen.show(replace(self._screen.state, camera=False))

    def _open(self, who: Who) -> None:
        token = self._token = CancelToken()
        state = self._screen.state
        self._screen.show(replace(state, busy="card", camera=True, card=None, problem=None))
        newest = _Newest(self._jobs, lambda frame: self._show(frame, token))
        self._jobs.run(
            lambda: self._look(token, newest),
            lambda reading: self._end(reading, who),
            self._failed,
            "camera",
        )

    def _look(self, token: CancelToken, newest: "_Newest") -> CardReading | None:
        try:
            return self._watch(token, newest.put)
        except Cancelled:
            return None

    def _show(self, frame: CameraFrame, token: CancelToken) -> None:
        """A picture that comes after the preview was closed is not shown any more."""
        if self._screen.state.camera and token is self._token:
            self._view.show_frame(frame)

    def _end(self, reading: CardReading | None, who: Who) -> None:
        """A card that was read in the moment the preview was closed is not wanted any more."""
        wanted = self._screen.state.camera
        self._screen.show(replace(self._screen.state, busy="", camera=False))
        if reading is not None and wanted:
            self._judge(reading, who)

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, busy="", camera=False, problem=error))


class _Newest:
    """Hands pictures to the window's thread, never more of them than it can show."""

    def __init__(self, jobs: Jobs, show: Callable[[CameraFrame], None]) -> None:
        self._jobs = jobs
        self._show = show
        self._lock = Lock()
        self._frame: CameraFrame | None = None

    def put(self, frame: CameraFrame) -> None:
        """From the camera's thread; the one before, if it still waits, is forgotten."""
        with self._lock:
            waiting, self._frame = self._frame is not None, frame
        if not waiting:
            self._jobs.post(self._take)

    def _take(self) -> None:
        with self._lock:
            frame, self._frame = self._frame, None
        if frame is not None:
            self._show(frame)
