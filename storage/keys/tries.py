"""Wrong PINs are counted on disk, so that a restart does not give new tries."""

import json
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from pathlib import Path

from app.errors import Locked
from storage.durable import replace_whole
from storage.file_faults import from_system

FREE_TRIES = 5
_FIRST_WAIT_S = 30
_LONGEST_WAIT_S = 3600


@dataclass(frozen=True, slots=True)
class Tries:
    """How often a PIN was wrong since the last right one, and when last (aware)."""

    wrong: int
    last: datetime

    @property
    def wait_s(self) -> int:
        """Seconds to wait after the last wrong PIN."""
        if self.wrong < FREE_TRIES:
            return 0
        return min(_FIRST_WAIT_S << min(self.wrong - FREE_TRIES, 10), _LONGEST_WAIT_S)

    def refusal(self) -> Locked:
        """What to tell after one more wrong PIN."""
        if self.wait_s:
            return Locked("keys.wait", seconds=self.wait_s)
        return Locked("keys.wrong_pin", left=FREE_TRIES - self.wrong)


def begin_try(path: Path, now: datetime) -> Tries:
    """Count a try as wrong before the PIN is looked at: killing the program gains nothing.

    Raises Locked("keys.wait", seconds=…) while the back-off lasts.
    """
    before = _read(path, now)
    left = before.wait_s - (now - before.last).total_seconds()
    if left > 0:
        raise Locked("keys.wait", seconds=ceil(left))
    counted = Tries(before.wrong + 1, now)
    _write(path, counted)
    return counted


def forget_tries(path: Path) -> None:
    """The PIN was right."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise from_system(error) from error


def _read(path: Path, now: datetime) -> Tries:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        tries = Tries(int(stored["wrong"]), datetime.fromisoformat(stored["last"]))
        if tries.last <= now:
            return tries
        later = tries.wrong
    except FileNotFoundError:
        return Tries(0, now)
    except (ValueError, KeyError, TypeError):
        later = FREE_TRIES  # a damaged count is not a way around the count
    # The clock was set back (or the moment is unreadable): the wait starts again, once.
    restarted = Tries(later, now)
    _write(path, restarted)
    return restarted


def _write(path: Path, tries: Tries) -> None:
    document = {"wrong": tries.wrong, "last": tries.last.isoformat()}
    try:
        replace_whole(path, json.dumps(document).encode())
    except OSError as error:
        raise from_system(error) from error
