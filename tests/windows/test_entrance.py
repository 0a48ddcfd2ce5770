from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.windows.conftest import PASSPHRASE, PIN
from winno_desk.services import setup
from winno_desk.services.business_days import checked_place
from winno_desk.services.desk import Desk
from winno_desk.services.people import MISSES_BEFORE_WAIT, SignedIn
from winno_desk.windows.setup_assistant import SetupAssistant, countries
from winno_desk.windows.sign_in import Entrance
from winno_desk.windows.worker import DeskWorker


@pytest.fixture
def came() -> list[SignedIn]:
    return []


@pytest.fixture
def entrance(worker: DeskWorker, qtbot: QtBot, came: list[SignedIn]) -> Entrance:
    made = Entrance(worker, came.append)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.open()
    qtbot.waitUntil(lambda: len(made.cards.cards()) == 2)
    return made


def choose(entrance: Entrance, qtbot: QtBot, name: str) -> None:
    card = next(card for card in entrance.cards.cards() if card.person.name == name)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)


def test_a_pin_of_six_digits_is_sent_by_its_last_digit(entrance: Entrance, qtbot: QtBot, came: list[SignedIn]) -> None:
    choose(entrance, qtbot, "Mara Okafor")
    assert entrance.form.secret_field.get_label() == "PIN, six digits"
    QTest.keyClicks(entrance.form.secret_field.editor, PIN)
    qtbot.waitUntil(lambda: bool(came))
    assert (came[0].name, came[0].roles) == ("Mara Okafor", ("desk",))
    assert entrance.form.secret_field.value() == ""


def test_a_manager_enters_a_passphrase_and_enter(entrance: Entrance, qtbot: QtBot, came: list[SignedIn]) -> None:
    choose(entrance, qtbot, "Eva Virtanen")
    editor = entrance.form.secret_field.editor
    assert entrance.form.secret_field.get_label() == "Passphrase"
    QTest.keyClicks(editor, PASSPHRASE)
    assert not came
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(came))
    assert came[0].name == "Eva Virtanen"


def test_a_miss_is_told_under_the_field_and_several_bring_a_wait(
    entrance: Entrance, qtbot: QtBot, came: list[SignedIn]
) -> None:
    choose(entrance, qtbot, "Mara Okafor")
    field = entrance.form.secret_field
    said = []
    for _miss in range(MISSES_BEFORE_WAIT):
        QTest.keyClicks(field.editor, "000000")
        qtbot.waitUntil(lambda: field.isEnabled() and bool(field.error()))
        said.append(field.error())
        assert field.value() == ""
        assert field.editor.hasFocus()
    assert said[0].startswith("That is not the PIN.")
    assert "Wait a minute" in said[-1]
    assert not came


def test_an_empty_secret_is_not_sent(entrance: Entrance, qtbot: QtBot, came: list[SignedIn]) -> None:
    choose(entrance, qtbot, "Eva Virtanen")
    QTest.mouseClick(entrance.form.enter, Qt.MouseButton.LeftButton)
    assert entrance.form.secret_field.error() == "Enter your passphrase."
    assert not came


def test_people_are_chosen_by_keyboard_alone(entrance: Entrance, qtbot: QtBot, came: list[SignedIn]) -> None:
    first, second = entrance.cards.cards()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_E)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_M)
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert entrance.form.secret_field.editor.hasFocus()
    QTest.keyClicks(entrance.form.secret_field.editor, PIN)
    qtbot.waitUntil(lambda: bool(came))


def test_whoever_locked_the_desk_is_awaited(entrance: Entrance, qtbot: QtBot) -> None:
    mara = next(card.person for card in entrance.cards.cards() if card.person.name == "Mara Okafor")
    entrance.open(mara.id)
    qtbot.waitUntil(lambda: entrance.cards.person() == mara)
    assert entrance.form.secret_field.editor.hasFocus()


def test_every_person_can_be_read_out(entrance: Entrance) -> None:
    names = [card.accessibleName() for card in entrance.cards.cards()]
    assert names == ["Eva Virtanen, Front desk, Manager", "Mara Okafor, Front desk"]


@pytest.fixture
def assistant(empty_desk: Desk, qtbot: QtBot, came: list[SignedIn]) -> Iterator[SetupAssistant]:
    worker = DeskWorker(empty_desk)
    made = SetupAssistant(worker, came.append)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.open()
    yield made
    worker.close()


ANSWERS = {
    "name": "Winno Dream Imaging",
    "address": "418 Alder Street\nOakland, CA 94607",
    "time_zone": "America/Los_Angeles",
    "country": "US",
    "region": "CA",
    "currency": "USD",
    "print_tax": "8.625",
    "manager": "Eva Virtanen",
    "passphrase": PASSPHRASE,
    "again": PASSPHRASE,
}


def fill(assistant: SetupAssistant, **other: str) -> None:
    for name, value in {**ANSWERS, **other}.items():
        assistant.field(name).set_value(value)


def test_a_studio_is_opened_and_its_manager_signed_in(
    assistant: SetupAssistant, qtbot: QtBot, came: list[SignedIn], empty_desk: Desk
) -> None:
    fill(assistant)
    QTest.keyClick(assistant, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: bool(came))
    assert came[0].name == "Eva Virtanen"
    studio = setup.studio(empty_desk)
    assert studio is not None
    assert (studio.name, studio.time_zone, studio.currency) == ("Winno Dream Imaging", "America/Los_Angeles", "USD")
    assert assistant.field("passphrase").value() == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("address", ""),
        ("manager", ""),
        ("passphrase", "short"),
        ("again", "another passphrase"),
        ("region", "QQ"),
        ("print_tax", "much"),
    ],
)
def test_what_is_missing_is_told_beside_its_field(
    assistant: SetupAssistant, qtbot: QtBot, came: list[SignedIn], empty_desk: Desk, field: str, value: str
) -> None:
    both = {"again": value} if field == "passphrase" else {}
    fill(assistant, **{field: value}, **both)
    QTest.mouseClick(assistant.form.open_studio, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(assistant.field(field).error()))
    assert assistant.field(field).editor.hasFocus()
    assert assistant.form.ground.isEnabled()
    assert not came
    assert setup.studio(empty_desk) is None


def test_every_country_that_is_offered_is_known_to_the_set_up() -> None:
    for code, _name in countries():
        assert checked_place(code, "") == (code, "")


def test_the_assistant_begins_at_its_first_field(assistant: SetupAssistant, qtbot: QtBot) -> None:
    qtbot.waitUntil(assistant.field("name").editor.hasFocus)
