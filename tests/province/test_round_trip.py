"""An object of another system comes back field by field, whatever its version."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from app.domain.codes import Status
from storage.provincial.canonical import nfc
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import RECEIVED, dossier
from tests.province.objects import UNHURRIED, objects

WIRE = ProvincialWire()


def back(source: dict[str, Any], version: int) -> dict[str, Any]:
    """Read, kept in a store as JSON, written again."""
    read = WIRE.read_dossier(source)
    stored = replace(read, foreign=json.loads(json.dumps(dict(read.foreign))))
    return WIRE.dossier_object(stored, version)


@settings(UNHURRIED, max_examples=150)
@given(objects(2023))
def test_an_object_of_2023_comes_back_field_by_field(source: dict[str, Any]) -> None:
    assert back(source, 2023) == nfc(source)


@settings(UNHURRIED, max_examples=150)
@given(objects(2019))
def test_an_object_of_2019_comes_back_field_by_field(source: dict[str, Any]) -> None:
    assert back(source, 2019) == nfc(source)


@settings(UNHURRIED, max_examples=100)
@given(objects(2023))
def test_our_own_fields_win_once_the_dossier_changed(source: dict[str, Any]) -> None:
    moved = replace(
        WIRE.read_dossier(source), status=Status.RETURNED, returned_at=RECEIVED, note="đã trả"
    )
    told = WIRE.dossier_object(moved)
    assert str(told["TrangThaiHoSo"]) == "10"
    assert (told["NgayTra"], told["GhiChu"]) == ("20261123084200", "đã trả")
    untouched = set(source) - {"TrangThaiHoSo", "NgayTra", "GhiChu", "ThongTinTra"}
    assert {k: told[nfc(k)] for k in untouched} == {k: nfc(source[k]) for k in untouched}


def test_a_dossier_of_ours_survives_the_wire() -> None:
    sent = WIRE.dossier_object(dossier())
    assert WIRE.dossier_object(WIRE.read_dossier(sent)) == sent


def test_an_added_file_keeps_what_the_province_said_about_the_others() -> None:
    source = WIRE.dossier_object(dossier())
    theirs = {**source["TaiLieuNop"][0], "DuocTaiSuDung": "2", "KySo": "có"}
    deleted = {**theirs, "IsDeleted": "True", "DuongDanTaiTepTin": "https://x.example/cu"}
    read = WIRE.read_dossier({**source, "TaiLieuNop": [theirs, deleted]})
    extra = replace(read.papers[0].files[0], url="https://tinh.example/files/8", name="Moi.pdf")
    grown = replace(read, papers=(*read.papers, replace(read.papers[0], files=(extra,))))
    told = WIRE.dossier_object(grown)["TaiLieuNop"]
    assert told[:2] == [theirs, deleted]
    assert told[2]["TenTepDinhKem"] == "Moi.pdf"


@pytest.mark.parametrize("version", [2019, 2023])
def test_a_field_the_source_left_out_stays_out_until_we_have_something_to_say(
    version: int,
) -> None:
    source = WIRE.dossier_object(dossier(), version)
    del source["GhiChu"]
    assert "GhiChu" not in back(source, version)
    noted = replace(WIRE.read_dossier(source), note="gọi lại")
    assert WIRE.dossier_object(noted)["GhiChu"] == "gọi lại"
