"""The pages of a paper, small and one below the other: a click brings one into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from winno_desk.windows.parts import FollowText
from winno_desk.windows.style import px

_WIDE, _HIGH = 66, 88


class PageStrip(QListWidget):
    """Stands beside a paper that has several pages."""

    wanted = Signal(int)
    """The page that somebody chose, counted from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_strip")
        self.setAccessibleName("Pages, small")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        FollowText(self, self._fit)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda row: self.wanted.emit(row) if row >= 0 else None)
        self.hide()

    def _fit(self) -> None:
        self.setIconSize(QSize(px(_WIDE), px(_HIGH)))
        self.setFixedWidth(px(_WIDE + 40))

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show these; one page alone needs no strip."""
        self.blockSignals(True)
        self.clear()
        smooth = Qt.TransformationMode.SmoothTransformation
        for number, page in enumerate(pages, start=1):
            small = page.scaled(self.iconSize(), Qt.AspectRatioMode.KeepAspectRatio, smooth)
            self.addItem(QListWidgetItem(QIcon(QPixmap.fromImage(small)), str(number)))
        self.setCurrentRow(0)
        self.blockSignals(False)
        self.setVisible(len(pages) > 1)
