"""Where the keyboard is on a new order, and how it comes back there with a draft."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from winno_desk.windows.intake_draft import Cursor
from winno_desk.windows.intake_lines import LinesPart


class CursorPart:
    """Remembers the last field of the page that had the keyboard."""

    def __init__(self, page: QWidget, items: LinesPart, *first: QWidget) -> None:
        self._page, self._items, self._first = page, items, first
        self._last = self._wanted = Cursor()

    def where(self) -> Cursor:
        """The field with the keyboard; while that is elsewhere, the last one that had it."""
        focus = QApplication.focusWidget()
        if focus is not None and self._page.isAncestorOf(focus):
            line = next((place for place, line in enumerate(self._items.lines) if line.isAncestorOf(focus)), None)
            place = focus.cursorPosition() if isinstance(focus, QLineEdit) else 0
            self._last = Cursor(focus.objectName(), line, place)
        return self._last

    def go_to(self, cursor: Cursor) -> None:
        """Give the keyboard to that field, at once or when its line is shown; else to the first field that there is."""
        self._last = self._wanted = cursor
        if not self._reach(cursor):
            QTimer.singleShot(0, self._page, lambda: self._arrive(cursor))

    def _arrive(self, cursor: Cursor) -> None:
        if cursor is not self._wanted:
            return  # another draft was shown meanwhile
        if not self._reach(cursor):
            first = (field for field in self._first if field.isVisibleTo(self._page))
            next(first, self._page).setFocus()

    def _reach(self, cursor: Cursor) -> bool:
        lines = self._items.lines
        within = lines[cursor.line] if cursor.line is not None and cursor.line < len(lines) else self._page
        widget = within.findChild(QWidget, cursor.field) if cursor.field else None
        if widget is None or not widget.isVisibleTo(self._page):
            return False
        widget.setFocus()
        if isinstance(widget, QLineEdit):
            widget.setCursorPosition(cursor.place)
        return True
