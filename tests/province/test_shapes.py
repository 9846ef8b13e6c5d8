"""What stands in a message to the province."""

import json
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.codes import Channel, DossierCode, PartyKind, Status
from app.domain.dossier import Event, Reuse
from app.domain.party import Party
from app.domain.verbs import Verb
from app.errors import InvalidInput
from storage.provincial.fields import ADDED_2023, LISTS, SCALARS
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import PAGE, RECEIVED, dossier

WIRE = ProvincialWire()


def test_every_field_of_the_interface_is_there_and_scalars_are_strings() -> None:
    obj = WIRE.dossier_object(dossier())
    assert set(obj) == {*SCALARS, *LISTS}
    assert all(isinstance(obj[name], str) for name in SCALARS)
    assert all(isinstance(obj[name], list) for name in LISTS)


def test_the_payload_of_2019_leaves_out_what_came_later() -> None:
    obj = WIRE.dossier_object(dossier(), 2019)
    assert set(obj) == {*SCALARS, *LISTS} - ADDED_2023


def test_moments_are_vietnamese_clock_time_without_signs() -> None:
    obj = WIRE.dossier_object(dossier())
    assert (obj["NgayTiepNhan"], obj["NgayHenTra"], obj["NgayTra"]) == (
        "20261123084200",
        "20261203084200",
        "",
    )


@pytest.mark.parametrize(("length", "ends"), [(1000, "x"), (1001, "...")])
def test_a_summary_is_cut_only_when_it_is_too_long(length: int, ends: str) -> None:
    text = str(WIRE.dossier_object(dossier(summary="x" * length))["TrichYeuHoSo"])
    assert len(text) == (1000 if length == 1000 else 998)
    assert text.endswith(ends)


def test_a_dossier_without_summary_is_summed_up_by_its_procedure() -> None:
    assert WIRE.dossier_object(dossier(summary=""))["TrichYeuHoSo"] == "Cấp Phiếu lý lịch tư pháp"


@pytest.mark.parametrize(
    ("number", "kind", "papers"),
    [
        ("035190001234", PartyKind.CITIZEN, [{"LoaiDinhDanh": "1", "SoDinhDanh": "035190001234"}]),
        ("168123456", PartyKind.CITIZEN, [{"LoaiDinhDanh": "2", "SoDinhDanh": "168123456"}]),
        ("B1234567", PartyKind.CITIZEN, []),
        ("", PartyKind.CITIZEN, []),
        ("0700123455", PartyKind.ENTERPRISE, []),
    ],
)
def test_identity_papers_are_listed_by_their_length_and_never_invented(
    number: str, kind: PartyKind, papers: list[dict[str, str]]
) -> None:
    owner = Party("Công ty A", number, kind)
    assert WIRE.dossier_object(dossier(owner=owner))["DinhDanhCHS"] == papers


def test_a_file_is_told_only_once_it_has_an_address() -> None:
    waiting = dossier().with_file_url(PAGE.id, "")
    assert WIRE.dossier_object(waiting)["TaiLieuNop"] == []
    assert WIRE.dossier_object(waiting)["HoSoCoThanhPhanSoHoa"] == "1"
    told = WIRE.dossier_object(dossier())["TaiLieuNop"]
    assert [entry["DuongDanTaiTepTin"] for entry in told] == [PAGE.url]


def test_papers_without_scan_are_counted_as_originals_and_copies() -> None:
    assert WIRE.dossier_object(dossier())["DanhSachTepDinhKemKhac"] == [
        {"TenGiayTo": "Ảnh 4x6", "SoLuong": 1, "LoaiGiayTo": 1},
        {"TenGiayTo": "Ảnh 4x6", "SoLuong": 2, "LoaiGiayTo": 2},
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"channel": Channel.ONLINE}, "3"),
        ({"channel": Channel.ONLINE, "fee_paid": True}, "0"),
        ({"channel": Channel.ONLINE, "fee_timing": "exempt"}, "0"),
        ({"channel": Channel.DIRECT}, "0"),
    ],
)
def test_online_payment_is_told_by_channel_and_fee(changes: dict[str, object], told: str) -> None:
    assert WIRE.dossier_object(dossier(**changes))["DuocThanhToanTrucTuyen"] == told


def test_a_supplement_round_is_told_with_both_dates() -> None:
    asked = Event(RECEIVED, "ask-supplement", "Lan", Status.SUPPLEMENT_ASKED, "thiếu chữ ký")
    moved = {"previous_due_at": "2026-11-23T01:42:00+00:00", "due_at": "2026-12-03T01:42:00+00:00"}
    at = datetime(2026, 11, 25, 2, tzinfo=UTC)
    came = Event(at, "supplement-received", "Lan", Status.RECEIVED, data=moved)
    told = WIRE.dossier_object(dossier(events=(asked, came)))
    (entry,) = told["DanhSachHoSoBoSung"]
    assert entry["NoiDungBoSung"] == "thiếu chữ ký"
    assert entry["TrangThaiBoSung"] is True
    assert (entry["NgayHenTraTruoc"], entry["NgayHenTraMoi"]) == (
        "20261123084200",
        "20261203084200",
    )


@pytest.mark.parametrize("code", [None, DossierCode("T01-261123-001")])
def test_a_dossier_without_official_number_is_never_put_into_a_message(
    code: DossierCode | None,
) -> None:
    with pytest.raises(InvalidInput) as refused:
        WIRE.dossier_body(dossier(code=code), update=False)
    assert refused.value.code == "province.no_number"


def test_a_body_is_the_same_bytes_however_the_name_is_composed() -> None:
    decomposed = Party(
        unicodedata.normalize("NFD", "Nguyễn Thị Lan"), "035190001234", phone="0912345678"
    )
    body = WIRE.dossier_body(dossier(owner=decomposed), update=False)
    assert body == WIRE.dossier_body(dossier(), update=False)
    assert b": " not in body
    assert body.decode() == unicodedata.normalize("NFC", body.decode())


def test_an_insert_becomes_an_update_with_nothing_else_changed() -> None:
    insert = WIRE.dossier_body(dossier(), update=False)
    assert WIRE.as_update(insert) == WIRE.dossier_body(dossier(), update=True)


def test_a_step_says_who_when_what_and_the_new_status() -> None:
    event = Event(RECEIVED, "forward", "", Status.PROCESSING, "kèm 2 tờ")
    (step,) = json.loads(WIRE.progress_body(dossier(), event))["data"]
    assert step["NguoiXuLy"] == "Cán bộ Một cửa"
    assert step["NoiDungXuLy"] == "Chuyển hồ sơ đến cơ quan giải quyết: kèm 2 tờ"
    assert (step["ThoiDiemXuLy"], step["TrangThai"]) == ("20261123084200", "4")


def test_somebody_elses_dossier_under_our_number_is_not_ours() -> None:
    body = WIRE.dossier_body(dossier(), update=False)
    found = WIRE.dossier_object(dossier(owner=Party("Trần Văn Nam", "035090001111")))
    assert not WIRE.belongs(body, found)
    assert not WIRE.same_dossier(body, found)


def test_an_insert_has_arrived_even_when_the_department_moved_on() -> None:
    body = WIRE.dossier_body(dossier(), update=False)
    assert WIRE.same_dossier(body, WIRE.dossier_object(dossier(status=Status.PROCESSING)))


def test_an_update_has_arrived_only_when_its_own_content_is_there() -> None:
    returned = replace(dossier(), status=Status.RETURNED, returned_at=RECEIVED)
    body = WIRE.dossier_body(returned, update=True)
    assert not WIRE.same_dossier(body, WIRE.dossier_object(dossier()))
    assert WIRE.belongs(body, WIRE.dossier_object(dossier()))
    assert WIRE.same_dossier(body, WIRE.dossier_object(returned))


def test_an_update_with_a_file_address_has_arrived_only_with_it() -> None:
    body = WIRE.dossier_body(dossier(), update=True)
    without = WIRE.dossier_object(dossier().with_file_url(PAGE.id, ""))
    assert not WIRE.same_dossier(body, without)


@pytest.mark.parametrize("verb", [verb.value for verb in Verb] + ["call", "fee", "post", "xyz"])
def test_no_step_is_told_in_english(verb: str) -> None:
    event = Event(RECEIVED, verb, "Lan", Status.PROCESSING)
    (step,) = json.loads(WIRE.progress_body(dossier(), event))["data"]
    assert verb not in step["NoiDungXuLy"]
    assert step["NoiDungXuLy"][0].isupper()
    assert step["NgayKetThucTheoQuyDinh"] == "20261203084200"


def test_a_step_without_promise_names_no_end() -> None:
    event = Event(RECEIVED, "receive", "Lan", Status.RECEIVED)
    (step,) = json.loads(WIRE.progress_body(dossier(due_at=None), event))["data"]
    assert step["NgayKetThucTheoQuyDinh"] == ""


@pytest.mark.parametrize(
    ("timing", "asked", "told"),
    [("before", False, "1"), ("before", True, "2"), ("after", True, "4")],
)
def test_a_fee_says_by_its_own_name_when_it_is_taken(
    timing: str, *, asked: bool, told: str
) -> None:
    ask = Event(RECEIVED, "ask-payment", "Lan", Status.PAYMENT_ASKED)
    owing = dossier(fee_timing=timing, fee_name="Lệ phí", events=(ask,) if asked else ())
    (line,) = WIRE.dossier_object(owing)["DanhSachLePhi"]  # type: ignore[misc]
    assert (line["TenPhiLePhi"], line["HinhThucThu"]) == ("Lệ phí", told)


@pytest.mark.parametrize(
    ("verb", "data", "told"),
    [
        ("paid", {"method": "cash"}, "0"),
        ("fee", {"method": "transfer"}, "0"),
        ("paid", {"method": "online"}, "2"),
        ("province-processing", {"method": "online", "paid_by": "1"}, "1"),
    ],
)
def test_how_a_fee_was_paid_is_told_only_where_it_was_online(
    verb: str, data: dict[str, str], told: str
) -> None:
    paid = Event(RECEIVED, verb, "Lan", Status.PROCESSING, data=data)
    given = dossier(channel=Channel.ONLINE, fee_paid=True, events=(paid,))
    assert WIRE.dossier_object(given)["DuocThanhToanTrucTuyen"] == told
    voided = dossier(channel=Channel.ONLINE, fee_paid=False, events=(paid,))
    assert WIRE.dossier_object(voided)["DuocThanhToanTrucTuyen"] == "3"


def test_who_took_the_result_is_told_without_any_identity_number() -> None:
    data = {"receiver": "Trần Văn Nam", "receiver_id": "035090001111", "authority": "UQ số 7"}
    handed = Event(RECEIVED, "hand-over", "Lan", Status.RETURNED, data=data)
    returned = dossier(status=Status.RETURNED, postal_item="EE123456785VN", events=(handed,))
    told = WIRE.dossier_object(replace(returned, returned_at=RECEIVED, return_note="đã gọi"))
    assert told["ThongTinTra"] == (
        "Người nhận: Trần Văn Nam (người được ủy quyền); trả qua bưu chính; EE123456785VN; đã gọi"
    )
    assert (told["NgayTra"], told["HinhThuc"]) == ("20261123084200", "1")


def test_a_refusal_has_its_moment() -> None:
    refused = dossier(status=Status.REFUSED, refused_at=RECEIVED)
    assert WIRE.dossier_object(refused)["NgayTuChoi"] == "20261123084200"


@pytest.mark.parametrize("reuse", list(Reuse))
def test_a_paper_already_on_file_is_told_as_reused(reuse: Reuse) -> None:
    paper = replace(dossier().papers[0], files=(replace(PAGE, reuse=reuse),))
    (entry,) = WIRE.dossier_object(dossier(papers=(paper,)))["TaiLieuNop"]  # type: ignore[misc]
    assert entry["DuocTaiSuDung"] == str(int(reuse))


def test_a_dossier_filed_online_at_the_counter_says_where_and_when() -> None:
    filed = datetime(2026, 11, 22, 13, tzinfo=UTC)
    told = WIRE.dossier_object(dossier(channel=Channel.ONLINE, filed_at=filed))
    assert [told[k] for k in ("KenhThucHien", "NoiNopHoSo", "NgayNopHoSo")] == [
        "2",
        "2",
        "20261122200000",
    ]
