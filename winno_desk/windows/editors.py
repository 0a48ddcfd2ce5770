"""What is typed into: each gives its value, takes one, says when a person edited it, and can be marked wrong."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QWidget,
)

from winno_desk.values.errors import Invalid
from winno_desk.windows import tokens
from winno_desk.windows.style import colour, font, px


class Editor(Protocol):
    """What every editor can do, whatever is typed into it."""

    edited: Any  # a Signal()

    def value(self) -> Any: ...
    def set_value(self, value: Any) -> None: ...


def mark_wrong(editor: QWidget, wrong: bool) -> None:
    """Give an editor the border of an error, or take it away."""
    if bool(editor.property("wrong")) != wrong:
        editor.setProperty("wrong", wrong)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


class LineEditor(QLineEdit):
    """One line of words."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.textChanged.connect(self.edited)

    def value(self) -> str:
        return self.text().strip()

    def set_value(self, value: str) -> None:
        self.setText(value)


class SecretEditor(LineEditor):
    """A PIN or a passphrase, shown as dots and given as it was typed."""

    def __init__(self, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent, hint=hint)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def value(self) -> str:
        return self.text()


class LinesEditor(QPlainTextEdit):
    """Several lines of words; Tab goes on to the next field."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, hint: str = "", lines: int = 3) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._lines = lines
        self._fit()
        self.textChanged.connect(self.edited)

    def show_lines(self, lines: int) -> None:
        """How many lines are in sight."""
        self._lines = lines
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(QFontMetricsF(font()).lineSpacing() * self._lines) + px(22))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def value(self) -> str:
        return self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        self.setPlainText(value)


CHOOSE: tuple[str, str] = ("", "Choose")
"""The first row of a list in which nothing is chosen for anybody."""


class ChoiceEditor(QComboBox):
    """One of a list; its value is the thing behind the word. ``searchable`` lets it be typed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))  # else the popup's rows ignore the stylesheet
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(12)
        self.currentIndexChanged.connect(lambda _index: self.edited.emit())

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """The values to choose from, each with its word; the choice stays when it is still there."""
        before = self.currentData()
        self.blockSignals(True)
        self.clear()
        for value, word in choices:
            self.addItem(word, value)
        self.blockSignals(False)
        self.set_value(before if before is not None else (choices[0][0] if choices else None))

    def make_searchable(self) -> None:
        """Let a long list be narrowed by typing any part of a word."""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setItemDelegate(QStyledItemDelegate(completer))
        completer.setPopup(popup)
        self.setCompleter(completer)
        typed = self.lineEdit()
        assert typed is not None  # an editable box has one
        typed.editingFinished.connect(lambda: self.set_value(self.value()))  # a code becomes its word

    def value(self) -> Any:
        if not self.isEditable():
            return self.currentData()
        typed = " ".join(self.currentText().split()).casefold()
        for index in range(self.count()):
            if typed in (self.itemText(index).casefold(), str(self.itemData(index)).casefold()):
                return self.itemData(index)
        return None

    def set_value(self, value: Any) -> None:
        for index in range(self.count()):
            if self.itemData(index) == value:
                self.setCurrentIndex(index)
                return

    def wheelEvent(self, event: Any) -> None:
        """A wheel over a closed list scrolls the page and never changes a choice unseen."""
        event.ignore()


class AmountEditor(LineEditor):
    """An amount of money, as a person types it; its currency stands once, at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = ""

    def set_currency(self, currency: str) -> None:
        """Which currency the amount is in."""
        self._currency = currency
        self.setTextMargins(0, 0, px(34), 0)
        self.update()

    def value(self) -> str:
        return self.text().strip().lstrip("$€£").strip()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(font(tokens.SMALL))
        painter.setPen(colour("second"))
        area = QRectF(self.rect()).adjusted(0, 0, -px(10), 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._currency)


_MOMENTS = ("%Y-%m-%d %H:%M", "%d %b %Y %H:%M", "%d %B %Y %H:%M", "%d.%m.%Y %H:%M", "%m/%d/%Y %H:%M")


class MomentEditor(QLineEdit):
    """A day and time at the studio, typed as 2026-11-05 16:00; the arrow keys move it by a quarter of an hour."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("2026-11-05 16:00")
        self.textChanged.connect(self.edited)
        self._zone: tzinfo = UTC

    def set_zone(self, zone: tzinfo) -> None:
        """The studio's zone, in which the time is typed."""
        self._zone = zone

    def value(self) -> datetime | None:
        """The moment in UTC; None when nothing is typed; Invalid when it is no moment."""
        text = " ".join(self.text().split())
        if not text:
            return None
        for pattern in _MOMENTS:
            try:
                local = datetime.strptime(text, pattern).replace(tzinfo=self._zone)
            except ValueError:
                continue
            moment = local.astimezone(UTC)
            if moment.astimezone(self._zone).replace(tzinfo=None) != local.replace(tzinfo=None):
                raise Invalid(self.objectName(), "The clocks skip this time. Enter another.")
            return moment
        raise Invalid(self.objectName(), "Enter day and time such as 2026-11-05 16:00.")

    def set_value(self, value: datetime | None) -> None:
        self.setText("" if value is None else value.astimezone(self._zone).strftime("%Y-%m-%d %H:%M"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 15, Qt.Key.Key_Down: -15}
        minutes = steps.get(Qt.Key(event.key()))
        if minutes is None:
            super().keyPressEvent(event)
            return
        try:
            moment = self.value()
        except Invalid:
            return
        if moment is not None:
            self.set_value(datetime.fromtimestamp(moment.timestamp() + minutes * 60, UTC))


class TickEditor(QCheckBox):
    """Something that is so or not."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, words: str = "") -> None:
        super().__init__(words, parent)
        self.toggled.connect(lambda _on: self.edited.emit())

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        self.setChecked(value)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self.accessibleName():
            self.setAccessibleName(self.text())
