"""Bad objects are refused by the name of the field, never by its value."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import Channel, Status
from app.errors import InvalidInput
from storage.provincial.canonical import nfc
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import RECEIVED, dossier
from tests.province.objects import ANYTHING, UNHURRIED, objects

WIRE = ProvincialWire()
#: Fields that make others needed: what was received has its moment.
REQUIRE = ("TrangThaiHoSo", "MaHoSo")


def source(**changes: object) -> dict[str, Any]:
    return {**WIRE.dossier_object(dossier()), **changes}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("MaHoSo", ""),
        ("MaHoSo", "261123-0001"),
        ("MaHoSo", "T01-261123-001"),
        ("MaTTHC", "4.000488"),
        ("TenTTHC", " "),
        ("ChuHoSo", None),
        ("ChuHoSo", "x" * 501),
        ("ChuHoSo", ["Lan"]),
        ("TrangThaiHoSo", "11"),
        ("TrangThaiHoSo", True),
        ("KenhThucHien", "4"),
        ("LoaiDoiTuong", "citizen"),
        ("HinhThuc", "2"),
        ("NgayTiepNhan", "20260230080000"),
        ("NgayTiepNhan", "2026-11-23"),
        ("NgayTiepNhan", ""),
        ("NgayHenTra", "٢0261123084200"),
        ("NgayTra", "00010101000000"),
        ("TaiLieuNop", "không phải danh sách"),
        ("TaiLieuNop", ["x"]),
        ("DinhDanhCHS", {}),
    ],
)
def test_a_bad_field_is_named(field: str, value: object) -> None:
    with pytest.raises(InvalidInput) as refused:
        WIRE.read_dossier(source(**{field: value}))
    assert (refused.value.code, refused.value.params) == ("import.field", {"field": field})


def test_a_bad_amount_is_named_with_its_list() -> None:
    with pytest.raises(InvalidInput) as refused:
        WIRE.read_dossier(source(DanhSachLePhi=[{"Gia": "hai trăm"}]))
    assert refused.value.params == {"field": "DanhSachLePhi.Gia"}


def test_an_online_dossier_is_read_before_anybody_received_it() -> None:
    read = WIRE.read_dossier(
        source(TrangThaiHoSo="1", NgayTiepNhan="", NgayNopHoSo="20261122200000", KenhThucHien="2")
    )
    assert (read.status, read.channel) == (Status.REGISTERED, Channel.ONLINE)
    assert read.received_at is None
    assert read.filed_at == datetime(2026, 11, 22, 13, tzinfo=UTC)


def test_what_we_need_of_an_object_is_read() -> None:
    read = WIRE.read_dossier(source(MaTTHC="2.000488.000.00.00.H25", NgayTiepNhan="20261123084200"))
    assert (read.procedure_code, read.agency_id) == ("2.000488", "000.00.14.H25")
    assert (read.received_at, read.fee) == (RECEIVED, 200_000)
    assert read.owner.id_number == "035190001234"
    assert [paper.name for paper in read.papers] == ["To-khai.pdf", "Ảnh 4x6", "Ảnh 4x6"]


def test_the_same_number_always_becomes_the_same_dossier() -> None:
    assert WIRE.read_dossier(source()).id == WIRE.read_dossier(source(GhiChu="khác")).id


def test_a_stopped_dossier_can_go_back_to_work() -> None:
    read = WIRE.read_dossier(source(TrangThaiHoSo="5"))
    assert read.previous_status is Status.PROCESSING


@settings(UNHURRIED, max_examples=300)
@given(objects(2023), st.data())
def test_whatever_stands_in_a_field_is_read_or_refused_by_name(
    good: dict[str, Any], data: st.DataObject
) -> None:
    field = data.draw(st.sampled_from(sorted(good)))
    bad = {**good, field: data.draw(ANYTHING)}
    try:
        read = WIRE.read_dossier(bad)
    except InvalidInput as refused:
        named = str(refused.params["field"])
        assert named.split(".", maxsplit=1)[0] == field or field in REQUIRE
    else:
        assert WIRE.dossier_object(read) == nfc(bad)
