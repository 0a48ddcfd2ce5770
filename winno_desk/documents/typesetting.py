"""How paper looks: our own type embedded, colours, sheets. Imported before anything else of ReportLab."""

import io
from dataclasses import dataclass
from functools import cache

from reportlab import rl_config

FACES = {400: "Inter-Regular", 500: "Inter-Medium", 600: "Inter-SemiBold", 700: "Inter-Bold"}

# Set before canvas and barcodes are imported: they read some of these once, as they load.
rl_config.canvas_basefontname = FACES[400]  # else Helvetica slips in, named but not embedded
rl_config.defaultGraphicsFontName = FACES[400]
rl_config.invariant = 1  # no time of making in the file: the same record gives the same bytes
rl_config.toColorCanUse = None  # no text is ever read as an expression
rl_config.trustedHosts = []  # nothing is ever fetched
rl_config.trustedSchemes = []

from reportlab.lib.fonts import addMapping  # noqa: E402 - after the settings that it reads
from reportlab.pdfbase import pdfmetrics  # noqa: E402 - as above
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402 - as above
from reportlab.pdfgen.canvas import Canvas  # noqa: E402 - as above

from winno_desk.typefaces import fonts  # noqa: E402 - as above

__all__ = ["Canvas"]  # from here alone, so that it never comes before the settings

Colour = tuple[float, float, float]

for _bold in (0, 1):
    for _italic in (0, 1):
        addMapping(FACES[400], _bold, _italic, FACES[700 if _bold else 400])


def colour(code: str) -> Colour:
    """``#5B4BD6`` as parts of red, green and blue."""
    return (int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255)


INK = colour("#1A1E26")
BLACK = colour("#000000")
"""For printers that know no grey: receipts and labels are burned in dots."""
SECOND = colour("#586170")
HAIRLINE = colour("#DCE0E6")
TINT = colour("#F1F3F9")
MARK_GROUND = colour("#20242D")
MARK_HILLS = colour("#8FA3FF")
MARK_SUN = colour("#FFFFFF")

MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper with its margins, in points; the window is where an envelope shows the address."""

    width: float
    height: float
    margin: float
    window: float  # from the top edge to the small sender's line above the address
    body: float  # from the top edge to the first line below the address

    @property
    def inner(self) -> float:
        return self.width - 2 * self.margin

    @property
    def right(self) -> float:
        return self.width - self.margin


WINDOWS = {"us": (118.0, 220.0), "din": (50 * MILLIMETRE, 98 * MILLIMETRE)}
"""For each kind of envelope how far down its window begins, and the first line below the address."""
SHEETS = {
    "letter": Sheet(612, 792, 72, *WINDOWS["us"]),
    "a4": Sheet(210 * MILLIMETRE, 297 * MILLIMETRE, 25 * MILLIMETRE, *WINDOWS["din"]),
}

INCH = 72.0
ROLL = 80 * MILLIMETRE
"""How wide the paper of receipt printers is; they print on 72 mm of it."""
LABEL = Sheet(6 * INCH, 4 * INCH, 14, window=0, body=0)
"""A label of 4 × 6 inches, lying."""

_LETTER_COUNTRIES = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


def paper_of(country: str) -> str:
    """The paper that printers of a country hold, ``letter`` or ``a4``."""
    return "letter" if country in _LETTER_COUNTRIES else "a4"


@cache
def faces() -> dict[int, str]:
    """The weights, ready for use by ReportLab under their names."""
    for weight, path in fonts().items():
        pdfmetrics.registerFont(TTFont(FACES[weight], str(path)))
    return FACES


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF being drawn."""

    canvas: Canvas
    stream: io.BytesIO

    def finish(self) -> bytes:
        self.canvas.save()
        return self.stream.getvalue()


def new_paper(sheet: Sheet, title: str, author: str, subject: str) -> Paper:
    """An empty PDF on that sheet."""
    faces()
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(sheet.width, sheet.height), invariant=1, lang="en")
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject(subject)
    canvas.setCreator("Winno Desk")
    return Paper(canvas, stream)
