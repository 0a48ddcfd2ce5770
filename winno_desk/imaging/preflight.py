"""Whether a file will make a good print: one finding for each thing that could spoil it."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from winno_desk.imaging.borders import NARROW, narrow
from winno_desk.imaging.crop import Crop, PrintSize, frame_of
from winno_desk.imaging.open import ImageFacts


class Level(StrEnum):
    """How a check came out, from nothing to say to too poor to print."""

    GOOD = "good"
    FINE = "fine"
    WARN = "warn"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was found, and the sentence that is shown and kept."""

    check: str
    level: Level
    value: str
    sentence: str
    tick: bool = False  # the customer has to tick it before signing


@dataclass(frozen=True, slots=True)
class _Needs:
    """Pixels per inch for prints up to a long side."""

    up_to: Fraction | None  # None: however large
    good: int
    fine: int
    stop: int


_NEEDS = (
    _Needs(Fraction(12), good=300, fine=200, stop=150),
    _Needs(Fraction(20), good=200, fine=150, stop=100),
    _Needs(None, good=150, fine=100, stop=75),
)
_LOWER_STOP = {(Fraction(8), Fraction(10)): 125, (Fraction(8), Fraction(12)): 125}
_MORE_THAN_PRINTED = 600
_CROP_WARN, _CROP_TICK = Fraction(5), Fraction(15)
_COMPARE = "Compare the first sheet with the proof."
_SEE_THROUGH = "Parts of it are transparent. They are shown on white here; a printer may not do so."
_TURNED = "It stands upright only by a note of the camera’s, which a printer may not heed."
_KINDS = {"P": "indexed", "PA": "indexed", "1": "black or white", "LAB": "Lab", "YCbCr": "video colours"}
NO_PROFILE = "no profile"
_NOT_PRINTED = {"WEBP": "WebP", "HEIF": "HEIC"}
_NAMED = {
    "JPEG": ("jpg", "jpeg", "jpe", "jfif"),
    "MPO": ("jpg", "jpeg", "mpo"),
    "PNG": ("png",),
    "TIFF": ("tif", "tiff"),
    "WEBP": ("webp",),
    "HEIF": ("heic", "heif", "hif"),
}
"""How files of each format may be called."""
_KEPT_PROFILES = ("srgb", "adobe rgb")


# A line of fifty photos is weighed anew at each key.
@lru_cache(maxsize=4096)
def preflight(facts: ImageFacts, size: PrintSize, crop: Crop | None = None) -> tuple[Finding, ...]:
    """Every check of a picture that is to fill a print of that size, cropped as it was chosen or in the middle."""
    rows = [_resolution(facts, size, crop), _crop(facts, size, crop), _colour(facts)]
    if facts.format in _NOT_PRINTED:
        kind = _NOT_PRINTED[facts.format]
        rows.append(Finding("Format", Level.FINE, kind, f"It is a {kind} file, which presses do not read."))
    rows += _border(facts, size, crop)
    if facts.alpha:
        rows.append(
            Finding(
                "Transparency",
                Level.FINE,
                "yes",
                "Parts of it are transparent. They are shown on white here; a printer may not do so.",
            )
        )
    if facts.turned:
        rows.append(
            Finding(
                "Orientation",
                Level.FINE,
                "turned",
                "It stands upright only by a note of the camera’s, which a printer may not heed.",
            )
        )
    return tuple(rows)


def misnamed(name: str, facts: ImageFacts) -> tuple[Finding, ...]:
    """That a file's name ends otherwise than what it is."""
    _stem, dot, ending = name.lower().rpartition(".")
    if not dot:
        return ()  # a name without an ending says nothing that could be wrong
    if ending in _NAMED.get(facts.format, (ending,)):
        return ()
    kind = facts.format if facts.format != "MPO" else "JPEG"
    sentence = (
        f"Its name ends in .{ending}, and it is a {kind} file. It is handed out and printed under its right ending."
    )
    return (Finding("Name", Level.WARN, f"{kind} called .{ending}", sentence),)


def effective_ppi(facts: ImageFacts, size: PrintSize, crop: Crop | None = None) -> Fraction:
    """The pixels for each inch of paper, after the crop."""
    across, _down = size.sides(facts.width, facts.height, turned=crop is not None and crop.turned)
    return frame_of(facts.width, facts.height, size, crop).width * facts.width / across


def crop_loss(facts: ImageFacts, size: PrintSize, crop: Crop | None = None) -> Fraction:
    """How much of the picture falls off when it fills the print, in per cent of its area."""
    return frame_of(facts.width, facts.height, size, crop).loss


def _resolution(facts: ImageFacts, size: PrintSize, crop: Crop | None) -> Finding:
    ppi = effective_ppi(facts, size, crop)
    needs = next(row for row in _NEEDS if row.up_to is None or size.long <= row.up_to)
    stop = _LOWER_STOP.get((size.short, size.long), needs.stop)
    value = f"{int(ppi)} ppi"
    if ppi < stop:
        sentence = (
            f"{int(ppi)} ppi at {size} is too coarse to print (stop below {stop}). "
            "Ask for a larger file or choose a smaller print."
        )
        return Finding("Resolution", Level.STOP, value, sentence, tick=True)
    if ppi < needs.fine:
        sentence = f"{int(ppi)} ppi at {size} will look soft; {needs.fine} are needed. A smaller print is sharper."
        return Finding("Resolution", Level.WARN, value, sentence, tick=True)
    if ppi > _MORE_THAN_PRINTED:
        sentence = f"{int(ppi)} ppi at {size} is more than paper shows. Check that the size is the one meant."
        return Finding("Resolution", Level.WARN, value, sentence)
    if ppi < needs.good:
        return Finding("Resolution", Level.FINE, value, f"{int(ppi)} ppi at {size} is fine.")
    return Finding("Resolution", Level.GOOD, value, f"{int(ppi)} ppi at {size} is good.")


def _crop(facts: ImageFacts, size: PrintSize, crop: Crop | None) -> Finding:
    loss = crop_loss(facts, size, crop)
    if not loss:
        return Finding("Crop", Level.GOOD, "0\u00a0%", f"The picture fits {size} whole.")
    share = f"{float(loss):.1f}\u00a0%"
    said = f"{share} of the picture falls off at {size}."
    if loss <= _CROP_WARN:
        return Finding("Crop", Level.FINE, share, said)
    remedy = f"{said} Show the crop to the customer, or print it in another size."
    return Finding("Crop", Level.WARN, share, remedy, tick=loss > _CROP_TICK)


def _colour(facts: ImageFacts) -> Finding:
    if facts.deep:
        return _told("16 bits", f"It has 16 bits a colour, more than printers take. {_COMPARE}")
    if facts.mode not in ("RGB", "RGBA", "RGBX", "L", "LA"):
        kind = _KINDS.get(facts.mode, facts.mode)
        return _told(kind, f"Its colours are {kind}, not RGB; each printer converts them in its own way. {_COMPARE}")
    if facts.profile is None:
        return _told(NO_PROFILE, f"It carries no colour profile and is taken as sRGB here. {_COMPARE}")
    if facts.profile.lower().startswith(_KEPT_PROFILES):
        return Finding("Colour", Level.GOOD, facts.profile, f"Printed as {facts.profile}.")
    return _told(facts.profile, f"Its colours are those of {facts.profile}, not of sRGB. {_COMPARE}")


def _border(facts: ImageFacts, size: PrintSize, crop: Crop | None) -> list[Finding]:
    printed = frame_of(facts.width, facts.height, size, crop).pixels(facts.width, facts.height)
    left = narrow(facts.borders, (facts.width, facts.height), printed)
    if not left:
        return []
    found = f"{left}\u00a0px"
    said = f"The border along an edge is {found} wide; the trim needs {NARROW}. Widen it in the file, or crop it off."
    return [Finding("Border", Level.WARN, found, said)]


def _told(value: str, sentence: str) -> Finding:
    return Finding("Colour", Level.WARN, value, sentence)
