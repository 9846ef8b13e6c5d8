"""A camera that a citizen card is held in front of.

Frames are personal data: they travel as bytes between processes and never touch the disk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from app.cancel import CancelToken
from app.domain.card_marks import CardMarks

#: What the person at the camera should do: show a card, come closer, hold it still, make light,
#: tilt the glare away, show the side with the code, show the card instead of another code.
Hint = Literal["show", "closer", "still", "dark", "glare", "turn", "other_code"]


@dataclass(frozen=True, slots=True)
class CameraFrame:
    """One picture of the preview. picture: JPEG, about 640 pixels wide.

    brightness: mean grey, 0 to 255; sharpness: mean difference of neighbouring pixels where the
    picture is busiest, about 14 and more for a code in focus.
    """

    picture: bytes
    hint: Hint
    brightness: float = 0.0
    sharpness: float = 0.0


class Camera(Protocol):
    """The counter's camera."""

    def watch(self, cancel: CancelToken, show: Callable[[CameraFrame], None]) -> CardMarks:
        """Look until a card was read. show: called for each frame, from the calling thread.

        `DeviceError` camera.none, camera.busy (another program has it, or it is not allowed),
        camera.lost (unplugged), camera.stopped (its process died), camera.nothing_read (nobody
        held a card for a long time); `Cancelled` when the token fired. The camera is off after.
        """
        ...
