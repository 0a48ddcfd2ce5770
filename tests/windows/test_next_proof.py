"""After a proof was shown: a round of changes, the proof that answers it, and the lock that is given up for one."""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.world import PIN, PRINTABLE, World
from tests.windows.signing import restoration
from tests.windows.stage import staged
from winno_desk.database.orders import Item
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.sign_off_page import SignOffPage


def test_a_revision_voids_the_approval_and_the_next_proof_is_signed_anew(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    world.sign(item, world.proof(item))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "open_revision")
        assert page.form.revision_warning.isVisible()
        stage.click(page, "ask_revision")
        assert page.side.own_secret.error().startswith("It is approved.")
        QTest.keyClicks(page.side.own_secret.editor, PIN)
        stage.click(page, "ask_revision")
        assert page.form.asked_field.error() == "Write what the customer wants changed, or pin it on the picture."
        QTest.keyClicks(page.form.asked_field.editor, "Less yellow")
        stage.click(page, "ask_revision")
        sheet = proof_sheet(world.as_("Dana"), item)
        assert sheet.sign_offs[0].void_reason == "A change was asked for."
        assert page.form.closed_note.text().startswith("Waits for the artist's new proof.")
        assert not page.form.open_proof.isVisible()


def test_an_artist_adds_the_proof_that_answers_a_round(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    item = restoration(world)
    world.revise(item, "Less yellow")
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        form = page.form
        assert form.proof_side.isVisible()
        assert form.new_proof_asked.text() == "Less yellow"
        stage.click(page, "add_proof")
        assert form.file_field.error() == "Choose the proof's file."
        broken = tmp_path / "broken.jpg"
        broken.write_bytes(b"no picture")
        form.file_field.set_value(broken)
        stage.settle()
        assert form.file_field.error()
        good = tmp_path / "portrait_v2.png"
        Image.new("RGB", (300, 400), (90, 80, 70)).save(good)
        form.file_field.set_value(good)
        stage.settle()
        assert not form.file_field.error()
        QTest.keyClicks(form.note_field.editor, "Neutral tones")
        stage.click(page, "add_proof")
        assert form.look_side.isVisible()
        assert form.proof_head.text().startswith("Proof 2, by Ari")
        assert form.viewer.right.currentText() == "Proof 2"
        assert form.viewer.left.currentText() == "Original"


def test_after_printing_began_the_page_says_that_nothing_is_changed(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.printed(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        heads = [label.text() for label in page.form.record.findChildren(type(page.form.proof_head))]
        assert "Printing has begun" in heads
        assert "2b" in heads
        assert not page.form.open_revision.isVisible()
        assert not page.form.sign_off.isVisible()


def test_a_technician_unlocks_with_a_new_proof_a_reason_and_their_own_pin(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.locked(item)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(SignOffPage, item)
        form = page.form
        assert form.open_proof.text() == "Unlock with a new proof"
        stage.click(page, "open_proof")
        form.file_field.set_value(Path(world.picture("instead", PRINTABLE)))
        stage.settle()
        stage.click(page, "add_proof")
        assert form.reason_field.error().startswith("Write why")
        QTest.keyClicks(form.reason_field.editor, "Wrong layer")
        stage.click(page, "add_proof")
        assert form.own_secret_field.error().startswith("That is not the PIN")
        QTest.keyClicks(form.own_secret_field.editor, PIN)
        stage.click(page, "add_proof")
        assert world.get(Item, item).state == "proofed"
        assert form.own_secret_field.value() == ""
        assert not form.reason_field.isVisible()


def test_finished_work_is_taken_from_the_folder_where_it_was_left(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    item = restoration(world)
    world.revise(item)
    WindowMemory(world.desk.settings.data).keep_watched_folder(str(tmp_path), "_proofs")
    left = tmp_path / "restored_v2.jpg"
    left.write_bytes(Path(world.picture("next")).read_bytes())
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        assert page.form.side.currentWidget() is page.form.proof_side
        page.newest.look()
        stage.settle()
        world.later(seconds=1)
        page.newest.look()
        stage.settle()
        QTest.keyClick(page.form.note_field.editor, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        stage.settle()
        assert page.form.file_field.value() == left
        stage.click(page, "add_proof")
        assert [proof.name for proof in proof_sheet(world.as_("Ari"), item).proofs][-1] == "restored_v2.jpg"


def test_the_desk_asks_for_changes_to_a_locked_print_with_its_own_pin(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.locked(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "open_revision")
        assert page.side.own_secret.isVisible()
        QTest.keyClicks(page.form.asked_field.editor, "Warmer")
        stage.click(page, "ask_revision")
        assert page.side.own_secret.error()
        QTest.keyClicks(page.side.own_secret.editor, PIN)
        stage.click(page, "ask_revision")
        assert world.get(Item, item).state == "revising"
        assert page.side.own_secret.value() == ""
