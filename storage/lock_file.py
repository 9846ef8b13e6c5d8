"""One program at a time in a data folder: two would hand out the same numbers."""

import os
import sys
import time
from pathlib import Path

from app.errors import StoreError

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class LockFile:
    """An advisory lock that dies with its process, so a crash never leaves a folder locked."""

    def __init__(self, path: Path, *, patience_s: float = 1.0) -> None:
        """Take the lock or raise StoreError("store.in_use").

        patience_s: how long to wait for a predecessor that is just closing.
        """
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        deadline = time.monotonic() + patience_s
        while True:
            try:
                _try_lock(self._descriptor)
                return
            except OSError as error:
                if time.monotonic() >= deadline:
                    os.close(self._descriptor)
                    raise StoreError("store.in_use") from error
            time.sleep(0.02)

    def release(self) -> None:
        """Let the next one in. Calling it twice does no harm."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
