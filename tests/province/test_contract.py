"""CONTRACT.md cannot rot: its examples are read by the client's code and by the gateway's."""

import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest

import storage.provincial
from app.ports.province import AnswerKind
from storage.gateway.messages import DossierMessage, Envelope, Login, StepMessage
from storage.gateway.services import INTEGRATION, SHARE
from storage.provincial.answers import Reply, judge
from storage.provincial.canonical import canonical
from storage.provincial.progress import step_object
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.replies import read_blocks, read_changes
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import dossier
from tests.province.gateway_process import PASSWORD

TEXT = (Path(storage.provincial.__file__).parent / "CONTRACT.md").read_text(encoding="utf-8")
EXAMPLES = [
    (name, json.loads(body))
    for name, body in re.findall(r"```json (.+?)\n(.*?)```", TEXT, re.DOTALL)
]
WIRE = ProvincialWire()


def of_kind(prefix: str) -> list[tuple[str, dict[str, Any]]]:
    found = [(name, body) for name, body in EXAMPLES if name.startswith(prefix)]
    assert found, f"no example of {prefix}"
    return found


@pytest.mark.parametrize(("name", "message"), of_kind("dossier:"))
def test_a_dossier_of_the_contract_is_the_same_to_client_and_gateway(
    name: str, message: dict[str, Any]
) -> None:
    (obj,) = message["data"]
    DossierMessage.model_validate(obj)
    read = WIRE.read_dossier(obj)
    assert WIRE.dossier_object(read, int(name.removeprefix("dossier:"))) == obj
    body = canonical(message)
    assert WIRE.belongs(body, obj)
    assert WIRE.same_dossier(body, obj)


def test_a_step_of_the_contract_has_the_fields_we_write() -> None:
    ((_, message),) = of_kind("step")
    (step,) = message["data"]
    StepMessage.model_validate(step)
    event = WIRE.read_dossier(of_kind("dossier:2019")[0][1]["data"][0]).events[0]
    assert set(step) == set(step_object(dossier(), event))


@pytest.mark.parametrize(("name", "body"), of_kind("answer:"))
def test_an_answer_of_the_contract_means_what_its_fence_says(
    name: str, body: dict[str, Any]
) -> None:
    kind = re.split("[: ]", name)[1]
    judged = judge(Reply(200, {}, canonical(body)), insert=True)
    assert judged.answer.kind is AnswerKind(kind)
    if name.endswith("changes"):
        assert read_changes(judged.document) is not None
    if name.endswith("blocks"):
        assert read_blocks(judged.document) is not None


def test_the_login_of_the_contract_is_read_by_the_gateway() -> None:
    ((_, body),) = of_kind("login")
    assert Login.model_validate(body).username == "quay"


def test_every_call_of_the_contract_is_served(gateway: ReferenceProvince) -> None:
    login = {"username": "quay", "password": PASSWORD}
    session = httpx.post(f"{gateway.url}/auth", json=login).json()["session"]
    writes = [
        body for kind in ("dossier:2023", "dossier:2019", "step") for _, body in of_kind(kind)
    ]
    writes = [
        *sorted(writes, key=lambda b: b.get("isUpdating", "Z")),
        *(b for _, b in of_kind("read")),
    ]
    insert = {**of_kind("dossier:2019")[0][1], "isUpdating": "False"}
    codes = []
    for body in (insert, *writes):
        envelope = {**body, "session": session, "madonvi": "000.00.00.H25"}
        Envelope.model_validate(envelope)
        codes.append(httpx.post(f"{gateway.url}/integration", json=envelope).json()["error_code"])
    assert codes == ["0"] * len(codes)


def test_every_service_of_the_gateway_stands_in_the_contract() -> None:
    assert all(name in TEXT for name in (*INTEGRATION, *SHARE))
