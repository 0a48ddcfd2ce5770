"""The indexes that orders and customers are found by, and those that the day at a glance is counted from."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SQLITE = (
    "CREATE VIRTUAL TABLE order_found USING fts5(words, content='', columnsize=0, detail=none, prefix='1 2 3', tokenize=\"ascii tokenchars '@._'\")",
    "CREATE VIRTUAL TABLE customer_found USING fts5(words, content='', columnsize=0, detail=none, prefix='1 2 3', tokenize=\"ascii tokenchars '@._'\")",
    "CREATE VIEW order_words AS SELECT orders.id AS id, customer_id, (WITH RECURSIVE run(place, words) AS (SELECT 1, 'w' || orders.number || ' ' || customer.found_by UNION ALL SELECT place + 1, words FROM run WHERE place < length(words)) SELECT group_concat(substr(words, place, 4), ' ') FROM run) AS words FROM orders JOIN customer ON customer.id = orders.customer_id",
    "CREATE VIEW customer_words AS SELECT customer.id AS id, customer.id AS customer_id, (WITH RECURSIVE run(place, words) AS (SELECT 1, customer.found_by UNION ALL SELECT place + 1, words FROM run WHERE place < length(words)) SELECT group_concat(substr(words, place, 4), ' ') FROM run) AS words FROM customer",
    "CREATE TRIGGER order_found_insert AFTER INSERT ON orders BEGIN INSERT INTO order_found(rowid, words) SELECT id, words FROM order_words WHERE id = NEW.id; END",
    "CREATE TRIGGER order_found_before BEFORE UPDATE OF id, number, customer_id ON orders BEGIN INSERT INTO order_found(order_found, rowid, words) SELECT 'delete', id, words FROM order_words WHERE id = OLD.id; END",
    "CREATE TRIGGER order_found_after AFTER UPDATE OF id, number, customer_id ON orders BEGIN INSERT INTO order_found(rowid, words) SELECT id, words FROM order_words WHERE id = NEW.id; END",
    "CREATE TRIGGER order_found_delete BEFORE DELETE ON orders BEGIN INSERT INTO order_found(order_found, rowid, words) SELECT 'delete', id, words FROM order_words WHERE id = OLD.id; END",
    "CREATE TRIGGER customer_found_insert AFTER INSERT ON customer BEGIN INSERT INTO customer_found(rowid, words) SELECT id, words FROM customer_words WHERE id = NEW.id; END",
    "CREATE TRIGGER customer_found_before BEFORE UPDATE OF id, found_by ON customer BEGIN INSERT INTO customer_found(customer_found, rowid, words) SELECT 'delete', id, words FROM customer_words WHERE id = OLD.id; INSERT INTO order_found(order_found, rowid, words) SELECT 'delete', id, words FROM order_words WHERE customer_id = OLD.id; END",
    "CREATE TRIGGER customer_found_after AFTER UPDATE OF id, found_by ON customer BEGIN INSERT INTO customer_found(rowid, words) SELECT id, words FROM customer_words WHERE id = NEW.id; INSERT INTO order_found(rowid, words) SELECT id, words FROM order_words WHERE customer_id = NEW.id; END",
    "CREATE TRIGGER customer_found_delete BEFORE DELETE ON customer BEGIN INSERT INTO customer_found(customer_found, rowid, words) SELECT 'delete', id, words FROM customer_words WHERE id = OLD.id; END",
)
COUNTED = (
    ("document", "entry_id"),
    ("item", "state", "promised_on"),
    ("orders", "placed_at"),
    ("payment", "taken_at"),
    ("provision", "provided_at"),
    ("refund", "state"),
)
FILL = (
    "INSERT INTO customer_found(rowid, words) SELECT id, words FROM customer_words ORDER BY id",
    "INSERT INTO order_found(rowid, words) SELECT id, words FROM order_words ORDER BY id",
)


def upgrade() -> None:
    op.drop_index("ix_customer_found_by", "customer")
    for table, *columns in COUNTED:
        op.create_index(f"ix_{table}_{columns[0]}", table, columns)
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*SQLITE, *FILL):
            op.execute(sa.text(statement))
