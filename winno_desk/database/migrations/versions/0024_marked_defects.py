"""The place of a defect is marked on a photo of its claim."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_photo", sa.Column("across", sa.Integer(), nullable=True))
    op.add_column("case_photo", sa.Column("down", sa.Integer(), nullable=True))
