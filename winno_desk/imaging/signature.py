"""A signature as a picture: its lines in black on white."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from winno_desk.values.strokes import smooth

_SIZE = (950, 330)
_WIDE = 5
_EDGE = 20


def signature_png(strokes: Sequence[Sequence[tuple[float, float]]]) -> bytes:
    """The lines, given as fractions of their field, as PNG; the same lines give the same bytes."""
    picture = Image.new("L", _SIZE, 255)
    pencil = ImageDraw.Draw(picture)
    across, down = (side - 2 * _EDGE for side in _SIZE)
    for stroke in filter(None, strokes):
        points = [(_EDGE + x * across, _EDGE + y * down) for x, y in smooth(stroke)]
        pencil.line(points * 2 if len(points) == 1 else points, fill=0, width=_WIDE, joint="curve")
        for x, y in points[:1] + points[-1:]:
            pencil.circle((x, y), _WIDE / 2, fill=0)
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()
