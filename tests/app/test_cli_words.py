"""What an administrator reads: numbers left, histories in words, and what is not taken."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.bootstrap.folders import RESOURCES
from app.cli.main import main
from app.cli.reception_line import KEYS
from app.domain.codes import Status
from app.domain.dossier import Event
from app.errors import InvalidInput
from app.settings import from_mapping
from scanning.practice.papers import Paper, application
from tests.app.outside import Quay, called, set_up
from ui.views.event_words import event_details

OWNER = {"name": "Nguyễn Văn An", "id": "035090001234"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return set_up(tmp_path_factory.mktemp("words"), block="1-40")


@pytest.fixture
def quay(made: Path, capsys: pytest.CaptureFixture[str]) -> Quay:
    return lambda *arguments: called(made, capsys, *arguments, person="Hoa")


def line(tmp_path: Path, **changed: object) -> str:
    path = tmp_path / "line.jsonl"
    path.write_text(
        json.dumps({"procedure": "2.000488", "owner": OWNER, "papers": [], **changed}), "utf-8"
    )
    return str(path)


def test_a_range_that_nobody_uses_is_refused_by_name() -> None:
    with pytest.raises(InvalidInput, match=r"settings.block_unused"):
        from_mapping({"counter": {"number_block": "1-99"}})
    assert from_mapping({"counter": {"numbering": "block", "number_block": "1-99"}})


def test_the_check_says_how_many_numbers_are_left(quay: Quay, tmp_path: Path) -> None:
    def left() -> int:
        checks = quay("check", "--json").json["checks"]
        said = next(check["detail"] for check in checks if check["name"] == "numbers")
        found = re.search(r"còn (\d+) số; 0 hồ sơ mang số tạm", said)
        assert found is not None
        return int(found[1])

    before = left()
    assert quay("receive", line(tmp_path)).status == 0
    assert left() == before - 1


def test_a_history_is_read_in_words_with_reasons_and_facts(quay: Quay, tmp_path: Path) -> None:
    (received,) = quay("receive", line(tmp_path), "--json").json["received"]
    data = tmp_path / "data.json"
    data.write_text(json.dumps({"deadline": "31/12/2099"}))
    asked = ("ask-supplement", "--reason", "Thiếu bản chính", "--data-file", str(data))
    assert quay("act", received["code"], *asked).status == 0
    shown = quay("show", received["code"]).out
    assert "Yêu cầu bổ sung · Hoa" in shown
    assert "Thiếu bản chính" in shown
    assert "Hạn bổ sung: 31/12/2099" in shown
    assert "ask-supplement" not in shown


def test_a_missing_paper_is_told_and_stops_nothing(quay: Quay, tmp_path: Path) -> None:
    done = quay("receive", line(tmp_path))
    assert done.status == 0
    assert "chưa có giấy tờ bắt buộc: " in done.err


@pytest.mark.parametrize(
    "changed",
    [
        {"owner": {**OWNER, "sex": "x"}},
        {"owner": {**OWNER, "phone": "abc"}},
        {"owner": {**OWNER, "email": "an@"}},
        {"owner": {**OWNER, "name": "A" * 900}},
        {"fee_timing": "after", "fee_paid": True},
    ],
)
def test_what_would_pass_in_silence_is_a_rejected_line(
    quay: Quay, tmp_path: Path, changed: dict[str, object]
) -> None:
    done = quay("receive", line(tmp_path, **changed), "--json")
    assert (done.status, done.json["received"]) == (1, [])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("owner.phone", "abc"),
        ("owner.email", "an"),
        ("owner.id_number", "abc"),
        ("owner.name", "A" * 900),
        ("owner.birth_date", "01/01/2099"),
    ],
)
def test_a_correction_takes_no_more_than_the_reception(
    quay: Quay, tmp_path: Path, field: str, value: str
) -> None:
    (received,) = quay("receive", line(tmp_path), "--json").json["received"]
    done = quay("correct", received["code"], field, value, "--reason", "sai")
    assert (done.status, done.out) == (2, "")


def test_the_help_page_is_there_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "receive" in capsys.readouterr().out


def test_what_reception_and_province_write_into_the_history_has_words() -> None:
    written = {
        "pages": "2", "minutes": "4.5", "not_needed": "Bản chụp: đã có", "reused": "Tờ khai · x",
        "fee_reason": "Hộ nghèo", "old": "01-0001", "words": "Đã thẩm định", "result": "12/QĐ",
        "url": "/files/1", "resolved_at": "2026-11-30T09:00:00+07:00", "method": "online",
        "paid_by": "2",
    }  # fmt: skip
    at = datetime(2026, 11, 30, 2, tzinfo=UTC)
    told = event_details(Event(at, "receive", "Hoa", Status.RECEIVED, data=written))
    labels = [line.partition(":")[0] for line in told.splitlines()]
    assert len(labels) == len(written) - 1  # whose gateway took the money is for programs
    assert not set(labels) & set(written)
    assert "Có kết quả lúc: 30/11/2026 09:00" in told


def test_the_line_of_the_docs_names_every_key_and_is_received(quay: Quay, tmp_path: Path) -> None:
    example = (RESOURCES / "docs" / "receive.jsonl").read_text(encoding="utf-8")
    line = json.loads(example)
    named = (set(line), set(line["owner"]), set[str]().union(*line["papers"]))
    # An earlier dossier cannot stand in an example.
    assert [keys - {"copy_of", "reuse_of"} for keys in KEYS] == list(named)
    (tmp_path / "lines.jsonl").write_text(example, encoding="utf-8")
    paper = Paper("Tờ khai", "Sở Tư pháp", (("Họ và tên", "Nguyễn Văn An"),), "An")
    (tmp_path / "to-khai.pdf").write_bytes(application(paper, 1))
    done = quay("receive", str(tmp_path / "lines.jsonl"), "--json")
    assert (done.status, done.json["rejected"]) == (0, [])
