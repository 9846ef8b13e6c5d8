"""Starting the practice scanner and putting paper into it, from another process."""

import http.client
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import urlsplit

from app.errors import DeviceError


class PracticeScanner:
    """A running practice scanner. Close it; it also ends by itself when this process dies."""

    def __init__(self, pages: Path | None = None, formats: str = "image/jpeg") -> None:
        """pages: folder for `feed_files`; formats: MIME types it offers, JPEG alone is quickest.

        Raises `DeviceError` when it does not start.
        """
        folder = ["--pages", str(pages)] if pages else []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "scanning.practice", "--formats", formats, *folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).resolve().parents[2],
        )
        line = cast(BinaryIO, self._process.stdout).readline()
        if not line:
            raise DeviceError("scanner.offline", page=0)
        self.url: str = json.loads(line)["url"]

    def feed(self, pages: Iterable[bytes]) -> None:
        """Put sheets into the feeder, one image each (JPEG or PNG, 300 dpi)."""
        for page in pages:
            self._post("/feeder", page, "image/jpeg")

    def feed_sheets(self, sheets: Iterable[tuple[bytes, bytes]]) -> None:
        """Put sheets with a printed back into the feeder."""
        for front, back in sheets:
            self._post("/feeder", front, "image/jpeg")
            self._post("/feeder?on=back", back, "image/jpeg")

    def feed_files(self, names: Iterable[str]) -> None:
        """Put sheets into the feeder by file name below the pages folder."""
        self._post("/feeder", json.dumps({"files": list(names)}).encode())

    def lay_on_glass(self, page: bytes) -> None:
        """Put one page on the flatbed."""
        self._post("/feeder?on=glass", page, "image/jpeg")

    def take_off_glass(self) -> None:
        """Leave the flatbed empty."""
        self._post("/feeder", json.dumps({"glass": None}).encode())

    def fault(self, kind: str | None, page: int = 1) -> None:
        """Let the next job fail before its `page`-th page; None: nothing is wrong."""
        self._post("/fault", json.dumps({"kind": kind, "page": page} if kind else {}).encode())

    def empty(self) -> None:
        """Take all paper out of the feeder."""
        self._ask("DELETE", "/feeder", b"", "")

    def kill(self) -> None:
        """Pull the plug."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the process and wait for it."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self.kill()

    def _post(self, path: str, body: bytes, kind: str = "application/json") -> None:
        self._ask("POST", path, body, kind)

    def _ask(self, method: str, path: str, body: bytes, kind: str) -> None:
        parts = urlsplit(self.url)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
        try:
            connection.request(method, path, body, {"Content-Type": kind} if kind else {})
            if connection.getresponse().status != 200:
                raise ValueError(f"the practice scanner refused {path}")
        finally:
            connection.close()
