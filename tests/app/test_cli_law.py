"""The law from outside: every verb by `quay act`, people with roles, facts beside the verbs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.app.outside import Answer, answered, set_up, with_supervisor

OWNER = {"name": "Nguyễn Văn An", "id": "035090001234"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A counter with an employee and a supervisor."""
    return with_supervisor(set_up(tmp_path_factory.mktemp("law"), block="1-9999"))


@pytest.fixture
def quay(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any]]:
    """The supervisor works unless somebody else is named."""

    def run(*arguments: str, person: str = "Mai") -> Answer:
        return answered(folder, capsys, *arguments, person=person)

    return run


@pytest.fixture
def code(quay: Callable[..., tuple[int, Any]], tmp_path: Path) -> str:
    line = {"procedure": "2.000488", "owner": OWNER, "papers": [], "channel": "direct"}
    (tmp_path / "in.jsonl").write_text(json.dumps(line))
    return str(quay("receive", str(tmp_path / "in.jsonl"))[1]["received"][0]["code"])


@pytest.fixture
def act(
    quay: Callable[..., tuple[int, Any]], code: str, tmp_path: Path
) -> Callable[..., tuple[int, Any]]:
    def run(verb: str, **facts: Any) -> tuple[int, Any]:
        (tmp_path / "facts.json").write_text(json.dumps(facts))
        told = ("--reason", "vì thế", "--data-file", str(tmp_path / "facts.json"))
        return quay("act", code, verb, *told)

    return run


Act = Callable[..., tuple[int, Any]]


def status_of(answer: tuple[int, Any]) -> int:
    assert answer[0] == 0, answer[1]
    return int(answer[1]["status"])


def test_a_life_through_every_stop(act: Act) -> None:
    walk = [
        ("forward", {}, 4),
        ("ask-supplement", {"papers": ["Đơn đề nghị"], "deadline": "2029-12-01"}, 5),
        ("supplement-received", {"papers": [{"name": "Đơn đề nghị", "originals": 1}]}, 4),
        ("ask-payment", {"amount": 200000}, 6),
        ("paid", {"method": "transfer"}, 4),
        ("record-stop", {"document": "12/TB-STP"}, 8),
        ("resume", {}, 4),
        ("take-back", {}, 2),
        ("forward", {}, 4),
        ("apologise", {"due_at": "2029-01-15"}, 4),
        ("record-result", {"shelf": "B2"}, 9),
        ("send-back-result", {"due_at": "2029-02-20"}, 4),
        ("record-result", {}, 9),
        ("hand-over", {}, 10),
        ("undo", {}, 9),
    ]
    assert [status_of(act(verb, **facts)) for verb, facts, _ in walk] == [w[2] for w in walk]


def test_the_province_would_be_told_the_round(
    act: Act, code: str, quay: Callable[..., tuple[int, Any]]
) -> None:
    act("forward")
    act("ask-supplement", papers=["Đơn đề nghị"])
    act("supplement-received")
    (told,) = quay("show", code, "--payload", "2023")[1]["DanhSachHoSoBoSung"]
    assert told["TrangThaiBoSung"] is True
    assert len(told["NgayHenTraTruoc"]) == len(told["NgayHenTraMoi"]) == 14


@pytest.mark.parametrize(
    ("verb", "facts"),
    [
        ("forward", {"receiver": "ai"}),
        ("apologise", {}),
        ("apologise", {"due_at": "mai"}),
        ("apologise", {"due_at": "2020-11-24"}),
        ("ask-payment", {"amount": -5}),
        ("ask-supplement", {"papers": {"x": 1}}),
    ],
)
def test_facts_that_do_not_fit_are_wrong_input(act: Act, verb: str, facts: dict[str, Any]) -> None:
    if verb != "forward":
        act("forward")
    assert act(verb, **facts)[0] == 2


def test_an_employee_may_not_take_back_or_undo(
    quay: Callable[..., tuple[int, Any]], act: Act, code: str
) -> None:
    act("forward")
    answer = quay("act", code, "take-back", "--reason", "nhầm", person="Hoa")
    assert answer[0] == 3
    assert "thẩm quyền" in answer[1]


def test_facts_beside_the_verbs(quay: Callable[..., tuple[int, Any]], act: Act, code: str) -> None:
    act("forward")
    act("record-result")
    correction = ("correct", code, "return_by", "post", "--reason", "dân đề nghị")
    assert quay(*correction)[1]["data"]["after"] == "post"
    assert quay("post", code, "EX123456785VN")[1]["data"] == {"postal_item": "EX123456785VN"}
    assert quay("call", code, "no_answer", "--note", "gọi lại")[0] == 0
    assert quay("shelve", code, "B2")[0] == 0
    verbs = [event["verb"] for event in quay("show", code)[1]["events"]]
    assert verbs[-4:] == ["correct", "post", "call", "shelve"]


def test_a_paper_that_cannot_be_printed_never_hides_that_the_step_was_done(
    quay: Callable[..., tuple[int, Any]], act: Act, code: str, tmp_path: Path
) -> None:
    status, done = quay("act", code, "ask-payment", "--out", str(tmp_path / "forms"))
    assert (status, done["status"]) == (0, 6)
