"""A letterhead of the studio's own, refund receipts, and what a paper told when it was made."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, length in (("accent", 7), ("paper", 6), ("envelope", 3)):
        op.add_column("studio", sa.Column(name, sa.String(length=length), server_default="", nullable=False))
    for name in ("signed_for", "foot"):
        op.add_column("studio", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.add_column("studio", sa.Column("logo", sa.String(length=64), nullable=True))
    op.add_column("document", sa.Column("told", sa.String(length=64), nullable=True))
    op.add_column("refund", sa.Column("receipt", sa.Text(), server_default="", nullable=False))
    op.create_index(op.f("ix_refund_receipt"), "refund", ["receipt"], unique=False)
