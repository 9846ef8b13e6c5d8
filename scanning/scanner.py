"""All drivers behind one door."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from app.cancel import CancelToken
from app.errors import DeviceError
from app.jobs import Report
from app.ports.scanner import ScannedPage, Scanner, ScannerInfo, ScanProfile
from scanning.driver import Driver
from scanning.drivers.escl import EsclDriver
from scanning.drivers.folder import FolderDriver
from scanning.drivers.sane import SaneDriver
from scanning.drivers.wia import WiaDriver
from scanning.host import ScanHost


def build_scanners(
    *,
    sane_config_dir: Path | None,
    escl_urls: Sequence[str],
    folders: Sequence[Path],
    sane_only: str | None = None,
) -> Scanner:
    """The scanners of this counter.

    sane_config_dir: None for the machine's own SANE. escl_urls: roots such as
    `http://10.0.0.9/eSCL` of network scanners reached directly. folders: folders of images.
    sane_only: offer just this SANE device (practice: `practice.sane_config.DEVICE`). Where SANE
    is not installed its driver simply offers no device.
    """
    usb: Driver = SaneDriver(ScanHost(sane_config_dir), sane_only)
    drivers: list[Driver] = [WiaDriver() if sys.platform == "win32" else usb]
    if escl_urls:
        drivers.insert(0, EsclDriver(tuple(escl_urls)))
    if folders:
        drivers.append(FolderDriver(tuple(folders)))
    return Scanners(drivers)


class Scanners:
    """A set of drivers as one `app.ports.scanner.Scanner`. Thread-safe."""

    def __init__(self, drivers: Sequence[Driver]) -> None:
        self._drivers = tuple(drivers)
        self._lock = Lock()
        self._seen: dict[str, tuple[Driver, ScannerInfo, str]] = {}

    def devices(self) -> tuple[ScannerInfo, ...]:
        """Every scanner that answers now, in the order of the drivers."""
        seen: dict[str, tuple[Driver, ScannerInfo, str]] = {}
        for driver in self._drivers:
            for info in _answering(driver):
                name = _unique(info.name, seen)
                seen[name] = (driver, replace(info, name=name), info.name)
        with self._lock:
            self._seen = seen
        return tuple(info for _, info, _ in seen.values())

    def loaded(self, device: str) -> bool | None:
        """Of the named scanner, when it was seen before; nothing is searched for."""
        with self._lock:
            known = self._seen.get(device)
        if known is None:
            return None
        driver, info, own_name = known
        return driver.loaded(own_name) if {"feeder", "duplex"} & set(info.sources) else None

    def scan(
        self, device: str | None, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """Pages of the named scanner, or of the first one seen."""
        driver, info, own_name = self._find(device)
        if profile.source not in info.sources:
            raise DeviceError("scanner.no_source", page=0)
        for page in driver.scan(own_name, profile, cancel, report):
            yield replace(page, source=info.name)

    def _find(self, device: str | None) -> tuple[Driver, ScannerInfo, str]:
        """Looks again when the name is new: a scanner may have been switched on since."""
        with self._lock:
            known = self._seen.get(device) if device else None
        if known:
            return known
        self.devices()
        with self._lock:
            if device is None and self._seen:
                return next(iter(self._seen.values()))
            if device in self._seen:
                return self._seen[device or ""]
        raise DeviceError("scanner.offline" if device else "scanner.none", page=0)


def _answering(driver: Driver) -> tuple[ScannerInfo, ...]:
    try:
        return driver.devices()
    except DeviceError:
        return ()


def _unique(name: str, taken: dict[str, tuple[Driver, ScannerInfo, str]]) -> str:
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name} ({number})", number + 1
    return candidate
