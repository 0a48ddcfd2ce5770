"""Decision letters and packing slips of people who do not exist, one of each kind."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from winno_desk.documents.facts import (
    ClauseFacts,
    Departure,
    Event,
    LetterFacts,
    Payment,
    Recipient,
    Record,
    Replacement,
    ReplacementFacts,
    Sign,
    SlipFacts,
    SlipLine,
    StudioFacts,
    SumLine,
)
from winno_desk.policy.facts import Wish
from winno_desk.policy.terms import Outcome
from winno_desk.values.money import Money

OAKLAND = StudioFacts(
    name="Winno Dream Imaging",
    tagline="AI photography and imaging",
    address=("418 Alder Street", "Oakland, CA 94607"),
    phone="+1 510 555 0118",
    email="desk@winno.example",
    country="US",
    zone=ZoneInfo("America/Los_Angeles"),
)
BERLIN = StudioFacts(
    name="Winno Dream Imaging",
    tagline="AI photography and imaging",
    address=("Erlenstraße 18", "10115 Berlin"),
    phone="+49 30 5550118",
    country="DE",
    zone=ZoneInfo("Europe/Berlin"),
)
TOM = Recipient(name="Tom Baker", address=("27 Laurel Court", "Berkeley, CA 94704"))
RECORD = Record(entry=48211, head="7c1e09ab44d2f07a" * 4)

FEE = ClauseFacts(
    id="3b",
    words="A digital order that is cancelled later costs a fee that follows the work done: the same share of the "
    "price as of the work.",
)
QUALITY = ClauseFacts(
    id="1a",
    words="We answer for the quality of digital work when we hear of a problem no later than 3 days after the "
    "final file was handed over.",
)
OUR_FAULT = ClauseFacts(
    id="2c",
    words="When our printing or our packing went wrong, we make the print again and ship it, both at our cost and "
    "whenever we hear of it.",
)


def dollars(amount: str) -> Money:
    return Money.parse(amount, "USD")


LESS_FEE = LetterFacts(
    studio=OAKLAND,
    recipient=TOM,
    number="L-2026-00317",
    order="W-1038",
    placed=date(2026, 11, 2),
    request="W-1038-R1",
    issued=date(2026, 11, 23),
    outcome=Outcome.REFUND_LESS_FEE,
    wish=Wish.CANCEL,
    item="AI portrait",
    received_at=datetime(2026, 11, 6, 0, 0, tzinfo=UTC),
    how="by phone",
    words="We moved the wedding, we no longer need it.",
    clauses=(FEE,),
    policy=date(2024, 8, 8),
    shown=date(2026, 11, 2),
    explanation=("We had begun work on 3 November, and by the time your call came 40\u00a0% of it was done.",),
    decided_by="Eva Virtanen",
    decided_as="studio manager",
    decided_at=datetime(2026, 11, 23, 23, 42, tzinfo=UTC),
    record=RECORD,
    refund=dollars("72.00"),
    method="Visa ending 1881",
    payments=(Payment(day=date(2026, 11, 2), method="Visa ending 1881", amount=dollars("120.00")),),
    sums=(
        SumLine(
            label="Fee: 40\u00a0% of $120.00 (sketch 20\u00a0%, first rendering 20\u00a0%)",
            amount=dollars("48.00"),
            sign=Sign.MINUS,
        ),
        SumLine(label="Refund", amount=dollars("72.00"), sign=Sign.TOTAL),
    ),
    arrival=(date(2026, 12, 1), date(2026, 12, 8)),
)

DECLINED = replace(
    LESS_FEE,
    outcome=Outcome.DECLINED,
    wish=Wish.REFUND,
    words="The eyes do not look like hers.",
    clauses=(QUALITY,),
    explanation=(
        "You have had the final file since November 16 and we heard from you on November 20; the 3 days in which "
        "we answer for its quality had ended on November 19.",
    ),
    refund=None,
    payments=(),
    sums=(),
    arrival=None,
    received_at=datetime(2026, 11, 20, 19, 5, tzinfo=UTC),
    events=(
        Event(label="Work began", at=datetime(2026, 11, 3, 17, 0, tzinfo=UTC)),
        Event(label="Final file handed over", at=datetime(2026, 11, 16, 22, 30, tzinfo=UTC), fulfilment=True),
        Event(label="Your call", at=datetime(2026, 11, 20, 19, 5, tzinfo=UTC)),
    ),
)

CANCELLED = replace(
    LESS_FEE,
    number="L-2026-00318",
    outcome=Outcome.FULL_REFUND,
    words="We found the original after all.",
    clauses=(
        ClauseFacts(
            id="3a",
            words="A digital order that is cancelled before the first hand was laid on it is refunded in full.",
        ),
    ),
    explanation=("Nobody had begun to work on it when you called, so you get back all that you paid.",),
    refund=dollars("120.00"),
    sums=(SumLine(label="Refund", amount=dollars("120.00"), sign=Sign.TOTAL),),
)

PARTIAL = replace(
    DECLINED,
    number="L-2026-00319",
    outcome=Outcome.PARTIAL_REFUND,
    words="After three rounds it still does not look like my father.",
    clauses=(
        ClauseFacts(
            id="1c",
            words="Digital work that was handed over and approved is not refunded. Where 3 revisions or more could "
            "not meet what the customer requires, we may return a part of the price.",
        ),
    ),
    explanation=("Three revisions did not bring the likeness that you asked for, so a part of the price goes back.",),
    refund=dollars("45.00"),
    payments=LESS_FEE.payments,
    sums=(
        SumLine(label="Kept for the work that was done", amount=dollars("75.00"), sign=Sign.MINUS),
        SumLine(label="Refund", amount=dollars("45.00"), sign=Sign.TOTAL),
    ),
    arrival=LESS_FEE.arrival,
)

REVISION = replace(
    DECLINED,
    number="L-2026-00320",
    outcome=Outcome.REVISION,
    wish=Wish.CHANGE,
    words="Could the background be a little warmer?",
    clauses=(
        ClauseFacts(
            id="1b",
            words="We adjust digital work free of charge, as far as the adjustment lies within what was ordered.",
        ),
    ),
    explanation=("A warmer background lies within what you ordered, so we adjust it and show you the next proof.",),
    events=(),
)

EXCEPTION = replace(
    DECLINED,
    outcome=Outcome.PARTIAL_REFUND,
    refund=dollars("60.00"),
    payments=LESS_FEE.payments,
    sums=(SumLine(label="Half of the price, by exception", amount=dollars("60.00"), sign=Sign.TOTAL),),
    arrival=LESS_FEE.arrival,
    departure=Departure(
        ruling=Outcome.DECLINED,
        reason="You were travelling without a connection when the file arrived, and you wrote on the first day back.",
    ),
)

REPLACEMENT = replace(
    DECLINED,
    outcome=Outcome.FREE_REPLACEMENT,
    wish=Wish.REPLACE,
    item="8×10 print",
    words="There are stripes across the whole picture.",
    clauses=(OUR_FAULT,),
    explanation=("The fault lies in our printing, so we make the item again and ship it at our cost.",),
    events=(),
)

MADE_AGAIN = replace(
    REPLACEMENT,
    number="L-2026-00321",
    replacement=Replacement(
        item="2 prints 8 × 10 in",
        number="W-1038-3",
        ready=date(2026, 11, 27),
        ship_to="27 Laurel Court\nBerkeley, CA 94704",
        pieces=2,
        asked=2,
    ),
)

NOT_MADE_AGAIN = replace(
    DECLINED,
    number="L-2026-00322",
    wish=Wish.EXCHANGE,
    item="8×10 print",
    words="It looks different over the sofa than I thought.",
    clauses=(
        ClauseFacts(
            id="2a",
            words="A print is made for one customer alone, so after shipping it is neither taken back nor exchanged.",
        ),
    ),
    explanation=(
        "Nothing is wrong with the print or its packing, and it was shipped on November 16, so it cannot be exchanged. "
        "Another size or paper can be ordered at any time.",
    ),
    events=(),
)

SLIP = SlipFacts(
    studio=OAKLAND,
    recipient=TOM,
    number="P-2026-00042",
    order="W-1042",
    placed=date(2026, 11, 9),
    packed=date(2026, 11, 23),
    parcel=1,
    carrier="UPS Ground",
    tracking="1Z 999 AA1 01 2345 6784",
    lines=(
        SlipLine(
            number="W-1042-2",
            description="Print of the restored family portrait",
            size="8×10, lustre",
            ordered=1,
            shipped=1,
            to_follow=0,
        ),
    ),
    packed_by="Jon Reyes",
    record=RECORD,
)

REPLACEMENT_SLIP = replace(
    SLIP,
    number="P-2026-00051",
    replacements=(
        ReplacementFacts(item="W-1042-2", made="W-1042-3", claim="W-1042-C1", fault="banding across the print"),
    ),
)


def slip_of(count: int) -> SlipFacts:
    """A slip of many lines, every third with something to follow."""
    lines = tuple(
        replace(
            SLIP.lines[0],
            number=f"W-1042-{index}",
            ordered=3,
            shipped=2 if index % 3 == 0 else 3,
            to_follow=int(index % 3 == 0),
        )
        for index in range(1, count + 1)
    )
    return replace(SLIP, lines=lines)


def with_words(words: str, **others: Any) -> LetterFacts:
    return replace(LESS_FEE, words=words, **others)
