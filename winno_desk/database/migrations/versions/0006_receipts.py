"""Orders that were taken before receipts were papers get theirs, to be drawn when somebody looks at it."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FILL = """
INSERT INTO document (number, kind, order_id, entry_id, numbered_at, printed)
SELECT orders.receipt, 'receipt', orders.id, MIN(entry.id), MIN(entry.at), 0
FROM orders JOIN entry ON entry.order_id = orders.id AND entry.act IN ('save_order', 'import_order')
WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.number = orders.receipt)
GROUP BY orders.id, orders.receipt
"""


def upgrade() -> None:
    op.execute(FILL)
