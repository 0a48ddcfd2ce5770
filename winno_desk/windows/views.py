"""The views of one list, side by side with how many rows each has; one of them is shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.flow import FlowLayout


class Views(QWidget):
    """Buttons such as *All 6* and *To print 2*; ``chosen`` tells which view is wanted."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, KeyButton] = {}
        self._words: dict[str, str] = {}
        self._lines = FlowLayout(tokens.GAP_1)
        self.setLayout(self._lines)

    def offer(self, views: Sequence[tuple[str, str]]) -> None:
        """The views by key, with their words; the first one is shown."""
        for key, words in views:
            button = KeyButton(words=words)
            button.setCheckable(True)
            button.setObjectName(f"view_{key}")
            button.clicked.connect(partial(self.show_view, key))
            self._buttons[key], self._words[key] = button, words
            self._lines.addWidget(button)
        self._mark(views[0][0])

    def count(self, rows: dict[str, int]) -> None:
        """Say how many rows each view has."""
        for key, button in self._buttons.items():
            button.setText(f"{self._words[key]}  {rows.get(key, 0)}")
            button.updateGeometry()

    def current(self) -> str:
        """The view that is shown."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def show_view(self, key: str, _checked: bool = False) -> None:
        """Show another view and tell so."""
        self._mark(key)
        self.chosen.emit(key)

    def _mark(self, key: str) -> None:
        for each, button in self._buttons.items():
            button.setChecked(each == key)
