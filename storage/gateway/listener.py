"""The gateway's sockets: uvicorn's HTTP on a listener of our own, which can be cut and restored.

A cut closes the listening socket, so a client meets "connection refused", as it does when the
line is down, and resets what is open.
"""

import asyncio
import contextlib
import socket
import ssl
import struct
from email.utils import format_datetime
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from storage.gateway.clock import GatewayClock
from storage.gateway.interruptions import App

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_TICK_S = 0.5


class Listener:
    """One address. Used in its event loop only, but for `schedule`."""

    def __init__(self, host: str, port: int, context: ssl.SSLContext | None = None) -> None:
        """Port 0: any free one, kept for as long as this object lives."""
        self._host = host
        self._context = context
        self._state = ServerState()
        self._connections: dict[tuple[str, int], asyncio.Transport] = {}
        self._server: asyncio.Server | None = None
        self._config: uvicorn.Config | None = None
        self._bound: socket.socket | None = _bind(host, port)
        self.port: int = self._bound.getsockname()[1]

    async def start(self, app: App, clock: GatewayClock) -> None:
        """Listen. clock: what the Date header shows."""
        self._config = uvicorn.Config(
            app, log_config=None, access_log=False, lifespan="off", date_header=False, http="h11",
            proxy_headers=False, timeout_keep_alive=60,
        )  # fmt: skip
        self._config.load()
        self._loop = asyncio.get_running_loop()
        self._dating = self._loop.create_task(self._date(clock))
        await self._listen()

    def hangup(self, client: tuple[str, int], *, reset: bool) -> None:
        """End one connection now, what is waiting to be written first unless reset."""
        transport = self._connections.get((client[0], client[1]))
        if transport is None:
            return
        if reset:
            _reset(transport)
        else:
            transport.close()

    def schedule(self, *, cut: bool) -> None:
        """Cut or restore a moment later, from any thread; the present answer still gets out."""
        work = self.cut if cut else self._listen
        asyncio.run_coroutine_threadsafe(_soon(work), self._loop)

    async def cut(self) -> None:
        """Nobody listens any more; open connections are reset."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for transport in list(self._connections.values()):
            _reset(transport)

    async def stop(self) -> None:
        """End for good."""
        self._dating.cancel()
        await self.cut()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._drained(), 2)

    async def _listen(self) -> None:
        if self._server is not None:
            return
        listening = self._bound or _bind(self._host, self.port)
        self._bound = None
        self._server = await self._loop.create_server(
            self._protocol, sock=listening, ssl=self._context, backlog=512
        )

    def _protocol(self) -> asyncio.Protocol:
        assert self._config is not None  # noqa: S101  (start comes first)
        return _Known(self._config, self._state, self._connections)

    async def _date(self, clock: GatewayClock) -> None:
        while True:
            shown = format_datetime(clock.now().replace(microsecond=0), usegmt=True)
            self._state.default_headers = [(b"date", shown.encode()), (b"server", b"quay-gateway")]
            await asyncio.sleep(_TICK_S)

    async def _drained(self) -> None:
        while self._state.tasks:
            await asyncio.sleep(0.01)


class _Known(H11Protocol):
    """A connection that can be found again by its address."""

    def __init__(
        self,
        config: uvicorn.Config,
        state: ServerState,
        connections: dict[tuple[str, int], asyncio.Transport],
    ) -> None:
        super().__init__(config, state, {})
        self._known = connections
        self._address: tuple[str, int] | None = None

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401  (as the parent)
        super().connection_made(transport)
        self._address = self.client
        if self._address is not None:
            self._known[self._address] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self._address is not None:
            self._known.pop(self._address, None)
        super().connection_lost(exc)


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, or asyncio leaves Nagle on and every answer waits 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    return listening


def _reset(transport: asyncio.Transport) -> None:
    raw = transport.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    transport.abort()


async def _soon(work: Any) -> None:  # noqa: ANN401  (a coroutine function)
    await asyncio.sleep(0.05)
    await work()
