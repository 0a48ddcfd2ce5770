"""Which parts of a large picture are in sight, and where each of them lies."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from winno_desk.imaging.tiles import TILE, levels_of
from winno_desk.windows.pane import Pane
from winno_desk.windows.shots import Shot


class Part(NamedTuple):
    """One tile of a picture: by how much its level is smaller, its column and its row."""

    digest: str
    level: int
    column: int
    row: int


def in_sight(pane: Pane, shot: Shot, ratio: float) -> Iterator[tuple[Part, QRectF]]:
    """The parts of a picture that are seen now, each with its place; none while the whole is sharp enough."""
    levels = levels_of(shot.width, shot.height)
    spot = pane.lies(shot)
    wanted = max(spot.width(), spot.height()) * ratio
    longest = max(shot.width, shot.height)
    if not levels or wanted * 2 ** len(levels) <= longest:
        return
    level = next((one for one in reversed(levels) if longest / one >= wanted), 1)
    side = TILE * level * spot.width() / shot.width
    seen = spot.intersected(pane.area)
    columns = _range(seen.left() - spot.left(), seen.right() - spot.left(), side, math.ceil(shot.width / level / TILE))
    rows = _range(seen.top() - spot.top(), seen.bottom() - spot.top(), side, math.ceil(shot.height / level / TILE))
    for row in rows:
        for column in columns:
            corner = QPointF(spot.left() + column * side, spot.top() + row * side)
            place = QRectF(corner.x(), corner.y(), side, side).intersected(spot)
            yield Part(shot.pixels, level, column, row), place


def _range(first: float, last: float, side: float, count: int) -> range:
    return range(max(0, int(first // side)), min(count, int(last // side) + 1))
