"""`quay sync --once` against a real gateway: what is told, and how the command ends."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.provincial.reference_process import PASSWORD_VARIABLE, ReferenceProvince
from tests.app.outside import Quay, Result, called, set_up
from tests.app.test_cli import lines, row
from tests.province.gateway_process import PASSWORD, running_gateway

__all__ = ["lines"]


@pytest.fixture
def province(tmp_path: Path) -> Iterator[ReferenceProvince]:
    with running_gateway(tmp_path) as gateway:
        yield gateway


@pytest.fixture
def quay(tmp_path: Path, province: ReferenceProvince, capsys: pytest.CaptureFixture[str]) -> Quay:
    """A counter of that province."""
    base = set_up(tmp_path)
    section = "\n".join(f"{k} = {json.dumps(v)}" for k, v in province.ready["settings"].items())
    with (base / "data" / "settings.toml").open("a", encoding="utf-8") as settings:
        settings.write(f"\n[province]\n{section}\n")
    return lambda *arguments: called(base, capsys, *arguments, person="Hoa")


@pytest.fixture
def sync(
    quay: Quay, monkeypatch: pytest.MonkeyPatch, lines: Callable[..., Path]
) -> Callable[..., Result]:
    """`quay sync` with a password; one dossier waits, and its way to the department."""
    assert quay("receive", str(lines(row()))).status == 0

    def run(password: str, *options: str) -> Result:
        monkeypatch.setenv(PASSWORD_VARIABLE, password)
        return quay("sync", "--once", *options, "--json")

    return run


def test_a_wrong_password_is_told_at_once_and_needs_a_person(sync: Callable[..., Result]) -> None:
    refused = sync("sai")
    assert (refused.status, refused.json["sent"], refused.json["waiting"]) == (3, 0, 2)
    assert "mật khẩu" in refused.err
    assert PASSWORD_VARIABLE in refused.err
    assert sync("").status == 3
    mended = sync(PASSWORD)
    assert (mended.status, mended.json["sent"], mended.err) == (0, 2, "")


def test_the_check_tells_a_wrong_password(quay: Quay, monkeypatch: pytest.MonkeyPatch) -> None:
    def province(password: str) -> dict[str, object]:
        monkeypatch.setenv(PASSWORD_VARIABLE, password)
        checks = quay("check", "--json").json["checks"]
        return next(check for check in checks if check["name"] == "province")

    assert province(PASSWORD)["ok"]
    refused = province("sai")
    assert not refused["ok"]
    assert "mật khẩu" in str(refused["detail"])


def test_a_province_that_does_not_answer_is_told(
    sync: Callable[..., Result], province: ReferenceProvince
) -> None:
    province.cut()
    offline = sync(PASSWORD, "--deadline", "0.5")
    assert (offline.status, offline.json["waiting"]) == (1, 2)
    assert "không nối được" in offline.err.lower()
    province.restore()
    assert sync(PASSWORD).status == 0


def test_a_network_that_wants_a_login_is_told(
    sync: Callable[..., Result], province: ReferenceProvince
) -> None:
    province.faults("html200=1.0")
    asked = sync(PASSWORD, "--deadline", "0.5")
    assert (asked.status, asked.json["sent"]) == (1, 0)
    assert "Mạng đang đòi đăng nhập" in asked.err
