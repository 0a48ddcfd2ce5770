"""The one stylesheet, made from the tokens: what standard widgets look like in this program."""

from collections.abc import Callable

from winno_desk.windows import tokens
from winno_desk.windows.tokens import Theme


def sheet(t: Theme, px: Callable[[float], int], drawing: Callable[[str, str], str]) -> str:
    """The stylesheet for a theme; ``px`` scales lengths, ``drawing`` gives a tinted icon's path."""
    parts = (_words, _panels, _editors, _ticks, _buttons, _lists, _scrolling, _dialogs)
    return "".join(part(t, px, drawing) for part in parts)


Pixels = Callable[[float], int]
Drawing = Callable[[str, str], str]


def _words(t: Theme, px: Pixels, drawing: Drawing) -> str:
    return f"""
* {{ font-family: "{tokens.FAMILY}"; }}
QWidget {{ font-size: {px(tokens.BODY)}px; color: {t.text}; }}
QWidget:disabled {{ color: {t.second}; }}
QLabel {{ background: transparent; }}
Words[role="second"], Elided[role="second"] {{ color: {t.second}; }}
Words[role="small"], Elided[role="small"] {{ color: {t.second}; font-size: {px(tokens.SMALL)}px; }}
Words[role="field"], Elided[role="field"] {{ color: {t.second}; font-size: {px(tokens.SMALL)}px; }}
Words[role="caption"] {{ color: {t.second}; font-size: {px(tokens.LABEL)}px; }}
Words[role="label"], Elided[role="label"] {{
    color: {t.second}; font-size: {px(tokens.LABEL)}px; font-weight: {tokens.SEMIBOLD}; }}
Words[role="strong"], Elided[role="strong"], Words[role="head"], Elided[role="head"] {{
    font-weight: {tokens.SEMIBOLD}; }}
Words[role="ruling"], Elided[role="ruling"] {{
    font-size: {px(tokens.RULING)}px; font-weight: {tokens.SEMIBOLD}; }}
Words[role="title"], Elided[role="title"] {{
    font-size: {px(tokens.TITLE)}px; font-weight: {tokens.SEMIBOLD}; }}
Words[role="figure"], Elided[role="figure"] {{
    font-size: {px(tokens.FIGURE)}px; font-weight: {tokens.SEMIBOLD}; }}
Words[role="error"], Elided[role="error"] {{ color: {t.stop}; font-size: {px(tokens.SMALL)}px; }}
"""


def _panels(t: Theme, px: Pixels, drawing: Drawing) -> str:
    return f"""
QMainWindow, Page, QDialog, Canvas {{ background: {t.canvas}; }}
Panel {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {tokens.RADIUS_PANEL}px; }}
Panel[chosen="true"] {{ border-color: {t.accent}; }}
Notice {{ background: {t.accent_tint}; border-radius: {tokens.RADIUS}px; }}
Words[role="side"] {{ color: {t.accent}; font-weight: {tokens.MEDIUM}; }}
Notice[kind="careful"] {{ background: {t.careful_tint}; }}
Notice[kind="stop"] {{ background: {t.stop_tint}; }}
Notice[kind="good"] {{ background: {t.good_tint}; }}
Notice[kind="plain"] {{ background: {t.sunk}; }}
Divider {{ background: {t.line}; }}
TopBar {{ background: {t.surface}; border-bottom: 1px solid {t.line}; }}
Footer {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
Rail {{ background: {t.rail}; }}
MessageBar {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {tokens.RADIUS_PANEL}px; }}
QFrame#found {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {tokens.RADIUS_PANEL}px; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 0; padding: {px(4)}px {px(8)}px;
    font-size: {px(tokens.SMALL)}px; }}
"""


def _editors(t: Theme, px: Pixels, drawing: Drawing) -> str:
    boxes = "QLineEdit, QPlainTextEdit, QComboBox"
    every = boxes.split(", ")

    def when(state: str) -> str:
        return ", ".join(f"{box}{state}" for box in every)

    return f"""
{boxes} {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {tokens.RADIUS}px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit, QComboBox {{ min-height: {px(tokens.CONTROL) - 2}px; padding: 0 {px(10)}px; }}
QPlainTextEdit {{ padding: {px(5)}px {px(7)}px; }}
{boxes} {{ placeholder-text-color: {t.second}; }}
{when(":hover")} {{ border-color: {t.second}; }}
{when(":focus")} {{ border-color: {t.accent}; }}
{when('[wrong="true"]')} {{ border-color: {t.stop}; }}
{when(":disabled")} {{ background: {t.sunk}; border-color: {t.line}; }}
{when(":read-only")} {{ background: {t.sunk}; }}
QComboBox:read-only {{ background: {t.surface}; }}
QLineEdit[quiet="true"] {{ background: {t.sunk}; }}
QComboBox QLineEdit {{ border: 0; padding: 0; background: transparent; min-height: 0; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: 0; width: {px(28)}px; }}
QComboBox::down-arrow {{ image: url({drawing("chevron-down", t.second)}); width: {px(14)}px; height: {px(14)}px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line}; outline: 0;
    padding: {px(4)}px; selection-background-color: {t.accent_tint}; selection-color: {t.text}; }}
"""


def _ticks(t: Theme, px: Pixels, drawing: Drawing) -> str:
    side = px(16)
    return f"""
QCheckBox {{ spacing: {px(8)}px; background: transparent; min-height: {px(24)}px; }}
QCheckBox::indicator {{ width: {side}px; height: {side}px;
    background: {t.surface}; border: 1px solid {t.second}; }}
QCheckBox::indicator {{ border-radius: {tokens.RADIUS_TAG}px; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: url({drawing("check", t.on_accent)}); }}
QCheckBox[wrong="true"]::indicator {{ border-color: {t.stop}; }}
QCheckBox::indicator:disabled {{ border-color: {t.line}; background: {t.sunk}; }}
QCheckBox::indicator:checked:disabled {{ background: {t.accent_idle}; border-color: {t.accent_idle}; }}
"""


def _buttons(t: Theme, px: Pixels, drawing: Drawing) -> str:
    return f"""
QPushButton, QToolButton {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: {tokens.RADIUS}px; min-height: {px(tokens.CONTROL) - 2}px; padding: 0 {px(14)}px;
    font-weight: {tokens.MEDIUM}; }}
QPushButton:hover, QToolButton:hover {{ background: {t.sunk}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {t.accent}; }}
QPushButton:default {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QToolButton {{ padding: 0 {px(6)}px; }}
QProgressBar {{ background: {t.sunk}; border: 0; border-radius: {tokens.RADIUS_TAG}px; min-height: {px(8)}px;
    max-height: {px(8)}px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {tokens.RADIUS_TAG}px; }}
"""


def _lists(t: Theme, px: Pixels, drawing: Drawing) -> str:
    return f"""
QListView, QTableView, QTreeView {{ background: transparent; border: 0; outline: 0; gridline-color: transparent;
    selection-background-color: {t.accent_tint}; selection-color: {t.text}; }}
QListView::item {{ min-height: {px(28)}px; padding: 0 {px(8)}px; border-radius: {tokens.RADIUS_TAG}px; }}
QListView::item:hover {{ background: {t.sunk}; }}
QListView::item:selected {{ background: {t.accent_tint}; color: {t.text}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {t.second}; border: 0;
    border-bottom: 1px solid {t.line}; padding: 0 {px(8)}px; min-height: {px(28)}px;
    font-size: {px(tokens.LABEL)}px; font-weight: {tokens.SEMIBOLD}; }}
QHeaderView::section:hover {{ color: {t.text}; }}
QHeaderView::up-arrow {{ image: url({drawing("chevron-up", t.accent)}); width: {px(10)}px; height: {px(10)}px; }}
QHeaderView::down-arrow {{ image: url({drawing("chevron-down", t.accent)}); width: {px(10)}px; height: {px(10)}px; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.line}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(6)}px {px(16)}px; border-radius: {tokens.RADIUS_TAG}px; color: {t.text}; }}
QMenu::item:selected {{ background: {t.accent_tint}; }}
QMenu::item:disabled {{ color: {t.second}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)}px {px(8)}px; }}
"""


def _scrolling(t: Theme, px: Pixels, drawing: Drawing) -> str:
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; border: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: {px(3)}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:hover {{ background: {t.second}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
"""


def _dialogs(t: Theme, px: Pixels, drawing: Drawing) -> str:
    return f"""
QMessageBox, QFileDialog {{ background: {t.surface}; }}
QMessageBox QLabel {{ min-width: {px(280)}px; }}
QDialogButtonBox QPushButton {{ min-width: {px(72)}px; }}
"""
