"""A delivery note, a cancellation and a statement about orders that do not exist."""

from datetime import date
from typing import Any

from winno_desk.documents.sections import Pictures, SectionedFacts, Table
from winno_desk.documents.specimens.decided import OAKLAND, RECORD, TOM
from winno_desk.documents.specimens.shown import portrait
from winno_desk.policy.notice import once_delivered
from winno_desk.policy.versions import VERSIONS

_DIGEST = "9f3a77c1" * 8


def _about(number: str, **told: Any) -> SectionedFacts:
    return SectionedFacts(
        studio=OAKLAND,
        recipient=TOM,
        number=number,
        subject="order W-1042",
        issued=date(2026, 11, 23),
        marks=(("Order", "W-1042"), ("Placed", "9 November 2026"), ("Date", "23 November 2026")),
        record=RECORD,
        **told,
    )


DELIVERY = _about(
    "D-2026-00011",
    kind="Delivery note",
    headline="This is what you have received of order W-1042.",
    sentences=(),
    sections=(
        Table(
            head=("Item", "What", "How much", "How and when"),
            rows=(
                (
                    "W-1042-1",
                    f"Photo restoration\nbaker_1948_final.tif\nSHA-256 {_DIGEST}",
                    "1 file",
                    "Saved to a stick for Tom Baker\n16 November 2026, 14:30",
                ),
                (
                    "W-1042-2",
                    "Print 8 × 10 in, lustre\nPacking slip P-2026-00042",
                    "2 of 2",
                    "Sent by UPS Ground, 1Z 999 AA1 01 2345 6784\n23 November 2026, 11:20",
                ),
            ),
            shares=(0.14, 0.43, 0.13, 0.3),
        ),
    ),
    closing=once_delivered(VERSIONS[0], frozenset({"digital", "physical"})),
    hands=("Received by, day",),
)

CANCELLATION = _about(
    "X-2026-00003",
    kind="Cancellation",
    headline="Of order W-1042 we have cancelled W-1042-3.",
    sentences=("What is listed here is not made, printed or sent any more.",),
    sections=(
        Table(
            head=("Item", "What", "Pieces", "Request", "Cancelled"),
            rows=(("W-1042-3", "AI portrait", "1 of 1", "W-1042-R1", "12 November 2026, 09:40"),),
            shares=(0.15, 0.37, 0.1, 0.17, 0.21),
        ),
        Table(
            title="What goes back to you",
            head=("By", "To", "Amount"),
            rows=(("L-2026-00318", "Visa ending 1881", "$120.00"),),
            shares=(0.25, 0.5, 0.25),
            right=(2,),
        ),
    ),
)

STATEMENT = _about(
    "E-2026-00002",
    kind="Statement",
    headline="This is all that we keep about order W-1042.",
    sentences=(
        "Every line comes from the records of the studio. Each act stands in its journal, where every entry carries "
        "the digest of the one before it, so that none can be changed or left out unseen.",
    ),
    sections=(
        Table(
            title="The order",
            rows=(
                ("Customer", "Tom Baker"),
                ("Placed", "9 November 2026, 10:51"),
                ("Delivery", "Sent to 27 Laurel Court, Berkeley, CA 94704"),
                ("Policy", "of 2024-08-08"),
            ),
            shares=(0.25, 0.75),
        ),
        Table(
            title="Money",
            head=("When", "What", "Reference", "Amount"),
            rows=(
                ("9 November 2026, 10:52", "Paid, Visa ending 1881", "T-20417", "$156.00"),
                ("12 November 2026, 09:44", "Refund, Visa ending 1881, sent", "T-20433", "$120.00"),
                ("", "Still owing", "", "$0.00"),
            ),
            shares=(0.26, 0.38, 0.2, 0.16),
            right=(3,),
            strong=(2,),
        ),
        Pictures(title="Pictures", captions=("W-1042-2, proof 2",), images=(portrait(),)),
        Table(
            title="Journal",
            head=("Entry", "When", "Who", "What", "Digest begins"),
            rows=tuple(
                (f"{48_150 + place * 7:,}", f"{9 + place} November 2026, 10:51", "Mara Okafor", words, _DIGEST[:16])
                for place, words in enumerate(
                    (
                        "Order taken, 156.00 in all",
                        "W-1042-2: Proof 2 added",
                        "W-1042-2: Proof 2 approved as shown",
                        "W-1042-2: Print master locked, 9f3a77c1",
                    )
                )
            ),
            shares=(0.07, 0.25, 0.12, 0.33, 0.23),
        ),
    ),
    contents=True,
)
