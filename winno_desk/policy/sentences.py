"""What each row says to the customer: the reason first, then what follows from it and what else is open."""

from collections.abc import Callable
from dataclasses import dataclass

from winno_desk.policy.facts import Cause, Wish
from winno_desk.policy.telling import Telling
from winno_desk.policy.terms import REFUNDS


@dataclass(frozen=True, slots=True)
class Say:
    """One sentence, said always or only when a test holds."""

    sentence: str
    when: Callable[[Telling], bool] = lambda told: True


def _stops(told: Telling) -> bool:
    """A cancellation as of right that brings no money: there is nothing to wait for."""
    return told.now.wish is Wish.CANCEL and not told.granted and not told.now.provided


_KEEP_ORDER = Say(
    "If you would rather keep the order, we revise the work within it free of charge.",
    lambda told: not told.now.provided and not _stops(told),
)
_STOPPED = Say("The item is cancelled as you wish, and nothing more is owed for it.", _stops)
_STILL_IN_TIME = Say(
    "Until {deadline_day} you can still have the work revised within your order.",
    lambda told: told.now.provided and not told.now.late,
)
_PAYING_OUT = Say(
    "Once a manager has confirmed it, the money goes back the way you paid and arrives {arrival} after the "
    "day we issue it.",
    lambda told: told.verdict.outcome in REFUNDS,
)
_NOTHING_LEFT = Say(
    "Nothing is left of your payment that could go back.",
    lambda told: told.now.left == 0 and bool(told.case.item.paid),
)
_NOTHING_PAID = Say("Nothing has been paid that could go back.", lambda told: not told.case.item.paid)
_SHIPPED = Say(
    "The item was made for you alone and shipped on {shipped}, so we can no longer take it back or exchange it.",
    lambda told: told.now.shipped,
)
_OFFER = Say("We gladly make you an offer for it as an order of its own.")
_OUR_FAULTS = Say(
    "If our printing or packing went wrong, tell us whenever you notice: we replace the item and ship it at our cost."
)
_PRINTING = Say(
    "Printing had begun on {printed} when your request reached us on {received}; since then the item can be "
    "neither changed nor refunded."
)

SENTENCES: dict[str, tuple[Say, ...]] = {
    "D1": (
        Say(
            "Your request reached us on {received}, before we had begun work, so all that is left of your "
            "payment goes back to you: {left}.",
            lambda told: told.granted,
        ),
        Say(
            "Your request reached us on {received}, before we had begun work.",
            lambda told: not told.granted,
        ),
        _NOTHING_LEFT,
        _NOTHING_PAID,
        _STOPPED,
        _KEEP_ORDER,
        _PAYING_OUT,
    ),
    "D2": (
        Say(
            "You have had the final file since {provided_day} and we heard from you on {received_day}; the "
            "{days} in which we answer for its quality had ended on {deadline_day}."
        ),
        Say(
            "You had also approved the file on {approved_day}, and an approved file is not refunded.",
            lambda told: told.now.wish is Wish.REFUND and told.now.approved,
        ),
        Say(
            "If you would still have it changed, we gladly make you an offer for that as an order of its own.",
        ),
    ),
    "D3": (
        Say("What you ask for goes beyond your original order, and our revisions stay within it."),
        _OFFER,
    ),
    "D4": (
        Say(
            "After {revisions} the work still does not meet your requirements, so a part of your payment can "
            "go back to you.",
            lambda told: told.granted and told.verdict.maximum < told.now.left,
        ),
        Say(
            "After {revisions} the work still does not meet your requirements, so all that is left of your "
            "payment can go back to you.",
            lambda told: told.granted and told.verdict.maximum == told.now.left,
        ),
        Say(
            "After {revisions} the work still does not meet your requirements, but too little is left of "
            "your payment to return a part of it.",
            lambda told: not told.granted,
        ),
        Say(
            "A manager sets the amount, from {minimum} to {maximum}; we suggest {suggested}.",
            lambda told: told.verdict.minimum < told.verdict.maximum,
        ),
        Say(
            "That is {suggested}.",
            lambda told: told.granted and told.verdict.minimum == told.verdict.maximum,
        ),
        Say(
            "It is no less than a cancellation would have brought you.",
            lambda told: told.granted and not told.now.provided,
        ),
        _PAYING_OUT,
    ),
    "D5": (
        Say(
            "We heard from you on {received_day}, within the {days} that end on {deadline_day}, and what you "
            "ask for is part of your original order, so we revise the work free of charge.",
            lambda told: told.now.provided,
        ),
        Say(
            "You do not have the final file yet and what you ask for is part of your original order, so we "
            "make the change free of charge.",
            lambda told: not told.now.provided,
        ),
        Say(
            "Should {several} not meet your requirements, a partial refund can be considered.",
            lambda told: told.now.wish is Wish.REFUND and told.now.divisible,
        ),
    ),
    "D6": (
        Say(
            "You have had the final file since {provided_day} and approved it on {approved_day}, and a "
            "digital order is not refunded after that."
        ),
        _STILL_IN_TIME,
    ),
    "D7": (
        Say(
            "We had begun work on {started} and {progress} % of it was done when your request reached us on "
            "{received}, so the fee is {fee_percent} % of the price of {price}: {fee}.",
            lambda told: not told.now.provided,
        ),
        Say(
            "You have had the final file since {provided_day}, so all of the work is done and the fee is "
            "{fee_percent} % of the price of {price}: {fee}.",
            lambda told: told.now.provided,
        ),
        Say("Of the {left} left of your payment, {suggested} goes back to you.", lambda told: told.granted),
        Say(
            "The {left} left of your payment is no more than that, so nothing goes back.",
            lambda told: not told.granted and told.now.left > 0,
        ),
        _NOTHING_LEFT,
        _NOTHING_PAID,
        _STOPPED,
        Say("A manager may waive the fee.", lambda told: told.granted and told.fee > 0),
        _KEEP_ORDER,
        _STILL_IN_TIME,
        _PAYING_OUT,
    ),
    "P1": (
        Say(
            "The fault lies in our printing, so we make the item again and ship it at our cost.",
            lambda told: told.now.cause is Cause.PRINTING,
        ),
        Say(
            "The fault lies in our packing, so we make the item again and ship it at our cost.",
            lambda told: told.now.cause is Cause.PACKAGING,
        ),
        Say(
            "We answer for the way to you as for our packing, so we make the item again and ship it at our cost.",
            lambda told: told.now.cause is Cause.CARRIER,
        ),
        Say("There is no deadline for this."),
        Say("We begin once a manager has confirmed it."),
    ),
    "P2": (
        Say(
            "We have not examined yet what is wrong with the item, so we do that first.",
            lambda told: told.now.defect,
        ),
        Say(
            "The printed item does not satisfy you, so we first examine whether our printing or packing is the cause.",
            lambda told: not told.now.defect,
        ),
        Say("If it is, we replace the item and ship it at our cost.", lambda told: not told.now.defect),
        Say(
            "If our printing or packing is the cause, we replace the item and ship it at our cost.",
            lambda told: told.now.defect,
        ),
    ),
    "P3": (
        Say(
            "What went wrong happened on the way to you and not in our printing or packing, so a manager "
            "decides what we can do for you."
        ),
        Say("Up to {left} of your payment can go back to you.", lambda told: told.now.left > 0),
    ),
    "P4": (
        Say(
            "The cause lies in the file we were given or in how the item was handled, not in our printing or packing.",
            lambda told: told.now.cause is Cause.CUSTOMER,
        ),
        Say(
            "We examined the item and found no fault in our printing or packing.",
            lambda told: told.now.cause is Cause.NONE,
        ),
        _SHIPPED,
        Say(
            "Printing began on {printed}, and since then the item can be neither changed nor refunded.",
            lambda told: not told.now.shipped,
        ),
        Say(
            "With another file, or as it is, we gladly make you an offer for a new print.",
            lambda told: told.now.cause is Cause.CUSTOMER,
        ),
        Say(
            "If you see something that we did not, send us a photo of the place, and a second person looks at it.",
            lambda told: told.now.cause is Cause.NONE,
        ),
    ),
    "P5": (_SHIPPED, _OUR_FAULTS),
    "P6": (_PRINTING, _SHIPPED, _OUR_FAULTS),
    "P7": (_PRINTING, _OUR_FAULTS),
    "P8": (
        Say("Printing had not begun when your request reached us on {received}, so we make the change."),
        Say(
            "Your approval of {approved_day} no longer holds: we print once you have signed off a new proof.",
            lambda told: told.now.approved,
        ),
        Say("We print once you have signed off the proof.", lambda told: not told.now.approved),
    ),
    "P9": (
        Say(
            "Printing had not begun when your request reached us on {received}, so it is not turned "
            "down, but only digital orders can be cancelled as of right: a manager decides."
        ),
        Say(
            "We had not begun work either, so we suggest returning {suggested}.",
            lambda told: told.granted and not told.now.started,
        ),
        Say(
            "We had begun work on {started} and {progress} % of it was done, so we suggest returning "
            "{suggested} of the {left} left of your payment.",
            lambda told: told.granted and told.now.started,
        ),
        Say(
            "We had begun work on {started} and {progress} % of it was done, which is worth no less than the "
            "{left} left of your payment.",
            lambda told: not told.granted and told.now.left > 0,
        ),
        _NOTHING_LEFT,
        _NOTHING_PAID,
    ),
}
"""The sentences of each row, in the order in which they are said."""
