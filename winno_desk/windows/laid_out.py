"""A file of a stranger's is laid out, and its folder opened: whether it is opened is for the person at the desk."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from winno_desk.windows.page import Navigator
from winno_desk.windows.wording import near_words


def show_laid_out(navigator: Navigator, what: str, path: str) -> None:
    """Say where it lies, and open that folder."""
    navigator.message(f"{what} lies in {near_words(Path(path))}.")
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))
