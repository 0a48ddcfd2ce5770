"""Claims and refund cases with their rulings, what managers decided, and the money that went back."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Digest, Key, Minor, Table, ref


class Case(Table):
    """What a customer asks for about one item, and what the policy says to it.

    ``kind`` is ``claim`` or ``refund``, counted apart on each order; ``ruling`` is the newest ruling as JSON.
    """

    __tablename__ = "service_case"
    __table_args__ = (
        UniqueConstraint("order_id", "kind", "position"),
        CheckConstraint("kind IN ('claim', 'refund')", name="kind"),
        CheckConstraint("quantity > 0", name="quantity"),
    )

    id: Mapped[Key]
    order_id: Mapped[int] = mapped_column(ref("orders.id"))
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    kind: Mapped[str] = mapped_column(String(6))
    position: Mapped[int]
    quantity: Mapped[int]
    wish: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(String(12))
    cause: Mapped[str | None] = mapped_column(String(12))
    in_scope: Mapped[bool]
    reason_text: Mapped[str]
    fault: Mapped[str]
    received_at: Mapped[datetime]
    how: Mapped[str] = mapped_column(String(12))
    logged_at: Mapped[datetime]
    logged_by: Mapped[int] = mapped_column(ref("person.id"))
    policy: Mapped[str] = mapped_column(String(10))
    ruling: Mapped[str]
    facts: Mapped[str]
    """The judged case as JSON: replayed, it gives the stored ruling."""
    state: Mapped[str] = mapped_column(String(12), index=True)
    together: Mapped[int | None] = mapped_column(index=True)
    """The first of the cases that were asked about together and are told in one letter; None for one alone."""
    message: Mapped[Digest | None]
    message_name: Mapped[str] = mapped_column(default="", server_default="")
    """The message in which it reached the studio, as a file, and what that was called."""


class CasePhoto(Table):
    """A picture of what is wrong, sent or taken with a claim."""

    __tablename__ = "case_photo"

    id: Mapped[Key]
    case_id: Mapped[int] = mapped_column(ref("service_case.id"), index=True)
    digest: Mapped[Digest] = mapped_column(index=True)
    name: Mapped[str]
    across: Mapped[int | None]
    down: Mapped[int | None]
    """Where the defect is, in millionths of the photo's width and height; none until somebody marks it."""


class Decision(Table):
    """What was done about a case: as ruled, or an exception under clause 6 with its written reason.

    ``facts`` and ``ruling`` are the case's as they were then, so that its letter always tells what was decided on.
    """

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("case_id", "position"),
        CheckConstraint("amount >= 0", name="amount"),
    )

    id: Mapped[Key]
    case_id: Mapped[int] = mapped_column(ref("service_case.id"))
    position: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(20))
    clauses: Mapped[str]
    amount: Mapped[Minor]
    exception: Mapped[bool]
    alone: Mapped[bool]
    """Decided by the only manager, who had logged it too."""
    note: Mapped[str]
    decided_at: Mapped[datetime] = mapped_column(index=True)
    decided_by: Mapped[int] = mapped_column(ref("person.id"))
    issue_day: Mapped[date]
    arrives_from: Mapped[date | None]
    arrives_to: Mapped[date | None]
    facts: Mapped[str]
    ruling: Mapped[str]
    remake_id: Mapped[int | None] = mapped_column(ref("item.id"), index=True)
    """The free replacement that was ordered by it."""
    letter: Mapped[str] = mapped_column(default="", server_default="", index=True)
    """The number of the letter that told it first; empty while that waits for what was asked about with it."""
    confirmed_by: Mapped[int | None]
    """The second manager, above the studio's limit."""


class ChargeBack(Table):
    """What of a charge is owed no more with a decision, and how much of that had been paid and goes back with it."""

    __tablename__ = "charge_back"

    decision_id: Mapped[int] = mapped_column(ref("decision.id"), primary_key=True)
    charge_id: Mapped[int] = mapped_column(ref("charge.id"), primary_key=True, index=True)
    price: Mapped[Minor]
    paid: Mapped[Minor]


class Refund(Table):
    """Money going back to the tender it came from; a trigger keeps the sum within what was taken."""

    __tablename__ = "refund"
    __table_args__ = (CheckConstraint("amount > 0", name="amount"),)

    id: Mapped[Key]
    decision_id: Mapped[int] = mapped_column(ref("decision.id"), index=True)
    item_id: Mapped[int] = mapped_column(ref("item.id"), index=True)
    payment_id: Mapped[int] = mapped_column(ref("payment.id"), index=True)
    amount: Mapped[Minor]
    currency: Mapped[str] = mapped_column(String(3))
    state: Mapped[str] = mapped_column(String(8), index=True)
    due_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    reference: Mapped[str]
    in_cash: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Handed out in cash although the money came otherwise, as an exception (6)."""
    receipt: Mapped[str] = mapped_column(default="", server_default="", index=True)
    """The number of the receipt for it; empty while nobody wanted one."""
