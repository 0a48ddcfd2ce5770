"""The people of the studio as cards, to choose oneself by arrow keys, first letter or click."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from winno_desk.services.people import PersonRow
from winno_desk.values.people import role_names
from winno_desk.windows import tokens
from winno_desk.windows.cells import write
from winno_desk.windows.paint import paint_avatar, rounded
from winno_desk.windows.parts import clear
from winno_desk.windows.style import colour, font, px

_ACROSS = 3
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: _ACROSS, Qt.Key.Key_Up: -_ACROSS}


class PersonCard(QAbstractButton):
    """One person: initials, name, roles."""

    def __init__(self, person: PersonRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(person.name)
        self.setAccessibleName(f"{person.name}, {role_names(person.roles)}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(220), px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        ground = "accent_tint" if self.isChecked() else ("sunk" if self.underMouse() else "surface")
        border = "accent" if self.isChecked() or self.hasFocus() else "line"
        rounded(painter, area, tokens.RADIUS_PANEL, colour(ground), colour(border))
        side = px(36)
        disc = QRectF(px(14), (area.height() - side) / 2, side, side)
        if self.isChecked():
            rounded(painter, disc.adjusted(-1, -1, 1, 1), side, colour("surface"))
        paint_avatar(painter, disc, self.person.name)
        line = QRectF(disc.right() + px(12), area.center().y() - px(19), 0, px(19))
        line.setRight(area.right() - px(10))
        write(painter, line, self.person.name, font(weight=tokens.SEMIBOLD), colour("text"))
        write(painter, line.translated(0, px(19)), role_names(self.person.roles), font(tokens.SMALL), colour("second"))


class PeopleCards(QWidget):
    """Everybody who can sign in."""

    chosen = Signal(object)
    """A card was chosen: its PersonRow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[PersonCard] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.GAP_3)
        for place in range(_ACROSS):
            self._grid.setColumnStretch(place, 1)
        self.setLayout(self._grid)

    def show_people(self, people: Sequence[PersonRow]) -> None:
        """Show these people."""
        clear(self._grid)
        self._cards = [PersonCard(person, self) for person in people]
        for place, card in enumerate(self._cards):
            card.clicked.connect(lambda _checked, card=card: self.chosen.emit(card.person))
            self._grid.addWidget(card, place // _ACROSS, place % _ACROSS)

    def cards(self) -> tuple[PersonCard, ...]:
        """The cards, in reading order."""
        return tuple(self._cards)

    def person(self) -> PersonRow | None:
        """Who is chosen."""
        return next((card.person for card in self._cards if card.isChecked()), None)

    def choose(self, person: int) -> None:
        """Choose a person by id."""
        for card in self._cards:
            if card.person.id == person:
                card.setChecked(True)
                self.chosen.emit(card.person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((place for place, card in enumerate(self._cards) if card.hasFocus()), None)
        step = _STEPS.get(Qt.Key(event.key()))
        if here is not None and step is not None and 0 <= here + step < len(self._cards):
            self._cards[here + step].setFocus()
        elif here is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._cards[here].click()
        elif event.text().isalpha() and self._by_letter(event.text()):
            return
        else:
            super().keyPressEvent(event)

    def _by_letter(self, letter: str) -> bool:
        for card in self._cards:
            if card.person.name.casefold().startswith(letter.casefold()):
                card.setFocus()
                return True
        return False
