"""Pictures of the window over a real counter: for the practice day and the README."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from app.usecases.workplace import Workplace
from ui.app import application
from ui.jobs import QtJobs, QtTimers
from ui.presenters.navigation import Command, Station, Subject
from ui.presenters.work import Lane
from ui.stations import station_factories
from ui.theme import dress
from ui.tokens import DARK, LIGHT
from ui.views.main_window import MainWindow

_SIZE = (1366, 768)
_LANES: tuple[Lane, ...] = ("desk", "scan", "print")
#: An answer may ask for more work; deeper chains than this do not exist.
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Picture:
    """What to show: a station, what it is entered with one after the other, keys pressed then.

    before: what happens at the counter first (paper laid into the scanner, the line cut).
    """

    name: str
    station: Station
    subjects: tuple[Subject | None, ...] = (None,)
    commands: tuple[Command, ...] = ()
    dark: bool = False
    before: Callable[[], None] | None = None


def photograph(
    workplace: Workplace, pin: str, pictures: Sequence[Picture], folder: Path
) -> list[Path]:
    """PNG files of 1366x768. Needs no display (Qt `offscreen`). Leaves the counter open."""
    app = application()
    folder.mkdir(parents=True, exist_ok=True)
    studio = _Studio(app, workplace)
    try:
        taken = [studio.take(folder / "00-dang-nhap.png")]
        studio.log_in(pin)
        for picture in pictures:
            studio.enter(picture)
            taken.append(studio.take(folder / f"{picture.name}.png"))
    finally:
        studio.close()
    return taken


class _Studio:
    """One window, used by its own hands."""

    def __init__(self, app: QApplication, workplace: Workplace) -> None:
        self._app = app
        self._jobs, self._timers = QtJobs(), QtTimers()
        self._window = MainWindow(workplace, self._jobs, self._timers, station_factories())
        dress(app, LIGHT)
        self._window.resize(*_SIZE)
        self._window.show()

    def log_in(self, pin: str) -> None:
        people = self._window.findChild(QListWidget, "login.employees")
        field = self._window.findChild(QLineEdit, "login.pin")
        if isinstance(people, QListWidget) and isinstance(field, QLineEdit):
            people.setCurrentRow(0)
            field.setText(pin)
        self._window.door.submit()
        self._settle()

    def enter(self, picture: Picture) -> None:
        dress(self._app, DARK if picture.dark else LIGHT)
        if picture.before is not None:
            picture.before()
        room = self._window.room
        if room is None:
            return
        for subject in picture.subjects:
            room.go(picture.station, subject)
            self._settle()
        for command in picture.commands:
            room.command(command)
            self._settle()

    def take(self, path: Path) -> Path:
        self._settle()
        self._window.grab().save(str(path))
        return path

    def close(self) -> None:
        dress(self._app, LIGHT)
        self._timers.close()
        self._jobs.close()
        self._window.close()

    def _settle(self) -> None:
        """Until everything that was asked for, and what its answers asked for, has been shown."""
        for _ in range(_ROUNDS):
            for lane in _LANES:
                self._wait_for(lane)
        self._app.processEvents()

    def _wait_for(self, lane: Lane) -> None:
        loop = QEventLoop()
        self._jobs.run(
            lambda: None, done=lambda _: loop.quit(), failed=lambda _: loop.quit(), lane=lane
        )
        loop.exec()
