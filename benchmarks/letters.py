"""S7: a decision letter, beside the very same strokes set straight on ReportLab's canvas without any layout."""

import gc
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from benchmarks.goals import Line, milliseconds, side_by_side
from winno_desk.documents import drawn, letterhead, typesetting
from winno_desk.documents.codes import qr
from winno_desk.documents.facts import LetterFacts, Recipient
from winno_desk.documents.letter import decision_letter
from winno_desk.documents.specimens.decided import LESS_FEE

_ROUNDS, _IN_A_ROW, _STARTS = 250, 1000, 5
_STROKES = "setFont drawString setFillColorRGB setStrokeColorRGB setLineWidth line rect roundRect circle".split()

_PLAIN = typesetting.Canvas

Strokes = list[tuple[str, list[Any]]]
"""Calls of the canvas by their names; a path is kept as the code that it became."""


class _Recording(_PLAIN):  # type: ignore[misc, valid-type]  # ReportLab ships no types
    """Keeps what is drawn on it."""

    strokes: Strokes
    inside = False


def _keeping(name: str) -> Any:
    """The method of that name, which keeps what it was called with unless another one called it."""

    def draw(self: _Recording, *given: Any, **how: Any) -> None:
        inside = self.inside
        if not inside:
            kept = [list(given[0]._code)] if name == "drawPath" else list(given)
            self.strokes.append((name, [kept, how]))
        self.inside = True
        getattr(_PLAIN, name)(self, *given, **how)
        self.inside = inside

    return draw


for _name in (*_STROKES, "drawPath"):
    setattr(_Recording, _name, _keeping(_name))


def _kept_code(canvas: _Recording, *code: Any) -> None:
    """A code is reckoned by both: that it is drawn as one path is what makes it cheap."""
    canvas.strokes.append(("qr", [list(code), {}]))
    canvas.inside = True
    qr(canvas, *code)
    canvas.inside = False


def _kept_text(canvas: _Recording, x: float, y: float, font: str, size: float, text: str) -> None:
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)


@contextmanager
def _recorded() -> Iterator[Strokes]:
    strokes: Strokes = []
    _Recording.strokes = strokes
    with (
        patch.object(typesetting, "Canvas", _Recording),
        patch.object(letterhead, "qr", _kept_code),
        patch.object(drawn, "set_plain", _kept_text),
    ):
        yield strokes


def letters(_folder: Path) -> list[Line]:
    """One letter, a thousand in a row, and the first of a process."""
    with _recorded() as strokes:
        decision_letter(LESS_FEE)
    for number in range(50):
        decision_letter(_one(number))
    works = [(partial(decision_letter, _one(number)), partial(straight, strokes)) for number in range(50, _ROUNDS)]
    ours, floor = side_by_side(works, 1)
    each, grown = _in_a_row()
    firsts = [(_first("ours", strokes), _first("floor", strokes)) for _ in range(_STARTS)]
    own, raw = (median(turn[place] for turn in firsts) for place in (0, 1))
    return [
        Line(goal="S7", what="decision letter, median", ours=median(ours), floor=median(floor), most=1.15),
        Line(goal="S7", what="each of 1,000 in a row", ours=each, floor=median(ours), most=1.05),
        Line(goal="S7", what="memory grown by them", ours=grown, unit="MB", most=2, absolute=True),
        Line(goal="S7", what="first one after a start, fonts read, median", ours=own, floor=raw, most=2),
    ]


def _one(number: int) -> LetterFacts:
    """A letter to somebody else, in their own words, about another order."""
    return replace(
        LESS_FEE,
        recipient=Recipient(name=f"Tom Baker {number}", address=(f"{number} Laurel Court", "Berkeley, CA 94704")),
        number=f"L-2026-{number:05d}",
        order=f"W-{1000 + number}",
        words=f"We moved the wedding to day {number}, we no longer need it.",
    )


def straight(strokes: Strokes) -> bytes:
    """Draw what was drawn."""
    typesetting.faces()
    stream = io.BytesIO()
    canvas = _PLAIN(stream, pagesize=(612, 792), invariant=1)
    for name, (given, how) in strokes:
        if name == "drawPath":
            path = canvas.beginPath()
            path._code[:] = given[0]
            canvas.drawPath(path, **how)
        elif name == "qr":
            qr(canvas, *given)
        else:
            getattr(canvas, name)(*given, **how)
    canvas.save()
    return stream.getvalue()


def _in_a_row() -> tuple[float, float]:
    """Milliseconds for each, and by how many megabytes the process grew."""
    facts = [_one(number) for number in range(_ROUNDS, _ROUNDS + _IN_A_ROW)]
    before = _resident()
    took = milliseconds(lambda: all(decision_letter(one) for one in facts))  # none of them is kept
    return took / _IN_A_ROW, max(0.0, _resident() - before)


def _resident() -> float:
    """Megabytes of this process in memory, without what is only waiting to be swept."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / (1 << 20)


def _first(whose: str, strokes: Strokes) -> float:
    """Milliseconds of the first letter in a process of its own, whose modules are loaded and whose fonts are not."""
    code = (
        "import json, sys; from benchmarks.goals import milliseconds; from benchmarks.letters import straight; "
        "from winno_desk.documents.letter import decision_letter; "
        "from winno_desk.documents.specimens.decided import LESS_FEE; strokes = json.load(sys.stdin); "
        f"print(milliseconds(lambda: {'decision_letter(LESS_FEE)' if whose == 'ours' else 'straight(strokes)'}))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(strokes), check=True, capture_output=True, text=True
    )
    return float(told.stdout)
