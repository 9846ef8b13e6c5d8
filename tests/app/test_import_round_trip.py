"""An object of another system, kept in the encrypted store, goes out as it came in."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from app.domain.codes import Status
from app.domain.verbs import Act, Verb, step
from app.usecases.import_dossiers import ImportDossiers
from app.usecases.record_fact import RecordFact
from storage.provincial.canonical import nfc
from storage.provincial.shapes import ProvincialWire
from tests.app.counter import Counter, open_counter
from tests.app.dossiers import HOA
from tests.province.objects import UNHURRIED, objects

WIRE = ProvincialWire()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    """One store for all examples: each finds the dossiers of those before it."""
    opened = open_counter(tmp_path_factory.mktemp("kept") / "data")
    opened.clock.at = datetime(2101, 1, 1, tzinfo=UTC)  # after every moment that is drawn
    yield opened
    opened.store.close()


def taken(counter: Counter, source: dict[str, Any], version: int) -> dict[str, object]:
    """Imported as a line, loaded again, put into words again."""
    line = json.dumps(source, ensure_ascii=False)
    done = ImportDossiers(counter.store, WIRE, counter.clock)([line], HOA)
    assert (done.imported + done.updated, done.rejected) == (1, ())
    with counter.store.unit_of_work() as uow:
        dossier = uow.dossiers.by_code(source["MaHoSo"].strip())
        assert dossier is not None
        return WIRE.dossier_object(dossier, version)


@settings(UNHURRIED, max_examples=120)
@given(source=objects(2023))
def test_an_object_of_2023_survives_the_store(kept: Counter, source: dict[str, Any]) -> None:
    assert taken(kept, source, 2023) == nfc(source)


@settings(UNHURRIED, max_examples=120)
@given(source=objects(2019))
def test_an_object_of_2019_survives_the_store(kept: Counter, source: dict[str, Any]) -> None:
    assert taken(kept, source, 2019) == nfc(source)


@pytest.mark.parametrize("status", list(Status))
def test_every_status_survives_with_nothing_but_what_must_be_there(
    counter: Counter, status: Status
) -> None:
    source = {
        "MaHoSo": "000.00.14.H25-261123-0001",
        "MaTTHC": "1.003868.000.00.00.H25",
        "TenTTHC": "Cấp giấy phép",
        "ChuHoSo": "Nguyễn Thị Lan",
        "TrangThaiHoSo": str(int(status)),
        "NgayTiepNhan": "20261123084200",
    }
    assert taken(counter, source, 2019) == source


def test_a_second_takeover_with_changed_rounds_is_told_as_it_came(counter: Counter) -> None:
    source = dict(_WITH_ROUND)
    taken(counter, source, 2023)
    came = {"NoiDungBoSung": "thiếu dấu", "NgayTiepNhanBoSung": "20261126080000"}
    again = source["DanhSachHoSoBoSung"][0] | came
    changed = {**source, "DanhSachHoSoBoSung": [again], "TrangThaiHoSo": "4"}
    assert taken(counter, changed, 2023) == changed
    assert taken(counter, source, 2023) == source


def test_a_round_taken_over_open_is_closed_here_and_keeps_what_else_it_said(
    counter: Counter,
) -> None:
    taken(counter, dict(_WITH_ROUND), 2023)
    with counter.store.unit_of_work() as uow:
        dossier = uow.dossiers.by_code(_WITH_ROUND["MaHoSo"])
    assert dossier is not None
    at = datetime(2026, 11, 26, 1, tzinfo=UTC)
    closed = step(dossier, Act(Verb.SUPPLEMENT_RECEIVED, at, HOA, data={"papers": "Tờ khai"}))
    (told,) = WIRE.dossier_object(closed)["DanhSachHoSoBoSung"]  # type: ignore[misc, attr-defined]
    assert (told["HoSoBoSungId"], told["MaLa"], told["NoiDungBoSung"]) == (7, "x", "thiếu chữ ký")
    assert (told["NgayTiepNhanBoSung"], told["TrangThaiBoSung"]) == ("20261126080000", True)
    assert told["ThongTinTiepNhan"] == "Đã nhận: Tờ khai"


def test_a_second_takeover_leaves_what_only_the_counter_knows(counter: Counter) -> None:
    source = dict(_WITH_ROUND) | {"TrangThaiHoSo": "9"}
    taken(counter, source, 2023)
    RecordFact(counter.store, counter.clock).shelve(source["MaHoSo"], "Ngăn B2", HOA)
    assert taken(counter, source | {"GhiChu": "mới"}, 2023) == source | {"GhiChu": "mới"}
    with counter.store.unit_of_work() as uow:
        dossier = uow.dossiers.by_code(source["MaHoSo"])
    assert dossier is not None
    assert (dossier.shelf, dossier.note) == ("Ngăn B2", "mới")
    assert dossier.events[-1].verb == "shelve"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"Lạ": 1}, {"Lạ": True}),
        ({"DanhSachGiayToKetQua": [{"TenGiayTo": "a", "DuongDanTepTinKetQua": "https://x.example/1"}]},
         {"DanhSachGiayToKetQua": [{"TenGiayTo": "b", "DuongDanTepTinKetQua": "https://x.example/1"}]}),
        ({"TaiLieuNop": [{"TenTepDinhKem": "a", "DuongDanTaiTepTin": "https://x.example/1"}]},
         {"TaiLieuNop": [{"TenTepDinhKem": "b", "DuongDanTaiTepTin": "https://x.example/1"}]}),
    ],
)  # fmt: skip
def test_the_second_takeover_wins_however_little_it_differs(
    counter: Counter, first: dict[str, Any], second: dict[str, Any]
) -> None:
    base = {k: v for k, v in _WITH_ROUND.items() if k != "DanhSachHoSoBoSung"}
    assert taken(counter, base | first, 2023) == base | first
    told = taken(counter, base | second, 2023)
    assert json.dumps(told, sort_keys=True) == json.dumps(base | second, sort_keys=True)


_WITH_ROUND: dict[str, Any] = {
    "MaHoSo": "000.00.14.H25-261123-0002",
    "MaTTHC": "2.000488",
    "TenTTHC": "Cấp Phiếu lý lịch tư pháp",
    "ChuHoSo": "Nguyễn Thị Lan",
    "TrangThaiHoSo": "5",
    "KenhThucHien": "1",
    "NgayTiepNhan": "20261123084200",
    "NgayHenTra": "20261207084200",
    "DanhSachHoSoBoSung": [
        {
            "HoSoBoSungId": 7,
            "NguoiYeuCauBoSung": "Sở Tư pháp",
            "NoiDungBoSung": "thiếu chữ ký",
            "NgayBoSung": "20261124080000",
            "TrangThaiBoSung": False,
            "MaLa": "x",
        }
    ],
}
