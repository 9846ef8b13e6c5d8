"""Whatever the line does: the province has each dossier once, with its files, and nothing waits."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.verbs import Verb
from app.ports.province import Answer, AnswerKind
from app.ports.store import SendState
from app.sync import push
from app.sync.verdict import Rules, Verdict
from app.usecases.act_on_dossier import ActOnDossier
from tests.province.gateway_process import PASSWORD, running_gateway
from tests.sync.counter import CLERK, Counter, counter_at

BAD_LINE = "lost=0.08,late=0.08,noreply=0.1,truncate=0.05,5xx=0.1,reset=0.05,401=0.03,expire=25"
DOSSIERS = 12


def taken_in(counter: Counter, dossiers: int = DOSSIERS) -> list[str]:
    counter.steps.numbers()
    return [str(counter.take_in(number).code) for number in range(dossiers)]


def held_at_province(gateway: Any, codes: list[str]) -> dict[str, Any]:
    held = gateway.dump()["dossiers"]
    return {code: held.get(code) for code in codes}


@pytest.mark.parametrize("repeat", ["error", "overwrite", "duplicate"])
def test_over_a_bad_line_each_dossier_arrives_once_with_its_file(
    tmp_path: Path, repeat: str
) -> None:
    with (
        running_gateway(tmp_path, f"repeat={repeat}", seed=7) as gateway,
        counter_at(gateway, tmp_path / "counter", PASSWORD) as counter,
    ):
        codes = taken_in(counter)
        gateway.faults(f"{BAD_LINE},repeat={repeat}")
        assert counter.drain(100), counter.steps.counts()
        held = held_at_province(gateway, codes)
        assert {code: h and (h["copies"], len(h["files"])) for code, h in held.items()} == {
            code: (1, 1) for code in codes
        }
        assert counter.steps.counts().refused == 0


def test_the_harness_catches_a_counter_that_sends_again_blindly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def blindly(answer: Answer, *_: object) -> Verdict:
        done = answer.kind is AnswerKind.ACCEPTED
        return Verdict(SendState.ACCEPTED if done else SendState.WAITING)

    monkeypatch.setattr(push, "judge_send", blindly)
    with (
        running_gateway(tmp_path, "repeat=duplicate", seed=7) as gateway,
        counter_at(gateway, tmp_path / "counter", PASSWORD, Rules(timedelta(0))) as counter,
    ):
        codes = taken_in(counter)
        gateway.faults("noreply=0.4,repeat=duplicate")
        counter.drain(60)
        copies = [h["copies"] for h in held_at_province(gateway, codes).values() if h]
        assert max(copies) > 1


def test_an_outage_holds_everything_and_the_line_back_sends_it(tmp_path: Path) -> None:
    with (
        running_gateway(tmp_path) as gateway,
        counter_at(gateway, tmp_path / "counter", PASSWORD) as counter,
    ):
        counter.steps.numbers()
        gateway.cut()
        code = str(counter.take_in(1).code)
        counter.steps.push_all(lambda: False, lambda _line, _at: None)
        assert counter.steps.counts().unsettled > 0
        gateway.restore()
        assert counter.drain(20)
        assert held_at_province(gateway, [code])[code]["copies"] == 1


def test_a_refused_file_holds_up_neither_the_steps_nor_the_other_files(tmp_path: Path) -> None:
    with (
        running_gateway(tmp_path) as gateway,
        counter_at(gateway, tmp_path / "counter", PASSWORD) as counter,
    ):
        counter.steps.numbers()
        dossier = counter.take_in(1, papers=2)
        damaged = dossier.files[0]
        (counter.folder / "pages" / damaged.key[:2] / damaged.key).unlink()
        act = ActOnDossier(counter.store, counter.steps.clock, counter.receive.promise)
        act(str(dossier.code), Verb.FORWARD, CLERK)
        assert counter.drain(20)
        held = held_at_province(gateway, [str(dossier.code)])[str(dossier.code)]
        assert held["object"]["TrangThaiHoSo"] == "4"
        assert len(held["object"]["TaiLieuNop"]) == 1
        assert counter.steps.counts().refused == 1


def test_a_login_page_rests_the_queue_and_counts_as_nothing(tmp_path: Path) -> None:
    with (
        running_gateway(tmp_path) as gateway,
        counter_at(gateway, tmp_path / "counter", PASSWORD) as counter,
    ):
        counter.steps.numbers()
        counter.take_in(1)
        gateway.faults("html200=1.0")
        counter.steps.push_all(lambda: False, lambda _line, _at: None)
        counts = counter.steps.counts()
        assert (counts.accepted, counts.refused) == (0, 0)
        gateway.faults("")
        assert counter.drain(20)


def test_numbers_run_out_and_the_provisional_one_is_exchanged(tmp_path: Path) -> None:
    with (
        running_gateway(tmp_path) as gateway,
        counter_at(gateway, tmp_path / "counter", PASSWORD) as counter,
    ):
        early = counter.take_in(1)
        assert early.code is not None
        assert early.code.is_provisional
        assert counter.steps.push() is None  # nothing goes out under a provisional number
        counter.steps.numbers()
        with counter.store.unit_of_work() as uow:
            official = uow.dossiers.get(early.id).code
        assert official is not None
        assert not official.is_provisional
        assert counter.drain(20)
        assert held_at_province(gateway, [str(official)])[str(official)]["copies"] == 1
