"""Pages are read while the next ones are still being scanned; a page that resists costs nothing."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from app.cancel import CancelToken
from app.domain.batch import segment_code
from app.domain.page import PageFacts
from app.domain.page_text import PageText
from app.errors import CounterError
from app.ports.reading import TextReader
from app.ports.scanner import CleanPage

#: Told of each page that could not be read, and why. Its image is as good as before.
OnUnread = Callable[[PageFacts, CounterError], None]


class PageReadings:
    """The readings of a batch, in its order. Made by `reading_beside`."""

    def __init__(self, start: Callable[[CleanPage], Future[PageText] | None]) -> None:
        self._start = start
        self._readings: list[Future[PageText] | None] = []
        self._facts: list[PageFacts] = []

    def add(self, page: CleanPage) -> None:
        """Queue the next page; blanks and separator sheets are not worth reading."""
        self._facts.append(page.facts)
        self._readings.append(self._start(page) if worth_reading(page.facts) else None)

    def texts(self, unread: OnUnread) -> Sequence[PageText | None]:
        """Wait for every page. None: not read, by its nature or for a trouble told to `unread`."""
        return [
            self._text(reading, facts, unread)
            for reading, facts in zip(self._readings, self._facts, strict=True)
        ]

    @staticmethod
    def _text(
        reading: Future[PageText] | None, facts: PageFacts, unread: OnUnread
    ) -> PageText | None:
        if reading is None:
            return None
        try:
            return reading.result()
        except CounterError as error:
            unread(facts, error)
            return None


def worth_reading(facts: PageFacts) -> bool:
    """False for a blank side and for a separator sheet."""
    code = segment_code(facts)
    return not facts.blank and (code is None or code.kept)


@contextmanager
def reading_beside(reader: TextReader | None) -> Iterator[PageReadings]:
    """Readings beside the block; an error that leaves it stops them. None: nothing is read."""
    if reader is None:
        yield PageReadings(lambda _page: None)
        return
    cancel = CancelToken()
    with ThreadPoolExecutor(reader.at_once, "reading") as threads:
        try:
            yield PageReadings(
                lambda page: threads.submit(reader.read, page.image, page.dpi, cancel)
            )
        except BaseException:
            cancel.cancel()
            threads.shutdown(wait=False, cancel_futures=True)
            raise
