"""What the studio does about each check before printing."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "check_rule",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_check_rule")),
    )
