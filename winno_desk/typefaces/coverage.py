"""Which of our faces has a letter."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from winno_desk.typefaces import fonts, script_fonts
from winno_desk.typefaces.scripts import SCRIPTS

_EMPTY = ("Zs", "Cf")
"""Spaces and joiners, which show nothing as they should."""


@lru_cache(maxsize=20_000)
def script_of(letter: str) -> str | None:
    """The script whose face prints a letter, empty for Inter; None where no face of ours can."""
    return next((name for name in ("", *SCRIPTS) if ord(letter) in letters_of(name)), None)


@cache
def letters_of(script: str) -> frozenset[int]:
    """The characters that the face of a script can draw, or Inter for an empty name.

    Some faces list characters for which they hold nothing: on paper that would be a hole.
    """
    import uharfbuzz  # not before a paper is made

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face_of(script, 400))))
    font = uharfbuzz.Font(face)

    def is_drawn(code: int) -> bool:
        extents = font.get_glyph_extents(font.get_nominal_glyph(code))
        return extents is not None and bool(extents.width or extents.height)

    return frozenset(code for code in face.unicodes if is_drawn(code) or unicodedata.category(chr(code)) in _EMPTY)


def face_of(script: str, weight: int) -> Path:
    """The font file of a script at the weight that is nearest to what is asked for."""
    files = script_fonts(script) if script else fonts()
    return files[min(files, key=lambda cut: abs(cut - weight))]
