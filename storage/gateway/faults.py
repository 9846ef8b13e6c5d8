"""What goes wrong, when: the SPEC of `--faults`, drawn from one seed.

`name=P` with 0 < P < 1 or written with a point: that share of the requests. `name=N`, a whole
number: the next N requests. Faults exclude each other; one request meets one of them.
"""

import random
import threading
from dataclasses import dataclass
from enum import StrEnum


class Repeat(StrEnum):
    """What a second insert of a number does."""

    ERROR = "error"
    OVERWRITE = "overwrite"
    DUPLICATE = "duplicate"


#: Faults of the way: they hit every request, login and ping too.
NETWORK = frozenset(("html200", "redirect"))
#: Faults of the services and files. lost: read, then hung up; late: hung up, done a little
#: later; noreply: done, hung up; hang: done, never answered; truncate: done, half the answer;
#: reset: like noreply, by TCP reset; cut: half of an upload's chunk is read, then hung up.
SERVICE = frozenset(
    ("lost", "late", "noreply", "hang", "truncate", "reset", "5xx", "400", "401", "403", "404",
     "408", "413", "429", "notjson", "deep", "huge", "refuse", "cut")
)  # fmt: skip
#: The same at the login.
LOGIN_PREFIX = "login-"


class BadSpec(ValueError):
    """A fault specification that names nothing we know."""


@dataclass(slots=True)
class _Rate:
    share: float = 0.0
    left: int = 0


class FaultPlan:
    """Mutable: `set` replaces it while the gateway runs. Thread-safe."""

    def __init__(self, spec: str = "", seed: int = 0) -> None:
        """Raises BadSpec."""
        self._random = random.Random(seed)  # noqa: S311  (repeatable on purpose)
        self._lock = threading.Lock()
        self.set(spec)

    def set(self, spec: str) -> None:
        """Replace all faults. Raises BadSpec and then changes nothing."""
        pairs = [part.strip().partition("=") for part in spec.split(",") if part.strip()]
        values = {name: value for name, _, value in pairs}
        repeat = _repeat(values.pop("repeat", "error"))
        expire = _whole("expire", values.pop("expire", "0"))
        outage = values.pop("outage", "0") not in ("0", "")
        rates = {name: _rate(name, value) for name, value in values.items()}
        with self._lock:
            self.spec, self.repeat, self.outage = spec, repeat, outage
            self.expire = expire or None
            self._rates = rates

    def draw(self, area: str) -> str | None:
        """The fault of the next request, or None. area: `service`, `file`, `login`, `other`."""
        with self._lock:
            chance = self._random.random()
            for name, rate in self._rates.items():
                if not _hits(name, area):
                    continue
                if rate.left > 0:
                    rate.left -= 1
                    return name.removeprefix(LOGIN_PREFIX)
                if chance < rate.share:
                    return name.removeprefix(LOGIN_PREFIX)
                chance -= rate.share
        return None

    def number(self, below: int) -> int:
        """A repeatable choice for whoever enacts a fault."""
        with self._lock:
            return self._random.randrange(below)


def _hits(name: str, area: str) -> bool:
    if name in NETWORK:
        return True
    if area == "login":
        return name.startswith(LOGIN_PREFIX)
    return area != "other" and _in_service(name, area)


def _in_service(name: str, area: str) -> bool:
    if name == "cut":
        return area == "file"
    return not name.startswith(LOGIN_PREFIX)


def _rate(name: str, value: str) -> _Rate:
    if name.removeprefix(LOGIN_PREFIX) not in NETWORK | SERVICE:
        raise BadSpec(name)
    if "." not in value:
        return _Rate(left=_whole(name, value))
    try:
        share = float(value)
    except ValueError as error:
        raise BadSpec(name) from error
    if not 0 <= share <= 1:
        raise BadSpec(name)
    return _Rate(share=share)


def _repeat(value: str) -> Repeat:
    try:
        return Repeat(value)
    except ValueError as error:
        raise BadSpec("repeat") from error


def _whole(name: str, value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        raise BadSpec(name)
    return int(value)
