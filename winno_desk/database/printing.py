"""Print runs and the parcels that leave the studio."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Digest, Key, Table, ref


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
