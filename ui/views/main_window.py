"""The window: the door, then the workroom; keys and the hand-held scanner for all of it."""

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from app.usecases.workplace import Session, Workplace
from ui.presenters.login import LoginPresenter
from ui.presenters.navigation import Command, Station
from ui.presenters.work import Jobs, Timers
from ui.stations import StationFactory
from ui.views.login import LoginView
from ui.views.workroom import Workroom
from ui.wedge import Wedge

#: Keys that show a station.
_STATIONS = {
    "F1": Station.HELP,
    "F2": Station.GUIDANCE,
    "F3": Station.RECEPTION,
    "F6": Station.HAND_OVER,
    "F7": Station.LOOK_UP,
    "F8": Station.BOOK,
    "F10": Station.ONLINE,
    "F11": Station.ATTENTION,
}
#: Keys that the station shown answers first.
_COMMANDS = {
    "F4": Command.SCAN,
    "F5": Command.READ_CARD,
    "F9": Command.FINISH,
    "Esc": Command.BACK,
    "Ctrl+S": Command.SAVE,
}


class MainWindow(QMainWindow):
    """closing: the window is about to go; everything behind it must be ended first."""

    closing = Signal()

    def __init__(
        self,
        workplace: Workplace,
        jobs: Jobs,
        timers: Timers,
        factories: tuple[StationFactory, ...],
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(self._heading(workplace))
        self._workplace = workplace
        self._jobs = jobs
        self._timers = timers
        self._factories = factories
        self.room: Workroom | None = None
        self.door = LoginView()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.door)
        self.setCentralWidget(self._stack)
        self._login = LoginPresenter(self.door, workplace, jobs, self._unlocked, monotonic)
        self.door.chosen.connect(self._login.choose)
        self.door.unlock.connect(self._login.unlock)
        self.wedge = Wedge(self)
        self.wedge.enabled = False
        self.wedge.scanned.connect(self._scanned)
        self._bind_keys()
        self.door.focus_pin()

    def watch_keys(self, app: QApplication) -> None:
        """A hand-held scanner is heard wherever the focus is."""
        app.installEventFilter(self.wedge)

    def tick(self) -> None:
        """Every second; the timer belongs to whoever runs the window."""
        self._login.tick()
        if self.room is not None:
            self.room.presenter.tick()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends what runs behind the window before it goes."""
        self.wedge.enabled = False
        self._stack.hide()  # what runs only while it is seen, a camera, ends with that
        self.closing.emit()
        super().closeEvent(event)

    def _heading(self, workplace: Workplace) -> str:
        title = self.tr("Quầy") + f" · {workplace.counter_name}"
        return title + self.tr(" · Thực hành") if workplace.practice else title

    def _unlocked(self, session: Session) -> None:
        self.room = Workroom(self._workplace, session, self._jobs, self._timers, self._factories)
        self._stack.addWidget(self.room)
        self._stack.setCurrentWidget(self.room)
        self.wedge.enabled = True
        self.room.open_first()

    def _scanned(self, text: str) -> None:
        if self.room is not None:
            self.room.scanned(text)

    def _bind_keys(self) -> None:
        for key, station in _STATIONS.items():
            QShortcut(QKeySequence(key), self, lambda station=station: self._go(station))
        for key, command in _COMMANDS.items():
            QShortcut(QKeySequence(key), self, lambda command=command: self._command(command))
        QShortcut(QKeySequence("F12"), self, self._next_citizen)

    def _go(self, station: Station) -> None:
        if self.room is not None:
            self.room.go(station)

    def _command(self, command: Command) -> None:
        if self.room is not None:
            self.room.command(command)
        elif command is Command.FINISH:
            self.door.submit()

    def _next_citizen(self) -> None:
        if self.room is not None:
            self.room.next_citizen()
