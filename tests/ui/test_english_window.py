"""The window in English: what stands on the screen outside data is English; paper is not."""

import ast
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QAbstractListModel, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)

from app.bootstrap.language import language_of
from app.domain.calendar import ZONE, Term, WorkingCalendar
from app.domain.codes import Status
from app.domain.procedure import TimeUnit
from app.domain.verbs import Verb
from app.errors import InvalidInput, NotAllowed
from app.settings import from_mapping
from tests.ui.fake_rooms import CARD, NOW
from tests.ui.fakes import PEOPLE, PROCEDURES, SUPERVISOR, Counter
from tests.ui.gallery import Gallery
from tests.ui.test_english import has_marks
from ui.domain_words import domain_words, status_words, weekday_and_day
from ui.i18n import words
from ui.language import speak
from ui.presenters.navigation import (
    CardText,
    Guide,
    OpenDossier,
    Receive,
    ScanInto,
    SearchFor,
    Station,
    Subject,
)
from ui.presenters.steps import next_steps
from ui.stations import station_factories
from ui.tokens import LIGHT
from ui.words.reasons import REASONS

_LONG = 7
_FAKES = ("fakes.py", "fake_rooms.py", "memory_store.py")


@pytest.fixture
def english(qapp):
    installed = speak(qapp, "en")
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))


@pytest.fixture
def gallery(qapp, english) -> Iterator[Gallery]:
    found = Gallery(qapp, LIGHT, (1366, 768))
    yield found
    found.close()
    shiboken6.delete(found.window)  # or the next window's dress is put on this one too


def invented() -> list[str]:
    """Names, addresses and procedures of the fake counter, and reasons that go on paper."""
    here = Path(__file__).parent
    trees = [ast.parse((here / name).read_text(encoding="utf-8")) for name in _FAKES]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    found = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    found |= {part for text in found for part in text.split("|")}
    found |= {reason for reasons in REASONS.values() for reason in reasons}
    return sorted((text for text in found if has_marks(text)), key=len, reverse=True)


def shown(window: QWidget) -> Iterator[str]:
    """Every word that somebody can see or hear."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield from (widget.text(), widget.placeholderText())
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        elif isinstance(widget, QAbstractItemView):
            yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")


def vietnamese(window: QWidget, data: list[str]) -> set[str]:
    """What is left of the shown words when data, amounts and the name of the program are gone."""
    left = set()
    for text in set(shown(window)) - set(data):
        rest = re.sub(r"[\d.]+ đ\b", "", text)
        for name in data:
            # A short name inside a sentence would hide a word of the sentence.
            rest = rest.replace(name, "") if len(name) >= _LONG else rest
        if has_marks(rest.replace("Quầy", "")):
            left.add(text)
    return left


def one_of_each(counter: Counter) -> Iterator[tuple[str, str]]:
    """Dossiers in the statuses from which most steps go on."""
    ways = ((), (Verb.FORWARD,), (Verb.ASK_SUPPLEMENT,), (Verb.ASK_PAYMENT,), (Verb.WITHDRAW,))
    for number, way in enumerate(ways):
        code = str(counter.receive(PEOPLE[number]).code)
        for verb in way:
            counter.desk.act(code, verb, SUPERVISOR, REASONS["withdraw"][0])
        yield "-".join(way), code


def visits(gallery: Gallery) -> Iterator[tuple[Station, Subject | None]]:
    """Every station, and what most of their parts are seen with."""
    ready = str(gallery.workplace.counter.desk.look_up.to_hand_over()[0].code)
    yield from ((factory.station, None) for factory in station_factories())
    yield Station.GUIDANCE, Guide(PROCEDURES[0].code)
    yield Station.RECEPTION, Receive(PROCEDURES[0].code)
    yield Station.RECEPTION, CardText(CARD)
    yield Station.DIGITISE, ScanInto(ready)
    yield Station.HAND_OVER, OpenDossier(ready)
    yield Station.LOOK_UP, OpenDossier(ready)
    yield Station.LOOK_UP, SearchFor("nguyen")
    yield Station.HELP, None


def test_the_door_and_every_station_speak_english(gallery: Gallery) -> None:
    data = invented()
    found = vietnamese(gallery.window, data)
    gallery.log_in()
    for station, subject in visits(gallery):
        gallery.window.room.go(station, subject)
        gallery.settle(seconds=0.05)
        found |= vietnamese(gallery.window.room.stack.currentWidget(), data)
    assert not found | vietnamese(gallery.window, data)


def test_every_sheet_of_a_step_speaks_english(gallery: Gallery) -> None:
    gallery.log_in()
    room, counter = gallery.window.room, gallery.workplace.counter
    data, found = invented(), set()
    for status, code in one_of_each(counter):
        room.go(Station.LOOK_UP, OpenDossier(code))
        presenter = room._station(Station.LOOK_UP).presenter
        gallery.settle(lambda shown=presenter: shown.state.dossier is not None, 1)
        for step in next_steps(presenter.state.dossier, SUPERVISOR, NOW):
            presenter.take(step.step.value)
            gallery.settle(seconds=0.02)
            found |= {(status, text) for text in vietnamese(gallery.window.room, data)}
            presenter.sheet.close()
    assert not found


def test_the_walk_sees_a_text_that_stayed_vietnamese(gallery: Gallery) -> None:
    planted = QLabel("Chưa dịch", gallery.window)
    assert planted.text() in vietnamese(gallery.window, invented())
    assert gallery.window.findChild(QListWidget, "login.employees") is not None


def test_a_number_has_its_singular_and_its_plural(english: None) -> None:
    assert domain_words("1 ngày làm việc") == "1 working day"
    assert domain_words("10 ngày làm việc") == "10 working days"


def test_the_explanation_of_a_due_date_is_english(english: None) -> None:
    calendar = WorkingCalendar(version="test")
    late = datetime(2026, 11, 20, 18, 0, tzinfo=ZONE)
    for unit in TimeUnit:
        for step in calendar.due(late, Term(3, unit)).steps:
            assert not has_marks(domain_words(step.text)), step.text
    assert weekday_and_day(late) == "Friday 20/11/2026"


def test_the_status_in_an_error_is_english(english: None) -> None:
    told = {"verb": "forward", "state": Status.PROCESSING.label, "possible": "take-back, resume"}
    said = words(NotAllowed("act.wrong_status", **told))
    assert "“In progress”, so the step “Forward to department”" in said
    assert not has_marks(said)


def test_without_english_the_same_words_stay_vietnamese(qapp) -> None:
    assert domain_words("ngày làm việc thứ 2 (làm bù)") == "ngày làm việc thứ 2 (làm bù)"
    assert status_words(None) == "Nháp"
    assert status_words(Status.RETURNED) == "Đã trả kết quả"


def test_the_settings_choose_the_language_and_the_environment_wins(monkeypatch) -> None:
    monkeypatch.delenv("QUAY_LANGUAGE", raising=False)
    assert language_of(from_mapping({})) == "vi"
    assert language_of(from_mapping({"counter": {"language": "en"}})) == "en"
    monkeypatch.setenv("QUAY_LANGUAGE", "en")
    assert language_of(from_mapping({})) == "en"


def test_a_language_that_nobody_translated_is_refused(monkeypatch) -> None:
    monkeypatch.setenv("QUAY_LANGUAGE", "fr")
    with pytest.raises(InvalidInput, match="bad_value"):
        language_of(from_mapping({}))
    with pytest.raises(InvalidInput, match="bad_value"):
        from_mapping({"counter": {"language": "fr"}})
