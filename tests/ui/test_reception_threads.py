"""The stations over the window's real workers and timers."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.fake_work import FakeShell
from tests.ui.fakes import Counter, FakeWorkplace
from ui.jobs import QtJobs, QtTimers
from ui.presenters.navigation import Command, ScanInto, Station
from ui.stations import BuiltStation, StationContext, station_factories


class Window:
    def __init__(self, qtbot: QtBot, counter: Counter) -> None:
        self.jobs, self.timers = QtJobs(), QtTimers()
        self._qtbot = qtbot
        self._context = StationContext(
            FakeWorkplace(counter), counter.session, self.jobs, self.timers, FakeShell()
        )

    def station(self, wanted: Station) -> BuiltStation:
        factory = next(f for f in station_factories() if f.station is wanted)
        built = factory.build(self._context)
        self._qtbot.addWidget(built.view)
        built.view.show()
        return built


@pytest.fixture
def window(qtbot: QtBot, counter: Counter) -> Iterator[Window]:
    made = Window(qtbot, counter)
    yield made
    made.timers.close()
    made.jobs.close()


def test_a_reception_goes_from_the_first_key_to_the_receipt(
    qtbot: QtBot, counter: Counter, window: Window
) -> None:
    built = window.station(Station.RECEPTION)
    presenter = built.presenter
    presenter.enter(None)
    qtbot.waitUntil(lambda: bool(presenter.state.catalogue), timeout=5000)
    presenter.form.choose_procedure("2.000488")
    presenter.command(Command.READ_CARD)
    qtbot.waitUntil(lambda: presenter.state.owner.name == "Nguyễn Thị Ẵm", timeout=5000)
    for number in range(3):
        presenter.form.papers.tick(number, present=True)
    qtbot.waitUntil(lambda: len(counter.store.tables.drafts) == 1, timeout=5000)
    for _ in range(50):
        presenter.command(Command.FINISH)
    qtbot.waitUntil(lambda: presenter.state.receipt is not None, timeout=5000)
    assert len(counter.store.tables.dossiers) == 1
    assert counter.store.tables.drafts == {}


def test_pages_before_a_jam_are_in_the_strip_when_the_jam_is_told(
    qtbot: QtBot, counter: Counter, window: Window
) -> None:
    code = str(counter.receive().code)
    presenter = window.station(Station.DIGITISE).presenter
    presenter.enter(ScanInto(code))
    qtbot.waitUntil(lambda: presenter.state.target is not None, timeout=5000)
    counter.scanner.sheets, counter.scanner.fails_at = 9, 7
    presenter.scan()
    qtbot.waitUntil(lambda: presenter.state.problem is not None, timeout=5000)
    assert len(presenter.state.pages) == 6
    presenter.command(Command.FINISH)
    qtbot.waitUntil(lambda: presenter.state.filed is not None, timeout=5000)
    dossier = counter.desk.look_up.dossier(code).dossier
    assert dossier.page_count == 6
