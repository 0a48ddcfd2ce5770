from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from winno_desk.services.people import SignedIn
from winno_desk.values.people import Role
from winno_desk.windows.actions import Action
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.memory import WindowMemory, bring_back
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.parts import Panel, column
from winno_desk.windows.search import Found
from winno_desk.windows.shell import Shell
from winno_desk.windows.style import theme
from winno_desk.windows.worker import DeskWorker

MARA = SignedIn(2, "Mara Okafor", ("desk",))
EVA = SignedIn(1, "Eva Virtanen", ("desk", "manager"))
CONTROL = Qt.KeyboardModifier.ControlModifier


class Leaf(Page):
    """A page with a field and a main act."""

    title = "Leaf"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.subjects: list[object] = []
        self.looks = 0
        self.pressed = 0
        self.field = Field(label="Customer", name="customer")
        self.main = KeyButton(words="Save", kind="main", key="F10")
        self.main.clicked.connect(self._press)
        panel = Panel()
        panel.add(self.field)
        panel.add(self.main)
        layout = column()
        layout.addWidget(panel)
        self.setLayout(layout)

    def _press(self) -> None:
        self.pressed += 1

    def open(self, subject: object = None) -> None:
        self.subjects.append(subject)
        self.refresh()

    def refresh(self) -> None:
        self.looks += 1

    def needs(self, changed: frozenset[str]) -> bool:
        return "order:12" in changed


@pytest.fixture
def shell(worker: DeskWorker, qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    made = Shell(worker, WindowMemory(tmp_path))
    made.add_page("orders", "Orders", "receipt", Leaf, home_of=frozenset({Role.DESK}))
    made.add_page("proofs", "Proofs", "image", Leaf, badge=lambda _desk: 3)
    made.add_page("refunds", "Refunds", "undo", Leaf, frozenset({Role.MANAGER}), home_of=frozenset({Role.MANAGER}))
    made.add_page("order", "", "", Leaf, under="orders")
    made.add_new_order("order")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    yield made
    qtbot.waitUntil(worker.idle)


def leaf(shell: Shell, place: str) -> Leaf:
    page = shell.page(place)
    assert isinstance(page, Leaf)
    return page


def test_everybody_begins_where_their_day_begins(shell: Shell) -> None:
    shell.enter(MARA)
    assert shell.place() == "orders"
    shell.enter(EVA)
    assert shell.place() == "refunds"


def test_the_rail_shows_only_rooms_of_ones_role(shell: Shell) -> None:
    shell.enter(MARA)
    assert shell.form.rail.button("proofs").isVisible()
    assert not shell.form.rail.button("refunds").isVisible()
    shell.go("refunds")
    assert shell.place() == "orders"
    assert "another role" in shell.messages.text()


def test_the_rail_counts_what_waits(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    button = shell.form.rail.button("proofs")
    qtbot.waitUntil(lambda: button.waiting() == 3)
    assert button.accessibleName() == "Proofs, 3 waiting"


def test_a_click_on_the_rail_goes_there_and_alt_left_comes_back(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    QTest.mouseClick(shell.form.rail.button("proofs"), Qt.MouseButton.LeftButton)
    assert shell.place() == "proofs"
    shell.go("order", 1042)
    assert leaf(shell, "order").subjects == [1042]
    assert shell.form.rail.button("orders").isChecked()
    for place in ("proofs", "orders", "orders"):
        QTest.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert shell.place() == place


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_K, CONTROL), (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)]
)
def test_keys_lead_to_the_search_box(shell: Shell, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    shell.enter(MARA)
    QTest.keyClick(shell, key, modifier)
    assert shell.form.top.search.hasFocus()


def test_f2_begins_a_new_order(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    QTest.keyClick(shell, Qt.Key.Key_F2)
    assert shell.place() == "order"


def test_a_key_drawn_on_a_button_presses_it_only_while_it_is_seen(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    orders, proofs = leaf(shell, "orders"), leaf(shell, "proofs")
    QTest.keyClick(shell, Qt.Key.Key_F10)
    shell.go("proofs")
    QTest.keyClick(shell, Qt.Key.Key_F10)
    proofs.main.setEnabled(False)
    QTest.keyClick(shell, Qt.Key.Key_F10)
    assert (orders.pressed, proofs.pressed) == (1, 1)


def test_locking_comes_back_to_the_same_page_and_cursor(shell: Shell, qtbot: QtBot) -> None:
    entrance = QLineEdit()

    def leave() -> None:
        shell.show_before_desk(entrance)
        entrance.setFocus()

    shell.leave = leave
    shell.enter(MARA)
    shell.go("order", 7)
    editor = leaf(shell, "order").field.editor
    editor.setFocus()
    QTest.keyClicks(editor, "Zoe")
    editor.setCursorPosition(1)
    QTest.keyClick(editor, Qt.Key.Key_L, CONTROL)
    assert not shell.at_desk()
    assert shell.worker.desk.person is None
    assert shell.returning() == MARA.person
    QTest.keyClick(entrance, Qt.Key.Key_F2)  # the desk's keys rest
    assert leaf(shell, "order").subjects == [7]
    shell.enter(MARA)
    assert shell.place() == "order"
    assert editor.hasFocus()
    assert (editor.text(), editor.cursorPosition()) == ("Zoe", 1)


def test_somebody_else_does_not_find_what_was_typed(shell: Shell, qtbot: QtBot) -> None:
    shell.leave = lambda: shell.show_before_desk(QWidget())
    shell.enter(MARA)
    leaf(shell, "orders").field.set_value("Zoë")
    QTest.keyClick(shell, Qt.Key.Key_F12)
    assert shell.returning() is None
    shell.enter(EVA)
    shell.go("orders")
    assert leaf(shell, "orders").field.value() == ""


def test_the_search_box_finds_actions_and_says_their_keys(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    search = shell.form.top.search
    QTest.keyClicks(search, "proofs")
    qtbot.waitUntil(lambda: search.hits() == ("Go to Proofs",))
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert shell.place() == "proofs"
    assert search.text() == ""


def test_a_scan_opens_its_order_at_once(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    search = shell.form.top.search
    search.ask = lambda text, done: done((Found(text, "Zoë Ångström", "in work", "order", 1042),))
    QTest.keyClicks(search, "W-1042")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert shell.place() == "order"
    assert leaf(shell, "order").subjects == [1042]


def test_arrows_choose_among_what_was_found(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    search = shell.form.top.search
    search.ask = lambda _text, done: done(tuple(Found(f"W-{n}", "", "", "order", n) for n in (7, 8)))
    search.find_actions = lambda _text: ()
    QTest.keyClicks(search, "W")
    qtbot.waitUntil(lambda: search.hits() == ("W-7", "W-8"))
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert leaf(shell, "order").subjects == [8]


def test_an_action_that_cannot_be_done_says_why(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    shell.actions_known.add(
        Action(name="pay", words="Take payment", what=pytest.fail, key="F9", why_not=lambda: "Open an order first.")
    )
    QTest.keyClick(shell, Qt.Key.Key_F9)
    assert shell.messages.text() == "Open an order first."


def test_what_was_done_can_be_taken_back_from_the_message_bar(shell: Shell, qtbot: QtBot) -> None:
    shell.enter(MARA)
    undone: list[bool] = []
    shell.message("Item taken off.", undo=lambda: undone.append(True))
    button = next(one for one in shell.messages.findChildren(KeyButton) if one.text() == "&Undo")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert shell.messages.text() == ""


def test_visible_pages_look_again_and_hidden_ones_when_they_are_shown(shell: Shell, worker: DeskWorker) -> None:
    shell.enter(MARA)
    orders, proofs = leaf(shell, "orders"), leaf(shell, "proofs")
    before = (orders.looks, proofs.looks)
    worker.changed.emit(frozenset({"order:99"}))
    assert (orders.looks, proofs.looks) == before
    worker.changed.emit(frozenset({"order:12"}))
    assert (orders.looks, proofs.looks) == (before[0] + 1, before[1])
    shell.form.pages.setCurrentWidget(proofs)
    assert proofs.looks == before[1] + 1


def test_the_theme_changes_and_is_remembered(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    shell.enter(MARA)
    QTest.keyClick(shell, Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert theme().name == "dark"
    assert WindowMemory(tmp_path).theme() == "dark"


def test_a_window_comes_back_where_it_stood(shell: Shell, worker: DeskWorker, qtbot: QtBot, tmp_path: Path) -> None:
    shell.resize(1024, 700)
    shell.close()
    again = Shell(worker, WindowMemory(tmp_path))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (1024, 700)


def test_a_window_that_was_left_where_no_screen_is_now_can_be_seen(shell: Shell) -> None:
    shell.move(-9000, -9000)
    bring_back(shell)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(shell.geometry())


def test_every_control_has_a_name(shell: Shell) -> None:
    shell.enter(EVA)
    controls: list[QAbstractButton | QLineEdit] = [*shell.findChildren(QAbstractButton), *shell.findChildren(QLineEdit)]
    ours = [control for control in controls if not control.objectName().startswith("qt_")]
    assert len(ours) > 5
    for control in ours:
        assert control.accessibleName() or control.text(), control
