"""Số hóa: sheets of the feeder, or files, become clean pages, each durable before it is shown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.cancel import CancelToken
from app.domain.batch import Segment, split
from app.domain.page import KeptPage, PageFacts
from app.errors import InvalidInput
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

        A file that cannot be read is told to on_refused and stops none of the others; its pages
        before the trouble are kept.
        """
        done = 0
        for path in paths:
            try:
                done += self._keep(self.imaging.expand([path]), profile, cancel, on_page, report)
            except InvalidInput as error:
                on_refused(error)
        return done

    def _keep(
        self,
        sheets: Iterable[ScannedPage],
        profile: ScanProfile,
        cancel: CancelToken,
        on_page: Callable[[BatchPage], None],
        report: Report,
    ) -> int:
        done = 0
        for sheet in sheets:
            cancel.raise_if_cancelled()
            clean = self.imaging.clean(sheet, profile)
            kept = KeptPage(self.pages.put(clean.image), clean.dpi)
            on_page(BatchPage(kept, clean.facts, clean.thumbnail))
            if not clean.facts.blank:
                self.read_soon(kept)
            done += 1
            report(Progress("scan.page", done))
        return done


@dataclass(frozen=True, slots=True)
class Digitised:
    """One paper of a batch: its segment, its pages and its PDF."""

    segment: Segment
    pages: tuple[CleanPage, ...]
    pdf: bytes | None
    title: str


@dataclass(frozen=True, slots=True)
class DigitisePages:
    """The same pipeline without a dossier: pages in, one PDF a paper out (command line)."""

    imaging: Imaging

    def __call__(
        self, sheets: Iterable[ScannedPage], profile: ScanProfile, report: Report
    ) -> tuple[Digitised, ...]:
        """Papers in feeding order; a segment of blanks only has no PDF."""
        clean: list[CleanPage] = []
        for sheet in sheets:
            clean.append(self.imaging.clean(sheet, profile))
            report(Progress("scan.page", len(clean)))
        return tuple(self._papers(clean))

    def _papers(self, clean: Sequence[CleanPage]) -> Iterator[Digitised]:
        segments = split([page.facts for page in clean])
        for number, segment in enumerate(segments, start=1):
            wanted = segment.code.paper if segment.code else None
            title = f"Giấy tờ {wanted or number}"
            pages = [clean[i] for i in segment.pages]
            pdf = self.imaging.document(pages, title) if pages else None
            yield Digitised(segment, tuple(clean[i] for i in segment.all_pages), pdf, title)
