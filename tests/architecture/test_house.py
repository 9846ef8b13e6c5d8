"""The house stands as it was drawn: contracts, types, style, rooms."""

import subprocess
import sys
from pathlib import Path

import pytest

import tests

ROOT = Path(__file__).resolve().parents[2]
TOP = {
    "app",
    "ui",
    "scanning",
    "storage",
    "printing",
    "resources",
    "tests",
    "pyproject.toml",
    "README.md",
    "run",
    "uv.lock",
    "LICENSE",
    "CHANGELOG.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
}


def run_tool(*command: str) -> subprocess.CompletedProcess[str]:
    scripts = Path(sys.executable).parent
    return subprocess.run(
        [str(scripts / command[0]), *command[1:]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "command",
    [
        ("lint-imports", "--no-cache"),
        ("mypy",),
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_the_tools_find_nothing(command: tuple[str, ...]) -> None:
    result = run_tool(*command)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_tests_imported_are_ours() -> None:
    assert Path(tests.__file__).parent == ROOT / "tests"


def test_nothing_new_stands_at_the_top() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    tops = {line.split("/")[0] for line in listed if not line.startswith(".")}
    assert tops <= TOP


QT_FREE = [
    "app.usecases.desk",
    "app.sync.worker",
    "storage.store",
    "scanning.scanner",
    "printing.forms.reportlab_forms",
]


@pytest.mark.parametrize("module", QT_FREE)
def test_a_room_without_windows_imports_without_qt(module: str) -> None:
    code = f"import sys; sys.modules['PySide6'] = None; import {module}"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_the_test_of_qt_freedom_can_fail() -> None:
    code = "import sys; sys.modules['PySide6'] = None; import PySide6.QtCore"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert result.returncode != 0
