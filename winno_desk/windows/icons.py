"""Icons of one family, drawn by us, tinted with a colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from winno_desk.settings import RESOURCES
from winno_desk.windows import tokens
from winno_desk.windows.style import theme

_FOLDER = RESOURCES / "icons"


@lru_cache(maxsize=128)
def drawing(name: str) -> str:
    """The SVG of an icon as it lies in resources."""
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, scale: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(drawing(name).replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(round(size * scale), round(size * scale)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _screen_scale() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def pixmap(name: str, token: str = "text", size: int = tokens.ICON, scale: float | None = None) -> QPixmap:
    """An icon as a picture in a colour of the theme, sharp on the screen that it is for."""
    return _pixmap(name, getattr(theme(), token), size, scale or _screen_scale())


def paint_icon(painter: QPainter, target: QRectF, name: str, colour: str) -> None:
    """Draw an icon into a square in a colour given as it is, at the device's own sharpness."""
    scale = painter.device().devicePixelRatioF()
    painter.drawPixmap(target.topLeft(), _pixmap(name, colour, round(target.width()), scale))


def mark(size: int = 34) -> QPixmap:
    """The program's mark: a mountain and a moon on a rounded square."""
    return _pixmap("mark", "", size, _screen_scale())


def window_icon() -> QIcon:
    """The mark in the sizes that task bars and window lists ask for."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_pixmap("mark", "", size, 1.0))
    return made
