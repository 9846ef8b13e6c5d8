"""The command line in one process, over a real store: documents, sentences and exit statuses."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from app.errors import DeviceError
from scanning.practice.papers import Paper, application
from storage import keys
from tests.app.outside import Quay, called, set_up

STOP = "2026-11-23T10:00/2026-11-25T10:00"
OWNER = {
    "name": "Nguyễn Văn An", "id": "035090001234", "birth_date": "1990-08-15", "sex": "Nam",
    "address": "Hà Nam", "phone": "0912345678",
}  # fmt: skip


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A counter set up by `quay setup`, once for all tests: making one takes argon2's time."""
    return set_up(tmp_path_factory.mktemp("counter"))


@pytest.fixture
def quay(made: Path, capsys: pytest.CaptureFixture[str]) -> Quay:
    """Runs one command on the unlocked counter; no traceback ever comes out."""

    return lambda *arguments: called(made, capsys, *arguments, person="Hoa")


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., Path]:
    def write(*rows: Any) -> Path:
        path = tmp_path / "lines.jsonl"
        texts = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        path.write_text("\n".join(texts), encoding="utf-8")
        return path

    return write


def row(**changed: Any) -> dict[str, Any]:
    return {"procedure": "2.000488", "owner": OWNER, "papers": [], "channel": "direct"} | changed


@pytest.fixture
def code(quay: Quay, lines: Callable[..., Path]) -> str:
    return str(quay("receive", str(lines(row())), "--json").json["received"][0]["code"])


# --- without a store


def test_due_tells_the_date_and_how_it_was_counted(quay: Quay) -> None:
    done = quay("due", "--received", "2026-11-23T09:30", "--days", "10", "--json")
    assert (done.status, set(done.json)) == (0, {"due", "calendar", "steps"})
    assert done.json["due"] == "2026-12-08T09:30:00+07:00"
    assert {"at", "rule", "text"} == set(done.json["steps"][0])
    assert "Ngày Văn hóa Việt Nam" in quay("due", "--received", "2026-11-23", "--days", "3").out


@pytest.mark.parametrize(
    ("arguments", "due"),
    [
        (["--procedure", "2.000488"], "2026-12-03T09:30:00+07:00"),
        (["--procedure", "2.000488.000.00.00.H25", "--case", "2"], "2026-12-08T09:30:00+07:00"),
        (["--procedure", "2.000635"], "2026-11-23T17:00:00+07:00"),
        (["--unit", "same_day", "--cutoff", "09:00"], "2026-11-25T17:00:00+07:00"),
        (["--days", "2", "--unit", "hour"], "2026-11-23T11:30:00+07:00"),
        (["--days", "2", "--stop", STOP], "2026-11-27T09:30:00+07:00"),
    ],
)
def test_due_by_procedure_unit_and_stops(quay: Quay, arguments: list[str], due: str) -> None:
    done = quay("due", "--received", "2026-11-23T09:30", *arguments, "--json")
    assert (done.status, done.json["due"]) == (0, due)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--received", "gestern", "--days", "3"], ["--received", "0001-01-01", "--days", "3"],
        ["--received", "2026-11-23"], ["--received", "2026-11-23", "--days", "-1"],
        ["--received", "2026-11-23", "--days", "99999999"],
        ["--received", "2026-11-23", "--days", "3", "--cutoff", "9"],
        ["--received", "2026-11-23", "--days", "3", "--stop", "2026-11-24"],
        ["--received", "2026-11-23", "--days", "3", "--stop", "2026-11-25/2026-11-24"],
        ["--received", "2026-11-23", "--procedure", "2.000488", "--days", "3"],
        ["--received", "2026-11-23", "--procedure", "2.000488", "--case", "9"],
        ["--received", "2026-11-23", "--procedure", "xyz"],
        ["--received", "2026-11-23", "--days", "x"],
    ],
)  # fmt: skip
def test_due_refuses_what_cannot_be_meant(quay: Quay, arguments: list[str]) -> None:
    done = quay("due", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.count(".") >= 1


def test_procedures_list_and_show(quay: Quay) -> None:
    listed = quay("procedures", "list", "--json").json["procedures"]
    assert len(listed) == 47
    assert {"code", "name", "agency", "cases"} <= set(listed[0])
    shown = quay("procedures", "show", "2.000488.000.00.00.H25", "--json").json["procedures"]
    assert [len(p["cases"]) for p in shown] == [2]
    unknown = quay("procedures", "show", "1.999999")
    assert unknown.status == 1
    assert "1.999999" in unknown.err


# --- the front door


@pytest.mark.parametrize("before", [True, False])
def test_global_options_stand_before_or_after(made: Path, quay: Quay, before: bool) -> None:
    command = ["find", "An"]
    asked = ["--json", *command] if before else [*command, "--json"]
    assert "hits" in quay(*asked).json
    options = ["--data", str(made / "data"), "--pin-file", str(made / "pin")]
    assert main([*command, *options] if before else [*options, *command]) == 0


def test_an_options_value_is_no_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", "scan", "due", "--received", "2026-11-23", "--days", "1"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    "arguments",
    [["--colour"], ["nothing"], ["find"], ["find", "An", "--all"], ["find", "An", "--limit", "0"],
     ["act", "x", "fly"], ["print", "poster", "x", "--out", "y"], ["report", "summary"]],
)  # fmt: skip
def test_wrong_usage_leaves_with_2(quay: Quay, arguments: list[str]) -> None:
    done = quay(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Câu lệnh chưa đúng" in done.err


def test_help_leaves_with_0(quay: Quay) -> None:
    done = quay("--help")
    assert done.status == 0
    assert "receive" in done.out


def test_without_a_pin_or_a_store_a_person_is_needed(made: Path, tmp_path: Path) -> None:
    find, pin = ["find", "An", "--data"], ["--pin-file", str(made / "pin")]
    assert main([*find, str(made / "data")]) == 3
    assert main([*find, str(tmp_path / "none"), *pin]) == 3


def test_a_wrong_pin_leaves_with_3_an_unreadable_file_with_2(made: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("000001")
    find = ["find", "An", "--data", str(made / "data"), "--pin-file"]
    assert main([*find, str(wrong)]) == 3
    assert main([*find, str(tmp_path / "none")]) == 2
    assert main([*find, str(made / "pin")]) == 0  # the right one starts the count anew


def test_the_clock_is_set_only_in_practice(quay: Quay) -> None:
    assert quay("find", "An", "--now", "2026-11-23").status == 2


# --- setup, check


def test_setup_a_second_time_changes_settings_only(made: Path, quay: Quay) -> None:
    done = quay("setup", "--from", str(made / "from.toml"), "--json")
    assert (done.status, done.json) == (0, {"data": str(made / "data"), "created": False})


def test_setup_with_bad_settings_changes_nothing(made: Path, quay: Quay, tmp_path: Path) -> None:
    before = (made / "data" / "settings.toml").read_text(encoding="utf-8")
    bad = tmp_path / "bad.toml"
    bad.write_text("[counter]\nnmae = 1\n")
    done = quay("setup", "--from", str(bad))
    assert done.status == 2
    assert "counter.nmae" in done.err
    assert (made / "data" / "settings.toml").read_text(encoding="utf-8") == before


def test_setup_needs_a_name_and_a_pin(tmp_path: Path, made: Path) -> None:
    fresh = ["setup", "--data", str(tmp_path / "new"), "--from", str(made / "from.toml")]
    assert main([*fresh, "--pin-file", str(made / "pin")]) == 2
    assert main([*fresh, "--employee", "Hoa"]) == 3


def test_people_are_added_by_who_may(made: Path, quay: Quay, tmp_path: Path) -> None:
    (tmp_path / "pin").write_text("424242")
    (tmp_path / "other").write_text("535353")
    lead = ("setup", "--employee", "Mai", "--role", "supervisor", "--new-pin-file")
    assert quay("setup", "--employee", "Mai").status == 3  # no PIN of her own
    assert quay(*lead, str(made / "pin")).status == 2  # somebody else's PIN
    assert quay(*lead, str(tmp_path / "pin")).status == 0  # the first one who may lead
    more = ("setup", "--employee", "Nam", "--new-pin-file", str(tmp_path / "other"))
    assert quay(*more).status == 3
    assert quay("--pin-file", str(tmp_path / "pin"), *more).status == 0
    assert keys.employees(made / "data") == ("Hoa", "Mai", "Nam")


def test_a_counter_that_cannot_have_keys_keeps_no_settings(tmp_path: Path, made: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('[security]\ndevice_key = "file:relative"\n')
    (tmp_path / "data").mkdir()
    arguments = ["setup", "--from", str(bad), "--employee", "Hoa", "--data", str(tmp_path / "data")]
    assert main([*arguments, "--pin-file", str(made / "pin")]) != 0
    assert not (tmp_path / "data" / "settings.toml").exists()


def test_check_names_everything(quay: Quay) -> None:
    done = quay("check", "--json")
    assert set(done.json) == {"ok", "checks"}
    assert all(set(c) == {"name", "ok", "detail", "next_step"} for c in done.json["checks"])
    names = {c["name"] for c in done.json["checks"]}
    assert names >= {
        "store", "keys", "scanner", "printer", "province", "clock", "fonts", "disk", "holidays",
    }  # fmt: skip
    assert done.status == (0 if done.json["ok"] else 1)


# --- dossiers


def test_a_received_dossier_is_found_shown_acted_on_and_printed(
    quay: Quay, code: str, tmp_path: Path
) -> None:
    found = quay("find", "nguyen van an", "--json").json
    assert set(found) == {"hits", "ms"}
    assert set(found["hits"][0]) == {"code", "owner", "procedure", "state"}
    assert code in {hit["code"] for hit in found["hits"]}
    done = quay("act", code, "forward", "--json")
    assert (done.status, done.json["status"], set(done.json)) == (
        0, 4, {"code", "status", "due_at", "forms"},
    )  # fmt: skip
    shown = quay("show", code, "--json").json
    assert [e["verb"] for e in shown["events"]] == ["receive", "forward"]


def test_show_has_the_keys_of_the_contract(quay: Quay, code: str) -> None:
    shown = quay("show", code, "--json").json
    assert set(shown) >= {
        "code", "state", "status", "owner", "procedure", "received_at", "due_at", "events", "sync",
    }  # fmt: skip
    assert (shown["state"], shown["status"], shown["procedure"]) == ("received", 2, "2.000488")
    assert shown["sync"] == {"state": "waiting", "attempts": 0, "last_error": None}


@pytest.mark.parametrize("version", ["2019", "2023"])
def test_the_payload_is_what_would_be_sent(quay: Quay, code: str, version: str) -> None:
    sent = quay("show", code, "--payload", version, "--json").json
    assert (sent["MaHoSo"], sent["TrangThaiHoSo"]) == (code, "2")
    assert json.loads(quay("show", code, "--payload", version).out) == sent


def test_what_is_not_here_leaves_with_1_and_a_forbidden_step_with_3(quay: Quay, code: str) -> None:
    assert quay("show", "000.00.14.H25-200101-0001").status == 1
    assert quay("act", "xyz", "forward").status == 1
    forbidden = quay("act", code, "hand-over")
    assert forbidden.status == 3
    assert "Được tiếp nhận" in forbidden.err


def test_a_result_is_handed_over_with_its_papers(quay: Quay, code: str, tmp_path: Path) -> None:
    quay("act", code, "forward")
    slips = quay("act", code, "record-result", "--out", str(tmp_path / "slips"), "--json").json
    assert [Path(f).read_bytes()[:5] for f in slips["forms"]] == [b"%PDF-"]
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps({"receiver": "Lê Thị Khác"}), encoding="utf-8")
    assert quay("act", code, "hand-over", "--data-file", str(facts)).status == 3
    assert quay("act", code, "hand-over", "--data-file", str(tmp_path / "none")).status == 2
    returned = quay("act", code, "hand-over", "--out", str(tmp_path), "--json").json
    assert (returned["status"], len(returned["forms"])) == (10, 1)


def test_the_second_print_is_a_reprint(quay: Quay, code: str, tmp_path: Path) -> None:
    out = str(tmp_path / "a.pdf")
    first, second = (quay("print", "receipt", code, "--out", out, "--json") for _ in range(2))
    assert (first.json["reprint"], second.json["reprint"]) == (0, 1)
    assert Path(out).read_bytes().startswith(b"%PDF-")
    assert quay("print", "guidance", "2.000488", "--out", out).status == 0
    assert quay("print", "return-slip", code, "--out", out).status == 3
    assert quay("print", "receipt", code, "--out", str(tmp_path / "no" / "a.pdf")).status == 2


def test_the_summary_counts_what_was_received(quay: Quay, code: str, tmp_path: Path) -> None:
    period = ["--from", "2020-01-01", "--to", "2099-12-31"]
    done = quay("report", "summary", *period, "--json")
    assert set(done.json) == {
        "received", "online", "resolved", "early", "on_time", "late", "in_progress",
        "on_time_rate", "online_rate",
    }  # fmt: skip
    assert done.json["received"] >= 1
    written = quay("report", "summary", *period, "--format", "json", "--out", str(tmp_path / "r"))
    assert json.loads((tmp_path / "r").read_text()) == done.json
    assert written.status == 0
    assert quay("report", "summary", *period, "--out", str(tmp_path / "no" / "r")).status == 2
    assert quay("report", "summary", "--from", "2026-12-01", "--to", "2026-11-01").status == 2


# --- receive


@pytest.fixture
def scans(tmp_path: Path) -> tuple[str, str]:
    names = ("to-khai.jpg", "can-cuoc.jpg")
    for seed, name in enumerate(names):
        paper = Paper("Tờ khai", "Sở Tư pháp", (("Họ và tên", "Nguyễn Văn An"),), "An")
        (tmp_path / name).write_bytes(application(paper, seed))
    return names


def test_receive_with_files_goes_through_the_real_pipeline(
    quay: Quay, lines: Callable[..., Path], scans: tuple[str, str], tmp_path: Path
) -> None:
    papers = [{"name": "Tờ khai", "files": list(scans), "originals": 1, "copies": 0}]
    file = lines(
        row(papers=papers, received_at="2025-11-24T08:30:00"),
        row(owner=OWNER | {"id": "123"}),
        row(case=2, channel="post", return_by="post"),
    )
    done = quay("receive", str(file), "--out", str(tmp_path / "out"), "--json")
    assert (done.status, [r["line"] for r in done.json["received"]]) == (1, [1, 3])
    assert done.json["rejected"][0].keys() == {"line", "problem"}
    first = done.json["received"][0]
    assert set(first) == {"line", "code", "due_at", "receipt"}
    assert first["due_at"] == "2025-12-04T08:30:00+07:00"
    assert Path(first["receipt"]).read_bytes().startswith(b"%PDF-")
    assert quay("show", first["code"], "--json").json["papers"][0]["pages"] == 2


#: Lines that are refused, whatever stands around them.
BAD_LINES = [
    "{", "[1]", "null", '{"procedure": "2.000488"}', "9" * 5000, "[" * 100_000,
    row(procedure="1.999999"), row(case=0), row(case=9), row(case="1"), row(owner="An"),
    row(owner=OWNER | {"name": ""}), row(owner=OWNER | {"birth_date": "31/02/1990"}),
    row(owner=OWNER | {"name": "\ud800"}), row(channel="pigeon"), row(channel=None),
    row(received_at="gestern"), row(received_at="0001-01-01"), row(received_at=5), row(sets=0),
    row(received_at=f"{datetime.now(UTC) + timedelta(hours=1):%Y-%m-%dT%H:%M:%SZ}"),
    row(papers={}), row(papers=["x"]), row(papers=[{"name": "A", "files": ["nowhere.jpg"]}]),
    row(papers=[{"name": "A", "files": ["x" * 5000]}]), row(colour="red"),
    row(papers=[{"name": "A", "files": ["lines.jsonl"]}]),
]  # fmt: skip


def test_a_bad_line_never_stops_the_others(quay: Quay, lines: Callable[..., Path]) -> None:
    file = lines(row(), *BAD_LINES, "", row(note="dòng\u2028cuối"))
    done = quay("receive", str(file), "--json")
    last = len(BAD_LINES) + 3
    assert [r["line"] for r in done.json["received"]] == [1, last]
    assert [r["line"] for r in done.json["rejected"]] == list(range(2, last - 1))
    problems = [r["problem"] for r in done.json["rejected"]]
    assert all(p.endswith(".") and "…" not in p and "trong ngoặc" not in p for p in problems)
    assert (done.status, all(r["receipt"] is None for r in done.json["received"])) == (1, True)


def test_receive_refuses_a_file_or_folder_that_cannot_be_used(
    quay: Quay, lines: Callable[..., Path], tmp_path: Path
) -> None:
    assert quay("receive", str(tmp_path / "none.jsonl")).status == 2
    (tmp_path / "file").write_text("x")
    assert quay("receive", str(lines(row())), "--out", str(tmp_path / "file")).status == 2


def test_a_dossier_whose_receipt_cannot_be_written_is_received_and_told(
    quay: Quay, lines: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise DeviceError("printer.not_saved")

    monkeypatch.setattr("printing.folder.PdfFolder.save", full)
    done = quay("receive", str(lines(row())), "--out", str(tmp_path / "out"), "--json")
    assert (done.status, done.json["rejected"], len(done.json["received"])) == (1, [], 1)
    assert done.json["received"][0]["receipt"] is None
    assert done.json["received"][0]["code"] in done.err


# --- import


def test_dossiers_are_taken_over_and_taken_over_again(
    quay: Quay, code: str, lines: Callable[..., Path]
) -> None:
    sent = quay("show", code, "--payload", "2023", "--json").json
    theirs = sent | {"MaHoSo": "000.00.17.H25-260105-0777"}
    broken = theirs | {"MaHoSo": "000.00.17.H25-260105-0778", "ChuHoSo": "\ud800"}
    file = lines(theirs, "{", broken, sent, "", theirs)
    done = quay("import-dossiers", str(file), "--json")
    assert (done.json["imported"], done.json["updated"]) == (1, 1)
    assert [r["line"] for r in done.json["rejected"]] == [2, 3, 4]  # 4: our own dossier
    assert done.status == 1
    shown = quay("show", theirs["MaHoSo"], "--json").json
    assert shown["sync"]["state"] == "imported"


def test_a_taken_over_dossier_that_moved_here_is_ours(
    quay: Quay, code: str, lines: Callable[..., Path]
) -> None:
    sent = quay("show", code, "--payload", "2023", "--json").json
    theirs = sent | {"MaHoSo": "000.00.17.H25-260105-0888"}
    assert quay("import-dossiers", str(lines(theirs))).status == 0
    assert quay("act", theirs["MaHoSo"], "forward").status == 0
    assert quay("import-dossiers", str(lines(theirs))).status == 1
    assert quay("show", theirs["MaHoSo"], "--json").json["status"] == 4
