"""What is made of a picture to be printed: a master without what the studio mends, or a page for a printer here."""

from pathlib import Path

from PIL import Image, ImageOps

from winno_desk.imaging.crop import Frame
from winno_desk.imaging.open import opened
from winno_desk.imaging.render import Box, flat, in_srgb
from winno_desk.imaging.srgb import SRGB_BYTES
from winno_desk.values.errors import Invalid


def mend(path: Path, target: Path, steps: frozenset[str]) -> None:
    """Write the picture as TIFF, its colours brought to sRGB or its transparent parts to white as the steps say.

    It always stands upright: the note that said so does not go with the pixels. No number is taken of a profile that
    stays.
    """
    with opened(path, "photo") as image:
        profile = image.info.get("icc_profile")
        ImageOps.exif_transpose(image, in_place=True)
        image.info["icc_profile"] = profile
        if "Colour" in steps:
            made, profile = in_srgb(image), SRGB_BYTES
        else:
            made = flat(image) if "Transparency" in steps else image
        try:
            made.save(target, "TIFF", compression="tiff_lzw", icc_profile=profile, exif=b"")
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
