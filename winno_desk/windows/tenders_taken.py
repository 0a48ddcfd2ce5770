"""What was paid already for a new order, tender by tender, before the rest is paid in another way."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from winno_desk.services.checks import read_amount
from winno_desk.services.tenders import METHODS, Tender, change_on
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.icon_button import IconButton
from winno_desk.windows.parts import Words, clear, row
from winno_desk.windows.wording import amount_words, money_words


class TendersTaken(QObject):
    """A line for each tender, with its amount and a way to take it back."""

    edited = Signal()

    def __init__(self, rows: QBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self.tenders: tuple[Tender, ...] = ()

    def show(self, tenders: tuple[Tender, ...], currency: str) -> None:
        """Show these tenders."""
        self.tenders = tenders
        clear(self._rows)
        for place, tender in enumerate(tenders):
            self._rows.addWidget(self._line(place, tender, currency))

    def sum(self, currency: str) -> Money:
        """What they come to."""
        return Money(sum(read_amount(tender.amount, currency).minor for tender in self.tenders), currency)

    def _line(self, place: int, tender: Tender, currency: str) -> QWidget:
        holder = QWidget()
        across = row(tokens.GAP_2)
        change = change_on(tender, currency)
        words, amount = _said(tender), amount_words(read_amount(tender.amount, currency))
        remove = IconButton(icon="cross", words=f"Take back {words}, {amount}", small=True)
        remove.clicked.connect(partial(self._remove, place, currency))
        figure = Words(words=amount)
        figure.setWordWrap(False)
        told = f"{words}, {money_words(change)} change" if change else words
        across.addWidget(Words(words=told, role="second"), 1)
        across.addWidget(figure)
        across.addWidget(remove)
        holder.setLayout(across)
        return holder

    def _remove(self, place: int, currency: str) -> None:
        self.show(self.tenders[:place] + self.tenders[place + 1 :], currency)
        self.edited.emit()


def _said(tender: Tender) -> str:
    return f"{tender.brand} ending {tender.last_four}" if tender.last_four else METHODS[tender.method]
