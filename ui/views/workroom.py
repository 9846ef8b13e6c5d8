"""Everything behind the door: rail, top bar, the stations, status bar, and what lies over them."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.errors import CounterError, StoreError
from app.usecases.print_form import PrintedForm
from app.usecases.workplace import Session, Workplace
from ui.i18n import words
from ui.kit.toast import Toast
from ui.presenters.navigation import (
    Command,
    NextCitizen,
    ReadCardNow,
    SearchFor,
    Station,
    Subject,
)
from ui.presenters.window import FrameState, WindowPresenter
from ui.presenters.work import Jobs, Timers
from ui.stations import BuiltStation, StationContext, StationFactory
from ui.views.help import HelpView
from ui.views.paper_panel import PaperPanel
from ui.views.rail import Rail
from ui.views.station_focus import StationFocus
from ui.views.status_bar import StatusBar
from ui.views.top_bar import TopBar

#: Typing in the box searches after this pause, in milliseconds.
_SEARCH_PAUSE = 150


class Workroom(QWidget):
    """The `Shell` of the stations. Stations are built when they are first shown."""

    def __init__(
        self,
        workplace: Workplace,
        session: Session,
        jobs: Jobs,
        timers: Timers,
        factories: tuple[StationFactory, ...],
    ) -> None:
        super().__init__()
        self.setObjectName("workroom")
        self._workplace = workplace
        self._jobs = jobs
        self._timers = timers
        self._factories = {factory.station: factory for factory in factories}
        self._context = StationContext(workplace, session, jobs, timers, self)
        self._built: dict[Station, BuiltStation] = {}
        self._here = Station.HELP
        self._before_help: Station | None = None
        self._focus = StationFocus()
        self.rail = Rail(factories, workplace.unit, session.employee.name, workplace.counter_name)
        self.top = TopBar()
        self.status = StatusBar()
        self.stack = QStackedWidget()
        self._help = HelpView()
        self._arrange()
        self.paper = PaperPanel(self.stack)
        self.toast = Toast(self.stack, self.tr("Hoàn tác"))
        self.presenter = WindowPresenter(self, session, jobs, self, self.refresh)
        self._connect()

    @property
    def here(self) -> Station:
        """The station that is shown."""
        return self._here

    def show_state(self, state: FrameState) -> None:
        """The frame around the stations."""
        self.top.show_state(state)
        self.status.show_state(state)
        self.rail.show_state(self._here, state.attention)

    def open_first(self) -> None:
        """Where the day begins."""
        first = next(iter(self._factories), Station.HELP)
        self.go(Station.RECEPTION if Station.RECEPTION in self._factories else first)
        self.presenter.start()

    # --- the shell ---------------------------------------------------------------------------

    def go(self, station: Station, subject: Subject | None = None) -> None:
        """Show a station; help when it has not been built into this window.

        Keys go where this station is typed into; words of an earlier search are gone.
        """
        self.paper.hide()
        self._focus.leave(self._here, self.stack.currentWidget())
        if station not in self._factories:
            self._show_help()
            return
        built = self._station(station)
        self._here = station
        self.stack.setCurrentWidget(built.view)
        self.toast.raise_()  # a station built just now lies above what was said before
        self.rail.show_state(station, self.presenter.state.attention)
        by_qt = QApplication.focusWidget()
        built.presenter.enter(subject)
        if not isinstance(subject, SearchFor):
            self.top.clear_box()
        if station is Station.LOOK_UP and subject is None:
            self.top.focus_box()  # the box is where a dossier is looked for
        elif not isinstance(subject, NextCitizen):
            self._focus.enter(station, built.view, by_qt)

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """A toast."""
        self.toast.say(words, undo)

    def show_paper(self, paper: PrintedForm) -> None:
        """The preview, over the right side."""
        self.paper.show_paper(paper, self.toast.take_words())
        self.toast.raise_()

    def draft_saved(self, at: datetime) -> None:
        """For the status bar."""
        self.presenter.draft_saved(at)

    def citizen_served(self) -> None:
        """The next scan or name goes into the box."""
        self.top.clear_box()
        self.top.focus_box()

    # --- keys --------------------------------------------------------------------------------

    def command(self, command: Command) -> None:
        """The station first, then what the key does everywhere."""
        if command is Command.BACK and not self.paper.isHidden():
            self.paper.dismiss()
            return
        if command is Command.BACK and self._here is Station.HELP and self._before_help:
            self.go(self._before_help)
            return
        built = self._built.get(self._here)
        if built is not None and built.presenter.command(command):
            return
        if command is Command.SCAN:
            self.go(Station.DIGITISE)
        elif command is Command.READ_CARD:
            self.go(Station.RECEPTION, ReadCardNow())
        elif command is Command.BACK:
            self.top.focus_box()

    def scanned(self, text: str) -> None:
        """A hand-held scanner typed something of ours."""
        self.top.clear_box()
        self.presenter.box_entered(text, self._here)

    def refresh(self) -> None:
        """The province moved something: what is shown is read again."""
        built = self._built.get(self._here)
        if built is not None:
            built.presenter.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over the stations stays in its place."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self._place_overlays)

    def _place_overlays(self) -> None:
        self.paper.place()
        self.toast.place()

    def _station(self, station: Station) -> BuiltStation:
        if station not in self._built:
            built = self._factories[station].build(self._context)
            self._built[station] = built
            self.stack.addWidget(built.view)
        return self._built[station]

    def _show_help(self) -> None:
        if self._here is not Station.HELP:
            self._before_help = self._here
        self._here = Station.HELP
        self.stack.setCurrentWidget(self._help)
        self.rail.show_state(self._here, self.presenter.state.attention)

    def _entered(self, text: str) -> None:
        self.presenter.box_entered(text, self._here)

    def _typed(self, text: str) -> None:
        """While Tra cứu is shown the list follows the box."""
        if self._here is Station.LOOK_UP:
            self._timers.restart("box.search", _SEARCH_PAUSE, lambda: self._search(text))

    def _search(self, text: str) -> None:
        if self._here is Station.LOOK_UP:
            self._station(Station.LOOK_UP).presenter.enter(SearchFor(text))

    def _save_paper(self, path: Path, pdf: bytes) -> None:
        self._jobs.run(
            lambda: _write(path, pdf),
            lambda _none: self.say(self.tr("Đã lưu {name}").format(name=path.name)),
            self._say_problem,
            "print",
        )

    def _say_problem(self, error: CounterError) -> None:
        self.say(words(error))

    def _practice_paper(self, what: str) -> None:
        laid = {
            "card": self.tr("Đã đặt thẻ lên mặt kính máy quét."),
            "camera": self.tr("Đã đưa thẻ ra trước camera."),
            "papers": self.tr("Đã đặt giấy tờ vào khay máy quét."),
        }
        self._jobs.run(
            lambda: self._workplace.put_practice_paper(what),
            lambda _none: self.say(laid[what]),
            self._say_problem,
        )

    def _practice_province(self, what: str) -> None:
        filed = self.tr("Một hồ sơ vừa được nộp trực tuyến: xem ở F10.")
        done = filed if what == "online" else self.tr("Sở đã xử lý thêm một bước mọi hồ sơ.")
        self._jobs.run(
            lambda: self._workplace.play_practice_province(what),
            lambda _none: self.say(done),
            self._say_problem,
        )

    def _practice_network(self, up: bool) -> None:
        self._jobs.run(
            lambda: self._workplace.set_practice_network(up=up),
            lambda _none: None,
            self._say_problem,
        )

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(column, 1)
        self.stack.addWidget(self._help)
        self.stack.setProperty("ground", "page")
        self.stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.top.entered.connect(self._entered)
        self.top.typed.connect(self._typed)
        self.top.next_citizen.connect(self.next_citizen)
        self.paper.save_wanted.connect(self._save_paper)
        tools = self.rail.practice
        tools.setVisible(self._workplace.practice)
        tools.paper_wanted.connect(self._practice_paper)
        tools.province_wanted.connect(self._practice_province)
        tools.network_wanted.connect(self._practice_network)

    def next_citizen(self) -> None:
        """F12: an empty form where there is one; what was typed is kept as a draft."""
        self.presenter.next_citizen()
        if Station.RECEPTION in self._factories:
            self.go(Station.RECEPTION, NextCitizen())
        else:
            self.citizen_served()


def _write(path: Path, pdf: bytes) -> None:
    try:
        path.write_bytes(pdf)
    except OSError as error:
        raise StoreError("print.file_not_written") from error
