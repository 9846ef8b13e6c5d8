"""A display of its own with a window manager, and the hands of a person on it."""

import json
import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 45.0


@contextmanager
def display() -> Iterator[str]:
    """Xvfb 1366x768 on a free number, openbox on it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    try:
        ready, _, _ = select.select([read], [], [], PATIENCE_S)
        number = os.read(read, 16).decode().strip() if ready else ""
        assert number, "Xvfb did not start"
        name = f":{number}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": name},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield name
        finally:
            manager.kill()
            manager.wait()
    finally:
        os.close(read)
        server.terminate()
        server.wait()


class Clerk:
    """Types, presses and clicks like a person; looks at what the window shows."""

    def __init__(self, name: str, data: Path, shots: Path | None = None, moment: str = "") -> None:
        self._env = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        self._shots = shots
        self._pause = Event()
        self._buffer = b""
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.driven", str(data), *filter(None, [moment])],
            cwd=ROOT, env=self._env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self._line() == {"ready": True}
        self.until("the login is shown", lambda: self.sees("login.pin"))
        self.focus()

    def focus(self) -> None:
        """Give the window the keyboard, as a click on it does."""
        found = self._tool("search", "--sync", "--onlyvisible", "--pid", str(self.program.pid))
        self._tool("windowactivate", "--sync", found.split()[-1])

    def key(self, *keys: str) -> None:
        """Press keys one after the other, by their X names."""
        self._tool("key", "--delay", "60", *keys)

    def soon(self, reached: Callable[[], bool], seconds: float) -> bool:
        """Did it come to that? For what a person would simply try again."""
        end = monotonic() + seconds
        while not reached() and monotonic() < end:
            self._pause.wait(0.05)
        return reached()

    def rest(self, seconds: float) -> None:
        """As long as a hand needs to the next key."""
        self._pause.wait(seconds)

    def type(self, text: str, delay_ms: int = 55) -> None:
        """At the speed of a quick typist."""
        self._tool("type", "--delay", str(delay_ms), text)

    def scan(self, text: str) -> None:
        """As a hand-held scanner types: in a burst, ended by Enter."""
        self._tool("type", "--delay", "2", "--args", "1", text, "key", "Return")

    def click(self, name: str) -> None:
        """Click the middle of a widget."""
        self.until(f"{name} can be clicked", lambda: self.enabled(name))
        x, y, width, height = self.look(name)[0]["box"]
        self._tool("mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def tick(self, name: str, row: int) -> None:
        """Click the box at the beginning of a row of a table."""
        cells = self.look(name)[0]["rows"]
        x, y, _, height = cells[row]
        self._tool("mousemove", str(x + 20), str(y + height // 2), "click", "1")

    def look(self, name: str) -> list[dict[str, Any]]:
        """Every visible widget of that name."""
        found: list[dict[str, Any]] = self._ask(name)
        return found

    def sees(self, name: str) -> bool:
        """Is it on the screen?"""
        return bool(self.look(name))

    def enabled(self, name: str) -> bool:
        """Could a person use it?"""
        return any(widget["enabled"] for widget in self.look(name))

    def reads(self, name: str) -> str:
        """The text a person reads there; "" when it is not shown."""
        return "\n".join(widget["text"] for widget in self.look(name))

    def department_works(self, steps: int) -> None:
        """The simulated department moves every dossier that many stages."""
        for _ in range(steps):
            self._ask("!step")

    def at_the_scanner(self, *act: str) -> None:
        """Hands at the practice scanner; see `driven`."""
        self._ask(" ".join(("!scanner", *act)))

    def until(self, what: str, reached: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        """Wait for a condition, with a deadline; a picture is kept when it passes."""
        end = monotonic() + patience_s
        while not reached():
            alive = self.program.poll() is None
            if monotonic() > end or not alive:
                if alive:
                    self.shot("stuck")
                raise AssertionError(f"waited in vain: {what}")
            self._pause.wait(0.05)

    def shot(self, name: str) -> None:
        """A picture of the whole screen, when somebody wants pictures."""
        if self._shots is not None:
            self._shots.mkdir(parents=True, exist_ok=True)
            self._ask(f"!shot {self._shots / name}.png")

    def leave(self) -> int:
        """Close the window as a person does; the program's exit status."""
        self._tool("key", "alt+F4")
        return self.program.wait(PATIENCE_S)

    def kill(self) -> None:
        """Power cut."""
        self.program.kill()
        self.program.wait()

    def _tool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._env, capture_output=True, text=True, check=True,
            timeout=PATIENCE_S,
        )  # fmt: skip
        return done.stdout

    def _ask(self, request: str) -> Any:
        assert self.program.stdin is not None
        self.program.stdin.write(request.encode() + b"\n")
        self.program.stdin.flush()
        return self._line()

    def _line(self) -> Any:
        assert self.program.stdout is not None
        file = self.program.stdout.fileno()
        while b"\n" not in self._buffer:
            ready, _, _ = select.select([file], [], [], PATIENCE_S)
            piece = os.read(file, 65536) if ready else b""
            assert piece, "the program said nothing"
            self._buffer += piece
        line, _, self._buffer = self._buffer.partition(b"\n")
        return json.loads(line)
