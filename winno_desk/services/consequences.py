"""What follows from a decision: money that becomes due, work that stops, claims whose remake will not come."""

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item
from winno_desk.policy.facts import Item as Facts
from winno_desk.services.answers import Answer, Matter
from winno_desk.services.desk import Work
from winno_desk.services.payback import pay_back
from winno_desk.services.remaining import TAKES_BACK, Remaining
from winno_desk.services.remakes import settle_remade
from winno_desk.workflow.items import WORKFLOWS, ItemState


def carry_out(work: Work, matter: Matter, answer: Answer, decision: Decision) -> None:
    """Money becomes due, and what is cancelled stops."""
    if answer.amount:
        pay_back(work, matter.case, decision, answer.amount)
    if answer.outcome in TAKES_BACK and ends_the_item(matter.case, matter.facts_logged.item, matter.known.remaining):
        stop(work, matter.item)


def ends_the_item(case: Case, facts: Facts, left: Remaining) -> bool:
    """Is it a cancellation of all that remains of an item?"""
    cancelled = case.wish == "cancel" or (facts.provided_at is None and facts.print_started_at is None)
    return cancelled and left.pieces == case.quantity


def stop(work: Work, item: Item) -> None:
    """Nothing more is done on an item, as far as it can still be stopped; a remake's claim ends with it.

    What was shipped before its request was logged stays with the customer.
    """
    state = ItemState(item.state)
    if state in WORKFLOWS[item.kind].step("cancel").before:
        work.follow(item, "cancel")
        settle_remade(work, [item])
