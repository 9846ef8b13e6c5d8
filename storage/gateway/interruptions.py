"""Faults enacted on real connections: an ASGI layer that breaks what the plan says."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any, Protocol

from storage.gateway.faults import FaultPlan

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
#: A late request arrives between these two, milliseconds.
_LATE_MS = (50, 450)
_JSON = b"application/json"
_HTML = b"text/html; charset=utf-8"
_PORTAL = "<!doctype html><title>Wi-Fi</title><p>Mời đăng nhập để dùng mạng</p>".encode()
_ERROR = '{"error_code":"9","message":"Lỗi hệ thống"}'.encode()
_SERVER_ERRORS = (500, 502, 503, 504)


class Hangup(Protocol):
    """How to end a TCP connection without an answer."""

    def __call__(self, client: tuple[str, int], *, reset: bool) -> None:
        """reset: by RST, otherwise by FIN."""
        ...


class Interruptions:
    """Wraps the application; the control paths (`/_…`) are never disturbed."""

    def __init__(self, app: App, plan: FaultPlan, hangup: Hangup) -> None:
        self._app = app
        self._plan = plan
        self._hangup = hangup
        self._waiting: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; most pass untouched."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path.startswith("/_"):
            return await self._app(scope, receive, send)
        fault = self._plan.draw(area_of(path))
        if fault is None:
            return await self._app(scope, receive, send)
        if fault == "cut":
            return await self._cut(scope, receive)
        return await self._enact(fault, scope, receive, send)

    async def _enact(self, fault: str, scope: Scope, receive: Receive, send: Send) -> None:
        request = _Request(scope, await _whole_body(receive), receive, send)
        enactors: dict[str, Callable[[_Request], Awaitable[None]]] = {
            "lost": self._lost,
            "late": self._late,
            "noreply": self._noreply,
            "reset": self._reset,
            "hang": self._hang,
            "truncate": self._truncate,
            "5xx": self._server_error,
        }
        if fault in enactors:
            return await enactors[fault](request)
        return await _answer(send, *_COMPLETE.get(fault, (int(fault) if fault.isdigit() else 500,)))

    async def _lost(self, request: "_Request") -> None:
        self._hangup(request.client, reset=False)

    async def _late(self, request: "_Request") -> None:
        """Hang up now, do the work a little later: the trap behind "not found"."""
        wait = (_LATE_MS[0] + self._plan.number(_LATE_MS[1] - _LATE_MS[0])) / 1000
        task = asyncio.create_task(self._later(request, wait))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)
        self._hangup(request.client, reset=False)

    async def _later(self, request: "_Request", wait_s: float) -> None:
        await asyncio.sleep(wait_s)
        await _run(self._app, request)

    async def _noreply(self, request: "_Request") -> None:
        await _run(self._app, request)
        self._hangup(request.client, reset=False)

    async def _reset(self, request: "_Request") -> None:
        await _run(self._app, request)
        self._hangup(request.client, reset=True)

    async def _hang(self, request: "_Request") -> None:
        await _run(self._app, request)
        while (await request.receive())["type"] != "http.disconnect":
            pass

    async def _truncate(self, request: "_Request") -> None:
        start, content = await _run(self._app, request)
        await request.send(start)
        half = content[: len(content) // 2]
        await request.send({"type": "http.response.body", "body": half, "more_body": True})
        self._hangup(request.client, reset=False)

    async def _server_error(self, request: "_Request") -> None:
        """One time in two the work was done before the error."""
        if self._plan.number(2):
            await _run(self._app, request)
        await _answer(request.send, _SERVER_ERRORS[self._plan.number(4)], _HTML, b"Bad gateway")

    async def _cut(self, scope: Scope, receive: Receive) -> None:
        """Hang up after the first piece of the body."""
        await receive()
        self._hangup(scope["client"], reset=False)


@dataclass(frozen=True, slots=True)
class _Request:
    """A request whose body was read."""

    scope: Scope
    body: bytes
    receive: Receive
    send: Send

    @property
    def client(self) -> tuple[str, int]:
        """The other end of the connection."""
        host, port = self.scope["client"]
        return host, port


def area_of(path: str) -> str:
    """Which faults a path can meet."""
    if path.startswith(("/integration", "/share")):
        return "service"
    if path.startswith("/files"):
        return "file"
    return "login" if path.startswith("/auth") else "other"


async def _whole_body(receive: Receive) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            return bytes(body)


async def _run(app: App, request: _Request) -> tuple[Message, bytes]:
    """Let the application do its work; the answer stays here."""
    start: Message = {}
    content = bytearray()
    given = asyncio.Event()

    async def receive() -> Message:
        if given.is_set():
            return {"type": "http.disconnect"}
        given.set()
        return {"type": "http.request", "body": request.body, "more_body": False}

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        content.extend(message.get("body", b""))

    await app(dict(request.scope), receive, keep)
    return start, bytes(content)


async def _answer(
    send: Send, status: int, kind: bytes = _JSON, body: bytes = _ERROR, *extra: tuple[bytes, bytes]
) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode()), *extra]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


#: Complete answers: status, content type, body, further headers.
_COMPLETE: dict[str, tuple[Any, ...]] = {
    "html200": (200, _HTML, _PORTAL),
    "redirect": (302, _HTML, b"", (b"location", b"http://wifi.invalid/login")),
    "429": (429, _JSON, _ERROR, (b"retry-after", b"7")),
    "notjson": (200, _JSON, b"OK"),
    "deep": (200, _JSON, b'{"error_code":"0","result":' + b"[" * 500 + b"]" * 500 + b"}"),
    "huge": (200, _JSON, b'{"error_code":"0","message":"' + b"x" * (9 * 1024 * 1024) + b'"}'),
    "refuse": (200, _JSON, '{"error_code":"7","message":"Mã thủ tục chưa công bố"}'.encode()),
}
