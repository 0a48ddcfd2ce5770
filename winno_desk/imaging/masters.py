"""What is made of a picture to be printed: a master without what the studio mends, or a page for a printer here."""

from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from winno_desk.imaging.crop import Frame
from winno_desk.imaging.open import opened
from winno_desk.imaging.render import Box, flattened, in_srgb
from winno_desk.imaging.srgb import SRGB_BYTES
from winno_desk.values.errors import Invalid

_LOSSY = ("JPEG", "MPO", "WEBP", "HEIF")
"""What was saved with a loss once loses nothing to be seen by being saved so finely again, and stays as small."""
_FINE = {"quality": 97, "subsampling": 0}


def mend(path: Path, target: Path, steps: frozenset[str], frame: Frame | None) -> None:
    """Write the picture's framed part, its colours brought to sRGB where the steps say so.

    It always stands upright and on white: that is how it was shown. What came as JPEG goes as JPEG, all else as TIFF
    without a loss.
    """
    with opened(path, "photo") as image:
        part, profile = _upright(image, frame)
        made = in_srgb(part) if "Colour" in steps else part
        profile = SRGB_BYTES if "Colour" in steps else profile
        fine = image.format in _LOSSY and made.mode in ("RGB", "L")
        how: dict[str, Any] = {"format": "JPEG", **_FINE} if fine else {"format": "TIFF", "compression": "tiff_lzw"}
        try:
            made.save(target, icc_profile=profile, exif=b"", **how)
        except OSError as error:
            reason = error.strerror or "no reason given"
            message = f"The print master could not be made ({reason}). Make room in the data folder and try again."
            raise Invalid("photo", message) from error


def _upright(image: Image.Image, frame: Frame | None) -> tuple[Image.Image, bytes | None]:
    """The framed part as it stands, on white where it is transparent as everybody was shown it; and its profile."""
    image.load()  # of a TIFF the decoder turns the pixels itself, and takes the note away
    profile = image.info.get("icc_profile")
    ImageOps.exif_transpose(image, in_place=True)
    part = image.crop(frame.pixels(image.width, image.height)) if frame is not None else image
    if part.has_transparency_data:
        part = flattened(part)
    part.info["icc_profile"] = profile
    return part, profile


def framed(path: Path, frame: Frame, box: Box) -> bytes:
    """The framed part of a picture at exactly that size, in sRGB, as rows of red, green and blue."""
    with opened(path, "photo") as image:
        part, _profile = _upright(image, frame)
        return in_srgb(part).resize(box, Image.Resampling.LANCZOS).tobytes()
