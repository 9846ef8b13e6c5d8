"""A scanning process listens for its parent while the driver works."""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from scanning.frames import BrokenStream, read_frame

#: Seconds until a driver that does not stop is left behind with its process.
_GRACE = 6.0


def stop_when_told(stop: Callable[[], None]) -> None:
    """Wait for `cancel` or for the parent's end; then stop the device and leave."""
    with suppress(BrokenStream, OSError):
        read_frame(sys.stdin.buffer)
    threading.Timer(_GRACE, os._exit, (3,)).start()
    stop()
