"""An item at the top of a form: its picture, what it is, whose, and how far."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.windows import tokens
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Elided, Tag, clear, column, row
from winno_desk.windows.thumbnails import Photo, Thumbnails
from winno_desk.windows.wording import money_words


class ItemHead(QWidget):
    """The item that a form is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = Photo(self)
        self.name = Elided(self, role="strong")
        self.about = Elided(self, role="second")
        self._tags = FlowLayout()
        self._digest: str | None = None
        self._pictures: Thumbnails | None = None
        words = column(tokens.GAP_1)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.about)
        words.addLayout(self._tags)
        words.addStretch(1)
        layout = row(tokens.GAP_3)
        layout.setContentsMargins(0, 0, 0, tokens.GAP_2)
        layout.addWidget(self.photo)
        layout.addLayout(words, 1)
        self.setLayout(layout)

    def use(self, pictures: Thumbnails) -> None:
        """Where its picture comes from."""
        self._pictures = pictures
        pictures.arrived.connect(lambda _digest: self._show_photo())

    def show_item(self, item: ItemRow, customer: str, tags: Sequence[Status]) -> None:
        """Show this item."""
        pieces = f"{item.quantity} × " if item.quantity > 1 else ""
        self.name.setText(f"{pieces}{item.name}")
        replaces = f" · replaces {item.remake_of}" if item.remake_of else f" · {money_words(item.price)}"
        self.about.setText(f"{item.number} · {customer}{replaces}")
        clear(self._tags)
        for status in tags:
            self._tags.addWidget(Tag(status=status))
        self._digest = item.picture
        if self._pictures is not None:
            self._pictures.want([item.picture])
        self._show_photo()

    def _show_photo(self) -> None:
        self.photo.show_picture(self._pictures.get(self._digest) if self._pictures is not None else None)
