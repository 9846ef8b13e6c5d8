"""Tokens become a style sheet, a palette and the application's font."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui import tokens as t
from ui.fonts import load_ui_font
from ui.stylesheet import stylesheet
from ui.tokens import DARK, LIGHT, TYPE, Colours, Role


def system_colours() -> Colours:
    """What the desktop asks for."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def dress(app: QApplication, colours: Colours) -> None:
    """Fusion, bundled font, palette and sheet; may be called again to change the appearance."""
    load_ui_font()
    app.setStyle("Fusion")
    app.setFont(ui_font(Role.BODY))
    app.setPalette(palette(colours))
    app.setStyleSheet(stylesheet(colours))
    app.setProperty("colours", colours)


def current_colours() -> Colours:
    """The colours the application is dressed in; for what is painted by hand."""
    app = QApplication.instance()
    found = app.property("colours") if app else None
    return found if isinstance(found, Colours) else LIGHT


def ui_font(role: Role) -> QFont:
    """The bundled font as a kind of text is set in it."""
    size, weight = TYPE[role]
    font = QFont(t.FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


def palette(c: Colours) -> QPalette:
    """For what style sheets do not reach: placeholders, selections, links, disabled text."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: c.background,
        roles.WindowText: c.text,
        roles.Base: c.surface,
        roles.AlternateBase: c.raised,
        roles.Text: c.text,
        roles.Button: c.surface,
        roles.ButtonText: c.text,
        roles.ToolTipBase: c.raised,
        roles.ToolTipText: c.text,
        roles.PlaceholderText: c.muted,
        roles.Highlight: c.primary,
        roles.HighlightedText: c.on_primary,
        roles.Link: c.primary,
        roles.Dark: c.paper,
    }.items():
        made.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.muted))
    return made
