"""Customers, what is sold, and their orders with items and payments."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Digest, Key, Minor, Table, ref


class Customer(Table):
    """Somebody who orders; ``found_by`` is what the index is made of, ``guardian`` speaks for somebody under age."""

    __tablename__ = "customer"
    __table_args__ = (Index("ix_customer_email", text("lower(email)")),)

    id: Mapped[Key]
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(index=True)
    email: Mapped[str]
    address: Mapped[str]
    found_by: Mapped[str]
    created_at: Mapped[datetime]
    guardian: Mapped[str] = mapped_column(default="", server_default="")


class Consent(Table):
    """Something that a customer agreed to: what for, in which version of the words, when, and who asked.

    What was taken back stays, with when that was; the journal says by whom.
    """

    __tablename__ = "consent"

    id: Mapped[Key]
    customer_id: Mapped[int] = mapped_column(ref("customer.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(12))
    version: Mapped[str] = mapped_column(String(12))
    given_at: Mapped[datetime]
    taken_by: Mapped[int] = mapped_column(ref("person.id"))
    withdrawn_at: Mapped[datetime | None]


class Product(Table):
    """What the studio sells; ``tax_rate`` in thousandths of a per cent, sizes in thousandths of an inch."""

    __tablename__ = "product"

    code: Mapped[str] = mapped_column(String(24), primary_key=True)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(String(8))
    price: Mapped[Minor]
    tax_rate: Mapped[int]
    turnaround: Mapped[int]
    revisions_included: Mapped[int]
    width: Mapped[int | None]
    height: Mapped[int | None]
    paper: Mapped[str]
    active: Mapped[bool]
    finish: Mapped[str] = mapped_column(default="", server_default="")
    rush_days: Mapped[int | None]
    """In how many business days it is ready in a rush; None where that is not offered."""
    rush_rate: Mapped[int] = mapped_column(default=0, server_default="0")
    """What a rush costs more, in thousandths of a per cent."""
    checks: Mapped[str] = mapped_column(default="", server_default="")
    """What is looked at before a print of it is packed, a line each; empty for the usual points."""
    paper_cost: Mapped[Minor] = mapped_column(default=0, server_default="0")
    ink_cost: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What one sheet of it costs the studio."""
    minutes: Mapped[int] = mapped_column(default=0, server_default="0")
    """How long one sheet keeps somebody at the press."""


class ProductStep(Table):
    """One step of a service; ``percent`` is the progress once it is done."""

    __tablename__ = "product_step"

    product_code: Mapped[str] = mapped_column(ref("product.code"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    percent: Mapped[int]


class Order(Table):
    """One visit of a customer; ``version`` counts its acts, so that a stale look is noticed.

    ``discount`` was taken off the whole order and is shared among its items; ``collector`` comes for it instead of
    the customer; a sale rung up by mistake is ``voided_at``, which is no refund.
    ``source`` and ``source_number`` name an order that came from elsewhere, ``source_digest`` what it said there.
    """

    __tablename__ = "orders"
    __table_args__ = (Index("ix_orders_source", "source", "source_number", unique=True),)

    id: Mapped[Key]
    number: Mapped[int] = mapped_column(unique=True)
    version: Mapped[int]
    customer_id: Mapped[int] = mapped_column(ref("customer.id"), index=True)
    placed_at: Mapped[datetime] = mapped_column(index=True)
    taken_by: Mapped[int] = mapped_column(ref("person.id"))
    currency: Mapped[str] = mapped_column(String(3))
    policy: Mapped[str] = mapped_column(String(10))
    delivery: Mapped[str] = mapped_column(String(8))
    receipt: Mapped[str] = mapped_column(unique=True)
    promised_on: Mapped[date]
    source: Mapped[str | None] = mapped_column(String(24))
    source_number: Mapped[str | None]
    source_digest: Mapped[str | None] = mapped_column(String(64))
    tax_inclusive: Mapped[bool] = mapped_column(default=False, server_default=false())
    discount: Mapped[Minor] = mapped_column(default=0, server_default="0")
    collector: Mapped[str] = mapped_column(default="", server_default="")
    ship_to: Mapped[str] = mapped_column(default="", server_default="")
    """Where this order is sent, which need not be where its customer lives."""
    voided_at: Mapped[datetime | None]
    policy_seen_at: Mapped[datetime | None]
    """When its customer was shown the policy at the counter; None for an order that came from elsewhere."""


class Item(Table):
    """One line of an order, at the price of its day; a remake is a free child of the item it replaces."""

    __tablename__ = "item"
    __table_args__ = (
        UniqueConstraint("order_id", "position"),
        CheckConstraint("quantity > 0", name="quantity"),
        CheckConstraint("price >= 0 AND tax >= 0 AND unit_price >= 0", name="money"),
        CheckConstraint("kind IN ('digital', 'physical')", name="kind"),
        Index("ix_item_state", "state", "promised_on"),
    )

    id: Mapped[Key]
    order_id: Mapped[int] = mapped_column(ref("orders.id"))
    position: Mapped[int]
    product_code: Mapped[str] = mapped_column(ref("product.code"))
    kind: Mapped[str] = mapped_column(String(8))
    name: Mapped[str]
    width: Mapped[int | None]
    height: Mapped[int | None]
    paper: Mapped[str]
    quantity: Mapped[int]
    unit_price: Mapped[Minor]
    tax_rate: Mapped[int]
    tax: Mapped[Minor]
    price: Mapped[Minor]
    """What is owed for the line, tax included and discount taken off."""
    brief: Mapped[str]
    revisions_included: Mapped[int]
    promised_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(12))
    work_started_at: Mapped[datetime | None]
    locked_digest: Mapped[str | None] = mapped_column(String(64))
    locked_at: Mapped[datetime | None]
    made_from_id: Mapped[int | None] = mapped_column(ref("item.id"))
    remake_of_id: Mapped[int | None] = mapped_column(ref("item.id"), index=True)
    discount: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What was taken off this line, its share of the order's discount included."""
    finish: Mapped[str] = mapped_column(default="", server_default="")
    rush: Mapped[bool] = mapped_column(default=False, server_default=false())
    surcharge: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What the rush cost more before discount and tax; its own price is a charge. Of older orders it is in theirs."""
    order_share: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What of its discount is its share of the order's."""
    shelf: Mapped[str] = mapped_column(default="", server_default="")
    """Where a checked print lies."""


class Charge(Table):
    """A line of an order that is no item: the rush of one, or the shipping of all of it."""

    __tablename__ = "charge"
    __table_args__ = (
        CheckConstraint("kind IN ('rush', 'shipping')", name="kind"),
        CheckConstraint("price >= 0 AND tax >= 0", name="money"),
    )

    id: Mapped[Key]
    order_id: Mapped[int] = mapped_column(ref("orders.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ref("item.id"), index=True)
    """Whose rush it is; none for shipping."""
    kind: Mapped[str] = mapped_column(String(8))
    tax_rate: Mapped[int]
    tax: Mapped[Minor]
    price: Mapped[Minor]
    """What is owed for it, tax included and discount taken off."""
    dropped_at: Mapped[datetime | None]
    """From when nothing is owed for it any more, because the customer comes for the order after all."""


class ItemStep(Table):
    """A step of the work on an item; ticked once, never taken back."""

    __tablename__ = "item_step"

    item_id: Mapped[int] = mapped_column(ref("item.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    percent: Mapped[int]
    done_at: Mapped[datetime | None]
    done_by: Mapped[int | None] = mapped_column(ref("person.id"))


class Payment(Table):
    """Money taken by one tender, never with a full card number; ``given`` is the cash that change was given on."""

    __tablename__ = "payment"
    __table_args__ = (CheckConstraint("amount > 0", name="amount"),)

    id: Mapped[Key]
    order_id: Mapped[int] = mapped_column(ref("orders.id"), index=True)
    method: Mapped[str] = mapped_column(String(8))
    brand: Mapped[str]
    last_four: Mapped[str] = mapped_column(String(4))
    reference: Mapped[str]
    amount: Mapped[Minor]
    currency: Mapped[str] = mapped_column(String(3))
    taken_at: Mapped[datetime] = mapped_column(index=True)
    taken_by: Mapped[int] = mapped_column(ref("person.id"))
    given: Mapped[int | None] = mapped_column(BigInteger)
    voided_at: Mapped[datetime | None]


class ItemPhoto(Table):
    """A photo that came with an item; the file lies in the store under its digest.

    ``quantity`` is how many prints of it are made; the crop is the corner of its frame in thousandths of the picture,
    empty where nobody moved it from the middle.
    """

    __tablename__ = "item_photo"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    digest: Mapped[Digest] = mapped_column(index=True)
    name: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    quantity: Mapped[int] = mapped_column(default=1, server_default="1")
    crop_left: Mapped[int | None]
    crop_top: Mapped[int | None]
    crop_turned: Mapped[bool] = mapped_column(default=False, server_default=false())


class PhotoAcceptance(Table):
    """A poor value of a photo that the customer accepted at the counter; a stop names the manager who passed it."""

    __tablename__ = "photo_acceptance"

    id: Mapped[Key]
    photo_id: Mapped[int] = mapped_column(ref("item_photo.id"), index=True)
    finding: Mapped[str] = mapped_column(String(24))
    level: Mapped[str] = mapped_column(String(8))
    value: Mapped[str]
    ticked_by: Mapped[int] = mapped_column(ref("person.id"))
    ticked_at: Mapped[datetime]
    passed_by: Mapped[int | None] = mapped_column(ref("person.id"))


class ColumnMatch(Table):
    """Which column of a website's file is which, known again by the digest of the file's heading."""

    __tablename__ = "column_match"

    heading: Mapped[Digest] = mapped_column(primary_key=True)
    columns: Mapped[str]
