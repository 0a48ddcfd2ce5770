"""Final files handed out from an order's page: a form below each item that is being given."""

from collections.abc import Callable
from functools import partial

from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.work import Provide, Provided, provide
from winno_desk.windows.item_card import ItemCard
from winno_desk.windows.page import Page
from winno_desk.windows.provide_form import ProvideForm
from winno_desk.windows.wording import look


class Providing:
    """The open forms, each in the card of its item.

    ``given`` is told what was saved, ``turned`` that a form opened or closed.
    """

    def __init__(self, page: Page, given: Callable[[Provide, Provided], object], turned: Callable[[], object]) -> None:
        self._page = page
        self._given = given
        self._turned = turned
        self._forms: dict[int, ProvideForm] = {}

    def forget(self) -> None:
        """Another order: the cards go, and with them their forms."""
        self._forms.clear()

    def open(self, card: ItemCard) -> None:
        """Open the form of an item, or go back to it, with the proofs that there are now."""
        item = card.item
        if item is None:
            return
        if item.id not in self._forms:
            form = ProvideForm(
                item,
                self._provide,
                partial(self._close, item.id),
                partial(self._page.request_id, "provide", item.id),
            )
            self._forms[item.id] = form
            card.more.addWidget(form)
            self._turned()
        self._page.worker.ask(look, proof_sheet, item.id, done=self._forms[item.id].show_sheet)

    def _close(self, item: int) -> None:
        form = self._forms.pop(item)
        form.hide()
        form.deleteLater()
        self._turned()

    def under_way(self) -> int | None:
        """The item whose form was opened last, as long as one is open."""
        return next(reversed(self._forms), None)

    def give(self, item: int) -> None:
        """Hand over what its form says."""
        self._forms[item].give.click()

    def _provide(self, request: Provide) -> None:
        self._page.act(provide, request, done=partial(self._provided, request), form=self._forms[request.item])

    def _provided(self, request: Provide, answer: Provided) -> None:
        self._close(request.item)
        self._given(request, answer)
