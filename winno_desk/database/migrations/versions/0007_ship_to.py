"""An order keeps where it is sent; the customer's own address is no longer changed by it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("ship_to", sa.Text(), nullable=False, server_default=""))
    op.execute(
        "UPDATE orders SET ship_to = (SELECT address FROM customer WHERE customer.id = orders.customer_id) "
        "WHERE delivery = 'ship'"
    )
