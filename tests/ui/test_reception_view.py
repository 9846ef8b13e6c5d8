"""The reception as a clerk sees and touches it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.domain.codes import PartyKind
from tests.ui.fake_rooms import CARD
from tests.ui.fakes import Counter
from tests.ui.station_bench import StationBench
from ui.presenters.navigation import CardText, Station
from ui.stations import station_factories

FACTORY = next(f for f in station_factories() if f.station is Station.RECEPTION)


@pytest.fixture
def bench(qtbot: QtBot, counter: Counter) -> StationBench:
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    return made


def fill(bench: StationBench) -> None:
    bench.presenter.form.choose_procedure("2.000488")
    bench.presenter.enter(CardText(CARD))
    for number in range(3):
        bench.presenter.form.papers.tick(number, present=True)
    bench.settle()


def text(bench: StationBench, name: str) -> str:
    widget = bench.find(name)
    assert isinstance(widget, QLabel | QLineEdit)
    return widget.text()


def test_a_procedure_is_picked_with_the_keyboard_alone(bench: StationBench) -> None:
    bench.type("procedure", "trich luc")
    assert bench.find("procedure.list").isVisible()
    bench.key(Qt.Key.Key_Return, bench.find("procedure"))
    assert text(bench, "procedure") == "2.000635 · Cấp bản sao trích lục hộ tịch"
    assert not bench.find("procedure.list").isVisible()
    assert text(bench, "promise.value") == "Thứ Tư 25/11/2026"


def test_esc_closes_the_open_list_instead_of_the_form(bench: StationBench) -> None:
    bench.type("procedure", "trich")
    field = bench.find("procedure")
    override = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    override.ignore()
    QApplication.sendEvent(field, override)
    assert override.isAccepted()
    bench.key(Qt.Key.Key_Escape, field)
    assert not bench.find("procedure.list").isVisible()


def test_a_card_fills_the_fields_and_stands_out(bench: StationBench) -> None:
    bench.presenter.enter(CardText(CARD))
    assert text(bench, "owner.name") == "Nguyễn Thị Ẵm"
    assert bench.find("owner.name").fontInfo().pixelSize() == 20
    assert text(bench, "owner.card") == "Từ thẻ"


def test_a_bad_card_says_why_beside_the_fields(bench: StationBench) -> None:
    bench.presenter.enter(CardText("1|2|3|4|5|6"))
    assert "Không điền gì" in text(bench, "owner.card_notice")
    assert text(bench, "owner.name") == ""


def test_a_wrong_field_is_told_when_it_is_left(bench: StationBench) -> None:
    bench.type("owner.id_number", "00119301234")
    assert not bench.find("owner.id_number.problem").isVisible()
    bench.presenter.form.left("owner.id_number")
    assert "11 chữ số" in text(bench, "owner.id_number.problem")


def test_enter_walks_through_the_fields_and_never_receives(bench: StationBench) -> None:
    fill(bench)
    for _ in range(50):
        focused = QApplication.focusWidget() or bench.find("owner.name")
        bench.key(Qt.Key.Key_Return, focused)
    assert bench.counter.store.tables.dossiers == {}


def test_an_obstacle_takes_the_cursor_to_its_field(qtbot: QtBot, bench: StationBench) -> None:
    with qtbot.waitActive(bench.view):
        bench.press("obstacle.owner.name")
    assert bench.find("owner.name").hasFocus()


def test_a_paper_is_ticked_by_its_box(bench: StationBench) -> None:
    fill(bench)
    table = bench.find("papers.table")
    assert isinstance(table, QTableView)
    box = table.model().index(0, 0)
    table.model().setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert bench.presenter.state.papers[0].present is False
    assert table.model().index(0, 3).data() == "Chưa có"


def test_f9_shows_the_receipt_with_its_number_in_big(bench: StationBench) -> None:
    fill(bench)
    bench.press("receive")
    dossier = next(iter(bench.counter.store.tables.dossiers.values()))
    assert text(bench, "receipt.number") == str(dossier.code)
    assert text(bench, "receipt.name") == "Bà Nguyễn Thị Ẵm"
    assert bench.find("receipt.preview").pages == 1
    assert not bench.find("receipt.provisional").isVisible()


def test_a_provisional_number_is_marked(
    bench: StationBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.ui.memory_store._Numbers.take", lambda *_: None)
    fill(bench)
    bench.press("receive")
    assert text(bench, "receipt.provisional") == "SỐ TẠM"
    assert bench.find("receipt.provisional").isVisible()


def test_a_procedure_without_cases_says_what_to_do(bench: StationBench) -> None:
    bare = replace(bench.counter.store.tables.procedures[0], cases=())
    bench.counter.store.tables.procedures = (bare,)
    bench.presenter.refresh()
    bench.presenter.form.choose_procedure(bare.code)
    bench.presenter.receive()
    assert "chưa khai báo trường hợp" in text(bench, "procedure.problem")


def test_data_is_never_read_as_markup(bench: StationBench) -> None:
    fill(bench)
    bench.presenter.form.typed("owner.name", "<b>Lê</b>")
    bench.press("receive")
    assert text(bench, "receipt.name") == "Bà <b>Lê</b>"
    label = bench.find("receipt.name")
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_f9_stays_on_the_screen_at_1366_by_768(bench: StationBench) -> None:
    fill(bench)
    bench.presenter.form.set_other_filer(True)
    bench.settle()
    page = bench.find("reception.scroll")
    assert isinstance(page, QScrollArea)
    assert page.verticalScrollBar().maximum() == 0
    button = bench.find("receive")
    corner = button.mapTo(bench.view, button.rect().bottomRight())
    assert bench.view.rect().contains(corner)


def test_every_field_and_button_has_a_name_for_a_screen_reader(bench: StationBench) -> None:
    fill(bench)
    names = ("procedure", "owner.id_number", "owner.sex", "sets", "receive", "read_card", "scan")
    names += ("owner.kind", "authority", "return_address", "fee.timing", "fee.method", "fee_reason")
    names += ("paper.originals", "paper.certified", "paper.copies", "paper.not_needed", "paper.new")
    names += ("copy.text", "copy.table", "on_file.table", "advise.supplement", "advise.refuse")
    for name in (*names, "channel", "return_by", "papers.table", "owner.address"):
        assert bench.find(name).accessibleName().strip(), name


def test_a_draft_is_offered_and_resumed(bench: StationBench) -> None:
    fill(bench)
    bench.press("leave")
    draft = next(iter(bench.counter.store.tables.drafts))
    bench.press(f"draft.resume.{draft}")
    assert text(bench, "owner.name") == "Nguyễn Thị Ẵm"
    hidden = bench.view.findChild(QWidget, "drafts")
    assert hidden is not None
    assert not hidden.isVisible()


def press(qtbot: QtBot, bench: StationBench, key: str) -> None:
    """A key of the station, offered as a shortcut."""
    with qtbot.waitActive(bench.view):
        focused = QApplication.focusWidget() or bench.view
        sequence = QKeySequence(key)[0]
        QTest.keyClick(focused, sequence.key(), sequence.keyboardModifiers())
    bench.settle()


@pytest.mark.parametrize(
    ("key", "seen"),
    [
        ("Ctrl+2", "act.reason"), ("Ctrl+3", "act.reason"), ("Ctrl+G", "paper.new"),
        ("Ctrl+L", "copy.text"), ("Ctrl+B", "filer.id_number"), ("Ctrl+M", "fee.timing"),
    ],
)  # fmt: skip
def test_rare_things_are_folded_behind_a_key(
    qtbot: QtBot, bench: StationBench, key: str, seen: str
) -> None:
    fill(bench)
    assert bench.view.findChild(QWidget, seen) is None or not bench.find(seen).isVisible()
    press(qtbot, bench, key)
    assert bench.find(seen).isVisible()


def test_a_line_of_the_checklist_is_counted_by_keys(qtbot: QtBot, bench: StationBench) -> None:
    fill(bench)
    bench.find("papers.table").setFocus()
    bench.presenter.form.papers.open(1)
    with qtbot.waitActive(bench.view):
        bench.settle()
    bench.type("paper.copies", "2")
    assert bench.presenter.state.papers[1].copies == 12  # typed behind the 1 that stood there
    bench.key(Qt.Key.Key_Return, bench.find("paper.copies"))
    assert not bench.find("paper.details").isVisible()


def test_the_same_request_is_said_in_amber(bench: StationBench) -> None:
    first = bench.counter.receive()
    fill(bench)
    assert bench.find("reception.same").isVisible()
    assert str(first.code) in text(bench, "reception.same")
    bench.view.resize(900, 600)
    bench.presenter.form.set_sets(2)
    assert str(first.code) in text(bench, "reception.notice.words")
    assert bench.find("receive").isEnabled()


def test_an_organisation_is_asked_for_its_tax_code(bench: StationBench) -> None:
    bench.presenter.form.choose_kind(PartyKind.ENTERPRISE)
    bench.settle()
    assert bench.find("owner.id_number").accessibleName() == "Mã số thuế"
    assert not bench.find("owner.birth_date").isVisible()
    assert bench.find("authority").isVisible()
    bench.type("owner.id_number", "0100233480")
    bench.presenter.form.left("owner.id_number")
    assert "sai số kiểm tra" in text(bench, "owner.id_number.problem")
    assert bench.find("owner.id_number").property("wrong") == "false"


def test_a_second_dossier_and_the_common_receipt_by_keys(qtbot: QtBot, bench: StationBench) -> None:
    fill(bench)
    bench.press("receive")
    assert not bench.find("print_group").isVisible()
    press(qtbot, bench, "Ctrl+N")
    assert text(bench, "owner.name") == "Nguyễn Thị Ẵm"
    bench.presenter.form.choose_procedure("1.001193")
    for number in range(3):
        bench.presenter.form.papers.tick(number, present=True)
    bench.press("receive")
    press(qtbot, bench, "Ctrl+P")
    assert [paper.form for paper in bench.shell.papers] == ["group-receipt"]


def test_an_exemption_is_asked_for_its_reason(bench: StationBench) -> None:
    fill(bench)
    bench.presenter.form.choose_fee_timing("exempt")
    bench.settle()
    assert bench.find("fee_reason").isVisible()
    assert not bench.find("fee.paid").isVisible()
    assert text(bench, "fee.value") == "Miễn phí"
    bench.press("receive")
    assert "Chưa ghi lý do" in text(bench, "fee_reason.problem")
