"""Pages that should be looked at say so, are found by one key, and are filed when a person says."""

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.page import KeptPage, PageFacts
from app.domain.page_quality import Reason
from tests.ui.digitise_parts import Bench, blank
from tests.ui.fakes import Counter
from tests.ui.station_bench import StationBench
from ui.flag_words import flag_words
from ui.presenters.navigation import Command, ScanInto, Station
from ui.presenters.page_strip import StripPage
from ui.presenters.page_verdicts import flagged, next_flagged
from ui.stations import station_factories
from ui.views.strip_model import ITEM_ROLE

FACTORY = next(f for f in station_factories() if f.station is Station.DIGITISE)
GOOD = {"edge": 0.28, "paper": 245.0}
DARK, BLURRED = GOOD | {"paper": 190.0}, GOOD | {"edge": 0.1}


def page(index: int, quality: dict[str, float]) -> PageFacts:
    return PageFacts("Nguyễn Thị Ẵm.jpg", index, quality=quality)


@pytest.fixture
def bench(counter: Counter) -> Bench:
    made = Bench(counter)
    made.for_dossier()
    made.feed(page(0, GOOD), page(1, DARK), page(2, BLURRED), blank(3))
    made.presenter.scan()
    return made


def test_only_pages_that_would_be_filed_are_judged() -> None:
    kept = KeptPage("k", 300)
    bad = page(0, BLURRED)
    pages = [
        StripPage(kept, page(0, GOOD)), StripPage(kept, bad), StripPage(kept, bad, aside=True),
        StripPage(kept, bad, filed=True), StripPage(KeptPage("k", 300, "signed"), bad),
    ]  # fmt: skip
    assert flagged(pages) == (1,)


def test_one_key_goes_from_page_to_page_and_around_the_end(bench: Bench) -> None:
    seen = []
    for _ in range(3):
        bench.presenter.next_flagged()
        seen.append(bench.state.selected)
    assert seen == [(1,), (2,), (1,)]
    assert next_flagged([StripPage(KeptPage("k", 300), page(0, GOOD))], -1) is None


def test_a_page_hard_to_read_is_asked_about_once_and_never_held_back(bench: Bench) -> None:
    bench.presenter.command(Command.FINISH)
    problem = bench.state.problem
    assert problem is not None
    assert (problem.code, problem.params["pages"]) == ("digitise.hard_to_read", "3")
    assert bench.state.selected == (2,)
    assert len(bench.state.pages) == 4
    bench.presenter.command(Command.FINISH)
    assert bench.state.filed is not None
    assert bench.state.filed.pages == 3


def test_one_that_was_set_aside_is_asked_about_no_more(bench: Bench) -> None:
    bench.presenter.select([2])
    bench.presenter.set_aside()
    bench.presenter.command(Command.FINISH)
    assert bench.state.filed is not None


def test_what_the_clerk_decided_is_written_down_in_numbers_only(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.counter.scanner.sheets = 1
    bench.counter.imaging.facts = {0: page(0, GOOD)}
    bench.presenter.select([2])
    bench.presenter.rescan()
    bench.presenter.select([1])
    bench.presenter.set_aside()
    with caplog.at_level(logging.INFO):
        bench.presenter.command(Command.FINISH)
    lines = [r.getMessage() for r in caplog.records if r.name.endswith("page_verdicts")]
    decisions = [line.split()[1] for line in lines]
    assert decisions == [
        "decision=kept", "decision=set_aside", "decision=kept", "decision=rescanned",
    ]  # fmt: skip
    assert "reasons=blurred" in lines[3]
    assert not any("Ẵm" in line for line in lines)


def test_the_strip_shows_why(qtbot: QtBot, counter: Counter) -> None:
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    facts = (page(0, GOOD), page(1, DARK), page(2, BLURRED))
    counter.imaging.facts = {fact.index: fact for fact in facts}
    counter.scanner.sheets = 3
    made.presenter.enter(ScanInto(str(counter.receive().code)))
    made.settle()
    assert made.view.findChild(QPushButton, "next_flagged").isHidden()
    made.presenter.scan()
    made.settle()
    strip = made.find("strip")
    assert isinstance(strip, QAbstractItemView)
    items = [strip.model().index(row, 0).data(ITEM_ROLE) for row in range(3)]
    assert [item.flag for item in items] == ["", "Quá tối", "Chữ nhòe"]
    assert "tăng độ sáng" in items[1].tip
    assert made.find("strip.summary").text() == "3 trang vào hồ sơ · 2 cần xem lại"
    QTest.keyClick(strip, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    about = made.find("strip.about")
    assert isinstance(about, QLabel)
    assert "quá tối" in about.text()


def test_every_reason_has_its_word() -> None:
    words = {flag_words(reason) for reason in Reason}
    assert len(words) == len(Reason)
    assert max(map(len, words)) <= 12
