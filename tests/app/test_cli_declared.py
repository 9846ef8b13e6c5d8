"""Commands are told about without the libraries that do their work."""

import argparse
import subprocess
import sys
from importlib import import_module

import pytest

from app.bootstrap.folders import ROOT
from app.cli.commands import COMMANDS
from app.cli.main import main

HEAVY = ["sqlalchemy", "reportlab", "openpyxl", "numpy", "httpx", "pikepdf", "PySide6", "cv2"]


def loaded_by(code: str) -> str:
    """What of HEAVY was loaded, as a list in words."""
    script = f"import sys\n{code}\nprint([m for m in {HEAVY} if m in sys.modules])"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def test_no_command_needs_a_heavy_library_to_be_declared() -> None:
    modules = sorted({command.module for command in COMMANDS.values()})
    names = ", ".join(f"app.cli.commands.{module}" for module in modules)
    assert loaded_by(f"import {names}") == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["due", "--received", "2026-11-23T09:30", "--days", "3"],
        ["due", "--received", "2026-11-23T09:30", "--procedure", "2.000488"],
        ["gateway", "--port", "x"],
    ],
)
def test_what_needs_no_store_loads_no_heavy_library(arguments: list[str]) -> None:
    assert loaded_by(f"from app.cli.main import main\nmain({arguments})") == "[]"


def test_each_module_declares_the_commands_it_is_named_for() -> None:
    for module in {command.module for command in COMMANDS.values()}:
        top = argparse.ArgumentParser()
        found = top.add_subparsers()
        import_module(f"app.cli.commands.{module}").add(
            found, argparse.ArgumentParser(add_help=False)
        )
        assert set(found.choices) == {n for n, c in COMMANDS.items() if c.module == module}


def test_the_help_page_has_every_command_with_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    page = capsys.readouterr().out
    for name, command in COMMANDS.items():
        assert f"    {name}" in page
        assert command.words in page
    assert main(["--help", "due"]) == 0
    assert capsys.readouterr().out == page
    assert main(["sign", "--help"]) == 0
    assert "Ký số các tệp đang chờ ký." in capsys.readouterr().out
