"""F8 has three pages: the book of dossiers, the book of money, the reports. One is shown."""

from enum import StrEnum

from ui.presenters.navigation import Command, StationPresenter, Subject
from ui.presenters.screen import Screen, Shows


class BookPage(StrEnum):
    """The pages of F8."""

    DOSSIERS = "dossiers"
    FEES = "fees"
    REPORTS = "reports"


class BookPagesPresenter:
    """Hands everything to the page that is shown."""

    def __init__(
        self,
        view: Shows[BookPage],
        dossiers: StationPresenter,
        fees: StationPresenter,
        reports: StationPresenter,
    ) -> None:
        self._screen = Screen(view, BookPage.DOSSIERS)
        self._pages = {
            BookPage.DOSSIERS: dossiers,
            BookPage.FEES: fees,
            BookPage.REPORTS: reports,
        }

    @property
    def state(self) -> BookPage:
        """What is shown now."""
        return self._screen.state

    @property
    def page(self) -> StationPresenter:
        """The presenter of the page that is shown."""
        return self._pages[self.state]

    def turn_to(self, page: BookPage) -> None:
        """Read anew, then shown with the keys in it."""
        self._pages[page].enter(None)
        self._screen.show(page)

    def enter(self, subject: Subject | None) -> None:
        """The page that was left."""
        self.page.enter(subject)

    def command(self, command: Command) -> bool:
        """Esc on the other pages goes back to the dossiers when nothing is being written."""
        if self.page.command(command):
            return True
        if command is Command.BACK and self.state is not BookPage.DOSSIERS:
            self.turn_to(BookPage.DOSSIERS)
            return True
        return False

    def refresh(self) -> None:
        """The page that is shown."""
        self.page.refresh()
