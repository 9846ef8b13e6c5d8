"""The window's process: application, jobs, one second's tick, and the end in the right order."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.usecases.workplace import Workplace
from ui.icon import window_icon
from ui.jobs import QtJobs, QtTimers
from ui.stations import station_factories
from ui.theme import dress, system_colours
from ui.views.main_window import MainWindow

log = logging.getLogger(__name__)


def run_window(workplace: Workplace) -> int:
    """Shows the window until it is closed; the exit status. Closes the workplace."""
    app = application()
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


def application() -> QApplication:
    """The one application of this process, dressed and with its excepthooks."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Quầy")
    app.setDesktopFileName("quay")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    app.setWindowIcon(QIcon(window_icon()))
    dress(app, system_colours())
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: dress(app, system_colours()))
    _translate_qt(app)
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


def _translate_qt(app: QApplication) -> None:
    """Qt's own words (Cancel, Save …) in Vietnamese where Qt has them."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(), "qtbase", "_", folder):
        app.installTranslator(translator)
