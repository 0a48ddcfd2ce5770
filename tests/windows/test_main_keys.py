"""A key that is pressed once too often does not do what nobody has read yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from winno_desk.windows.buttons import TURNS, KeyButton


class _Now:
    at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> _Now:
    clock = _Now()
    monkeypatch.setattr(TURNS, "clock", clock)
    return clock


@pytest.fixture
def pressed(qtbot: QtBot) -> tuple[QWidget, KeyButton, list[str]]:
    """A window whose main act becomes another one when it is done."""
    window = QWidget()
    button = KeyButton(window, words="Save and print", kind="main", key="F10")
    done: list[str] = []

    def act() -> None:
        done.append(button.text())
        button.setText("Start work")

    button.clicked.connect(act)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window, button, done


def test_a_second_press_is_not_for_the_act_that_came_meanwhile(
    now: _Now, pressed: tuple[QWidget, KeyButton, list[str]]
) -> None:
    window, _button, done = pressed
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F10)
        now.at += 0.4
    assert done == ["Save and print"]
    now.at += 2
    QTest.keyClick(window, Qt.Key.Key_F10)
    assert done == ["Save and print", "Start work"]


def test_the_same_act_may_follow_at_once(now: _Now, pressed: tuple[QWidget, KeyButton, list[str]]) -> None:
    window, button, done = pressed
    QTest.keyClick(window, Qt.Key.Key_F10)
    button.setText("Save and print")
    QTest.keyClick(window, Qt.Key.Key_F10)
    assert done == ["Save and print", "Save and print"]
