"""The look in force: theme, text size, font; given to the whole program at once and changed while it runs."""

import atexit
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from winno_desk import typefaces
from winno_desk.settings import RESOURCES
from winno_desk.windows import tokens
from winno_desk.windows.sheet import sheet
from winno_desk.windows.tokens import Theme


@dataclass(slots=True)
class _Look:
    theme: Theme = tokens.LIGHT
    percent: int = 100


_look = _Look()


def theme() -> Theme:
    """The colours in force, to be asked for at every painting."""
    return _look.theme


def text_percent() -> int:
    """The text size in force."""
    return _look.percent


def px(size: float) -> int:
    """A length that grows with the text size."""
    return round(size * _look.percent / 100)


def colour(token: str) -> QColor:
    """A colour of the theme in force, by its name in tokens."""
    return QColor(getattr(_look.theme, token))


def font(size: int = tokens.BODY, weight: int = tokens.REGULAR) -> QFont:
    """Our typeface in a size of the type scale; its figures are all of one width."""
    return QFont(_made(px(size), weight))


def width_of(words: str, letters: QFont) -> float:
    """How wide a line of words is in a font of ours."""
    return _width_of(words, letters.pixelSize(), letters.weight())


# A table asks for the same few fonts and words at every painting, and Qt takes longer to measure than to remember.
@lru_cache(maxsize=4096)
def _width_of(words: str, pixels: int, weight: int) -> float:
    return QFontMetricsF(_made(pixels, weight)).horizontalAdvance(words)


@lru_cache(maxsize=64)
def _made(pixels: int, weight: int) -> QFont:
    made = QFont(tokens.FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=1)
def _load_typeface() -> None:
    for path in typefaces.fonts().values():
        QFontDatabase.addApplicationFont(str(path))


def _palette() -> QPalette:
    active = {
        QPalette.ColorRole.Window: "canvas",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunk",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "second",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "stop",
        QPalette.ColorRole.Highlight: "accent_tint",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "text",
        QPalette.ColorRole.ToolTipText: "surface",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "line",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "line",
        QPalette.ColorRole.Shadow: "line",
    }
    palette = QPalette()
    for role, token in active.items():
        palette.setColor(role, colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("second"))
    return palette


class _Drawings:
    """Tinted drawings as files, because a stylesheet takes pictures from files only."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="winno-desk-look-", ignore_cleanup_errors=True)
        atexit.register(self._folder.cleanup)

    def url(self, name: str, tint: str) -> str:
        path = Path(self._folder.name) / f"{name}-{tint.removeprefix('#')}.svg"
        if not path.exists():
            source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
            path.write_text(source.replace("currentColor", tint), encoding="utf-8")
        return path.as_posix()


@lru_cache(maxsize=1)
def _drawings() -> _Drawings:
    return _Drawings()


def dress(application: QApplication, theme_name: str = "light", percent: int = 100) -> None:
    """Give the whole program a theme and a text size; may be called again at any time."""
    _look.theme = tokens.THEMES[theme_name]
    _look.percent = percent
    _load_typeface()
    if application.property("dressed") is None:
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setProperty("dressed", True)
    application.setFont(font())
    application.setPalette(_palette())
    application.setStyleSheet(sheet(_look.theme, px, _drawings().url))
