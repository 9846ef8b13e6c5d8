"""`quay holidays` and the line of `quay check` about the table."""

import json
from pathlib import Path

import pytest

from app.cli.context import Context
from app.cli.main import main
from app.cli.self_check import Check, holidays_check
from tests.storage.test_holiday_table import DECIDED


def checked(folder: Path, now: str) -> Check:
    return holidays_check(Context(data=folder, practice=True, now=now))


@pytest.mark.parametrize(
    ("now", "ok"),
    [
        ("2026-11-22", True), ("2026-12-15T23:00", True), ("2026-12-16T00:00", False),
        ("2026-12-31", False), ("2027-01-04", False), ("2025-12-31", True),
    ],
)  # fmt: skip
def test_the_check_warns_after_15_december_until_the_table_is_there(
    tmp_path: Path, now: str, ok: bool
) -> None:
    assert checked(tmp_path, now).ok is ok
    if not ok:
        assert "2027" in checked(tmp_path, now).detail
        assert "holidays.yaml" in checked(tmp_path, now).next_step


def test_the_check_is_content_with_the_counters_own_table(tmp_path: Path) -> None:
    (tmp_path / "holidays.yaml").write_text(DECIDED, encoding="utf-8")
    assert checked(tmp_path, "2026-12-16").ok
    assert "2027" in checked(tmp_path, "2026-12-16").detail


def test_the_check_names_a_bad_line(tmp_path: Path) -> None:
    (tmp_path / "holidays.yaml").write_text("days_off:\n  4/2/2027: x\n", encoding="utf-8")
    found = checked(tmp_path, "2026-11-22")
    assert not found.ok
    assert "Dòng 2" in found.detail
    assert "4/2/2027" in found.detail


def listed(folder: Path, capsys: pytest.CaptureFixture[str], year: int) -> tuple[int, dict]:
    status = main(["holidays", "--year", str(year), "--json", "--data", str(folder)])
    return status, json.loads(capsys.readouterr().out)


def test_a_year_is_listed_with_the_source_of_each_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, found = listed(tmp_path, capsys, 2026)
    assert (status, found["year"], found["certainty"]) == (0, 2026, "decided")
    assert {"date": "2026-08-22", "kind": "worked", "name": "làm bù cho 31/08/2026",
            "source": "shipped"} in found["days"]  # fmt: skip
    (tmp_path / "holidays.yaml").write_text(DECIDED, encoding="utf-8")
    status, found = listed(tmp_path, capsys, 2027)
    assert (found["certainty"], {day["source"] for day in found["days"]}) == ("decided", {"own"})


@pytest.mark.parametrize(("year", "status", "certainty"), [
    (2027, 0, "estimated"), (2031, 0, "estimated"), (2019, 0, "estimated"),
])  # fmt: skip
def test_a_year_that_nobody_decided_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], year: int, status: int, certainty: str
) -> None:
    assert (status, certainty) == (
        listed(tmp_path, capsys, year)[0],
        listed(tmp_path, capsys, year)[1]["certainty"],
    )
    main(["holidays", "--year", str(year), "--data", str(tmp_path)])
    assert "ước tính" in capsys.readouterr().out


@pytest.mark.parametrize("year", ["1900", "9999", "x"])
def test_a_year_that_cannot_be_meant_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], year: str
) -> None:
    assert main(["holidays", "--year", year, "--data", str(tmp_path)]) == 2
    assert capsys.readouterr().out == ""


def test_due_follows_the_counters_own_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "holidays.yaml").write_text(DECIDED, encoding="utf-8")
    said = ["due", "--received", "2027-11-19T09:00", "--days", "1", "--json"]
    main([*said, "--data", str(tmp_path)])
    assert json.loads(capsys.readouterr().out)["due"] == "2027-11-23T09:00:00+07:00"
    main([*said, "--data", str(tmp_path / "none")])
    assert json.loads(capsys.readouterr().out)["due"] == "2027-11-22T09:00:00+07:00"
