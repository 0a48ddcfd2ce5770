"""What this station knows of its labels: the form in use, the next free one of a sheet, how far a printer is off."""

from winno_desk.values.labels import LABELS
from winno_desk.windows.habits import Habits

_FORM, _NEXT, _OFFSET = "label_of_", "next_label_of_", "offset_of_"
FARTHEST = 10.0
"""Millimetres that a printer can be off before its paper lies wrong."""

Offset = tuple[float, float]
"""Millimetres to the right and down by which everything is moved."""


def form_of(kind: str, habits: Habits) -> str:
    """The form of label that is in use for a kind, by its key."""
    last = habits.last(_FORM + kind)
    return last if last in LABELS else next(iter(LABELS))


def choose_form(kind: str, form: str, habits: Habits) -> None:
    """From now on this kind is printed on that form, from the first label of a sheet."""
    habits.keep(_FORM + kind, form)
    choose_place(kind, 0, habits)


def place_of(kind: str, habits: Habits) -> int:
    """The next free label of the sheet, counted from 0."""
    last = habits.last(_NEXT + kind, "0")
    return int(last) % LABELS[form_of(kind, habits)].places if last.isdigit() else 0


def choose_place(kind: str, place: int, habits: Habits) -> None:
    """Go on with this label of the sheet."""
    habits.keep(_NEXT + kind, str(place))


def use_place(kind: str, habits: Habits) -> None:
    """A label is printed: the next one is free, after the last the first of a new sheet."""
    choose_place(kind, (place_of(kind, habits) + 1) % LABELS[form_of(kind, habits)].places, habits)


def offset_of(printer: str, habits: Habits) -> Offset:
    """How a printer's papers are moved so that they stand where they belong."""
    right, _, down = habits.last(_OFFSET + printer).partition(" ")
    try:
        return float(right), float(down)
    except ValueError:  # nobody has measured it
        return 0.0, 0.0


def keep_offset(printer: str, offset: Offset, habits: Habits) -> None:
    """Move everything that goes to this printer."""
    habits.keep(_OFFSET + printer, f"{offset[0]:.1f} {offset[1]:.1f}")
