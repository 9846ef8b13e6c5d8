"""Số hóa: sheets of the feeder, or files, become clean pages, each durable before it is shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.cancel import CancelToken
from app.domain.page import KeptPage, PageFacts
from app.errors import DeviceError, InvalidInput
from app.jobs import Progress, Report
from app.ports.scanner import CleanPage, Imaging, ScannedPage, Scanner, ScanProfile
from app.ports.store import PageStore


@dataclass(frozen=True, slots=True)
class BatchPage:
    """A page of a batch on the screen: where its image is kept, what is known, a thumbnail."""

    kept: KeptPage
    facts: PageFacts
    thumbnail: bytes


def _to_nobody(_page: KeptPage) -> None:
    """Nothing reads here."""


@dataclass(frozen=True, slots=True)
class ScanBatch:
    """Scans until the feeder is empty. Runs on the scan thread; minutes long.

    on_page is called after the page is durable, so that what is on the screen survives.
    read_soon: told of each page that has something to read. Errors: DeviceError (pages already
    given to on_page stay), StoreError, Cancelled.
    """

    scanner: Scanner
    imaging: Imaging
    pages: PageStore
    read_soon: Callable[[KeptPage], None] = _to_nobody

    def __call__(
        self,
        profile: ScanProfile,
        device: str | None,
        cancel: CancelToken,
        on_page: Callable[[BatchPage], None],
        report: Report,
    ) -> int:
        """Number of pages."""
        sheets = self.scanner.scan(device, profile, cancel, report)
        return self._keep(sheets, profile, cancel, on_page, report)

    def from_files(
        self,
        paths: Sequence[Path],
        profile: ScanProfile,
        cancel: CancelToken,
        on_page: Callable[[BatchPage], None],
        on_refused: Callable[[InvalidInput], None],
        report: Report,
    ) -> int:
        """The same for images and PDFs that came by mouse, stick or command line.

        A file that cannot be read, or of which a page cannot be cleaned, is told to on_refused and
        stops none of the others; its pages before the trouble are kept.
        """
        done = 0
        for path in paths:
            try:
                done += self._keep(self.imaging.expand([path]), profile, cancel, on_page, report)
            except InvalidInput as error:
                on_refused(error)
            except DeviceError as error:
                if "source" not in error.params:  # no page did it: the next file fares no better
                    raise
                on_refused(InvalidInput("imaging.unreadable", source=path.name))
        return done

    def _keep(
        self,
        sheets: Iterable[ScannedPage],
        profile: ScanProfile,
        cancel: CancelToken,
        on_page: Callable[[BatchPage], None],
        report: Report,
    ) -> int:
        done, original = 0, ""
        for sheet in sheets:
            cancel.raise_if_cancelled()
            if sheet.original and not original:
                original = self.pages.put(sheet.original)
            clean = whole(self.imaging.clean(sheet, profile), sheet)
            kept = KeptPage(self.pages.put(clean.image), clean.dpi, original)
            on_page(BatchPage(kept, clean.facts, clean.thumbnail))
            if not clean.facts.blank:
                self.read_soon(kept)
            done += 1
            report(Progress("scan.page", done))
        return done


def whole(page: CleanPage, sheet: ScannedPage) -> CleanPage:
    """A page of a signed file neither splits it nor is left out: the file goes as it came."""
    if not sheet.original:
        return page
    return replace(page, facts=replace(page.facts, blank=False, codes=()))
