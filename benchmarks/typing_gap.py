"""S11, in part: how long the windows stand still while somebody types into the search box, at 1,000,000 orders."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from benchmarks.goals import Line
from benchmarks.samples import LARGE, noon, sample_of, words_of
from benchmarks.windows import Pulse, enter, wait
from winno_desk.app import Program, build
from winno_desk.windows.orders_page import OrdersPage

_KEY_MS, _THINK_MS = 140, 400
"""A key each so many milliseconds, slow enough that each one is looked for; and a pause after each word."""


def typing_gap(folder: Path) -> list[Line]:
    """The search box and the list of orders, beside the same window while nobody types."""
    settings = sample_of(folder, LARGE)
    words = [line.split()[0] for line in words_of(settings, 6)] + ["4155", "1042"]
    program = build(settings, clock=noon)
    try:
        enter(program, "orders")
        pulse = Pulse()
        pulse.begin()
        wait(_KEY_MS * sum(map(len, words)) // 2)
        pulse.end()
        idle, rest = pulse.longest, pulse.longest_work
        lines = []
        for what, box in (
            ("the search box", program.shell.form.top.search),
            ("the list of orders", _list_box(program)),
        ):
            pulse.begin()
            for word in words:
                _type(box, word)
            pulse.end()
            about = f"while typing in {what}, {LARGE:,} orders"
            gap, work = pulse.longest, pulse.longest_work
            lines.append(Line(goal="S11", what=f"gap {about}", ours=gap, floor=idle, most=16.7, absolute=True))
            lines.append(Line(goal="S11", what=f"work {about}", ours=work, floor=rest, most=16.7, absolute=True))
        return lines
    finally:
        program.close()


def _list_box(program: Program) -> QWidget:
    (page,) = program.shell.findChildren(OrdersPage)
    return page.search


def _type(box: QWidget, word: str) -> None:
    box.setFocus()
    for char in word:
        _press(box, Qt.Key.Key_unknown, char)
        wait(_KEY_MS)
    wait(_THINK_MS)
    for _ in word:
        _press(box, Qt.Key.Key_Backspace, "")
    wait(_THINK_MS)


def _press(box: QWidget, key: Qt.Key, char: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(box, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char))
