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
    here = QApplication.focusWidget()
    order = list(_in_order(window, here))
    place = next((place for place, each in enumerate(order) if each is here), -1)
    ahead = [*order[place + 1 :], *order[: max(place, 0)]]
    following = next(filter(_is_stop, ahead if onward else reversed(ahead)), None)
    if following is None:
        return False
    following.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
    bring_into_sight(following)
    return True


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever a widget stands in until it is seen, the whole of it where there is room."""
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            _scroll_to(holder, widget)
        holder = holder.parentWidget()


def _scroll_to(area: QScrollArea, widget: QWidget) -> None:
    """Of a field of several lines Qt would show the line with the cursor alone."""
    inside, room = area.widget(), area.viewport().size()
    if inside is not None and inside.isAncestorOf(widget) and widget.height() < room.height():
        middle = widget.mapTo(inside, widget.rect().center())
        area.ensureVisible(middle.x(), middle.y(), min(widget.width(), room.width()) // 2, widget.height() // 2 + 1)
    area.ensureWidgetVisible(widget)


def _is_stop(widget: QWidget) -> bool:
    """Does Tab stop here? An area that only scrolls has nothing to say."""
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_tab and widget.isVisible() and widget.isEnabled() and not isinstance(widget, QScrollArea)


def _in_order(widget: QWidget, here: QWidget | None) -> Iterator[QWidget]:
    """Everything shown in a widget, and where the cursor is, though that is just being hidden."""
    yield widget
    inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [
        (part.geometry(), part)
        for part in inside
        if not part.isWindow() and (part.isVisible() or part is here or (here is not None and part.isAncestorOf(here)))
    ]
    for _place, part in _as_read(shown):
        yield from _in_order(part, here)


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
