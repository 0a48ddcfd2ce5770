"""Inter in four weights, cut from its variable font; it writes Latin, Greek, Cyrillic and Vietnamese.

Cutting takes some ten seconds, so it happens ahead of the first start (``python -m winno_desk.typefaces``)
or at it.
"""

import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY = "Inter"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}

RECIPE = 1  # raise it when anything below changes what is cut, so that no station keeps old fonts
_OPTICAL_SIZE = 14
_CHARACTERS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin of western, central and eastern Europe
    (0x02B0, 0x036F),  # modifier letters and combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese and further Latin
    (0x2000, 0x206F),  # dashes, quotes, no-break and thin spaces
    (0x2070, 0x209F),  # raised and lowered digits
    (0x20A0, 0x20CF),  # currency signs
    (0x2100, 0x214F),  # numero, trademark and the like
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # minus, approximately, at most
    (0x25A0, 0x25FF),  # squares and dots
    (0x2713, 0x2717),  # tick and cross
    (0xFFFD, 0xFFFD),
)
_FEATURES = ["ccmp", "kern", "mark", "mkmk"]
_FIGURES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def source() -> Path:
    """The variable font; a built program, which brings its fonts cut, has no need of it."""
    import fontpkg_inter

    return Path(fontpkg_inter.__file__).parent / "files" / "Inter[opsz,wght].ttf"


def cut(weights: Iterable[int]) -> Iterable[tuple[int, bytes]]:
    """The weights one after the other, each from the same variable font of our characters."""
    from fontTools.ttLib import TTFont  # 0.2 s, and needed only once on a station
    from fontTools.varLib.instancer import instantiateVariableFont

    variable = _our_characters()
    for weight in weights:
        font = TTFont(io.BytesIO(variable), recalcTimestamp=False)
        instantiateVariableFont(font, {"wght": weight, "opsz": _OPTICAL_SIZE}, inplace=True)
        name(font, FAMILY, weight)
        yield weight, written(font)


def _our_characters() -> bytes:
    """The variable font with the characters that we print, tabular figures in place of the others."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(source(), recalcTimestamp=False)
    for table in font["cmap"].tables:
        table.cmap.update(
            {ord(str(value)): f"{name}.tf" for value, name in enumerate(_FIGURES) if ord(str(value)) in table.cmap}
        )
    options = Options(layout_features=_FEATURES, name_IDs=["*"], hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in _CHARACTERS for code in range(first, last + 1)])
    subsetter.subset(font)
    return written(font)


def written(font: "TTFont") -> bytes:
    """A font's file, the same bytes whether or not HarfBuzz is at hand to pack its tables."""
    font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = False
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def name(font: "TTFont", family: str, weight: int) -> None:
    """One family with its styles, whichever pair of names a system reads."""
    style = WEIGHTS[weight]
    names = {
        1: family,
        2: style,
        3: f"winno-desk {RECIPE} {family} {style}",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }
    for number in (*names, 25):
        font["name"].removeNames(nameID=number)
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    del font["STAT"]
    bold = style == "Bold"
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x80 | (0x20 if bold else 0x40)  # 0x80: line heights as the type says
    font["head"].macStyle = 1 if bold else 0
