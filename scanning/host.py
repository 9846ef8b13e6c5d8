"""The parent's side of a scan: starts the worker, turns its frames into pages and errors."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from app.cancel import CancelToken
from app.errors import Cancelled, DeviceError
from app.jobs import Progress, Report
from app.ports.scanner import ScannedPage, ScanProfile
from scanning.child import Child, ChildGone, ChildSilent
from scanning.device_errors import device_error
from scanning.frames import Frame

#: Seconds a driver gets to stop its device: one killed before that may keep its job and be busy
#: for the next batch. A healthy one needs a fraction of a second.
_STOPPING = 4.0


@dataclass(frozen=True, slots=True)
class ScanHost:
    """Runs scans in child processes, one process a scan.

    sane_config_dir: folder for SANE_CONFIG_DIR, None: the machine's own. silence: seconds
    without a word after which the driver counts as hung. encoding: "jpeg" or "png".
    options: further SANE word options by name.
    """

    sane_config_dir: Path | None = None
    silence: float = 60.0
    listing: float = 20.0
    encoding: str = "jpeg"
    options: Mapping[str, str] | None = None
    module: str = "scanning.worker"

    def devices(self) -> list[Mapping[str, Any]]:
        """Names, models and sources of every SANE device. Raises `DeviceError`."""
        with closing(_Run(self._start())) as run:
            run.send(Frame("list"))
            return [frame.fields for frame in run.frames(self.listing, None)]

    def loaded(self, device: str) -> bool | None:
        """Paper lies in the feeder; None: the device does not tell. Raises `DeviceError`."""
        with closing(_Run(self._start())) as run:
            run.send(Frame("loaded", {"device": device}))
            for frame in run.frames(self.listing, None):
                if frame.kind == "loaded":
                    told = frame.fields["loaded"]
                    return None if told is None else bool(told)
        return None

    def scan(
        self, device: str, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """Pages as they come; `DeviceError` or `Cancelled` after those already delivered."""
        request = {
            "device": device,
            "profile": asdict(profile),
            "options": dict(self.options or {}),
            "encoding": self.encoding,
        }
        with closing(_Run(self._start())) as run:
            run.send(Frame("scan", request))
            for frame in run.frames(self.silence, cancel):
                if frame.kind == "page":
                    run.pages += 1
                    yield _page(device, frame)
                    report(Progress("scanner.pages", run.pages))
                elif frame.kind == "lines":
                    fields = frame.fields
                    report(Progress("scanner.lines", fields["done"], fields["total"]))

    def _start(self) -> Child:
        folder = self.sane_config_dir
        return Child(
            self.module, environment={"SANE_CONFIG_DIR": str(folder.absolute())} if folder else None
        )


class _Run:
    """One life of a worker. `close` ends it politely when the scan was left in the middle."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.pages = 0
        self._ended = False

    def send(self, frame: Frame) -> None:
        try:
            self.child.send(frame)
        except ChildGone as error:
            raise device_error("scanner.driver_crash", self.pages) from error

    def frames(self, silence: float, cancel: CancelToken | None) -> Iterator[Frame]:
        """Frames until `done`. Raises DeviceError or Cancelled."""
        while True:
            frame = self._next(silence, cancel)
            self._ended = frame.kind in ("done", "cancelled", "failed")
            if frame.kind == "done":
                return
            if frame.kind == "cancelled":
                raise Cancelled
            if frame.kind == "failed":
                raise device_error(str(frame.fields.get("code")), self.pages)
            yield frame

    def close(self) -> None:
        """Let the driver stop the device, then make sure the process is gone."""
        if not self._ended:
            self._ask_to_stop()
        self.child.wait(_STOPPING)
        self.child.kill()

    def _next(self, silence: float, cancel: CancelToken | None) -> Frame:
        try:
            return self.child.receive(silence, cancel)
        except ChildGone as error:
            raise device_error("scanner.driver_crash", self.pages) from error
        except ChildSilent as error:
            raise DeviceError("scanner.silent", page=self.pages) from error

    def _ask_to_stop(self) -> None:
        """Left in the middle: cancel first."""
        try:
            self.child.send(Frame("cancel"))
            deadline = monotonic() + _STOPPING
            while monotonic() < deadline:
                if self.child.receive(deadline - monotonic()).kind in ("cancelled", "done"):
                    return
        except (ChildGone, ChildSilent):
            return


def _page(device: str, frame: Frame) -> ScannedPage:
    fields = frame.fields
    return ScannedPage(
        source=device,
        index=int(fields["index"]),
        data=frame.blobs[0],
        width=int(fields["width"]),
        height=int(fields["height"]),
        dpi=int(fields["dpi"]),
    )
