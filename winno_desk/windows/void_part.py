"""Taking back a sale that was rung up by mistake: asked twice, since it cannot be undone."""

from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.values.money import Money
from winno_desk.windows.parts import Words
from winno_desk.windows.unfolding import Unfolding
from winno_desk.windows.wording import Seen, money_words


class VoidPart(Unfolding):
    """A link while a sale can still be voided; pressed, it says what happens and asks for the act itself."""

    def __init__(self) -> None:
        self.about = Words(role="second")
        words = {"link": "Rung up by mistake", "act": "Void the sale", "keep": "Keep it"}
        super().__init__("void_sale", **words, kind="stop", inside=(self.about,))
        self.show_parts()

    def show_order(self, seen: Seen[OrderPage]) -> None:
        """Offer it for this order, or not."""
        order = seen.found
        self.setVisible(order.may_void)
        taken = Money(sum(one.amount.minor for one in order.payments if not one.voided), order.total.currency)
        back = f"Give {money_words(taken)} back at once. " if taken else ""
        self.about.setText(f"{back}The order ends and keeps its number; this is no refund and cannot be undone.")
        if not order.may_void:
            self.fold()
