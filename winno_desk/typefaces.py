"""The program's own type, on screen and on paper: Inter in four weights, cut once from its variable font.

Cutting takes some ten seconds, so it happens ahead of the first start (``python -m winno_desk.typefaces``)
or at it, and is kept in the user's cache; a built program carries the cut fonts beside its icons.
"""

import hashlib
import io
import os
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from winno_desk.settings import RESOURCES
from winno_desk.values.errors import Unavailable

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY = "Inter"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}

_RECIPE = 1  # raise it when anything below changes what is cut, so that no station keeps old fonts
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


def _source() -> Path:
    """The variable font; a built program, which brings its fonts cut, has no need of it."""
    import fontpkg_inter

    return Path(fontpkg_inter.__file__).parent / "files" / "Inter[opsz,wght].ttf"


@cache
def fonts() -> dict[int, Path]:
    """Each weight's font file; what is missing is cut first."""
    packaged = _files(RESOURCES / "fonts")
    return packaged if _complete(packaged) else build(_folder())


def build(folder: Path) -> dict[int, Path]:
    """Cut the weights that a folder does not hold yet; two programs may do so at once."""
    files = _files(folder)
    missing = {weight: path for weight, path in files.items() if not path.is_file()}
    if not missing:
        return files
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for weight, data in _cut(missing):
            _keep(missing[weight], data)
    except OSError as error:
        raise Unavailable(
            f"The fonts cannot be written to {folder}. Make room there, "
            "or name another folder in WINNO_DESK_FONTS, and start again."
        ) from error
    return files


def _files(folder: Path) -> dict[int, Path]:
    return {weight: folder / f"{FAMILY}-{style}.ttf" for weight, style in WEIGHTS.items()}


def _complete(files: dict[int, Path]) -> bool:
    return all(path.is_file() for path in files.values())


def _folder() -> Path:
    chosen = os.environ.get("WINNO_DESK_FONTS")
    if chosen:
        return Path(chosen)
    source = hashlib.sha256(_source().read_bytes()).hexdigest()[:12]
    return user_cache_path("winno-desk", appauthor=False) / "fonts" / f"{source}-{_RECIPE}"


def _keep(path: Path, data: bytes) -> None:
    """Put a file in its place whole: whoever looks sees the old state or all of the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _cut(weights: Iterable[int]) -> Iterable[tuple[int, bytes]]:
    """The weights one after the other, each from the same variable font of our characters."""
    from fontTools.ttLib import TTFont  # 0.2 s, and needed only once on a station
    from fontTools.varLib.instancer import instantiateVariableFont

    variable = _our_characters()
    for weight in weights:
        font = TTFont(io.BytesIO(variable), recalcTimestamp=False)
        instantiateVariableFont(font, {"wght": weight, "opsz": _OPTICAL_SIZE}, inplace=True)
        _name(font, weight)
        yield weight, _written(font)


def _our_characters() -> bytes:
    """The variable font with the characters that we print, tabular figures in place of the others."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(_source(), recalcTimestamp=False)
    for table in font["cmap"].tables:
        table.cmap.update(
            {ord(str(value)): f"{name}.tf" for value, name in enumerate(_FIGURES) if ord(str(value)) in table.cmap}
        )
    options = Options(layout_features=_FEATURES, name_IDs=["*"], hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in _CHARACTERS for code in range(first, last + 1)])
    subsetter.subset(font)
    return _written(font)


def _written(font: "TTFont") -> bytes:
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _name(font: "TTFont", weight: int) -> None:
    """One family with four styles, whichever pair of names a system reads."""
    style = WEIGHTS[weight]
    names = {
        1: FAMILY,
        2: style,
        3: f"winno-desk {_RECIPE} {FAMILY} {style}",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY}-{style}",
        16: FAMILY,
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


if __name__ == "__main__":
    if sys.argv[1:]:
        build(Path(sys.argv[1]))
    else:
        fonts()
