"""Of a large picture the parts in sight are opened, each in its place, and none while the whole is sharp enough."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QRectF, QSizeF

from tests.windows.visit import Visit
from winno_desk.imaging.tiles import TILE
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.windows.pane import Pane
from winno_desk.windows.shots import Shot
from winno_desk.windows.sign_off_page import SignOffPage
from winno_desk.windows.tiling import Part, in_sight

LARGE = Shot("d", "Proof 1", 8192, 6144)
AREA = QRectF(0, 0, 1024, 768)


def _pane(zoom: float, x: float = 0.5, y: float = 0.5) -> Pane:
    return Pane(AREA, QSizeF(LARGE.width, LARGE.height), zoom, QPointF(x, y))


def test_the_whole_needs_no_parts() -> None:
    assert list(in_sight(_pane(1), LARGE, 1)) == []
    assert list(in_sight(_pane(8), Shot("d", "Small", 1600, 1200), 1)) == []


@pytest.mark.parametrize(("zoom", "level"), [(2, 4), (4, 2), (8, 1), (20, 1)])
def test_the_nearer_the_finer(zoom: float, level: int) -> None:
    assert {part.level for part, _place in in_sight(_pane(zoom), LARGE, 1)} == {level}


def test_on_a_fine_screen_they_are_finer() -> None:
    assert {part.level for part, _place in in_sight(_pane(4), LARGE, 2)} == {1}


def test_at_its_own_size_a_part_covers_as_many_pixels_as_it_has() -> None:
    parts = dict(in_sight(_pane(8, 0, 0), LARGE, 1))
    assert parts[Part("d", 1, 0, 0)] == QRectF(0, 0, TILE, TILE)


def test_the_parts_cover_all_that_is_seen_and_little_more() -> None:
    for x in (0.0, 0.31, 0.5, 1.0):
        parts = list(in_sight(_pane(8, x, 0.5), LARGE, 1))
        seen = QRectF()
        for _part, place in parts:
            seen = seen.united(place)
        assert seen.contains(AREA)
        assert len(parts) <= 4


def test_whoever_goes_near_sees_the_pictures_own_pixels(visit: Visit) -> None:
    world = visit.world
    file = world.folder / "large.png"
    Image.linear_gradient("L").resize((4000, 3000)).convert("RGB").save(file)
    item = world.item("8x10")
    world.act("Ari", add_proof, AddProof, item=item, file=str(Path(file)))
    page = visit.open(SignOffPage, "Dana", item)
    viewer = page.form.viewer
    assert not viewer.sight.parts
    viewer.view.own_size()
    viewer._open_sharper()
    visit.settle()
    visit.settle()
    assert viewer.sight.parts
    assert {part[1] for part in viewer.sight.parts} == {1}
    assert not page.grab().isNull()
