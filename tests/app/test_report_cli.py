"""`quay report` from outside: formats, files, refusals."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from app.cli.main import main

PERIOD = ("--from", "2026-01-01", "--to", "2026-11-30")
OBJECT = {
    "MaHoSo": "000.00.14.H25-260302-0001", "MaTTHC": "2.000488", "TenTTHC": "Cấp Phiếu lý lịch",
    "MaLinhVuc": "LLTP", "TenLinhVuc": "Lý lịch tư pháp", "KenhThucHien": "2",
    "ChuHoSo": "=cmd()", "LoaiDoiTuong": "1", "TrichYeuHoSo": "x", "DonViXuLy": "Sở Tư pháp",
    "NgayTiepNhan": "20260302090000", "NgayHenTra": "20260316090000", "TrangThaiHoSo": "9",
    "NgayKetThucXuLy": "20260310090000", "HinhThuc": "1",
}  # fmt: skip
Report = Callable[..., SimpleNamespace]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A counter that took over one dossier."""
    folder = tmp_path_factory.mktemp("counter")
    (folder / "pin").write_text("271828")
    lines = folder / "one.jsonl"
    lines.write_text(json.dumps(OBJECT, ensure_ascii=False), encoding="utf-8")
    settings = folder / "counter.toml"
    key = folder / "key"
    settings.write_text(f'[security]\ndevice_key = "file:{key}"\n', encoding="utf-8")
    to = ["--data", str(folder / "data"), "--pin-file", str(folder / "pin")]
    assert main([*to, "setup", "--from", str(settings), "--employee", "Hoa"]) == 0
    assert main([*to, "import-dossiers", str(lines)]) == 0
    return folder


@pytest.fixture
def report(data: Path, capsys: pytest.CaptureFixture[str]) -> Report:
    def run(name: str, *arguments: str) -> SimpleNamespace:
        to = ["--data", str(data / "data"), "--pin-file", str(data / "pin")]
        status = main([*to, "report", name, *PERIOD, *arguments])
        said = capsys.readouterr()
        return SimpleNamespace(status=status, out=said.out, err=said.err)

    return run


@pytest.mark.parametrize(
    ("name", "key"),
    [("summary", "received"), ("06a", "rows"), ("register", "rows"), ("digitisation", "total"),
     ("766", "indicators"), ("fees", "net_by_method"), ("postal", "items"), ("workload", "days"),
     ("overdue", "dossiers")],
)  # fmt: skip
def test_every_report_is_one_document(report: Report, name: str, key: str) -> None:
    done = report(name, "--json")
    assert (done.status, done.err) == (0, "")
    assert key in json.loads(done.out)
    assert json.loads(report(name, "--format", "json").out) == json.loads(done.out)


def test_without_json_people_read_vietnamese(report: Report) -> None:
    assert "Hồ sơ tiếp nhận | 1" in report("summary").out
    assert "000.00.14.H25-260302-0001" in report("register").out


@pytest.mark.parametrize("ending", ["xlsx", "pdf"])
def test_the_ending_of_the_file_says_the_format(
    report: Report, tmp_path: Path, ending: str
) -> None:
    for name, options in (("a", []), ("b", ["--format", ending])):
        path = tmp_path / (f"a.{ending}" if name == "a" else name)
        assert report("register", *options, "--out", str(path)).status == 0
        assert path.read_bytes()[:4] == {"xlsx": b"PK\x03\x04", "pdf": b"%PDF"}[ending]
        assert path.stat().st_mode & 0o077 == 0  # the register names people


def test_a_name_that_looks_like_a_formula_stays_a_name(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    report("register", "--out", str(path))
    found = openpyxl.load_workbook(path).active
    assert found is not None
    (cell,) = (c for row in found.iter_rows() for c in row if c.value == "=cmd()")
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.parametrize(
    "options",
    [["--format", "xlsx"], ["--format", "pdf"], ["--to", "2025-12-31"], ["--from", "gestern"],
     ["--to", "9999-12-31"], ["--out", "/nowhere/at/all.pdf"]],
)  # fmt: skip
def test_what_cannot_be_meant_is_wrong_usage(report: Report, options: list[str]) -> None:
    done = report("06a", *options)
    assert (done.status, done.out) == (2, "")
    assert done.err.count(".") >= 2  # a sentence of fact, one of next step
