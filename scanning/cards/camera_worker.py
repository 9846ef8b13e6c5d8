"""The camera process: `python -m scanning.cards.camera_worker NAME`.

Frames out: `frame` (hint, brightness, sharpness, JPEG of the preview) for each picture, at last
`read` with the marks or `failed` with a code. It ends when standard input closes or says
anything: a dead counter never leaves a camera on. Nothing of what it sees is written anywhere.
"""

import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from time import monotonic
from typing import BinaryIO

from scanning.cards.camera_source import CameraTrouble, opened
from scanning.cards.eye import Eye
from scanning.cards.sizes import no_wider
from scanning.cards.wire import put_marks
from scanning.frames import Frame, claim_stdout, write_frame
from scanning.imaging.arrays import Image
from scanning.imaging.encode import jpeg
from scanning.imaging.limits import limit_memory
from scanning.listening import stop_when_told

_PREVIEW, _QUALITY = 640, 70
#: Seconds without a card after which a camera that nobody uses is switched off.
_PATIENCE = 120.0


def main(name: str) -> int:
    """Watch until a card was read."""
    out = claim_stdout()
    limit_memory()
    threading.Thread(target=stop_when_told, args=(_leave,), daemon=True).start()
    try:
        with opened(name) as pictures:
            watch(out, pictures)
    except CameraTrouble as trouble:
        write_frame(out, Frame("failed", {"code": trouble.code}))
    return 0


def watch(out: BinaryIO, pictures: Iterator[Image]) -> None:
    """Frames out until a card was read. Raises `CameraTrouble`."""
    eye, until = Eye(), monotonic() + _PATIENCE
    for picture in pictures:
        marks = eye.look(picture)
        preview = jpeg(no_wider(picture, _PREVIEW), _QUALITY)
        write_frame(out, Frame("frame", asdict(eye.view), (preview,)))
        if marks is not None:
            write_frame(out, put_marks("read", marks))
            return
        if monotonic() > until:
            raise CameraTrouble("camera.nothing_read")


def _leave() -> None:
    """The system takes the camera back."""
    os._exit(0)


if __name__ == "__main__":
    # The listener still waits on standard input; an orderly exit would wait a second for it.
    os._exit(main(sys.argv[1]))
