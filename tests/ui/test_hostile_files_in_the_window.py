"""A stick full of hostile files, dropped on the station: the window lives and says why, each."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from scanning.imaging.host import ImagingHost
from tests.scanning import hostile
from tests.ui.fakes import Counter
from tests.ui.station_bench import StationBench
from ui.kit.banner import Banner
from ui.presenters.navigation import ScanInto, Station
from ui.stations import station_factories

FACTORY = next(f for f in station_factories() if f.station is Station.DIGITISE)


@pytest.mark.timeout(180)
def test_each_file_says_why_and_the_good_one_among_them_is_taken(
    qtbot: QtBot, tmp_path: Path
) -> None:
    imaging = ImagingHost(seconds=30)
    counter = Counter(imaging=imaging)
    bench = StationBench(counter, FACTORY)
    qtbot.addWidget(bench.view)
    bench.presenter.enter(ScanInto(str(counter.receive().code)))
    made = hostile.written(tmp_path)
    good = tmp_path / hostile.GOOD
    good.write_bytes(hostile.jpeg())
    bench.view.files.emit([*(path for path, _ in made), good])
    bench.settle()
    state = bench.presenter.state
    assert [error.code for error in state.refused] == [code for _, code in made]
    assert [page.facts.source for page in state.pages] == [hostile.GOOD]
    banner = bench.find("digitise.refused")
    assert isinstance(banner, Banner)
    assert banner.words.count("\n") == 4
    assert made[0][0].name in banner.words
    imaging.close()
