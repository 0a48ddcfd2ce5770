"""Indexes for what is asked by parcel, by decision, by file and by somebody's address, in a studio of any size."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

INDEXES = (
    ("customer", "phone"),
    ("decision", "decided_at"),
    ("document", "decision_id"),
    ("document", "shipment_id"),
    ("proof", "digest"),
    ("shipment_line", "item_id"),
)


def upgrade() -> None:
    for table, column in INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_index("ix_customer_email", "customer", [sa.text("lower(email)")])
