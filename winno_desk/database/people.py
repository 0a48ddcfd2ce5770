"""The studio and the people who work there."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String, false
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Digest, Key, Minor, Table


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
    accent: Mapped[str] = mapped_column(String(7), default="", server_default="")
    """The colour of its letterhead, as in #5B4BD6; empty for the ink of the text."""
    paper: Mapped[str] = mapped_column(String(6), default="", server_default="")
    """``a4`` or ``letter``; empty for what its country's printers hold."""
    envelope: Mapped[str] = mapped_column(String(3), default="", server_default="")
    """Where its envelopes have their window, ``din`` or ``us``; empty for what goes with its paper."""
    signed_for: Mapped[str] = mapped_column(default="", server_default="")
    """What stands below whoever signs a letter."""
    foot: Mapped[str] = mapped_column(default="", server_default="")
    """What stands at the foot of its papers: registration, tax number, bank."""
    logo: Mapped[Digest | None]
    """The picture at the head of its papers, a PNG or JPEG; the studio's mark without one."""


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
