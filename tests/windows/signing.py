"""What the tests of the sign-off pages begin with: a work to be signed, and every point confirmed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.services.world import World
from tests.windows.stage import Stage
from winno_desk.services.intake import SaveOrder, save_order
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto
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


def look_over(page: SignOffPage) -> None:
    """The customer has the proof wholly in sight once, and goes on comparing."""
    sight = page.form.viewer.sight
    sight.slide(0.0)
    sight.slide(0.5)


def confirm_all(stage: Stage, page: SignOffPage) -> None:
    for box in page.form.ticks.boxes.values():
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
