"""The customer's own screen: the same pictures, what they confirm and sign, and nothing once the desk is elsewhere."""

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.fit import misfits
from tests.windows.signing import confirm_all, look_over, restoration
from tests.windows.stage import staged
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.windows.customer_view import CustomerView
from winno_desk.windows.parts import Tag
from winno_desk.windows.sight import DIFFERENCE
from winno_desk.windows.sign_off_page import SignOffPage
from winno_desk.windows.sign_off_words import told_words
from winno_desk.windows.style import dress


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


def test_the_customer_confirms_and_signs_on_their_own_screen(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        QTest.mouseClick(page.form.ticks.boxes["framing"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        stage.click(page, "customer_view")
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(screen)
        signing = screen.signing
        assert signing.ticks.ticked() == ("framing",)
        for name, box in signing.ticks.boxes.items():
            if name != "framing":
                QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert page.form.ticks.still_open() == ""
        assert signing.note.text() == "Enter your name"
        QTest.keyClicks(signing.signed_by.editor, "Zoe Tan")
        assert signing.note.text() == "One moment: the desk still has to say how it knows you."
        assert not signing.approve.isEnabled()
        page.form.identified_field.set_value("photo_id")
        pad = signing.signature
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
        QTest.mouseMove(pad, QPoint(90, 20))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 20))
        assert page.form.signature.strokes() == pad.strokes() != ()
        look_over(page)
        stage.click(screen, "customer_approve")
        (signed,) = proof_sheet(world.as_("Dana"), item).sign_offs
        assert (signed.signed_by, len(signed.strokes)) == ("Zoe Tan", 1)
        assert not signing.isVisible()
        with qtbot.waitSignal(screen.destroyed):
            QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_what_was_begun_at_the_desk_is_on_the_customers_screen_when_it_opens(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe Tan")
        page.form.identified_field.set_value("known")
        strokes = (((0.1, 0.2), (0.4, 0.6)), ((0.5, 0.5), (0.6, 0.4)))
        page.form.signature.set_strokes(strokes)
        stage.click(page, "customer_view")
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(screen)
        for side in (page.form, screen.signing):
            assert side.ticks.still_open() == ""
            assert side.signature.strokes() == strokes
        assert (page.form.signed_by_field.value(), screen.signing.signed_by.value()) == ("Zoe Tan", "Zoe Tan")
        assert screen.signing.approve.isEnabled()
        with qtbot.waitSignal(screen.destroyed):
            QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_many_points_in_large_letters_do_not_lie_over_each_other_on_a_small_screen(
    world: World, qtbot: QtBot, qapp: QApplication
) -> None:
    item = world.item("8x10")
    world.proof(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        dress(qapp, "light", 150)
        stage.click(page, "customer_view")
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(screen)
        screen.showNormal()
        screen.resize(1280, 720)
        qtbot.waitUntil(lambda: screen.height() == 720)
        stage.settle()
        qtbot.waitUntil(lambda: all(box.isVisible() for box in screen.signing.ticks.boxes.values()))
        QApplication.processEvents()
        boxes = [box.geometry() for box in screen.signing.ticks.boxes.values()]
        assert len(boxes) >= 7
        assert all(upper.bottom() < lower.top() + 1 for upper, lower in pairwise(boxes))
        assert all(box.height() >= box.heightForWidth(box.width()) for box in screen.signing.ticks.boxes.values())
        with qtbot.waitSignal(screen.destroyed):
            QTest.keyClick(screen, Qt.Key.Key_Escape)


def _below_or_beside(screen: CustomerView) -> tuple[bool, bool]:
    view, signing = screen.view.geometry(), screen.signing.geometry()
    return view.bottom() < signing.top(), view.right() < signing.left()


def test_on_a_tablet_held_upright_the_points_stand_below_the_pictures(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "customer_view")
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        qtbot.waitExposed(screen)
        screen.showNormal()
        for width, height in ((768, 1024), (1280, 800), (820, 1180)):
            screen.resize(width, height)
            stands = (height > width, width > height)
            qtbot.waitUntil(lambda stands=stands: _below_or_beside(screen) == stands)  # type: ignore[misc]  # of this turn
            qtbot.waitUntil(lambda: misfits(screen) == [])  # a scroll bar that comes has its words set anew
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
        page.form.identified_field.set_value("known")
        assert screen.signing.signed_by.value() == "Zoe"
        assert screen.signing.ticks.still_open() == ""
        page.form.how_field.set_value("phone")
        page.form.how_field.edited.emit()
        assert not screen.signing.approve.isVisible()
        with qtbot.waitSignal(screen.destroyed):
            QTest.keyClick(screen, Qt.Key.Key_Escape)


def _customers_screens() -> list[CustomerView]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible()]


def test_the_customers_screen_is_one_and_goes_with_its_item(world: World, qtbot: QtBot) -> None:
    first, second = restoration(world), world.item("portrait")
    world.proof(second)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, first)
        stage.click(page, "customer_view")
        stage.click(page, "customer_view")
        (screen,) = _customers_screens()
        assert screen.windowTitle().startswith("W-1001-1")
        with qtbot.waitSignal(screen.destroyed):
            page.open(second)
        stage.settle()
        stage.click(page, "customer_view")
        (screen,) = _customers_screens()
        assert screen.windowTitle().startswith("W-1002-1")
        with qtbot.waitSignal(screen.destroyed):
            page.hide()
        assert _customers_screens() == []


def test_of_another_order_nothing_is_said_on_the_customers_screen(world: World, qtbot: QtBot) -> None:
    printed = world.item("8x10")
    world.printed(printed)
    file = world.folder / "the same.jpg"
    file.write_bytes(world.desk.files.path(world.newest(printed).digest).read_bytes())
    item = world.item("8x10")
    world.act("Ari", add_proof, AddProof, item=item, file=str(file))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        told = [tag.accessibleDescription() for tag in page.form.findings.findChildren(Tag)]
        assert any("was printed for W-1001-1" in sentence for sentence in told)
        stage.click(page, "customer_view")
        (screen,) = _customers_screens()
        assert "Resolution" in screen.signing.told.text()
        assert "W-1001" not in screen.signing.told.text()
        assert "Printed before: for another item" in screen.signing.told.text()


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
        assert "Crop: 16.7\u00a0%, a warning. 16.7\u00a0% of the picture falls off at 8×10." in told
        assert "16.7\u00a0% of the picture falls off at 8×10." in page.side.poor.text()
        screen.close()


def test_the_customers_button_wakes_with_the_desks(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "customer_view")
        (screen,) = _customers_screens()
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Bo Tan")
        page.form.identified_field.set_value("known")
        assert not screen.signing.approve.isEnabled()
        QTest.keyClicks(page.form.relation_field.editor, "brother")
        assert screen.signing.approve.isEnabled()
        assert screen.signing.note.text() == page.form.sign_off_note.text()
        screen.close()


@pytest.mark.parametrize("size", [(800, 1280), (1080, 1920), (768, 1024), (1280, 720)])
def test_every_point_is_in_sight_on_any_screen(world: World, qtbot: QtBot, size: tuple[int, int]) -> None:
    item = world.item("8x10", quantity=3)
    weak = world.folder / "weak.jpg"
    Image.effect_noise((1100, 1600), 60).convert("RGB").save(weak)
    world.act("Ari", add_proof, AddProof, item=item, file=str(weak), invented=True)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "customer_view")
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        screen.showNormal()
        screen.resize(*size)
        for _ in range(3):
            QApplication.processEvents()
        boxes = screen.signing.ticks.boxes.values()
        (area,) = [one for one in screen.signing.findChildren(QScrollArea) if one.isAncestorOf(next(iter(boxes)))]
        viewport = area.viewport()
        assert all(viewport.rect().contains(box.mapTo(viewport, box.rect().center())) for box in boxes)
        screen.close()


def test_customers_are_not_told_what_the_desk_should_do(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    weak = world.folder / "weak.jpg"
    Image.effect_noise((1100, 1600), 60).convert("RGB").save(weak)
    world.act("Ari", add_proof, AddProof, item=item, file=str(weak))
    told = " ".join(told_words(proof_sheet(world.desk, item)))
    assert "falls off at 8×10." in told
    assert "Show the crop to the customer" not in told
    assert "Compare the first sheet" not in told
