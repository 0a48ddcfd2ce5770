"""Above a limit that the studio sets, a second manager confirms a refund."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("studio", sa.Column("refund_limit", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("decision", sa.Column("confirmed_by", sa.Integer(), nullable=True))
