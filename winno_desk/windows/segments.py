"""A few choices side by side, of which one holds, or none where that is a choice too."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.parts import drop


class Segments(QWidget):
    """Buttons in a row, one of them pressed; the arrow keys move between them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, KeyButton] = {}
        self._none_allowed = False
        self.setLayout(FlowLayout(tokens.GAP_1))

    def offer(self, choices: Sequence[tuple[str, str]], name: str, *, none_allowed: bool = False) -> None:
        """The values with their words, instead of the ones there were; ``name`` is read out before each."""
        self.setAccessibleName(name)
        self._none_allowed = none_allowed
        layout = self.layout()
        assert layout is not None
        drop(layout, [self._buttons.pop(value) for value in set(self._buttons) - {value for value, _words in choices}])
        for value, words in choices:
            if value in self._buttons:
                self._buttons[value].setText(words)
                continue
            button = KeyButton(self, words=words)
            button.setCheckable(True)
            button.setObjectName(value)
            button.setAccessibleName(f"{name}: {button.text().replace('&', '')}")
            button.clicked.connect(lambda _on, value=value: self._on_clicked(value))
            self._buttons[value] = button
        if list(self._buttons) != [value for value, _words in choices] or layout.count() < len(choices):
            self._buttons = {value: self._buttons[value] for value, _words in choices}
            for button in self._buttons.values():
                layout.removeWidget(button)
                layout.addWidget(button)

    def buttons(self) -> tuple[KeyButton, ...]:
        """The buttons, in the order in which they are offered."""
        return tuple(self._buttons.values())

    def value(self) -> str:
        """The value whose button is pressed; empty for none."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Press a button, without telling anybody."""
        for each, button in self._buttons.items():
            button.setChecked(each == value)

    def _on_clicked(self, value: str) -> None:
        keep = self._none_allowed and not self._buttons[value].isChecked()
        self.set_value("" if keep else value)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        here = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        else:
            buttons[(here + step) % len(buttons)].setFocus()
