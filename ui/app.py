"""The window's process: application, jobs, one second's tick, and the end in the right order."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.settings import Language
from app.usecases.workplace import Workplace
from ui.icon import window_icon
from ui.jobs import QtJobs, QtTimers
from ui.language import speak
from ui.stations import station_factories
from ui.theme import dress, system_colours
from ui.views.main_window import MainWindow

log = logging.getLogger(__name__)


def run_window(workplace: Workplace, language: Language = "vi") -> int:
    """Shows the window until it is closed; the exit status. Closes the workplace."""
    app = application(language)
    jobs, timers = QtJobs(), QtTimers()
    window = MainWindow(workplace, jobs, timers, station_factories())
    ticker = QTimer()
    ticker.timeout.connect(window.tick)

    def end() -> None:
        """Presenters, timers, executors, then the counter itself."""
        ticker.stop()
        timers.close()
        jobs.close()
        workplace.close()

    window.closing.connect(end)
    window.watch_keys(app)
    window.resize(1366, 768)
    window.showMaximized()
    ticker.start(1000)
    return app.exec()


def application(language: Language = "vi") -> QApplication:
    """The one application of this process, dressed and with its excepthooks."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Quầy")
    app.setDesktopFileName("quay")
    app.setWindowIcon(QIcon(window_icon()))
    dress(app, system_colours())
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: dress(app, system_colours()))
    speak(app, language)
    install_hooks()
    return app


def install_hooks() -> None:
    """A defect is written down and the window stays; no personal data in the log."""
    sys.excepthook = _defect
    threading.excepthook = lambda args: _defect(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )


def _defect(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Only the type and the place: an exception's text may hold a citizen's data."""
    place = _where(trace)
    log.critical("defect %s at %s", kind.__name__, place)
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()


def _where(trace: TracebackType | None) -> str:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    return " < ".join(reversed(places)) or "?"
