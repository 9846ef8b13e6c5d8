"""The simulated department and the citizens who file online, seen as a counter sees them."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pikepdf
import pytest

from app.domain.codes import Status
from app.domain.dossier import Event
from app.domain.party import birth_year_of
from app.ports.province import Change
from storage.provincial.client import ProvinceClient
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import RECEIVED, dossier
from tests.province.gateway_process import PASSWORD, client_of, running_gateway

WIRE = ProvincialWire()
AT = datetime(2026, 11, 23, 3, tzinfo=UTC)


def a_day(folder: Path, seed: int = 1) -> list[Change]:
    """Thirty dossiers received, two stages, three filed online."""
    with running_gateway(folder, seed=seed) as gateway, client_of(gateway) as client:
        for number in range(30):
            client.send(WIRE.dossier_body(dossier(number + 1), update=False))
        gateway.step(2, AT)
        gateway.online(3, at=AT)
        return list(client.changes("", 500).changes)


def without_addresses(changes: list[Change]) -> list[tuple[str, str]]:
    kept = ("MaHoSo", "TrangThaiHoSo", "NguoiXuLy", "ChuHoSo", "NoiDungXuLy")
    return [(c.kind, json.dumps([c.data.get(key) for key in kept])) for c in changes]


def test_received_dossiers_go_to_work_and_to_a_result_or_a_supplement(tmp_path: Path) -> None:
    changes = a_day(tmp_path)
    kinds = [change.kind for change in changes]
    assert kinds[:30] == ["status"] * 30
    assert set(kinds[30:60]) == {"result", "supplement"}
    assert kinds[60:] == ["online"] * 3
    assert [change.seq for change in changes] == sorted(change.seq for change in changes)


def test_the_same_seed_makes_the_same_day(tmp_path: Path) -> None:
    days = [tmp_path / name for name in "abc"]
    same, again, other = (
        without_addresses(a_day(folder, seed)) for folder, seed in zip(days, (1, 1, 2), strict=True)
    )
    assert same == again
    assert same != other


@pytest.fixture
def resolved(gateway: ReferenceProvince, client: ProvinceClient) -> dict[str, Any]:
    """A result as the stream of changes told it."""
    cursor = client.changes("", 500).cursor
    for number in range(6001, 6006):
        client.send(WIRE.dossier_body(dossier(number), update=False))
    gateway.step(2, AT)
    return next(dict(c.data) for c in client.changes(cursor, 500).changes if c.kind == "result")


def test_a_result_comes_with_its_moment_and_a_readable_pdf(
    gateway: ReferenceProvince, resolved: dict[str, Any], tmp_path: Path
) -> None:
    read = WIRE.read_dossier(resolved)
    assert (read.status, read.resolved_at) == (Status.RESOLVED, AT)
    login = {"username": "quay", "password": PASSWORD}
    token = httpx.post(f"{gateway.url}/auth", json=login).json()["session"]
    answer = httpx.get(read.results[0].url, headers={"Authorization": f"Bearer {token}"})
    (tmp_path / "ket-qua.pdf").write_bytes(answer.content)
    with pikepdf.open(tmp_path / "ket-qua.pdf") as pdf:
        assert len(pdf.pages) == 1
        assert pdf.check_pdf_syntax() == []


def test_a_supplement_round_is_opened_and_closed_by_the_counter(
    gateway: ReferenceProvince, client: ProvinceClient
) -> None:
    cursor = client.changes("", 500).cursor
    for number in range(6101, 6131):
        client.send(WIRE.dossier_body(dossier(number), update=False))
    gateway.step(2, AT)
    asked = next(c.data for c in client.changes(cursor, 500).changes if c.kind == "supplement")
    read = WIRE.read_dossier(asked)
    assert (read.status, read.events[-1].reason) == (Status.SUPPLEMENT_ASKED, asked["NoiDungXuLy"])
    came = Event(AT, "supplement-received", "Lan", Status.PROCESSING)
    again = replace(read, status=Status.PROCESSING).with_event(came)
    client.send(WIRE.dossier_body(again, update=True))
    assert (client.look_up(str(read.code)).found or {})["TrangThaiHoSo"] == "4"
    assert {"MaHoSo": str(read.code), "TrangThaiHoSo": "9"} in gateway.step(1, AT)


def test_online_dossiers_are_whole_and_of_people_whose_numbers_fit(
    gateway: ReferenceProvince, client: ProvinceClient
) -> None:
    cursor = client.changes("", 500).cursor
    codes = gateway.online(5, ["2.000488"], AT)
    read = [WIRE.read_dossier(change.data) for change in client.changes(cursor, 500).changes]
    assert [str(d.code) for d in read] == codes
    assert {d.procedure_code for d in read} == {"2.000488"}
    assert all(d.status is Status.REGISTERED and d.filed_at == AT for d in read)
    assert all(1950 <= birth_year_of(d.owner.id_number) < 2006 for d in read)
    assert all(len(d.files) == 2 and d.files[0].url for d in read)


def test_an_online_dossier_is_received_by_an_update(
    gateway: ReferenceProvince, client: ProvinceClient
) -> None:
    cursor = client.changes("", 500).cursor
    (code,) = gateway.online(1, at=AT)
    filed = WIRE.read_dossier(client.changes(cursor, 500).changes[0].data)
    taken = replace(filed, status=Status.RECEIVED, received_at=RECEIVED)
    body = WIRE.dossier_body(taken, update=True)
    assert WIRE.belongs(body, client.look_up(code).found or {})
    client.send(body)
    assert WIRE.same_dossier(body, client.look_up(code).found or {})
    assert gateway.dump()["dossiers"][code]["copies"] == 1


def test_leases_and_online_numbers_never_meet(
    gateway: ReferenceProvince, client: ProvinceClient
) -> None:
    day = AT.date()
    _, (block,) = client.lease_numbers("000.00.14.H25", day, 1, 5)
    codes = gateway.online(3, ["2.000488"], AT)
    assert all(int(code[-4:]) > block.last for code in codes)


def test_the_control_switches_are_for_this_machine_only(gateway: ReferenceProvince) -> None:
    schema = httpx.get(f"{gateway.url}/openapi.json").json()
    assert not [path for path in schema["paths"] if path.startswith("/_")]
