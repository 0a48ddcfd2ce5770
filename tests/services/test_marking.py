"""The place of a defect is marked on a photo of its claim."""

import json
import math

import pytest
from sqlalchemy import select

from tests.services.asking import claim
from tests.services.world import World
from winno_desk.database.cases import CasePhoto
from winno_desk.database.journal import Entry
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.marking import MarkDefect, mark_defect
from winno_desk.values.errors import Conflict, Invalid


def _photo(world: World) -> tuple[int, int]:
    """A claim with one photo, and that photo."""
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item, photos=(world.picture("banding"),)).case
    (photo,) = case_page(world.desk, case).photos
    assert photo.mark is None
    return case, photo.id


def test_everybody_sees_the_place_that_was_marked_last(world: World) -> None:
    case, photo = _photo(world)
    world.act("Dana", mark_defect, MarkDefect, photo=photo, across=0.25, down=0.5)
    world.act("Tess", mark_defect, MarkDefect, photo=photo, across=0.75, down=1.0)
    (shown,) = case_page(world.as_("Noor"), case).photos
    assert shown.mark == (0.75, 1.0)


def test_the_mark_before_stays_in_the_journal(world: World) -> None:
    _case, photo = _photo(world)
    for across in (0.25, 0.75):
        world.act("Dana", mark_defect, MarkDefect, photo=photo, across=across, down=0.5)
    with world.store.reading() as session:
        marks = session.scalars(select(Entry.payload).where(Entry.act == "mark_defect").order_by(Entry.id)).all()
    assert [json.loads(mark)["across"] for mark in marks] == [250_000, 750_000]


@pytest.mark.parametrize(("across", "down"), [(-0.1, 0.5), (0.5, 1.1), (math.nan, 0.5), (0.5, math.inf)])
def test_a_mark_beside_the_photo_is_turned_down(world: World, across: float, down: float) -> None:
    _case, photo = _photo(world)
    with pytest.raises(Invalid, match="on the photo"):
        world.act("Dana", mark_defect, MarkDefect, photo=photo, across=across, down=down)
    assert world.get(CasePhoto, photo).across is None


def test_a_photo_that_is_not_there_is_not_marked(world: World) -> None:
    with pytest.raises(Conflict):
        world.act("Dana", mark_defect, MarkDefect, photo=77, across=0.5, down=0.5)
