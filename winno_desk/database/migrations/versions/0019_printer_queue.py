"""Photo printers that are set up in a computer's own system."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("printer", sa.Column("queue", sa.Text(), server_default="", nullable=False))
