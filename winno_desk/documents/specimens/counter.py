"""Papers of the counter, one of each kind."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

from PIL import Image, ImageDraw

from winno_desk.documents.counter_facts import ReceiptFacts, ReceiptLine, StubFacts, TaxLine, TenderLine, TicketFacts
from winno_desk.documents.refund_receipt import RefundReceiptFacts
from winno_desk.documents.specimens.decided import OAKLAND, dollars
from winno_desk.policy.notice import deadlines
from winno_desk.policy.versions import VERSIONS
from winno_desk.values.codes import item_code, order_code

NONE = dollars("0")
MORNING = datetime(2026, 11, 23, 18, 51, tzinfo=UTC)
"""Monday 23 November, 10:51 in Oakland."""

RECEIPT = ReceiptFacts(
    studio=OAKLAND,
    number="Q-2026-00042",
    order="W-1042",
    at=MORNING,
    served_by="Mara Okafor",
    customer="Zoë Ångström",
    lines=(
        ReceiptLine(
            number="W-1042-1",
            name="Photo restoration",
            quantity=1,
            unit_price=dollars("85.00"),
            full=dollars("85.00"),
            discount=NONE,
        ),
        ReceiptLine(
            number="W-1042-2",
            name="Print 8 × 10 in, lustre",
            quantity=2,
            unit_price=dollars("18.00"),
            full=dollars("36.00"),
            discount=dollars("3.60"),
        ),
    ),
    order_discount=NONE,
    shipping=NONE,
    taxes=(TaxLine(rate=8625, amount=dollars("2.79")),),
    tax_inclusive=False,
    total=dollars("120.19"),
    tenders=(
        TenderLine(
            words="Visa ending 4242",
            reference="T-20417",
            taken=date(2026, 11, 23),
            amount=dollars("60.00"),
            given=None,
        ),
        TenderLine(
            words="Cash", reference="", taken=date(2026, 11, 23), amount=dollars("40.19"), given=dollars("50.00")
        ),
    ),
    owing=dollars("20.00"),
    promised=date(2026, 11, 30),
    ship_to=(),
    collector="",
    policy=date(2024, 8, 8),
    deadlines=deadlines(VERSIONS[0], frozenset({"digital", "physical"})),
)

REFUND = RefundReceiptFacts(
    studio=OAKLAND,
    number="R-2026-00007",
    order="W-1038",
    letter="L-2026-00317",
    request="W-1038-R1",
    item="AI portrait",
    customer="Tom Baker",
    to="Visa ending 1881",
    in_cash=True,
    amount=dollars("72.00"),
    sent_at=MORNING,
    arrival=None,
    given_by="Mara Okafor",
)

STUB = StubFacts(
    studio=OAKLAND,
    order="W-1042",
    code=order_code(1042),
    customer="Zoë Ångström",
    collector="",
    promised=date(2026, 11, 30),
    items=2,
    ship=False,
    printed=MORNING,
)


def grey_picture() -> bytes:
    """A portrait of sorts, as a grey PNG."""
    image = Image.linear_gradient("L").resize((240, 300)).rotate(180)
    ImageDraw.Draw(image).ellipse((75, 60, 165, 190), fill=240)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


TICKET = TicketFacts(
    studio=OAKLAND,
    number="W-1042-2",
    code=item_code(1042, 2),
    what="8 × 10 in",
    paper="lustre",
    quantity=2,
    surname="Ångström",
    ship=True,
    promised=date(2026, 11, 23),
    printed=MORNING,
    brief="Scratches, torn corner, faded left side, keep the paper grain",
    proof=2,
    digest="9f3a77c1" * 8,
    remake_of="W-1042-1",
    remake_why="banding",
    picture=grey_picture(),
)


def receipt_of(count: int) -> ReceiptFacts:
    """A receipt of many lines."""
    lines = tuple(replace(RECEIPT.lines[index % 2], number=f"W-1042-{index + 1}") for index in range(count))
    return replace(RECEIPT, lines=lines)
