"""The panel in the settings where this station learns by which key its scanner is told."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.parts import Panel, Words, row
from winno_desk.windows.scan_listening import Stroke
from winno_desk.windows.scanner import USUAL_PREFIX, Scanner
from winno_desk.windows.scanner_prefix import PrefixLesson


class ScannerPanel(Panel):
    """Says which key it is; while it learns, keys go to the lesson and nowhere else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson: PrefixLesson | None = None
        self.words = Words(self)
        self.learn = KeyButton(self, words="Learn from two s&cans")
        self.learn.setObjectName("learn_scanner")
        self.learn.clicked.connect(self._on_clicked)
        across = row(tokens.GAP_4)
        across.addWidget(self.words, 1)
        across.addWidget(self.learn)
        self.add(Words(words="Scanner", role="head"))
        self.add(across)
        self._say_prefix()

    def _scanner(self) -> Scanner | None:
        found: Scanner | None = self.window().findChild(Scanner)
        return found

    def _say_prefix(self) -> None:
        scanner = self._scanner()
        prefix = scanner.prefix() if scanner is not None else USUAL_PREFIX
        self.words.setText(
            f"Codes are caught in every window and dialog. The scanner here sends {prefix} before a code and Enter "
            "after it; one that sends another key is learned from two scans."
        )

    def _on_clicked(self) -> None:
        if self._lesson is None:
            self._begin()
        else:
            self._end()
            self._say_prefix()

    def _begin(self) -> None:
        scanner = self._scanner()
        if scanner is not None:
            self._lesson = PrefixLesson()
            scanner.lend(self._hear)
            self.learn.setText("Stop")
            self.words.setText("Scan any code. Keys do nothing else meanwhile; Esc stops.")

    def _end(self) -> None:
        self._lesson = None
        self.learn.setText("Learn from two s&cans")
        scanner = self._scanner()
        if scanner is not None:
            scanner.lend(None)

    def _hear(self, stroke: Stroke) -> None:
        if self._lesson is None or (stroke.down and stroke.key == Qt.Key.Key_Escape.value):
            self._end()
            self._say_prefix()
            return
        told = self._lesson.hear(stroke)
        if told is None:
            return
        scanner = self._scanner()
        if told.prefix and scanner is not None:
            scanner.set_prefix(told.prefix)
            self._end()
        self.words.setText(told.words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_prefix()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._lesson is not None:
            self._end()  # whoever went elsewhere wants the keys back
