"""The style sheet, written from the tokens. Selectors use properties, never object names."""

from pathlib import Path

from ui import tokens as t
from ui.tokens import TYPE, Colours, Role, Tone

_ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


def stylesheet(c: Colours) -> str:
    """The whole sheet of one appearance."""
    parts = (_ground(c), _texts(c), _frames(c), _inputs(c), _buttons(c), _tables(c), _pills(c))
    return "\n".join((*parts, _checks(c), _scrollbars(c), _rail(c), _bars(c)))


def _ground(c: Colours) -> str:
    return f"""
* {{ font-family: "{t.FAMILY}"; }}
QWidget {{ color: {c.text}; font-size: 14px; }}
QMainWindow, QDialog, QWidget[ground="page"] {{ background: {c.background}; }}
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
QSplitter::handle {{ background: transparent; }}
"""


def _texts(c: Colours) -> str:
    colours = {Role.MUTED: c.muted, Role.PROBLEM: c.error}
    rules = ["QLabel { background: transparent; }"]
    for role, (size, weight) in TYPE.items():
        colour = colours.get(role, c.text)
        rules.append(
            f'QLabel[role="{role}"] {{ font-size: {size}px; font-weight: {weight}; '
            f"color: {colour}; }}"
        )
    for tone in Tone:
        rules.append(f'QLabel[textTone="{tone}"] {{ color: {c.tone(tone)[0]}; }}')
    return "\n".join(rules)


def _frames(c: Colours) -> str:
    banners = "\n".join(
        f'QFrame[banner="{tone}"] {{ background: {c.tone(tone)[1]}; '
        f"border: 1px solid {c.tone(tone)[0]}; border-radius: {t.RADIUS}px; }}\n"
        f'QFrame[banner="{tone}"] QLabel {{ color: {c.tone(tone)[0]}; }}'
        for tone in Tone
    )
    return f"""
QFrame[card="true"] {{ background: {c.surface}; border: 1px solid {c.line};
  border-radius: {t.CARD_RADIUS}px; }}
QFrame[rule="true"] {{ background: {c.soft_line}; max-height: 1px; min-height: 1px; border: 0; }}
QFrame[toast="true"] {{ background: {c.text}; border-radius: {t.RADIUS}px; }}
QFrame[toast="true"] QLabel {{ color: {c.surface}; }}
QFrame[toast="true"] QPushButton {{ background: transparent; border: 0; min-height: 28px;
  color: {c.focus if not c.dark else c.primary_tint}; font-weight: 600; padding: 0 8px; }}
{banners}
"""


def _inputs(c: Colours) -> str:
    boxes = "QLineEdit, QPlainTextEdit, QComboBox, QSpinBox"
    focused = ", ".join(f"{name}:focus" for name in boxes.split(", "))
    return f"""
{boxes} {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {t.RADIUS}px;
  padding: 0 12px; min-height: {t.CONTROL - 2}px; selection-background-color: {c.primary};
  selection-color: {c.on_primary}; }}
QPlainTextEdit {{ padding: 6px 8px; }}
{focused} {{ border: 2px solid {c.primary}; padding: 0 11px; min-height: {t.CONTROL - 4}px; }}
QPlainTextEdit:focus {{ padding: 5px 7px; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {c.raised}; color: {c.muted}; }}
QLineEdit[wrong="true"] {{ border: 2px solid {c.error}; padding: 0 11px;
  min-height: {t.CONTROL - 4}px; }}
QLineEdit[wrong="true"]:focus {{ background: {c.selection}; border: 3px solid {c.error};
  padding: 0 10px; min-height: {t.CONTROL - 6}px; }}
QLineEdit[search="true"] {{ background: {c.raised}; font-size: 15px;
  min-height: {t.CONTROL + 2}px; }}
QLineEdit[search="true"]:focus {{ background: {c.surface}; min-height: {t.CONTROL}px; }}
QLineEdit[confirmed="true"] {{ font-size: 20px; font-weight: 600; }}
QListView[popup="true"] {{ background: {c.surface}; border: 1px solid {c.primary}; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: {_icon("down", c)}; width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.line};
  selection-background-color: {c.selection}; selection-color: {c.text}; outline: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {t.ROW}px; padding: 0 8px; }}
QListView {{ background: {c.surface}; border: 1px solid {c.line}; outline: 0;
  border-radius: {t.RADIUS}px; }}
QListView::item {{ min-height: {t.ROW}px; padding: 2px 10px; color: {c.text}; }}
QListView::item:hover {{ background: {c.raised}; }}
QListView::item:selected {{ background: {c.selection}; color: {c.text}; }}
QListView:focus {{ border: 2px solid {c.primary}; }}
"""


def _buttons(c: Colours) -> str:
    return f"""
QPushButton {{ background: {c.surface}; border: 1px solid {c.line}; color: {c.text};
  border-radius: {t.RADIUS}px; padding: 0 14px; min-height: {t.CONTROL}px; font-size: 14px; }}
QPushButton:hover {{ background: {c.raised}; border-color: {c.muted}; }}
QPushButton:pressed {{ background: {c.soft_line}; }}
QPushButton:focus {{ border: 2px solid {c.focus}; padding: 0 13px;
  min-height: {t.CONTROL - 2}px; }}
QPushButton:checked {{ background: {c.primary_tint}; color: {c.primary};
  border-color: {c.primary}; }}
QPushButton:disabled {{ background: {c.raised}; color: {c.muted}; border-color: {c.soft_line}; }}
QPushButton[kind="primary"] {{ background: {c.primary}; color: {c.on_primary}; font-weight: 600;
  border: 2px solid {c.primary}; min-height: {t.PRIMARY - 8}px; font-size: 14px; }}
QPushButton[kind="primary"]:hover {{ background: {c.primary_hover};
  border-color: {c.primary_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {c.focus}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.soft_line}; color: {c.muted};
  border-color: {c.soft_line}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent;
  color: {c.primary}; padding: 0 8px; min-height: 30px; }}
QPushButton[kind="quiet"]:hover {{ background: {c.primary_tint}; }}
QPushButton[kind="quiet"]:checked {{ background: {c.primary_tint}; font-weight: 600; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {c.focus}; padding: 0 7px;
  min-height: 28px; }}
QPushButton[kind="line"] {{ background: transparent; border: 1px solid transparent;
  text-align: left; color: {c.error}; padding: 0 4px; min-height: 26px; font-size: 13px; }}
QPushButton[kind="line"]:hover {{ background: {c.error_tint}; }}
QPushButton[kind="line"]:focus {{ border: 2px solid {c.focus}; padding: 0 3px;
  min-height: 24px; }}
QPushButton[kind="danger"] {{ color: {c.error}; }}
"""


def _tables(c: Colours) -> str:
    return f"""
QTableView {{ background: {c.surface}; alternate-background-color: {c.raised}; border: 0;
  gridline-color: transparent; selection-background-color: {c.selection};
  selection-color: {c.text}; outline: 0; border-radius: {t.CARD_RADIUS}px; }}
QTableView:focus {{ border: 2px solid {c.primary}; }}
QTableView::item {{ padding: 0 8px; border: 0; }}
QTableView::item:selected {{ background: {c.selection}; color: {c.text}; }}
QHeaderView {{ background: {c.raised}; border-top-left-radius: {t.CARD_RADIUS}px;
  border-top-right-radius: {t.CARD_RADIUS}px; }}
QHeaderView::section {{ background: transparent; color: {c.muted}; border: 0;
  border-bottom: 1px solid {c.line}; padding: 0 11px; font-weight: 600; font-size: 13px;
  min-height: {t.ROW}px; }}
QTableCornerButton::section {{ background: {c.raised}; border: 0; }}
"""


def _pills(c: Colours) -> str:
    rules = [
        f"QLabel[pill] {{ border-radius: {t.PILL_RADIUS}px; padding: 1px 13px 2px 13px; "
        f"font-size: 13px; font-weight: 600; min-height: {t.PILL - 3}px; "
        f"max-height: {t.PILL - 3}px; }}"
    ]
    for tone in Tone:
        text, back = c.tone(tone)
        rules.append(f'QLabel[pill="{tone}"] {{ color: {text}; background: {back}; }}')
    return "\n".join(rules)


def _checks(c: Colours) -> str:
    return f"""
QCheckBox, QRadioButton {{ background: transparent; spacing: 8px; min-height: 34px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {c.primary}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.muted}; }}
QCheckBox::indicator, QTableView::indicator {{ width: 16px; height: 16px; border-radius: 4px;
  border: 1px solid {c.muted}; background: {c.surface}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked {{ background: {c.primary};
  border-color: {c.primary}; image: {_icon("check", c)}; }}
QCheckBox::indicator:focus {{ border: 2px solid {c.focus}; width: 14px; height: 14px; }}
QCheckBox::indicator:disabled {{ border-color: {c.line}; background: {c.raised}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border-radius: 8px;
  border: 1px solid {c.muted}; background: {c.surface}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 4px solid {c.primary};
  background: {c.on_primary}; }}
QProgressBar {{ background: {c.soft_line}; border: 0; border-radius: 4px; min-height: 8px;
  max-height: 8px; }}
QProgressBar::chunk {{ background: {c.primary}; border-radius: 4px; }}
"""


def _scrollbars(c: Colours) -> str:
    return f"""
QScrollArea, QAbstractScrollArea {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QPlainTextEdit, QListView[choices="true"] {{ background: {c.surface};
  border: 1px solid {c.line}; border-radius: {t.RADIUS}px; }}
QPlainTextEdit:focus, QListView[choices="true"]:focus {{ border: 2px solid {c.primary}; }}
QPlainTextEdit[wrong="true"] {{ border: 2px solid {c.error}; padding: 5px 7px; }}
QPlainTextEdit[wrong="true"]:focus {{ background: {c.selection}; border: 3px solid {c.error};
  padding: 4px 6px; }}
QScrollArea[keys="true"]:focus {{ border: 2px solid {c.primary}; border-radius: {t.RADIUS}px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 3px; min-height: 32px;
  min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _rail(c: Colours) -> str:
    return f"""
QWidget[ground="rail"] {{ background: {c.nav}; }}
QWidget[ground="rail"] QLabel[role="body"] {{ color: {c.nav_muted}; font-size: 14px; }}
QWidget[ground="rail"] QLabel[role="heading"] {{ color: {c.nav_text}; font-size: 15px; }}
QWidget[ground="rail"] QPushButton {{ background: transparent; border: 0; text-align: left;
  color: {c.nav_muted}; padding: 0 10px; min-height: 38px; border-radius: {t.RADIUS}px; }}
QWidget[ground="rail"] QPushButton[small="true"] {{ min-height: 30px; font-size: 13px; }}
QWidget[ground="rail"] QPushButton:hover {{ background: {c.nav_active}; }}
QWidget[ground="rail"] QPushButton:checked {{ background: {c.nav_active}; color: {c.nav_text};
  font-weight: 600; }}
"""


def _bars(c: Colours) -> str:
    return f"""
QWidget[ground="top"] {{ background: {c.surface}; border-bottom: 1px solid {c.line}; }}
QWidget[ground="status"] {{ background: {c.surface}; border-top: 1px solid {c.line}; }}
"""


def _icon(name: str, c: Colours) -> str:
    """A picture of the sheet; paths of a sheet have forward slashes everywhere."""
    path = _ICONS / f"{name}-{'dark' if c.dark else 'light'}.svg"
    return f'url("{path.as_posix()}")'
