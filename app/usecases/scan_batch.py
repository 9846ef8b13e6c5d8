"""Số hóa: sheets of the feeder, or files, become clean pages, each durable before it is shown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from app.cancel import CancelToken
from app.domain.batch import Segment, split
from app.domain.page import KeptPage, PageFacts
from app.domain.page_text import PageText
from app.errors import InvalidInput
from app.jobs import Progress, Report
from app.ports.reading import TextReader
from app.ports.scanner import CleanPage, Imaging, ScannedPage, Scanner, ScanProfile
from app.ports.store import PageStore
from app.usecases.read_pages import OnUnread, reading_beside


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
        done, original = 0, ""
        for sheet in sheets:
            cancel.raise_if_cancelled()
            if sheet.original and not original:
                original = self.pages.put(sheet.original)
            clean = _whole(self.imaging.clean(sheet, profile), sheet)
            kept = KeptPage(self.pages.put(clean.image), clean.dpi, original)
            on_page(BatchPage(kept, clean.facts, clean.thumbnail))
            if not clean.facts.blank:
                self.read_soon(kept)
            done += 1
            report(Progress("scan.page", done))
        return done


def _whole(page: CleanPage, sheet: ScannedPage) -> CleanPage:
    """A page of a signed file neither splits it nor is left out: the file goes as it came."""
    if not sheet.original:
        return page
    return replace(page, facts=replace(page.facts, blank=False, codes=()))


@dataclass(frozen=True, slots=True)
class Digitised:
    """One paper of a batch: its segment, its pages in feeding order, their texts, its PDF.

    A file that came signed is a paper of its own, and `pdf` its own bytes. The segment's indexes
    count from the first page of what was split together.

    texts: beside `pages`; None for a blank, a separator and a page that could not be read.
    """

    segment: Segment
    pages: tuple[CleanPage, ...]
    texts: tuple[PageText | None, ...]
    pdf: bytes | None
    title: str


@dataclass(frozen=True, slots=True)
class DigitisePages:
    """The same pipeline without a dossier: pages in, one PDF a paper out (command line).

    reader: None to leave the papers without text.
    """

    imaging: Imaging
    reader: TextReader | None = None

    def __call__(
        self,
        sheets: Iterable[ScannedPage],
        profile: ScanProfile,
        report: Report,
        unread: OnUnread = lambda _facts, _error: None,
    ) -> tuple[Digitised, ...]:
        """Papers in feeding order; a segment of blanks only has no PDF.

        A page that cannot be read is told to `unread`, and its paper has a PDF all the same.
        """
        clean: list[CleanPage] = []
        originals: list[bytes] = []
        with reading_beside(self.reader) as readings:
            for sheet in sheets:
                page = _whole(self.imaging.clean(sheet, profile), sheet)
                readings.add(page)
                clean.append(page)
                originals.append(sheet.original)
                report(Progress("scan.page", len(clean)))
            texts = readings.texts(unread)
        pages = [_with_confidence(page, text) for page, text in zip(clean, texts, strict=True)]
        return tuple(self._papers(list(zip(pages, texts, originals, strict=True))))

    def _papers(self, read: "Sequence[_Read]") -> Iterator[Digitised]:
        number = 0
        for original, group in groupby(read, key=lambda page: page[2]):
            together = list(group)
            facts = [page.facts for page, _text, _original in together]
            for segment in split(facts):
                number += 1
                yield self._paper(number, segment, together, original)

    def _paper(
        self, number: int, segment: Segment, read: "Sequence[_Read]", original: bytes
    ) -> Digitised:
        wanted = segment.code.paper if segment.code else None
        title = f"Giấy tờ {wanted or number}"
        chosen, everything = [read[i] for i in segment.pages], [read[i] for i in segment.all_pages]
        pages, texts = [page for page, _, _ in chosen], [text for _, text, _ in chosen]
        pdf = original or (self.imaging.document(pages, title, texts) if pages else None)
        return Digitised(
            segment,
            tuple(page for page, _, _ in everything),
            tuple(text for _, text, _ in everything),
            pdf,
            title,
        )


#: A page, its text, and the signed file it is a page of.
_Read = tuple[CleanPage, PageText | None, bytes]


def _with_confidence(page: CleanPage, text: PageText | None) -> CleanPage:
    confidence = text.confidence if text else None
    if confidence is None:
        return page
    return replace(page, facts=replace(page.facts, ocr_confidence=round(confidence, 1)))
