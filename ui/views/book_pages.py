"""F8: the book of dossiers, behind it money and reports. Ctrl+1, Ctrl+2, Ctrl+3 turn the page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.button import Button
from ui.kit.page import Page
from ui.presenters.book_pages import BookPage, BookPagesPresenter
from ui.presenters.fee_page import FeePagePresenter
from ui.presenters.report_page import ReportPagePresenter
from ui.stations import BuiltStation, StationContext
from ui.views import book
from ui.views.fee_page import FeePage
from ui.views.report_page import ReportPage

_KEYS = {BookPage.DOSSIERS: "Ctrl+1", BookPage.FEES: "Ctrl+2", BookPage.REPORTS: "Ctrl+3"}


class BookPages(QStackedWidget):
    """turned: another page is wanted."""

    turned = Signal(object)

    def __init__(self, dossiers: QWidget, fees: FeePage, reports: ReportPage) -> None:
        super().__init__()
        self.setObjectName("book.pages")
        self._with_keys: dict[BookPage, FeePage | ReportPage] = {
            BookPage.FEES: fees,
            BookPage.REPORTS: reports,
        }
        self._at: dict[BookPage, QWidget] = {BookPage.DOSSIERS: dossiers, **self._with_keys}
        for page, widget in self._at.items():
            self.addWidget(widget)
            QShortcut(QKeySequence(_KEYS[page]), self, lambda page=page: self.turned.emit(page))
        if isinstance(dossiers, Page):
            self._lead(dossiers, BookPage.FEES, self.tr("Phí, lệ phí"))
            self._lead(dossiers, BookPage.REPORTS, self.tr("Báo cáo, danh sách"))
        reports.back.connect(lambda: self.turned.emit(BookPage.DOSSIERS))
        fees.back.connect(lambda: self.turned.emit(BookPage.DOSSIERS))

    def show_state(self, page: BookPage) -> None:
        """The page, with the keys in it."""
        self.setCurrentWidget(self._at[page])
        if page in self._with_keys:
            self._with_keys[page].take_keys()

    def _lead(self, dossiers: Page, page: BookPage, label: str) -> None:
        button = Button(label, key=_KEYS[page], name=f"book.{page}")
        button.clicked.connect(lambda: self.turned.emit(page))
        dossiers.head.addWidget(button)


def build(context: StationContext) -> BuiltStation:
    """The station over a session."""
    dossiers, fees, reports = book.build(context), FeePage(), ReportPage()
    money = FeePagePresenter(fees, context.session, context.jobs, context.shell)
    papers = ReportPagePresenter(reports, context.session, context.jobs, context.shell)
    pages = BookPages(dossiers.view, fees, reports)
    presenter = BookPagesPresenter(pages, dossiers.presenter, money, papers)
    pages.turned.connect(presenter.turn_to)
    _connect(fees, money)
    _connect_reports(reports, papers)
    return BuiltStation(pages, presenter)


def _connect(view: FeePage, presenter: FeePagePresenter) -> None:
    view.chosen.connect(presenter.choose)
    view.step_days.connect(presenter.step_days)
    view.form.changed.connect(presenter.reversal_changed)
    view.form.done.connect(presenter.finish)
    view.count.changed.connect(presenter.count_changed)
    view.count.done.connect(presenter.finish)
    view.picked.connect(presenter.pick)


def _connect_reports(view: ReportPage, presenter: ReportPagePresenter) -> None:
    view.picked.connect(presenter.choose)
    view.days.connect(presenter.days_typed)
    view.left_days.connect(presenter.leave_days)
    view.agency.connect(presenter.choose_agency)
    view.period.connect(presenter.choose_period)
    view.printing.connect(presenter.print_out)
    view.saving.connect(presenter.save)
