"""Numbers of judged pages in a file of the data folder: one JSON object a line, the newest last."""

import logging
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from app.domain.page_quality import PageRecord
from storage.durable import OWNER_ONLY

log = logging.getLogger(__name__)
#: Bytes of one file, some 4,000 pages; older ones are `.1` to `.4`, the oldest goes.
FULL, OLD_FILES = 1_000_000, 4


class PageLogFile:
    """`app.ports.page_log.PageLog`."""

    def __init__(self, path: Path, full: int = FULL) -> None:
        self._path = path
        self._full = full
        self._lock = Lock()

    def add(self, records: Sequence[PageRecord]) -> None:
        """A full disk or a folder without rights leaves the pages out."""
        text = "".join(f"{record.line()}\n" for record in records)
        try:
            with self._lock:
                self._rotate()
                self._append(text.encode())
        except OSError as error:
            log.warning("numbers of %d pages were not kept: %s", len(records), error.strerror)

    def _append(self, data: bytes) -> None:
        self._path.touch(mode=OWNER_ONLY)
        with self._path.open("ab") as file:
            file.write(data)

    def _rotate(self) -> None:
        if not self._path.exists() or self._path.stat().st_size < self._full:
            return
        for number in range(OLD_FILES, 0, -1):
            older = self._old(number - 1) if number > 1 else self._path
            if older.exists():
                older.replace(self._old(number))

    def _old(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}")
