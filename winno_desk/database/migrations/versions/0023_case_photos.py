"""Photos of claims are found by their digest."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_case_photo_digest"), "case_photo", ["digest"], unique=False)
