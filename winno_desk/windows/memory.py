"""What this station's window keeps between two starts, in the data folder: place, look, scanner, watched folder."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.scanner import USUAL_PREFIX


class WindowMemory:
    """A small file beside the database; nothing is kept anywhere else on the machine."""

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def theme(self) -> str:
        """The theme chosen last."""
        name = str(self._kept.value("theme", tokens.LIGHT.name))
        return name if name in tokens.THEMES else tokens.LIGHT.name

    def text_percent(self) -> int:
        """The text size chosen last."""
        kept = str(self._kept.value("text", 100))
        return int(kept) if kept.isdigit() and int(kept) in tokens.TEXT_SIZES else 100

    def keep_look(self, theme: str, percent: int) -> None:
        """Keep the theme and the text size."""
        self._kept.setValue("theme", theme)
        self._kept.setValue("text", percent)

    def scanner_prefix(self) -> str:
        """The key that this station's scanner sends before each code."""
        kept = QKeySequence(str(self._kept.value("scanner", USUAL_PREFIX)), QKeySequence.SequenceFormat.PortableText)
        return kept.toString(QKeySequence.SequenceFormat.PortableText) if kept.count() == 1 else USUAL_PREFIX

    def keep_scanner_prefix(self, prefix: str) -> None:
        """Keep it."""
        self._kept.setValue("scanner", prefix)

    def watched_folder(self, of: str = "") -> str:
        """Where scanner or camera leave their files, or what ``of`` names; empty while none was chosen."""
        return str(self._kept.value(f"watched{of}", ""))

    def keep_watched_folder(self, folder: str, of: str = "") -> None:
        """Keep it."""
        self._kept.setValue(f"watched{of}", folder)

    def keep_place(self, window: QWidget) -> None:
        """Keep where a window stands and how large it is."""
        self._kept.setValue("geometry", window.saveGeometry())
        self._kept.sync()  # now, while the folder is there: a demonstration's goes with its window

    def restore_place(self, window: QWidget) -> None:
        """Put a window back where it stood, and onto a screen where that screen is gone."""
        kept = self._kept.value("geometry")
        if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
            window.resize(tokens.WINDOW_WIDTH, tokens.WINDOW_HEIGHT)
        bring_back(window)


def bring_back(window: QWidget) -> None:
    """Move a window that can hardly be seen onto the first screen."""
    frame = window.geometry()
    seen = (frame.intersected(screen.availableGeometry()) for screen in QGuiApplication.screens())
    if any(_is_enough(part) for part in seen):
        return
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(window.width(), screen.width()), min(window.height(), screen.height()))
    window.move(screen.topLeft())


def _is_enough(part: QRect) -> bool:
    return part.width() >= tokens.RAIL_WIDTH * 2 and part.height() >= tokens.TOP_BAR
