"""F8: the book of dossiers, and behind it the book of money. Ctrl+1 and Ctrl+2 turn the page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.button import Button
from ui.kit.page import Page
from ui.presenters.book_pages import BookPage, BookPagesPresenter
from ui.presenters.fee_page import FeePagePresenter
from ui.stations import BuiltStation, StationContext
from ui.views import book
from ui.views.fee_page import FeePage

_KEYS = {BookPage.DOSSIERS: "Ctrl+1", BookPage.FEES: "Ctrl+2"}


class BookPages(QStackedWidget):
    """turned: another page is wanted."""

    turned = Signal(object)

    def __init__(self, dossiers: QWidget, fees: FeePage) -> None:
        super().__init__()
        self.setObjectName("book.pages")
        self._fees = fees
        self._at = {BookPage.DOSSIERS: dossiers, BookPage.FEES: fees}
        for page, widget in self._at.items():
            self.addWidget(widget)
            QShortcut(QKeySequence(_KEYS[page]), self, lambda page=page: self.turned.emit(page))
        if isinstance(dossiers, Page):
            button = Button(self.tr("Phí, lệ phí"), key="Ctrl+2", name="book.fees")
            button.clicked.connect(lambda: self.turned.emit(BookPage.FEES))
            dossiers.head.addWidget(button)
        fees.back.connect(lambda: self.turned.emit(BookPage.DOSSIERS))

    def show_state(self, page: BookPage) -> None:
        """The page, with the keys in it."""
        self.setCurrentWidget(self._at[page])
        if page is BookPage.FEES:
            self._fees.take_keys()


def build(context: StationContext) -> BuiltStation:
    """The station over a session."""
    dossiers, fees = book.build(context), FeePage()
    money = FeePagePresenter(fees, context.session, context.jobs, context.shell)
    pages = BookPages(dossiers.view, fees)
    presenter = BookPagesPresenter(pages, dossiers.presenter, money)
    pages.turned.connect(presenter.turn_to)
    _connect(fees, money)
    return BuiltStation(pages, presenter)


def _connect(view: FeePage, presenter: FeePagePresenter) -> None:
    view.chosen.connect(presenter.choose)
    view.step_days.connect(presenter.step_days)
    view.form.changed.connect(presenter.reversal_changed)
    view.form.done.connect(presenter.finish)
    view.count.changed.connect(presenter.count_changed)
    view.count.done.connect(presenter.finish)
    view.picked.connect(presenter.pick)
