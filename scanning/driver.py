"""What one kind of scanner connection must offer; `scanner.Scanners` puts them behind one door."""

from collections.abc import Iterator
from typing import Protocol

from app.cancel import CancelToken
from app.jobs import Report
from app.ports.scanner import ScannedPage, ScannerInfo, ScanProfile


class Driver(Protocol):
    """A way to reach scanners. Errors as in `app.ports.scanner.Scanner`."""

    def devices(self) -> tuple[ScannerInfo, ...]:
        """Scanners that answer now. Raises `DeviceError` when this way is closed altogether."""
        ...

    def loaded(self, device: str) -> bool | None:
        """Paper lies in the feeder now; None where this device does not tell.

        Raises `DeviceError` when the device does not answer.
        """
        ...

    def scan(
        self, device: str, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """Pages in feeding order."""
        ...
