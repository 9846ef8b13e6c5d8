"""A hand-held scanner is recognised anywhere in the window, a person never is."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui.fake_rooms import CARD
from tests.ui.typing_keys import Keys
from ui.burst import Burst
from ui.wedge import Wedge

CODE = "000.00.14.H25-261123-0009"


@pytest.fixture
def window(qtbot, qapp) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    for made in (QLineEdit(), QPushButton("x")):
        column.addWidget(made)
    qtbot.addWidget(widget)
    widget.wedge = Wedge(widget)
    widget.heard = []
    widget.wedge.scanned.connect(widget.heard.append)
    qapp.installEventFilter(widget.wedge)
    widget.show()
    with qtbot.waitActive(widget):
        pass
    yield widget
    qapp.removeEventFilter(widget.wedge)


def focus(window: QWidget, kind: type) -> QWidget:
    widget = window.findChild(kind)
    widget.setFocus()
    assert QApplication.focusWidget() is widget
    return widget


@pytest.mark.parametrize("kind", [QLineEdit, QPushButton])
@pytest.mark.parametrize("text", [CARD, CODE])
def test_a_scan_is_heard_whatever_has_the_focus(window, kind, text) -> None:
    focus(window, kind)
    Keys(window).scan(text)
    assert window.heard == [text]


def test_what_the_scanner_typed_into_a_field_is_taken_out_again(window) -> None:
    field = focus(window, QLineEdit)
    edits: list[str] = []
    field.textEdited.connect(edits.append)
    keys = Keys(window)
    keys.text("Trần Văn", 120)
    keys.pause()
    keys.scan(CARD)
    assert field.text() == "Trần Văn"
    assert edits[-1] == "Trần Văn"


def test_a_person_who_types_a_number_is_not_a_scanner(window) -> None:
    field = focus(window, QLineEdit)
    keys = Keys(window)
    keys.text(CODE, 60)
    keys.enter(200)
    assert window.heard == []
    assert field.text() == CODE


def test_another_barcode_stays_where_it_was_typed(window) -> None:
    field = focus(window, QLineEdit)
    Keys(window).scan("8934563138165")
    assert window.heard == []
    assert field.text() == "8934563138165"


def test_two_scans_in_a_row_are_two(window) -> None:
    focus(window, QLineEdit)
    keys = Keys(window)
    keys.scan(CODE)
    keys.pause()
    keys.scan(CARD)
    assert window.heard == [CODE, CARD]


def test_the_door_hears_no_scanner(window) -> None:
    focus(window, QLineEdit)
    window.wedge.enabled = False
    Keys(window).scan(CARD)
    assert window.heard == []


def test_a_slow_last_enter_belongs_to_a_person() -> None:
    burst = Burst()
    for number, letter in enumerate("123456789"):
        burst.key(letter, number * 5.0)
    assert burst.enter(40.0 + 31.0) is None


def test_a_short_burst_is_no_scan() -> None:
    burst = Burst()
    for number, letter in enumerate("12345"):
        burst.key(letter, number * 5.0)
    assert burst.enter(22.0) is None
