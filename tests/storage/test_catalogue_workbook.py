"""Workbooks as people fill them in, and what only looks like one."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.domain.catalogue import BadRows
from app.domain.procedure import Agency, Procedure
from app.errors import InvalidInput
from storage.catalogue_files import CatalogueFiles, write_template
from storage.catalogue_files.titles import COLUMNS, TITLES
from tests.app.workbooks import AGENCY, CASES, PAPERS, PROCEDURES, add, new_agency, template
from ui.messages import MESSAGES

FILES = CatalogueFiles()


def only(path: Path) -> Procedure:
    return FILES.read(path).procedures[0]


def problems(path: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(BadRows) as refused:
        FILES.read(path)
    assert all(row.code in MESSAGES for row in refused.value.rows)
    return [(row.place[7:-1], row.line, row.code[10:]) for row in refused.value.rows]


def one(path: Path, **changed: Any) -> Path:
    """A workbook with one procedure; a key of `changed` replaces that sheet's lines."""
    lines = {"procedures": PROCEDURES[:1], "cases": CASES[:2], "papers": PAPERS[:2]} | changed
    return new_agency(path, **lines)


def with_case(path: Path, **cells: object) -> Path:
    titles = {"fee": "Phí, lệ phí (đồng)", "time": "Thời hạn", "unit": "Đơn vị thời hạn",
              "cutoff": "Giờ chốt trong ngày", "name": "Trường hợp"}  # fmt: skip
    changed = {titles[key]: value for key, value in cells.items()}
    return one(path, cases=[{**CASES[0], **changed}], papers=[])


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


def edited(path: Path, change: Callable[[Any], None]) -> Path:
    one(path)
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


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


def refused(path: Path) -> str:
    with pytest.raises(InvalidInput) as error:
        FILES.read(path)
    return error.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 cut", "not_workbook"), (b"", "not_workbook"), (b"a;b;c", "not_workbook"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "locked_workbook"),
        (b"x" * (20 * 1024 * 1024 + 1), "too_big"),
    ],
    ids=["cut", "empty", "csv", "password", "huge"],
)  # fmt: skip
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert refused(tmp_path / "a.xlsx") == f"catalogue.{code}"


def packed(parts: dict[str, bytes]) -> bytes:
    done = io.BytesIO()
    with zipfile.ZipFile(done, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return done.getvalue()


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused_unopened(tmp_path: Path) -> None:
    bomb = packed({"xl/worksheets/sheet1.xml": bytes(60 * 1024 * 1024)})
    assert len(bomb) < 100_000
    (tmp_path / "a.xlsx").write_bytes(bomb)
    assert refused(tmp_path / "a.xlsx") == "catalogue.too_big"


def test_another_zip_and_another_workbook_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(packed({"word/document.xml": b"<x/>"}))
    assert refused(tmp_path / "a.xlsx") == "catalogue.not_workbook"
    openpyxl.Workbook().save(tmp_path / "b.xlsx")
    assert refused(tmp_path / "b.xlsx") == "catalogue.no_sheets"


def test_entities_of_a_foreign_file_are_not_expanded(tmp_path: Path) -> None:
    one(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    parts["xl/workbook.xml"] = bomb + parts["xl/workbook.xml"]
    (tmp_path / "a.xlsx").write_bytes(packed(parts))
    assert refused(tmp_path / "a.xlsx") == "catalogue.not_workbook"


def test_a_cell_far_below_is_refused_and_not_walked_to(tmp_path: Path) -> None:
    def far(book: Any) -> None:
        book["Giấy tờ"].cell(1_048_576, 1).value = "x"

    assert refused(edited(tmp_path / "a.xlsx", far)) == "catalogue.too_many_rows"


def test_other_suffixes_and_missing_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x")
    assert refused(tmp_path / "a.csv") == "catalogue.only_these"
    assert refused(tmp_path / "none.xlsx") == "catalogue.not_readable"


def test_every_title_of_the_template_leads_to_its_own_column() -> None:
    for kind, parts in COLUMNS.items():
        titles = [str(cell.value).removesuffix(" *") for cell in template()[kind][1]]
        assert titles == [TITLES[key] for part in parts for key in part]
