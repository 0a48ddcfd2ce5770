"""Faces for the scripts that Inter lacks, cut from the variable fonts that others publish."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from winno_desk.typefaces.inter import name, written
from winno_desk.typefaces.store import Cut

RECIPE = 1  # raise it when anything below changes what is cut


@dataclass(frozen=True, slots=True)
class Script:
    """A face for one script: whose file it is, whether its letters join or stack and so need shaping, and from which
    side they are read."""

    package: str
    file: str
    weights: tuple[int, ...] = (400, 600)
    shaped: bool = True
    from_right: bool = False

    def source(self) -> Path:
        """The file as its package brings it; a built program, which brings its fonts cut, has no need of it."""
        spec = find_spec(self.package)
        assert spec is not None  # the locks install it
        assert spec.origin is not None  # a package with a file of its own
        return Path(spec.origin).parent / self.file

    def cut(self) -> Cut:
        """How its weights are made."""
        return partial(_cut, self)


SCRIPTS = {
    "Arabic": Script("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf", from_right=True),
    "Hebrew": Script("fontpkg_heebo", "files/Heebo[wght].ttf", from_right=True),
    "Devanagari": Script("fontpkg_noto_sans_devanagari", "files/NotoSansDevanagari[wdth,wght].ttf"),
    "Thai": Script("fontpkg_noto_sans_thai", "files/NotoSansThai[wdth,wght].ttf"),
    "Han": Script("paperang_p2_fonts_cjk", "fonts/wqy-microhei.ttc", weights=(400,), shaped=False),
}
"""In the order in which they are asked for a letter; the last one, Chinese, Japanese and Korean, has one weight."""

_JOINING = "ccmp init kern liga locl mark medi fina mkmk rlig rtlm".split()
"""What joins letters and places marks; the glyphs that only ornament wants are left out, for codes are few."""
_READY_JOINED = 0xFB50
"""From here on stand letters as they look when joined, which nobody types."""


def _cut(script: Script, weights: Iterable[int]) -> Iterable[tuple[int, bytes]]:
    from fontTools.subset import Options, Subsetter  # 0.2 s, and needed only once on a station
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    data = script.source().read_bytes()
    for weight in weights:
        font = TTFont(io.BytesIO(data), fontNumber=0, recalcTimestamp=False)
        if "fvar" in font:
            whole = {"wdth": 100.0, "wght": float(weight)}
            axes = {axis.axisTag: whole[axis.axisTag] for axis in font["fvar"].axes}
            family = font["name"].getBestFamilyName()
            instantiateVariableFont(font, axes, inplace=True)
            name(font, family, weight)
        if script.from_right:
            subsetter = Subsetter(Options(layout_features=_JOINING, hinting=False, name_IDs=["*"]))
            subsetter.populate(unicodes=[code for code in font.getBestCmap() if code < _READY_JOINED])
            subsetter.subset(font)
        yield weight, written(font)
