"""HTTP to one eSCL scanner: a deadline on every wait, a limit on every answer."""

import http.client
import socket
import threading
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urljoin, urlsplit

from app.cancel import CancelToken

#: No page of a counter is larger; more is a broken or hostile device.
_MAX_BODY = 128 << 20
_CHUNK = 256 * 1024


class HttpTrouble(Exception):
    """No complete answer: not reachable, cut off, too slow or too large."""


class Unreachable(HttpTrouble):
    """Not even a connection."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer. location: of the job that was made, "" without one."""

    status: int
    location: str
    body: bytes


class EsclHttp:
    """A fresh connection for each request: scanners drop idle ones between two pages.

    Not thread-safe but for `abort`.
    """

    def __init__(self, root: str, seconds: float, connect: float = 3.0) -> None:
        """root: URL such as `http://host:port/eSCL`; seconds: deadline of one answer."""
        self._root = root.rstrip("/") + "/"
        self._seconds = seconds
        parts = urlsplit(root)
        secure = parts.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self._connection = kind(parts.hostname or "", parts.port, timeout=min(seconds, connect))

    def get(self, path: str) -> Answer:
        """Raises HttpTrouble."""
        return self._ask("GET", path, None)

    def post(self, path: str, body: bytes) -> Answer:
        """Raises HttpTrouble."""
        return self._ask("POST", path, body)

    def delete(self, path: str) -> None:
        """Tell the scanner to forget a job; its answer does not matter."""
        try:
            self._ask("DELETE", path, None)
        except HttpTrouble:
            return

    def abort(self) -> None:
        """From another thread: end the wait that is going on, with HttpTrouble."""
        wire = self._connection.sock
        if wire is not None:
            try:
                wire.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _ask(self, method: str, path: str, body: bytes | None) -> Answer:
        url = urlsplit(urljoin(self._root, path))
        target = url.path + (f"?{url.query}" if url.query else "")
        headers = {"Content-Type": "text/xml"} if body is not None else {}
        self._connect()
        try:
            self._connection.request(method, target, body, headers)
            return self._answer(self._connection.getresponse())
        except (OSError, http.client.HTTPException) as error:
            raise HttpTrouble from error
        finally:
            self._connection.close()

    def _connect(self) -> None:
        try:
            self._connection.connect()
        except OSError as error:
            raise Unreachable from error
        self._connection.sock.settimeout(self._seconds)

    def _answer(self, response: http.client.HTTPResponse) -> Answer:
        """Read the whole body. A drip of bytes does not stretch the deadline for ever."""
        deadline, body = monotonic() + 4 * self._seconds, bytearray()
        while chunk := response.read(_CHUNK):
            body += chunk
            if len(body) > _MAX_BODY or monotonic() > deadline:
                raise http.client.HTTPException("too large or too slow")
        if response.length:  # bytes that were promised and never came
            raise http.client.IncompleteRead(bytes(body), response.length)
        return Answer(response.status, response.getheader("Location", ""), bytes(body))


class AbortOnCancel:
    """While open, a fired token ends the connection's wait at once."""

    def __init__(self, wire: EsclHttp, cancel: CancelToken) -> None:
        self._wire, self._cancel = wire, cancel
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="escl cancel", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_error: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.is_set():
            if self._cancel.wait(0.1):
                self._wire.abort()
                self._done.wait(0.1)
