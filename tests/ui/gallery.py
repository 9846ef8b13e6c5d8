"""Grabs the door and every station, light and dark: `python -m tests.ui.gallery --out DIR`.

For whoever changes the look: every picture is to be looked at.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from app.sync.status import Line, SyncStatus
from tests.ui.fake_rooms import NOW
from tests.ui.fakes import PIN, FakeWorkplace
from ui.jobs import QtJobs, QtTimers
from ui.presenters.navigation import OpenDossier, SearchFor, Station
from ui.stations import station_factories
from ui.theme import dress
from ui.tokens import DARK, LIGHT, Colours
from ui.views.main_window import MainWindow

SIZES = {"": (1366, 768), "-nho": (1093, 614)}


class Gallery:
    """One window in one dress."""

    def __init__(self, app: QApplication, colours: Colours, size: tuple[int, int]) -> None:
        dress(app, colours)
        self.app = app
        self.workplace = FakeWorkplace()
        self.workplace.counter.busy_day()
        self.jobs = QtJobs()
        self.window = MainWindow(self.workplace, self.jobs, QtTimers(), station_factories())
        self.window.resize(*size)
        self.window.show()

    def settle(self, until: Callable[[], bool] = lambda: False, seconds: float = 0.4) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            self.app.processEvents()

    def grab(self, path: Path) -> None:
        self.settle()
        self.window.grab().save(str(path))

    def log_in(self) -> None:
        self.window.findChild(QListWidget, "login.employees").setCurrentRow(0)
        self.window.findChild(QLineEdit, "login.pin").setText(PIN)
        self.window.door.submit()
        self.settle(lambda: self.window.room is not None, 5)
        self.window.room.presenter.next_citizen()

    def stations(self, out: Path, suffix: str) -> None:
        room, counter = self.window.room, self.workplace.counter
        ready = counter.desk.look_up.to_hand_over()[0].code
        for factory in station_factories():
            room.go(factory.station)
            self.grab(out / f"{factory.station}{suffix}.png")
        counter.sync.tell(SyncStatus(Line.OFFLINE, NOW, waiting=31, unknown=1, dossiers_unsent=12))
        room.go(Station.HAND_OVER, OpenDossier(ready))
        self.grab(out / f"hand_over-open{suffix}.png")
        presenter = room._station(Station.HAND_OVER).presenter
        presenter.hand_over()
        self.grab(out / f"hand_over-missing{suffix}.png")
        receiver = replace(presenter.state.receiver, identity_checked=True)
        presenter.receiver_changed(receiver)
        presenter.hand_over()
        self.grab(out / f"hand_over-paper{suffix}.png")
        room.go(Station.LOOK_UP, SearchFor("nguyen"))
        room.go(Station.LOOK_UP, OpenDossier(ready))
        self.grab(out / f"look_up-open{suffix}.png")
        room.go(Station.HELP)
        room.say("Đã bỏ trang 3.", lambda: None)
        self.grab(out / f"help{suffix}.png")

    def close(self) -> None:
        self.window.close()
        self.jobs.close()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    for name, colours in {"sang": LIGHT, "toi": DARK}.items():
        for small, size in SIZES.items():
            gallery = Gallery(app, colours, size)
            gallery.grab(options.out / f"door-{name}{small}.png")
            gallery.log_in()
            gallery.stations(options.out, f"-{name}{small}")
            gallery.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
