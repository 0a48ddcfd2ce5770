"""The message in which a request reached the studio."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("service_case", sa.Column("message", sa.String(length=64), nullable=True))
    op.add_column("service_case", sa.Column("message_name", sa.Text(), server_default="", nullable=False))
