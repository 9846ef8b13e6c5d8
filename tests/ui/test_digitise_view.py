"""Số hóa as a clerk sees and touches it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.page import PageFacts
from tests.ui.digitise_parts import blank, sheet
from tests.ui.fakes import Counter
from tests.ui.station_bench import StationBench
from ui.presenters.navigation import ScanInto, Station
from ui.stations import station_factories
from ui.views.strip_model import ITEM_ROLE

FACTORY = next(f for f in station_factories() if f.station is Station.DIGITISE)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(qtbot: QtBot, counter: Counter) -> StationBench:
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    code = str(counter.receive().code)
    facts = (PageFacts("p", 0), blank(1), sheet(2, "TM-02"), PageFacts("p", 3))
    counter.imaging.facts = {fact.index: fact for fact in facts}
    counter.scanner.sheets = 4
    made.presenter.enter(ScanInto(code))
    made.settle()
    return made


def tags(bench: StationBench) -> list[str]:
    strip = bench.find("strip")
    assert isinstance(strip, QAbstractItemView)
    model = strip.model()
    return [model.index(row, 0).data(ITEM_ROLE).tag for row in range(model.rowCount())]


def test_each_page_says_where_it_goes(bench: StationBench) -> None:
    bench.press("scan_pages")
    assert tags(bench) == ["Giấy tờ 1", "Trang trắng", "Tờ tách", "Giấy tờ 2"]


def test_one_key_sets_a_page_aside_and_brings_it_back(bench: StationBench) -> None:
    bench.press("scan_pages")
    bench.presenter.select([0])
    bench.key(Qt.Key.Key_Delete, bench.find("strip"))
    assert tags(bench)[0] == "Để riêng"
    bench.key(Qt.Key.Key_Delete, bench.find("strip"))
    assert tags(bench)[0] == "Giấy tờ 1"


def test_a_blank_comes_back_with_the_same_key(bench: StationBench) -> None:
    bench.press("scan_pages")
    bench.presenter.select([1])
    bench.key(Qt.Key.Key_Delete, bench.find("strip"))
    assert tags(bench)[1] == "Giấy tờ 1"


def test_a_page_moves_with_the_arrows_and_back_with_undo(bench: StationBench) -> None:
    bench.press("scan_pages")
    bench.presenter.select([0])
    bench.key(Qt.Key.Key_Down, bench.find("strip"), modifiers=CONTROL)
    assert tags(bench)[0] == "Giấy tờ 2"
    bench.key(Qt.Key.Key_Z, bench.find("strip"), modifiers=CONTROL)
    assert tags(bench)[0] == "Giấy tờ 1"


def test_a_jam_is_a_sentence_and_the_button_goes_on(bench: StationBench) -> None:
    bench.counter.scanner.fails_at = 3
    bench.press("scan_pages")
    words = bench.find("digitise.problem.words")
    assert isinstance(words, QLabel)
    assert "Kẹt giấy" in words.text()
    button = bench.find("scan_pages")
    assert isinstance(button, QPushButton)
    assert button.text().startswith("Quét tiếp")
    assert len(tags(bench)) == 2


def test_while_scanning_only_cancel_is_offered(bench: StationBench) -> None:
    bench.jobs.hold = True
    bench.press("scan_pages")
    assert bench.find("cancel_scan").isVisible()
    assert not bench.find("scan_pages").isVisible()
    bench.press("cancel_scan")
    bench.jobs.release()
    assert bench.find("scan_pages").isVisible()


def test_a_foreign_sheet_asks_before_anything_is_filed(bench: StationBench) -> None:
    facts = sheet(0, "TM-01-000.00.14.H25-261120-0031")
    bench.counter.imaging.facts = {0: facts}
    bench.counter.scanner.sheets = 2
    bench.press("scan_pages")
    assert bench.find("foreign").isVisible()
    bench.press("foreign.aside")
    assert not bench.find("foreign").isVisible()
    assert tags(bench) == ["Để riêng", "Để riêng"]


def test_without_a_dossier_the_station_says_how_to_choose_one(
    qtbot: QtBot, counter: Counter
) -> None:
    bench = StationBench(counter, FACTORY)
    qtbot.addWidget(bench.view)
    code = str(counter.receive().code)
    assert bench.find("no_target").isVisible()
    bench.type("dossier_code", code)
    bench.key(Qt.Key.Key_Return, bench.find("dossier_code"))
    assert not bench.find("no_target").isVisible()
    assert bench.presenter.state.target is not None


def test_a_page_is_looked_at_large_and_turned_without_the_mouse(bench: StationBench) -> None:
    bench.press("scan_pages")
    strip, viewer = bench.find("strip"), bench.find("page_viewer")
    bench.presenter.select([0])
    bench.key(Qt.Key.Key_Space, strip)
    assert (viewer.isVisible(), strip.isVisible(), viewer.hasFocus()) == (True, False, True)
    bench.key(Qt.Key.Key_Right, viewer)
    assert bench.presenter.state.selected == (1,)
    bench.key(Qt.Key.Key_T, viewer, modifiers=CONTROL)
    assert bench.presenter.state.pages[1].facts.rotation_deg == 90
    assert bench.presenter.back()
    assert (viewer.isVisible(), strip.isVisible(), strip.hasFocus()) == (False, True, True)


def test_the_keys_of_the_strip_scan_again_insert_and_shift(bench: StationBench) -> None:
    bench.press("scan_pages")
    strip = bench.find("strip")
    bench.counter.scanner.sheets = 1
    bench.presenter.select([0])
    bench.key(Qt.Key.Key_R, strip, modifiers=CONTROL)
    bench.key(Qt.Key.Key_Insert, strip)
    assert [page.serial for page in bench.presenter.state.pages] == [6, 5, 1, 2, 3, 4]
    bench.key(Qt.Key.Key_Right, strip, modifiers=CONTROL)
    assert [page.serial for page in bench.presenter.state.pages] == [5, 6, 1, 2, 3, 4]


def test_what_a_chosen_page_is_stands_under_the_strip(bench: StationBench) -> None:
    bench.press("scan_pages")
    bench.presenter.select([1])
    bench.settle()
    about = bench.find("strip.about")
    assert isinstance(about, QLabel)
    assert about.text() == "Trang 2: Trang trắng"


def marks(bench: StationBench) -> list[str]:
    strip = bench.find("strip")
    assert isinstance(strip, QAbstractItemView)
    model = strip.model()
    return [model.index(row, 0).data(ITEM_ROLE).mark for row in range(model.rowCount())]


def scan_faults(bench: StationBench) -> None:
    crisp = {"edge": 0.3, "paper": 240.0}
    facts = [crisp, {"edge": 0.1, "paper": 180.0}, {**crisp, "paper": 180.0}]
    bench.counter.imaging.facts = {n: PageFacts("p", n, quality=q) for n, q in enumerate(facts)}
    bench.counter.scanner.sheets = len(facts)
    bench.press("scan_pages")


def test_a_verdict_stands_on_its_page_in_words_and_good_pages_are_silent(
    bench: StationBench,
) -> None:
    scan_faults(bench)
    assert marks(bench) == ["", "Mờ: quét lại", "Tối: nên xem"]
    strip = bench.find("strip")
    assert isinstance(strip, QAbstractItemView)
    tip = strip.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert tip.endswith("Mờ: quét lại")


def test_the_chosen_page_says_why_and_what_to_do_also_when_it_is_large(
    bench: StationBench,
) -> None:
    scan_faults(bench)
    bench.key(Qt.Key.Key_E, bench.find("strip"), modifiers=CONTROL)
    words = bench.find("verdict.rescan.words")
    assert isinstance(words, QLabel)
    assert words.text().startswith("Mờ, tối – quét lại trang này (Ctrl+R). Chữ trên trang bị nhòe")
    bench.key(Qt.Key.Key_Space, bench.find("strip"))
    bench.key(Qt.Key.Key_E, bench.find("page_viewer"), modifiers=CONTROL)
    assert bench.presenter.state.selected == (2,)
    assert not bench.find("verdict.rescan").isVisible()
    assert bench.find("verdict.look").isVisible()


def test_an_illegible_page_is_asked_about_in_words_and_filed_all_the_same(
    bench: StationBench,
) -> None:
    scan_faults(bench)
    bench.press("finish")
    words = bench.find("illegible.words")
    assert isinstance(words, QLabel)
    assert words.text().startswith("1 trang khó đọc: trang 2 (mờ, tối).")
    bench.press("illegible.anyway")
    assert not bench.find("illegible").isVisible()
    assert bench.presenter.state.filed.pages == 3
