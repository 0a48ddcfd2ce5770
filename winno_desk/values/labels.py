"""The forms of labels that the desk can print, by the measures of their makers."""

from dataclasses import dataclass

INCH = 25.4


@dataclass(frozen=True, slots=True)
class LabelForm:
    """A label as it lies before a reader, in millimetres; on a sheet of many, where each of them begins.

    ``sheet`` is the sheet that carries them, or the label itself. ``left`` and ``top`` are where the first begins,
    ``across`` and ``down`` from one to the next.
    """

    name: str
    width: float
    height: float
    sheet: tuple[float, float]
    columns: int = 1
    rows: int = 1
    left: float = 0
    top: float = 0
    across: float = 0
    down: float = 0

    @property
    def places(self) -> int:
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The upper left corner of the label at a place, counted from 0 along the rows, in millimetres."""
        row, column = divmod(place % self.places, self.columns)
        return self.left + column * self.across, self.top + row * self.down


def _roll(name: str, width: float, height: float) -> LabelForm:
    return LabelForm(name, width, height, (width, height))


_LETTER = (8.5 * INCH, 11 * INCH)

LABELS = {
    "4x6": _roll("4 × 6 in", 6 * INCH, 4 * INCH),
    "brother_62x100": _roll("Brother 62 × 100 mm", 100, 62),
    "brother_29x90": _roll("Brother 29 × 90 mm", 90, 29),
    "dymo_54x101": _roll("Dymo 54 × 101 mm", 101, 54),
    "dymo_36x89": _roll("Dymo 36 × 89 mm", 89, 36),
    "avery_5163": LabelForm(
        "Avery 5163, 10 on a sheet",
        4 * INCH,
        2 * INCH,
        _LETTER,
        columns=2,
        rows=5,
        left=5 / 32 * INCH,
        top=0.5 * INCH,
        across=4.1875 * INCH,
        down=2 * INCH,
    ),
    "avery_5160": LabelForm(
        "Avery 5160, 30 on a sheet",
        2.625 * INCH,
        1 * INCH,
        _LETTER,
        columns=3,
        rows=10,
        left=3 / 16 * INCH,
        top=0.5 * INCH,
        across=2.75 * INCH,
        down=1 * INCH,
    ),
}
"""By the key that a station remembers its choice under."""
