"""How wide a column beside the work of a page is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.style import px


class SideColumn(QObject):
    """Keeps a column as wide as its text wants it, as far as the work beside it keeps room; now and at every change."""

    def __init__(
        self, page: QWidget, column: QWidget, *, width: int = tokens.RIGHT_COLUMN, most: int = tokens.SIDE_MOST
    ) -> None:
        super().__init__(page)
        self._page, self._column, self._width, self._most = page, column, width, most
        page.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self._fit()
        return False

    def _fit(self) -> None:
        room = self._page.width() * self._most // 100
        self._column.setFixedWidth(min(px(self._width), max(room, self._width)))
