"""Indexes for where the very same file was printed before."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_item_photo_digest", "item_photo", ["digest"])
    op.create_index("ix_print_run_digest", "print_run", ["digest"])
