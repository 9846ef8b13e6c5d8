"""Workbooks as a spreadsheet program reads them."""

from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.lists import Row
from app.errors import InvalidInput, NotFound
from app.ports.paper import Column, ListPaper
from printing.xlsx import XlsxSheets

AT = datetime(2026, 11, 22, 17, 5, 9, tzinfo=UTC)  # 00:05 of the next day here
COLUMNS = (
    Column("Mã", 20),
    Column("Số lượng", 10, "count", "Trong kỳ"),
    Column("Số tiền", 10, "money", "Trong kỳ"),
    Column("Ngày", 10, "day"),
    Column("Lúc", 10, "minute"),
    Column("Tỷ lệ", 10, "rate"),
)
ROW: Row = ("000.00.14.H25-261123-0001", 3, 1_200_000, AT, AT, 98.74)


def sheet(form: str, paper: ListPaper) -> Worksheet:
    book = openpyxl.load_workbook(BytesIO(XlsxSheets("TT01_2018").workbook(form, paper)))
    found = book.active
    assert isinstance(found, Worksheet)
    return found


def listed(*rows: Row, **more: object) -> Worksheet:
    return sheet("report", ListPaper(rows, COLUMNS, title="SỔ [quầy]: thử", **more))


def test_values_keep_their_types_and_the_vietnamese_way_of_writing_them() -> None:
    row = listed(ROW)[5]
    assert [cell.value for cell in (*row[:4], row[6])] == [1, ROW[0], 3, 1_200_000, 98.74]
    assert all(isinstance(cell.value, datetime) for cell in row[4:6])
    assert [str(cell.value) for cell in row[4:6]] == ["2026-11-23 00:00:00", "2026-11-23 00:05:09"]
    assert [cell.number_format for cell in row[3:]] == [
        "#,##0", "dd/mm/yyyy", "hh:mm dd/mm/yyyy", "0.00",
    ]  # fmt: skip


def test_what_is_not_known_is_empty_and_an_unknown_rate_a_dash() -> None:
    row = listed(("x", None, None, None, None, None))[5]
    assert [cell.value for cell in row[1:]] == ["x", None, None, None, None, "–"]


@given(st.sampled_from("=+-@\t\r") | st.just(""), st.text(max_size=30))
def test_no_text_is_ever_a_formula(begin: str, rest: str) -> None:
    text = begin + rest
    data = XlsxSheets("TT01_2018").workbook("report", ListPaper(((text,),), COLUMNS[:1]))
    with ZipFile(BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    found = openpyxl.load_workbook(BytesIO(data)).active
    assert found is not None
    cell = found.cell(4, 2)
    assert cell.data_type != "f"
    if cell.value and str(cell.value).startswith(("=", "+", "-", "@")):
        assert cell.quotePrefix


def test_a_date_of_birth_in_words_stays_words() -> None:
    cell = sheet("report", ListPaper((("01/02/2026",),), COLUMNS[:1])).cell(4, 2)
    assert (cell.value, cell.data_type, cell.number_format) == ("01/02/2026", "s", "@")


def test_the_heading_is_frozen_repeated_and_grouped() -> None:
    found = listed(ROW, under="Từ ngày")
    assert [cell.value for cell in found[4]] == [
        "TT",
        "Mã",
        "Trong kỳ",
        None,
        "Ngày",
        "Lúc",
        "Tỷ lệ",
    ]
    assert [cell.value for cell in found[5][2:4]] == ["Số lượng", "Số tiền"]
    assert (found.freeze_panes, found.print_title_rows) == ("C6", "$4:$5")
    assert {str(one) for one in found.merged_cells.ranges} >= {"C4:D4", "B4:B5"}
    assert found.title == "SỔ quầy thử"


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    found = listed(ROW, ("x" * 300, 1, 1, None, None, None))
    widths = {letter: found.column_dimensions[letter].width for letter in "BCEF"}
    assert widths["B"] == 48
    assert widths["C"] < widths["E"] < widths["F"]


def test_total_facts_and_notes_stand_around_the_rows() -> None:
    found = listed(
        ROW, facts=(("Cơ quan", "Sở Tư pháp"),), total=("Tổng", 3, 5, None, None, None),
        notes=("Ghi chú.",),
    )  # fmt: skip
    column = [cell.value for cell in found["A"]] + [cell.value for cell in found["B"]]
    assert {"Cơ quan: Sở Tư pháp", "Ghi chú.", "Tổng"} <= set(column)
    assert found.cell(7, 2).font.bold


def test_a_form_brings_its_own_columns_and_title() -> None:
    row: Row = ("A-1", "Cấp phiếu", 1, "An", "", "Sở", date(2026, 1, 2), *[None] * 4, "", "", "")
    found = sheet("register", ListPaper((row,)))
    assert found.cell(1, 1).value == "SỔ THEO DÕI HỒ SƠ"
    assert [cell.value for cell in found[3]][:2] == ["STT", "Mã hồ sơ"]
    assert str(found.cell(5, 8).value) == "2026-01-02 00:00:00"


def test_a_row_that_does_not_fit_and_a_form_nobody_knows_are_refused() -> None:
    with pytest.raises(InvalidInput, match=r"form\.columns"):
        listed(("only one",))
    with pytest.raises(NotFound, match=r"form\.unknown"):
        sheet("poster", ListPaper(()))
