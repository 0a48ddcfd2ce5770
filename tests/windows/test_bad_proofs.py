"""Whatever file is brought as a proof is shown, or a sentence says why not; nothing is half stored, the page lives."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.imaging import pictures
from tests.services.world import PRINTABLE, World
from tests.windows.stage import Stage, staged
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.windows.sign_off_page import SignOffPage


def _named(place: Path, name: str) -> Path:
    return place.rename(place.with_name(name))


def _cmyk(folder: Path) -> Path:
    return pictures.saved(folder, "ink.jpg", Image.new("CMYK", PRINTABLE, (20, 30, 40, 10)))


def _folder(folder: Path) -> Path:
    place = folder / "proof.jpg"
    place.mkdir()
    return place


def _gone(folder: Path) -> Path:
    place = pictures.jpeg(folder)
    place.unlink()
    return place


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a JPEG cut short": (lambda folder: pictures.cut_short(pictures.jpeg(folder), 900), "is cut short or damaged"),
    "169 megapixels in a small file": (pictures.bomb, "megapixels"),
    "several pictures in one": (lambda folder: pictures.animated(folder, "moving.webp"), "several pictures"),
    "a folder": (_folder, "is no file"),
    "a pipe": (pictures.pipe, "no file"),
    "a file that went": (_gone, "no longer there"),
}
TAKEN: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a wrong ending": (lambda folder: _named(pictures.jpeg(folder), "scan.png"), "Resolution"),
    "print colours without a profile": (_cmyk, "Colour"),
    "16 bits a colour": (pictures.sixteen_bits, "Colour"),
    "one pixel": (lambda folder: pictures.saved(folder, "dot.png", Image.new("RGB", (1, 1))), "Resolution"),
    "upside down": (pictures.upside_down, "Resolution"),
}


def _files(world: World) -> set[Path]:
    return {place for place in world.desk.files.folder.rglob("*") if place.is_file()}


def _bring(stage: Stage, page: SignOffPage, file: Path) -> None:
    page._show_side(page.form.proof_side)
    page.form.file_field.set_value(file)
    stage.settle()
    stage.click(page, "add_proof")


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_proof_is_told_beside_the_field(world: World, qtbot: QtBot, tmp_path: Path, what: str) -> None:
    make, said = REFUSED[what]
    item = world.item("8x10")
    file = make(tmp_path)
    before = _files(world)
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        _bring(stage, page, file)
        assert said in page.form.file_field.error()
        assert proof_sheet(world.as_("Ari"), item).proofs == ()
        assert _files(world) == before
        _bring(stage, page, Path(world.picture("good", PRINTABLE)))
        assert len(proof_sheet(world.as_("Ari"), item).proofs) == 1


@pytest.mark.parametrize("what", TAKEN)
def test_what_is_odd_is_shown_with_what_the_checks_say(world: World, qtbot: QtBot, tmp_path: Path, what: str) -> None:
    make, check = TAKEN[what]
    item = world.item("8x10")
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        _bring(stage, page, make(tmp_path))
        (proof,) = proof_sheet(world.as_("Ari"), item).proofs
        assert check in [one.check for one in proof.findings]
        assert page.form.viewer.sight.images[proof.digest].width() > 0


def test_a_full_disk_stores_nothing_of_it_and_the_page_goes_on(
    world: World, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = world.item("8x10")
    file = Path(world.picture("good", PRINTABLE))
    before = _files(world)
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(SignOffPage, item)
        told: list[str] = []
        stage.worker.refused.connect(lambda error: told.append(error.message))
        with monkeypatch.context() as patch:
            patch.setattr("winno_desk.imaging.store.os.fsync", _full)
            _bring(stage, page, file)
        assert any("room" in one for one in [*told, *(words for _kind, words in stage.notes.said)])
        assert proof_sheet(world.as_("Ari"), item).proofs == ()
        assert _files(world) == before
        stage.click(page, "add_proof")
        assert len(proof_sheet(world.as_("Ari"), item).proofs) == 1


def _full(_handle: int) -> None:
    raise OSError(28, os.strerror(28))


def test_of_two_who_approve_at_once_one_is_told_that_it_is_approved(world: World, qtbot: QtBot) -> None:
    item = world.item("portrait")
    world.proof(item)
    with staged(world, qtbot, "Dana") as one, staged(world, qtbot, "Mara") as two:
        pages = [stage.open(SignOffPage, item) for stage in (one, two)]
        for page in pages:
            page.form.ticks.tick(page.form.ticks.boxes)
            page.form.signed_by_field.set_value("Zoë Tan")
            page.form.identified_field.set_value("known")
            page.side.weigh()
        for page in pages:
            page.form.sign_off.click()
        for stage in (one, two):
            stage.settle()
        assert len(proof_sheet(world.as_("Dana"), item).sign_offs) == 1
        said = [stage.notes.said[-1] for stage in (one, two)]
        assert sorted(kind for kind, _words in said) == ["good", "stop"], said
