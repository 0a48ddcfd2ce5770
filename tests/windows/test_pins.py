"""What is to be changed is pinned on the picture, by pointer or keys, answered beside it and ticked off."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.signing import confirm_all, restoration
from tests.windows.stage import Stage, staged
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.pins import SetPin, set_pin
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.windows.customer_view import CustomerView
from winno_desk.windows.pin_paint import marks_in
from winno_desk.windows.sight import BLINK, MODES, SIDE
from winno_desk.windows.sign_off_page import SignOffPage


def _type(stage: Stage, page: SignOffPage, words: str) -> None:
    QTest.keyClicks(page.pins.panel.words.editor, words)
    stage.click(page, "say_pin")


def _set(world: World, item: int, words: str) -> None:
    proof = world.newest(item).proof
    world.act("Dana", set_pin, SetPin, item=item, proof=proof, across=0.25, down=0.5, words=words)


def test_a_double_click_pins_that_very_place(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        view = page.form.viewer.view
        spot = view.spot(0.25, 0.75).toPoint()
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=spot)
        assert page.form.side.currentWidget() is page.pins.panel
        assert page.pins.panel.words.editor.hasFocus()
        _type(stage, page, "Softer shadow")
        (pin,) = proof_sheet(world.as_("Dana"), item).pins
        assert abs(pin.across - 0.25) < 0.01
        assert abs(pin.down - 0.75) < 0.01
        assert page.form.side.currentWidget() is page.form.look_side
        (mark,) = page.form.viewer.sight.marks
        assert (mark.number, mark.open) == (1, True)
        assert stage.notes.said[-1][1] == "Pin 1 is set."


def test_keys_alone_set_a_pin(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        view, sight = page.form.viewer.view, page.form.viewer.sight
        for key in (Qt.Key.Key_P, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
            QTest.keyClick(view, key)
        assert sight.placing == QPointF(0.52, 0.46)
        _type(stage, page, "Remove the crease")
        (pin,) = proof_sheet(world.as_("Dana"), item).pins
        assert (pin.across, pin.down) == (0.52, 0.46)
        assert sight.placing is None


def test_escape_leaves_a_pin_that_is_not_set_and_its_words_are_there_again(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        view, sight = page.form.viewer.view, page.form.viewer.sight
        QTest.keyClick(view, Qt.Key.Key_P)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        assert sight.placing is None
        for _ in range(2):
            QTest.keyClick(view, Qt.Key.Key_P)
            QTest.keyClick(view, Qt.Key.Key_Return)
            if not page.pins.panel.words.value():
                QTest.keyClicks(page.pins.panel.words.editor, "Half a")
            QTest.keyClick(page.pins.panel.words.editor, Qt.Key.Key_Escape)
            assert page.form.side.currentWidget() is page.form.look_side
            assert sight.placing is None
        assert page.pins.panel.words.value() == "Half a"
        assert proof_sheet(world.as_("Dana"), item).pins == ()


def test_a_pin_is_read_by_a_click_on_it_and_answered(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    _set(world, item, "Softer shadow")
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        view, sight = page.form.viewer.view, page.form.viewer.sight
        page.form.side.setCurrentWidget(page.form.look_side)
        before = sight.split
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.spot(0.25, 0.5).toPoint())
        assert sight.split == before
        assert sight.chosen == 1
        _type(stage, page, "On both sides?")
        stage.settle()
        assert [note.words for note in proof_sheet(world.as_("Dana"), item).pins[0].notes] == [
            "Softer shadow",
            "On both sides?",
        ]
        assert page.form.side.currentWidget() is page.pins.panel
        assert page.pins.panel.words.value() == ""


def test_the_approval_waits_for_open_pins(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    _set(world, item, "Softer shadow")
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        form = page.form
        confirm_all(stage, page)
        QTest.keyClicks(form.signed_by_field.editor, "Zoe Tan")
        form.identified_field.set_value("known")
        assert not form.sign_off.isEnabled()
        assert form.sign_off_note.text() == "Settle pin 1 first, or ask for a revision"
        stage.click(page, "pin_1")
        stage.click(page, "settle_pin")
        assert form.sign_off.isEnabled()
        assert not page.form.viewer.sight.marks[0].open


def test_the_artist_ticks_off_what_was_pinned(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    _set(world, item, "Softer shadow")
    _set(world, item, "Remove the crease")
    world.act("Dana", ask_revision, AskRevision, item=item, asked="")
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        assert page.form.side.currentWidget() is page.form.proof_side
        assert page.pins.to_do.label.text() == "To do: 2"
        stage.click(page, "do_pin_2")
        assert page.pins.to_do.label.text() == "To do: 1"
        assert [pin.open for pin in proof_sheet(world.as_("Ari"), item).pins] == [True, False]
        undo = stage.notes.undo
        assert undo is not None
        undo()
        stage.settle()
        assert [pin.open for pin in proof_sheet(world.as_("Ari"), item).pins] == [True, True]


def test_an_open_pin_stands_on_the_next_proof_too_and_a_settled_one_on_its_own(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    _set(world, item, "Softer shadow")
    world.revise(item)
    world.proof(item)
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        first, second = (proof.digest for proof in proof_sheet(world.as_("Ari"), item).proofs)
        assert page.form.viewer.sight.marks[0].on == {first, second}
        stage.click(page, "pin_1")
        stage.click(page, "settle_pin")
        assert page.form.viewer.sight.marks[0].on == {first}


def test_the_customer_pins_on_their_own_screen(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "customer_view")
        view = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(view)
        spot = view.view.spot(0.5, 0.5).toPoint()
        QTest.mouseDClick(view.view, Qt.MouseButton.LeftButton, pos=spot)
        assert page.form.side.currentWidget() is page.pins.panel
        with qtbot.waitSignal(view.destroyed):
            QTest.keyClick(view, Qt.Key.Key_Escape)


def test_once_it_is_approved_nothing_is_pinned(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    world.sign(item, world.newest(item))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        QTest.keyClick(page.form.viewer.view, Qt.Key.Key_P)
        assert page.form.viewer.sight.placing is None
        add = page.findChild(QAbstractButton, "add_pin")
        assert add is not None
        assert not add.isVisible()


def test_a_pin_on_an_older_proof_stays_on_the_one_that_was_looked_at(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    world.proof(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        page.form.viewer.right.set_value("Proof 1")
        page.form.viewer.right.edited.emit()
        stage.settle()
        QTest.mouseDClick(
            page.form.viewer.view, Qt.MouseButton.LeftButton, pos=page.form.viewer.view.spot(0.25, 0.5).toPoint()
        )
        _type(stage, page, "As it was here")
        assert proof_sheet(world.as_("Dana"), item).pins[0].proof == 1


def test_a_pin_stays_on_its_spot_of_a_picture_of_another_shape(world: World, qtbot: QtBot) -> None:
    item = world.item("portrait")
    for size in ((600, 900), (900, 600)):
        world.act("Ari", add_proof, AddProof, item=item, file=world.picture("shape", size))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        tall, wide = proof_sheet(world.as_("Dana"), item).proofs
        page.form.viewer.sight.set_mode(SIDE)
        world.act("Dana", set_pin, SetPin, item=item, proof=tall.id, across=0.02, down=0.5, words="Edge")
        page.refresh()
        stage.settle()
        left, _right = page.form.viewer.view.panes()
        shots = page.form.viewer.sight.shown()
        assert [shot.digest for shot in shots] == [tall.digest, wide.digest]
        ((spot, _mark),) = marks_in(left, shots[:1], page.form.viewer.sight.marks)
        assert left.lies(shots[0]).contains(spot)
        outside = left.lies(shots[0]).topLeft() + QPointF(-30, 30)
        QTest.mouseDClick(page.form.viewer.view, Qt.MouseButton.LeftButton, pos=outside.toPoint())


def test_ways_of_comparing_are_gone_through_by_a_key_and_one_and_two_take_turns(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        view, sight = page.form.viewer.view, page.form.viewer.sight
        seen = []
        for _ in range(5):
            QTest.keyClick(view, Qt.Key.Key_C)
            seen.append(sight.mode)
        assert sorted(seen) == sorted(MODES)
        sight.set_mode(BLINK)
        QTest.keyClick(view, Qt.Key.Key_1)
        assert sight.left_on_top
        QTest.keyClick(view, Qt.Key.Key_2)
        assert not sight.left_on_top
