"""The order page: what is open to whom, with which warning, and what comes of it."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.services.asking import answer, claim, request
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Item, Payment
from winno_desk.database.proofs import Provision
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.windows.intake_draft import OrderDraft
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.parts import Tag


def test_starting_work_says_first_which_right_ends_and_steps_are_ticked_for_good(visit: Visit) -> None:
    item = visit.world.item("portrait")
    page = visit.open(OrderPage, "Ari", 1001)
    card = page.cards[item]
    assert card.warning.text().startswith("Start work or Add proof: From here a cancellation costs a fee")

    visit.click(card, "start_work")
    assert visit.world.get(Item, item).state == "in_work"
    assert "start_work" not in visit.offered(card, "start_work")
    visit.click(card, "step_2")
    assert card.steps.bar.value() == 40
    assert card.item is not None
    assert [step.done_by for step in card.item.steps] == ["Ari", "Ari", "", ""]
    first = card.findChild(QAbstractButton, "step_1")
    assert isinstance(first, QAbstractButton)
    assert first.isChecked()
    assert not first.isEnabled()


def test_each_person_is_offered_what_their_role_may_do(visit: Visit) -> None:
    item = visit.world.item("portrait")
    steps = ("start_work", "add_proof", "provide", "request_new", "claim_new")
    desk = visit.open(OrderPage, "Dana", 1001)
    assert visit.offered(desk.cards[item], *steps) == {"request_new"}
    artist = visit.open(OrderPage, "Ari", 1001)
    assert visit.offered(artist.cards[item], *steps) == {"start_work", "add_proof", "request_new"}
    visit.click(artist.cards[item], "add_proof")
    visit.click(artist.cards[item], "request_new")
    assert visit.route.places == [("proof", item), ("request_new", item)]


def test_a_claim_is_offered_once_printing_began(visit: Visit) -> None:
    item = visit.world.item("8x10")
    page = visit.open(OrderPage, "Mara", 1001)
    assert not visit.offered(page.cards[item], "claim_new")
    visit.world.locked(item)
    visit.world.begin_print(item)
    page.refresh()
    visit.settle()
    visit.click(page.cards[item], "claim_new")
    visit.click(page.cards[item], "finish_print")
    assert visit.route.places == [("claim_new", item), ("print_room", item)]


def test_the_final_file_is_given_and_the_quality_window_runs(visit: Visit, tmp_path: Path) -> None:
    world = visit.world
    item = world.item("portrait")
    world.sign(item, world.proof(item))
    page = visit.open(OrderPage, "Dana", 1001)
    card = page.cards[item]
    visit.click(card, "provide")
    assert field(card, "to_whom").value() == "Zoë Tan"
    field(card, "folder").set_value(str(tmp_path / "nowhere"))
    visit.click(card, "give_file")
    assert field(card, "folder").error() == "Choose a folder or stick that is there."

    field(card, "folder").set_value(str(tmp_path))
    visit.click(card, "give_file")
    assert world.get(Provision, 1).how == "folder"
    assert (tmp_path / "W-1001-1_final.jpg").exists()
    assert card.clock.text() == "Quality window: 3 days 11 h left"
    assert card.clock_rest.text() == "until Thu 5 Nov 23:59 (1a)"


def test_a_file_given_by_mail_opens_a_draft(visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    world = visit.world
    item = world.item("portrait")
    world.proof(item)
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page.cards[item], "provide")
    field(page.cards[item], "how").set_value("mail")
    field(page.cards[item], "folder").set_value(str(tmp_path))
    visit.click(page.cards[item], "give_file")
    assert opened[0].scheme() == "mailto"
    assert "W-1001-1" in opened[0].toString()


def test_a_payment_is_taken_and_errors_stand_beside_their_field(visit: Visit) -> None:
    visit.world.order("portrait", paid="50")
    page = visit.open(OrderPage, "Dana", 1001)
    assert page.form.owing.text() == "$70.00"
    visit.click(page, "take_payment")
    visit.type(field(page, "last_four"), "12")
    visit.click(page, "take_payment")
    assert field(page, "last_four").error().startswith("Enter the last four digits")
    visit.click(page, "cash")
    assert field(page, "amount").value() == "70.00"
    visit.click(page, "take_payment")
    assert visit.world.get(Payment, 2).method == "cash"
    assert page.form.owing.text() == "$0.00"
    assert not visit.offered(page, "take_payment")


def main_act(page: OrderPage) -> str:
    """The words of the filled button at the bottom of the right column."""
    filled = [page.form.next_act, page.form.take_payment, page.pick_up.hand]
    (shown,) = [button for button in filled if button.isVisible()]
    return str(shown.text()).replace("&", "")


def test_the_main_act_is_the_next_step_of_the_order(visit: Visit) -> None:
    world = visit.world
    item = world.item("8x10")
    page = visit.open(OrderPage, "Mara", 1001)
    told = []
    for bring_on in (
        lambda: None,
        lambda: world.proof(item),
        lambda: world.sign(item, world.newest(item)),
        lambda: world.lock(item),
        lambda: world.begin_print(item),
        lambda: world.finish(item),
        lambda: world.pack(item),
    ):
        bring_on()
        page.refresh()
        visit.settle()
        told.append(main_act(page))
    assert told == [
        "Start work",
        "Approve as shown",
        "Lock print master",
        "Start printing",
        "Finish printing",
        "Pack",
        "Ship",
    ]


def test_money_that_is_owing_comes_before_the_next_step_and_a_new_order_after_it(visit: Visit) -> None:
    world = visit.world
    item = world.item("portrait", paid="50")
    page = visit.open(OrderPage, "Dana", 1001)
    assert main_act(page) == "Take payment"
    page = visit.open(OrderPage, "Ari", 1001)
    assert main_act(page) == "Start work"
    assert page.form.next_warning.text().startswith("From here a cancellation costs a fee")
    visit.key(Qt.Key.Key_F10)
    assert world.get(Item, item).state == "in_work"
    page = visit.open(OrderPage, "Tess", 1001)
    assert not page.form.next_act.isVisible()


def test_a_finished_order_leads_to_the_next_one_of_its_customer(visit: Visit) -> None:
    item = visit.world.item("portrait")
    visit.world.provide(item, visit.world.proof(item))
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "next_act")
    place, draft = visit.route.places[-1]
    assert isinstance(draft, OrderDraft)
    assert draft.customer.known is not None
    assert (place, draft.customer.known.name, draft.adds_to) == ("intake", "Zoë Tan", None)


def test_money_that_waits_to_be_sent_is_the_managers_main_act(visit: Visit) -> None:
    item = visit.world.item("portrait")
    case = request(visit.world, item, "cancel").case
    answer(visit.world, case)
    assert main_act(visit.open(OrderPage, "Dana", 1001)) == "New order for this customer"
    page = visit.open(OrderPage, "Noor", 1001)
    assert main_act(page) == "Send the refund"
    visit.key(Qt.Key.Key_F10)
    assert visit.route.places == [("refunds", case)]


def test_an_open_form_of_a_final_file_is_sent_by_the_main_key(visit: Visit, tmp_path: Path) -> None:
    world = visit.world
    item = world.item("portrait")
    world.sign(item, world.proof(item))
    page = visit.open(OrderPage, "Dana", 1001)
    assert main_act(page) == "Provide final file"
    visit.key(Qt.Key.Key_F10)
    assert main_act(page) == "Give the file"
    field(page.cards[item], "folder").set_value(str(tmp_path))
    visit.key(Qt.Key.Key_F10)
    assert world.get(Item, item).state == "provided"
    assert main_act(page) == "New order for this customer"


def test_what_is_due_first_is_told_above_an_order(visit: Visit) -> None:
    order = visit.world.order("8x10", "portrait")
    first, second = visit.world.items(order)
    assert first.promised_on < second.promised_on
    visit.world.later(days=(first.promised_on - visit.world.now.date()).days + 1)
    page = visit.open(OrderPage, "Dana", 1001)
    tags = [tag.status().word for tag in page.form.title_line.findChildren(Tag)]
    assert "1 day late" in tags


def test_the_main_act_is_about_the_chosen_item(visit: Visit) -> None:
    _first, second = visit.world.items(visit.world.order("portrait", "8x10"))
    page = visit.open(OrderPage, "Ari", 1001)
    assert main_act(page) == "Start work, W-1001-1"
    QTest.mouseClick(page.cards[second.id].number, Qt.MouseButton.LeftButton)
    assert main_act(page) == "Start work, W-1001-2"


def test_nothing_more_is_offered_about_an_item_that_waits_for_its_case(visit: Visit) -> None:
    (row,) = visit.world.items(visit.world.order("8x10", quantity=2))
    item = row.id
    visit.world.shipped(item)
    page = visit.open(OrderPage, "Dana", 1001)
    asks = ("claim_new", "request_new")
    assert visit.offered(page.cards[item], *asks) == set(asks)
    first = claim(visit.world, item)
    page.refresh()
    visit.settle()
    assert visit.offered(page.cards[item], *asks) == set(asks), "the other piece can still be asked about"
    visit.world.act("Dana", withdraw_case, WithdrawCase, case=first.case)
    claim(visit.world, item, quantity=2)
    page.refresh()
    visit.settle()
    assert visit.offered(page.cards[item], *asks) == set()


def test_what_is_typed_outlives_a_change_elsewhere(visit: Visit) -> None:
    world = visit.world
    item = world.item("portrait", paid="50")
    world.proof(item)
    page = visit.open(OrderPage, "Mara", 1001)
    visit.click(page.cards[item], "provide")
    visit.type(field(page.cards[item], "to_whom"), " and Bo")
    world.tick(item, 1)
    page.worker.changed.emit(frozenset({"order:1"}))
    visit.settle()
    assert page.cards[item].steps.bar.value() == 20
    assert field(page.cards[item], "to_whom").value() == "Zoë Tan and Bo"


def test_an_unknown_number_is_said_and_leads_back_to_the_list(visit: Visit) -> None:
    page = visit.open(OrderPage, "Dana", 4711)
    assert visit.route.messages[0].startswith("There is no order W-4711")
    assert visit.route.places == [("orders", None)]
    assert not page.cards


def test_a_tick_that_was_turned_down_is_taken_back(visit: Visit) -> None:
    world = visit.world
    item = world.item("portrait")
    world.start(item)
    page = visit.open(OrderPage, "Ari", 1001)
    world.tick(item, 2)  # at another desk; this one has not looked since
    visit.click(page.cards[item], "step_1")
    assert visit.route.messages == ["“Sketch” is ticked already."]
    assert page.cards[item].steps.bar.value() == 40
