from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.imaging.pictures import narrow_profile
from tests.services.world import PIN, PRINTABLE, World
from tests.windows.stage import Stage, staged
from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof
from winno_desk.services.intake import SaveOrder, save_order
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.windows.customer_view import CustomerView
from winno_desk.windows.habits import Habits
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.sight import BLINK, DIFFERENCE, SIDE, SLIDER
from winno_desk.windows.sign_off_page import SignOffPage


def restoration(world: World) -> int:
    """A photo brought for restoration, with one proof shown."""
    saved = world.act(
        "Dana",
        save_order,
        SaveOrder,
        name="Zoë Tan",
        phone="415 555 0142",
        consent=True,
        lines=(Line(product="restore", photos=(LinePhoto(world.picture("old")),)),),
        delivery="pickup",
        policy_shown=True,
    )
    item = world.items(saved.order)[0].id
    world.proof(item)
    return item


def confirm_all(stage: Stage, page: SignOffPage) -> None:
    for box in page.form.ticks.boxes.values():
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


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
        box = page.form.ticks.boxes["crop"]
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert box.isChecked()
        assert sight.mode == SLIDER
        assert sight.zoom == 1
        QTest.keyClick(view, Qt.Key.Key_Space)
        assert sight.mode == BLINK
        assert not sight.left_on_top
        QTest.keyClick(view, Qt.Key.Key_Space)
        assert sight.left_on_top


def test_the_way_of_comparing_is_remembered_and_the_difference_is_counted(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "mode_difference")
        assert page.form.viewer.sight.difference is not None
        stage.click(page, "mode_side")
        assert Habits(world.folder).last("compare") == SIDE
        assert stage.open(SignOffPage, item).form.viewer.sight.mode == SIDE


def test_an_overlay_shows_as_much_of_the_proof_as_is_wanted(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        sight, view = page.form.viewer.sight, page.form.viewer.view
        stage.click(page, "mode_overlay")
        view.setFocus()
        sight.slide(0.5)
        for _ in range(25):
            QTest.keyClick(view, Qt.Key.Key_Left)
        assert sight.split == pytest.approx(0, abs=1e-6)
        place = view.panes()[0].seen()
        middle = view.spot(0.5, 0.25).toPoint()
        original = view.grab().toImage().pixelColor(middle)
        seen = place.toRect()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(seen.right() - 1, seen.center().y()))
        assert sight.split > 0.98
        assert view.grab().toImage().pixelColor(middle) != original


def test_the_difference_is_shown_stronger_by_keys_and_by_choice(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        viewer = page.form.viewer
        assert not viewer.gain.isVisible()
        stage.click(page, "mode_difference")
        viewer.view.setFocus()
        for gain in (2, 1):
            QTest.keyClick(viewer.view, Qt.Key.Key_Left)
            stage.settle()
            assert (viewer.sight.gain, viewer.gain.value()) == (gain, gain)
            assert viewer.sight.difference is not None
        viewer.gain.setFocus()
        QTest.keyClick(viewer.gain, Qt.Key.Key_End)
        stage.settle()
        assert viewer.sight.gain == 32


def test_zoom_keeps_the_point_under_the_pointer_and_zero_shows_the_whole(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        view = stage.open(SignOffPage, item).form.viewer.view
        view.step(6)
        at = view.panes()[0].area.center() + QPointF(60, -40)
        before = _under(view.panes()[0].place(), at)
        view.step(2, at)
        assert _under(view.panes()[0].place(), at) == pytest.approx(before, abs=1e-6)
        QTest.keyClick(view, Qt.Key.Key_1)
        assert view.percent() == 100
        QTest.keyClick(view, Qt.Key.Key_0)
        assert view.panes()[0].zoom == 1


def _under(place: QRectF, at: QPointF) -> tuple[float, float]:
    return (at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height()


def test_a_revision_voids_the_approval_and_the_next_proof_is_signed_anew(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    world.sign(item, world.proof(item))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "open_revision")
        assert page.form.revision_warning.isVisible()
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


def test_what_was_begun_for_one_item_is_there_again_after_another(world: World, qtbot: QtBot) -> None:
    first, second = restoration(world), restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, first)
        QTest.mouseClick(page.form.ticks.boxes["likeness"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe")
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
        world.proof(item)
        stage.click(page, "sign_off")
        assert stage.notes.said[-1] == (
            "stop",
            "There is a newer proof than the one on screen. Show it to the customer first.",
        )
        page.refresh()
        stage.settle()
        assert page.form.ticks.ticked() == ()


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


def test_the_customers_screen_shows_the_same_sight_and_escape_leaves(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        QTest.keyClick(page.form.viewer.view, Qt.Key.Key_F11)
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(screen)
        page.form.viewer.sight.set_mode(DIFFERENCE)
        stage.settle()
        assert screen.view.panes()[0].frame == page.form.viewer.view.panes()[0].frame
        with qtbot.waitSignal(screen.destroyed):
            QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_a_print_made_from_digital_work_is_compared_with_it(world: World, qtbot: QtBot) -> None:
    saved = world.act(
        "Dana",
        save_order,
        SaveOrder,
        name="Zoë Tan",
        phone="415 555 0142",
        consent=True,
        lines=(Line(product="restore"), Line(product="8x10", made_from=0)),
        delivery="pickup",
        policy_shown=True,
    )
    work, print_ = (item.id for item in world.items(saved.order))
    world.proof(work)
    world.proof(print_)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, print_)
        assert page.form.viewer.left.currentText() == f"From {_number(world, work)}"
        assert page.form.findings.isVisible()


def _number(world: World, item: int) -> str:
    return proof_sheet(world.as_("Dana"), item).item.number


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


def test_the_customer_confirms_and_signs_on_their_own_screen(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        QTest.mouseClick(page.form.ticks.boxes["crop"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        stage.click(page, "customer_view")
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(screen)
        signing = screen.signing
        assert signing.ticks.ticked() == ("crop",)
        for name, box in signing.ticks.boxes.items():
            if name != "crop":
                QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert page.form.ticks.still_open() == ""
        assert signing.note.text() == "Enter who signs"
        QTest.keyClicks(signing.signed_by.editor, "Zoe Tan")
        pad = signing.signature
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
        QTest.mouseMove(pad, QPoint(90, 20))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 20))
        assert page.form.signature.strokes() == pad.strokes() != ()
        stage.click(screen, "customer_approve")
        (signed,) = proof_sheet(world.as_("Dana"), item).sign_offs
        assert (signed.signed_by, len(signed.strokes)) == ("Zoe Tan", 1)
        assert not signing.approve.isVisible()
        with qtbot.waitSignal(screen.destroyed):
            QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_what_is_signed_at_the_desk_stands_on_the_customers_screen(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "customer_view")
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(screen)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe")
        assert screen.signing.signed_by.value() == "Zoe"
        assert screen.signing.ticks.still_open() == ""
        page.form.how_field.set_value("phone")
        page.form.how_field.edited.emit()
        assert not screen.signing.approve.isVisible()
        with qtbot.waitSignal(screen.destroyed):
            QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_the_soft_proof_shows_the_colours_of_a_paper_and_goes_again(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    item = restoration(world)
    Habits(world.folder).keep("profile_screen", str(narrow_profile(tmp_path / "Lustre.icc")))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        sight, view = page.form.viewer.sight, page.form.viewer.view
        spot = view.spot(0.9, 0.5).toPoint()
        before = view.grab().toImage().pixelColor(spot)
        assert not page.soft_proof.other.isVisible()
        stage.click(page, "soft_proof")
        assert len(sight.on_paper) == 2
        assert view.grab().toImage().pixelColor(spot).saturation() < before.saturation()
        assert page.soft_proof.other.isVisible()
        stage.click(page, "soft_proof")
        assert view.grab().toImage().pixelColor(spot) == before


def test_a_profile_that_cannot_be_used_is_told_and_the_pictures_stay_as_they_are(
    world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    item = restoration(world)
    broken = tmp_path / "Broken.icc"
    broken.write_bytes(b"no profile")
    Habits(world.folder).keep("profile_screen", str(broken))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "soft_proof")
        assert stage.notes.said[-1] == (
            "stop",
            "Broken.icc is no colour profile of a printer. Choose its ICC file.",
        )
        assert page.form.viewer.sight.paper == ""
        assert not page.soft_proof.button.isChecked()


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


def _customers_screens() -> list[CustomerView]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible()]


def test_the_customers_screen_is_one_follows_the_desk_and_goes_with_its_page(world: World, qtbot: QtBot) -> None:
    first, second = restoration(world), world.item("portrait")
    world.proof(second)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, first)
        stage.click(page, "customer_view")
        stage.click(page, "customer_view")
        (screen,) = _customers_screens()
        assert screen.windowTitle().startswith("W-1001-1")
        page.open(second)
        stage.settle()
        assert screen.windowTitle().startswith("W-1002-1")
        with qtbot.waitSignal(screen.destroyed):
            page.hide()
        assert _customers_screens() == []


def test_a_refresh_in_the_middle_of_a_signature_leaves_it_alone(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "customer_view")
        (screen,) = _customers_screens()
        pad = screen.signing.signature
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
        QTest.mouseMove(pad, QPoint(60, 20))
        page.refresh()
        stage.settle()
        QTest.mouseMove(pad, QPoint(90, 40))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 40))
        assert len(page.form.signature.strokes()[0]) == 3
        own = page.form.signature
        QTest.mousePress(own, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
        world.proof(item)
        page.refresh()
        stage.settle()
        QTest.mouseMove(own, QPoint(90, 40))
        assert own.strokes() == ()
        screen.close()


def test_a_refresh_changes_no_tick(world: World, qtbot: QtBot) -> None:
    first, second = restoration(world), world.item("portrait")
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, first)
        boxes = page.form.ticks.boxes
        for name in ("crop", "likeness"):
            QTest.mouseClick(boxes[name], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        page.open(second)
        stage.settle()
        page.open(first)
        stage.settle()
        assert page.form.ticks.ticked() == ("crop", "likeness")
        for name in ("crop", "spelling"):
            QTest.mouseClick(page.form.ticks.boxes[name], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        page.refresh()
        stage.settle()
        assert page.form.ticks.ticked() == ("likeness", "spelling")


def test_only_the_newest_proof_on_screen_can_be_approved(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    world.proof(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe Tan")
        assert page.form.sign_off.isEnabled()
        first, second = (proof.digest for proof in proof_sheet(world.as_("Dana"), item).proofs)
        page.form.viewer.right.set_value(first)
        page.form.viewer.right.edited.emit()
        stage.settle()
        assert not page.form.sign_off.isEnabled()
        assert page.form.sign_off_note.text() == "Show the newest proof first: nothing else is approved"
        page.form.viewer.right.set_value(second)
        page.form.viewer.right.edited.emit()
        stage.settle()
        assert page.form.sign_off.isEnabled()


def test_a_damaged_view_is_made_again_and_what_cannot_be_shown_is_not_approved(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        stage.open(SignOffPage, item)
        proof = world.get(Proof, 1)
        for view in (world.folder / "previews").rglob("*.view"):
            view.write_bytes(b"")
        page = stage.open(SignOffPage, item)
        assert page.form.viewer.sight.images[proof.digest].width() > 0
        for view in (world.folder / "previews").rglob("*.view"):
            view.unlink()
        world.desk.files.path(proof.rendition or "").unlink()
        page = stage.open(SignOffPage, item)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe Tan")
        assert not page.form.sign_off.isEnabled()


def test_a_print_is_shown_with_what_falls_off_and_the_customer_is_told_what_was_found(
    world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    item = world.item("8x10")
    wide = tmp_path / "wide.jpg"
    Image.new("RGB", (3600, 2400), (200, 180, 160)).save(wide, quality=95)
    made = {"tool": "Nightjar", "model": "NJ 4.2", "seed": "8812", "upscale": "4", "invented": True}
    world.act("Ari", add_proof, AddProof, item=item, file=str(wide), **made)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        view = page.form.viewer.view
        shot = page.form.viewer.sight.right
        assert shot is not None
        assert shot.frame is not None
        picture = view.grab().toImage()
        spots = (view.spot(across, 0.5).toPoint() for across in (0.02, 0.5))
        lost, kept = (picture.pixelColor(spot).lightness() for spot in spots)
        assert lost < kept - 40
        assert page.side.made.text() == (
            "Some of its detail is invented: the original never had it.\n"
            "Made with: Nightjar, NJ 4.2\nSeed: 8812\nEnlarged: 4 ×"
        )
        assert "invented" in page.form.ticks.boxes
        stage.click(page, "customer_view")
        (screen,) = _customers_screens()
        told = screen.signing.told.text()
        assert told.startswith("Some of its detail is invented")
        assert "Crop: 16.7\u00a0%" in told
        screen.close()
