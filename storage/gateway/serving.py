"""Bringing the gateway up and down: its parts, its sockets, the department's rhythm."""

import asyncio
import contextlib
import os
import signal
import ssl
import threading
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.calendar import ZONE
from storage.gateway.app import create_app
from storage.gateway.clock import GatewayClock
from storage.gateway.department import Department
from storage.gateway.faults import FaultPlan
from storage.gateway.holdings import Holdings, file_of
from storage.gateway.interruptions import Interruptions
from storage.gateway.limits import BodyLimit
from storage.gateway.listener import Listener
from storage.gateway.procedures import ProcedureList
from storage.gateway.sessions import Sessions
from storage.gateway.state import Gateway, Identity
from storage.provincial.tls import is_loopback


@dataclass(frozen=True, slots=True)
class Running:
    """A gateway that listens. control: an address that an outage does not touch, or None."""

    gateway: Gateway
    main: Listener
    control: Listener | None

    async def stop(self) -> None:
        """Let everything go."""
        await self.main.stop()
        if self.control is not None:
            await self.control.stop()
        self.gateway.holdings.close()


async def start(options: Namespace) -> Running:
    """Open the database and listen. Control routes exist on loopback addresses only."""
    main = Listener(options.host, options.port, _tls(options))
    control = Listener(options.host, 0) if is_loopback(options.host) else None
    gateway = _gateway(options, main.port)
    app = create_app(gateway, options.password, main.schedule if control else None)
    disturbed = BodyLimit(Interruptions(app, gateway.faults, main.hangup))
    await main.start(disturbed, gateway.clock)
    if control is not None:
        await control.start(BodyLimit(app), gateway.clock)
    if gateway.faults.outage:
        await main.cut()
    return Running(gateway, main, control)


async def serve(options: Namespace, tell: Callable[[Running], None]) -> None:
    """Until a signal, or the end of standard input with --with-parent. tell: once it listens."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # Windows: the parent closes our input
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
    if options.with_parent:
        _stop_with_parent(loop, stop)
    running = await start(options)
    rhythm = asyncio.create_task(_department(running.gateway, options.department))
    tell(running)
    await stop.wait()
    rhythm.cancel()
    await running.stop()


def _gateway(options: Namespace, port: int) -> Gateway:
    start_at = datetime.fromisoformat(options.now) if options.now else None
    if start_at is not None and start_at.tzinfo is None:
        start_at = start_at.replace(tzinfo=ZONE)
    clock, holdings = GatewayClock(start_at), Holdings(options.db)
    return Gateway(
        identity=Identity(
            options.public_url.rstrip("/") or _own_url(options, port),
            options.username,
            options.madonvi,
            options.dstcode,
        ),
        holdings=holdings,
        sessions=Sessions(holdings, clock),
        procedures=ProcedureList.load(Path(options.catalogue) if options.catalogue else None),
        clock=clock,
        faults=FaultPlan(options.faults, options.seed),
        file_folder=_file_folder(options),
        seed=options.seed,
    )


def _own_url(options: Namespace, port: int) -> str:
    host = f"[{options.host}]" if ":" in options.host else options.host
    return f"{'https' if options.tls_cert else 'http'}://{host}:{port}"


def _file_folder(options: Namespace) -> Path:
    """Beside the SQLite file; a database server has no such place, so a folder here."""
    database = file_of(options.db)
    beside = Path("quay-gateway.files") if database is None else database.with_suffix(".files")
    return Path(options.files) if options.files else beside


def _tls(options: Namespace) -> ssl.SSLContext | None:
    if not options.tls_cert:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(options.tls_cert, options.tls_key or None)
    if options.client_ca:
        context.load_verify_locations(options.client_ca)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def _stop_with_parent(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    """A parent that dies, however it dies, closes our standard input."""

    def wait() -> None:
        # Not through sys.stdin: its lock would stop the interpreter from ending.
        while os.read(0, 1024):
            pass
        loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=wait, name="parent", daemon=True).start()


async def _department(gateway: Gateway, seconds: float) -> None:
    """Step in rhythm; 0: only when somebody asks for it."""
    if seconds <= 0:
        return
    department = Department(gateway)
    while True:
        await asyncio.sleep(seconds)
        await asyncio.to_thread(department.step)
