"""Waiting for a condition, never for a time."""

import threading
import time
from collections.abc import Callable


def until(condition: Callable[[], bool], deadline_s: float = 10.0) -> None:
    """Return as soon as the condition holds; fail at the deadline."""
    end, pause = time.monotonic() + deadline_s, threading.Event()
    while not condition():
        assert time.monotonic() < end, "condition never came true"
        pause.wait(0.02)
