"""`quay receive`, then `quay sign` at once, then `quay sync`: nothing is passed over in silence."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanning.practice.papers import Paper, application
from storage.provincial.reference_process import PASSWORD_VARIABLE, ReferenceProvince
from tests.app.outside import Quay, called, set_up
from tests.app.test_cli import row
from tests.province.gateway_process import PASSWORD, running_gateway
from tests.signing.token import PIN, Office


@pytest.fixture
def province(tmp_path: Path) -> Iterator[ReferenceProvince]:
    with running_gateway(tmp_path) as gateway:
        yield gateway


@pytest.fixture
def quay(
    tmp_path: Path,
    province: ReferenceProvince,
    office: Office,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Quay:
    """A counter that signs by a key file, with one scanned paper received."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    base = set_up(tmp_path)
    sections = {
        "province": province.ready["settings"],
        "signing": {"required": True, "pkcs12": str(office.pkcs12)},
    }
    with (base / "data" / "settings.toml").open("a", encoding="utf-8") as settings:
        for name, keys in sections.items():
            lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
            settings.write("\n".join(["", f"[{name}]", *lines, ""]))
    paper = Paper("Tờ khai", "Sở Tư pháp", (("Họ và tên", "Nguyễn Văn An"),), "An")
    (base / "to-khai.jpg").write_bytes(application(paper, 1))
    (base / "token").write_text(PIN)
    papers = [{"name": "Tờ khai", "files": ["to-khai.jpg"], "originals": 1}]
    (base / "lines.jsonl").write_text(json.dumps(row(papers=papers)))

    def run(*arguments: str):
        return called(base, capsys, *arguments, person="Hoa")

    assert run("receive", str(base / "lines.jsonl")).status == 0
    return run


@pytest.fixture
def sign(quay: Quay, tmp_path: Path) -> Callable[..., object]:
    return lambda *more: quay("sign", "--token-pin-file", str(tmp_path / "token"), "--json", *more)


def test_a_paper_just_received_is_read_and_then_signed(quay: Quay, sign) -> None:
    done = sign()
    assert (done.status, done.json) == (0, {"signed": 1, "failed": []})
    sent = quay("sync", "--once", "--json")
    assert (sent.status, sent.json["waiting"], sent.err) == (0, 0, "")


def test_what_was_not_read_in_time_is_told(sign) -> None:
    done = sign("--deadline", "0")
    assert (done.status, done.json["signed"]) == (1, 0)
    assert "chưa đọc xong chữ" in done.err


def test_sync_says_that_a_file_waits_for_its_signature(quay: Quay) -> None:
    sent = quay("sync", "--once", "--json")
    assert sent.status == 1
    assert "1 tệp chờ ký" in sent.err


def test_what_waits_is_signed_also_when_no_more_signatures_are_wanted(
    quay: Quay, sign, tmp_path: Path
) -> None:
    quay("sync", "--once", "--json")  # the paper is read, and waits for its signature
    settings = tmp_path / "data" / "settings.toml"
    told = settings.read_text("utf-8")
    settings.write_text(told.replace("required = true", "required = false"), "utf-8")
    done = sign()
    assert (done.status, done.json["signed"]) == (0, 1)
    assert quay("sync", "--once", "--json").json["waiting"] == 0
    again = sign()
    assert again.status != 0
    assert "không ký số" in again.err
