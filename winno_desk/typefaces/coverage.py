"""Which of our faces has a letter."""

from functools import cache, lru_cache
from pathlib import Path

from winno_desk.typefaces import fonts, script_fonts
from winno_desk.typefaces.scripts import SCRIPTS


@lru_cache(maxsize=20_000)
def script_of(letter: str) -> str | None:
    """The script whose face prints a letter, empty for Inter; None where no face of ours can."""
    return next((name for name in ("", *SCRIPTS) if ord(letter) in letters_of(name)), None)


@cache
def letters_of(script: str) -> frozenset[int]:
    """The characters that the face of a script has, or that Inter has for an empty name."""
    import uharfbuzz  # not before a paper is made

    blob = uharfbuzz.Blob.from_file_path(str(face_of(script, 400)))
    return frozenset(uharfbuzz.Face(blob).unicodes)


def face_of(script: str, weight: int) -> Path:
    """The font file of a script at the weight that is nearest to what is asked for."""
    files = script_fonts(script) if script else fonts()
    return files[min(files, key=lambda cut: abs(cut - weight))]
