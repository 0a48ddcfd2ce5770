"""A new order on its way: sent as its draft stands, shown when it is saved, back on the page where it was not."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from winno_desk.services.changes import AddToOrder, ItemsAdded, add_to_order
from winno_desk.services.intake import OrderSaved, SaveOrder, save_order
from winno_desk.services.tenders import change_on
from winno_desk.values.errors import DeskError, Faults
from winno_desk.values.ids import order_number
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.papers_line import with_sale
from winno_desk.windows.wording import counted, money_words

if TYPE_CHECKING:  # the page holds this
    from winno_desk.windows.intake_page import IntakePage


class IntakeSaving:
    """Sends what stands on the page; whoever goes on to the next customer meanwhile is left there."""

    def __init__(self, page: "IntakePage") -> None:
        self._page = page

    def save(self) -> None:
        """Send the order, or say beside the first field what is missing."""
        self._page.take_back_errors()
        try:
            request = self._asked()
        except DeskError as error:
            self._page.turned_down(error)
            return
        draft = self._page.drafts.here
        self._page.drafts.sent.add(draft)
        failed = partial(self._not_saved, draft)
        change = self._change(request)
        if isinstance(request, AddToOrder):
            self._page.act(add_to_order, request, done=partial(self._added, draft, change), failed=failed)
        else:
            self._page.act(save_order, request, done=partial(self._saved, draft, change), failed=failed)

    def _not_saved(self, draft: str, error: DeskError) -> None:
        self._answered(draft)
        self._page.drafts.turn_to(draft)
        # Once the draft's own field has the keyboard, which then goes to the one that is wrong.
        QTimer.singleShot(0, self._page, lambda: self._page.turned_down(error))

    def _answered(self, draft: str) -> None:
        """Another one that stands on the page may still be on its way."""
        drafts = self._page.drafts
        drafts.sent.discard(draft)
        self._page.setEnabled(drafts.here not in drafts.sent)

    def _end(self, draft: str, number: int) -> None:
        """It is saved and shown; whoever went on to the next customer meanwhile is left there."""
        stayed = self._page.isVisible() and self._page.drafts.here == draft
        self._answered(draft)
        self._page.drafts.end(draft)
        if stayed:
            self._page.navigator.go("order", number)

    def _asked(self) -> SaveOrder | AddToOrder:
        if self._page.adds_to is not None:
            return AddToOrder(
                request=self._page.drafts.request_id(),
                order=self._page.adds_to.order,
                lines=self._page.items.request(),
                **self._page.money.request(),
                **self._page.photos.request(),
            )
        wrong = Faults()
        customer = wrong.of(self._page.customer.request) or {}
        lines = wrong.of(self._page.items.request) or ()
        money = wrong.of(self._page.money.request) or {}
        wrong.tell()
        return SaveOrder(
            request=self._page.drafts.request_id(),
            **customer,
            lines=lines,
            policy_shown=self._page.form.policy_shown_field.value(),
            **self._page.delivery.request(),
            **money,
            **self._page.photos.request(),
        )

    def _change(self, request: SaveOrder | AddToOrder) -> str:
        """The change to be given, in front of everything else that is said."""
        given = [change for one in request.tenders if (change := change_on(one, self._page.money.currency()))]
        return "".join(f"{money_words(change)} change. " for change in given)

    def _saved(self, draft: str, change: str, saved: OrderSaved) -> None:
        self._end(draft, saved.number)
        said = f"{change}Saved as {order_number(saved.number)}, receipt {saved.receipt}."
        self._print(said, with_sale(self._page.form.papers.kinds(), saved.document, saved.order, saved.items))

    def _added(self, draft: str, change: str, added: ItemsAdded) -> None:
        self._end(draft, added.number)
        said = f"{change}{counted(added.items, 'item')} added to {order_number(added.number)}."
        self._print(said, with_sale(self._page.form.papers.kinds(), added.document, added.order, added.placed))

    def _print(self, said: str, papers: Sequence[Wanted]) -> None:
        self._page.navigator.message(said)
        self._page.send_papers(papers, said)
