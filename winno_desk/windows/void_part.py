"""Taking back a sale that was rung up by mistake: asked twice, since it cannot be undone."""

from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.windows.parts import Words
from winno_desk.windows.unfolding import Unfolding
from winno_desk.windows.wording import Seen, money_words

_WHERE = {"Cash": "in cash", "Transfer": "by transfer", "Online": "online"}


class VoidPart(Unfolding):
    """A link while a sale can still be voided; pressed, it says what happens and asks for the act itself."""

    def __init__(self) -> None:
        self.about = Words(role="second")
        self.back = ""
        words = {"link": "Rung up by mistake", "act": "Void the sale", "keep": "Keep it"}
        super().__init__("void_sale", **words, kind="stop", inside=(self.about,))
        self.show_parts()

    def show_order(self, seen: Seen[OrderPage]) -> None:
        """Offer it for this order, or not."""
        order = seen.found
        self.setVisible(order.may_void)
        self.back = given_back(seen)
        back = f"Give back at once: {self.back}. " if self.back else ""
        self.about.setText(f"{back}The order ends and keeps its number; this is no refund and cannot be undone.")
        if not order.may_void:
            self.fold()


def given_back(seen: Seen[OrderPage]) -> str:
    """``10.00 in cash, 11.94 on Visa ending 4242``: what goes back where when a sale is voided."""
    taken = [one for one in seen.found.payments if not one.voided]
    return ", ".join(f"{money_words(one.amount)} {_WHERE.get(one.words, f'on {one.words}')}" for one in taken)
