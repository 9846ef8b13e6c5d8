"""The window's own font; the system's is never relied on."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from ui.tokens import FAMILY

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "ui"


def load_ui_font() -> None:
    """Adds the bundled weights once. Raises FileNotFoundError when one is missing."""
    if FAMILY in QFontDatabase.families():
        return
    for style in ("Regular", "Medium", "SemiBold", "Bold"):
        path = FOLDER / f"QuaySans-{style}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path.name)
