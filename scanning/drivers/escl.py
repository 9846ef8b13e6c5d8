"""Network scanners over eSCL, without SANE: the scanner's own JPEG bytes reach the archive.

Order of a batch: POST ScanJobs, then NextDocument until 404, then the feeder's state tells an
end from a jam.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO

from PIL import Image

from app.cancel import CancelToken
from app.errors import DeviceError
from app.jobs import Progress, Report
from app.ports.scanner import ScannedPage, ScannerInfo, ScanProfile
from scanning.device_errors import device_error, escl_trouble
from scanning.drivers import escl_xml as xml
from scanning.drivers.escl_http import (
    AbortOnCancel,
    Answer,
    EsclHttp,
    HttpTrouble,
    Unreachable,
)

#: A scanner that warms up answers 503 for a while; this long it is asked again.
_WARM_UP, _PAUSE = 60.0, 0.5

Ask = Callable[[], Answer]


class EsclDriver:
    """Scanners by the root URLs of the settings. Device name: `escl:` and the URL."""

    def __init__(self, urls: tuple[str, ...], *, look: float = 3.0, silence: float = 60.0) -> None:
        """look: seconds for "are you there"; silence: seconds for one page to begin and to end."""
        self._urls = {f"escl:{url}": url for url in urls}
        self._look, self._silence = look, silence

    def devices(self) -> tuple[ScannerInfo, ...]:
        """Those that answer now."""
        found = []
        for name, url in self._urls.items():
            with closing(EsclHttp(url, self._look)) as wire:
                try:
                    can = _capabilities(wire)
                except (HttpTrouble, DeviceError):
                    continue
                found.append(ScannerInfo(name, "escl", can.model, can.sources))
        return tuple(found)

    def loaded(self, device: str) -> bool | None:
        """By the feeder's state in ScannerStatus; None without a feeder."""
        with closing(EsclHttp(self._urls[device], self._look)) as wire:
            try:
                status = xml.read_status(wire.get("ScannerStatus").body)
            except (HttpTrouble, ValueError) as error:
                raise device_error("scanner.offline", 0) from error
        return status.adf == "ScannerAdfLoaded" if status.adf else None

    def scan(
        self, device: str, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """One job. Trouble becomes a code only after a look at the scanner's own status."""
        with closing(EsclHttp(self._urls[device], self._silence)) as wire:
            batch = _Batch(device, wire, cancel, self._silence)
            try:
                with AbortOnCancel(wire, cancel):
                    yield from batch.pages(profile, report)
            except HttpTrouble as error:
                cancel.raise_if_cancelled()
                raise batch.trouble(error) from error
            finally:
                self._forget(batch.job, self._urls[device])

    def _forget(self, job: str | None, url: str) -> None:
        if job:
            with closing(EsclHttp(url, self._look)) as wire:
                wire.delete(job)


class _Batch:
    """One scan job and what was delivered of it. job: its URL while the scanner still has it."""

    def __init__(self, device: str, wire: EsclHttp, cancel: CancelToken, silence: float) -> None:
        self._device, self._wire, self._cancel = device, wire, cancel
        self._silence = silence
        self._count = 0
        self.job: str | None = None

    def pages(self, profile: ScanProfile, report: Report) -> Iterator[ScannedPage]:
        can = _capabilities(self._wire)
        dpi = xml.nearest(profile.dpi, can.resolutions)
        self.job = self._begin(xml.job(profile, dpi))
        while (data := self._next()) is not None:
            page = self._page(data, dpi)
            self._count += 1
            yield page
            report(Progress("scanner.pages", self._count))
        self.job = None
        self._check_end(profile)

    def trouble(self, error: HttpTrouble) -> DeviceError:
        code = "scanner.offline" if isinstance(error, Unreachable) else "scanner.io"
        return device_error(code, self._count)

    def _begin(self, settings: bytes) -> str:
        answer = self._patiently(lambda: self._wire.post("ScanJobs", settings))
        if answer.status == 201 and answer.location:
            return answer.location.rstrip("/")
        raise self._refusal(answer)

    def _next(self) -> bytes | None:
        answer = self._patiently(lambda: self._wire.get(f"{self.job}/NextDocument"))
        if answer.status == 200:
            return answer.body
        if answer.status in (404, 410):
            return None
        raise self._refusal(answer)

    def _patiently(self, ask: Ask) -> Answer:
        """503 without a feeder's trouble means "not yet": ask again for a while."""
        waited = 0.0
        while True:
            self._cancel.raise_if_cancelled()
            answer = ask()
            if answer.status != 503 or waited >= min(_WARM_UP, self._silence):
                return answer
            if escl_trouble(self._adf()) not in (None, "scanner.no_docs"):
                return answer
            waited += _PAUSE
            self._cancel.wait(_PAUSE)

    def _refusal(self, answer: Answer) -> DeviceError:
        code = escl_trouble(self._adf())
        if code is None:
            code = {503: "scanner.busy", 409: "scanner.bad_option", 400: "scanner.bad_option"}.get(
                answer.status, "scanner.io"
            )
        return device_error(code, self._count)

    def _check_end(self, profile: ScanProfile) -> None:
        """404 ends a good batch and, with some scanners, a jammed one."""
        code = escl_trouble(self._adf()) if profile.source != "flatbed" else None
        if code not in (None, "scanner.no_docs"):
            raise device_error(str(code), self._count)
        if self._count == 0:
            raise device_error("scanner.no_docs", 0)

    def _adf(self) -> str:
        try:
            return xml.read_status(self._wire.get("ScannerStatus").body).adf
        except (HttpTrouble, ValueError):
            return ""

    def _page(self, data: bytes, dpi: int) -> ScannedPage:
        try:
            with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
                width, height = image.size
        except (OSError, ValueError, Image.DecompressionBombError) as error:
            raise device_error("scanner.io", self._count) from error
        return ScannedPage(self._device, self._count, data, width, height, dpi)


def _capabilities(wire: EsclHttp) -> xml.Capabilities:
    answer = wire.get("ScannerCapabilities")
    try:
        if answer.status != 200:
            raise ValueError("no capabilities")
        return xml.read_capabilities(answer.body)
    except ValueError as error:
        raise DeviceError("scanner.offline", page=0) from error
