"""Tab goes through what is on screen as one reads it: line by line, and a column whole before the next one.

The order is found anew at each Tab from where things stand, so parts may come and go. Nothing of it is kept: a widget
or a layout's item that Python still knew after its end could end the program.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

Place = tuple[QRect, QWidget]
_TOUCHING = 2
"""Parts that share so few pixels stand beside each other."""


def step(window: QWidget, *, onward: bool) -> bool:
    """Give the cursor to the next stop in a window, or to the one before; False when there is none."""
    stops = list(_stops(window))
    if not stops:
        return False
    here = QApplication.focusWidget()
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    if here in stops:
        following = stops[(stops.index(here) + (1 if onward else -1)) % len(stops)]
    else:
        following = stops[0 if onward else -1]
    following.setFocus(reason)
    bring_into_sight(following)
    return True


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever a widget stands in until it is seen."""
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(widget)
        holder = holder.parentWidget()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a widget; an area that only scrolls has nothing to say there."""
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    if takes_tab and widget.isEnabled() and not isinstance(widget, QScrollArea):
        yield widget
    inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [(part.geometry(), part) for part in inside if part.isVisible() and not part.isWindow()]
    for _place, part in _as_read(shown):
        yield from _stops(part)


def _as_read(places: Sequence[Place]) -> Sequence[Place]:
    """Lines one below the other, else columns side by side, each read in itself."""
    if len(places) < 2:
        return places
    for begin, end in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        parts = _split(places, begin, end)
        if len(parts) > 1:
            return [place for part in parts for place in _as_read(part)]
    return sorted(places, key=lambda place: (place[0].top(), place[0].left()))


def _split(places: Sequence[Place], begin: Callable[[QRect], int], end: Callable[[QRect], int]) -> list[list[Place]]:
    """Parts that lie wholly beside each other in one direction."""
    parts: list[list[Place]] = []
    reached = 0
    for place in sorted(places, key=lambda place: begin(place[0])):
        if not parts or begin(place[0]) > reached - _TOUCHING:
            parts.append([])
            reached = end(place[0])
        parts[-1].append(place)
        reached = max(reached, end(place[0]))
    return parts
