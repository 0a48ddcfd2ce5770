"""What follows from a decision: money that becomes due, work that stops, claims whose remake will not come."""

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item
from winno_desk.policy.facts import Item as Facts
from winno_desk.services.answers import Answer, Matter
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.desk import Work
from winno_desk.services.given_up import gives_up, to_print
from winno_desk.services.packing import left_to_pack, sent, whole
from winno_desk.services.payback import pay_back
from winno_desk.services.quotes import drop_open_quotes
from winno_desk.services.remaining import Remaining
from winno_desk.services.remakes import settle_remade
from winno_desk.values.money import Money
from winno_desk.workflow.items import WORKFLOWS, ItemState

_HERE = frozenset({ItemState.PART_SHIPPED, ItemState.REPRINT, ItemState.PRINTED, ItemState.CHECKED})
"""Where what has not left of a print lies in the room."""


def carry_out(work: Work, matter: Matter, answer: Answer, decision: Decision, amount: Money, *, in_cash: bool) -> None:
    """Money becomes due, and what is cancelled or replaced before it left stops."""
    if amount:
        pay_back(work, matter.case, decision, amount, in_cash=in_cash)
    if answer.outcome in TAKES_BACK or answer.remake:
        take_off(work, matter.item, matter.case, matter.facts_logged.item, matter.known.remaining)


def take_off(work: Work, item: Item, case: Case, facts: Facts, left: Remaining) -> None:
    """What was taken back is not made any more: all of an item, or so many pieces fewer."""
    if not gives_up(case.wish, facts):
        return
    if left.pieces == case.quantity and not sent(work.session, item):
        stop(work, item)
        return
    enough = _enough(work, item)
    if enough is not None:
        work.follow(item, "lessen", enough)
        settle_remade(work, whole([item]))


def _enough(work: Work, item: Item) -> ItemState | None:
    """Where a print stands once nothing of it is to follow or to be printed anew; None while something is."""
    state, nothing_left = ItemState(item.state), not left_to_pack(work.session, [item])[item.id]
    if state is ItemState.PART_PACKED and nothing_left:
        return ItemState.PACKED
    if state in _HERE and nothing_left and sent(work.session, item):
        return ItemState.SHIPPED
    if state is ItemState.REPRINT and not to_print(work.session, item):
        return ItemState.PRINTED
    return None


def stop(work: Work, item: Item) -> None:
    """Nothing more is done on an item, as far as it can still be stopped; a remake's claim ends with it.

    What was shipped before its request was logged stays with the customer.
    """
    state = ItemState(item.state)
    if state in WORKFLOWS[item.kind].step("cancel").before:
        work.follow(item, "cancel")
        settle_remade(work, [item])
        drop_open_quotes(work, item)
