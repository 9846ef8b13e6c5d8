"""Cells as people write them, and cells that cannot be right."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from tests.app.workbooks import PROCEDURES
from tests.storage.workbook_files import one, only, problems, with_case


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"fee": "hai trăm"}, "fee"), ({"fee": -1}, "fee"), ({"fee": 0.5}, "fee"),
        ({"fee": 200}, "fee_small"), ({"fee": "20.00"}, "fee"), ({"fee": 10**12}, "fee"),
        ({"time": 2.5}, "number"), ({"time": None}, "time_zero"), ({"time": 0}, "time_zero"),
        ({"time": 99999}, "number"), ({"unit": "tuần"}, "time_unit"),
        ({"unit": None}, "time_unit_missing"), ({"unit": None, "time": None}, "time_missing"),
        ({"cutoff": "15:00"}, "cutoff_unit"), ({"time": "=3+4"}, "formula"),
        ({"unit": "Trong ngày", "time": 2}, "number"),
        ({"unit": "Không quy định", "time": 2}, "number"),
        ({"unit": "Trong ngày", "time": None, "cutoff": "25:00"}, "cutoff"),
        ({"name": "x" * 501}, "too_long"), ({"name": date(2026, 1, 1)}, "not_text"),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_right_is_named(
    tmp_path: Path, cells: dict[str, object], code: str
) -> None:
    assert problems(with_case(tmp_path / "a.xlsx", **cells)) == [("Trường hợp", 3, code)]


@pytest.mark.parametrize(
    ("said", "fee"),
    [(200000.0, 200000), ("200.000", 200000), ("1,250,000", 1250000), ("200.000 đồng", 200000),
     ("Không", 0), ("Miễn phí", 0), (None, 0), ("8000đ", 8000)],
)  # fmt: skip
def test_money_is_read_as_people_write_it(tmp_path: Path, said: object, fee: int) -> None:
    assert only(with_case(tmp_path / "a.xlsx", fee=said)).cases[0].fee == fee


DAY_0 = datetime(1899, 12, 30, 15)  # noqa: DTZ001  (a cell has no zone)


@pytest.mark.parametrize("said", ["15:00", "15h", "15h00", time(15), DAY_0])
def test_a_cut_off_is_a_time_however_it_is_written(tmp_path: Path, said: object) -> None:
    path = with_case(tmp_path / "a.xlsx", cutoff=said, unit="Trong ngày", time=None)
    assert only(path).cases[0].same_day_cutoff == "15:00"


@pytest.mark.parametrize("said", [date(2026, 7, 1), "01/07/2026", "2026-07-01", "1.7.2026"])
def test_a_first_day_is_a_day_however_it_is_written(tmp_path: Path, said: object) -> None:
    path = one(tmp_path / "a.xlsx", procedures=[{**PROCEDURES[0], "Hiệu lực từ": said}])
    assert only(path).valid_from == date(2026, 7, 1)


@pytest.mark.parametrize("said", [46204, "31/02/2026", "0206-01-01", "mai", True])
def test_what_is_no_day_is_named(tmp_path: Path, said: object) -> None:
    path = one(tmp_path / "a.xlsx", procedures=[{**PROCEDURES[0], "Hiệu lực từ": said}])
    assert problems(path) == [("Thủ tục", 3, "day")]


def test_days_the_wrong_way_round_are_named(tmp_path: Path) -> None:
    days = {"Hiệu lực từ": "01/07/2026", "Hiệu lực đến": "30/06/2026"}
    path = one(tmp_path / "a.xlsx", procedures=[{**PROCEDURES[0], **days}])
    assert problems(path) == [("Thủ tục", 3, "days_reversed")]


@pytest.mark.parametrize(
    ("said", "label"),
    [("7 ngày làm việc", "7 ngày làm việc"), ("15 NGÀY", "15 ngày"), ("8 giờ", "8 giờ làm việc"),
     ("Trong ngày", "trong ngày"), ("không quy định", "không quy định thời hạn")],
)  # fmt: skip
def test_a_time_may_stand_with_its_unit_in_one_cell(tmp_path: Path, said: str, label: str) -> None:
    case = only(with_case(tmp_path / "a.xlsx", time=said, unit=None)).cases[0]
    assert case.time_label == label


@pytest.mark.parametrize("said", ["0 ngày", "7 tuần", "nửa ngày", "9999 ngày", "3 trong ngày"])
def test_a_time_with_its_unit_that_cannot_be_right_is_named(tmp_path: Path, said: str) -> None:
    path = with_case(tmp_path / "a.xlsx", time=said, unit=None)
    assert ("Trường hợp", 3, "number") in problems(path)
