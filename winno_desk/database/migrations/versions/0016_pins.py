"""Pins on proofs, and what was said at each."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def _ref(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"), ondelete="RESTRICT")


def upgrade() -> None:
    op.create_table(
        "pin",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("proof_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("across", sa.Integer(), nullable=False),
        sa.Column("down", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by", sa.Integer(), nullable=True),
        _ref("pin", "item_id", "item.id"),
        _ref("pin", "proof_id", "proof.id"),
        _ref("pin", "set_by", "person.id"),
        _ref("pin", "settled_by", "person.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pin")),
        sa.UniqueConstraint("item_id", "number", name=op.f("uq_pin_item_id")),
    )
    op.create_table(
        "pin_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pin_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said_by", sa.Integer(), nullable=False),
        _ref("pin_note", "pin_id", "pin.id"),
        _ref("pin_note", "said_by", "person.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pin_note")),
    )
    op.create_index(op.f("ix_pin_note_pin_id"), "pin_note", ["pin_id"], unique=False)
