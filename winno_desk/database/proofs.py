"""Proofs, the pins on them, the rounds of changes between them, sign-offs, and final files given to customers."""

from datetime import datetime

from sqlalchemy import BigInteger, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Digest, Key, Table, ref


class Proof(Table):
    """One version of the work as the customer saw it, with the digest of the very file."""

    __tablename__ = "proof"
    __table_args__ = (UniqueConstraint("item_id", "number"),)

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"))
    number: Mapped[int]
    digest: Mapped[Digest] = mapped_column(index=True)
    name: Mapped[str]
    size: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    profile: Mapped[str]
    findings: Mapped[str]
    """What the checks before printing said of it, as JSON."""
    note: Mapped[str]
    made_by: Mapped[int] = mapped_column(ref("person.id"))
    made_at: Mapped[datetime]
    files: Mapped[str] = mapped_column(default="[]", server_default="[]")
    """Of a contact sheet the files on it, as JSON: digest, name, pieces, crop, and what the customer accepted."""
    rendition: Mapped[Digest | None]
    """What the customer looks at, made of the print master once; a contact sheet is looked at itself."""
    tool: Mapped[str] = mapped_column(default="", server_default="")
    model: Mapped[str] = mapped_column(default="", server_default="")
    prompt: Mapped[str] = mapped_column(default="", server_default="")
    seed: Mapped[str] = mapped_column(default="", server_default="")
    upscale: Mapped[str] = mapped_column(default="", server_default="")
    brought: Mapped[str] = mapped_column(String(64), default="", server_default="", index=True)
    """The file that the print master was cut from or mended of; empty where that is the file itself."""
    brought_width: Mapped[int] = mapped_column(default=0, server_default="0")
    brought_height: Mapped[int] = mapped_column(default=0, server_default="0")
    invented: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Does it show detail that the original never had?"""


class Revision(Table):
    """A round of changes that the customer asked for; finished by the proof that answers it."""

    __tablename__ = "revision"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    asked: Mapped[str]
    in_scope: Mapped[bool]
    asked_at: Mapped[datetime]
    asked_by: Mapped[int] = mapped_column(ref("person.id"))
    finished_at: Mapped[datetime | None]


class Pin(Table):
    """A place on a proof where something is to be changed; open until somebody settles it.

    Its number counts within the item, so that it is the same on the paper of whoever works on the next proof.
    """

    __tablename__ = "pin"
    __table_args__ = (UniqueConstraint("item_id", "number"),)

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"))
    proof_id: Mapped[int] = mapped_column(ref("proof.id"))
    number: Mapped[int]
    across: Mapped[int]
    down: Mapped[int]
    """Where it is, in millionths of the picture's width and height."""
    set_at: Mapped[datetime]
    set_by: Mapped[int] = mapped_column(ref("person.id"))
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None] = mapped_column(ref("person.id"))


class PinNote(Table):
    """What was said at a pin, the first of them when it was set."""

    __tablename__ = "pin_note"

    id: Mapped[Key]
    pin_id: Mapped[int] = mapped_column(ref("pin.id"), index=True)
    words: Mapped[str]
    said_at: Mapped[datetime]
    said_by: Mapped[int] = mapped_column(ref("person.id"))


class Quote(Table):
    """A change outside the original order, offered at a price; accepted once it is an item, else dropped."""

    __tablename__ = "quote"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    asked: Mapped[str]
    product_code: Mapped[str] = mapped_column(ref("product.code"))
    quantity: Mapped[int]
    price: Mapped[int] = mapped_column(BigInteger)
    quoted_at: Mapped[datetime]
    quoted_by: Mapped[int] = mapped_column(ref("person.id"))
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[int | None] = mapped_column(ref("person.id"))
    added_id: Mapped[int | None] = mapped_column(ref("item.id"))


class SignOff(Table):
    """What a customer signed, and for which proof; a later change voids it and leaves it standing."""

    __tablename__ = "sign_off"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    proof_id: Mapped[int] = mapped_column(ref("proof.id"))
    digest: Mapped[Digest]
    signed_by: Mapped[str]
    ticks: Mapped[str]
    strokes: Mapped[str]
    wording: Mapped[str]
    policy: Mapped[str] = mapped_column(String(10))
    signed_at: Mapped[datetime]
    witness: Mapped[int] = mapped_column(ref("person.id"))
    station: Mapped[str]
    voided_at: Mapped[datetime | None]
    files: Mapped[str] = mapped_column(default="[]", server_default="[]")
    """Of a contact sheet every file that was signed for, as on its proof."""
    certificate: Mapped[str] = mapped_column(default="", server_default="", index=True)
    """Its number as a paper; empty for what was signed before there were any."""
    record: Mapped[str] = mapped_column(default="", server_default="")
    """Everything that was shown, ticked and signed, as canonical JSON; its digest stands in the journal."""
    message: Mapped[Digest | None]
    """The customer's message where the approval came by phone or e-mail and the message is a file."""


class Provision(Table):
    """A final file in the customer's hands: fulfilment, from which the days of 1a are counted."""

    __tablename__ = "provision"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    digest: Mapped[Digest]
    name: Mapped[str]
    how: Mapped[str] = mapped_column(String(12))
    to_whom: Mapped[str]
    provided_at: Mapped[datetime] = mapped_column(index=True)
    provided_by: Mapped[int] = mapped_column(ref("person.id"))
