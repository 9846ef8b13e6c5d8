"""Workbooks as people fill them in, and what only looks like one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.domain.procedure import Agency
from app.errors import InvalidInput
from storage.catalogue_files.template import write_template
from storage.catalogue_files.titles import COLUMNS, TITLES
from tests.app.workbooks import AGENCY, CASES, PAPERS, PROCEDURES, add, new_agency, template
from tests.storage.workbook_files import FILES, edited, one, only, problems


def test_a_filled_template_is_read_whole(tmp_path: Path) -> None:
    found = FILES.read(new_agency(tmp_path / "a.xlsx"))
    assert [p.code for p in found.procedures] == ["1.012345", "1.012350", "2.001999"]
    first, same_day, open_end = found.procedures
    assert (first.agency_id, first.online_level) == ("000.00.21.H25", "toan_trinh")
    assert [(c.name, c.amount, c.fee) for c in first.cases] == [
        ("Cấp mới", 7, 1_250_000), ("Gia hạn", 4, 0)
    ]  # fmt: skip
    assert [[p.name for p in c.papers] for c in first.cases] == [
        ["Đơn đề nghị"], ["Đơn đề nghị", "Giấy phép đã cấp"]
    ]  # fmt: skip
    assert same_day.cases[0].same_day_cutoff == "15:00"
    assert open_end.cases[0].amount is None


def test_the_empty_template_holds_nothing_but_its_example(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    path.write_bytes(write_template())
    with pytest.raises(InvalidInput, match=r"catalogue\.nothing"):
        FILES.read(path)


def test_the_example_line_is_itself_right(tmp_path: Path) -> None:
    book = template()
    for kind in COLUMNS:
        cell = book[kind].cell(2, 1)
        cell.value = str(cell.value).removeprefix("#")
    book.save(tmp_path / "a.xlsx")
    found = only(tmp_path / "a.xlsx")
    assert (found.code, found.valid_from) == ("1.009999", date(2026, 1, 1))


def test_titles_are_found_without_accents_stars_and_in_any_order(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "THU TUC HANH CHINH"
    sheet.append(["DANH MỤC THỦ TỤC NĂM 2026"])
    sheet.append([])
    sheet.append(["STT", "ten tthc", "Đơn vị", "MÃ TTHC:"])
    sheet.append([1, "Thủ tục", "stp", "1.000001"])
    cases = book.create_sheet("Trường hợp ")
    cases.append(["Mã thủ tục *", "Thời gian giải quyết", "Đơn vị tính"])
    cases.append(["1.000001", "5", "NGÀY LÀM VIỆC"])
    book.save(tmp_path / "a.xlsx")
    known = Agency("000.00.14.H25", "STP", "Sở Tư pháp")
    found = FILES.read(tmp_path / "a.xlsx", (known,))
    assert [(p.code, p.agency_id) for p in found.procedures] == [("1.000001", known.id)]


def test_a_workbook_of_their_own_making_is_read_by_its_titles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    tables: dict[str, list[list[object]]] = {
        "Danh sách cơ quan": [["TT", "Mã", "Tên", "Điện thoại"], [1, "H25.14", "Sở Tư pháp", 226]],
        "Danh mục TTHC": [["TT", "Mã TTHC", "Tên TTHC", "Mã cơ quan"],
                          [1, "1.000001", "Công chứng", "H25.14"]],
        "Trường hợp": [["TT", "Mã thủ tục", "Tên thủ tục", "Thời hạn giải quyết", "Lệ phí"],
                       [1, "1.000001", "Công chứng", "7 ngày làm việc", 50000]],
        "Thành phần hồ sơ": [["TT", "Mã thủ tục", "Tên", "Số bản chính", "Bản photo"],
                             [1, "1.000001", "Đơn", 1, 2]],
    }  # fmt: skip
    for title, lines in tables.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(tmp_path / "a.xlsx")
    case = only(tmp_path / "a.xlsx").cases[0]
    assert (case.time_label, case.fee) == ("7 ngày làm việc", 50000)
    assert (case.papers[0].originals, case.papers[0].copies) == (1, 2)


def test_a_strange_column_beside_numbered_rows_is_named(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Giấy tờ"].insert_cols(1)
        book["Giấy tờ"]["A1"] = "STT"
        book["Giấy tờ"]["K1"] = "Gì đó"

    path = edited(tmp_path / "a.xlsx", change)
    assert ("Giấy tờ", 1, "unknown_column") in problems(path)


def test_every_bad_row_of_every_sheet_is_named_at_once(tmp_path: Path) -> None:
    path = new_agency(
        tmp_path / "a.xlsx",
        agencies=[{**AGENCY, "Mã cơ quan": "14"}, {"Mã cơ quan": "H25.14"}],
        procedures=[{**PROCEDURES[0], "Cơ quan": "Sở Lạ"}, {**PROCEDURES[1], "Mã thủ tục": "9"}],
        cases=[CASES[0], {**CASES[1], "Thời hạn": -1}, CASES[2]],
        papers=[{**PAPERS[0], "Tên giấy tờ": "x" * 501}, {**PAPERS[1], "Trường hợp": "khác"}],
    )
    assert set(problems(path)) == {
        ("Cơ quan", 3, "agency_code"), ("Cơ quan", 4, "empty"),
        ("Thủ tục", 3, "unknown_agency"), ("Thủ tục", 4, "procedure_code"),
        ("Trường hợp", 4, "number"), ("Trường hợp", 5, "unknown_procedure"),
        ("Giấy tờ", 3, "too_long"), ("Giấy tờ", 4, "unknown_case"),
    }  # fmt: skip


def test_what_stands_twice_is_named_with_its_first_line(tmp_path: Path) -> None:
    path = one(
        tmp_path / "a.xlsx",
        agencies=[AGENCY, AGENCY],
        procedures=[PROCEDURES[0], PROCEDURES[0]],
        cases=[CASES[0], CASES[0]],
        papers=[PAPERS[0], PAPERS[0]],
    )
    assert set(problems(path)) == {
        (sheet, 4, "duplicate") for sheet in ("Cơ quan", "Thủ tục", "Trường hợp", "Giấy tờ")
    }


def test_decomposed_letters_are_composed_and_names_of_thousand_letters_fit(tmp_path: Path) -> None:
    name = "Cấp" + "x" * 997
    path = one(
        tmp_path / "a.xlsx",
        procedures=[{**PROCEDURES[0], "Tên thủ tục": name.replace("ấ", "a\u0302\u0301")}],
    )
    assert only(path).name == name
    longer = one(tmp_path / "b.xlsx", procedures=[{**PROCEDURES[0], "Tên thủ tục": name + "x"}])
    assert problems(longer) == [("Thủ tục", 3, "too_long")]


def test_merged_codes_fill_their_rows_and_blank_rows_are_left_out(tmp_path: Path) -> None:
    book = template()
    add(book, "Cơ quan", AGENCY)
    add(book, "Thủ tục", PROCEDURES[0])
    sheet = book["Trường hợp"]
    add(book, "Trường hợp", CASES[0], {**CASES[1], "Mã thủ tục": None})
    sheet.merge_cells("A3:A4")
    sheet.cell(9, 3).value = "   "
    book.save(tmp_path / "a.xlsx")
    assert [c.name for c in only(tmp_path / "a.xlsx").cases] == ["Cấp mới", "Gia hạn"]


def _stray(book: Any) -> None:
    book["Giấy tờ"]["Z3"] = "ghi thêm"


def _unknown(book: Any) -> None:
    book["Giấy tờ"]["D1"] = "Bản gì"


def _missing(book: Any) -> None:
    book["Giấy tờ"].delete_cols(2)


def _headless(book: Any) -> None:
    book["Giấy tờ"].delete_rows(1)


def _again(book: Any) -> None:
    book["Giấy tờ"]["E1"] = "Bản chính"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (_stray, ("Giấy tờ", 3, "no_title")), (_unknown, ("Giấy tờ", 1, "unknown_column")),
        (_missing, ("Giấy tờ", 1, "missing_column")), (_headless, ("Giấy tờ", 1, "no_header")),
        (_again, ("Giấy tờ", 1, "double_column")),
    ],
)  # fmt: skip
def test_columns_that_do_not_fit_are_named(
    tmp_path: Path, change: Callable[[Any], None], found: tuple[str, int, str]
) -> None:
    assert found in problems(edited(tmp_path / "a.xlsx", change))


def test_every_title_of_the_template_leads_to_its_own_column() -> None:
    for kind, parts in COLUMNS.items():
        titles = [str(cell.value).removesuffix(" *") for cell in template()[kind][1]]
        assert titles == [TITLES[key] for part in parts for key in part]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("A4 màu hai mặt", "a4-hai-mat"), ("a4-xam", "a4-xam"), ("Mặt kính", "mat-kinh"), ("", "")],
)
def test_a_procedure_may_name_the_way_its_papers_are_scanned(
    tmp_path: Path, said: str, meant: str
) -> None:
    path = one(tmp_path / "a.xlsx", procedures=[{**PROCEDURES[0], "Kiểu quét": said}])
    assert only(path).scan == meant


def test_an_unknown_way_to_scan_is_named(tmp_path: Path) -> None:
    path = one(tmp_path / "a.xlsx", procedures=[{**PROCEDURES[0], "Kiểu quét": "ba mặt"}])
    assert [code for _, _, code in problems(path)] == ["scan"]
