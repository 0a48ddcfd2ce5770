"""Pictures on their way to a window: rows of red, green and blue."""

import io
from typing import NamedTuple

from PIL import Image

from winno_desk.values.errors import Unavailable


class Pixels(NamedTuple):
    """A picture of that size, three bytes a pixel."""

    width: int
    height: int
    rgb: bytes


def pixels_of(picture: Image.Image) -> Pixels:
    """An opened picture in sRGB, as it is drawn."""
    return Pixels(picture.width, picture.height, picture.convert("RGB").tobytes())


def decoded(kept: bytes) -> Pixels:
    """A picture that was made and kept here; other threads run meanwhile. Unavailable where it is damaged."""
    try:
        with Image.open(io.BytesIO(kept), formats=("JPEG",)) as image:
            return pixels_of(image)
    except (OSError, SyntaxError, ValueError) as error:
        raise Unavailable("What was kept of it for the screen is damaged. Open the item again.") from error


def jpeg(picture: Image.Image, *, whole: bool = True) -> bytes:
    """A picture to be kept and looked at again; with its colours whole unless its own pixels are shown from near."""
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=92, subsampling="4:4:4" if whole else "4:2:0")
    return stream.getvalue()
