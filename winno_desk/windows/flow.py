"""Parts in lines: as many in a line as there is room, the rest below."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Tag, clear

_GAP = 6


class FlowLayout(QLayout):
    """Lays parts out like words."""

    def __init__(self, gap: int = _GAP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._lay(area, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        return QSize(
            max((item.minimumSize().width() for item in self._items), default=0),
            max((item.sizeHint().height() for item in self._items), default=0),
        )

    def _lay(self, area: QRect, *, place: bool) -> int:
        left, top, height = area.left(), area.top(), 0
        for item in self._items:
            size = item.sizeHint()
            width = min(size.width(), area.width())
            if left > area.left() and left + width > area.left() + area.width():
                left, top, height = area.left(), top + height + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(left, top), QSize(width, size.height())))
            left += width + self.spacing()
            height = max(height, size.height())
        return top + height - area.top()


class Tags(QWidget):
    """Several states of one thing, each a tag; what each means stands in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        self.setMinimumHeight(tokens.TAG)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_tags(self, tags: Sequence[tuple[Status, str]]) -> None:
        """Show these, each with the sentence that explains it."""
        clear(self._flow)
        for status, sentence in tags:
            tag = Tag(status=status)
            tag.setToolTip(sentence)
            tag.setAccessibleDescription(sentence)
            self._flow.addWidget(tag)
        self.setVisible(bool(tags))
