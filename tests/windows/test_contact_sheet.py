"""A print from own photos goes from the order's page over one sheet and one signature to the print room."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.photographed import own_print, sharp
from tests.services.test_contact_sheets import show
from tests.services.world import World
from tests.windows.stage import staged
from tests.windows.visit import Visit
from winno_desk.database.orders import Item
from winno_desk.database.proofs import SignOff
from winno_desk.services.contact_sheets import read_files
from winno_desk.services.photos import LinePhoto
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.sign_off_page import SignOffPage


def test_all_photos_of_a_print_are_signed_off_at_once(visit: Visit) -> None:
    world = visit.world
    photos = [LinePhoto(sharp(world.folder, f"IMG_{place}.jpg", 80 + place), place) for place in (1, 2, 3)]
    item = own_print(world, *photos)
    order = visit.open(OrderPage, "Dana", 1001)
    visit.click(order, "contact_sheet")
    assert visit.route.places == [("proof", item)]

    page = visit.open(SignOffPage, "Dana", item)
    assert page.form.proof_file.text().startswith("Contact sheet: 3 files, 6 prints")
    assert [shot.word for shot in page.form.viewer.sight.shown()] == ["Proof 1"]
    for box in page.form.ticks.boxes.values():
        box.setChecked(True)
    visit.type(page.form.signed_by_field, "Zoe Tan")
    page.form.identified_field.set_value("known")
    visit.key(Qt.Key.Key_F10)
    assert world.get(Item, item).state == "approved"
    signed = world.get(SignOff, 1)
    assert [(file.name, file.quantity) for file in read_files(signed.files)] == [
        ("IMG_1.jpg", 1),
        ("IMG_2.jpg", 2),
        ("IMG_3.jpg", 3),
    ]


def test_each_photo_of_a_sheet_can_be_looked_at_in_its_own_pixels(world: World, qtbot: QtBot) -> None:
    photos = (LinePhoto(sharp(world.folder, "IMG_1.jpg")), LinePhoto(sharp(world.folder, "IMG_2.jpg", 20)))
    item = own_print(world, *photos)
    show(world, item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(SignOffPage, item)
        viewer = page.form.viewer
        assert [shot.word for shot in viewer.sight.shown()] == ["Proof 1"]
        assert [viewer.right.itemText(place) for place in range(viewer.right.count())] == [
            "Photo 1",
            "Photo 2",
            "Proof 1",
        ]
        viewer.right.set_value("Photo 2")
        stage.settle()
        assert viewer.sight.right is not None
        assert (viewer.sight.right.word, viewer.sight.is_there()) == ("Photo 2", True)
        assert not page.form.sign_off.isEnabled()
