"""Số hóa on the command line: pages in, one PDF a paper out, no dossier and no store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from app.domain.batch import Segment, split
from app.domain.page_text import PageText
from app.errors import CounterError, DeviceError, InvalidInput
from app.jobs import Progress, Report
from app.ports.reading import TextReader
from app.ports.scanner import CleanPage, Imaging, ScannedPage, ScanProfile
from app.usecases.read_pages import OnUnread, reading_beside
from app.usecases.scan_batch import whole


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


#: Told of each file or page that got no further: its source, and why.
OnRefused = Callable[[str, CounterError], None]


def _raise(_source: str, error: CounterError) -> None:
    raise error


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
        refused: OnRefused = _raise,
    ) -> tuple[Digitised, ...]:
        """Papers in feeding order; a segment of blanks only has no PDF.

        A page that cannot be read is told to `unread`, and its paper has a PDF all the same. A page
        that is no picture, or ends the imaging process, is told to `refused`; without one it raises
        its DeviceError.
        """
        clean: list[CleanPage] = []
        originals: list[bytes] = []
        with reading_beside(self.reader) as readings:
            for sheet in sheets:
                try:
                    page = whole(self.imaging.clean(sheet, profile), sheet)
                except DeviceError as error:
                    refused(sheet.source, error)
                    continue
                readings.add(page)
                clean.append(page)
                originals.append(sheet.original)
                report(Progress("scan.page", len(clean)))
            texts = readings.texts(unread)
        pages = [_with_confidence(page, text) for page, text in zip(clean, texts, strict=True)]
        return tuple(self._papers(list(zip(pages, texts, originals, strict=True))))

    def from_files(
        self,
        paths: Sequence[Path],
        profile: ScanProfile,
        report: Report,
        unread: OnUnread,
        refused: OnRefused,
    ) -> tuple[Digitised, ...]:
        """The same for files: one that cannot be opened is refused and stops none of the others.

        Its pages before the trouble are kept.
        """
        return self(self._sheets(paths, refused), profile, report, unread, refused)

    def _sheets(self, paths: Sequence[Path], refused: OnRefused) -> Iterator[ScannedPage]:
        for path in paths:
            try:
                yield from self.imaging.expand([path])
            except InvalidInput as error:
                refused(path.name, error)

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
        pdf = original or (self.imaging.document(pages, title, texts).pdf if pages else None)
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
