"""Printers with their hot folders, and the runs that the print gate stopped."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    printer = op.create_table(
        "printer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printer")),
        sa.UniqueConstraint("name", name=op.f("uq_printer_name")),
    )
    # What was printed on before goes on; a studio that printed nothing begins like a new one.
    database = op.get_bind()
    used = [name for (name,) in database.execute(sa.text("SELECT DISTINCT printer FROM print_run"))]
    if not used and database.execute(sa.text("SELECT 1 FROM studio")).first():
        used = ["Photo printer"]
    if used:
        op.bulk_insert(printer, [{"name": name, "folder": "", "active": True} for name in sorted(used)])
    op.create_table(
        "print_stop",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("place", sa.String(length=8), nullable=False),
        sa.Column("expected", sa.String(length=64), nullable=False),
        sa.Column("found", sa.String(length=64), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_print_stop_item_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["stopped_by"], ["person.id"], name=op.f("fk_print_stop_stopped_by"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_stop")),
    )
    op.create_index(op.f("ix_print_stop_item_id"), "print_stop", ["item_id"], unique=False)
