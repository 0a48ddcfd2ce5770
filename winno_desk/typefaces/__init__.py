"""The program's own type, on screen and on paper: Inter, and a face for each script that Inter lacks.

A file is cut when it is first wanted and kept in the user's cache; a built program carries the cut fonts beside
its icons.
"""

from functools import cache
from pathlib import Path

from winno_desk.typefaces import inter
from winno_desk.typefaces.inter import FAMILY, WEIGHTS
from winno_desk.typefaces.scripts import RECIPE, SCRIPTS
from winno_desk.typefaces.store import build, ready

__all__ = ["FAMILY", "SCRIPTS", "WEIGHTS", "cut_into", "fonts", "script_fonts"]

_NAMES = {weight: f"{FAMILY}-{style}.ttf" for weight, style in WEIGHTS.items()}


@cache
def fonts() -> dict[int, Path]:
    """Each weight of Inter, ready to be read."""
    return ready(_NAMES, inter.source, inter.RECIPE, inter.cut)


@cache
def script_fonts(name: str) -> dict[int, Path]:
    """Each weight of the face for a script, by its name in ``SCRIPTS``."""
    script = SCRIPTS[name]
    return ready(_script_names(name), script.source, RECIPE, script.cut())


def cut_into(folder: Path) -> dict[int, Path]:
    """All of them into one folder, which a built program then carries; gives the weights of Inter."""
    for name, script in SCRIPTS.items():
        build(folder, _script_names(name), script.cut())
    return build(folder, _NAMES, inter.cut)


def _script_names(name: str) -> dict[int, str]:
    return {weight: f"{name}-{WEIGHTS[weight]}.ttf" for weight in SCRIPTS[name].weights}
