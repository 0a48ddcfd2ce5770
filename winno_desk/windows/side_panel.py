"""The column of decisions at the right of a page; as wide as the text size wants it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.parts import Panel
from winno_desk.windows.style import px


class SidePanel(Panel):
    """A panel of the right column's width, in any text size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(tokens.RIGHT_COLUMN))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(px(tokens.RIGHT_COLUMN))
