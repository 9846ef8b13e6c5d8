"""The parent's end of a child process: start, ask, wait with a deadline, kill."""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import BinaryIO, cast

from app.cancel import CancelToken
from scanning.frames import BrokenStream, Frame, read_frame, write_frame

#: How often a waiting parent looks at the cancel token, seconds.
_LOOK = 0.1
#: Frames read ahead of the consumer; the pipe holds the child back beyond that.
_AHEAD = 8


class ChildGone(Exception):
    """The child ended, crashed, or wrote garbage; it is dead now."""


class ChildSilent(Exception):
    """Nothing came from the child within the deadline."""


class Child:
    """One `python -m MODULE` process and a thread that reads its frames.

    Used from one thread at a time; `kill` may be called from any thread.
    """

    def __init__(
        self, module: str, *arguments: str, environment: Mapping[str, str] | None = None
    ) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("QUAY_CHILD_STDERR") else subprocess.DEVNULL,
            cwd=Path(__file__).resolve().parents[1],
            env={**_ours(), **(environment or {})},
        )
        self._frames: queue.Queue[Frame | None] = queue.Queue(_AHEAD)
        self._reader = threading.Thread(target=self._read, name=f"{module} reader", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """Process id, for tests that kill it."""
        return self._process.pid

    def send(self, frame: Frame, seconds: float = 30.0) -> None:
        """Write a frame. Raises `ChildGone`, also when the child does not take it in time."""
        impatience = threading.Timer(seconds, self._process.kill)
        impatience.start()
        try:
            write_frame(cast(BinaryIO, self._process.stdin), frame)
        except (OSError, ValueError) as error:
            raise ChildGone from error
        finally:
            impatience.cancel()

    def receive(self, seconds: float, cancel: CancelToken | None = None) -> Frame:
        """The next frame. Raises `ChildGone`, `ChildSilent`, or `Cancelled` by the token."""
        deadline = monotonic() + seconds
        while True:
            if cancel:
                cancel.raise_if_cancelled()
            left = deadline - monotonic()
            try:
                frame = self._frames.get(timeout=max(0.0, min(_LOOK, left)))
            except queue.Empty:
                if left <= 0:
                    raise ChildSilent from None
                continue
            if frame is None:
                self._frames.put(None)
                raise ChildGone
            return frame

    def wait(self, seconds: float) -> bool:
        """True when the process ended by itself within `seconds`."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> None:
        """End the process now and forget what it still wanted to say. May be called twice."""
        self._process.kill()
        self._process.wait()
        while self._reader.is_alive():
            self._drop_one()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                _close_quietly(stream)

    def _drop_one(self) -> None:
        try:
            self._frames.get(timeout=0.02)
        except queue.Empty:
            return

    def _read(self) -> None:
        try:
            while frame := read_frame(cast(BinaryIO, self._process.stdout)):
                self._frames.put(frame)
        except (BrokenStream, OSError, ValueError):
            self._process.kill()
        self._frames.put(None)


def _ours() -> dict[str, str]:
    """The environment without its passwords: drivers of others and files of anybody run there."""
    return {name: value for name, value in os.environ.items() if "PASSWORD" not in name}


def _close_quietly(stream: object) -> None:
    try:
        stream.close()  # type: ignore[attr-defined]
    except OSError:
        return
