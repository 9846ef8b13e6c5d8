"""A station built as the window builds it, with jobs that are done at once."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.fake_work import FakeShell, HandTimers, InlineJobs
from tests.ui.fakes import Counter, FakeWorkplace
from ui.stations import StationContext, StationFactory


class StationBench:
    """view and presenter, shown in the room that the window leaves them."""

    def __init__(self, counter: Counter, factory: StationFactory) -> None:
        self.counter = counter
        self.jobs, self.timers, self.shell = InlineJobs(), HandTimers(), FakeShell()
        context = StationContext(
            FakeWorkplace(counter), counter.session, self.jobs, self.timers, self.shell
        )
        built = factory.build(context)
        self.view, self.presenter = built.view, built.presenter
        self.view.resize(1170, 676)
        self.view.show()
        self.presenter.enter(None)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def find(self, name: str) -> QWidget:
        found = self.view.findChild(QWidget, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        """A button."""
        self.find(name).click()  # type: ignore[attr-defined]
        self.settle()

    def type(self, name: str, text: str) -> None:
        """Letter by letter; QTest's own keys know Latin-1 only."""
        widget = self.find(name)
        widget.setFocus()
        for char in text:
            self.key(0, widget, char)

    def key(
        self,
        key: Qt.Key | int,
        widget: QWidget,
        text: str = "",
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """One key, offered as a shortcut first, as Qt does."""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, int(key), modifiers, text)
            QApplication.sendEvent(widget, event)
        self.settle()
