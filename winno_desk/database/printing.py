"""Printers, print runs and the parcels that leave the studio."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Digest, Key, Minor, Table, ref


class Printer(Table):
    """A photo printer that takes its files from a hot folder, the queue of a system's printer, or the outbox."""

    __tablename__ = "printer"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    folder: Mapped[str]
    queue: Mapped[str] = mapped_column(default="", server_default="")
    """What the system's printer is called on the computers that have it."""
    active: Mapped[bool]


class CheckRule(Table):
    """What the studio does about what a check before printing finds; none for a check that is only said."""

    __tablename__ = "check_rule"

    name: Mapped[str] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(String(8))


class PrintHold(Table):
    """A print that waits in the room for a reason, from when until when."""

    __tablename__ = "print_hold"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    reason: Mapped[str]
    held_at: Mapped[datetime]
    held_by: Mapped[int] = mapped_column(ref("person.id"))
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[int | None] = mapped_column(ref("person.id"))


class PrintStop(Table):
    """A run that the gate did not let through: which file, where it was read, and both digests."""

    __tablename__ = "print_stop"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    printer: Mapped[str]
    place: Mapped[str] = mapped_column(String(8))
    """``kept`` in the studio's files, ``sent`` to the printer, or ``signed`` by the customer."""
    expected: Mapped[Digest]
    """Of a lock that is ``signed`` for no more what was approved; empty where nothing is."""
    found: Mapped[str] = mapped_column(String(64))
    """Empty where there was no file."""
    stopped_at: Mapped[datetime]
    stopped_by: Mapped[int] = mapped_column(ref("person.id"))


class PrintRun(Table):
    """The act of printing an item's locked file; from its start clause 2b holds."""

    __tablename__ = "print_run"
    __table_args__ = (CheckConstraint("good >= 0 AND spoiled >= 0", name="sheets"),)

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    digest: Mapped[Digest] = mapped_column(index=True)
    printer: Mapped[str]
    started_at: Mapped[datetime]
    started_by: Mapped[int] = mapped_column(ref("person.id"))
    finished_at: Mapped[datetime | None]
    good: Mapped[int]
    spoiled: Mapped[int]
    spoiled_why: Mapped[str] = mapped_column(default="", server_default="")
    paper_cost: Mapped[Minor] = mapped_column(default=0, server_default="0")
    ink_cost: Mapped[Minor] = mapped_column(default=0, server_default="0")
    time_cost: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What all of its sheets cost the studio on that day, in its own currency."""


class Shipment(Table):
    """A parcel with its slip, numbered without gaps; or what was handed over the counter, which has none."""

    __tablename__ = "shipment"

    id: Mapped[Key]
    order_id: Mapped[int] = mapped_column(ref("orders.id"), index=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    handed_over: Mapped[bool]
    ship_to: Mapped[str]
    carrier: Mapped[str]
    tracking: Mapped[str]
    service: Mapped[str] = mapped_column(default="", server_default="")
    """What the carrier calls this way of sending."""
    weight: Mapped[int] = mapped_column(default=0, server_default="0")
    """In grams; 0 where nobody weighed it."""
    cost: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What sending it costs the studio, in its own currency."""
    packed_at: Mapped[datetime]
    packed_by: Mapped[int] = mapped_column(ref("person.id"))
    shipped_at: Mapped[datetime | None]
    shipped_by: Mapped[int | None] = mapped_column(ref("person.id"))


class ShipmentLine(Table):
    """How many pieces of an item are in a parcel."""

    __tablename__ = "shipment_line"
    __table_args__ = (CheckConstraint("quantity > 0", name="quantity"),)

    shipment_id: Mapped[int] = mapped_column(ref("shipment.id"), primary_key=True)
    item_id: Mapped[int] = mapped_column(ref("item.id"), primary_key=True, index=True)
    quantity: Mapped[int]
