"""The parts that every station is made of."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.ui.pdf_sample import one_page_pdf
from tests.ui.typing_keys import Keys
from ui.kit.button import Button, CommitButton
from ui.kit.field import Field
from ui.kit.pdf_preview import PdfPreview
from ui.kit.table import Cell, Column, Row, RowModel, Table
from ui.kit.text import Text
from ui.kit.toast import Toast
from ui.tokens import Tone

COLUMNS = (Column("Giấy tờ"), Column("Trạng thái", 120, optional=True))
ROWS = (
    Row("1", ("Tờ khai", Cell("Đã quét", Tone.OK))),
    Row("2", (Cell("Ảnh", ticked=False), Cell("Thiếu", Tone.ERROR))),
)


def test_a_commit_button_is_dead_after_the_first_press(qtbot) -> None:
    button = CommitButton("Trả", key="F9")
    qtbot.addWidget(button)
    commits: list[int] = []
    button.committed.connect(lambda: commits.append(1))
    for _ in range(50):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert commits == [1]


def test_enter_presses_no_button_and_space_does(qtbot) -> None:
    button = Button("Quét", key="F4")
    qtbot.addWidget(button)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    for _ in range(50):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1]


def test_the_key_is_a_hint_and_not_part_of_the_name(qtbot) -> None:
    button = Button("Trả & in", key="F9")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Trả & in"
    assert button.text() == "Trả && in   F9"


def test_words_from_outside_are_never_markup(qtbot) -> None:
    label = Text("<b>Nguyễn</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_field_tells_typing_and_leaving_and_shows_its_problem(qtbot) -> None:
    field = Field("Số định danh", name="owner.id_number", required=True)
    qtbot.addWidget(field)
    field.show()
    typed: list[str] = []
    field.edited.connect(typed.append)
    with qtbot.waitActive(field):
        field.input.setFocus()
    Keys(field).text("Ẵm", 100)
    with qtbot.waitSignal(field.left):
        field.input.clearFocus()
    field.set_problem("Cần đủ 12 chữ số.")
    assert typed == ["Ẵ", "Ẵm"]
    assert field.input.accessibleName() == "Số định danh"
    assert field.input.accessibleDescription() == "Cần đủ 12 chữ số."


def test_the_model_of_a_table_keeps_the_rules_of_qt(qtbot) -> None:
    model = RowModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.replace(ROWS)
    model.replace(())
    assert tester.model() is model


def test_showing_rows_is_no_choice_and_choosing_is(qtbot) -> None:
    table = Table(COLUMNS, name="papers", label="Giấy tờ")
    qtbot.addWidget(table)
    chosen: list[str] = []
    table.chosen.connect(chosen.append)
    table.show_rows(ROWS, "2")
    table.show_rows(ROWS[:1])
    assert chosen == []
    table.selectRow(0)
    assert chosen == ["1"]


def test_a_tick_is_a_wish_until_the_state_says_so(qtbot) -> None:
    table = Table(COLUMNS, name="papers", label="Giấy tờ")
    qtbot.addWidget(table)
    table.show_rows(ROWS)
    index = table.rows_model.index(1, 0)
    role = Qt.ItemDataRole.CheckStateRole
    with qtbot.waitSignal(table.ticked) as wish:
        table.rows_model.setData(index, Qt.CheckState.Checked.value, role)
    assert wish.args == ["2", True]
    assert table.rows_model.data(index, role) is Qt.CheckState.Unchecked


def test_optional_columns_go_when_the_table_is_narrow(qtbot) -> None:
    table = Table(COLUMNS, name="papers", label="Giấy tờ")
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    assert not table.isColumnHidden(1)
    table.resize(200, 200)
    assert table.isColumnHidden(1)


def test_a_preview_shows_the_pages_of_the_pdf_and_says_when_it_cannot(qtbot) -> None:
    preview = PdfPreview(name="paper")
    qtbot.addWidget(preview)
    preview.show_pdf(one_page_pdf("receipt"))
    assert preview.pages == 1
    preview.show_pdf(b"no pdf at all")
    assert preview.pages == 0


def test_taking_back_happens_once(qtbot) -> None:
    parent = Text("")
    qtbot.addWidget(parent)
    taken: list[int] = []
    toast = Toast(parent, "Hoàn tác")
    toast.say("Đã bỏ trang 3.", lambda: taken.append(1))
    undo = toast.findChild(Button, "toast.undo")
    undo.click()
    undo.click()
    assert taken == [1]
    assert toast.isHidden()
    QApplication.processEvents()


def test_enter_takes_the_first_row_where_none_is_marked(qtbot) -> None:
    table = Table((Column("Tên"),), name="t", label="t")
    qtbot.addWidget(table)
    opened: list[str] = []
    table.opened.connect(opened.append)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == []
    table.show_rows([Row("a", ("A",)), Row("b", ("B",))])
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert (opened, table.current_key) == (["a"], "a")
