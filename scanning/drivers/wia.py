"""USB scanners on Windows through WIA 2.0, a process a scan. No Windows machine has run it."""

from collections.abc import Iterator

from app.cancel import CancelToken
from app.jobs import Report
from app.ports.scanner import ScannedPage, ScannerInfo, ScanProfile
from scanning.host import ScanHost


class WiaDriver:
    """Scanners of Windows (comtypes in `scanning.wia_worker`)."""

    def __init__(self, host: ScanHost | None = None) -> None:
        self._host = host or ScanHost(module="scanning.wia_worker")

    def devices(self) -> tuple[ScannerInfo, ...]:
        """Devices by their WIA identity."""
        return tuple(
            ScannerInfo(str(found["name"]), "wia", str(found["model"]), tuple(found["sources"]))
            for found in self._host.devices()
        )

    def loaded(self, device: str) -> bool | None:
        """Paper lies in the feeder; None: the device does not tell."""
        return self._host.loaded(device)

    def scan(
        self, device: str, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """One batch in a fresh process."""
        return self._host.scan(device, profile, cancel, report)
