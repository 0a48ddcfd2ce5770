"""Orders from the website keep their number there; the columns of its files are remembered."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("source", sa.String(length=24), nullable=True))
    op.add_column("orders", sa.Column("source_number", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("source_digest", sa.String(length=64), nullable=True))
    op.create_index("ix_orders_source", "orders", ["source", "source_number"], unique=True)
    op.create_table(
        "column_match",
        sa.Column("heading", sa.String(length=64), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("heading", name=op.f("pk_column_match")),
    )
