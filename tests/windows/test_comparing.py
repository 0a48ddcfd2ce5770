"""Two pictures beside, over and against each other, from near and far, and as on their paper."""

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.imaging.pictures import narrow_profile
from tests.services.photographed import own_print
from tests.services.world import World
from tests.windows.signing import confirm_all, restoration
from tests.windows.stage import staged
from winno_desk.database.proofs import Proof
from winno_desk.services.intake import SaveOrder, save_order
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.values.errors import Unavailable
from winno_desk.windows import viewer
from winno_desk.windows.habits import Habits
from winno_desk.windows.sight import MODES, SIDE
from winno_desk.windows.sign_off_page import SignOffPage


def test_the_way_of_comparing_is_remembered_and_the_difference_is_counted(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "mode_difference")
        assert page.form.viewer.sight.difference is not None
        stage.click(page, "mode_side")
        assert Habits(world.folder).last("compare") == SIDE
        assert stage.open(SignOffPage, item).form.viewer.sight.mode == SIDE


def test_the_same_file_as_an_earlier_proof_stands_beside_it(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    files = [world.picture("second"), world.picture("third")]
    for file in (*files, files[0]):
        world.act("Ari", add_proof, AddProof, item=item, file=file)
    with staged(world, qtbot, "Dana") as stage:
        viewer = stage.open(SignOffPage, item).form.viewer
        words = [viewer.right.itemText(place) for place in range(viewer.right.count())]
        assert words[1:] == ["Proof 1", "Proof 2", "Proof 3", "Proof 4"]
        assert viewer.right.value() == "Proof 4"


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
        for key, gain in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
            QTest.keyClick(viewer.view, key)
            stage.settle()
            assert (viewer.sight.gain, viewer.gain.value()) == (gain, gain)
            assert viewer.sight.difference is not None
        viewer.gain.setFocus()
        QTest.keyClick(viewer.gain, Qt.Key.Key_End)
        stage.settle()
        assert viewer.sight.gain == 32


def test_whoever_has_gone_near_stays_as_near_in_every_way_of_comparing(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        view = page.form.viewer.view
        view.own_size()
        for mode in ("side", "difference", "blink", "overlay", "slider"):
            stage.click(page, f"mode_{mode}")
            assert view.percent() == 100, mode
        page.form.viewer.resize(page.form.viewer.width() - 120, page.form.viewer.height() - 90)
        assert view.percent() == 100


def test_the_original_is_as_sharp_as_the_proof_beside_it(world: World, qtbot: QtBot) -> None:
    photo, made = (world.folder / name for name in ("photo.png", "made.png"))
    Image.linear_gradient("L").resize((4000, 5000)).convert("RGB").save(photo)
    Image.radial_gradient("L").resize((4000, 5000)).convert("RGB").save(made)
    item = own_print(world, LinePhoto(str(photo)))
    world.act("Ari", add_proof, AddProof, item=item, file=str(made))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        stage.click(page, "mode_side")
        page.form.viewer.view.own_size()
        page.form.viewer._open_sharper()
        stage.settle()
        sight = page.form.viewer.sight
        assert {part[0] for part in sight.parts} == {shot.pixels for shot in sight.shown()}
        assert len(sight.shown()) == 2


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


@pytest.mark.parametrize("mode", list(MODES))
def test_one_key_shows_own_pixels_and_shift_with_the_arrows_moves_them_in_every_way_of_comparing(
    world: World, qtbot: QtBot, mode: str
) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        view, sight = page.form.viewer.view, page.form.viewer.sight
        sight.set_mode(mode)
        view.step(4)
        QTest.keyClick(view, Qt.Key.Key_Z)
        assert view.percent() == 100
        view.step(6)
        split, gain = sight.split, sight.gain
        for key, moved in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)):
            before = sight.centre.x()
            QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
            assert (sight.centre.x() - before) * moved > 0
        assert (sight.split, sight.gain) == (split, gain)


def _under(place: QRectF, at: QPointF) -> tuple[float, float]:
    return (at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height()


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


def test_a_damaged_view_is_made_again_and_what_cannot_be_shown_is_not_approved(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    with staged(world, qtbot, "Dana") as stage:
        stage.open(SignOffPage, item)
        proof = world.get(Proof, 1)
        for view in (world.folder / "previews").rglob("*.view"):
            view.write_bytes(b"")
        page = stage.open(SignOffPage, item)
        assert page.form.viewer.sight.images[proof.digest].width() > 0
        qtbot.waitUntil(lambda: all(view.stat().st_size for view in (world.folder / "previews").rglob("*.view")))
        for view in (world.folder / "previews").rglob("*.view"):
            view.unlink()
        world.desk.files.path(proof.rendition or "").unlink()
        page = stage.open(SignOffPage, item)
        confirm_all(stage, page)
        QTest.keyClicks(page.form.signed_by_field.editor, "Zoe Tan")
        page.form.identified_field.set_value("known")
        assert not page.form.sign_off.isEnabled()


def _number(world: World, item: int) -> str:
    return proof_sheet(world.as_("Dana"), item).item.number


def test_what_cannot_be_shown_in_its_own_pixels_is_told_once(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = restoration(world)
    large = world.picture("large", (6000, 5000))
    world.act("Ari", add_proof, AddProof, item=item, file=large)

    def full(*_about: object) -> QImage:
        raise Unavailable("The disk is full.")

    monkeypatch.setattr(viewer, "open_part", full)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        page.form.viewer.view.own_size()
        page.form.viewer._open_sharper()
        stage.settle()
        assert stage.notes.said == [
            ("careful", "Its own pixels cannot be shown, so it looks softer than it is. The disk is full.")
        ]


def test_a_profile_that_was_none_is_forgotten_and_the_next_turn_asks_again(
    world: World, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "Broken.icc"
    broken.write_bytes(b"no profile")
    good = narrow_profile(tmp_path / "Lustre.icc")
    chosen = [str(broken), str(good)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen.pop(0), ""))
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, restoration(world))
        stage.click(page, "soft_proof")
        assert not page.soft_proof.button.isChecked()
        stage.click(page, "soft_proof")
        assert chosen == []
        assert page.soft_proof.button.isChecked()
        assert Habits(world.folder).last("profile_screen") == str(good)


def test_a_proof_whose_file_is_gone_is_told_and_shown_once_it_is_back(world: World, qtbot: QtBot) -> None:
    item = restoration(world)
    proof = proof_sheet(world.desk, item).proofs[-1]
    place = world.desk.files.path(proof.rendition or proof.digest)
    away = place.rename(place.with_suffix(".away"))
    shutil.rmtree(world.settings.data / "previews", ignore_errors=True)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        assert list(page.form.viewer.sight.troubles.values()) == [
            f"Proof {proof.number} cannot be shown. Its file is missing in the data folder. "
            "Bring it back from a backup."
        ]
        assert page.form.sign_off_note.text() == "This proof could not be opened, so it cannot be approved"
        away.rename(place)
        page.refresh()
        stage.settle()
        assert page.form.viewer.sight.troubles == {}
        assert page.form.viewer.sight.is_there()
