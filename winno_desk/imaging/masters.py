"""A print master made of a picture: upright, its pixels as they were as far as they may stay, as TIFF."""

from pathlib import Path

from PIL import ImageOps

from winno_desk.imaging.open import opened
from winno_desk.imaging.render import flat, in_srgb
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
