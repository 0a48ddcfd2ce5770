"""The message bar: what was done, with Undo while it can be taken back; what was turned down, until it is read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetricsF, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.icons import pixmap
from winno_desk.windows.parts import Words, row
from winno_desk.windows.style import font, px

_ICONS = {"good": "check", "careful": "warning", "stop": "warning", "plain": "info", "accent": "info"}
_TOKENS = {"good": "good", "careful": "careful", "stop": "stop", "plain": "second", "accent": "accent"}
UNDO = "&Undo"
_WIDTH = 760
_LINE = 2


class MessageBar(QFrame):
    """A line over the foot of its parent, below the main act; it grows upwards and covers no work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self._kind = "good"
        self._icon = Words(self)
        self._words = Words(self)
        self._undo_button = KeyButton(self, words=UNDO, kind="link")
        self._close_button = KeyButton(self, kind="link", icon="cross")
        self._close_button.setAccessibleName("Close the message")
        self._undo_button.clicked.connect(self._take_back)
        self._close_button.clicked.connect(self.hide)
        layout = row(tokens.GAP_3)
        layout.setContentsMargins(tokens.GAP_3, tokens.GAP_2, tokens.GAP_3, tokens.GAP_2)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._undo_button)
        layout.addWidget(self._close_button)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(tokens.UNDO_FOR)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, kind: str = "good", undo: Callable[[], object] | None = None, act: str = UNDO) -> None:
        """Say something; what was turned down stays until it is closed, followed by something else, or left."""
        self._undo = undo
        self._kind = kind
        self._icon.setPixmap(pixmap(_ICONS[kind], _TOKENS[kind]))
        self._words.setText(text)
        self._undo_button.setText(act)
        self._undo_button.setVisible(undo is not None)
        self.show()
        self.raise_()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        if kind == "stop":
            self._timer.stop()
        else:
            self._timer.start()

    def leave(self) -> None:
        """Somebody went on: what was turned down before is not about what is shown now."""
        if self._kind == "stop":
            self.hide()

    def text(self) -> str:
        """What it says now; nothing while it is hidden."""
        return self._words.text() if self.isVisible() else ""

    def _take_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        width = min(px(_WIDTH), parent.width() - 2 * tokens.GAP_4)
        metrics = QFontMetricsF(font())
        natural = round(metrics.horizontalAdvance(self._words.text())) + px(120)
        if self._undo is not None:
            natural += px(60)
        width = min(width, max(natural, px(240)))
        # The line around the bar takes its room from the words.
        high = self.layout().heightForWidth(width - 2 * _LINE) + 2 * _LINE  # type: ignore[union-attr]  # set above
        height = max(high, px(tokens.MAIN_ACT))
        left = max(tokens.GAP_4, parent.width() - width - tokens.GAP_4)
        self.setGeometry(left, parent.height() - height - tokens.GAP_1, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._icon.setPixmap(pixmap(_ICONS[self._kind], _TOKENS[self._kind]))
            self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
