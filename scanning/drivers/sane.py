"""Scanners that SANE knows, each scan in a process of its own."""

from collections.abc import Iterator

from app.cancel import CancelToken
from app.jobs import Report
from app.ports.scanner import ScannedPage, ScannerInfo, ScanProfile
from scanning.host import ScanHost


class SaneDriver:
    """USB and network scanners through SANE (pyinsane2 in `scanning.worker`)."""

    def __init__(self, host: ScanHost, only: str | None = None) -> None:
        """only: the exact name of the one device to offer; airscan also finds the machine's own."""
        self._host, self._only = host, only

    def devices(self) -> tuple[ScannerInfo, ...]:
        """Devices by their exact SANE names, for example `airscan:e0:Name`."""
        return tuple(
            ScannerInfo(str(found["name"]), "sane", str(found["model"]), tuple(found["sources"]))
            for found in self._host.devices()
            if self._only in (None, found["name"])
        )

    def loaded(self, device: str) -> bool | None:
        """By the backend's sensor, where it has one; the device is opened for it."""
        return self._host.loaded(device)

    def scan(
        self, device: str, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """One batch in a fresh process."""
        return self._host.scan(device, profile, cancel, report)
