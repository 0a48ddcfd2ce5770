"""Photos that were added to a form, each with its name and a way to take it out again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.icon_button import IconButton
from winno_desk.windows.parts import Elided, FollowText, clear, column, row
from winno_desk.windows.style import px
from winno_desk.windows.thumbnails import Photo

_SIDE = 72
_ACROSS = 4
_BELOW_LABEL = 20


class PhotoStrip(QWidget):
    """Photos by their paths, beside the place where they are dropped."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[str, ...] = ()
        self._pictures: dict[str, bytes] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, px(_BELOW_LABEL), 0, 0)
        self._grid.setSpacing(tokens.GAP_3)
        self.setLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.hide()

    def paths(self) -> tuple[str, ...]:
        """What was added, in order."""
        return self._paths

    def show_paths(self, paths: Sequence[str]) -> None:
        """Show these photos."""
        self._paths = tuple(paths)
        self._fill()
        self.edited.emit()

    def add(self, path: str) -> None:
        """One more photo; the same one is not added twice."""
        if path not in self._paths:
            self.show_paths((*self._paths, path))

    def remove(self, path: str) -> None:
        """Take a photo out again."""
        self.show_paths(tuple(each for each in self._paths if each != path))

    def show_picture(self, path: str, data: bytes) -> None:
        """The small picture of one of them has come."""
        self._pictures[path] = data
        self._fill()

    def _fill(self) -> None:
        clear(self._grid)
        for place, path in enumerate(self._paths):
            self._grid.addWidget(self._one(path), place // _ACROSS, place % _ACROSS)
        self.setVisible(bool(self._paths))

    def _one(self, path: str) -> QWidget:
        name = Path(path).name
        photo = Photo(width=_SIDE, height=_SIDE)
        photo.show_picture(self._pictures.get(path))
        take_out = IconButton(icon="cross", words=f"Take {name} out", small=True)
        take_out.clicked.connect(lambda: self.remove(path))
        below = row(tokens.GAP_1)
        below.addWidget(Elided(words=name, role="small"), 1)
        below.addWidget(take_out)
        layout = column(tokens.GAP_1)
        layout.addWidget(photo)
        layout.addLayout(below)
        holder = QWidget(self)
        FollowText(holder, lambda: holder.setFixedWidth(px(_SIDE)))
        holder.setLayout(layout)
        return holder
