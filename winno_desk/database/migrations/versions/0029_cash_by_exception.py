"""Refunds that are handed out in cash by exception."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("refund", sa.Column("in_cash", sa.Boolean(), server_default=sa.false(), nullable=False))
