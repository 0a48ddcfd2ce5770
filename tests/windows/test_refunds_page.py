"""The pages of refund cases and new requests, worked with as a person does."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.asking import answer, request
from tests.services.stored import rows
from tests.services.world import PASSPHRASE, PIN, World
from tests.windows.station import Station
from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.services.intake import SaveOrder, save_order
from winno_desk.services.order_lines import Line
from winno_desk.services.refunds import LogRequest, log_request
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.parts import Words
from winno_desk.windows.refunds_page import RefundsPage
from winno_desk.windows.request_new_page import RequestNewPage


@pytest.fixture
def station(world: World, qtbot: QtBot) -> Iterator[Station]:
    made = Station(world, qtbot)
    yield made
    made.worker.close()


def portrait(world: World, steps: int = 2) -> int:
    item = world.item("portrait")
    world.later(hours=1)
    world.start(item)
    for position in range(1, steps + 1):
        world.tick(item, position)
    world.later(hours=3)
    return item


def cancelled(world: World, who: str = "Dana") -> int:
    fields = {"wish": "cancel", "reason": "changed_mind", "reason_text": "We moved", "how": "phone"}
    item = portrait(world)
    return int(world.act(who, log_request, LogRequest, item=item, received_at=world.now, **fields).case)


def complained(world: World) -> int:
    """A complaint on the fourth day after the file was provided."""
    item = portrait(world)
    world.provide(item, world.proof(item))
    world.later(days=4)
    fields = {"wish": "refund", "reason": "quality", "reason_text": "It is not like her", "how": "email"}
    return int(world.act("Dana", log_request, LogRequest, item=item, received_at=world.now, **fields).case)


def test_a_manager_approves_issues_and_settles_by_keyboard(station: Station) -> None:
    case = cancelled(station.world)
    page = station.open(RefundsPage)
    shown = page.form.case_view.ruling
    assert shown.notice.head.text() == "Refund less the cancellation fee"
    assert station.field(page, "amount").get_label() == "Amount, 72.00 to 120.00"
    station.type(page, "amount", "130.00")
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    assert station.field(page, "amount").error() == "At most 120.00 is left on this item."
    station.type(page, "amount", "80.00")
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    decided, printed = station.way.said
    assert decided == "W-1001-R1 decided, $80.00. Letter L-2026-00001."
    assert printed.startswith(f"{decided} Decision letter saved as PDF")
    assert [place for place, _ in station.way.places] == ["document"]
    station.type(page, "reference", "T-77")
    page.refresh()
    station.rest()
    assert station.field(page, "reference").value() == "T-77"
    station.click(page, "issue_refund")
    assert station.button(page, "fail_refund").isEnabled()
    station.click(page, "settle_refund")
    assert [refund.state for refund in station.world.refunds(case)] == ["settled"]
    assert page.outcome.head.text() == "Settled"


def test_an_exception_needs_a_reason_and_keeps_both_decisions(station: Station) -> None:
    case = complained(station.world)
    page = station.open(RefundsPage, case)
    assert page.outcome.head.text() == "Stands as ruled"
    station.click(page, "make_exception")
    station.type(page, "amount", "60.00")
    station.type(page, "own_secret", PASSPHRASE)
    station.click(page, "decide")
    assert "otherwise than the policy" in station.field(page, "note").error()
    station.type(page, "note", "In hospital all week")
    station.type(page, "own_secret", PASSPHRASE)
    station.click(page, "decide")
    assert station.way.said[-1].startswith("W-1001-R1 decided, $60.00.")
    assert [refund.amount for refund in station.world.refunds(case)] == [6000]


def test_only_an_exception_hands_out_cash_for_a_card(station: Station) -> None:
    case = cancelled(station.world)
    page = station.open(RefundsPage, case, "Noor")
    assert not page.decision.form.in_cash_field.isVisible()
    station.field(page, "answer").set_value("exception")
    page.decision.form.answer_field.edited.emit()
    station.field(page, "in_cash").set_value(True)
    for name, words in (("amount", "60.00"), ("note", "The card is closed"), ("own_secret", PASSPHRASE)):
        station.type(page, name, words)
    station.click(page, "decide")
    page.open(case)
    station.rest()
    station.click(page, "issue_refund")
    assert [(one.in_cash, one.reference) for one in station.world.refunds(case)] == [(True, "")]


def test_what_came_back_from_a_card_is_decided_anew_and_handed_out_in_cash(station: Station) -> None:
    case = cancelled(station.world)
    answer(station.world, case)
    page = station.open(RefundsPage, case, "Noor")
    station.type(page, "reference", "T-77")
    for step in ("issue_refund", "fail_refund", "make_exception"):
        station.click(page, step)
    station.field(page, "in_cash").set_value(True)
    for name, words in (("amount", "72.00"), ("note", "The card is closed"), ("own_secret", PASSPHRASE)):
        station.type(page, name, words)
    station.click(page, "decide")
    page.open(case)
    station.rest()
    station.click(page, "issue_refund")
    assert [(one.in_cash, one.state) for one in station.world.refunds(case)] == [(False, "failed"), (True, "sent")]


def test_cases_like_it_stand_beside_the_decision_and_are_opened(station: Station) -> None:
    before = cancelled(station.world)
    answer(station.world, before, "exception", remedy="refund", amount="100.00", note="A faithful customer")
    page = station.open(RefundsPage, cancelled(station.world), "Noor")
    alike = page.form.case_view.alike
    assert alike.count.text() == "0 as ruled, 1 otherwise"
    (line,) = [words.text() for words in alike.findChildren(Words) if "faithful" in words.text()]
    assert line.startswith("Refund less the cancellation fee, $100.00 of $120.00 \u00b7 ")
    (link,) = alike.findChildren(KeyButton)
    link.click()
    assert station.way.places[-1] == ("refunds", before)


def test_what_was_typed_stays_with_its_case(station: Station) -> None:
    first, second = cancelled(station.world), cancelled(station.world)
    page = station.open(RefundsPage, first)
    station.type(page, "note", "Asked twice")
    page.form.cases.choose(second)
    station.rest()
    assert station.field(page, "note").value() == ""
    page.refresh()
    page.form.cases.choose(first)
    station.rest()
    assert station.field(page, "note").value() == "Asked twice"


def test_the_desk_sees_who_decides_and_a_logger_who_does_not(station: Station) -> None:
    case = cancelled(station.world, "Mara")
    page = station.open(RefundsPage, case)
    assert page.outcome.words.text() == "You logged this yourself, so another manager decides."
    page = station.open(RefundsPage, case, "Dana")
    assert page.outcome.words.text() == "Managers decide about money and replacements."
    station.click(page, "withdraw")
    assert station.way.said == ["W-1001-R1 is withdrawn."]


def test_what_is_over_leaves_nothing_to_say_to_the_customer(station: Station) -> None:
    case = cancelled(station.world, "Mara")
    page = station.open(RefundsPage, case, "Dana")
    ruling = page.form.case_view.ruling
    assert ruling.aloud.isVisible()
    assert "W-1001-R1" in page.form.case_view.head.text()
    assert page.form.title_line.title.text() == "Decisions waiting"
    station.click(page, "withdraw")
    assert not ruling.aloud.isVisible()
    assert not ruling.sums.isVisible()
    assert ruling.said.isVisible()
    assert page.outcome.words.text().startswith("The customer took this back")
    assert page.form.title_line.title.text() == "Refunds"


def test_an_empty_list_says_how_to_begin(station: Station) -> None:
    page = station.open(RefundsPage)
    station.click(page, "go_orders")
    assert station.way.places == [("orders", None)]


def test_the_policy_answers_while_a_request_is_typed(station: Station) -> None:
    item = portrait(station.world)
    page = station.open(RequestNewPage, item, "Dana")
    assert page.form.waiting.isVisible()
    QTest.keyClicks(page.form.wish_field.editor, "Cancel")
    QTest.keyClicks(page.form.reason_field.editor, "Changed")
    assert page.form.ruling.notice.head.text() == "Refund less the cancellation fee"
    page.form.received_at_field.set_value(station.world.now - timedelta(hours=3, minutes=30))
    assert page.form.ruling.notice.head.text() == "Full refund"
    station.click(page, "log_request")
    assert "reason in the customer's words" in station.field(page, "reason_text").error()
    station.type(page, "reason_text", "We moved the wedding")
    station.click(page, "log_request")
    assert station.way.said == ["Logged as W-1001-R1."]
    assert station.way.places == [("refunds", 1)]


def test_a_change_that_gives_up_a_lock_asks_who_does_it(station: Station) -> None:
    item = station.world.item("8x10")
    station.world.locked(item)
    page = station.open(RequestNewPage, item, "Dana")
    assert not page.own_secret.isVisible()
    page.form.wish_field.set_value("change")
    page.form.reason_field.set_value("other")
    assert page.own_secret.isVisible()
    station.type(page, "reason_text", "A tighter crop")
    station.click(page, "log_request")
    assert "It is approved" in station.field(page, "own_secret").error()
    assert station.world.get(Item, item).state == "locked"
    station.type(page, "own_secret", PIN)
    station.click(page, "log_request")
    assert station.world.get(Item, item).state == "revising"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("yesterday-ish", "Enter day and time such as"), ("2031-01-01 10:00", "This lies in the future.")],
)
def test_no_ruling_is_shown_for_a_time_that_nobody_can_mean(station: Station, typed: str, sentence: str) -> None:
    page = station.open(RequestNewPage, portrait(station.world), "Dana")
    page.form.wish_field.set_value("cancel")
    page.form.reason_field.set_value("changed_mind")
    assert page.form.ruling.isVisible()
    station.type(page, "received_at", typed)
    assert not page.form.ruling.isVisible()
    assert page.form.waiting.words.text().startswith(sentence)


def test_of_several_faults_the_first_one_down_the_form_is_told(station: Station) -> None:
    page = station.open(RequestNewPage, portrait(station.world), "Dana")
    faults = [("wish", "Choose what"), ("reason", "Choose the reason"), ("reason_text", "Write down")]
    station.type(page, "received_at", "soonish")
    for name, sentence in faults:
        station.click(page, "log_request")
        assert station.field(page, name).error().startswith(sentence)
        assert station.field(page, name).editor.hasFocus()
        assert station.field(page, "received_at").error() == ""
        station.field(page, name).set_value({"wish": "cancel", "reason": "other"}.get(name, "We moved"))
    station.click(page, "log_request")
    assert station.field(page, "received_at").error().startswith("Enter day and time such")
    assert station.field(page, "received_at").editor.hasFocus()


def test_an_emptied_amount_is_told_and_nothing_is_decided(station: Station) -> None:
    case = cancelled(station.world)
    page = station.open(RefundsPage, case)
    station.field(page, "amount").set_value("")
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    assert station.field(page, "amount").error().startswith("Enter an amount in USD")
    assert station.world.refunds(case) == []


@pytest.mark.parametrize("typed", ["", "soon", "2026-02-30"])
def test_a_day_of_issue_that_is_no_day_is_told_and_nothing_is_decided(station: Station, typed: str) -> None:
    case = cancelled(station.world)
    page = station.open(RefundsPage, case)
    station.field(page, "issue_day").set_value(typed)
    assert not page.decision.form.arrives.isVisible()
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    assert station.field(page, "issue_day").error() == "Enter a day such as 2026-11-05."
    assert station.world.refunds(case) == []


def test_a_reason_says_whether_the_customer_reads_it(station: Station) -> None:
    page = station.open(RefundsPage, cancelled(station.world))
    assert station.field(page, "note").get_label() == "Note for the file"
    station.click(page, "decline")
    assert station.field(page, "note").get_label() == "Reason, printed in the letter"


def test_a_ruling_that_stands_is_told_with_its_letter(station: Station) -> None:
    item = portrait(station.world)
    station.world.provide(item, station.world.proof(item))
    page = station.open(RequestNewPage, item, "Dana")
    assert not page.form.in_scope_field.isVisible()
    page.form.wish_field.set_value("change")
    page.form.reason_field.set_value("quality")
    assert page.form.in_scope_field.isVisible()
    assert page.form.ruling.notice.head.text() == "Revision"
    station.type(page, "reason_text", "A darker sky")
    QTest.keyClick(page.form.in_scope_field.editor, Qt.Key.Key_Space)
    assert page.form.ruling.notice.head.text() == "Declined"
    station.click(page, "log_request")
    assert station.way.said == ["Logged as W-1001-R1. It stands as ruled, letter L-2026-00001."]


def test_nothing_can_be_asked_about_what_an_open_case_holds(station: Station) -> None:
    cancelled(station.world)
    page = station.open(RequestNewPage, 1, "Dana")
    page.form.wish_field.set_value("refund")
    page.form.reason_field.set_value("other")
    assert "W-1001-R1 is open" in page.form.waiting.words.text()
    assert not page.form.missing.isVisible()
    assert not page.form.log_request.isEnabled()


def test_a_cancellation_of_what_was_not_paid_says_that_it_takes_effect_at_once(station: Station) -> None:
    item = station.world.item("portrait", paid="0")
    page = station.open(RequestNewPage, item, who="Dana")
    station.field(page, "wish").set_value("cancel")
    station.field(page, "reason").set_value("changed_mind")
    assert page.form.ruling.notice.head.text() == "Nothing to refund"
    assert page.form.after.text().startswith("The item is cancelled at once.")


def test_what_changed_since_somebody_looked_is_said(station: Station) -> None:
    case = cancelled(station.world)
    page = station.open(RefundsPage, case, "Noor")
    station.world.later(minutes=2)
    answer(station.world, case, who="Mara")
    page.decision.form.own_secret_field.set_value(PASSPHRASE)
    page.decision.send()
    station.rest()
    assert station.way.said[-1].startswith("Changed since you looked: W-1001-R1 decided: refund less fee (Mara, ")


def test_a_print_of_work_that_is_cancelled_is_suggested_with_it(station: Station) -> None:
    world = station.world
    who: dict[str, Any] = {"name": "Zoë Tan", "phone": "415 555 0142", "consent": True}
    lines = (Line(product="portrait"), Line(product="8x10", made_from=0), Line(product="4x6"))
    order = world.act("Dana", save_order, SaveOrder, lines=lines, delivery="pickup", policy_shown=True, **who).order
    page = station.open(RequestNewPage, world.items(order)[0].id, "Dana")

    def hints() -> list[str]:
        shown = (words.text() for words in page.also.findChildren(Words) if words.isVisible())
        return [words for words in shown if "made from" in words]

    assert hints() == ["It is made from W-1001-1. Ask whether it is cancelled too."]
    station.field(page, "wish").set_value("change")
    page.rule()
    station.rest()
    assert hints() == []


def test_another_wish_does_not_keep_the_reason_of_a_cancellation(station: Station) -> None:
    page = station.open(RequestNewPage, station.world.item("portrait"), "Dana")
    station.field(page, "wish").set_value("change")
    station.field(page, "wish").edited.emit()
    assert (station.field(page, "reason").value(), station.field(page, "reason_text").value()) == ("", "")


def test_what_is_typed_takes_the_place_of_the_reason_that_was_offered(station: Station) -> None:
    page = station.open(RequestNewPage, station.world.item("portrait"), "Dana")
    QTest.keyClicks(page.form.reason_text_field.editor, "We moved")
    assert station.field(page, "reason_text").value() == "We moved"


def test_wish_and_reason_stand_side_by_side_where_there_is_room(station: Station) -> None:
    page = station.open(RequestNewPage, portrait(station.world), "Dana")
    wish, reason = station.field(page, "wish"), station.field(page, "reason")
    assert wish.y() == reason.y()
    page.resize(900, 684)
    station.rest()
    assert wish.geometry().bottom() <= reason.y()


def test_begun_work_has_no_wish_before_the_customer_says_one(station: Station) -> None:
    page = station.open(RequestNewPage, portrait(station.world), "Dana")
    assert station.field(page, "wish").value() == ""


def test_what_came_days_ago_needs_its_message(station: Station) -> None:
    page = station.open(RequestNewPage, portrait(station.world), "Dana")
    assert not page.message.label.text().endswith("*")
    station.field(page, "received_at").set_value(station.world.now - timedelta(days=2))
    page.rule()
    assert page.message.label.text().endswith("*")


def test_a_request_of_today_can_bring_evidence_too(station: Station) -> None:
    page = station.open(RequestNewPage, portrait(station.world), "Dana")
    station.field(page, "wish").set_value("cancel")
    station.field(page, "reason").set_value("other")
    station.type(page, "reason_text", "The wedding is off")
    page.message.set_value(Path(station.world.picture("letter")))
    station.click(page, "log_request")
    (case,) = rows(station.world, Case)
    assert case.message_name.startswith("letter")


def test_a_new_request_begins_in_the_refunds_too(station: Station) -> None:
    case = request(station.world, station.world.item("portrait"), "cancel").case
    page = station.open(RefundsPage, case)
    chosen = page.chosen_item()
    assert chosen is not None
    assert chosen.number == "W-1001-1"
    station.click(page, "new_case")
    assert station.way.places[-1] == ("orders", None)
    assert station.way.said[-1].endswith("and press F8.")
