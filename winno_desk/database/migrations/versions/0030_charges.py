"""Rush and shipping as lines of their own, and what of them went back with a decision.

Orders that were taken before keep their rush in the price of its item: their cases were ruled on with it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("studio", sa.Column("shipping", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("studio", sa.Column("shipping_tax", sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "charge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("tax_rate", sa.Integer(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('rush', 'shipping')", name=op.f("ck_charge_kind")),
        sa.CheckConstraint("price >= 0 AND tax >= 0", name=op.f("ck_charge_money")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_charge_order_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_charge_item_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge")),
    )
    op.create_index(op.f("ix_charge_order_id"), "charge", ["order_id"], unique=False)
    op.create_index(op.f("ix_charge_item_id"), "charge", ["item_id"], unique=False)
    op.create_table(
        "charge_back",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("charge_id", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("paid", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_charge_back_decision_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["charge_id"], ["charge.id"], name=op.f("fk_charge_back_charge_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("decision_id", "charge_id", name=op.f("pk_charge_back")),
    )
    op.create_index(op.f("ix_charge_back_charge_id"), "charge_back", ["charge_id"], unique=False)
