"""A consent can be taken back; an order says when its customer was shown the policy, or that nobody showed it here."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consent", sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
    # Nobody asked them: it was taken from the order itself.
    op.execute("DELETE FROM consent WHERE version = 'website'")
    op.add_column("orders", sa.Column("policy_seen_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE orders SET policy_seen_at = policy_shown_at WHERE source IS NULL")
    op.drop_column("orders", "policy_shown_at")
