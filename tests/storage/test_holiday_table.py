"""Tables of holidays: which one wins, and what a wrong line says of itself."""

from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest

from app.bootstrap.folders import HOLIDAYS
from app.domain.calendar import Certainty, OfficeHours
from app.errors import InvalidInput
from storage.holiday_file import WHOLE_YEAR, read_file
from storage.holiday_table import HolidayTable, Source, load_calendar, load_table

#: A year as an administrator writes it after the decision: eleven days, a swap and its Saturday.
DECIDED = """
decided: [2027]
days_off:
  2027-01-01: "Tết Dương lịch"
  2027-02-05: "Tết Đinh Mùi"
  2027-02-08: "Tết Đinh Mùi"
  2027-02-09: "Tết Đinh Mùi"
  2027-02-10: "Tết Đinh Mùi"
  2027-02-11: "Tết Đinh Mùi"
  2027-04-16: "Giỗ Tổ"
  2027-04-30: "30/4"
  2027-05-03: "nghỉ bù 1/5"
  2027-09-02: "Quốc khánh"
  2027-09-03: "Quốc khánh"
  2027-11-22: "hoán đổi"
working_days:
  2027-11-27: "làm bù cho 22/11/2027"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "holidays.yaml"


def table(own: Path, text: str, until: int = 2028) -> HolidayTable:
    own.write_text(text, encoding="utf-8")
    return load_table(HOLIDAYS, own, until)


def off(found: HolidayTable, *days: str) -> list[bool]:
    calendar = found.calendar(OfficeHours())
    return [not calendar.is_working(date.fromisoformat(day)) for day in days]


def test_the_shipped_table_is_decided_to_2026_and_estimated_to_2028() -> None:
    found = load_table(HOLIDAYS, None, 2028)
    sure = {year: found.certainty(year) for year in (2023, 2026, 2027, 2028, 2029)}
    assert list(sure.values()) == [
        Certainty.DECIDED, Certainty.DECIDED, Certainty.ESTIMATED, Certainty.ESTIMATED,
        Certainty.UNKNOWN,
    ]  # fmt: skip
    assert read_file(HOLIDAYS).whole_years == {2023, 2024, 2025, 2026, 2027, 2028}


def test_the_shipped_table_and_the_library_differ_only_where_it_is_known() -> None:
    years = range(2023, 2029)
    library = holidays.country_holidays("VN", years=years)
    theirs = {day for day in library if day.weekday() < 5}
    ours = read_file(HOLIDAYS)
    # 2/1/2026 for Saturday 10/1/2026, decided on 25/12/2025, is not in the library yet.
    assert set(ours.off) ^ theirs == {date(2026, 1, 2)}
    swapped = {day for day in library.weekend_workdays if day.year in years}
    assert set(ours.worked) ^ swapped == {date(2026, 1, 10)}


def test_every_worked_day_is_a_saturday_for_a_day_off_of_its_year() -> None:
    ours = read_file(HOLIDAYS)
    for day, name in ours.worked.items():
        assert day.weekday() == 5
        instead = name.removeprefix("làm bù cho ")
        (given,) = [d for d in ours.off if f"{d:%d/%m/%Y}" == instead]
        assert f"{day:%d/%m/%Y}" in ours.off[given]
    assert all(day.weekday() < 5 for day in ours.off)


def test_a_whole_year_of_the_own_table_replaces_the_shipped_one(own: Path) -> None:
    found = table(own, DECIDED)
    assert found.certainty(2027) is Certainty.DECIDED
    # 4/2 and 24/11 were in the estimate only; 11/2 and the swap are in the decision only.
    assert off(found, "2027-02-04", "2027-11-24", "2027-11-27") == [False, False, False]
    assert off(found, "2027-02-11", "2027-11-22", "2027-11-28") == [True, True, True]
    assert {day.source for day in found.of_year(2027)} == {Source.OWN}
    assert off(found, "2026-11-24") == [True]


def test_a_few_days_of_the_own_table_are_added_to_the_shipped_year(own: Path) -> None:
    found = table(own, 'days_off:\n  2026-11-26: "bão"\nworking_days:\n  2026-11-24: "trực"\n')
    assert off(found, "2026-11-26", "2026-11-24", "2026-02-17") == [True, False, True]
    assert found.certainty(2026) is Certainty.DECIDED
    sources = {day.day: day.source for day in found.of_year(2026)}
    assert sources[date(2026, 11, 26)] is Source.OWN
    assert sources[date(2026, 2, 17)] is Source.SHIPPED


def test_a_year_called_decided_needs_its_days(own: Path) -> None:
    found = table(own, 'decided: [2027]\ndays_off:\n  2027-12-24: "bão"\n')
    assert found.certainty(2027) is Certainty.ESTIMATED
    assert off(found, "2027-12-24", "2027-02-08") == [True, True]


def test_a_whole_year_may_be_called_an_estimate(own: Path) -> None:
    found = table(own, DECIDED.replace("decided", "estimated"))
    assert found.certainty(2027) is Certainty.ESTIMATED
    assert off(found, "2027-02-11") == [True]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "days_off:\n", "decided: []\n"])
def test_an_empty_own_table_changes_nothing(own: Path, text: str) -> None:
    assert table(own, text) == load_table(HOLIDAYS, None, 2028)


def test_a_table_saved_by_notepad_is_read(own: Path) -> None:
    own.write_bytes(b"\xef\xbb\xbf" + DECIDED.replace("\n", "\r\n").encode())
    assert load_table(HOLIDAYS, own, 2028).certainty(2027) is Certainty.DECIDED


def test_the_library_speaks_for_years_no_table_knows(own: Path) -> None:
    found = table(own, 'days_off:\n  2029-03-01: "bão"\n', until=2029)
    assert found.certainty(2029) is Certainty.ESTIMATED
    assert off(found, "2029-02-13", "2029-03-01", "2029-11-26") == [True, True, True]
    sources = {day.day: day.source for day in found.of_year(2029)}
    assert sources[date(2029, 2, 13)] is Source.LIBRARY
    assert sources[date(2029, 3, 1)] is Source.OWN


def test_years_before_the_table_are_asked_of_the_library() -> None:
    calendar = load_calendar(HOLIDAYS, None, OfficeHours(), 2024, 2019)
    assert calendar.certainty(2019) is Certainty.ESTIMATED
    assert not calendar.is_working(date(2019, 2, 5))
    assert calendar.is_working(date(2019, 5, 4))  # a Saturday worked for 29/4/2019


def test_a_year_beyond_everything_is_unknown() -> None:
    assert load_table(HOLIDAYS, None, 2101).certainty(2101) is Certainty.UNKNOWN


def test_the_version_is_one_of_the_tables_not_of_the_years_asked_for(own: Path) -> None:
    short, long = load_table(HOLIDAYS, None, 2026), load_table(HOLIDAYS, None, 2032, 2020)
    assert short.version == long.version
    assert table(own, DECIDED).version != short.version
    off_then = 'days_off:\n  2026-12-24: "bão"\n'
    worked_then = 'working_days:\n  2026-12-24: "bão"\n'
    assert table(own, off_then).version != table(own, worked_then).version


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('days_off:\n  2027-01-01: "a"\n  2027-2-4: "b"\n', 3),
        ('days_off:\n  2027-02-30: "a"\n', 2),
        ('days_off:\n  04/02/2027: "a"\n', 2),
        ('days_off:\n  2027-02-04 08:00:00: "a"\n', 2),
        ("days_off:\n  2027-02-04:\n", 2),
        ('days_off:\n  2027-02-04: "a"\n  2027-02-05: ["b"]\n', 3),
        ('days_off:\n  2027-02-04: "a"\n\n  2027-02-04: "b"\n', 4),
        ('days_off:\n  2027-02-04: "a"\nworking_days:\n  2027-02-04: "b"\n', 4),
        ("days_off:\n  - 2027-02-04\n", 2),
        ('day_off:\n  2027-02-04: "a"\n', 1),
        ("decided: 2027\n", 1), ("decided: [hai nghìn]\n", 1), ("decided:\n  - [2027]\n", 2),
        ("- 2027-02-04\n", 1), ("ngày nghỉ\n", 1),
        ('days_off:\n  2027-02-04: "a\n  2027-02-05: "b"\n', 3), ("days_off:\n\t2027: x\n", 2),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_meant_is_named(own: Path, text: str, line: int) -> None:
    with pytest.raises(InvalidInput, match="bad_line") as caught:
        table(own, text)
    assert (caught.value.params["file"], caught.value.params["line"]) == ("holidays.yaml", line)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"days_off: \x01"])
def test_a_file_that_is_no_text_is_named(own: Path, content: bytes) -> None:
    own.write_bytes(content)
    with pytest.raises(InvalidInput, match="bad_table"):
        load_table(HOLIDAYS, own, 2028)


def test_eleven_weekdays_make_a_year_and_weekends_do_not_count(own: Path) -> None:
    saturdays = [date(2027, 3, 6) + timedelta(weeks=n) for n in range(WHOLE_YEAR)]
    found = table(own, "days_off:\n" + "".join(f'  {day}: "x"\n' for day in saturdays))
    assert found.certainty(2027) is Certainty.ESTIMATED
    assert off(found, "2027-02-08") == [True]
