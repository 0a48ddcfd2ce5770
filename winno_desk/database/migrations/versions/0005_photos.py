"""Photos in full: pieces and crop of each, what of their findings was accepted, and sign-off on a contact sheet."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("item_photo", sa.Column("quantity", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("item_photo", sa.Column("crop_left", sa.Integer(), nullable=True))
    op.add_column("item_photo", sa.Column("crop_top", sa.Integer(), nullable=True))
    op.add_column("item_photo", sa.Column("crop_turned", sa.Boolean(), nullable=False, server_default=sa.false()))
    # A print that came with one photo had all its pieces made of it.
    op.execute(
        "UPDATE item_photo SET quantity = (SELECT item.quantity FROM item WHERE item.id = item_photo.item_id) "
        "WHERE item_id IN (SELECT id FROM item WHERE kind = 'physical') "
        "AND (SELECT COUNT(*) FROM item_photo AS other WHERE other.item_id = item_photo.item_id) = 1"
    )
    op.create_table(
        "photo_acceptance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.Column("finding", sa.String(length=24), nullable=False),
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("ticked_by", sa.Integer(), nullable=False),
        sa.Column("ticked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("passed_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["passed_by"], ["person.id"], name=op.f("fk_photo_acceptance_passed_by"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["photo_id"], ["item_photo.id"], name=op.f("fk_photo_acceptance_photo_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["ticked_by"], ["person.id"], name=op.f("fk_photo_acceptance_ticked_by"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo_acceptance")),
    )
    op.create_index(op.f("ix_photo_acceptance_photo_id"), "photo_acceptance", ["photo_id"], unique=False)
    for table in ("proof", "sign_off"):
        op.add_column(table, sa.Column("files", sa.Text(), nullable=False, server_default="[]"))
