"""Parts in lines: as many in a line as there is room, the rest below."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Tag, clear, drop
from winno_desk.windows.tips import set_tip

_GAP = 6


class FlowLayout(QLayout):
    """Lays parts out like words, with that gap beside each other and another ``between`` lines if wanted."""

    def __init__(self, gap: int = _GAP, between: int | None = None) -> None:
        super().__init__()
        self._between = gap if between is None else between
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
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
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()  # a part changed, came, went or was hidden
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._lay(area, place=True)

    def sizeHint(self) -> QSize:
        """All of it in one line."""
        sizes = [item.sizeHint() for item in self._seen()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        items = self._seen()
        return QSize(
            max((item.minimumSize().width() for item in items), default=0),
            max((item.sizeHint().height() for item in items), default=0),
        )

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item in self._seen():
            size = item.sizeHint()
            if size.width() > width:
                size = QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
            if lines[-1] and used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.spacing()
        return lines

    def _lay(self, area: QRect, *, place: bool) -> int:
        """Parts of a line stand at the same middle, lines in the middle; gives the height that all lines take."""
        top = area.top() + max(0, area.height() - self.heightForWidth(area.width())) // 2 if place else 0
        first = top
        for line in self._lines(area.width()):
            left, height = area.left(), max((size.height() for _item, size in line), default=0)
            for item, size in line:
                if place:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self._between
        return top - self._between - first


def let_wrap(line: QBoxLayout, between: int | None = None) -> None:
    """Let the parts of a form's line go on in a second one where there is no room for all of them."""
    flow = FlowLayout(line.spacing(), between)
    while (item := line.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            flow.addWidget(widget)
    line.addLayout(flow, 1)


class FlowBox(QWidget):
    """A part of a page whose own parts lie like words."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = _GAP) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(gap)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """One more, after the others."""
        self._flow.addWidget(part)

    def take_out(self, part: QWidget) -> None:
        """Take one out, for good."""
        drop(self._flow, [part])

    def empty(self) -> None:
        """Take all parts out."""
        clear(self._flow)


class Tags(FlowBox):
    """Several states of one thing, each a tag; what each means stands in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(tokens.TAG)
        self.hide()

    def show_tags(self, tags: Sequence[tuple[Status, str]]) -> None:
        """Show these, each with the sentence that explains it."""
        self.empty()
        for status, sentence in tags:
            tag = Tag(status=status)
            set_tip(tag, sentence)
            tag.setAccessibleDescription(sentence)
            self.add(tag)
        self.setVisible(bool(tags))
