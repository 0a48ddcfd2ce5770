"""A whole page as the place where files are dropped."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from winno_desk.windows.drop import dropped_files


class DropTarget(QObject):
    """Hands on what is dropped anywhere on a page where nothing nearer takes it."""

    def __init__(self, page: QWidget, take: Callable[[tuple[str, ...]], None]) -> None:
        super().__init__(page)
        self._take = take
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        drop = cast("QDropEvent", event)
        files = dropped_files(drop.mimeData())
        if not files:
            return False
        drop.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(files)
        return True
