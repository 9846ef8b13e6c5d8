"""The program as it is called from outside: a counter set up by `quay setup`, one process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main

#: Who works at a counter with two people.
PINS = {"Hoa": "491827", "Mai": "728194"}


@dataclass
class Result:
    """What one command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Quay = Callable[..., Result]
#: Exit status and the document, or the sentence where there is none.
Answer = tuple[int, Any]


def set_up(base: Path, *, block: str = "5001-9999", counter: str = "") -> Path:
    """A counter of Hoa, its PIN in `pin` and `Hoa`. counter: more lines of `[counter]`."""
    (base / "from.toml").write_text(
        f'[counter]\nnumbering = "block"\nnumber_block = "{block}"\n{counter}\n'
        f'[security]\ndevice_key = "file:{base / "device.key"}"\n',
        encoding="utf-8",
    )
    for name in ("pin", "Hoa"):
        (base / name).write_text(PINS["Hoa"] + "\n")
    arguments = ["setup", "--from", str(base / "from.toml"), "--employee", "Hoa"]
    assert main([*arguments, *options(base)]) == 0
    return base


def with_supervisor(base: Path) -> Path:
    """The same counter with Mai."""
    (base / "Mai").write_text(PINS["Mai"])
    added = ["setup", "--employee", "Mai", "--role", "supervisor"]
    assert main([*added, "--new-pin-file", str(base / "Mai"), *options(base)]) == 0
    return base


def options(base: Path, person: str = "Hoa") -> list[str]:
    """Which counter, and whose PIN."""
    return ["--data", str(base / "data"), "--pin-file", str(base / person)]


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> Result:
    """One command that needs no store; no traceback ever comes out."""
    capsys.readouterr()
    status = main(arguments)
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err + captured.out
    return Result(status, captured.out, captured.err)


def called(base: Path, capsys: pytest.CaptureFixture[str], *arguments: str, person: str) -> Result:
    """One command on the unlocked counter."""
    return said(capsys, *options(base, person), *arguments)


def answered(
    base: Path, capsys: pytest.CaptureFixture[str], *arguments: str, person: str
) -> Answer:
    """The same with --json."""
    done = called(base, capsys, *arguments, "--json", person=person)
    return done.status, done.json if done.out else done.err
