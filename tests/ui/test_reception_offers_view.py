"""What the papers say stands under its field, with the piece of paper it was read from."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.page import KeptPage
from app.domain.page_field import Box
from tests.app.test_page_fields import page
from tests.ui.fake_rooms import CARD
from tests.ui.fakes import Counter
from tests.ui.reception_parts import PROCEDURE
from tests.ui.station_bench import StationBench
from tests.ui.test_reception_facts import SURE
from ui.kit.page_crop import page_crop
from ui.presenters.navigation import CardText, PapersScanned, Station
from ui.stations import station_factories

FACTORY = next(f for f in station_factories() if f.station is Station.RECEPTION)


@pytest.fixture
def bench(qtbot: QtBot, counter: Counter) -> StationBench:
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    made.presenter.form.choose_procedure(PROCEDURE)
    return made


def scan_of(width: int, height: int) -> bytes:
    """White, with a black bar at the place (100, 200) of 50x20."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(100, 150):
        for y in range(200, 220):
            image.setPixelColor(x, y, QColor("black"))
    out = QBuffer()
    out.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"JPEG")).write(image)
    return bytes(out.data().data())


def scanned(bench: StationBench, *lines: str) -> None:
    store = bench.counter.store
    kept = KeptPage(store.pages.put(scan_of(2480, 3508)), 300)
    if lines:
        store.tables.texts[kept.key] = page(*lines)
    first, *rest = bench.presenter.state.papers
    papers = (replace(first, pages=(kept,), present=True), *rest)
    bench.presenter.enter(PapersScanned(bench.presenter.state.id, papers))
    bench.settle()


def text(bench: StationBench, name: str) -> str:
    widget = bench.find(name)
    assert isinstance(widget, QLabel | QLineEdit)
    return widget.text()


def press_keys(bench: StationBench, keys: str) -> None:
    """The shortcut of the form, as the window would."""
    (found,) = (
        shortcut
        for shortcut in bench.view.findChildren(QShortcut)
        if shortcut.key() == QKeySequence(keys)
    )
    found.activated.emit()
    bench.settle()


def test_the_cut_is_the_place_and_nothing_of_the_page_around_it() -> None:
    reader = QImageReader()
    buffer = QBuffer()
    buffer.setData(QByteArray(page_crop(scan_of(600, 800), Box(100, 200, 50, 20))))
    reader.setDevice(buffer)
    image = reader.read()
    assert (image.width(), image.height()) == (50, 20)
    assert max(image.pixelColor(x, 10).lightness() for x in range(50)) < 60


@pytest.mark.parametrize(
    ("data", "place"), [(b"no image", Box(0, 0, 9, 9)), (scan_of(200, 300), Box(500, 500, 9, 9))]
)
def test_what_cannot_be_cut_is_no_picture(data: bytes, place: Box) -> None:
    assert page_crop(data, place) == b""


def test_each_fact_stands_under_its_field_with_its_picture(bench: StationBench) -> None:
    scanned(bench, *SURE)
    assert text(bench, "owner.name.offer.words") == "Đọc rõ: Nguyễn Thị Ẵm"
    assert text(bench, "owner.address.offer.words").startswith("Cần xem: Số 12")
    assert text(bench, "owner.sex.offer.words") == "Đọc rõ: Nữ"
    assert bench.find("owner.name.offer.picture").isVisible()
    assert text(bench, "owner.name") == ""
    assert text(bench, "owner.papers_read.words").startswith("Giấy tờ đã quét có 6 mục")


def test_ctrl_enter_takes_the_fact_of_the_field_with_the_keyboard(bench: StationBench) -> None:
    scanned(bench, *SURE)
    bench.find("owner.phone").setFocus()
    press_keys(bench, "Ctrl+Return")
    assert (text(bench, "owner.phone"), text(bench, "owner.name")) == ("0912345678", "")
    assert not bench.find("owner.phone.offer").isVisible()
    bench.find("owner.sex").setFocus()
    press_keys(bench, "Ctrl+Enter")
    sex = bench.find("owner.sex")
    assert isinstance(sex, QComboBox)
    assert sex.currentText() == "Nữ"


def test_a_doubtful_fact_is_shown_large_before_it_goes_in(bench: StationBench) -> None:
    scanned(bench, *SURE)
    bench.find("owner.address").setFocus()
    press_keys(bench, "Ctrl+Return")
    assert bench.find("owner.papers_read.picture").isVisible()
    assert text(bench, "owner.papers_read.words").endswith("bấm Ctrl+Enter lần nữa để lấy.")
    assert text(bench, "owner.address") == ""
    press_keys(bench, "Ctrl+Return")
    assert text(bench, "owner.address") == "Số 12, ngõ 4, Láng Hạ, Hà Nội"


def test_one_button_takes_everything_that_is_sure(bench: StationBench) -> None:
    scanned(bench, *SURE)
    bench.press("owner.papers_read.all")
    assert (text(bench, "owner.name"), text(bench, "owner.address")) == ("Nguyễn Thị Ẵm", "")
    assert not bench.find("owner.papers_read.all").isVisible()


def test_a_fact_against_the_card_shows_both_values(bench: StationBench) -> None:
    bench.presenter.enter(CardText(CARD))
    scanned(bench, *[line.replace("03/11/1993", "08/11/1993") for line in SURE])
    words = text(bench, "owner.birth_date.offer.words")
    assert words == "Khác thẻ – giấy: 08/11/1993; thẻ: 03/11/1993"
    assert text(bench, "owner.papers_read.words") == (
        "Giấy tờ đã quét có 1 mục; bấm Ctrl+Enter trong ô để lấy. "
        "1 mục không dùng được; bấm Ctrl+Enter trong ô để xem."
    )
    bench.find("owner.birth_date").setFocus()
    press_keys(bench, "Ctrl+Return")
    assert text(bench, "owner.papers_read.words").startswith("Chỗ này khác với thẻ căn cước")
    assert text(bench, "owner.birth_date") == "03/11/1993"


def test_while_pages_are_read_the_form_says_so_and_where_nobody_reads_nothing(
    bench: StationBench,
) -> None:
    scanned(bench)
    assert not bench.find("owner.papers_read").isVisible()
    bench.counter.ahead.waits = True
    bench.presenter.form.facts.enter()
    bench.settle()
    assert text(bench, "owner.papers_read.words") == "Đang đọc 1 trang vừa quét…"


def test_offers_never_make_the_form_wider(bench: StationBench) -> None:
    before = bench.find("owner").minimumSizeHint().width()
    scanned(bench, *[line.replace("Láng Hạ", "Láng Hạ " * 20) for line in SURE])
    assert bench.find("owner").minimumSizeHint().width() == before


def test_plain_enter_goes_on_and_takes_nothing(bench: StationBench) -> None:
    scanned(bench, *SURE)
    bench.find("owner.id_number").setFocus()
    bench.key(Qt.Key.Key_Return, bench.find("owner.id_number"))
    assert text(bench, "owner.id_number") == ""
