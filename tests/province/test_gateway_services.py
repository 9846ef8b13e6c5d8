"""What the reference gateway answers, keeps and refuses."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.domain.codes import Status
from app.domain.dossier import Event
from app.ports.province import AnswerKind
from app.settings import Transport
from storage.provincial.client import ProvinceClient
from storage.provincial.compare import key_hash
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import PAGE, RECEIVED, dossier
from tests.province.gateway_process import PASSWORD, client_of, running_gateway

K = AnswerKind
WIRE = ProvincialWire()
_NUMBERS = count(5001)


@pytest.fixture
def number() -> int:
    return next(_NUMBERS)


@contextmanager
def gateway_that(folder: Path, faults: str) -> Iterator[tuple[ReferenceProvince, ProvinceClient]]:
    with running_gateway(folder, faults) as gateway, client_of(gateway) as client:
        yield gateway, client


def ask(
    gateway: ReferenceProvince, service: str, path: str = "/integration", **arguments: str
) -> Any:
    login = {"username": "quay", "password": PASSWORD}
    session = httpx.post(f"{gateway.url}/auth", json=login).json()["session"]
    envelope = {"session": session, "madonvi": "000.00.00.H25", "service": service, **arguments}
    return httpx.post(f"{gateway.url}{path}", json=envelope).json()


@pytest.mark.parametrize(
    ("repeat", "kinds", "copies", "name"),
    [
        ("error", [K.ACCEPTED, K.EXISTS], 1, "Nguyễn Thị Lan"),
        ("overwrite", [K.ACCEPTED, K.ACCEPTED], 1, "Nguyễn Thị Mai"),
        ("duplicate", [K.ACCEPTED, K.ACCEPTED], 2, "Nguyễn Thị Lan"),
    ],
)
def test_a_second_insert_does_what_the_province_is_said_to_do(
    tmp_path: Path, repeat: str, kinds: list[AnswerKind], copies: int, name: str
) -> None:
    first = dossier()
    second = replace(first, owner=replace(first.owner, name="Nguyễn Thị Mai"))
    with gateway_that(tmp_path, f"repeat={repeat}") as (gateway, client):
        bodies = [WIRE.dossier_body(d, update=False) for d in (first, second)]
        assert [client.send(body).kind for body in bodies] == kinds
        entry = gateway.dump()["dossiers"][str(first.code)]
        assert gateway.settings.repeat_insert == repeat
    assert (entry["copies"], entry["inserts"]) == (copies, 2)
    assert entry["object"]["ChuHoSo"] == name


def test_what_was_stored_is_what_was_sent(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    sent = dossier(number)
    client.send(WIRE.dossier_body(sent, update=False))
    found = dict(client.look_up(str(sent.code)).found or {})
    assert found.pop("DanhSachTienDo") == []
    assert found == WIRE.dossier_object(sent)


def test_a_step_is_kept_once_and_found_by_lookup(client: ProvinceClient, number: int) -> None:
    sent = dossier(number)
    client.send(WIRE.dossier_body(sent, update=False))
    step = WIRE.progress_body(sent, Event(RECEIVED, "forward", "Lan", Status.PROCESSING))
    assert not WIRE.same_dossier(step, client.look_up(str(sent.code)).found or {})
    assert [client.send(step).kind for _ in range(2)] == [K.ACCEPTED, K.ACCEPTED]
    found = client.look_up(str(sent.code)).found or {}
    assert WIRE.same_dossier(step, found)
    assert len(found["DanhSachTienDo"]) == 1


def test_an_update_of_nothing_is_refused(client: ProvinceClient, number: int) -> None:
    assert client.send(WIRE.dossier_body(dossier(number), update=True)).kind is K.REFUSED


@pytest.mark.parametrize(
    ("field", "value"),
    [("NgayTiepNhan", "2026-11-23"), ("TrangThaiHoSo", "11"), ("MaHoSo", "X"), ("ChuHoSo", 5)],
)
def test_a_bad_object_is_refused_by_field_and_nothing_is_kept(
    gateway: ReferenceProvince, field: str, value: object
) -> None:
    obj = {**WIRE.dossier_object(dossier(next(_NUMBERS))), field: value}
    before = gateway.dump()
    told = ask(gateway, "DongBoHoSoMC", isUpdating="False", data=[obj])
    assert told["error_code"] == "2"
    assert field in told["message"]
    assert gateway.dump() == before


def test_a_batch_with_one_bad_object_stores_none(gateway: ReferenceProvince) -> None:
    good = WIRE.dossier_object(dossier(next(_NUMBERS)))
    told = ask(gateway, "DongBoHoSoMC", isUpdating="False", data=[good, {**good, "MaTTHC": ""}])
    assert told["error_code"] == "2"
    assert good["MaHoSo"] not in gateway.dump()["dossiers"]


def test_a_late_file_address_does_not_take_back_what_the_department_did(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    bare = dossier(number).with_file_url(PAGE.id, "")
    client.send(WIRE.dossier_body(bare, update=False))
    gateway.step()
    client.send(WIRE.dossier_body(dossier(number), update=True))
    found = client.look_up(str(bare.code)).found or {}
    assert found["TrangThaiHoSo"] == "4"
    assert [entry["DuongDanTaiTepTin"] for entry in found["TaiLieuNop"]] == [PAGE.url]


def test_numbers_are_never_leased_twice(client: ProvinceClient) -> None:
    day = date(2026, 12, 1)
    blocks = [client.lease_numbers("000.00.14.H25", day, 2, 20)[1] for _ in range(2)]
    spans = [(b.day.day, b.first, b.last) for pair in blocks for b in pair]
    assert spans == [(1, 1, 20), (2, 1, 20), (1, 21, 40), (2, 21, 40)]


def test_a_day_without_numbers_left_is_refused(client: ProvinceClient) -> None:
    answers = [client.lease_numbers("000.00.02.H25", date(2026, 12, 1), 1, 500) for _ in range(10)]
    assert [answer.kind for answer, _ in answers[:9]] == [K.ACCEPTED] * 9
    assert (answers[9][0].kind, answers[9][1]) == (K.REFUSED, ())


def test_a_foreign_session_is_refused_in_words_a_client_understands(
    gateway: ReferenceProvince,
) -> None:
    envelope = {"session": "AAAA", "madonvi": "x", "service": "TraCuuHoSo", "mahoso": "y"}
    told = httpx.post(f"{gateway.url}/integration", json=envelope).json()
    assert told["message"] == "Phiên làm việc không hợp lệ hoặc đã hết hạn"


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"[" * 50_000, b'{"service":1}'])
def test_a_malformed_call_is_refused_in_json(gateway: ReferenceProvince, body: bytes) -> None:
    answer = httpx.post(
        f"{gateway.url}/integration", content=body, headers={"content-type": "application/json"}
    )
    assert answer.status_code == 400
    assert answer.json()["error_code"]


def test_the_catalogue_is_told_with_every_case(gateway: ReferenceProvince) -> None:
    (record,) = ask(gateway, "LayThuTuc", maTTHC="2.000488.000.00.00.H25")["result"]
    assert record["TENTTHC"] == "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam"
    times = record["CACHTHUCTHUCHIEN"][0]["THOIGIAN"]
    assert [(t["THOIGIANGIAIQUYET"], t["DONVITINH"]) for t in times] == [(10, "Ngày"), (15, "Ngày")]
    assert [case["GIAYTO"][0]["TENGIAYTO"] for case in record["THANHPHANHOSO"]] == ["Tờ khai"] * 2


def test_a_procedure_without_cases_is_told_without_them(gateway: ReferenceProvince) -> None:
    (record,) = ask(gateway, "LayThuTuc", maTTHC="1.003868")["result"]
    assert record["THANHPHANHOSO"] == []
    assert ask(gateway, "LayThuTuc", maTTHC="9.999999")["result"] == []


@pytest.mark.parametrize(
    ("service", "key", "value"),
    [
        ("LayDanhSachTTHC", "MATTHC", "2.000488"),
        ("LayDanhMucCoQuan", "TENDONVI", "Sở Tư pháp"),
        ("LayDanhMucLinhVuc", "MALINHVUC", "G15-TP01"),
    ],
)
def test_the_shared_lists_stand_at_their_own_endpoint(
    gateway: ReferenceProvince, service: str, key: str, value: str
) -> None:
    assert value in [line[key] for line in ask(gateway, service, "/share")["result"]]
    assert ask(gateway, service)["error_code"] == "2"


def test_a_day_is_compared_by_count_and_hash(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    sent = dossier(number)
    client.send(WIRE.dossier_body(sent, update=False))
    told = ask(gateway, "QuayDoiSoat", date="2026-11-23")
    hashes = {line["MaHoSo"]: line["hash"] for line in told["result"]}
    assert told["count"] == len(hashes)
    assert hashes[str(sent.code)] == key_hash(WIRE.dossier_object(sent))


def test_an_audit_head_is_countersigned_and_cannot_be_rewritten(gateway: ReferenceProvince) -> None:
    head = {"instance": "q1", "seq": "7", "hash": "ab", "signature": "s"}
    signs = [ask(gateway, "QuaySoCai", **head)["result"][0]["countersign"] for _ in range(2)]
    assert signs[0] == signs[1]
    assert ask(gateway, "QuaySoCai", **{**head, "hash": "cd"})["error_code"] == "6"


def test_a_question_gets_an_id(gateway: ReferenceProvince) -> None:
    assert ask(gateway, "QuayHoi", mahoso="x", noidung="Thiếu mẫu?")["result"][0]["id"]
    assert ask(gateway, "QuayHoi", mahoso="x", noidung=" ")["error_code"] == "2"


def test_the_page_names_counters_and_no_citizen(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    client.send(WIRE.dossier_body(dossier(number), update=False))
    client.changes("", 10)
    page = httpx.get(gateway.url).text
    assert "quay-thu" in page
    assert "Lan" not in page


@pytest.mark.parametrize(
    ("transport", "endpoint"),
    [
        ("query", "/integration"),
        ("three_urls", "/integration3/themmoi,/integration3/capnhat,/integration3/tientrinh"),
    ],
)
def test_the_older_transports_carry_the_same_body(
    gateway: ReferenceProvince, number: int, transport: Transport, endpoint: str
) -> None:
    settings = replace(gateway.settings, transport=transport, integration_endpoint=endpoint)
    client, sent = ProvinceClient(settings, lambda: "", "x"), dossier(number)
    insert = WIRE.dossier_body(sent, update=False)
    step = WIRE.progress_body(sent, Event(RECEIVED, "forward", "Lan", Status.PROCESSING))
    kinds = [client.send(body).kind for body in (insert, WIRE.as_update(insert), step, insert)]
    assert kinds == [K.ACCEPTED, K.ACCEPTED, K.ACCEPTED, K.EXISTS]
    asked = (
        client.look_up(str(sent.code)).answer,
        client.changes("", 10).answer,
        client.lease_numbers("000.00.14.H25", RECEIVED.date(), 1, 5)[0],
    )
    assert [answer.error_code for answer in asked] == ["not_offered"] * 3
    client.close()


@pytest.mark.skipif(
    not os.environ.get("QUAY_TEST_POSTGRES"),
    reason="needs an empty PostgreSQL database: QUAY_TEST_POSTGRES=postgresql://user@host/name",
)
def test_postgresql_by_url_holds_the_same(tmp_path: Path) -> None:
    options = ("--db", os.environ["QUAY_TEST_POSTGRES"], "--files", str(tmp_path))
    with running_gateway(tmp_path, options=options) as gateway, client_of(gateway) as client:
        body = WIRE.dossier_body(dossier(), update=False)
        assert [client.send(body).kind for _ in range(2)][1] is K.EXISTS
        (code,) = gateway.online(1, ["2.000488"])
        assert gateway.dump()["dossiers"][code]["copies"] == 1


def test_everything_is_still_there_after_a_power_cut(tmp_path: Path, number: int) -> None:
    sent = WIRE.dossier_body(dossier(number), update=False)
    with gateway_that(tmp_path, "") as (gateway, client):
        assert client.send(sent).kind is K.ACCEPTED
        before = gateway.dump()
        gateway.kill()
        assert client.send(sent).kind is K.NOT_SENT
        gateway.start_again()
        assert client.send(sent).kind is K.EXISTS
        assert gateway.dump()["dossiers"].keys() == before["dossiers"].keys()
