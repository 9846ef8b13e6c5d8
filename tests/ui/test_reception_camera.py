"""Shift+F5: a card held in front of the camera fills a person as one on the scanner does."""

from dataclasses import replace

import pytest

from app.errors import DeviceError
from app.ports.camera import CameraFrame
from tests.ui.fake_rooms import CARD
from tests.ui.fakes import Counter
from tests.ui.pdf_sample import small_jpeg
from tests.ui.reception_parts import Bench
from ui.presenters.navigation import Command
from ui.presenters.party_form import NOBODY


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def test_a_card_before_the_camera_fills_the_owner_and_closes_the_preview(bench: Bench) -> None:
    bench.presenter.watch_card()
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"
    assert (bench.state.camera, bench.state.busy) == (False, "")
    assert bench.jobs.lanes[-1] != "scan"
    assert "camera" in bench.jobs.lanes


def test_the_pictures_go_past_the_state_to_the_preview(bench: Bench) -> None:
    frames = tuple(CameraFrame(small_jpeg(), hint) for hint in ("show", "closer", "still"))
    bench.counter.camera.frames = frames
    bench.presenter.watch_card()
    assert tuple(bench.view.frames) == frames


def test_of_pictures_that_come_faster_than_they_are_shown_only_the_newest_is(bench: Bench) -> None:
    posted = []
    bench.jobs.post = posted.append  # type: ignore[method-assign]
    bench.jobs.hold = True
    frames = tuple(CameraFrame(b"%d" % number, "show") for number in range(5))
    bench.counter.camera.frames = frames
    bench.presenter.watch_card()
    work = bench.jobs.waiting.pop(0)
    bench.counter.camera.fails = "camera.lost"
    work()
    assert len(posted) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (CARD.replace("001193012345", "00119301234"), "card.id_length"),
        (CARD.replace("03111993", "31021993"), "card.birth_date"),
    ],
)
def test_a_card_that_cannot_be_fills_nothing_and_says_why(
    bench: Bench, text: str, problem: str
) -> None:
    bench.counter.camera.card = text
    bench.presenter.watch_card()
    assert bench.state.owner == NOBODY
    assert bench.state.card is not None
    assert bench.state.card.problem == problem


def test_a_card_that_contradicts_itself_fills_and_warns(bench: Bench) -> None:
    bench.counter.camera.card = CARD.replace("|Nữ|", "|Nam|")
    bench.presenter.watch_card()
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"
    assert bench.state.card is not None
    assert bench.state.card.warnings == ("card.sex_differs",)


@pytest.mark.parametrize("close", ["esc", "again", "hidden"])
def test_closing_the_preview_reads_nothing_and_keeps_the_form(bench: Bench, close: str) -> None:
    bench.presenter.form.typed("owner.phone", "0912345678")
    bench.jobs.hold = True
    bench.presenter.watch_card()
    assert bench.state.camera
    if close == "esc":
        assert bench.presenter.command(Command.BACK)
    elif close == "again":
        bench.presenter.watch_card()
    else:
        bench.presenter.camera.close()
    assert not bench.state.camera
    assert not bench.state.can_receive, "until the camera is off"
    bench.jobs.release()
    assert bench.state.can_receive
    assert bench.state.owner == replace(NOBODY, phone="0912345678")


def test_a_second_look_waits_until_the_camera_is_off(bench: Bench) -> None:
    bench.jobs.hold = True
    bench.presenter.watch_card()
    bench.presenter.watch_card()
    bench.presenter.watch_card()
    bench.jobs.release()
    assert bench.counter.camera.looks == 1
    bench.presenter.watch_card()
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"


def test_a_picture_that_comes_after_the_preview_was_closed_is_not_shown(bench: Bench) -> None:
    bench.jobs.hold = True
    bench.presenter.watch_card()
    bench.presenter.camera.close()
    bench.jobs.release()
    assert bench.view.frames == []


@pytest.mark.parametrize(
    "code", ["camera.none", "camera.busy", "camera.lost", "camera.stopped", "camera.nothing_read"]
)
def test_a_camera_that_fails_is_a_sentence_and_the_form_stays(bench: Bench, code: str) -> None:
    bench.presenter.form.typed("owner.name", "Lê Văn Ất")
    bench.counter.camera.fails = code
    bench.presenter.watch_card()
    assert isinstance(bench.state.problem, DeviceError)
    assert bench.state.problem.code == code
    assert bench.state.owner.name == "Lê Văn Ất"
    assert bench.state.can_receive


def test_the_form_can_be_filled_while_the_camera_looks(bench: Bench) -> None:
    bench.jobs.hold = True
    bench.presenter.watch_card()
    bench.presenter.form.typed("note", "giấy tờ đủ")
    bench.jobs.release()
    assert (bench.state.note, bench.state.owner.name) == ("giấy tờ đủ", "Nguyễn Thị Ẵm")


def test_f5_is_still_the_scanner(bench: Bench) -> None:
    bench.presenter.command(Command.READ_CARD)
    assert bench.counter.camera.looks == 0
    assert "scan" in bench.jobs.lanes
