"""Workbooks with one procedure, and what is wrong with one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.domain.catalogue import BadRows
from app.domain.procedure import Procedure
from app.errors import InvalidInput
from storage.catalogue_files import CatalogueFiles
from tests.app.workbooks import CASES, PAPERS, PROCEDURES, new_agency
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


def edited(path: Path, change: Callable[[Any], None]) -> Path:
    one(path)
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def refused(path: Path) -> str:
    with pytest.raises(InvalidInput) as error:
        FILES.read(path)
    return error.value.code
