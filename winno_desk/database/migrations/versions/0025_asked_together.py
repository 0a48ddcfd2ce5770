"""What is asked about several items at once is told in one letter."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

FILL = (
    "UPDATE decision SET letter = COALESCE("
    "(SELECT MIN(document.number) FROM document WHERE document.decision_id = decision.id), '')"
)


def upgrade() -> None:
    op.add_column("service_case", sa.Column("together", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_service_case_together"), "service_case", ["together"], unique=False)
    op.add_column("decision", sa.Column("letter", sa.Text(), server_default="", nullable=False))
    op.create_index(op.f("ix_decision_letter"), "decision", ["letter"], unique=False)
    op.execute(FILL)
