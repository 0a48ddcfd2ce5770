"""Fields that stand side by side where there is room for them, and one below the other where there is not."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from winno_desk.windows.parts import FollowText
from winno_desk.windows.style import px


class Stacking(QObject):
    """Keeps one row of fields readable; ``width`` is what its holder has then at the usual size of text."""

    def __init__(self, across: QBoxLayout, holder: QWidget, width: int) -> None:
        super().__init__(holder)
        self._across, self._holder, self._width = across, holder, width
        holder.installEventFilter(self)
        FollowText(holder, self._turn)

    def _turn(self) -> None:
        room = self._holder.width() >= px(self._width)
        self._across.setDirection(QBoxLayout.Direction.LeftToRight if room else QBoxLayout.Direction.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._turn()
        return super().eventFilter(watched, event)
