"""Numbered papers: the original and its copy lie in the file store under their digests."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from winno_desk.database.base import Digest, Key, Table, ref


class Document(Table):
    """A letter, slip, receipt or certificate as it was made; printed again it says COPY."""

    __tablename__ = "document"

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    order_id: Mapped[int] = mapped_column(ref("orders.id"), index=True)
    decision_id: Mapped[int | None] = mapped_column(ref("decision.id"), index=True)
    shipment_id: Mapped[int | None] = mapped_column(ref("shipment.id"), index=True)
    entry_id: Mapped[int] = mapped_column(ref("entry.id", deferred=True), index=True)
    """The journal entry whose head stands on the paper; indexed, or each such act would look at all papers."""
    digest: Mapped[Digest | None]
    copy_digest: Mapped[Digest | None]
    told: Mapped[Digest | None]
    """The digest of all that it tells; its code begins with it."""
    numbered_at: Mapped[datetime]
    made_at: Mapped[datetime | None]
    printed: Mapped[int]


class Sending(Table):
    """A letter went out to its customer, by post, hand or mail."""

    __tablename__ = "sending"

    id: Mapped[Key]
    document_id: Mapped[int] = mapped_column(ref("document.id"), index=True)
    how: Mapped[str] = mapped_column(String(8))
    to_whom: Mapped[str]
    sent_at: Mapped[datetime]
    sent_by: Mapped[int] = mapped_column(ref("person.id"))
