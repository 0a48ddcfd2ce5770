"""Intake in full: consents by purpose, guardians, discounts, tax inside prices, voided sales, cash and its change."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _minor(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, server_default="0")


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=True)


def upgrade() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=12), nullable=False),
        sa.Column("version", sa.String(length=12), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_consent_customer_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["taken_by"], ["person.id"], name=op.f("fk_consent_taken_by"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index(op.f("ix_consent_customer_id"), "consent", ["customer_id"], unique=False)
    op.execute(
        "INSERT INTO consent (customer_id, purpose, version, given_at, taken_by) "
        "SELECT customer.id, 'order', CASE WHEN consent_wording LIKE '%(2026-11)' THEN '2026-11' ELSE 'website' END, "
        "consent_at, COALESCE((SELECT taken_by FROM orders WHERE customer_id = customer.id ORDER BY id LIMIT 1), "
        "(SELECT MIN(id) FROM person)) FROM customer"
    )
    op.drop_column("customer", "consent_at")
    op.drop_column("customer", "consent_wording")
    op.add_column("customer", _text("guardian"))
    op.add_column("studio", _no("tax_inclusive"))
    op.add_column("product", _text("finish"))
    for column in (_no("tax_inclusive"), _minor("discount"), _text("collector"), _moment("voided_at")):
        op.add_column("orders", column)
    for column in (_minor("discount"), _text("finish")):
        op.add_column("item", column)
    op.add_column("payment", sa.Column("given", sa.BigInteger(), nullable=True))
    op.add_column("payment", _moment("voided_at"))
