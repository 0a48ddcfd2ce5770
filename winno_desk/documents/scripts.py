"""Text in the world's scripts: which face prints each stretch of it, shaped as its letters join, and in which order."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont

from winno_desk.documents.direction import in_sight, levels
from winno_desk.documents.typesetting import faces
from winno_desk.typefaces import SCRIPTS, script_fonts
from winno_desk.typefaces.coverage import letters_of, script_of

JOINERS = "\u200c\u200d"
"""They show nothing, and say whether the letters beside them join."""
_FROM_LEFT = range(0xF0000, 0x100000)
_FROM_RIGHT = tuple(code for code in range(0x590, 0xFF00) if unicodedata.bidirectional(chr(code)) in ("R", "AL"))
"""The codes that glyphs have within a file; readers of PDF tell the direction by them, whatever text stands beside."""
_BOLD = 550  # from this weight on a face takes its bolder cut
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters that one face prints in one direction."""

    text: str  # as it is read
    font: str
    drawn: str  # its glyphs from left to right
    wide: float  # per point of size
    from_right: bool
    thickened: bool  # the face has no bolder cut

    @property
    def shaped(self) -> bool:
        """Whether its glyphs say nothing of the letters they stand for."""
        return isinstance(self.drawn, ShapedStr)

    @property
    def told(self) -> str:
        """Its letters from left to right: readers of PDF turn them to the order of reading by themselves.

        A joiner from the right would make them turn each half of its word.
        """
        if not self.shaped:
            return self.drawn
        return (
            "".join(letter for letter in reversed(self.text) if letter not in JOINERS) if self.from_right else self.text
        )


@lru_cache(maxsize=4_000)
def stretches(text: str, weight: int) -> tuple[Stretch, ...]:
    """The text as it stands on paper, from left to right."""
    if text.isascii() or letters_of("").issuperset(map(ord, text)):
        name = faces()[weight]
        return (Stretch(text, name, text, _plain_width(text, name), from_right=False, thickened=False),)
    told = groupby(zip(levels(text), _families(text), text, strict=True), key=lambda letter: letter[:2])
    parts = [(level, family, "".join(letter for *_, letter in group)) for (level, family), group in told]
    ordered = in_sight(parts, [level for level, *_ in parts])
    return tuple(_stretch(part, family, level, weight) for level, family, part in ordered)


@lru_cache(maxsize=4_000)
def width(text: str, weight: int, size: float) -> float:
    """How wide a piece of text stands."""
    return sum(stretch.wide for stretch in stretches(text, weight)) * size


def can_print(letter: str) -> bool:
    """Whether some face of ours has the letter."""
    return script_of(letter) is not None


def joins(letter: str) -> bool:
    """Whether letters of its script join, so that a joiner after it says something."""
    return script_of(letter) in ("Arabic", "Devanagari")


def _families(text: str) -> list[str]:
    """The script of each letter; a mark and a joiner stay with the letter before them where its face has them."""
    told: list[str] = []
    for letter in text:
        before = told[-1] if told else ""
        follows = before and (letter in JOINERS or (_stays(letter, before) and ord(letter) in letters_of(before)))
        told.append(before if follows else script_of(letter) or "")
    return told


def _stays(letter: str, script: str) -> bool:
    """Marks, and spaces unless words are set one by one."""
    return unicodedata.category(letter) in ("Mn", "Mc") or (letter == " " and not SCRIPTS[script].from_right)


def _stretch(text: str, family: str, level: int, weight: int) -> Stretch:
    from_right = level % 2 == 1
    if not family:
        name = faces()[weight]
        drawn = text[::-1].translate(_MIRRORED) if from_right else text
        return Stretch(text, name, drawn, _plain_width(text, name), from_right, thickened=False)
    script, bold = SCRIPTS[family], weight >= _BOLD
    cut = script.weights[-1] if bold else script.weights[0]
    if not script.shaped:
        name = _face(family, cut)
        return Stretch(text, name, text, _plain_width(text, name), from_right, thickened=bold and cut < _BOLD)
    shaped = _shape(text, family, cut, from_right)
    wide = sum(glyph.x_advance for glyph in shaped.__shapeData__) / 1000
    return Stretch(text, _glyph_face(family, cut), shaped, wide, from_right, thickened=False)


def _plain_width(text: str, font: str) -> float:
    return float(pdfmetrics.stringWidth(text, font, 1))


@cache
def _face(family: str, weight: int) -> str:
    """The name of a face that is drawn by its letters."""
    name = f"{family}-{weight}"
    pdfmetrics.registerFont(TTFont(name, str(script_fonts(family)[weight])))
    return name


@cache
def _glyph_face(family: str, weight: int) -> str:
    """The name of the same face when it is drawn by its glyphs, which have codes of their own."""
    name = f"{family}-{weight}-shaped"
    font = TTFont(name, str(script_fonts(family)[weight]))
    face = font.face
    face.charToGlyph = {code: glyph for code, glyph in face.charToGlyph.items() if code <= ord(" ")}
    pdfmetrics.registerFont(font)
    return name


@cache
def _shaper(family: str, weight: int) -> uharfbuzz.Font:
    blob = uharfbuzz.Blob.from_file_path(str(script_fonts(family)[weight]))
    return uharfbuzz.Font(uharfbuzz.Face(blob))


def _shape(text: str, family: str, weight: int, from_right: bool) -> ShapedStr:
    """The glyphs of a stretch; their codes follow from the face alone, so the same text gives the same bytes."""
    face = pdfmetrics.getFont(_glyph_face(family, weight)).face
    font = _shaper(family, weight)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if from_right else "ltr"
    uharfbuzz.shape(font, buffer)
    scale = 1000 / face.unitsPerEm
    codes, shapes = [], []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        code = (_FROM_RIGHT if from_right else _FROM_LEFT)[info.codepoint]
        face.charToGlyph[code] = info.codepoint
        face.charWidths[code] = font.get_glyph_h_advance(info.codepoint) * scale
        codes.append(chr(code))
        offsets = (place.x_advance, place.y_advance, place.x_offset, place.y_offset)
        shapes.append(ShapeData(info.cluster, *(value * scale for value in offsets), face.charWidths[code]))
    return ShapedStr("".join(codes), shapes)
