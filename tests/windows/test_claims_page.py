"""The pages of claims, worked with as a person does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.asking import claim, remade
from tests.services.stored import rows
from tests.services.world import PASSPHRASE, World
from tests.windows.station import Station
from tests.windows.visit import Visit
from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.order_page import order_page
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Notice
from winno_desk.windows.claim_new_page import ClaimNewPage
from winno_desk.windows.claims_page import ClaimsPage
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.evidence import Shown
from winno_desk.windows.parts import Words
from winno_desk.windows.ticks import PointTick


@pytest.fixture
def station(world: World, qtbot: QtBot) -> Iterator[Station]:
    made = Station(world, qtbot)
    yield made
    made.worker.close()


def shipped(world: World) -> int:
    item = world.item("8x10")
    world.shipped(item)
    world.later(days=2)
    return item


def log(station: Station, cause: str) -> int:
    """A claim with a photo, logged at the desk; the case's id."""
    page = station.open(ClaimNewPage, shipped(station.world), "Dana")
    station.click(page, "wrong_yes")
    station.type(page, "fault", "Banding")
    page.form.cause_field.set_value(cause)
    station.type(page, "reason_text", "Stripes in the sky")
    page.form.photos_field.editor.set_value(Path(station.world.picture("banding")))
    station.rest()
    station.click(page, "log_claim")
    place, case = station.way.places[-1]
    assert place == "claims"
    assert isinstance(case, int)
    return case


def test_one_claim_about_two_prints_is_answered_for_each_and_told_in_one_letter(station: Station) -> None:
    world = station.world
    order = world.order("8x10", "4x6", "portrait", quantity=2)
    first, second, _file = (item.id for item in world.items(order))
    for item in (first, second):
        world.shipped(item)
    page = station.open(ClaimNewPage, first, "Dana")
    station.click(page, "wrong_yes")
    station.type(page, "fault", "Banding")
    page.form.cause_field.set_value("printing")
    station.type(page, "reason_text", "Stripes on both")
    (row,) = page.also.findChildren(PointTick)
    assert row.text() == "W-1001-2  Print 4 × 6 in, lustre"
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    station.rest()
    answers = [words.text() for words in page.also.findChildren(Words) if words.isVisible()]
    assert answers[-1] == "A free replacement (2c)"
    (pieces,) = page.also.findChildren(ChoiceEditor)
    pieces.set_value(1)
    station.click(page, "log_claim")
    assert station.way.said[-1].startswith("Logged as W-1001-C1 and W-1001-C2.")
    case, other = (one for one in rows(world, Case))
    assert (case.quantity, other.item_id, other.quantity, other.together) == (1, second, 1, case.id)
    page = station.open(ClaimsPage, case.id)
    notices = [notice.words.text() for notice in page.form.case_view.findChildren(Notice)]
    assert "Asked together with W-1001-C2 (waiting for a manager): one letter tells all of it." in notices
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    assert station.way.said[-1] == "W-1001-C1 decided. Its letter waits for the rest of the request."


def test_a_claim_is_logged_and_a_replacement_approved(station: Station) -> None:
    case = log(station, "printing")
    page = station.open(ClaimsPage, case)
    assert page.form.case_view.ruling.notice.head.text() == "Free replacement"
    assert page.decision.form.decide.text() == "Approve free replacement"
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    assert page.outcome.head.text() == "Approved"
    station.click(page, "open_remake")
    station.click(page, "open_letter")
    letter = order_page(station.world.desk, 1001).documents[-1]
    assert letter.kind == "decision_letter"
    assert station.way.places[-2:] == [("print_room", 2), ("document", letter.id)]


def test_a_fault_that_names_its_cause_fills_it_in_until_another_is_chosen(station: Station) -> None:
    page = station.open(ClaimNewPage, shipped(station.world), "Dana")
    station.click(page, "wrong_yes")
    cause = page.form.cause_field
    seen = []
    for fault in ("Wrong size", "Wrong item", "Did not arrive", "Banding"):
        station.type(page, "fault", fault)
        seen.append(cause.value())
    assert seen == ["printing", "packaging", "carrier", "unknown"]
    cause.set_value("customer")
    station.type(page, "fault", "Wrong size")
    assert cause.value() == "customer"


def test_the_cause_is_recorded_after_an_examination(station: Station) -> None:
    case = log(station, "unknown")
    page = station.open(ClaimsPage, case, "Dana")
    assert page.outcome.head.text() == "To be examined"
    page.form.case_view.cause.set_value("packaging")
    station.click(page, "record_cause")
    assert station.world.get(Case, case).state == "waiting"
    assert page.outcome.head.text() == "Waiting for a manager"


def test_a_claim_is_declined_with_a_reason(station: Station) -> None:
    case = log(station, "carrier")
    page = station.open(ClaimsPage, case)
    station.click(page, "decline")
    QTest.keyClicks(page.decision.form.note_field.editor, "It was signed for undamaged")
    station.type(page, "own_secret", PASSPHRASE)
    station.click(page, "decide")
    assert station.world.get(Case, case).state == "declined"
    assert station.way.places[-1][0] == "document"


def test_what_is_no_fault_of_the_print_leads_to_a_request(station: Station) -> None:
    page = station.open(ClaimNewPage, shipped(station.world), "Dana")
    assert not page.form.claim.isVisible()
    station.click(page, "wrong_no")
    assert station.way.places == [("request_new", 1)]


def test_a_file_that_is_no_picture_is_turned_down_beside_its_field(station: Station, tmp_path: Path) -> None:
    page = station.open(ClaimNewPage, shipped(station.world), "Dana")
    station.click(page, "wrong_yes")
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")
    page.form.photos_field.editor.set_value(broken)
    station.rest()
    assert "broken.jpg" in page.form.photos_field.error()
    assert page.form.strip.paths() == ()
    good = station.world.picture("crease")
    page.form.photos_field.editor.set_value(Path(good))
    station.rest()
    assert page.form.strip.paths() == (good,)
    page.form.strip.remove(good)
    assert page.form.strip.paths() == ()


def test_a_third_replacement_of_the_same_print_is_an_alarm(station: Station) -> None:
    world = station.world
    item = world.item("8x10")
    world.shipped(item)
    heads = []
    for _ in range(3):
        case = claim(world, item).case
        page = station.open(ClaimsPage, case)
        heads += [notice.head.text() for notice in page.form.case_view.findChildren(Notice) if notice.isVisible()]
        item = remade(world, case)
        world.begin_print(item)
        world.finish(item)
        world.ship(item)
    assert [head for head in heads if head.startswith("This would be")] == ["This would be replacement 3"]


def test_a_replacement_that_is_not_wanted_any_more_is_stopped_with_its_claim(station: Station) -> None:
    case = log(station, "printing")
    page = station.open(ClaimsPage, case)
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    station.click(page, "call_off")
    assert station.way.said[-1] == "W-1001-C1 is withdrawn, and W-1001-2 is not made."
    assert page.outcome.head.text() == "Withdrawn"
    assert page.outcome.words.text().endswith("The replacement is not made.")
    assert page.outcome.findChild(KeyButton, "call_off") is None


def test_a_replacement_in_print_says_why_its_claim_is_not_taken_back(station: Station) -> None:
    case = log(station, "printing")
    page = station.open(ClaimsPage, case)
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    station.world.begin_print(2)
    page = station.open(ClaimsPage, case)
    assert (
        page.outcome.words.text()
        == "Printing of W-1001-2, the replacement, has begun. So this is not taken back any more."
    )
    assert page.outcome.findChild(KeyButton, "call_off") is None


def test_the_place_of_the_defect_is_marked_with_a_click_and_moved_by_keys(station: Station) -> None:
    case = log(station, "printing")
    page = station.open(ClaimsPage, case)
    photo = page.findChild(Shown, "photo_1")
    assert photo is not None
    station.rest()
    QTest.mouseClick(photo, Qt.MouseButton.LeftButton, pos=photo.rect().center())
    station.rest()
    (shown,) = case_page(station.world.desk, case).photos
    assert shown.mark is not None
    assert shown.mark == pytest.approx((0.5, 0.5), abs=0.03)
    station.press(photo, Qt.Key.Key_Right)
    station.press(photo, Qt.Key.Key_Up)
    (moved,) = case_page(station.world.desk, case).photos
    assert moved.mark == pytest.approx((shown.mark[0] + 0.02, shown.mark[1] - 0.02), abs=0.0001)
    assert photo.hasFocus()


def test_space_marks_the_middle_and_arrows_go_on_from_there(station: Station) -> None:
    case = log(station, "printing")
    page = station.open(ClaimsPage, case)
    photo = page.findChild(Shown, "photo_1")
    assert photo is not None
    photo.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(photo, key)
    station.rest()
    (shown,) = case_page(station.world.desk, case).photos
    assert shown.mark == pytest.approx((0.54, 0.52), abs=0.0001)


def test_a_case_that_waits_for_nobody_is_shown_when_it_is_asked_for(visit: Visit) -> None:
    claim(visit.world, shipped(visit.world), "unknown")
    first, second = (claim(visit.world, shipped(visit.world), "customer").case for _ in range(2))
    page = visit.open(ClaimsPage, "Dana", first)
    page.outcome.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.outcome.setFocus()  # the keyboard is elsewhere, as after a form that was sent
    page.open(second)
    visit.settle()
    assert page.form.case_view.head.text().startswith("W-1003-C1")
    assert visit.offered(page, "open_letter") == {"open_letter"}


def test_other_pieces_are_claimed_beside_an_open_claim_once_that_is_said(station: Station) -> None:
    world = station.world
    item = world.item("8x10", quantity=3)
    world.shipped(item)
    claim(world, item, quantity=1)
    page = station.open(ClaimNewPage, item, "Dana")
    station.click(page, "wrong_yes")
    station.type(page, "fault", "Banding")
    page.form.cause_field.set_value("printing")
    station.type(page, "reason_text", "Another one has stripes too")
    assert page.form.other_pieces_field.get_label() == "Other pieces than those of W-1001-C1"
    station.click(page, "log_claim")
    assert page.form.other_pieces_field.error().startswith("W-1001-C1 is open about this item already.")
    page.form.other_pieces_field.editor.click()
    station.click(page, "log_claim")
    assert station.way.said[-1].startswith("Logged as W-1001-C2.")


def test_of_what_was_claimed_fewer_are_made_again_with_a_reason(station: Station) -> None:
    world = station.world
    item = world.item("8x10", quantity=3)
    world.shipped(item)
    case = claim(world, item, quantity=2).case
    page = station.open(ClaimsPage, case)
    form = page.decision.form
    assert form.pieces_field.value() == 2
    form.pieces_field.set_value(1)
    station.rest()
    assert form.note_field.get_label() == "Reason, printed in the letter"
    station.type(page, "note", "The second one is as it was approved.")
    station.type(page, "own_secret", PASSPHRASE)
    station.press(page, Qt.Key.Key_F10)
    (_first, second) = rows(world, Item)
    assert (second.remake_of_id, second.quantity) == (item, 1)
