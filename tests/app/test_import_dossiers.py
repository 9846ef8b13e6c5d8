"""`quay import-dossiers` from outside: a year of another system, and lines that cannot be read."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from app.domain.calendar import ZONE
from tests.app import pilot_year

PIN = "491827"
SETTINGS = '[security]\ndevice_key = "file:{key}"\n'
Quay = Callable[..., tuple[int, Any]]


@pytest.fixture(scope="module")
def year() -> list[dict[str, Any]]:
    return pilot_year.objects()


def set_up(base: Path) -> Path:
    """A new counter with its PIN."""
    (base / "pin").write_text(PIN)
    (base / "from.toml").write_text(SETTINGS.format(key=base / "device.key"), encoding="utf-8")
    setup = ["setup", "--from", str(base / "from.toml"), "--employee", "Hoa"]
    assert main([*setup, "--data", str(base / "data"), "--pin-file", str(base / "pin")]) == 0
    return base


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return set_up(tmp_path_factory.mktemp("counter"))


@pytest.fixture
def at(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any]]:
    """Runs one command on the counter of a folder."""

    def run(base: Path, *arguments: str) -> tuple[int, Any]:
        capsys.readouterr()
        unlocked = ["--data", str(base / "data"), "--pin-file", str(base / "pin")]
        status = main([*unlocked, *arguments, "--json"])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return status, json.loads(captured.out)

    return run


@pytest.fixture
def quay(base: Path, at: Callable[..., tuple[int, Any]]) -> Quay:
    return lambda *arguments: at(base, *arguments)


@pytest.fixture
def jsonl(tmp_path: Path) -> Callable[..., str]:
    def write(*rows: dict[str, Any] | bytes) -> str:
        path = tmp_path / "lines.jsonl"
        texts = [
            r if isinstance(r, bytes) else json.dumps(r, ensure_ascii=False).encode() for r in rows
        ]
        path.write_bytes(b"\n".join(texts) + b"\n")
        return str(path)

    return write


def test_a_year_is_taken_over_and_gives_the_pilots_table(
    at: Quay, tmp_path: Path, jsonl: Callable[..., str], year: list[dict[str, Any]]
) -> None:
    base = set_up(tmp_path)
    file = jsonl(*year)
    status, done = at(base, "import-dossiers", file)
    assert (status, done) == (0, {"imported": 1700, "updated": 0, "rejected": []})
    _, again = at(base, "import-dossiers", file)
    assert again == {"imported": 0, "updated": 1700, "rejected": []}
    period = ("--from", pilot_year.FIRST_DAY, "--to", pilot_year.LAST_DAY)
    assert at(base, "report", "summary", *period) == (
        0,
        {"received": 1700, "online": 1669, "resolved": 1668, "early": 1479, "on_time": 168,
         "late": 21, "in_progress": 32, "on_time_rate": 98.74, "online_rate": 98.18},
    )  # fmt: skip


@pytest.mark.parametrize("version", [2019, 2023])
def test_what_was_taken_over_is_shown_as_it_came(
    quay: Quay, jsonl: Callable[..., str], year: list[dict[str, Any]], version: int
) -> None:
    newer = ("KenhThucHien", "SoGiayToChuHoSo", "NoiNopHoSo", "HoSoCoThanhPhanSoHoa",
             "TaiKhoanDuocXacThucVoiVNeID", "DuocThanhToanTrucTuyen", "DinhDanhCHS",
             "NgayNopHoSo")  # fmt: skip
    source = {k: v for k, v in year[7].items() if version == 2023 or k not in newer}
    quay("import-dossiers", jsonl(source))
    assert quay("show", source["MaHoSo"], "--payload", str(version)) == (0, source)


def test_an_object_of_2019_shown_as_2023_tells_what_can_be_known(
    quay: Quay, jsonl: Callable[..., str], year: list[dict[str, Any]]
) -> None:
    old = {k: v for k, v in year[8].items() if k not in ("KenhThucHien", "SoGiayToChuHoSo",
           "NoiNopHoSo", "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID",
           "DuocThanhToanTrucTuyen", "DinhDanhCHS", "NgayNopHoSo")}  # fmt: skip
    old |= {"MaHoSo": "000.00.14.H25-250105-9001", "MaDoiTuong": "035190001234"}
    quay("import-dossiers", jsonl(old))
    _, told = quay("show", old["MaHoSo"], "--payload", "2023")
    assert {key: told[key] for key in old} == old
    assert (told["SoGiayToChuHoSo"], told["NoiNopHoSo"]) == ("035190001234", "2")
    assert told["DinhDanhCHS"] == [{"LoaiDinhDanh": "1", "SoDinhDanh": "035190001234"}]
    assert told["NgayNopHoSo"] == told["NgayTiepNhan"]


def test_bad_lines_are_told_by_number_and_field_and_stop_nothing(
    quay: Quay, jsonl: Callable[..., str], year: list[dict[str, Any]]
) -> None:
    good = [{**year[n], "MaHoSo": f"000.00.14.H25-250106-90{n:02d}"} for n in range(3)]
    file = jsonl(
        good[0],
        b"{",
        {**good[1], "NgayTiepNhan": "20240230"},
        {**good[1], "NgayTiepNhan": "19891231235959"},
        {**good[1], "NgayTiepNhan": in_days(2)},
        b'{"MaHoSo": "\xff"}',
        b'{"x":' + b"[" * 900 + b"]" * 900 + b"}",
        {**good[1], "TrangThaiHoSo": "11"},
        good[1],
        b'{"x": 1e999}',
        good[2],
    )
    status, done = quay("import-dossiers", file)
    assert (status, done["imported"]) == (1, 3)
    assert [r["line"] for r in done["rejected"]] == [2, 3, 4, 5, 6, 7, 8, 10]
    named = [r["line"] for r in done["rejected"] if "NgayTiepNhan" in r["problem"]]
    assert named == [3, 4, 5]


def in_days(days: int) -> str:
    """As the interface writes it."""
    return f"{datetime.now(ZONE) + timedelta(days=days):%Y%m%d%H%M%S}"


def test_a_clock_of_another_system_may_go_ahead_by_less_than_a_day(
    quay: Quay, jsonl: Callable[..., str], year: list[dict[str, Any]]
) -> None:
    ahead = datetime.now(ZONE) + timedelta(hours=12)
    told = {"MaHoSo": "000.00.14.H25-250106-9091", "NgayTiepNhan": f"{ahead:%Y%m%d%H%M%S}"}
    assert quay("import-dossiers", jsonl({**year[0], **told}))[1]["imported"] == 1


def test_names_of_any_length_are_kept_whole(
    quay: Quay, jsonl: Callable[..., str], year: list[dict[str, Any]]
) -> None:
    long = {"TenTepDinhKem": "Đơn " * 3000, "DuongDanTaiTepTin": "https://tinh.example/f/1"}
    paper = {"TenGiayTo": "Bản vẽ " * 3000, "SoLuong": 1, "LoaiGiayTo": 1}
    source = {**year[9], "MaHoSo": "000.00.14.H25-250107-9001", "GhiChu": "ghi chú " * 3000}
    source |= {"TaiLieuNop": [long], "DanhSachTepDinhKemKhac": [paper]}
    assert quay("import-dossiers", jsonl(source))[0] == 0
    assert quay("show", source["MaHoSo"], "--payload", "2023")[1] == source
    assert quay("show", source["MaHoSo"])[0] == 0


def test_one_registered_and_never_received_keeps_what_moment_it_has(
    quay: Quay, jsonl: Callable[..., str], year: list[dict[str, Any]]
) -> None:
    source = {**year[10], "MaHoSo": "000.00.14.H25-250108-9001", "TrangThaiHoSo": "1"}
    source |= {"NgayTiepNhan": "", "NgayHenTra": "", "NgayTra": "", "NgayKetThucXuLy": ""}
    bare = {k: v for k, v in source.items() if k != "NgayNopHoSo"}
    bare |= {"MaHoSo": "000.00.14.H25-250108-9002"}
    assert quay("import-dossiers", jsonl(source, bare))[1]["imported"] == 2
    for told in (source, bare):
        assert quay("show", told["MaHoSo"], "--payload", "2023")[1] == told
        assert quay("show", told["MaHoSo"])[1]["received_at"] is None
