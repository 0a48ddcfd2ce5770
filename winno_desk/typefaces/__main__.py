"""Cuts the type ahead of the first start, into the folder that is named, or where the program will look for it."""

import sys
from pathlib import Path

from winno_desk.typefaces import SCRIPTS, cut_into, fonts, script_fonts

if sys.argv[1:]:
    cut_into(Path(sys.argv[1]))
else:
    fonts()
    for script in SCRIPTS:
        script_fonts(script)
