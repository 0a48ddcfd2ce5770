"""Sign-offs in full with their certificates, and how each proof was made."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("proof", sa.Column("rendition", sa.String(length=64), nullable=True))
    for name in ("tool", "model", "prompt", "seed", "upscale"):
        op.add_column("proof", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("proof", sa.Column("invented", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("sign_off", sa.Column("record", sa.Text(), nullable=False, server_default=""))
    op.add_column("sign_off", sa.Column("message", sa.String(length=64), nullable=True))
    op.add_column("sign_off", sa.Column("certificate", sa.Text(), nullable=False, server_default=""))
    op.create_index(op.f("ix_sign_off_certificate"), "sign_off", ["certificate"], unique=False)
