"""One request, one bounded answer: the only place that opens a connection to the province."""

import time
from collections.abc import Callable, Mapping

import httpx

from app.settings import ProvinceSettings
from storage.provincial.answers import Reply, Stopped, TooLong, UnreadableBody
from storage.provincial.tls import check_address, tls_context

#: No answer of this interface is longer, bytes.
MAX_BODY = 8 * 1024 * 1024
#: A body that drips longer than this many read time-outs is given up.
_PATIENCE = 2.0
#: No file is waited for longer, seconds.
_DOWNLOAD_S = 900.0


class Exchange:
    """A keep-alive connection with the province's certificates. One thread at a time."""

    def __init__(self, settings: ProvinceSettings, instance: str) -> None:
        """Raises InvalidInput for a plain address or unreadable certificates."""
        check_address(settings.adapter_url)
        self._settings = settings
        self._base = settings.adapter_url.rstrip("/")
        timeout = httpx.Timeout(
            settings.read_timeout_s,
            connect=settings.connect_timeout_s,
            pool=settings.connect_timeout_s,
        )
        self._http = httpx.Client(
            verify=tls_context(settings),
            trust_env=False,
            follow_redirects=False,
            timeout=timeout,
            headers=_headers(settings, instance),
        )

    def address(self, endpoint: str) -> str:
        """The full address of an endpoint of the settings. Raises InvalidInput if it is plain."""
        url = endpoint if "://" in endpoint else f"{self._base}/{endpoint.lstrip('/')}"
        check_address(url)
        return url

    def request(
        self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Reply:
        """The complete answer. Raises httpx.TransportError or UnreadableBody."""
        patience = _PATIENCE * self._settings.read_timeout_s
        with self._http.stream(method, url, content=body or None, headers=headers) as response:
            return _whole(response, MAX_BODY, patience, _never)

    def download(
        self, url: str, headers: Mapping[str, str], most_bytes: int, stop: Callable[[], bool]
    ) -> Reply:
        """The complete answer to a GET. Raises as `request`, TooLong or Stopped. Any thread."""
        with self._http.stream("GET", url, headers=headers) as response:
            return _whole(response, most_bytes, _DOWNLOAD_S, stop)

    def close(self) -> None:
        """Let the connection go."""
        self._http.close()


def _whole(
    response: httpx.Response, most_bytes: int, patience_s: float, stop: Callable[[], bool]
) -> Reply:
    """Every byte that was announced; httpx raises when the line ends before the last of them."""
    given_up = time.monotonic() + patience_s
    if response.headers.get("content-encoding", "identity") != "identity":
        raise UnreadableBody("content-encoding")
    announced = response.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:18]) > most_bytes:
        raise TooLong("announced")
    received = bytearray()
    for block in response.iter_raw():
        received += block
        if len(received) > most_bytes:
            raise TooLong("too long")
        if time.monotonic() > given_up:
            raise UnreadableBody("too slow")
        if stop():
            raise Stopped("stopped")
    return Reply(response.status_code, dict(response.headers), bytes(received))


def _never() -> bool:
    return False


def _headers(settings: ProvinceSettings, instance: str) -> dict[str, str]:
    """The headers of every call; the instance tells the province which counter last called."""
    return {
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Content-Type": "application/json",
        "Charset": "utf-8",
        "User-Agent": "Quay",
        "dstcode": settings.dstcode,
        "X-Quay-Instance": instance,
    }
