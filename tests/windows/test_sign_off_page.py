"""An item is signed, sent back or made anew on its page, and what was begun for one stays with it."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.world import PRINTABLE, World
from tests.windows.dropping import drop
from tests.windows.fit import misfits
from tests.windows.signing import confirm_all, look_over, restoration
from tests.windows.stage import staged
from winno_desk.database.orders import Item
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.signing import Approve, approve
from winno_desk.values.errors import Conflict
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.sight import BLINK, DIFFERENCE, MODES, OVERLAY, SLIDER, Sight
from winno_desk.windows.sign_off_page import SignOffPage


def test_the_customer_confirms_every_point_signs_and_approves(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        form = page.form
        assert not form.sign_off.isEnabled()
        assert form.sign_off_note.text() == "5 of 5 points still to confirm"
        confirm_all(stage, page)
        assert form.sign_off_note.text() == "Enter who signs"
        QTest.keyClicks(form.signed_by_field.editor, "Zoe Tan")
        assert (form.identified_field.value(), form.sign_off_note.text()) == ("", "Choose how it is known who signs")
        assert not form.sign_off.isEnabled()
        form.identified_field.set_value("known")
        look_over(page)
        pad = form.signature
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
        QTest.mouseMove(pad, QPoint(60, 20))
        QTest.mouseMove(pad, QPoint(100, 50))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
        stage.click(page, "sign_off")
        assert stage.notes.said[-1][0] == "good"
        signed = proof_sheet(world.as_("Dana"), item).sign_offs[0]
        assert signed.signed_by == "Zoe Tan"
        assert len(signed.strokes[0]) == 3
        assert all(0 <= fraction <= 1 for point in signed.strokes[0] for fraction in point)
        assert not form.sign_off.isVisible()
        assert form.next_place.isVisible()


def test_space_is_typed_in_a_field_ticks_a_box_and_blinks_on_the_pictures(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        sight, view = page.form.viewer.sight, page.form.viewer.view
        assert sight.mode == SLIDER
        QTest.keyClicks(page.form.signed_by_field.editor, "a b 1+0")
        assert page.form.signed_by_field.value() == "a b 1+0"
        box = page.form.ticks.boxes["framing"]
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert box.isChecked()
        assert sight.mode == SLIDER
        assert sight.zoom == 1
        QTest.keyClick(view, Qt.Key.Key_Space)
        assert sight.mode == BLINK
        assert not sight.left_on_top
        QTest.keyClick(view, Qt.Key.Key_Space)
        assert sight.left_on_top


def test_what_was_begun_for_one_item_is_there_again_after_another(world: World, qtbot: QtBot) -> None:
    first, second = restoration(world), restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, first)
        QTest.mouseClick(page.form.ticks.boxes["likeness"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe")
        page.form.identified_field.set_value("known")
        page.open(second)
        stage.settle()
        assert page.form.ticks.ticked() == ()
        assert page.form.signed_by_field.value() == ""
        page.open(first)
        stage.settle()
        assert page.form.ticks.ticked() == ("likeness",)
        assert page.form.signed_by_field.value() == "Zoe"
        page.refresh()
        stage.settle()
        assert page.form.ticks.ticked() == ("likeness",)


def test_a_newer_proof_takes_the_ticks_with_it_and_an_old_one_cannot_be_approved(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe Tan")
        page.form.identified_field.set_value("known")
        look_over(page)
        world.proof(item)
        stage.click(page, "sign_off")
        assert stage.notes.said[-1] == (
            "stop",
            "There is a newer proof than the one on screen. Show it to the customer first.",
        )
        page.refresh()
        stage.settle()
        assert page.form.ticks.ticked() == ()


def test_a_refresh_changes_no_tick(world: World, qtbot: QtBot) -> None:
    first, second = restoration(world), world.item("portrait")
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, first)
        boxes = page.form.ticks.boxes
        for name in ("framing", "likeness"):
            QTest.mouseClick(boxes[name], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        page.open(second)
        stage.settle()
        page.open(first)
        stage.settle()
        assert page.form.ticks.ticked() == ("framing", "likeness")
        for name in ("framing", "spelling"):
            QTest.mouseClick(page.form.ticks.boxes[name], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        page.refresh()
        stage.settle()
        assert page.form.ticks.ticked() == ("likeness", "spelling")


def test_an_older_proof_on_screen_is_told_with_all_that_was_kept_of_it(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    for file, model in (("first", "NJ 3.0"), ("second", "NJ 4.2")):
        proof = AddProof(
            request=uuid4(), item=item, file=world.picture(file, PRINTABLE), note=f"The {file} one", model=model
        )
        add_proof(world.as_("Ari"), proof)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        form, side = page.form, page.side
        for number, note, model in ((1, "first", "NJ 3.0"), (2, "second", "NJ 4.2")):
            form.viewer.right.set_value(f"Proof {number}")
            form.viewer.right.edited.emit()
            stage.settle()
            assert form.proof_head.text().startswith(f"Proof {number}, by Ari")
            assert form.proof_note.text() == f"“The {note} one”"
            assert side.made.text() == f"Made with: {model}"
            assert form.findings.isVisible()


def test_what_was_said_on_the_phone_is_in_sight_as_soon_as_the_approval_came_by_it(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        page.form.how_field.set_value("phone")
        stage.settle()
        said = page.form.said_field
        assert said.visibleRegion().boundingRect() == said.rect()


def test_a_single_picture_has_no_ways_of_comparing(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.proof(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        ways = [button for button in page.form.viewer.findChildren(KeyButton) if "mode_" in button.objectName()]
        assert len(ways) == len(MODES)
        assert not any(button.isVisible() for button in ways)


def test_only_the_newest_proof_on_screen_can_be_approved(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    world.proof(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe Tan")
        page.form.identified_field.set_value("known")
        assert page.form.sign_off.isEnabled()
        page.form.viewer.right.set_value("Proof 1")
        page.form.viewer.right.edited.emit()
        stage.settle()
        assert not page.form.sign_off.isEnabled()
        assert page.form.sign_off_note.text() == "Show the newest proof first: nothing else is approved"
        page.form.viewer.right.set_value("Proof 2")
        page.form.viewer.right.edited.emit()
        stage.settle()
        assert page.form.sign_off.isEnabled()


def _on_paper(sight: Sight) -> None:
    sight.soften("Lustre.icc")


def _original_on_top(sight: Sight) -> None:
    sight.set_mode(BLINK)
    sight.show_left(True)


def _slid_away(sight: Sight) -> None:
    sight.set_mode(SLIDER)
    sight.slide(1.0)


def _as_it_was_opened(_sight: Sight) -> None:
    """Half of the proof has been under the original since it came."""


def _slid_over_most(sight: Sight) -> None:
    sight.set_mode(SLIDER)
    sight.slide(0.6)


def _too_near(sight: Sight) -> None:
    sight.look(6.0, QPointF(0.1, 0.1))


def _mixed(sight: Sight) -> None:
    sight.set_mode(OVERLAY)
    sight.slide(0.5)


def _subtracted(sight: Sight) -> None:
    sight.set_mode(DIFFERENCE)


@pytest.mark.parametrize(
    "cover", [_original_on_top, _slid_away, _slid_over_most, _too_near, _mixed, _subtracted, _on_paper]
)
def test_what_covers_the_proof_is_taken_away_before_it_is_approved(
    world: World, qtbot: QtBot, cover: Callable[[Sight], None]
) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe Tan")
        page.form.identified_field.set_value("known")
        sight = page.form.viewer.sight
        sight.soften("")
        cover(sight)
        assert page.form.sign_off_note.text() == "Shows the proof itself first, as it will be"
        stage.click(page, "sign_off")
        stage.settle()
        assert proof_sheet(world.as_("Dana"), item).sign_offs == ()
        assert sight.shows_proof()
        assert not page.soft_proof.button.isChecked()
        assert page.form.sign_off_note.text() == "This proof alone, exactly as shown"
        stage.click(page, "sign_off")
        stage.settle()
        assert len(proof_sheet(world.as_("Dana"), item).sign_offs) == 1


def test_a_file_that_is_dropped_anywhere_on_the_page_is_the_next_proof(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    file = Path(world.picture("next"))
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        drop(page, file)
        stage.settle()
        assert page.form.file_field.isVisible()
        assert page.form.file_field.value() == file


def test_of_several_dropped_files_none_is_taken_and_it_is_said(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        drop(page, Path(world.picture("one")), Path(world.picture("other")))
        stage.settle()
        assert page.form.file_field.value() is None
        assert page.form.file_field.error() == "2 files were dropped. Drop the one that belongs here."


def test_a_file_that_is_dropped_where_no_proof_can_be_added_is_said(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(SignOffPage, item)
        drop(page, Path(world.picture("next")))
        stage.settle()
        assert page.form.file_field.value() is None
        assert stage.notes.said[-1] == ("careful", "No proof can be added to this item now.")


def test_a_name_without_a_space_leaves_everything_in_its_place(world: World, qtbot: QtBot) -> None:
    item = world.item("portrait")
    file = Path(world.picture("proof")).rename(world.folder / f"{'ProofOfTheWeddingAtTheLake' * 4}.jpg")
    proof = AddProof(item=item, request=uuid4(), file=str(file), note="Brightened" * 20, model="NJ" * 39)
    add_proof(world.as_("Ari"), proof)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        shell = page.window()
        shell.resize(1366, 768)
        stage.settle()
        assert shell.width() == 1366
        assert page.form.proof_file.text().startswith(file.name)
        assert page.form.side.mapTo(shell, page.form.side.rect().bottomRight()).x() <= 1366
        assert misfits(page) == []


class _Opened(QObject):
    """Takes the place of the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[str] = []

    @Slot(QUrl)
    def take(self, place: QUrl) -> None:
        self.folders.append(place.toLocalFile())


def test_the_customers_message_is_laid_out_and_its_folder_opened(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    item = restoration(world)
    proof = world.newest(item)
    message = tmp_path / "Re proof.eml"
    message.write_text("Yes, print it.")
    said = {"how": "mail", "said": "Yes", "message": str(message), "signed_by": "Zoë Tan", "identified": "contact"}
    ticks = world.ticks(item)
    world.act("Dana", approve, Approve, item=item, proof=proof.proof, digest=proof.digest, ticks=ticks, **said)
    opened = _Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # PySide takes text alone
    try:
        with staged(world, qtbot, "Dana") as stage:
            stage.click(stage.open(SignOffPage, item), "message")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.folders == [str(world.folder / "outbox")]
    assert (world.folder / "outbox" / "S-2026-00001_Re proof.eml").read_text() == "Yes, print it."


def test_an_answer_that_comes_after_another_item_was_opened_leaves_that_one_alone(world: World, qtbot: QtBot) -> None:
    first, second = restoration(world), restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, second)
        page.form.asked_field.set_value("Half typed")
        page.open(first)
        stage.settle()
        QTest.mouseDClick(page.form.viewer.view, Qt.MouseButton.LeftButton, pos=page.form.viewer.view.rect().center())
        QTest.keyClicks(page.pins.panel.words.editor, "Softer")
        page.pins.panel.say.click()
        page.pins.panel.leave.click()
        QTest.mouseClick(page.form.open_revision, Qt.MouseButton.LeftButton)
        QTest.keyClicks(page.form.asked_field.editor, "Warmer")
        page.form.ask_revision.click()
        page.open(second)
        stage.settle()
        assert page.form.asked_field.value() == "Half typed"
        assert "W-1001-1" in stage.notes.said[-1][1]
        page.open(first)
        stage.settle()
        assert page.form.asked_field.value() == ""
        assert page.pins.typed(0) == ""


def test_a_print_that_was_stopped_is_told_with_both_digests_until_it_is_mended(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.locked(item)
    digest = world.get(Item, item).locked_digest
    place = world.desk.files.path(digest)
    kept = place.read_bytes()
    place.write_bytes(b"another")
    with pytest.raises(Conflict):
        world.begin_print(item)
    with staged(world, qtbot, "Noor") as stage:
        page = stage.open(SignOffPage, item)
        assert page.side.stopped.isVisible()
        told = page.side.stopped.words.text()
        found = hashlib.sha256(b"another").hexdigest()
        assert f"{digest[:4]} {digest[4:8]}" in told
        assert f"{found[:4]} {found[4:8]} … {found[-4:]} was found in the studio's files" in told
        assert told.endswith("Bring the file back from a backup, or unlock it.")
        place.write_bytes(kept)
        world.begin_print(item)
        page.refresh()
        stage.settle()
        assert not page.side.stopped.isVisible()
