"""Looking for words on a paper: a line to type them, how often they stand there, and the way from one to the next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.editors import LineEditor
from winno_desk.windows.paper_view import Mark, PaperView
from winno_desk.windows.parts import FollowText, Words, row
from winno_desk.windows.style import px

_WIDE, _REST = 150, 200


class PaperSearch(QWidget):
    """Beside the ways to go nearer; Ctrl+F goes there, Enter to the next place and Shift+Enter to the one before."""

    asked = Signal(str)
    """What is looked for, once somebody has stopped typing."""

    def __init__(self, page: QWidget, view: PaperView) -> None:
        super().__init__(page)
        self._view = view
        self._marks: tuple[Mark, ...] = ()
        self._at = -1
        self.words = LineEditor(hint="Find on the paper")
        self.words.setObjectName("find_on_paper")
        self.words.setAccessibleName("Find on the paper")
        FollowText(self.words, lambda: self.words.setFixedWidth(px(_WIDE)))
        self.told = Words(role="second")
        self.told.setWordWrap(False)
        self.onward = self._way("find_next", "chevron-down", "Next place", 1)
        self.back = self._way("find_before", "chevron-up", "Place before", -1)
        layout = row(tokens.GAP_1)
        for part in (self.words, self.told, self.back, self.onward):
            layout.addWidget(part)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(lambda: self.asked.emit(self.words.value()))
        self.words.edited.connect(self._timer.start)
        self._key("Ctrl+F", page, self._begin)
        for keys, by in (("Return", 1), ("Enter", 1), ("Shift+Return", -1)):
            self._key(keys, self.words, partial(self._step, by))
        self.show_found(())

    def _way(self, name: str, icon: str, words: str, by: int) -> KeyButton:
        button = KeyButton(icon=icon, kind="link")
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda _on: self._step(by))
        return button

    def _key(self, keys: str, where: QWidget, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # elsewhere the keys mean something else
        shortcut.activated.connect(act)

    def _begin(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def show_found(self, marks: tuple[Mark, ...]) -> None:
        """Where it stands; the first place is brought into sight."""
        self._marks, self._at = marks, 0 if marks else -1
        for button in (self.back, self.onward):
            button.setVisible(len(marks) > 1)
        self._tell()

    def _step(self, by: int) -> None:
        if self._marks:
            self._at = (self._at + by) % len(self._marks)
            self._tell()

    def _tell(self) -> None:
        looked = bool(self.words.value())
        self.told.setText(f"{self._at + 1} of {len(self._marks)}" if self._marks else "not there" if looked else "")
        self._view.mark(self._marks, self._at)
