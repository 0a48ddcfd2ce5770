"""What is made of a picture to be printed: a master without what the studio mends, or a page for a printer here."""

from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from winno_desk.imaging.crop import Frame
from winno_desk.imaging.open import opened
from winno_desk.imaging.render import Box, flat, in_srgb
from winno_desk.imaging.srgb import SRGB_BYTES
from winno_desk.values.errors import Invalid

_LOSSY = ("JPEG", "WEBP", "HEIF")
"""What was saved with a loss once loses nothing to be seen by being saved so finely again, and stays as small."""
_FINE = {"quality": 97, "subsampling": 0}


def mend(path: Path, target: Path, steps: frozenset[str], frame: Frame | None) -> None:
    """Write the picture's framed part, its colours brought to sRGB or its transparent parts to white as steps say.

    It always stands upright: the note that said so does not go with the pixels. What came as JPEG goes as JPEG, all
    else as TIFF without a loss.
    """
    with opened(path, "photo") as image:
        profile = image.info.get("icc_profile")
        ImageOps.exif_transpose(image, in_place=True)
        part = image.crop(frame.pixels(image.width, image.height)) if frame is not None else image
        part.info["icc_profile"] = profile
        if "Colour" in steps:
            made, profile = in_srgb(part), SRGB_BYTES
        else:
            made = flat(part) if "Transparency" in steps else part
        fine = image.format in _LOSSY and made.mode in ("RGB", "L")
        how: dict[str, Any] = {"format": "JPEG", **_FINE} if fine else {"format": "TIFF", "compression": "tiff_lzw"}
        try:
            made.save(target, icc_profile=profile, exif=b"", **how)
        except OSError as error:
            reason = error.strerror or "no reason given"
            message = f"The print master could not be made ({reason}). Make room in the data folder and try again."
            raise Invalid("photo", message) from error


def framed(path: Path, frame: Frame, box: Box) -> bytes:
    """The framed part of a picture at exactly that size, in sRGB, as rows of red, green and blue."""
    with opened(path, "photo") as image:
        profile = image.info.get("icc_profile")
        ImageOps.exif_transpose(image, in_place=True)
        part = image.crop(frame.pixels(image.width, image.height))
        part.info["icc_profile"] = profile
        return in_srgb(part).resize(box, Image.Resampling.LANCZOS).tobytes()
