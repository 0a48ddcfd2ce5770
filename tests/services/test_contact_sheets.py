"""A print from the customer's own photos is signed off once, on one sheet that names every file."""

import json
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select

from tests.services.photographed import own_print, sharp, write_halves
from tests.services.stored import entries, invalid, turned_down
from tests.services.world import World
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Item, ItemPhoto
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.imaging.crop import Crop
from winno_desk.imaging.open import inspect
from winno_desk.services.contact_sheets import SheetShown, ShowSheet, read_files, show_sheet
from winno_desk.services.lookups.again import order_again
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.items import item_rows
from winno_desk.services.photos import LinePhoto
from winno_desk.services.print_checks import RuleCheck, rule_check
from winno_desk.values.errors import Conflict


def show(world: World, item: int) -> SheetShown:
    shown: SheetShown = world.act("Dana", show_sheet, ShowSheet, item=item)
    return shown


def three(world: World) -> int:
    """A print of three photos, the second one twice and the third one cropped."""
    paths = [sharp(world.folder, f"IMG_{place}.jpg", 60 * place) for place in (1, 2, 3)]
    return own_print(
        world, LinePhoto(paths[0]), LinePhoto(paths[1], 2), LinePhoto(paths[2], crop=Crop(0, 0, turned=True))
    )


def test_one_sign_off_names_every_file_with_its_pieces_and_crop(world: World) -> None:
    item = three(world)
    sheet = show(world, item)
    assert inspect(world.desk.files.path(sheet.digest)).width == 2000
    world.sign(item, world.newest(item))
    signed = world.get(SignOff, 1)
    files = read_files(signed.files)
    assert [(file.name, file.quantity, file.crop) for file in files] == [
        ("IMG_1.jpg", 1, None),
        ("IMG_2.jpg", 2, None),
        ("IMG_3.jpg", 1, (0, 0, True)),
    ]
    assert all(world.desk.files.check(file.digest) for file in files)
    with world.store.reading() as session:
        told = [json.loads(entry.payload) for entry in session.query(Entry) if entry.act == "sign_off"]
    assert told[0]["files"] == [file.digest for file in files]


def test_what_has_to_be_said_of_several_photos_is_confirmed_once(world: World) -> None:
    item = three(world)
    show(world, item)
    assert "crop" in world.ticks(item)
    findings = json.loads(world.get(Proof, 1).findings)
    assert [(one["check"], one["value"], one["sentence"]) for one in findings] == [
        ("Crop", "1 of 3 photos", "IMG_3.jpg: 36.0\u00a0%"),
    ]


def test_no_sheet_is_drawn_of_a_photo_that_was_changed_since_and_its_name_is_told(world: World) -> None:
    item = three(world)
    photos = order_photos(world, item)
    world.desk.files.path(photos[1]).write_bytes(Path(sharp(world.folder, "other.jpg", 5)).read_bytes())
    told = turned_down(world, Conflict, lambda: show(world, item))
    assert told == "IMG_2.jpg is not the photo that was brought any more. Bring it back from a backup."
    world.desk.files.path(photos[1]).unlink()
    assert turned_down(world, Conflict, lambda: show(world, item)).startswith("IMG_2.jpg is not the photo")


def test_nothing_is_signed_that_was_changed_since_it_was_shown(world: World) -> None:
    item = three(world)
    show(world, item)
    printed = read_files(world.get(Proof, 1).files)[2].digest
    world.desk.files.path(printed).write_bytes(b"another")
    told = turned_down(world, Conflict, lambda: world.sign(item, world.newest(item)))
    assert told == "What was shown is not the file that was kept any more. Add it again as a new proof."


def order_photos(world: World, item: int) -> list[str]:
    with world.store.reading() as session:
        return list(session.scalars(select(ItemPhoto.digest).where(ItemPhoto.item_id == item).order_by(ItemPhoto.id)))


def test_it_is_locked_and_printed_as_any_other_print(world: World) -> None:
    item = three(world)
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    assert world.get(Item, item).locked_digest == world.newest(item).digest
    world.begin_print(item)


@pytest.mark.parametrize("act", ["lock", "begin_print"])
def test_a_file_behind_the_sheet_that_was_changed_stops_the_print(world: World, act: str) -> None:
    item = three(world)
    show(world, item)
    world.sign(item, world.newest(item))
    if act == "begin_print":
        world.lock(item)
    photo = world.desk.files.path(read_files(world.get(SignOff, 1).files)[1].digest)
    photo.write_bytes(photo.read_bytes()[:-1])
    with pytest.raises(Conflict, match=r"not as it was|Nothing is printed"):
        getattr(world, act)(item)


def test_a_print_without_a_photo_of_its_own_has_no_sheet(world: World) -> None:
    item = world.item("8x10")
    with pytest.raises(Conflict, match="no photo of its own"):
        show(world, item)
    assert not _row(world, item).may("contact_sheet")
    assert _row(world, own_print(world)).may("contact_sheet")


def test_a_print_signed_on_a_sheet_is_ordered_again_from_its_photos(world: World) -> None:
    item = three(world)
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    again = order_again(world.as_("Dana"), item)
    assert [(Path(photo.path).exists(), photo.quantity) for photo in again.photos] == [(True, 1), (True, 2), (True, 1)]
    assert again.photos[2].crop == Crop(0, 0, turned=True)


def _row(world: World, item: int) -> ItemRow:
    desk = world.as_("Dana")
    with world.store.reading() as session:
        return item_rows(session, desk, [session.get_one(Item, item)])[0]


def test_what_is_signed_and_printed_of_a_photo_is_the_frame_that_was_put_on_it(world: World) -> None:
    photo = write_halves(world.folder / "halves.jpg", (4000, 3000))
    item = own_print(world, LinePhoto(photo, crop=Crop(0, 0)), LinePhoto(sharp(world.folder, "IMG_1.jpg")))
    show(world, item)
    cut, whole = read_files(world.get(Proof, 1).files)
    assert cut.pixels == (3750, 3000)
    assert whole.pixels == (2400, 3000)
    with Image.open(world.desk.files.path(cut.digest)) as picture:
        row = picture.convert("RGB").crop((0, 1500, 3750, 1501))
        edge = next(x for x in range(3750) if row.getpixel((x, 0))[2] > 120)  # type: ignore[index]  # a pixel of RGB
    assert abs(edge - 2000) <= 2, "the blue half begins where it did, counted from the left edge that stays"
    world.sign(item, world.newest(item))
    world.lock(item)
    world.begin_print(item)
    sent = {path.name: path.read_bytes() for path in (world.folder / "outbox" / "prints").iterdir()}
    assert sorted(sent) == ["1001-1_v1_8x10_q1_1.jpg", "1001-1_v1_8x10_q1_2.jpg"]
    assert sent["1001-1_v1_8x10_q1_1.jpg"] == world.desk.files.path(cut.digest).read_bytes()


def test_a_stop_that_nobody_passed_at_the_counter_is_passed_at_the_lock(world: World) -> None:
    item = own_print(world, LinePhoto(write_halves(world.folder / "square.jpg", (3000, 3000))))
    world.act("Noor", rule_check, RuleCheck, check="Crop", rule="reject")
    show(world, item)
    world.sign(item, world.newest(item))
    assert invalid(world, "manager", lambda: world.lock(item)).startswith("A manager has to pass")


def test_the_values_of_each_photo_are_kept_with_the_lock(world: World) -> None:
    soft = LinePhoto(write_halves(world.folder / "soft.jpg", (1200, 1500)))
    item = own_print(world, soft, LinePhoto(sharp(world.folder, "IMG_1.jpg")))
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    assert json.loads(entries(world)[-1].payload)["found"] == {"Resolution": "1 of 2 photos"}
