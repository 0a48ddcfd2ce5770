"""How many keys the counter needs, counted in the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.world import World
from winno_desk.database.orders import Item, ItemPhoto, Order
from winno_desk.services.people import SignedIn
from winno_desk.windows.fields import Field
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.rooms import add_rooms
from winno_desk.windows.shell import Shell
from winno_desk.windows.worker import DeskWorker

KEY = Qt.Key
_CALM = 200
"""Longer than a field waits after a key before it looks, in milliseconds."""


class Hands:
    """Keys pressed one by one wherever the keyboard is, and counted."""

    def __init__(self, shell: Shell, qtbot: QtBot) -> None:
        self.shell, self._qtbot, self.keys = shell, qtbot, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self.shell, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        self.keys += len(text)
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        self._qtbot.wait(_CALM)
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            self._qtbot.waitUntil(self.shell.worker.idle)
            QApplication.processEvents()

    def page(self) -> IntakePage:
        page = self.shell.page("intake")
        assert isinstance(page, IntakePage)
        return page


@pytest.fixture
def hands(world: World, qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    """Dana's, at the counter."""
    worker = DeskWorker(world.as_("Dana"))
    shell = Shell(worker, WindowMemory(tmp_path))
    add_rooms(shell)
    qtbot.addWidget(shell)
    shell.resize(1366, 768)
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    shell.enter(SignedIn(world.people["Dana"], "Dana", ("desk",)))
    hands = Hands(shell, qtbot)
    hands.settle()
    yield hands
    hands.settle()
    worker.close()


def test_a_new_customer_has_three_required_fields(hands: Hands) -> None:
    hands.press(KEY.Key_F2)
    hands.page().customer.describe()
    asked = {"name": "Bo", "phone": "415 555 0199", "consent": True}
    for name, value in asked.items():
        getattr(hands.page().form, f"{name}_field").set_value(value)
    hands.page().items.add(hands.page().items.catalogue()[0])
    hands.page().form.policy_shown_field.set_value(True)
    hands.press(KEY.Key_F10)
    assert hands.shell.place() == "order"
    fields = hands.page().form.customer_panel.findChildren(Field)
    assert {"name", "phone", "email", "consent"} < {field.get_name() for field in fields}


def test_an_identical_line_takes_one_key(hands: Hands) -> None:
    hands.press(KEY.Key_F2)
    hands.page().items.add(hands.page().items.catalogue()[-1])
    hands.page().items.lines[0].quantity.set_value("3")
    hands.keys = 0
    hands.press(KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert hands.keys <= 3
    first, second = hands.page().items.drafts()
    assert first == second


def test_a_print_of_an_old_order_is_ordered_again_with_three_keys(hands: Hands, world: World, tmp_path: Path) -> None:
    old = world.order("8x10", quantity=2)
    photo = tmp_path / "family.png"
    Image.new("RGB", (2400, 3000), (180, 150, 110)).save(photo)
    kept = world.desk.files.put(photo)
    with world.store.writing() as session:
        item = world.items(old)[0].id
        session.add(ItemPhoto(item_id=item, digest=kept.digest, name=photo.name, width=2400, height=3000, quantity=2))
    hands.shell.go("order", world.get(Order, old).number)
    hands.settle()

    hands.keys = 0
    hands.press(KEY.Key_R, Qt.KeyboardModifier.ControlModifier)
    hands.press(KEY.Key_Space)
    hands.press(KEY.Key_F10)
    assert hands.keys <= 3
    assert hands.shell.place() == "order"
    (again,) = world.items(old + 1)
    assert (again.product_code, again.quantity, again.brief) == ("8x10", 2, "As W-1001-1")
    assert world.get(Order, old + 1).customer_id == world.get(Order, old).customer_id
    assert world.get(ItemPhoto, 2).digest == kept.digest
    assert world.get(Item, again.id).made_from_id is None


def test_a_returning_customer_with_one_print_and_a_waiting_file_takes_sixteen_keys_at_most(
    hands: Hands, world: World, tmp_path: Path
) -> None:
    world.order("portrait")
    folder = tmp_path / "scanner"
    folder.mkdir()
    Image.new("RGB", (2400, 3000), (180, 150, 110)).save(folder / "scan_0231.tif")
    WindowMemory(world.desk.settings.data).keep_watched_folder(str(folder))
    hands.page().photos.newest.look()
    hands.keys = 0

    hands.press(KEY.Key_F2)
    world.later(seconds=2)
    hands.page().photos.newest.look()
    hands.settle()
    hands.type("0142")
    hands.press(KEY.Key_Return)
    hands.type("8x10")
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_1, Qt.KeyboardModifier.AltModifier)
    hands.press(KEY.Key_F10)
    hands.press(KEY.Key_Space)
    hands.press(KEY.Key_F10)
    assert hands.shell.place() == "order"
    assert hands.keys <= 16
    assert world.get(ItemPhoto, 1).name == "scan_0231.tif"
    assert world.get(Order, 2).customer_id == 1
