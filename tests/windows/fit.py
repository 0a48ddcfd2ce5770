"""Which words on screen are cut, stick out of their place, or lie over each other."""

import re
from collections.abc import Iterator
from functools import singledispatch
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cells import row_height
from winno_desk.windows.paint import tag_size
from winno_desk.windows.parts import Elided, Tag
from winno_desk.windows.rail import RailButton
from winno_desk.windows.style import font, px
from winno_desk.windows.table import words_of
from winno_desk.windows.table_view import RowTable
from winno_desk.windows.ticks import PointTick

_SLACK = 1
"""A pixel lost to rounding cuts no letter."""
_TELLING = 80
"""So much of a name in a table tells it apart; the whole of it stands in its tool tip."""
_LEAVES = (QLabel, QAbstractButton, Tag, QLineEdit, QPlainTextEdit, QComboBox, QTableView)


def misfits(window: QWidget) -> list[str]:
    """What does not fit, one line each; none is as it should be."""
    leaves: list[QWidget] = [
        each for each in window.findChildren(QWidget) if isinstance(each, _LEAVES) and _is_seen(each)
    ]
    return [*(_line(each, "is cut") for each in leaves if not _has_room(each)), *_hidden(leaves), *_over(leaves)]


def _is_seen(widget: QWidget) -> bool:
    inside = isinstance(widget.parent(), (QComboBox, QTableView)) and not isinstance(widget, QLabel)
    return widget.isVisible() and not inside and not widget.visibleRegion().isEmpty()


def _line(widget: QWidget, wrong: str) -> str:
    said = getattr(widget, "text", widget.accessibleName)() or widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} “{said}” {wrong}: {widget.width()} × {widget.height()}"


@singledispatch
def _needs(widget: QWidget) -> QSize:
    """How much room the words of a widget take."""
    return QSize(0, 0)


@_needs.register
def _(label: QLabel) -> QSize:
    if not label.wordWrap() or not label.text():
        return label.sizeHint()
    words = re.split(r"[ \n\u200b]", QLabel.text(label))
    longest = max(QFontMetricsF(label.font()).horizontalAdvance(word) for word in words)
    return QSize(int(longest), label.heightForWidth(label.width()))


@_needs.register
def _(elided: Elided) -> QSize:
    return QSize(px(24), elided.sizeHint().height())


@_needs.register
def _(button: KeyButton) -> QSize:
    return button.sizeHint()


@_needs.register
def _(button: RailButton) -> QSize:
    return QSize(int(button.words_width()), button.sizeHint().height())


@_needs.register
def _(tag: Tag) -> QSize:
    return tag.sizeHint()


@_needs.register
def _(tick: QCheckBox) -> QSize:
    return tick.sizeHint()


@_needs.register
def _(tick: PointTick) -> QSize:
    return QSize(tick.minimumSizeHint().width(), tick.heightForWidth(tick.width()))


@_needs.register
def _(box: QLineEdit) -> QSize:
    hint = QFontMetricsF(box.font()).horizontalAdvance(box.placeholderText()) if not box.text() else 0
    margins = box.textMargins()
    return QSize(int(hint) + margins.left() + margins.right() + px(20), px(24))


@_needs.register
def _(box: QComboBox) -> QSize:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    words = QFontMetricsF(box.font()).horizontalAdvance(box.currentText())
    return QSize(int(words) + box.width() - part.width(), px(24))


def _has_room(widget: QWidget) -> bool:
    if isinstance(widget, RowTable):
        return _rows_have_room(widget)
    needed = _needs(widget)
    return needed.width() <= widget.width() + _SLACK and needed.height() <= widget.height() + _SLACK


def _rows_have_room(table: RowTable) -> bool:
    """Rows as tall as their words, columns with their whole title, tags whole, names told apart."""
    model = table.rows_model()
    if not model.rowCount():
        return True
    tall = row_height([column.kind for column in model.columns])
    if table.rowHeight(0) < tall or table.viewport().height() < tall:
        return False
    return all(
        _column_has_room(table, section) for section in range(model.columnCount()) if not table.isColumnHidden(section)
    )


def _column_has_room(table: RowTable, section: int) -> bool:
    column = table.rows_model().columns[section]
    room = table.columnWidth(section) - px(16) + _SLACK
    header = table.horizontalHeader()
    if header.isVisible() and QFontMetricsF(header.font()).horizontalAdvance(column.title) > room:
        return False
    letters = QFontMetricsF(font())
    for row in table.rows_model().rows():
        cell = column.get(row)
        if cell is None or column.kind == "picture":
            continue
        if column.kind in ("tag", "tags"):
            tags = (cell,) if column.kind == "tag" else cell
            needed = max((tag_size(tag).width() for tag in tags), default=0.0)
        else:
            words = words_of(column.kind, cell)
            needed = letters.horizontalAdvance(words)
            needed = needed if column.kind == "amount" else min(needed, px(_TELLING))
        if needed > room:
            return False
    return True


def _hidden(leaves: list[QWidget]) -> Iterator[str]:
    """What sticks out of something that it cannot be scrolled in."""
    for leaf in leaves:
        inner, holder = leaf, leaf.parentWidget()
        while holder is not None and not inner.isWindow():
            area = holder.parentWidget()
            rect = (
                QRect(inner.pos(), inner.size()) if inner is leaf else QRect(leaf.mapTo(holder, QPoint()), leaf.size())
            )
            scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is holder
            if rect.left() < -_SLACK or rect.right() > holder.width() + _SLACK:
                yield _line(leaf, f"sticks out of {type(holder).__name__} {holder.objectName()} sideways")
                break
            if scrolls:
                assert isinstance(area, QAbstractScrollArea)
                if area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff and (
                    rect.bottom() > holder.height() + _SLACK
                ):
                    yield _line(leaf, "cannot be scrolled to")
                break
            if rect.top() < -_SLACK or rect.bottom() > holder.height() + _SLACK:
                yield _line(leaf, f"sticks out of {type(holder).__name__} {holder.objectName()}")
                break
            inner, holder = holder, area


def _over(leaves: list[QWidget]) -> Iterator[str]:
    """Pairs that lie over each other."""
    places = [
        (leaf, leaf.visibleRegion().boundingRect().translated(leaf.mapTo(leaf.window(), QPoint()))) for leaf in leaves
    ]
    for (one, first), (other, second) in combinations(places, 2):
        shared = first.intersected(second)
        if (
            shared.width() > _SLACK
            and shared.height() > _SLACK
            and not (one.isAncestorOf(other) or other.isAncestorOf(one))
        ):
            yield _line(one, f"lies over “{getattr(other, 'text', other.accessibleName)()}”")
