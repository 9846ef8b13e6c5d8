"""Dossiers that citizens file and change at the province before anybody received them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.codes import Channel, Status
from app.domain.dossier import Event
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import RECEIVED, dossier
from tests.sync.told import NOW, Listener, listening

CODE = "000.00.14.H25-261123-0001"


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Listener]:
    with listening(tmp_path / "data") as opened:
        yield opened


def filed(**changes: object) -> dict[str, Any]:
    """As a citizen filed it at 20:15, never received."""
    bare = dossier(status=Status.REGISTERED, received_at=None, due_at=None, filed_at=RECEIVED)
    source = ProvincialWire().dossier_object(replace(bare, channel=Channel.ONLINE))
    return {**source, "NoiNopHoSo": "1", "TaiKhoanDuocXacThucVoiVNeID": "1", **changes}


def test_a_filed_dossier_waits_here_and_is_told_back_as_it_came(counter: Listener) -> None:
    assert counter.hear("online", filed()) == 1
    ours = counter.of(CODE)
    assert (ours.status, ours.filed_at, ours.remote_exists) == (Status.REGISTERED, RECEIVED, True)
    assert counter.wire.dossier_object(ours) == filed()


def test_heard_again_it_is_no_second_dossier(counter: Listener) -> None:
    counter.hear("online", filed())
    once = counter.of(CODE)
    assert counter.hear_all_again() == 0
    assert counter.of(CODE) == once
    assert counter.items() == []


def test_the_citizen_may_change_what_nobody_received_yet(counter: Listener) -> None:
    counter.hear("online", filed())
    assert counter.hear("online", filed(SoDienThoai="0987654321")) == 1
    ours = counter.of(CODE)
    assert ours.owner.phone == "0987654321"
    assert [event.verb for event in ours.events] == ["filed-online", "updated-online"]
    assert counter.wire.dossier_object(ours) == filed(SoDienThoai="0987654321")
    assert [item.code for item in counter.items()] == ["pull.online_changed"]
    assert counter.hear_all_again() == 0


def test_a_moment_of_reception_from_the_portal_is_no_reception(counter: Listener) -> None:
    portal = {"NgayTiepNhan": "20261123081500"}
    counter.hear("online", filed(**portal))
    assert counter.hear("online", filed(SoDienThoai="0987654321", **portal)) == 1
    assert counter.of(CODE).owner.phone == "0987654321"


def test_a_file_that_was_fetched_stays_fetched(counter: Listener) -> None:
    counter.hear("online", filed())
    ours = counter.of(CODE)
    here = replace(ours.papers[0].files[0], key="ab", size=3, sha256="c")
    papers = (replace(ours.papers[0], files=(here,)), *ours.papers[1:])
    counter.keep(replace(ours, papers=papers))
    counter.hear("online", filed(SoDienThoai="0987654321"))
    assert counter.of(CODE).papers[0].files == (here,)


def test_once_received_intake_belongs_to_the_counter(counter: Listener) -> None:
    counter.hear("online", filed())
    received = Event(NOW, "receive", "Lan", Status.RECEIVED)
    taken = replace(counter.of(CODE), status=Status.RECEIVED, received_at=NOW)
    ours = counter.keep(taken.with_event(received))
    assert counter.hear("online", filed(ChuHoSo="Người Khác")) == 0
    assert counter.of(CODE) == ours


@pytest.mark.parametrize("verb", ["correct", "digitise", "fee", "supplement-received"])
def test_after_a_change_of_the_counter_a_person_compares(counter: Listener, verb: str) -> None:
    counter.hear("online", filed())
    fixed = Event(NOW, verb, "Lan", Status.REGISTERED, "gọi điện")
    ours = counter.keep(counter.of(CODE).with_event(fixed))
    assert counter.hear("online", filed(SoDienThoai="0987654321")) == 1
    assert counter.of(CODE) == ours
    assert [item.code for item in counter.items()] == ["pull.online_after_correction"]


def test_a_citizen_who_was_asked_comes_back_to_be_judged_again(counter: Listener) -> None:
    counter.hear("online", filed())
    asked = Event(NOW, "ask-supplement", "Lan", Status.SUPPLEMENT_ASKED, "thiếu ảnh")
    waiting = replace(
        counter.of(CODE), status=Status.SUPPLEMENT_ASKED, previous_status=Status.REGISTERED
    )
    counter.keep(waiting.with_event(asked))
    assert counter.hear_all_again() == 0
    assert counter.hear("online", filed(GhiChu="đã thêm ảnh")) == 1
    again = counter.of(CODE)
    assert (again.status, again.note) == (Status.REGISTERED, "đã thêm ảnh")
    assert again.events[-2] == asked
