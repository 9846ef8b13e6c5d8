"""What only looks like a workbook is refused before it does harm."""

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.storage.workbook_files import edited, one, refused


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
