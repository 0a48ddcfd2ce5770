"""New orders that are half typed: kept, several at once, and there again after the program ended."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from tests.windows.visit import Visit, field
from winno_desk.services.acts import Done
from winno_desk.services.desk import Desk
from winno_desk.services.drafts import drafts
from winno_desk.services.intake import OrderSaved, SaveOrder, save_order
from winno_desk.windows import intake_saving
from winno_desk.windows.draft_keeper import DraftKeeper
from winno_desk.windows.intake_drafts import FORM
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.parts import Tag

KEPT_AFTER = 250
"""So many milliseconds after a key a draft must be on disk."""


def _strip(page: IntakePage) -> list[str]:
    strip = page.drafts.strip
    return [button.text() for button in strip.buttons()] if strip.isVisible() else []


def test_of_many_orders_the_newest_stand_side_by_side_until_all_are_asked_for(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    for name in ("Ines", "Bo", "Cy", "Dee", "Eli", "Flo"):
        page.open()
        visit.type(page.form.customer_field, name, enter=True)
    assert _strip(page) == ["Cy", "Dee", "Eli", "Flo"]
    assert page.drafts.others.text() == "2 more"
    visit.click(page, "other_drafts")
    assert _strip(page) == ["Ines", "Bo", "Cy", "Dee", "Eli", "Flo"]
    page.drafts.strip.buttons()[0].click()
    visit.click(page, "other_drafts")
    assert _strip(page) == ["Ines", "Dee", "Eli", "Flo"]
    assert field(page, "name").value() == "Ines"


def test_everything_typed_is_there_again_on_a_fresh_page_with_the_cursor_where_it_was(
    visit: Visit, tmp_path: Path
) -> None:
    photo = tmp_path / "Zoë's photo.jpg"
    Image.new("RGB", (2400, 3000), (180, 150, 110)).save(photo)
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Ines Angstrom", enter=True)
    visit.type(field(page, "phone"), "+1 415 555 0177")
    visit.press(field(page, "consent").editor, Qt.Key.Key_Space)
    visit.type(page.form.lines_field, "restore", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    page.items.lines[0].add_photos([str(photo)])
    visit.click(page, "ship")
    visit.type(field(page, "address"), "12 Elm Street")
    visit.click(page, "card")
    visit.type(field(page, "last_four"), "4242")
    visit.type(page.items.lines[0].brief, "Scratches")
    visit.press(page.items.lines[0].brief.editor, Qt.Key.Key_Home)
    before = page.draft()
    visit.qtbot.wait(KEPT_AFTER)

    again = visit.open(IntakePage, "Dana")
    assert again.draft() == before
    assert again.items.lines[0].brief.editor.hasFocus()
    assert again.items.lines[0].brief.editor.cursorPosition() == 0
    assert again.items.lines[1].source() == 0


def test_a_second_customer_is_served_while_the_first_one_waits(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Ines", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    assert _strip(page) == []
    page.open()
    visit.settle()
    assert _strip(page) == ["Ines · 1 item", "New order"]
    visit.type(page.form.customer_field, "Bo", enter=True)
    assert _strip(page) == ["Ines · 1 item", "Bo"]
    page.drafts.strip.buttons()[0].click()
    visit.settle()
    assert field(page, "name").value() == "Ines"
    assert [line.product.code for line in page.items.lines] == ["8x10"]
    page.drafts.strip.buttons()[1].click()
    visit.settle()
    assert field(page, "name").value() == "Bo"


def test_a_saved_or_discarded_order_leaves_no_draft(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    visit.click(page, "save_order")
    visit.type(page.form.customer_field, "Somebody else")
    visit.click(page, "discard")
    visit.qtbot.wait(KEPT_AFTER)
    assert not visit.open(IntakePage, "Dana").draft().begun()


def test_an_order_that_waited_and_is_discarded_before_anybody_looked_leaves_no_draft(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Tom", enter=True)
    visit.qtbot.wait(KEPT_AFTER)
    page.open()
    visit.type(page.form.customer_field, "Bo", enter=True)
    (timer,) = page.drafts.keeper.findChildren(QTimer)
    timer.setInterval(60_000)  # whoever is quicker than the next look
    page.drafts.strip.buttons()[0].click()
    assert field(page, "name").value() == "Tom"
    timer.setInterval(60_000)
    visit.click(page, "discard")
    visit.qtbot.wait(KEPT_AFTER)
    (left,) = drafts(visit.world.as_("Dana"), FORM)
    assert "Bo" in str(left.content)


@pytest.fixture
def saving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """An order that is saved waits for this."""
    goes_on = Event()

    def held(desk: Desk, request: SaveOrder) -> Done[OrderSaved]:
        assert goes_on.wait(10)
        return save_order(desk, request)

    monkeypatch.setattr(intake_saving, "save_order", held)
    yield goes_on
    goes_on.set()


def send(visit: Visit, *, policy_shown: bool = True) -> IntakePage:
    """An order is sent, and F2 begins the next one before the answer is there."""
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    if policy_shown:
        visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyPress(focus, Qt.Key.Key_F10)
    page.open()
    QTest.keyClicks(page.form.customer_field.editor, "Lind")
    return page


def test_the_next_customer_is_typed_while_an_order_is_saved(visit: Visit, saving: Event) -> None:
    page = send(visit)
    saving.set()
    visit.settle()
    assert visit.route.places == []
    assert visit.route.messages[0].startswith("Saved as W-1002")
    assert page.form.customer_field.typed() == "Lind"
    assert page.form.customer_field.editor.hasFocus()
    assert _strip(page) == []
    visit.qtbot.wait(KEPT_AFTER)
    assert [one.content["customer"]["typed"] for one in drafts(visit.world.as_("Dana"), FORM)] == ["Lind"]


def test_an_order_that_is_being_saved_is_not_changed_meanwhile(visit: Visit, saving: Event) -> None:
    page = send(visit)
    page.drafts.strip.buttons()[0].click()
    assert [line.product.code for line in page.items.lines] == ["8x10"]
    assert not page.isEnabled()
    saving.set()
    visit.settle()
    assert visit.route.places == [("order", 1002)]


def test_an_order_that_could_not_be_saved_comes_back_with_its_error(visit: Visit, saving: Event) -> None:
    page = send(visit, policy_shown=False)
    saving.set()
    visit.settle()
    assert [line.product.code for line in page.items.lines] == ["8x10"]
    assert field(page, "policy_shown").error().startswith("Show the refund policy")
    assert field(page, "policy_shown").editor.hasFocus()
    assert _strip(page) == ["Zoë Tan · 1 item", "Lind"]


def test_a_draft_that_cannot_be_kept_is_told(visit: Visit) -> None:
    (visit.world.desk.settings.data / "drafts.sqlite3").mkdir()
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Ines", enter=True)
    visit.qtbot.waitUntil(lambda: len(visit.route.messages) == 2)
    assert visit.route.messages[0].startswith("What was half typed before cannot be brought back.")
    assert visit.route.messages[1].startswith("What you type is not kept if the program ends.")
    assert "Draft, not kept" in [tag.status().word for tag in page.form.title_line.findChildren(Tag)]


def test_what_was_discarded_comes_back_beside_what_was_begun_since(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Ines", enter=True)
    visit.click(page, "discard")
    visit.type(page.form.customer_field, "Bo", enter=True)
    assert visit.route.undo is not None
    visit.route.undo()
    visit.settle()
    assert _strip(page) == ["Bo", "Ines"]
    assert field(page, "name").value() == "Ines"


def test_drafts_are_their_own_and_not_the_next_persons(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Ines", enter=True)
    visit.qtbot.wait(KEPT_AFTER)
    assert not visit.open(IntakePage, "Mara").draft().begun()


def test_a_card_number_never_reaches_the_drafts_file(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "portrait", enter=True)
    visit.type(page.items.lines[0].brief, "Card 4242 4242 4242 4242 by phone")
    visit.qtbot.wait(KEPT_AFTER)
    kept = (visit.world.desk.settings.data / "drafts.sqlite3").read_bytes()
    assert b"4242 4242" not in kept
    assert "•••• •••• •••• 4242 by phone".encode() in kept


def test_a_phone_number_is_kept_whole_though_it_could_be_a_cards(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    page.customer.describe()
    visit.type(page.form.phone_field, "+49 1512 3456787")
    visit.qtbot.wait(KEPT_AFTER)
    assert visit.open(IntakePage, "Dana").form.phone_field.value() == "+49 1512 3456787"


def test_a_page_can_go_while_its_draft_is_being_written(visit: Visit) -> None:
    desk = visit.world.as_("Dana")
    for place in range(50):
        page = QObject()
        keeper = DraftKeeper(page, "a form", partial(dict, typed=place))
        keeper.begin(desk, f"draft {place}")
        keeper.look()
        delete(page)
    visit.qtbot.waitUntil(lambda: len(drafts(desk, "a form")) == 50)


def test_a_long_name_leaves_room_for_the_other_orders_and_a_turning_one_for_their_words(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    for name in ("Maria " * 30, "\u202eevil", "Ines"):
        page.drafts.begin_another()
        page.customer.describe(name)
        page._reckon()
    names = [button.text() for button in page.drafts.strip.buttons()]
    assert names == ["Maria Maria Maria Mar…", "evil", "Ines"]
    assert page.minimumSizeHint().width() < 1278
