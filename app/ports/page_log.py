"""Where the numbers of judged pages go, so that the limits can follow the clerk's decisions."""

from collections.abc import Sequence
from typing import Protocol

from app.domain.page_quality import PageRecord as PageRecord


class PageLog(Protocol):
    """Numbers and decisions only; see `PageRecord`. Any thread."""

    def add(self, records: Sequence[PageRecord]) -> None:
        """One line a page. Never raises: a log that cannot be written stops no filing."""
        ...
