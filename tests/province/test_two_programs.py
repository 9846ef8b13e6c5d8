"""Counter and gateway are two programs: neither loads the other's store."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from storage.provincial.shapes import ProvincialWire
from tests.province.examples import dossier
from tests.province.gateway_process import ROOT, client_of, running_gateway


@pytest.mark.parametrize(
    ("module", "foreign"),
    [
        ("storage.provincial.client", ["storage.gateway", "fastapi", "uvicorn", "sqlalchemy"]),
        ("storage.provincial.shapes", ["httpx", "storage.gateway"]),
        ("storage.gateway.__main__", ["storage.store", "sqlcipher3", "keyring", "PySide6"]),
    ],
)
def test_loading_one_program_loads_nothing_of_the_other(module: str, foreign: list[str]) -> None:
    code = f"import sys, {module}; print([m for m in {foreign} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def gateway_says(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "storage.gateway", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_dump_of_the_database_tells_what_was_held_and_ends(tmp_path: Path) -> None:
    with running_gateway(tmp_path) as gateway, client_of(gateway) as client:
        client.send(ProvincialWire().dossier_body(dossier(), update=False))
        live, database = gateway.dump(), gateway.ready["db"]
    done = gateway_says("--db", database, "--dump")
    assert (done.returncode, json.loads(done.stdout)) == (0, live)
    assert set(live["dossiers"][str(dossier().code)]) >= {"copies", "object", "events", "files"}


@pytest.mark.parametrize(
    ("name", "content"),
    [("khong-co.sqlite", None), ("khong-phai.sqlite", b"x" * 4096), ("rong.sqlite", b"")],
)
def test_a_dump_of_what_is_no_gateways_database_says_so_and_makes_none(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    done = gateway_says("--db", f"sqlite:///{file}", "--dump")
    assert (done.returncode, done.stdout) == (2, "")
    assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert (file.read_bytes() if file.exists() else None) == content


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--faults", "verloren=1"), 2),
        (("--port", "x"), 2),
        (("--port", "99999"), 2),
        (("--db", "khong phai url"), 2),
        (("--host", "192.0.2.1"), 2),
        (("--db", "sqlite:////proc/khong/co.sqlite"), 1),
    ],
)
def test_a_gateway_that_cannot_start_says_why_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], status: int
) -> None:
    done = gateway_says("--db", f"sqlite:///{tmp_path / 'p.sqlite'}", *arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert "Traceback" not in done.stderr
    assert done.stderr
    assert "Error" not in done.stderr
