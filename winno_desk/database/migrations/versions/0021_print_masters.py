"""Print masters that were made of another file."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("proof", sa.Column("brought", sa.String(length=64), server_default="", nullable=False))
    op.add_column("proof", sa.Column("brought_width", sa.Integer(), server_default="0", nullable=False))
    op.add_column("proof", sa.Column("brought_height", sa.Integer(), server_default="0", nullable=False))
    op.create_index(op.f("ix_proof_brought"), "proof", ["brought"], unique=False)
