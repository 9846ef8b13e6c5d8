"""The citizen card held in front of the counter's camera."""

from collections.abc import Callable
from dataclasses import dataclass

from app.cancel import CancelToken
from app.domain.calendar import ZONE
from app.domain.card_marks import read_marks
from app.domain.citizen_card import CardReading
from app.ports.camera import Camera, CameraFrame
from app.ports.clock import Clock


@dataclass(frozen=True, slots=True)
class WatchCard:
    """Judged as a card from the scanner is: a reading has a card, or the code of why not."""

    camera: Camera
    clock: Clock

    def __call__(self, cancel: CancelToken, show: Callable[[CameraFrame], None]) -> CardReading:
        """Until a card was read; see `Camera.watch` for `show` and for what is raised."""
        marks = self.camera.watch(cancel, show)
        return read_marks(marks, self.clock.now().astimezone(ZONE).date())
