"""Quality checks, shelves, and what printing and sending cost the studio."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("item", sa.Column("shelf", sa.Text(), server_default="", nullable=False))
    op.add_column("product", sa.Column("checks", sa.Text(), server_default="", nullable=False))
    op.add_column("product", sa.Column("paper_cost", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("product", sa.Column("ink_cost", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("product", sa.Column("minutes", sa.Integer(), server_default="0", nullable=False))
    op.add_column("studio", sa.Column("hour_cost", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("print_run", sa.Column("paper_cost", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("print_run", sa.Column("ink_cost", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("print_run", sa.Column("time_cost", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("shipment", sa.Column("service", sa.Text(), server_default="", nullable=False))
    op.add_column("shipment", sa.Column("weight", sa.Integer(), server_default="0", nullable=False))
    op.add_column("shipment", sa.Column("cost", sa.BigInteger(), server_default="0", nullable=False))
