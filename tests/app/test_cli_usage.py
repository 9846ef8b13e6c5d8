"""What a wrong command line is told: the truth, in Vietnamese, with the next step."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.bootstrap.folders import ROOT
from app.cli.main import main
from app.cli.usage_words import in_vietnamese
from app.errors import NotAllowed
from app.usecases.import_dossiers import ImportDossiers
from storage.provincial.shapes import ProvincialWire
from tests.app.counter import Counter
from tests.app.dossiers import GUEST
from tests.app.test_cli import Quay, code, lines, made, quay, row
from ui.messages import explain

__all__ = ["code", "lines", "made", "quay"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["find", "An", "--colour"], "không có tùy chọn hay tham số «--colour»"),
        (["find"], "còn thiếu text"),
        (["nothing"], "không có «nothing»; chọn một trong window, practice,"),
        (["show", "x", "--payload", "5"], "--payload: không có «5»; chọn một trong 2019, 2023"),
        (["due", "--received", "2026-11-23", "--days", "x"], "--days: «x» không phải số nguyên"),
        (["print", "results", "--out", "a", "--date", "5"], "«5» không phải ngày yyyy-mm-dd"),
        (["find", "An", "--limit"], "--limit cần một giá trị"),
        (["find", "An", "--limit", "0"], "--limit: «0» không phải số nguyên từ 1 trở lên"),
        (["units", "An", "--limit", "x"], "--limit: «x» không phải số nguyên từ 1 trở lên"),
        (["fee", "take", "x", "--amount", "q"], "--amount: «q» không phải số đồng"),
        (["print", "receipt", "x"], "cần một trong các tùy chọn --out --printer"),
        (["print", "receipt", "x", "--out", "a", "--printer", "b"], "không đi cùng --out"),
        (["find", "x", "--p"], "«--p» chưa rõ là tùy chọn nào trong --practice, --pin-file"),
        (["find", "x", "--json=3"], "--json không nhận giá trị «3»"),
    ],
)  # fmt: skip
def test_a_wrong_command_line_is_explained_in_vietnamese(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert told.startswith("Câu lệnh chưa đúng: ")
    assert said in told
    english = ("argument", "invalid", "expected", "required", "choose", "value")
    assert not [word for word in english if word in told]


def test_what_is_not_known_is_told_as_it_is() -> None:
    assert in_vietnamese("something new") == "something new"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--days", "2", "--cutoff", "25:00"], "Giờ chốt «25:00» không phải một giờ"),
        (["--days", "-1"], "Số ngày của thời hạn phải từ 0 đến 3650"),
        (["--days", "99999"], "Số ngày của thời hạn phải từ 0 đến 3650"),
        (["--days", "2", "--case", "2"], "Trường hợp (--case) chỉ có nghĩa với một thủ tục"),
    ],
)
def test_due_says_which_option_is_wrong(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["due", "--received", "2026-11-23", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_units_finds_nothing_and_says_so_but_is_not_asked_for_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for more in ([], ["--address"]):
        assert main(["units", "zzzz", *more]) == 0
        assert capsys.readouterr().out.startswith("Không ")
        assert main(["units", " ", *more]) == 2
        assert "Chưa nói tìm đơn vị nào" in capsys.readouterr().err


def test_without_a_pin_only_what_exists_is_proposed(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "An", "--data", str(made / "data")]) == 3
    told = capsys.readouterr().err
    assert "--pin-file" in told
    assert "biến môi trường" not in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "phải là một đối tượng JSON"), ("{", "không phải JSON"),
        ('{"receiver": "An", "receiver": "Bình"}', "ghi khóa «receiver» hai lần"),
    ],
)  # fmt: skip
def test_a_data_file_that_is_none_is_not_spoken_of_as_an_import(
    quay: Quay, code: str, tmp_path: Path, text: str, said: str
) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text(text, encoding="utf-8")
    done = quay("act", code, "forward", "--data-file", str(facts))
    assert done.status == 2
    assert f"Tệp dữ liệu «facts.json» {said}" in done.err
    assert "hồ sơ chưa thay đổi" in done.err
    assert "dòng" not in done.err
    assert quay("show", code, "--json").json["status"] == 2


def test_a_paper_is_called_by_its_name_where_its_step_has_not_come(
    quay: Quay, code: str, tmp_path: Path
) -> None:
    done = quay("print", "return-slip", code, "--out", str(tmp_path / "a.pdf"))
    assert done.status == 3
    assert "chưa đủ thông tin để in «Phiếu kẹp kết quả»" in done.err
    assert "return-slip" not in done.err


def test_a_dossier_that_ended_is_not_told_to_finish_a_step(
    quay: Quay, code: str, tmp_path: Path
) -> None:
    quay("act", code, "withdraw", "--reason", "không còn nhu cầu")
    done = quay("print", "return-slip", code, "--out", str(tmp_path / "a.pdf"))
    assert done.status == 3
    assert "đã kết thúc" in done.err
    assert "«Phiếu kẹp kết quả»" in done.err
    assert "làm xong bước" not in done.err


def test_a_key_that_stands_twice_in_a_line_refuses_the_line(
    quay: Quay, lines: Callable[..., Path]
) -> None:
    twice = json.dumps(row())[:-1] + ', "owner": {"name": "Khác"}}'
    inside = json.dumps(row()).replace('"name"', '"name": "Khác", "name"')
    file = lines(row(), twice, inside)
    for command in ("receive", "import-dossiers"):
        done = quay(command, str(file), "--json")
        found = {r["line"]: r["problem"] for r in done.json["rejected"]}
        assert done.status == 1
        assert "ghi khóa «owner» hai lần" in found[2]
        assert "ghi khóa «name» hai lần" in found[3]


def test_two_papers_of_the_same_name_stand_side_by_side(
    quay: Quay, code: str, tmp_path: Path
) -> None:
    asked = ["act", code, "ask-supplement", "--reason", "thiếu ảnh", "--out", str(tmp_path)]
    first = quay(*asked, "--json").json["forms"]
    before = Path(first[0]).read_bytes()
    quay("act", code, "supplement-received")
    second = quay(*asked, "--json").json["forms"]
    name = f"{code}_supplement"
    assert [Path(f).name for f in first + second] == [f"{name}.pdf", f"{name}_2.pdf"]
    assert Path(first[0]).read_bytes() == before
    assert Path(second[0]).read_bytes().startswith(b"%PDF-")


def test_the_second_receipt_stands_beside_the_first(
    quay: Quay, lines: Callable[..., Path], tmp_path: Path
) -> None:
    first = quay("receive", str(lines(row())), "--out", str(tmp_path), "--json").json["received"]
    code = first[0]["code"]
    given = Path(first[0]["receipt"])
    kept = given.read_bytes()
    assert quay("act", code, "ask-supplement", "--reason", "thiếu").status == 0
    back = quay("act", code, "supplement-received", "--out", str(tmp_path), "--json").json
    assert [Path(form).name for form in back["forms"]] == [f"{code}_receipt_2.pdf"]
    assert (given.name, given.read_bytes()) == (f"{code}_receipt.pdf", kept)


def test_adding_people_is_refused_in_words_of_setup(
    made: Path, quay: Quay, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counter, pin = tmp_path / "data", tmp_path / "pin"
    pin.write_text("424242")
    (tmp_path / "lead").write_text("535353")
    base = ["setup", "--data", str(counter), "--pin-file", str(pin), "--employee"]
    assert main([*base, "Hoa", "--from", str(made / "from.toml")]) == 0
    new = ["--new-pin-file", str(tmp_path / "lead")]
    assert main([*base, "Mai", "--role", "supervisor", *new]) == 0
    assert main([*base, "Nam", *new]) == 3
    told = capsys.readouterr().err
    assert "Chỉ người phụ trách" in told
    assert "hồ sơ" not in told


def test_who_may_only_look_is_told_about_the_import_not_about_a_step(counter: Counter) -> None:
    bring = ImportDossiers(counter.store, ProvincialWire(), counter.clock)
    with pytest.raises(NotAllowed) as refused:
        bring(["{}"], GUEST)
    told = explain(refused.value)
    assert told.startswith("Người chỉ xem không được nhập hồ sơ.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--port", "99999"], "--port: «99999» không phải số cổng từ 0 đến 65535"),
        (["--port", "abc"], "--port: «abc» không phải số cổng từ 0 đến 65535"),
        (["--port", "-1"], "--port"),
        (["--seed", "x"], "--seed: «x» không phải số nguyên"),
        (["--department", "x"], "--department: «x» không phải số"),
    ],
)
def test_the_gateway_is_not_started_with_what_it_cannot_use(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["gateway", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"quay {project['version']}\n"
    assert main(["--version", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"version": project["version"]}
