"""Chờ ký: the clerk sees what waits, types one PIN, and hears how it went."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.dossier import FileStage, ScanFile
from app.domain.page import KeptPage
from tests.ui.fake_work import InlineJobs
from tests.ui.fakes import Counter
from tests.ui.station_bench import StationBench
from ui.presenters.navigation import Station
from ui.presenters.signing import SigningPresenter, SigningState
from ui.stations import station_factories

FACTORY = next(f for f in station_factories() if f.station is Station.ATTENTION)


class Screen:
    state = SigningState()

    def show_state(self, state: SigningState) -> None:
        self.state = state


def waiting(counter: Counter) -> None:
    """A received dossier with a file that waits for its signature."""
    dossier = counter.receive()
    key = counter.store.pages.put(b"%PDF")
    file = ScanFile(dossier.id, key, "a.pdf", "Tờ khai", 1, 4, "00",
                    stage=FileStage.SIGNING, images=(KeptPage("k", 300),))  # fmt: skip
    papers = (replace(dossier.papers[0], files=(file,)), *dossier.papers[1:])
    counter.store.tables.dossiers[dossier.id] = replace(dossier, papers=papers)


@pytest.fixture
def presenter(counter: Counter) -> SigningPresenter:
    waiting(counter)
    made = SigningPresenter(Screen(), counter.session, InlineJobs())
    made.refresh()
    return made


def test_what_waits_is_signed_with_one_pin(presenter: SigningPresenter) -> None:
    assert (len(presenter.state.waiting), presenter.state.dossiers) == (1, 1)
    presenter.sign("246813")
    assert (presenter.state.signed, presenter.state.waiting, presenter.state.busy) == (1, (), False)


def test_a_wrong_pin_says_so_and_everything_waits_on(presenter: SigningPresenter) -> None:
    presenter.sign("1")
    assert presenter.state.problem.code == "signing.wrong_pin"
    assert presenter.state.can_sign
    assert "1" not in repr(presenter.state.problem.params)


def test_the_card_is_there_only_while_something_waits(qtbot: QtBot, counter: Counter) -> None:
    bench = StationBench(counter, FACTORY)
    qtbot.addWidget(bench.view)
    assert not bench.find("sign_card").isVisible()
    waiting(counter)
    bench.presenter.refresh()
    bench.settle()
    assert bench.find("sign_card").isVisible()
    bench.type("sign.pin", "246813")
    bench.key(Qt.Key.Key_Return, bench.find("sign.pin"))
    assert bench.find("sign.said").text() == "Đã ký 1 tệp."  # type: ignore[attr-defined]
    assert bench.find("sign.pin").text() == ""  # type: ignore[attr-defined]
