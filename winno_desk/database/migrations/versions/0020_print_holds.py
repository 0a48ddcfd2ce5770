"""Prints that wait in the room for a reason, and why sheets were spoiled."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "print_hold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_by", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_print_hold_item_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["held_by"], ["person.id"], name=op.f("fk_print_hold_held_by"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_print_hold_ended_by"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_hold")),
    )
    op.create_index(op.f("ix_print_hold_item_id"), "print_hold", ["item_id"], unique=False)
    op.add_column("print_run", sa.Column("spoiled_why", sa.Text(), server_default="", nullable=False))
