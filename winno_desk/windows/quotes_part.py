"""Changes outside the original order on the sign-off page: quoted where changes are asked for, answered there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from winno_desk.services.catalogue import ProductRow, products
from winno_desk.services.lookups.proof_rows import ProofSheet
from winno_desk.services.lookups.quotes import QuoteRow
from winno_desk.services.quotes import (
    AcceptQuote,
    ChangeQuoted,
    DropQuote,
    QuoteAccepted,
    QuoteChange,
    QuoteDropped,
    accept_quote,
    drop_quote,
    quote_change,
)
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.sign_off_page import Ui_SignOffPage
from winno_desk.windows.page import Page
from winno_desk.windows.parts import Panel, Words, clear, column, row
from winno_desk.windows.wording import Seen, money_words
from winno_desk.workflow.items import ItemState

_SEND, _QUOTE = "Send to the artist", "Quote it"
_DIGITS = 3


class QuotesPart(QObject):
    """The fields of a quote, which stand there once a change is said to be outside the order, and all quotes."""

    def __init__(self, form: Ui_SignOffPage, page: Page, show_side: Callable[[Panel], object]) -> None:
        super().__init__(page)
        self._form = form
        self._page = page
        self._show_side = show_side
        self._seen: Seen[ProofSheet] | None = None
        self._products: dict[str, ProductRow] = {}
        self.product = Field(label="It would be ordered as", name="quoted_product", kind="choice")
        self.pieces = Field(label="Pieces", name="quoted_pieces")
        self.price = Words(role="strong")
        self.list = QWidget()
        self._rows = column(tokens.GAP_3)
        self.list.setLayout(self._rows)
        place = form.revision_inside.indexOf(form.in_scope_field) + 1
        for part in (self.price, self.pieces, self.product):
            form.revision_inside.insertWidget(place, part)
        form.look_inside.insertWidget(form.look_inside.indexOf(form.record), self.list)
        for field in (self.product, self.pieces, form.in_scope_field):
            field.edited.connect(self._weigh)
        self.clear()

    def _take_catalogue(self, found: Sequence[ProductRow]) -> None:
        self._products = {one.code: one for one in found}
        self.product.editor.offer([(one.code, one.name) for one in found])  # what was chosen stays
        self._weigh()

    def show(self, seen: Seen[ProofSheet]) -> None:
        """The item as it is now, with what was quoted for it."""
        self._seen = seen
        clear(self._rows)
        for quote in seen.found.quotes:
            self._rows.addWidget(self._quote(seen, quote))
        self.list.setVisible(bool(seen.found.quotes))
        self._weigh()
        self._page.worker.ask(products, done=self._take_catalogue)

    def forget(self) -> None:
        """Another item comes."""
        self._seen = None
        self.list.hide()
        self.clear()

    def clear(self) -> None:
        """An empty form."""
        self.pieces.set_value("1")
        self._weigh()

    def outside(self) -> bool:
        """Is what the customer wants no part of the original order?"""
        can = self._seen is not None and self._seen.found.item.may("quote")
        return can and not self._form.in_scope_field.value()

    def _weigh(self) -> None:
        outside = self.outside()
        for part in (self.product, self.pieces, self.price):
            part.setVisible(outside)
        self._form.ask_revision.setText(_QUOTE if outside else _SEND)
        chosen = self._products.get(self.product.value())
        if chosen is not None:
            each = chosen.price
            self.price.setText(money_words(Money(each.minor * self._count(), each.currency)))

    def _count(self) -> int:
        typed = self.pieces.value()
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS else 0

    def _quote(self, seen: Seen[ProofSheet], quote: QuoteRow) -> QWidget:
        holder = QWidget()
        lines = column(tokens.GAP_1)
        lines.addWidget(Words(words=f"Besides the order, {_became(seen, quote)}", role="label"))
        lines.addWidget(Words(words=quote.asked))
        lines.addWidget(Words(words=f"{quote.what}, {money_words(quote.price)}", role="second"))
        if quote.answered_at is None and seen.may("save_order"):
            acts = row(tokens.GAP_3)
            item = seen.found.item
            wanted = item.state is not ItemState.CANCELLED and not item.held_by
            accept = (("accept", "Accepted", self._accept),) if wanted else ()
            for name, words, act in (*accept, ("drop", "Dropped", self._drop)):
                button = KeyButton(words=words, kind="plain" if name == "accept" else "link")
                button.setObjectName(f"{name}_quote_{quote.id}")
                button.setAccessibleName(f"{words}: {quote.asked}")
                button.clicked.connect(partial(act, quote.id))
                acts.addWidget(button)
            acts.addStretch(1)
            lines.addLayout(acts)
        holder.setLayout(lines)
        return holder

    # What is done

    def ask(self) -> None:
        """Quote what is typed."""
        item = self._seen.found.item.id if self._seen is not None else 0
        request = QuoteChange(
            request=self._page.request_id("quote", item),
            item=item,
            asked=self._form.asked_field.value(),
            product=self.product.value() or "",
            quantity=self._count(),
        )
        self._page.act(quote_change, request, done=self._quoted, form=self._form.revision_side)

    def _quoted(self, answer: ChangeQuoted) -> None:
        self._form.asked_field.set_value("")
        self._form.in_scope_field.set_value(True)
        self.clear()
        self._show_side(self._form.look_side)
        self._page.navigator.message(f"Quoted at {answer.price}. Whether it is wanted is said beside the proof.")

    def _accept(self, quote: int, _checked: bool = False) -> None:
        request = AcceptQuote(request=self._page.request_id("accept_quote", quote), quote=quote)
        self._page.act(accept_quote, request, done=self._accepted, form=self._form.look_side)

    def _accepted(self, answer: QuoteAccepted) -> None:
        self._page.navigator.message(f"{answer.item} is on the order, and its price is owing.")

    def _drop(self, quote: int, _checked: bool = False) -> None:
        request = DropQuote(request=self._page.request_id("drop_quote", quote), quote=quote)
        self._page.act(drop_quote, request, done=self._dropped, form=self._form.look_side)

    def _dropped(self, _answer: QuoteDropped) -> None:
        self._page.navigator.message("The quote is dropped; it stays on record.")


def _became(seen: Seen[ProofSheet], quote: QuoteRow) -> str:
    if quote.added:
        return f"ordered as {quote.added}"
    if quote.answered_at is not None:
        return f"dropped {seen.moment(quote.answered_at)}"
    return f"quoted by {quote.quoted_by.split(' ')[0]}, {seen.moment(quote.quoted_at)}"
