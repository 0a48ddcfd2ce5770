"""An item keeps how much of its discount is its share of the order's, which a receipt tells apart."""

import sqlalchemy as sa
from alembic import op

from winno_desk.values.money import allocate

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("item", sa.Column("order_share", sa.BigInteger(), nullable=False, server_default="0"))
    rows = op.get_bind().execute(
        sa.text(
            "SELECT orders.id, orders.discount, item.id, item.discount, "
            "CASE WHEN orders.tax_inclusive THEN item.price ELSE item.price - item.tax END "
            "FROM orders JOIN item ON item.order_id = orders.id AND item.remake_of_id IS NULL "
            "WHERE orders.discount > 0 ORDER BY orders.id, item.position"
        )
    )
    discounted: dict[int, list[tuple[int, int, int, int]]] = {}
    for order, *line in rows:
        discounted.setdefault(order, []).append((line[0], line[1], line[2], line[3]))
    for lines in discounted.values():
        # What is left of each line after the discount is in proportion to what it was before.
        shares = allocate(lines[0][0], [left for _off, _item, _own, left in lines])
        for (_off, item, own, _left), share in zip(lines, shares, strict=True):
            op.get_bind().execute(
                sa.text("UPDATE item SET order_share = :share WHERE id = :item"),
                {"share": min(share, own), "item": item},
            )
