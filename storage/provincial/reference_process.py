"""The reference gateway as a child process: practice mode and tests start it here.

The counter never imports the gateway; it starts it, reads one line and talks HTTP.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import httpx

from app.errors import ProvinceError
from app.settings import ProvinceSettings

#: Longest time a gateway may take to listen, seconds.
_START_S = 30.0
_STOP_S = 10.0
PASSWORD_VARIABLE = "QUAY_PROVINCE_PASSWORD"  # noqa: S105  (a name, not a secret)


class ReferenceProvince:
    """A running gateway. It ends with this process, however this process ends."""

    def __init__(self, arguments: Sequence[str], password: str, root: Path) -> None:
        """arguments: of `python -m storage.gateway`; root: the folder that holds `storage`.

        Returns once the gateway listens; raises ProvinceError("province.gateway_start").
        """
        self._arguments = [*arguments]
        self._password = password
        self._root = root
        self._process = self._start()
        self.ready = self._read_ready()
        self._port = httpx.URL(self.url).port
        self._control = httpx.Client(base_url=self.ready["control"], trust_env=False, timeout=30)

    @property
    def url(self) -> str:
        """Where counters reach it."""
        return str(self.ready["url"])

    @property
    def settings(self) -> ProvinceSettings:
        """The `[province]` section that reaches it."""
        return ProvinceSettings(**self.ready["settings"])

    @property
    def password(self) -> str:
        """The password of `settings.username`."""
        return self._password

    def faults(self, spec: str) -> None:
        """Switch faults; "" heals everything."""
        self._tell("/_faults", spec=spec)

    def cut(self) -> None:
        """The line is down: connections are refused. Returns when it is."""
        self.faults("outage=1")
        self._wait_for(reachable=False)

    def restore(self) -> None:
        """The line is up again."""
        self.faults("")
        self._wait_for(reachable=True)

    def step(self, count: int = 1, at: datetime | None = None) -> list[dict[str, str]]:
        """The department moves every dossier `count` stages; what moved."""
        moved: list[dict[str, str]] = self._tell("/_department/step", count=count, **_at(at))[
            "moved"
        ]
        return moved

    def online(
        self, count: int = 1, procedures: Sequence[str] = (), at: datetime | None = None
    ) -> list[str]:
        """Citizens file online dossiers; their numbers."""
        filing = {"count": count, "procedures": list(procedures), **_at(at)}
        filed: list[str] = self._tell("/_department/online", **filing)["filed"]
        return filed

    def set_clock(self, now: datetime) -> None:
        """Put the gateway's clock."""
        self._tell("/_clock", now=now.isoformat())

    def dump(self) -> dict[str, Any]:
        """What it holds, as `--dump` prints it."""
        held: dict[str, Any] = self._control.get("/_dump").raise_for_status().json()
        return held

    def kill(self) -> None:
        """End it without warning, as a power cut does."""
        self._process.kill()
        self._process.wait(_STOP_S)

    def start_again(self) -> None:
        """After `kill` or `stop`: the same database on the same port."""
        self._arguments += ["--port", str(self._port)]
        self._process = self._start()
        self.ready = self._read_ready()
        self._control.close()
        self._control = httpx.Client(base_url=self.ready["control"], trust_env=False, timeout=30)

    def stop(self) -> None:
        """End it and wait until it did."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            self.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._control.close()

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "storage.gateway", "--with-parent", *self._arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=self._root,
            env={**os.environ, PASSWORD_VARIABLE: self._password},
            text=True,
            encoding="utf-8",
        )

    def _read_ready(self) -> dict[str, Any]:
        """The ready line; a gateway that takes too long is ended, and then there is none."""
        watch = threading.Timer(_START_S, self._process.kill)
        watch.start()
        try:
            line = self._process.stdout.readline() if self._process.stdout else ""
        finally:
            watch.cancel()
        if not line:
            self._process.kill()
            raise ProvinceError("province.gateway_start")
        ready: dict[str, Any] = json.loads(line)
        return ready

    def _tell(self, path: str, **body: object) -> dict[str, Any]:
        told: dict[str, Any] = self._control.post(path, json=body).raise_for_status().json()
        return told

    def _wait_for(self, *, reachable: bool) -> None:
        pause = threading.Event()
        for _ in range(500):
            if self._is_reachable() == reachable:
                return
            pause.wait(0.01)
        raise ProvinceError("province.gateway_start")

    def _is_reachable(self) -> bool:
        try:
            httpx.get(f"{self.url}/ping", trust_env=False, timeout=1)
        except httpx.TransportError:
            return False
        return True


def _at(at: datetime | None) -> dict[str, object]:
    return {} if at is None else {"at": at.isoformat()}
