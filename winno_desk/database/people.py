"""The studio and the people who work there."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String, false
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Key, Minor, Table


class Studio(Table):
    """The one studio of this database; addresses keep their lines."""

    __tablename__ = "studio"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[Key]
    name: Mapped[str]
    tagline: Mapped[str]
    address: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    time_zone: Mapped[str]
    country: Mapped[str] = mapped_column(String(2))
    region: Mapped[str]
    currency: Mapped[str] = mapped_column(String(3))
    created_at: Mapped[datetime]
    tax_inclusive: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether prices include their tax."""
    hour_cost: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What an hour at the press costs the studio, in its currency."""
    refund_limit: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """Above this a second manager confirms a refund; 0 where none has to."""
    shipping: Mapped[Minor] = mapped_column(default=0, server_default="0")
    """What sending an order costs its customer, before tax where that comes on top."""
    shipping_tax: Mapped[int] = mapped_column(default=0, server_default="0")
    """Its rate of tax, as of a product."""


class Person(Table):
    """Somebody at the studio, or a command that acts by itself and cannot sign in.

    ``roles`` holds the roles' names with a space between; ``secret`` is an argon2 hash, empty for commands.
    """

    __tablename__ = "person"

    id: Mapped[Key]
    name: Mapped[str]
    roles: Mapped[str]
    secret: Mapped[str]
    by_passphrase: Mapped[bool]
    active: Mapped[bool]
    misses: Mapped[int]
    wait_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
