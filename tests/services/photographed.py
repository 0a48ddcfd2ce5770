"""A print ordered from the customer's own photos."""

from pathlib import Path
from typing import Any

from PIL import Image

from tests.services.world import World
from winno_desk.imaging.samples import write_sample
from winno_desk.services.intake import SaveOrder, save_order
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto


def sharp(folder: Path, name: str, shade: int = 90) -> str:
    """A picture that a print of 8 × 10 in can bear."""
    return str(write_sample(folder / name, Image.new("RGB", (2400, 3000), (shade, 120, 90))))


def write_halves(place: Path, size: tuple[int, int]) -> str:
    """A picture that is red at the left and blue at the right."""
    picture = Image.new("RGB", size, (220, 20, 20))
    picture.paste((20, 20, 220), (size[0] // 2, 0, *size))
    return str(write_sample(place, picture))


def own_print(world: World, *photos: LinePhoto, **besides: Any) -> int:
    """The item of a new order: an 8 × 10 in print from these photos, or from one."""
    saved = world.act(
        "Dana",
        save_order,
        SaveOrder,
        name="Zoë Tan",
        phone="415 555 0142",
        consent=True,
        lines=(Line(product="8x10", photos=photos or (LinePhoto(sharp(world.folder, "IMG_1.jpg")),)),),
        delivery="pickup",
        policy_shown=True,
        **besides,
    )
    return world.items(saved.order)[0].id
