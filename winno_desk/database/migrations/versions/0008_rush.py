"""What is made in a rush: in how many days, for how much more."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("product", sa.Column("rush_days", sa.Integer(), nullable=True))
    op.add_column("product", sa.Column("rush_rate", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("item", sa.Column("rush", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("item", sa.Column("surcharge", sa.BigInteger(), nullable=False, server_default="0"))
