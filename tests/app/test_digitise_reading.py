"""Pages are read beside the pipeline; what cannot be read has its PDF all the same."""

from collections.abc import Iterator, Sequence
from threading import Event

import pytest

from app.cancel import CancelToken
from app.domain.page_text import Line, PageText, Word
from app.errors import CounterError, DeviceError
from app.jobs import ignore
from app.ports.scanner import ArchivedPdf, CleanPage, PageCode, PageFacts, ScannedPage, ScanProfile
from app.usecases.digitise_pages import DigitisePages


class Pipeline:
    """Clean pages with the facts they were given; documents remember their texts."""

    def __init__(self, *facts: PageFacts) -> None:
        self.facts = facts
        self.documents: list[tuple[int, list[PageText | None]]] = []

    def clean(self, page: ScannedPage, _profile: ScanProfile) -> CleanPage:
        return CleanPage(self.facts[page.index], page.data, b"", page.dpi)

    def document(
        self, pages: Sequence[CleanPage], _title: str, texts: Sequence[PageText | None] = ()
    ) -> ArchivedPdf:
        self.documents.append((len(pages), list(texts)))
        return ArchivedPdf(b"%PDF", "PDF/A-2b pass")


class Reader:
    """Reads a page's bytes as its text; "!" is a page that cannot be read."""

    at_once = 2

    def __init__(self) -> None:
        self.read_pages: list[bytes] = []

    def read(self, image: bytes, _dpi: int, cancel: CancelToken) -> PageText:
        self.read_pages.append(image)
        if image == b"!":
            raise DeviceError("reading.stopped")
        cancel.raise_if_cancelled()
        return text_of(image)

    def close(self) -> None:
        """Nothing to end."""


def text_of(image: bytes) -> PageText:
    word = Word(image.decode(), 0, 0, 10, 10, 87.654)
    return PageText(100, 100, (Line((word,), 10),) if image != b"-" else ())


def sheets(*contents: str) -> Iterator[ScannedPage]:
    for index, content in enumerate(contents):
        yield ScannedPage("máy", index, content.encode(), 1, 1, 300)


def facts(count: int, **more: PageFacts) -> list[PageFacts]:
    return [more.get(f"p{number}", PageFacts("máy", number)) for number in range(count)]


def test_each_page_gets_its_own_text_and_confidence():
    pipeline, reader = Pipeline(*facts(3)), Reader()
    (paper,) = DigitisePages(pipeline, reader)(sheets("a", "b", "-"), ScanProfile(), ignore)
    assert [page.facts.ocr_confidence for page in paper.pages] == [87.7, 87.7, None]
    assert paper.texts == (text_of(b"a"), text_of(b"b"), text_of(b"-"))
    assert pipeline.documents == [(3, list(paper.texts))]


def test_blanks_and_separators_are_not_read():
    sheet = PageFacts("máy", 0, codes=(PageCode("Code39", "PATCHT"),))
    slip = PageFacts("máy", 1, codes=(PageCode("Code128", "H42.18-261201-0007"),))
    blank = PageFacts("máy", 2, blank=True)
    pipeline, reader = Pipeline(*facts(4, p0=sheet, p1=slip, p2=blank)), Reader()
    DigitisePages(pipeline, reader)(sheets("s", "slip", "", "b"), ScanProfile(), ignore)
    assert sorted(reader.read_pages) == [b"b", b"slip"]


def test_a_page_that_cannot_be_read_is_told_and_the_paper_has_its_file():
    told: list[tuple[int, str]] = []

    def unread(page: PageFacts, error: CounterError) -> None:
        told.append((page.index, error.code))

    pipeline = Pipeline(*facts(2))
    pages = DigitisePages(pipeline, Reader())(sheets("a", "!"), ScanProfile(), ignore, unread)
    assert told == [(1, "reading.stopped")]
    assert pages[0].pdf == b"%PDF"
    assert pages[0].pages[1].facts.ocr_confidence is None
    assert pipeline.documents == [(2, [text_of(b"a"), None])]


def test_without_a_reader_there_is_no_text():
    (paper,) = DigitisePages(Pipeline(*facts(1)))(sheets("a"), ScanProfile(), ignore)
    assert paper.texts == (None,)
    assert paper.pages[0].facts.ocr_confidence is None


def test_later_pages_are_cleaned_while_the_first_is_read():
    third = Event()

    class Waiting(Reader):
        def read(self, image: bytes, dpi: int, cancel: CancelToken) -> PageText:
            if image == b"a":
                assert third.wait(10), "the pipeline waited for the reader"
            return super().read(image, dpi, cancel)

    def feeder() -> Iterator[ScannedPage]:
        for sheet in sheets("a", "b", "c"):
            if sheet.index == 2:
                third.set()
            yield sheet

    (paper,) = DigitisePages(Pipeline(*facts(3)), Waiting())(feeder(), ScanProfile(), ignore)
    assert [text and text.text for text in paper.texts] == ["a", "b", "c"]


def test_a_feeder_that_breaks_stops_the_reading():
    begun = Event()
    tokens: list[CancelToken] = []

    class Slow(Reader):
        def read(self, _image: bytes, _dpi: int, cancel: CancelToken) -> PageText:
            tokens.append(cancel)
            begun.set()
            assert cancel.wait(10), "nobody cancelled"
            cancel.raise_if_cancelled()
            raise AssertionError("unreachable")

    def feeder() -> Iterator[ScannedPage]:
        yield from sheets("a")
        assert begun.wait(10)
        raise DeviceError("scanner.jam")

    with pytest.raises(DeviceError) as caught:
        DigitisePages(Pipeline(*facts(1)), Slow())(feeder(), ScanProfile(), ignore)
    assert caught.value.code == "scanner.jam"
    assert [token.cancelled for token in tokens] == [True]
