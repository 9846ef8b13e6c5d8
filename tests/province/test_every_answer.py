"""Every row of the table's left column, produced by a fault over real HTTP."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from app.ports.province import AnswerKind
from storage.provincial.client import ProvinceClient
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import dossier
from tests.province.gateway_process import PASSWORD, client_of
from tests.province.waiting import until

K = AnswerKind
WIRE = ProvincialWire()
_NUMBERS = count(1)


@pytest.fixture
def number() -> Iterator[int]:
    return next(_NUMBERS)


def code(number: int) -> str:
    return str(dossier(number).code)


def insert(number: int) -> bytes:
    return WIRE.dossier_body(dossier(number), update=False)


def test_a_good_insert_is_accepted_and_carries_the_servers_time(
    client: ProvinceClient, number: int
) -> None:
    answer = client.send(insert(number))
    assert answer.kind is K.ACCEPTED
    assert answer.server_time is not None


@pytest.mark.parametrize(
    ("fault", "kind", "stored"),
    [
        ("lost", K.UNCLEAR, False),
        ("noreply", K.UNCLEAR, True),
        ("reset", K.UNCLEAR, True),
        ("hang", K.UNCLEAR, True),
        ("truncate", K.UNCLEAR, True),
        ("408", K.UNCLEAR, False),
        ("notjson", K.UNCLEAR, False),
        ("deep", K.UNCLEAR, False),
        ("huge", K.UNCLEAR, False),
        ("html200", K.LOGIN_PAGE, False),
        ("redirect", K.LOGIN_PAGE, False),
        ("401", K.SESSION_INVALID, False),
        ("403", K.FORBIDDEN, False),
        ("413", K.TOO_LARGE, False),
        ("429", K.THROTTLED, False),
        ("400", K.REFUSED, False),
        ("404", K.REFUSED, False),
        ("refuse", K.REFUSED, False),
    ],
)
def test_each_fault_gets_its_meaning_and_the_province_its_state(
    gateway: ReferenceProvince, client: ProvinceClient, number: int, fault: str,
    kind: AnswerKind, stored: bool,
) -> None:  # fmt: skip
    gateway.faults(f"{fault}=1")
    assert client.send(insert(number)).kind is kind
    assert (client.look_up(code(number)).found is not None) is stored


def test_a_late_request_is_unclear_and_arrives_afterwards(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    gateway.faults("late=1")
    assert client.send(insert(number)).kind is K.UNCLEAR
    until(lambda: client.look_up(code(number)).found is not None)


def test_a_server_error_is_unclear_whether_or_not_the_work_was_done(
    gateway: ReferenceProvince, client: ProvinceClient
) -> None:
    gateway.faults("5xx=12")
    numbers = [next(_NUMBERS) for _ in range(12)]
    assert {client.send(insert(n)).kind for n in numbers} == {K.UNCLEAR}
    found = {client.look_up(code(n)).found is not None for n in numbers}
    assert found == {True, False}


def test_the_pause_of_a_throttling_province_is_told(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    gateway.faults("429=1")
    assert client.send(insert(number)).retry_after_s == 7.0


def test_a_line_that_is_down_sends_nothing(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    gateway.cut()
    answers = {
        client.send(insert(number)).kind,
        client.ping().kind,
        client.look_up("x").answer.kind,
    }
    gateway.restore()
    assert answers == {K.NOT_SENT}
    assert client.look_up(code(number)).found is None


def test_a_name_that_does_not_resolve_sends_nothing(gateway: ReferenceProvince) -> None:
    nowhere = replace(gateway.settings, adapter_url="https://tinh.invalid", connect_timeout_s=2.0)
    client = ProvinceClient(nowhere, lambda: PASSWORD, "x")
    assert client.send(insert(1)).kind is K.NOT_SENT
    client.close()


def test_a_session_that_ran_out_is_told_once_and_the_same_bytes_then_pass(
    gateway: ReferenceProvince, client: ProvinceClient, number: int
) -> None:
    gateway.faults("expire=1")
    body = insert(number)
    kinds = [client.send(body).kind for _ in range(3)]
    assert kinds[0] is K.ACCEPTED
    assert kinds[1:] == [K.SESSION_INVALID, K.EXISTS]


def test_a_read_logs_in_again_by_itself(gateway: ReferenceProvince, client: ProvinceClient) -> None:
    gateway.faults("expire=1")
    assert [client.changes("", 1).answer.kind for _ in range(3)] == [K.ACCEPTED] * 3


def test_a_second_insert_exists(client: ProvinceClient, number: int) -> None:
    assert [client.send(insert(number)).kind for _ in range(2)] == [K.ACCEPTED, K.EXISTS]


@pytest.mark.parametrize(
    ("fault", "kind", "code"),
    [
        ("login-5xx=1", K.NOT_SENT, ""),
        ("login-lost=1", K.NOT_SENT, ""),
        ("login-403=1", K.FORBIDDEN, "9"),
        ("login-429=1", K.THROTTLED, "9"),
        ("html200=1", K.NOT_SENT, "login_page"),
    ],
)
def test_while_a_login_fails_nothing_of_a_dossier_has_left(
    gateway: ReferenceProvince, number: int, fault: str, kind: AnswerKind, code: str
) -> None:
    with client_of(gateway) as fresh:
        gateway.faults(fault)
        answer = fresh.send(insert(number))
    assert (answer.kind, answer.error_code) == (kind, code)


def test_a_wrong_password_is_for_the_administrator(gateway: ReferenceProvince, number: int) -> None:
    client = ProvinceClient(gateway.settings, lambda: "sai", "x")
    assert client.send(insert(number)).kind is K.FORBIDDEN
    client.close()


def test_a_login_page_is_seen_by_ping(gateway: ReferenceProvince, client: ProvinceClient) -> None:
    gateway.faults("html200=1")
    assert [client.ping().kind, client.ping().kind] == [K.LOGIN_PAGE, K.ACCEPTED]


def test_a_lookup_that_brings_no_list_is_unclear(
    gateway: ReferenceProvince, client: ProvinceClient
) -> None:
    gateway.faults("notjson=1")
    assert client.look_up("000.00.14.H25-261123-0001").answer.kind is K.UNCLEAR
