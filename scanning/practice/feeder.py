"""What lies in the practice scanner: sheets in the feeder, one on the glass, and a fault."""

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

#: jam, door, multifeed: the feeder stops before `page`; end: a jam that looks like the batch's
#: end; cut: the page breaks off in transfer; busy: "not yet", once; hang: the page never comes;
#: gone: the server ends there.
FaultKind = Literal["jam", "end", "door", "multifeed", "cut", "hang", "gone", "busy"]

_ADF_STATES = {
    "jam": "ScannerAdfJam",
    "end": "ScannerAdfJam",
    "door": "ScannerAdfDoorOpen",
    "multifeed": "ScannerAdfMultipickDetected",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Image bytes (JPEG or PNG) of the front, and of the back when it is printed."""

    front: bytes
    back: bytes | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, once. page: counted from 1 within a job."""

    kind: FaultKind
    page: int = 1


class Feeder:
    """Thread-safe state of the device."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sheets: deque[Sheet] = deque()
        self._glass: bytes | None = None
        self._fault: Fault | None = None
        self._stuck: str | None = None

    def put(self, sheets: Iterable[Sheet]) -> None:
        """Lay sheets under those already there; lifting the paper clears a jam."""
        with self._lock:
            self._sheets.extend(sheets)
            self._stuck = None

    def print_back(self, back: bytes) -> None:
        """The back of the sheet laid in last."""
        with self._lock:
            if self._sheets:
                self._sheets[-1] = replace(self._sheets[-1], back=back)

    def clear(self) -> None:
        """Take all paper out."""
        with self._lock:
            self._sheets.clear()
            self._stuck = None

    def lay_on_glass(self, image: bytes | None) -> None:
        """Put a page on the flatbed, or take it away."""
        with self._lock:
            self._glass = image

    def break_down(self, fault: Fault | None) -> None:
        """Switch the next fault on, or everything off."""
        with self._lock:
            self._fault, self._stuck = fault, None

    @property
    def glass(self) -> bytes | None:
        """The page on the flatbed."""
        with self._lock:
            return self._glass

    @property
    def loaded(self) -> int:
        """Sheets waiting."""
        with self._lock:
            return len(self._sheets)

    def adf_state(self) -> str:
        """The feeder's state in eSCL words."""
        with self._lock:
            if self._stuck:
                return _ADF_STATES[self._stuck]
            return "ScannerAdfLoaded" if self._sheets else "ScannerAdfEmpty"

    def take(self) -> Sheet | None:
        """Draw the next sheet in."""
        with self._lock:
            return self._sheets.popleft() if self._sheets else None

    def fault_at(self, page: int) -> FaultKind | None:
        """The fault that strikes now; a stuck feeder stays so until the paper is lifted."""
        with self._lock:
            if self._fault is None or page < self._fault.page:
                return None
            kind = self._fault.kind
            self._fault = None
            if kind in _ADF_STATES:
                self._stuck = kind
            return kind
