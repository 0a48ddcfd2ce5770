"""Cases read from plain data and rulings written to it, as ``winno-desk decide`` and the case file hold them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from winno_desk.policy.check import check
from winno_desk.policy.explain import Ruling
from winno_desk.policy.facts import Case, Cause, Item, Kind, Reason, Request, Studio, Wish
from winno_desk.policy.reader import Reader
from winno_desk.policy.terms import Outcome
from winno_desk.policy.what_if import Change
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money


def read_case(given: object) -> Case:
    """The case that plain data describes; Invalid names the first field at fault.

    A key that is missing counts as null, and so does a section that is no object. Keys that the policy does
    not know are ignored, and so is ``in_scope`` where the answer does not hang on it.
    """
    read = Reader(given)
    item = _read_item(read)
    case = Case(studio=_read_studio(read), item=item, request=_read_request(read))
    check(case, read.faults)
    return case


def _read_studio(read: Reader) -> Studio:
    return Studio(
        zone=read.zone("studio.time_zone"),
        country=read.text_or_none("studio.country"),
        subdivision=read.text_or_none("studio.subdivision"),
    )


def _read_item(read: Reader) -> Item:
    currency = read.currency("item.currency")
    return Item(
        kind=read.word("item.kind", Kind) or Kind.DIGITAL,
        price=read.amount("item.price", currency),
        paid=read.amount("item.paid", currency),
        refunded=read.amount("item.refunded", currency),
        placed_at=read.moment("item.placed_at"),
        work_started_at=read.moment_or_none("item.work_started_at"),
        provided_at=read.moment_or_none("item.provided_at"),
        approved_at=read.moment_or_none("item.approved_at"),
        print_started_at=read.moment_or_none("item.print_started_at"),
        shipped_at=read.moment_or_none("item.shipped_at"),
        progress=read.whole("item.progress"),
        revisions_made=read.whole("item.revisions_made"),
    )


def _read_request(read: Reader) -> Request:
    return Request(
        order_number=read.text("request.order_number"),
        reason_text=read.text("request.reason_text"),
        wish=read.word("request.wish", Wish) or Wish.CANCEL,
        reason=read.word("request.reason", Reason) or Reason.OTHER,
        cause=read.word("request.cause", Cause, needed=False),
        in_scope=read.yes_or_no("request.in_scope"),
        received_at=read.moment("request.received_at"),
    )


def write_ruling(ruling: Ruling) -> dict[str, object]:
    """A ruling as ``winno-desk decide`` prints it."""
    return {
        "outcome": ruling.outcome.value,
        "clauses": list(ruling.clauses),
        "refund": {
            "minimum": str(ruling.minimum),
            "suggested": str(ruling.suggested),
            "maximum": str(ruling.maximum),
        },
        "needs_manager": ruling.needs_manager,
        "policy": ruling.policy,
        "deadline": ruling.deadline.isoformat() if ruling.deadline else None,
        "explanation": list(ruling.explanation),
        "would_change": [{"text": change.text, "outcome": change.outcome.value} for change in ruling.would_change],
    }


def write_error(fault: Invalid) -> dict[str, object]:
    """What is wrong with a case, as ``winno-desk decide`` prints it."""
    return {"error": {"field": fault.field, "clause": fault.clause, "message": fault.message}}


def store_ruling(ruling: Ruling) -> dict[str, object]:
    """A ruling with everything that ``read_ruling`` needs to bring it back."""
    return {"row": ruling.row, "currency": ruling.maximum.currency, **write_ruling(ruling)}


def read_ruling(stored: Mapping[str, Any]) -> Ruling:
    """A ruling as it was stored."""
    currency, refund = stored["currency"], stored["refund"]
    deadline = stored["deadline"]
    return Ruling(
        row=stored["row"],
        outcome=Outcome(stored["outcome"]),
        clauses=tuple(stored["clauses"]),
        minimum=Money.parse(refund["minimum"], currency),
        suggested=Money.parse(refund["suggested"], currency),
        maximum=Money.parse(refund["maximum"], currency),
        needs_manager=stored["needs_manager"],
        policy=stored["policy"],
        deadline=datetime.fromisoformat(deadline) if deadline else None,
        explanation=tuple(stored["explanation"]),
        would_change=tuple(
            Change(text=change["text"], outcome=Outcome(change["outcome"])) for change in stored["would_change"]
        ),
    )
