"""Tab goes through a page as one reads it, whenever its parts were made."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(page: QWidget) -> None:
    """Let Tab follow the layouts of a page; to be called again when parts were added."""
    for first, second in pairwise(_stops(page)):
        QWidget.setTabOrder(first, second)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything below a widget that Tab stops at, in the order of the layouts."""
    if widget.focusProxy() is None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    scrolled = widget.widget() if isinstance(widget, QScrollArea) else None
    if scrolled is not None:
        yield from _stops(scrolled)
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout, widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly))


def _stops_in(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """The parts are asked for their place: a layout's items, handed to Python, would be remembered after their end."""
    parts: list[QWidget | QLayout] = [*widgets, *(part for part in layout.children() if isinstance(part, QLayout))]
    places = {layout.indexOf(part): part for part in parts}
    for place in sorted(place for place in places if place >= 0):
        part = places[place]
        yield from _stops_in(part, widgets) if isinstance(part, QLayout) else _stops(part)
