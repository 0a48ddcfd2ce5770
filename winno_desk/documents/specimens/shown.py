"""A sign-off certificate and labels of people who do not exist, and the picture that they show."""

import io
from datetime import UTC, datetime

from PIL import Image, ImageDraw, ImageFilter

from winno_desk.documents.certificate import CertificateFacts
from winno_desk.documents.counter_facts import AddressFacts, ShelfFacts
from winno_desk.documents.facts import Recipient
from winno_desk.documents.specimens.decided import OAKLAND, RECORD
from winno_desk.values.codes import item_code, paper_code


def portrait() -> bytes:
    """Somebody before a window, as a JPEG."""
    image = Image.linear_gradient("L").resize((480, 600)).convert("RGB")
    image = Image.blend(image, Image.new("RGB", image.size, "#8FA3C8"), 0.55)
    pen = ImageDraw.Draw(image)
    pen.ellipse((60, 430, 420, 900), fill="#3A4356")
    pen.rectangle((205, 360, 275, 470), fill="#C99A7C")
    pen.ellipse((150, 150, 330, 400), fill="#D9AC8E")
    pen.pieslice((140, 120, 340, 360), 180, 360, fill="#3B2A22")
    for eye in (200, 268):
        pen.ellipse((eye - 9, 262, eye + 9, 278), fill="#2A2A30")
    pen.arc((200, 300, 280, 350), 20, 160, fill="#8C4A45", width=4)
    stream = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(1.2)).save(stream, "JPEG", quality=88)
    return stream.getvalue()


def _signature() -> tuple[tuple[tuple[float, float], ...], ...]:
    first = ((0.08, 0.62), (0.14, 0.22), (0.2, 0.3), (0.16, 0.7), (0.24, 0.5), (0.3, 0.62), (0.36, 0.48), (0.42, 0.64))
    second = ((0.5, 0.2), (0.52, 0.72), (0.6, 0.46), (0.66, 0.66), (0.74, 0.5), (0.82, 0.6), (0.92, 0.42))
    return (first, second)


CERTIFICATE = CertificateFacts(
    studio=OAKLAND,
    number="S-2026-00019",
    item="W-1042-2",
    what="Print 8 × 10 in, lustre",
    signed_by="Zoë Ångström",
    signed_at=datetime(2026, 11, 23, 19, 12, tzinfo=UTC),
    proof=2,
    wording="I approve this proof exactly as it was shown to me. From the moment at which printing begins it can be "
    "neither altered nor refunded.",
    facts=(
        ("File", "angstrom_restored_v2.tif, 92,160,412 bytes"),
        ("Pixels", "5,600 × 7,000"),
        ("Colour", "Adobe RGB (1998)"),
        ("Printed", "8 × 10 in, lustre, 2 pieces"),
        ("Cut", "none, the picture fits whole"),
        ("Shown at", "the counter, on the customer’s screen, whole and at 1:1"),
        ("Identified by", "identity card"),
        ("Witness", "Mara Okafor"),
        ("Policy", "of 2024-08-08"),
    ),
    digests=(
        ("Print master", "9f3a77c1" * 8),
        ("As it was shown", "41d05be2" * 8),
        ("Signature, as a picture", "c07be913" * 8),
        ("This record", "77aa10f4" * 8),
    ),
    ticks=(
        "What falls off at the edges is as I want it",
        "The faces are those of the people in the photo",
        "The spelling of every word is right",
        "Colours on paper differ from those on a screen",
        "Size, paper and quantity are as ordered",
        "From the moment at which printing begins this is final",
    ),
    findings=("Resolution: 182 pixels an inch, 200 are needed for a sharp print at this size.",),
    strokes=_signature(),
    picture=portrait(),
    record=RECORD,
)

ADDRESS = AddressFacts(
    studio=OAKLAND,
    number="P-2026-00012",
    order="W-1042",
    code=paper_code("P-2026-00012"),
    recipient=Recipient(name="Maria Delgado", address=("221 Alder Street", "Apartment 4", "Portland, OR 97205")),
    carrier="UPS Ground",
    tracking="1Z999AA10123456784",
)
SHELF = ShelfFacts(
    studio=OAKLAND.name,
    number="W-1042-2",
    code=item_code(1042, 2),
    surname="Delgado",
    shelf="B 3",
    what="8 × 10 in",
    quantity=2,
)
