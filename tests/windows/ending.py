"""Windows that are taken down for good."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def end(window: QWidget) -> None:
    """Close it and free it now: else each new style would go on reaching it, slower from test to test."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
