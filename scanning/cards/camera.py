"""The parent's side of the camera: starts its process, hands its pictures on, ends it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from app.cancel import CancelToken
from app.domain.card_marks import CardMarks
from app.errors import DeviceError
from app.ports.camera import CameraFrame
from scanning.cards.wire import take_marks
from scanning.child import Child, ChildGone, ChildSilent
from scanning.frames import Frame

#: Seconds a camera gets to end by itself: one killed in the middle of a picture may stay busy.
_STOPPING = 2.0


@dataclass(frozen=True, slots=True)
class CameraHost:
    """`app.ports.camera.Camera` over a child process, one process a look.

    name: "" the first camera that gives pictures, its number, or the path of a film or of
    numbered pictures (`frame_%03d.jpg`). silence: seconds without a picture that count as lost.
    """

    name: str = ""
    silence: float = 20.0
    module: str = "scanning.cards.camera_worker"

    def watch(self, cancel: CancelToken, show: Callable[[CameraFrame], None]) -> CardMarks:
        """See the port."""
        child = Child(self.module, self.name)
        try:
            return self._watch(child, cancel, show)
        except ChildGone as error:
            raise DeviceError("camera.stopped") from error
        except ChildSilent as error:
            raise DeviceError("camera.lost") from error
        finally:
            _end(child)

    def _watch(
        self, child: Child, cancel: CancelToken, show: Callable[[CameraFrame], None]
    ) -> CardMarks:
        while True:
            frame = child.receive(self.silence, cancel)
            if frame.kind == "read":
                return take_marks(frame)
            if frame.kind == "failed":
                raise DeviceError(str(frame.fields["code"]))
            show(CameraFrame(frame.blobs[0], **frame.fields))


def _end(child: Child) -> None:
    """Politely, then for certain."""
    with suppress(ChildGone):
        child.send(Frame("stop"), _STOPPING)
        child.wait(_STOPPING)
    child.kill()
