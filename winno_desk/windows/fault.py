"""What is said when the program itself is at fault: plainly, with a report to copy that names no customer."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.parts import Words, column, row

log = logging.getLogger(__name__)

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def report_of(error: BaseException) -> str:
    """Where it happened and of what kind it is; the message is left out, for it may quote what was typed."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"{frame.filename.rpartition('winno_desk')[2] or frame.name}:{frame.lineno} {frame.name}" for frame in frames
    ]
    kind = type(error)
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines])


class FaultDialog(QDialog):
    """Says that the fault is ours; the window behind it and what was typed there stay."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Winno Desk")
        self.setMinimumWidth(tokens.SEARCH_WIDTH + tokens.GAP_6 * 4)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("Report")
        self.report.setTabChangesFocus(True)
        copy = KeyButton(words="&Copy the report", icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = KeyButton(words="C&lose", kind="accent")
        close.clicked.connect(self.accept)
        acts = row()
        acts.addWidget(copy)
        acts.addStretch(1)
        acts.addWidget(close)
        layout = column(tokens.GAP_3, tokens.GAP_6)
        head = Words(words="This did not work, and the fault is ours", role="title")
        head.setWordWrap(True)
        layout.addWidget(head)
        layout.addWidget(
            Words(
                words="What you typed is still there. Look at the order before you try again. "
                "The report holds no customer's data; give it to whoever looks after the program."
            )
        )
        layout.addWidget(self.report)
        layout.addLayout(acts)
        self.setLayout(layout)


def hook(window: QWidget) -> Hook:
    """An excepthook that logs, and tells whoever sits at a window."""

    def on_fault(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.exit(1)
        report = report_of(error)
        log.error("our fault: %s", report)
        if not any(dialog.isVisible() for dialog in window.findChildren(FaultDialog)):
            FaultDialog(report, window).open()

    return on_fault
