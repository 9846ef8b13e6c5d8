"""The real program in a process of its own, with a window that says what it shows.

Input comes from outside, by keyboard and mouse; only the answers to "what stands where" come
through standard input and output: one widget name a line, one line of JSON back.
"""

import json
import os
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from app.bootstrap.folders import DataFolder
from app.bootstrap.workplace import LocalWorkplace, local_workplace
from app.practice.workplace import PracticeWorkplace
from scanning.practice.launch import PracticeScanner
from ui.app import application, run_window


class SetClock:
    """Stands still, so that two programs make the same dates."""

    def __init__(self, moment: str) -> None:
        self._at = datetime.fromisoformat(moment)

    def now(self) -> datetime:
        return self._at


def main(data: Path, moment: str = "") -> int:
    """Practice mode over `data`, or with a moment the counter that was set up there.

    A step of the department is asked for by `!step`, what hands do at the practice scanner by
    `!scanner`.
    """
    folder = DataFolder(data)
    workplace = local_workplace(folder, SetClock(moment)) if moment else PracticeWorkplace(folder)
    application()
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: _answer(workplace))
    print(json.dumps({"ready": True}), flush=True)
    return run_window(workplace)


def _answer(workplace: LocalWorkplace) -> None:
    for name in os.read(sys.stdin.fileno(), 65536).decode().splitlines():
        if name == "!step":
            assert isinstance(workplace, PracticeWorkplace)
            answer: object = workplace.gateway.step()
        elif name.startswith("!scanner "):
            assert isinstance(workplace, PracticeWorkplace)
            answer = _at_the_scanner(workplace.scanner, *name.split()[1:])
        elif name.startswith("!shot "):
            answer = QGuiApplication.primaryScreen().grabWindow(0).save(name.removeprefix("!shot "))
        else:
            answer = [_described(widget) for widget in _named(name)]
        print(json.dumps(answer, ensure_ascii=False), flush=True)


def _at_the_scanner(scanner: PracticeScanner, act: str, *words: str) -> bool:
    """What hands do at the device: `feed FOLDER FIRST`, `empty`, `fault KIND PAGE`, `mend`."""
    if act == "feed":
        fronts = sorted(Path(words[0]).glob("*-A.jpg"))[int(words[1]) :]
        backs = [front.with_name(front.name.replace("-A", "-B")) for front in fronts]
        sheets = zip(fronts, backs, strict=True)
        scanner.feed_sheets((front.read_bytes(), back.read_bytes()) for front, back in sheets)
    elif act == "empty":
        scanner.empty()
    else:
        scanner.fault(*words[:1], *map(int, words[1:])) if act == "fault" else scanner.fault(None)
    return True


def _named(name: str) -> list[QWidget]:
    return [w for w in QApplication.allWidgets() if w.objectName() == name and w.isVisible()]


def _described(widget: QWidget) -> dict[str, object]:
    corner = widget.mapToGlobal(QPoint(0, 0))
    return {
        "text": _text(widget),
        "enabled": widget.isEnabled(),
        "focus": widget.hasFocus(),
        "rows": _rows(widget),
        "box": [corner.x(), corner.y(), widget.width(), widget.height()],
    }


def _rows(widget: QWidget) -> list[list[int]]:
    """First cells of a table on the screen: x, y, width, height."""
    if not isinstance(widget, QAbstractItemView) or widget.model() is None:
        return []
    boxes = [
        widget.visualRect(widget.model().index(row, 0)) for row in range(widget.model().rowCount())
    ]
    corners = [widget.viewport().mapToGlobal(box.topLeft()) for box in boxes]
    return [
        [corner.x(), corner.y(), box.width(), box.height()]
        for corner, box in zip(corners, boxes, strict=True)
    ]


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit | QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        rows = range(model.rowCount())
        # A list model keeps its number of columns to itself: it is one.
        columns = range(model.columnCount() if isinstance(widget, QTableView) else 1)
        return "\n".join(
            " | ".join(str(model.index(row, column).data() or "") for column in columns)
            for row in rows
        )
    inner = [child.text() for child in widget.findChildren(QLabel) if child.isVisible()]
    return "\n".join(inner)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
