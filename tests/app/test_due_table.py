"""Every promise that was worked out by hand, by the calendar and by `quay due --json`."""

import json
from collections.abc import Sequence
from datetime import datetime, time
from functools import cache
from pathlib import Path

import pytest

from app.bootstrap.folders import HOLIDAYS
from app.cli.main import main
from app.domain.calendar import ZONE, DueDate, OfficeHours, Term, WorkingCalendar
from app.domain.procedure import Case, TimeUnit
from app.usecases.promise import Promise
from storage.holiday_table import load_calendar
from tests.app.due_lines import STOPS, SWAPS, TABLE, Line

_UNITS = {"d": TimeUnit.WORKING_DAY, "n": TimeUnit.DAY, "h": TimeUnit.HOUR}
_NAMES = [f"{line.received}+{line.term}:{line.why}" for line in TABLE]
every_line = pytest.mark.parametrize("line", TABLE, ids=_NAMES)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@cache
def shipped() -> WorkingCalendar:
    return load_calendar(HOLIDAYS, None, OfficeHours(), 2028, 2022)


def term_of(text: str) -> Term:
    amount, _, cutoff = text.partition("<")
    late = time.fromisoformat(cutoff) if cutoff else None
    if amount == "same":
        return Term(0, TimeUnit.SAME_DAY, late)
    return Term(int(amount[:-1]), _UNITS[amount[-1]], late)


def counted(line: Line) -> DueDate:
    stops = [(at(stop.split("/")[0]), at(stop.split("/")[1])) for stop in line.stops]
    return shipped().due(at(line.received), term_of(line.term), stops)


def arguments(line: Line) -> list[str]:
    term = term_of(line.term)
    said = ["due", "--received", line.received, "--unit", term.unit.value, "--json"]
    said += ["--days", str(term.amount)]
    said += ["--cutoff", f"{term.cutoff:%H:%M}"] if term.cutoff else []
    return said + [part for stop in line.stops for part in ("--stop", stop)]


def asked(said: Sequence[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> dict:
    capsys.readouterr()
    assert main([*said, "--data", str(folder)]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(TABLE) >= 80
    assert len(set(TABLE)) == len(TABLE)


@every_line
def test_the_calendar_promises_what_was_worked_out_by_hand(line: Line) -> None:
    assert counted(line).at == at(line.promised)


@every_line
def test_quay_due_promises_the_same(
    line: Line, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = asked(arguments(line), tmp_path, capsys)
    assert told["due"] == at(line.promised).isoformat()
    assert told["steps"][0]["rule"] == "start"
    assert told["steps"][-1]["rule"] == "due"
    assert told["steps"][-1]["at"] == told["due"]


@every_line
def test_the_steps_name_every_closed_day_and_only_those(line: Line) -> None:
    found = counted(line)
    named = {s.at.date(): s.rule for s in found.steps if s.rule in ("weekend", "holiday")}
    first = at(line.received).date()
    passed = set(shipped().closed_days(first, found.at.date()))
    if term_of(line.term).unit is not TimeUnit.DAY:  # plain days count closed ones, but the end
        assert passed <= set(named)
    assert all(not shipped().is_working(day) for day in named)
    assert all((rule == "holiday") == (day in shipped().days_off) for day, rule in named.items())


def test_the_steps_of_a_stop_are_in_words() -> None:
    line = next(line for line in STOPS if line.promised == "2026-02-26T09:00")
    steps = counted(line).steps
    rules = [step.rule for step in steps]
    assert rules[rules.index("stopped") :].count("holiday") == 5
    assert [step.text for step in steps if step.rule == "resumed"] == [
        "tính tiếp; đã dừng 24 giờ 00 phút làm việc"
    ]
    assert [step.at for step in steps if step.rule == "moved"] == [at("2026-02-26T09:00")]


def test_a_worked_saturday_says_what_it_makes_up_for() -> None:
    said = [step for step in counted(SWAPS[1]).steps if step.at == at("2024-05-04T09:00")]
    assert said[0].rule == "counted"
    assert said[0].text == "ngày làm việc thứ 4 (làm bù cho 29/04/2024)"


@pytest.mark.parametrize("unit", [TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.HOUR])
def test_a_case_without_a_time_has_no_date(unit: TimeUnit) -> None:
    case = Case("Mặc định", None, unit, 0, ())
    assert Promise(shipped(), time(15))(case, at("2026-11-16T09:00")) is None
    assert case.time_label == "không quy định thời hạn"


@pytest.mark.parametrize(("own", "due"), [("", "17T17:00"), ("16:00", "16T17:00")])
def test_a_same_day_case_has_its_own_cut_off_before_the_counters(own: str, due: str) -> None:
    case = Case("Mặc định", 0, TimeUnit.SAME_DAY, 0, (), same_day_cutoff=own)
    found = Promise(shipped(), time(15))(case, at("2026-11-16T15:30"))
    assert found is not None
    assert found.at == at(f"2026-11-{due}")


def test_a_cut_off_said_goes_before_the_procedures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ["due", "--received", "2026-11-16T09:00", "--procedure", "2.000635", "--json"]
    assert asked(said, tmp_path, capsys)["due"] == "2026-11-16T17:00:00+07:00"
    late = asked([*said, "--cutoff", "08:00"], tmp_path, capsys)
    assert late["due"] == "2026-11-17T17:00:00+07:00"


def test_a_stop_that_ends_before_it_begins_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    said = ["due", "--received", "2026-11-16T09:00", "--days", "5"]
    assert main([*said, "--stop", "2026-11-18T09:00/2026-11-17T09:00"]) == 2
    assert "kết thúc trước khi bắt đầu" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rule", "due"),
    [("working", "2026-11-23T11:00:00+07:00"), ("calendar", "2026-11-26T07:00:00+07:00")],
)
def test_the_rule_for_stops_is_a_setting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rule: str, due: str
) -> None:
    # Friday 16:00 to Monday 08:00: two working hours, or 64 hours that end at night on 26/11.
    settings = f'[counter]\nresume_rule = "{rule}"\n'
    (tmp_path / "settings.toml").write_text(settings, encoding="utf-8")
    said = ["due", "--received", "2026-11-16T09:00", "--days", "5", "--json"]
    told = asked([*said, "--stop", "2026-11-20T16:00/2026-11-23T08:00"], tmp_path, capsys)
    assert told["due"] == due


def test_a_rule_nobody_knows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[counter]\nresume_rule = "never"\n', "utf-8")
    said = ["due", "--received", "2026-11-16T09:00", "--days", "5"]
    assert main([*said, "--data", str(tmp_path)]) == 2
