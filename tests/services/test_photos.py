"""What is poor about a photo is accepted at the counter, by whom it may be, and can be shown for good."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.services.world import PASSPHRASE, World
from winno_desk.database.orders import Item, ItemPhoto, PhotoAcceptance
from winno_desk.imaging.crop import Crop
from winno_desk.imaging.samples import write_sample
from winno_desk.services.intake import SaveOrder, save_order
from winno_desk.services.lookups.accepted import accepted_of
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import Accepted, LinePhoto
from winno_desk.values.errors import Invalid

SOFT, COARSE = (1200, 1500), (800, 1000)
"""An 8 × 10 in print of these has 150 and 100 ppi: it looks soft, or is too coarse to print."""


def photo(world: World, size: tuple[int, int], name: str = "photo.jpg") -> str:
    """A picture of that many pixels, in sRGB."""
    return str(write_sample(world.folder / name, Image.new("RGB", size, (120, 90, 60))))


def order(world: World, *photos: LinePhoto, who: str = "Dana", product: str = "8x10", **besides: Any) -> Item:
    """An order of one line with these photos."""
    saved = world.act(
        who,
        save_order,
        SaveOrder,
        name="Zoë Tan",
        phone="415 555 0142",
        consent=True,
        lines=(Line(product=product, photos=photos),),
        delivery="pickup",
        policy_shown=True,
        **besides,
    )
    return world.items(saved.order)[0]


def test_what_the_customer_accepted_is_kept_with_its_value_and_who_ticked_it(world: World) -> None:
    soft = LinePhoto(photo(world, SOFT), accepted=(Accepted("Resolution", "150 ppi"),))
    item = order(world, soft)
    (row,) = accepted_of(world.desk, item.id)
    assert (row.photo, row.check, row.level, row.value) == ("photo.jpg", "Resolution", "warn", "150 ppi")
    assert (row.ticked_by, row.ticked_at, row.passed_by) == ("Dana", world.now, "")


def test_an_order_is_saved_with_a_warning_that_nobody_accepted(world: World) -> None:
    item = order(world, LinePhoto(photo(world, SOFT)))
    assert accepted_of(world.desk, item.id) == ()


def test_an_acceptance_of_another_value_than_the_one_found_is_none(world: World) -> None:
    item = order(world, LinePhoto(photo(world, SOFT), accepted=(Accepted("Resolution", "199 ppi"),)))
    assert accepted_of(world.desk, item.id) == ()


def test_what_is_too_poor_to_print_is_not_saved_until_it_is_accepted(world: World) -> None:
    with pytest.raises(Invalid, match="too coarse to print") as refused:
        order(world, LinePhoto(photo(world, COARSE)))
    assert refused.value.field == "line_1"


def test_the_desk_cannot_pass_what_is_too_poor_to_print(world: World) -> None:
    coarse = LinePhoto(photo(world, COARSE), accepted=(Accepted("Resolution", "100 ppi"),))
    with pytest.raises(Invalid, match="A manager has to pass") as refused:
        order(world, coarse)
    assert refused.value.field == "manager"
    with pytest.raises(Invalid, match="Only a manager"):
        order(world, coarse, manager=world.people["Tess"], manager_secret="135790")
    with pytest.raises(Invalid, match="not the passphrase") as missed:
        order(world, coarse, manager=world.people["Noor"], manager_secret="open says me")
    assert missed.value.field == "manager_secret"


def test_a_manager_called_to_the_counter_passes_it_and_is_named(world: World) -> None:
    coarse = LinePhoto(photo(world, COARSE), accepted=(Accepted("Resolution", "100 ppi"),))
    item = order(world, coarse, manager=world.people["Noor"], manager_secret=PASSPHRASE)
    (row,) = accepted_of(world.desk, item.id)
    assert (row.level, row.ticked_by, row.passed_by) == ("stop", "Dana", "Noor")


def test_a_manager_at_the_desk_passes_it_alone(world: World) -> None:
    coarse = LinePhoto(photo(world, COARSE), accepted=(Accepted("Resolution", "100 ppi"),))
    item = order(world, coarse, who="Mara")
    assert world.get(PhotoAcceptance, 1).passed_by == world.people["Mara"]
    assert accepted_of(world.desk, item.id)[0].passed_by == "Mara"


def test_a_print_comes_to_the_pieces_of_its_photos_and_costs_as_much(world: World) -> None:
    photos = [LinePhoto(photo(world, (2400, 3000), f"{place}.jpg"), quantity=place) for place in (1, 2, 3)]
    item = order(world, *photos)
    assert (item.quantity, item.price) == (6, 6 * item.unit_price)
    assert [world.get(ItemPhoto, place).quantity for place in (1, 2, 3)] == [1, 2, 3]


def test_no_photo_is_ordered_without_a_print_of_it(world: World) -> None:
    several = (LinePhoto(world.picture()), LinePhoto(world.picture(), quantity=0))
    with pytest.raises(Invalid, match="Enter a quantity from 1 to 999"):
        order(world, *several)


def test_the_crop_is_kept_with_the_photo_and_counts_in_its_checks(world: World) -> None:
    wide = photo(world, (2700, 1800))
    turned = Crop(250, 0, turned=True)
    with pytest.raises(Invalid, match="90 ppi"):
        order(world, LinePhoto(wide, crop=turned), product="16x20")
    item = order(world, LinePhoto(wide, crop=turned, accepted=(Accepted("Crop", "46.7\u00a0%"),)))
    kept = world.get(ItemPhoto, 1)
    assert (kept.crop_left, kept.crop_top, kept.crop_turned) == (250, 0, True)
    assert [row.value for row in accepted_of(world.desk, item.id)] == ["46.7\u00a0%"]


def test_the_line_is_named_whose_file_is_no_picture(world: World, tmp_path: Path) -> None:
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(Path(world.picture()).read_bytes()[:300])
    with pytest.raises(Invalid, match=r"cut\.jpg") as refused:
        order(world, LinePhoto(str(cut)))
    assert refused.value.field == "line_1"
