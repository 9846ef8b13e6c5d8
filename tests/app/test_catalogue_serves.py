"""A new agency by a workbook alone, from the file to the signed return receipt."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from storage.layout import LOCK
from storage.lock_file import LockFile
from tests.app.outside import Quay, Result, called, set_up
from tests.app.workbooks import AGENCY, CASES, new_agency

OWNER = {
    "name": "Trần Thị Bình", "id": "035190001234", "birth_date": "1990-08-15", "sex": "Nữ",
    "address": "Hà Nam", "phone": "0912345678",
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return set_up(tmp_path_factory.mktemp("counter"))


@pytest.fixture
def quay(made: Path, capsys: pytest.CaptureFixture[str]) -> Quay:
    return lambda *arguments: called(made, capsys, *arguments, person="Hoa")


@pytest.fixture
def imported(quay: Quay, tmp_path: Path) -> Result:
    done = quay("procedures", "import", str(new_agency(tmp_path / "snv.xlsx")), "--json")
    assert done.status == 0, done.err
    return done


def reception(tmp_path: Path, **changed: Any) -> Path:
    papers = [{"name": "Đơn đề nghị", "files": [], "originals": 1, "copies": 0}]
    row = {"procedure": "1.012345", "owner": OWNER, "papers": papers, "channel": "direct",
           "received_at": "2025-11-24T09:30"} | changed  # fmt: skip
    path = tmp_path / "row.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    return path


def received(quay: Quay, tmp_path: Path, **changed: Any) -> dict[str, Any]:
    out = tmp_path / "out"
    done = quay("receive", str(reception(tmp_path, **changed)), "--out", str(out), "--json")
    assert done.json["rejected"] == []
    return dict(done.json["received"][0])


def words(path: str) -> str:
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return " ".join(text.stdout.decode().split())


def test_a_new_agency_serves_a_dossier_from_its_workbook_to_the_return_receipt(
    quay: Quay, imported: Result, tmp_path: Path
) -> None:
    dossier = received(quay, tmp_path)
    code = dossier["code"]
    assert code.startswith("000.00.21.H25-251124-50")
    assert dossier["due_at"] == "2025-12-03T09:30:00+07:00"
    if shutil.which("pdftotext"):
        printed = words(dossier["receipt"])
        assert all(part in printed for part in (code, "lao động", "Trần Thị Bình"))
        assert "1.250.000" in printed
    for verb, data, status in (
        ("forward", {}, 4), ("record-result", {"shelf": "A1"}, 9), ("hand-over", {}, 10)
    ):  # fmt: skip
        (tmp_path / "data.json").write_text(json.dumps(data))
        done = quay("act", code, verb, "--data-file", str(tmp_path / "data.json"), "--json")
        assert (done.status, done.json["status"]) == (0, status), done.err
    paper = tmp_path / "receipt.pdf"
    assert quay("print", "return-receipt", code, "--out", str(paper)).status == 0
    assert paper.read_bytes().startswith(b"%PDF-")


def test_each_of_the_three_procedures_has_its_own_time_and_fee(
    quay: Quay, imported: Result, tmp_path: Path
) -> None:
    extended = received(quay, tmp_path, case=2)
    same_day = received(quay, tmp_path, procedure="1.012350", received_at="2025-11-24T15:01")
    open_end = received(quay, tmp_path, procedure="2.001999", papers=[])
    dues = [d["due_at"] for d in (extended, same_day, open_end)]
    assert dues == ["2025-11-28T09:30:00+07:00", "2025-11-25T17:00:00+07:00", None]


def test_due_counts_with_the_imported_procedure(quay: Quay, imported: Result) -> None:
    done = quay("due", "--received", "2026-11-23T09:30", "--procedure", "1.012345", "--json")
    assert done.json["due"] == "2026-12-03T09:30:00+07:00"


def test_show_tells_notes_contact_and_field_code(quay: Quay, imported: Result) -> None:
    shown = quay("procedures", "show", "1.012345", "--json").json["procedures"][0]
    assert (shown["agency_note"], shown["agency_contact"]) == (AGENCY["Lưu ý"], AGENCY["Liên hệ"])
    assert (shown["field_code"], shown["note"]) == ("G09-VL01", "Hỏi kỹ trụ sở")
    text = quay("procedures", "show", "1.012345").out
    assert "Liên hệ: Chị Lan, 0226 3 852 111" in text
    assert "Lưu ý của cơ quan: Chuyển trước 16:00" in text


def test_the_field_code_goes_to_the_province(quay: Quay, imported: Result, tmp_path: Path) -> None:
    code = received(quay, tmp_path)["code"]
    assert quay("show", code, "--payload", "2023", "--json").json["MaLinhVuc"] == "G09-VL01"


def test_a_file_with_bad_rows_changes_nothing_and_names_every_row(
    quay: Quay, imported: Result, tmp_path: Path
) -> None:
    cases = [{**CASES[0], "Thời hạn": "bảy"}, {**CASES[1], "Giờ chốt trong ngày": "15:00"}]
    file = new_agency(tmp_path / "bad.xlsx", cases=[*cases, *CASES[2:]])
    before = quay("procedures", "list", "--json").out
    done = quay("procedures", "import", str(file), "--json")
    assert done.status == 1
    assert [(r["sheet"], r["line"]) for r in done.json["rejected"]] == [
        ("Trang «Trường hợp»", 3), ("Trang «Trường hợp»", 4)
    ]  # fmt: skip
    assert "Trang «Trường hợp», dòng 3" in done.err
    assert quay("procedures", "list", "--json").out == before


def test_importing_the_same_workbook_again_changes_nothing(
    quay: Quay, imported: Result, tmp_path: Path
) -> None:
    again = quay("procedures", "import", str(new_agency(tmp_path / "again.xlsx")), "--json")
    assert (again.status, again.json["added"], again.json["changed"]) == (0, [], [])


def test_an_import_beside_an_open_window_is_refused_and_changes_nothing(
    quay: Quay, made: Path, tmp_path: Path
) -> None:
    changed = [{**CASES[0], "Thời hạn": 99}, *CASES[1:]]
    file = new_agency(tmp_path / "a.xlsx", cases=changed)
    before = quay("procedures", "list", "--json").out
    window = LockFile(made / "data" / LOCK)
    try:
        assert quay("procedures", "import", str(file)).status == 1
    finally:
        window.release()
    assert quay("procedures", "list", "--json").out == before


def test_the_rules_of_a_day_are_shown_by_that_day(
    quay: Quay, imported: Result, tmp_path: Path
) -> None:
    changed = [{**CASES[0], "Thời hạn": 99}, *CASES[1:]]
    file = new_agency(tmp_path / "a.xlsx", cases=changed)
    done = quay("procedures", "import", str(file), "--from", "2027-01-01", "--json")
    assert done.json["changed"] == ["1.012345"]

    def shown(day: str) -> tuple[int, str | None, str | None]:
        found = quay("procedures", "show", "1.012345", "--on", day, "--json").json["procedures"][0]
        return found["cases"][0]["time"], found["valid_from"], found["valid_to"]

    assert shown("2026-12-31") == (7, None, "2026-12-31")
    assert shown("01/01/2027") == (99, "2027-01-01", None)
    listed = quay("procedures", "list", "--on", "2027-01-01", "--json").json["procedures"]
    assert {p["code"]: p["cases"][0]["time"] for p in listed}["1.012345"] == 99
    assert quay("procedures", "list", "--on", "mai").status == 2


def test_the_template_is_written_once(quay: Quay, tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    assert quay("procedures", "template", "--out", str(path)).status == 0
    assert quay("procedures", "template", "--out", str(path)).status == 2


def test_a_command_without_a_pin_shows_the_shipped_catalogue_and_says_so(
    made: Path, imported: Result, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(made / "data"), "procedures", "list", "--json"]) == 0
    captured = capsys.readouterr()
    assert len(json.loads(captured.out)["procedures"]) == 47
    assert "--pin-file" in captured.err
