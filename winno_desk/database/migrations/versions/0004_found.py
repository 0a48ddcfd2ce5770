"""The index that orders and customers are found by, and those that the day at a glance is counted from."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SQLITE = (
    "CREATE VIRTUAL TABLE found USING fts5(words, content='', columnsize=0, detail=none, prefix='1 2 3', tokenize=\"ascii tokenchars '@._'\")",
    "CREATE VIEW found_order AS SELECT orders.id + 1099511627776 AS place, orders.id AS order_id, customer_id, (WITH RECURSIVE run(place, words) AS (SELECT 1, 'w' || orders.number || ' ' || customer.found_by UNION ALL SELECT place + 1, words FROM run WHERE place < length(words)) SELECT group_concat(substr(words, place, 4), ' ') FROM run) AS words FROM orders JOIN customer ON customer.id = orders.customer_id",
    "CREATE VIEW found_customer AS SELECT customer.id AS place, customer.id AS customer_id, (WITH RECURSIVE run(place, words) AS (SELECT 1, customer.found_by UNION ALL SELECT place + 1, words FROM run WHERE place < length(words)) SELECT group_concat(substr(words, place, 4), ' ') FROM run) AS words FROM customer",
    "CREATE TRIGGER found_order_insert AFTER INSERT ON orders BEGIN INSERT INTO found(rowid, words) SELECT place, words FROM found_order WHERE order_id = NEW.id; END",
    "CREATE TRIGGER found_order_before BEFORE UPDATE OF id, number, customer_id ON orders BEGIN INSERT INTO found(found, rowid, words) SELECT 'delete', place, words FROM found_order WHERE order_id = OLD.id; END",
    "CREATE TRIGGER found_order_after AFTER UPDATE OF id, number, customer_id ON orders BEGIN INSERT INTO found(rowid, words) SELECT place, words FROM found_order WHERE order_id = NEW.id; END",
    "CREATE TRIGGER found_order_delete BEFORE DELETE ON orders BEGIN INSERT INTO found(found, rowid, words) SELECT 'delete', place, words FROM found_order WHERE order_id = OLD.id; END",
    "CREATE TRIGGER found_customer_insert AFTER INSERT ON customer BEGIN INSERT INTO found(rowid, words) SELECT place, words FROM found_customer WHERE customer_id = NEW.id; END",
    "CREATE TRIGGER found_customer_before BEFORE UPDATE OF id, found_by ON customer BEGIN INSERT INTO found(found, rowid, words) SELECT 'delete', place, words FROM found_customer WHERE customer_id = OLD.id; INSERT INTO found(found, rowid, words) SELECT 'delete', place, words FROM found_order WHERE customer_id = OLD.id; END",
    "CREATE TRIGGER found_customer_after AFTER UPDATE OF id, found_by ON customer BEGIN INSERT INTO found(rowid, words) SELECT place, words FROM found_customer WHERE customer_id = NEW.id; INSERT INTO found(rowid, words) SELECT place, words FROM found_order WHERE customer_id = NEW.id; END",
    "CREATE TRIGGER found_customer_delete BEFORE DELETE ON customer BEGIN INSERT INTO found(found, rowid, words) SELECT 'delete', place, words FROM found_customer WHERE customer_id = OLD.id; END",
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
    "INSERT INTO found(rowid, words) SELECT place, words FROM found_customer ORDER BY place",
    "INSERT INTO found(rowid, words) SELECT place, words FROM found_order ORDER BY place",
)


def upgrade() -> None:
    op.drop_index("ix_customer_found_by", "customer")
    for table, *columns in COUNTED:
        op.create_index(f"ix_{table}_{columns[0]}", table, columns)
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*SQLITE, *FILL):
            op.execute(sa.text(statement))
