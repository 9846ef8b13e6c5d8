"""Every act of the law goes to a real gateway, is taken there, and is held as it was told."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.calendar import WorkingCalendar
from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.people import Employee, Role
from app.domain.verbs import Verb
from app.ports.store import SendState
from app.usecases.act_on_dossier import ActOnDossier
from app.usecases.promise import Promise
from storage.provincial.progress import step_object
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.shapes import ProvincialWire
from tests.province.gateway_process import PASSWORD, running_gateway
from tests.sync.counter import Counter, counter_at

LEAD = Employee("Lê Minh Tâm", Role.SUPERVISOR)
WIRE = ProvincialWire()
#: One whole life each; together every verb but `receive`, which begins all of them.
_WHY = {"reason": "thiếu chữ ký"}
_PAPERS = {"papers": ["Giấy tờ 0 (1 bản chính)"], "deadline": "2026-12-24"}
LIVES: dict[str, list[tuple[Verb, dict[str, Any]]]] = {
    "handed over": [
        (Verb.ASK_SUPPLEMENT, {**_WHY, "data": _PAPERS}),
        (Verb.SUPPLEMENT_RECEIVED, {"data": {"papers": ["Giấy tờ 0"]}}),
        (Verb.FORWARD, {}),
        (Verb.TAKE_BACK, _WHY),
        (Verb.FORWARD, {}),
        (Verb.ASK_PAYMENT, {"data": {"amount": "50000", "fee_name": "Phí thẩm định"}}),
        (Verb.PAID, {"data": {"method": "transfer"}}),
        (Verb.RECORD_STOP, _WHY),
        (Verb.RESUME, {}),
        (Verb.APOLOGISE, {**_WHY, "data": {"due_at": "2099-12-24"}}),
        (Verb.RECORD_RESULT, {}),
        (Verb.SEND_BACK_RESULT, _WHY),
        (Verb.RECORD_RESULT, {}),
        (Verb.HAND_OVER, {"data": {"receiver": "Trần Nam", "authority": "UQ số 7"}}),
    ],
    "withdrawn": [(Verb.WITHDRAW, _WHY), (Verb.UNDO, _WHY), (Verb.WITHDRAW, _WHY)],
    "not supplemented": [(Verb.ASK_SUPPLEMENT, _WHY), (Verb.NOT_SUPPLEMENTED, {})],
}


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReferenceProvince]:
    with running_gateway(tmp_path_factory.mktemp("verbs")) as running:
        yield running


@pytest.fixture
def counter(gateway: ReferenceProvince, tmp_path: Path) -> Iterator[Counter]:
    with counter_at(gateway, tmp_path / "data", PASSWORD) as opened:
        opened.steps.numbers()
        yield opened


def stored(gateway: ReferenceProvince, dossier: Dossier) -> dict[str, Any]:
    found: dict[str, Any] = gateway.dump()["dossiers"][str(dossier.code)]
    return found


def settled(counter: Counter, dossier: Dossier) -> bool:
    with counter.store.unit_of_work() as uow:
        rows = uow.outbox.of_dossier(dossier.id)
    return all(row.state is SendState.ACCEPTED for row in rows)


@pytest.mark.parametrize("life", LIVES)
def test_a_whole_life_is_held_by_the_province_as_it_was_told(
    counter: Counter, gateway: ReferenceProvince, life: str
) -> None:
    dossier = counter.take_in(1)
    act = ActOnDossier(counter.store, counter.steps.clock, Promise(WorkingCalendar()))
    for verb, told in LIVES[life]:
        act(str(dossier.code), verb, LEAD, **told)
    assert counter.drain()
    with counter.store.unit_of_work() as uow:
        ours = uow.dossiers.get(dossier.id)
    assert settled(counter, ours)
    held = stored(gateway, ours)
    assert held["object"] == json.loads(json.dumps(WIRE.dossier_object(ours)))
    # The same step in the same second is one step; every verb is told all the same.
    done = [event for event in ours.events if event.verb in set(Verb)]
    assert {step_object(ours, e)["NoiDungXuLy"] for e in done} <= {
        step["NoiDungXuLy"] for step in held["events"]
    }


def test_an_online_dossier_is_asked_answered_and_received(
    counter: Counter, gateway: ReferenceProvince
) -> None:
    (code,) = gateway.online(1)
    counter.steps.pull_all(lambda: False)
    act = ActOnDossier(counter.store, counter.steps.clock, Promise(WorkingCalendar()))
    act(code, Verb.ASK_SUPPLEMENT, LEAD, "thiếu ảnh")
    back = act(code, Verb.SUPPLEMENT_RECEIVED, LEAD)
    assert (back.status, back.due_at) == (Status.REGISTERED, None)
    taken = act(code, Verb.RECEIVE, LEAD)
    assert counter.drain()
    held = stored(gateway, taken)
    assert held["object"] == WIRE.dossier_object(taken)
    assert (held["copies"], held["object"]["NoiNopHoSo"]) == (1, "1")


def test_a_citizen_who_is_asked_answers_online_and_pays_at_the_portal(
    counter: Counter, gateway: ReferenceProvince
) -> None:
    (code,) = gateway.online(1)
    counter.steps.pull_all(lambda: False)
    act = ActOnDossier(counter.store, counter.steps.clock, Promise(WorkingCalendar()))

    def the_citizen_answers() -> Dossier:
        assert counter.drain()
        gateway.step()
        counter.steps.pull_all(lambda: False)
        with counter.store.unit_of_work() as uow:
            found = uow.dossiers.by_code(code)
        assert found is not None
        return found

    assert len(act(code, Verb.ASK_SUPPLEMENT, LEAD, "thiếu ảnh").files) == 2
    again = the_citizen_answers()
    assert (again.status, len(again.files)) == (Status.REGISTERED, 3)
    act(code, Verb.RECEIVE, LEAD)
    act(code, Verb.ASK_PAYMENT, LEAD, data={"amount": "50000"})
    paid = the_citizen_answers()
    assert (paid.status, paid.fee_paid) == (Status.PROCESSING, True)
    assert WIRE.dossier_object(paid)["DuocThanhToanTrucTuyen"] == "1"
