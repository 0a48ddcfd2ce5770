"""A field: its label above, its editor, and a line below for what is wrong, which is there from the start.

A tick has that line only while there is something to say: many of them stand below each other.
"""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from winno_desk.values.errors import Invalid
from winno_desk.windows import tokens
from winno_desk.windows.drop import DropZone
from winno_desk.windows.editors import (
    AmountEditor,
    ChoiceEditor,
    LineEditor,
    LinesEditor,
    MomentEditor,
    SecretEditor,
    TickEditor,
    mark_wrong,
)
from winno_desk.windows.parts import FollowText, Words, column
from winno_desk.windows.style import font
from winno_desk.windows.tab_order import bring_into_sight
from winno_desk.windows.ticks import PointTick

KINDS: dict[str, type[QWidget]] = {
    "line": LineEditor,
    "secret": SecretEditor,
    "lines": LinesEditor,
    "choice": ChoiceEditor,
    "amount": AmountEditor,
    "moment": MomentEditor,
    "tick": PointTick,
    "file": DropZone,
}


class Field(QWidget):
    """One field of a form; ``name`` is the field's name in the request, ``kind`` a word of ``KINDS``."""

    edited = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        label: str = "",
        name: str = "",
        kind: str = "line",
        required: bool = False,
        note: str = "",
    ) -> None:
        super().__init__(parent)
        self._label_words, self._name, self._kind, self._required, self._note = label, name, kind, required, note
        self.label = Words(self, role="field")
        self.below = Words(self, role="small")
        FollowText(self.below, self._keep_line)
        layout = column(tokens.GAP_1)
        layout.addWidget(self.label)
        layout.addWidget(self.below)
        self.setLayout(layout)
        self.editor: Any = None
        self._wrong = False
        self._build()

    def _keep_line(self) -> None:
        self.below.setMinimumHeight(round(QFontMetricsF(font(tokens.SMALL)).height() + 0.5))

    def _build(self) -> None:
        layout = self.layout()
        assert layout is not None
        if self.editor is not None:
            layout.removeWidget(self.editor)
            self.editor.setParent(None)  # at once: until it is deleted it would still be drawn, and found
            self.editor.deleteLater()
        self.editor = KINDS[self._kind](self)
        self.editor.edited.connect(self._on_edited)
        if isinstance(self.editor, DropZone):
            self.editor.refused.connect(self.set_error)
        layout.insertWidget(1, self.editor)  # type: ignore[attr-defined]  # a QVBoxLayout, made above
        self.setFocusProxy(self.editor)
        self._name_all()

    def _name_all(self) -> None:
        shown = f"{self._label_words} *" if self._required else self._label_words
        ticked = isinstance(self.editor, TickEditor)
        self.label.setText("" if ticked else shown)
        self.label.setVisible(not ticked and bool(shown))
        if ticked:
            self.editor.setText(shown)
        self.label.setBuddy(self.editor)
        self.editor.setObjectName(self._name)
        needed = ", needed" if self._required else ""
        self.editor.setAccessibleName(self._label_words + needed)
        self._say(self.error())

    def get_label(self) -> str:
        return self._label_words

    def set_label(self, words: str) -> None:
        """What is to be entered."""
        self._label_words = words
        self._name_all()

    def get_name(self) -> str:
        return self._name

    def set_name(self, name: str) -> None:
        """The field's name in the request."""
        self._name = name
        self._name_all()

    def get_kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Which editor: a word of ``KINDS``."""
        if kind != self._kind:
            self._kind = kind
            self._build()

    def get_required(self) -> bool:
        return self._required

    def set_required(self, required: bool) -> None:
        """Whether it must be filled."""
        self._required = required
        self._name_all()

    def get_note(self) -> str:
        return self._note

    def set_note(self, note: str) -> None:
        """A quiet word below, which gives way to an error."""
        self._note = note
        if not self._wrong:
            self._say("")

    words = Property(str, get_label, set_label)
    name = Property(str, get_name, set_name)
    kind = Property(str, get_kind, set_kind)
    required = Property(bool, get_required, set_required)
    note = Property(str, get_note, set_note)

    def value(self) -> Any:
        """What was entered, in the editor's own type; Invalid where it cannot be read."""
        return self.editor.value()

    def typed(self) -> Any:
        """What stands in it to the last space, readable or not, for a draft."""
        editor = self.editor
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        return editor.text() if isinstance(editor, QLineEdit) else editor.value()

    def set_value(self, value: Any) -> None:
        """Enter something."""
        self.editor.set_value(value)

    def error(self) -> str:
        """What is wrong with it, if anything."""
        return self.below.text() if self._wrong else ""

    def set_error(self, sentence: str) -> None:
        """Say what is wrong, until the field is edited; an empty sentence takes it back."""
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._wrong = bool(sentence)
        self.below.setText(sentence or self._note)
        self.below.set_role("error" if sentence else "small")
        self.below.setHidden(isinstance(self.editor, TickEditor) and not self.below.text())
        self.editor.setAccessibleDescription(sentence or self._note)
        mark_wrong(self.editor, self._wrong)

    def _on_edited(self) -> None:
        if self._wrong:
            self._say("")
        self.edited.emit()


def find_field(container: QWidget, name: str) -> Field | None:
    """The field of a form by its name in the request."""
    return next(_named(container, name), None)


def _named(container: QWidget, name: str) -> Iterator[Field]:
    return (field for field in container.findChildren(Field) if field.get_name() == name)


def show_invalid(container: QWidget, error: Invalid) -> bool:
    """Show an error beside its field and go there; False when the form shows no such field."""
    field = next((field for field in _named(container, error.field) if field.isVisibleTo(container)), None)
    if field is None:
        return False
    field.set_error(error.message)
    bring_into_sight(field)
    field.editor.setFocus()
    return True


def clear_errors(container: QWidget) -> None:
    """Take all errors of a form back."""
    for field in container.findChildren(Field):
        field.set_error("")
