"""What follows from a decision: money that becomes due, work that stops, claims whose remake will not come."""

from winno_desk.database.cases import Decision
from winno_desk.services.answers import Answer, Matter
from winno_desk.services.desk import Work
from winno_desk.services.payback import pay_back
from winno_desk.services.remaining import TAKES_BACK
from winno_desk.services.remakes import settle_remade
from winno_desk.workflow.items import WORKFLOWS, ItemState


def carry_out(work: Work, matter: Matter, answer: Answer, decision: Decision) -> None:
    """Money becomes due, and what is cancelled stops."""
    if answer.amount:
        pay_back(work, matter.case, decision, answer.amount)
    if answer.outcome in TAKES_BACK and _ends_the_item(matter):
        work.take(matter.item, "cancel")
        settle_remade(work, [matter.item])


def _ends_the_item(matter: Matter) -> bool:
    """Is it a cancellation, of all that remains of an item which can still be stopped?"""
    facts = matter.facts_logged.item
    cancelled = matter.case.wish == "cancel" or (facts.provided_at is None and facts.print_started_at is None)
    all_of_it = matter.known.remaining.pieces == matter.case.quantity
    can_stop = ItemState(matter.item.state) in WORKFLOWS[matter.item.kind].step("cancel").before
    return cancelled and all_of_it and can_stop
