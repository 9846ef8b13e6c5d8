"""The reader of printed text, as the inside sees it."""

from typing import Protocol

from app.cancel import CancelToken
from app.domain.page import KeptPage
from app.domain.page_text import PageText as PageText


class TextReader(Protocol):
    """Reads Vietnamese print in child processes of low priority. Thread-safe.

    Up to `at_once` pages are read at the same time; further callers wait their turn, so a
    background job calls `read` from that many threads and no page waits in memory.
    """

    @property
    def at_once(self) -> int:
        """How many pages are read side by side."""
        ...

    def read(self, image: bytes, dpi: int, cancel: CancelToken) -> PageText:
        """The text of one stored, straightened page (JPEG); about 0.8 processor seconds.

        Boxes are pixels of that very image, also when its text lies askew. A page without print
        gives no lines. Errors, each for this page only: DeviceError reading.unreadable (no
        image), reading.stopped (the process died, also on a second try), reading.too_slow (past
        its deadline), reading.no_model (the language data are missing); Cancelled by the token.
        """
        ...

    def close(self) -> None:
        """End the processes; pages being read raise. The next `read` would start them again."""
        ...


class ReadAhead(Protocol):
    """Pages that no dossier names yet are read behind the clerk's back. Any thread, no waiting.

    What was read is kept with the page (`Texts`), so that it is never read a second time.
    """

    def soon(self, page: KeptPage) -> None:
        """Queue it. A page that was queued before, read or not, is not queued again."""
        ...

    def pending(self, key: str) -> bool:
        """The page is in the queue or being read now."""
        ...
