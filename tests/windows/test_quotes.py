"""A change outside the order is quoted where revisions are asked for, and answered beside the proof."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.signing import restoration
from tests.windows.stage import Stage, staged
from tests.windows.visit import field
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.pins import SetPin, set_pin
from winno_desk.windows.sign_off_page import SignOffPage


def _ask_outside(stage: Stage, page: SignOffPage, words: str) -> None:
    stage.click(page, "open_revision")
    QTest.keyClicks(page.form.asked_field.editor, words)
    stage.click(page, "in_scope")


def test_it_is_quoted_at_the_catalogues_price_and_ordered_once_it_is_accepted(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        assert not page.quotes.product.isVisible()
        _ask_outside(stage, page, "Her sister too")
        page.quotes.product.set_value("art")
        page.quotes.product.edited.emit()
        field(page, "quoted_pieces").set_value("2")
        page.quotes.pieces.edited.emit()
        assert page.quotes.price.text() == "$320.00"
        assert page.form.ask_revision.text() == "Quote it"
        stage.click(page, "ask_revision")
        (quote,) = proof_sheet(world.as_("Dana"), item).quotes
        assert (quote.asked, quote.what) == ("Her sister too", "2 × Custom AI Art Creation")
        assert page.form.side.currentWidget() is page.form.look_side
        stage.click(page, f"accept_quote_{quote.id}")
        assert stage.notes.said[-1][1] == "W-1001-2 is on the order, and its price is owing."
        assert len(order_page(world.as_("Dana"), 1001).items) == 2


def test_it_is_dropped_with_one_click_and_stays_to_be_read(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        _ask_outside(stage, page, "Her sister too")
        stage.click(page, "ask_revision")
        (quote,) = proof_sheet(world.as_("Dana"), item).quotes
        stage.click(page, f"drop_quote_{quote.id}")
        assert proof_sheet(world.as_("Dana"), item).quotes[0].answered_at is not None
        assert page.quotes.list.isVisible()


def test_pins_go_along_with_a_revision_and_not_with_a_quote(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    proof = world.newest(item)
    world.act("Dana", set_pin, SetPin, item=item, proof=proof.proof, across=0.5, down=0.5, words="Her hat")
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "open_revision")
        asked = page.form.asked_field
        assert asked.below.text() == "With it: pin 1."
        stage.click(page, "in_scope")
        assert asked.below.text() == "Left with this proof: pin 1."
        stage.click(page, "ask_revision")
        assert asked.error() != ""


def test_nothing_is_sent_to_the_artist_by_a_quote(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        _ask_outside(stage, page, "")
        stage.click(page, "ask_revision")
        assert page.form.asked_field.error() == "Write what the customer wants besides."
        assert proof_sheet(world.as_("Dana"), item).revisions == ()


def test_an_artist_sees_quotes_and_leaves_them_to_the_counter(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        _ask_outside(stage, page, "Her sister too")
        stage.click(page, "ask_revision")
        assert page.quotes.list.isVisible()
        assert page.findChild(QAbstractButton, "accept_quote_1") is None
