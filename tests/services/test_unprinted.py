"""What no font here prints is said beforehand, in the words that the paper then has."""

from collections.abc import Sequence

import pytest

from tests.services.photographed import own_print, sharp
from tests.services.test_contact_sheets import show
from tests.services.test_counter_papers import receipt_words, sold
from tests.services.test_papers import printed, said
from tests.services.world import World
from winno_desk.imaging.apart import contact_sheet
from winno_desk.imaging.contact import Cell, Sheet
from winno_desk.services import contact_sheets
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.unprinted import Unprinted
from winno_desk.services.order_lines import Line
from winno_desk.services.packing import Pack, pack
from winno_desk.services.photos import LinePhoto
from winno_desk.services.working_papers import print_ticket


def told(world: World, **other: object) -> tuple[Unprinted, ...]:
    saved = sold(world, **other)
    return order_page(world.as_("Dana"), saved.number).unprinted


@pytest.mark.parametrize("name", ["Zoë Ångström", "Nguyễn Thị Ánh", "Юлія Ελένη", "O’Brien — “Bo”", "n\u0303o"])
def test_nothing_is_said_of_names_that_are_printed_whole(world: World, name: str) -> None:
    assert told(world, name=name) == ()


def test_of_a_name_without_a_printed_letter_the_papers_show_what_was_said(world: World) -> None:
    saved = sold(world, name="ნინო")
    (one,) = order_page(world.as_("Dana"), saved.number).unprinted
    assert one == Unprinted("the customer's name", ("ნინო",), "phone …0142")
    assert f"For {one.instead}" in receipt_words(world, saved.document)


def test_words_of_a_brief_are_named_with_their_item_and_stand_as_boxes_on_its_ticket(world: World) -> None:
    line = Line(product="portrait", brief="Golden ✨ hour ✨ with ნინო, please")
    saved = sold(world, lines=(line,))
    page = order_page(world.as_("Dana"), saved.number)
    assert page.unprinted == (Unprinted(f"the brief of {page.title}-1", ("✨", "ნინო,"), "□"),)
    assert "Golden □ hour □ with □, please" in said(print_ticket(world.as_("Tess"), page.items[0].id).path)


def test_an_address_counts_where_something_is_shipped(world: World) -> None:
    (one,) = told(world, delivery="ship", address="1 Main St\nትንሽ")
    assert (one.what, one.words) == ("the address", ("ትንሽ",))


def test_the_packing_slip_shows_what_was_said_and_stops_no_parcel(world: World) -> None:
    saved = sold(world, name="Zoë Tan", delivery="ship", address="1 Main St", lines=(Line(product="8x10"),))
    (item,) = world.items(saved.order)
    world.printed(item.id)
    parcel = {
        "items": (item.id,),
        "ship_to": "1 Main St\nትንሽ",
        "carrier": "UPS",
        "tracking": "1Z 999 AA1 01 2345 6784",
    }
    slip = world.act("Tess", pack, Pack, order=saved.order, **parcel).document
    assert "1 Main St □" in said(printed(world, slip).path)


def test_a_joined_sign_is_one_box(world: World) -> None:
    saved = sold(world, name="Zoë 👩\u200d🎨 Tan")
    assert "For Zoë □ Tan" in receipt_words(world, saved.document)


def test_names_of_photos_are_told_and_stand_so_on_the_contact_sheet(world: World) -> None:
    item = own_print(world, LinePhoto(sharp(world.folder, "IMG_ნინო.jpg")))
    page = order_page(world.as_("Dana"), 1001)
    assert page.unprinted == (Unprinted("the photos' names", ("IMG_ნინო.jpg",), "□"),)
    named: list[str] = []

    def drawn(title: str, cells: Sequence[Cell]) -> Sheet:
        named.extend(line for cell in cells for line in cell.lines)
        return contact_sheet(title, cells)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contact_sheets, "contact_sheet", drawn)  # a picture's words cannot be read back
        show(world, item)
    assert named[0] == "IMG_□.jpg × 1"


def test_whoever_collects_counts_too(world: World) -> None:
    (one,) = told(world, collector="ნ Wei")
    assert (one.what, one.words, one.instead) == ("the name of who collects it", ("ნ",), "□")
