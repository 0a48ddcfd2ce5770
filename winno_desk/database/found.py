"""The index that orders and customers are found by: every run of four characters of their folded words.

Triggers keep it, whoever writes. A row of ``found`` is a customer under its own id, or an order under its id
above ``ORDERS_ABOVE``; the order's words are its number and those of its customer. PostgreSQL has no such index.
"""

from sqlalchemy import DDL, ColumnElement, Dialect, Text, bindparam, column, event, table

from winno_desk.database.base import Table

RUN = 4
"""So many characters stand together in the index; shorter beginnings of a run are found by its prefixes."""
ORDERS_ABOVE = 1 << 40
"""Orders and customers share one index; ids ascend within each, which SQLite needs to write many at once."""

_RUNS = (
    "(WITH RECURSIVE run(place, words) AS (SELECT 1, {words} "
    "UNION ALL SELECT place + 1, words FROM run WHERE place < length(words)) "
    f"SELECT group_concat(substr(words, place, {RUN}), ' ') FROM run)"
)
_ORDERS = (
    f"CREATE VIEW found_order AS SELECT orders.id + {ORDERS_ABOVE} AS place, orders.id AS order_id, customer_id, "
    + _RUNS.format(words="'w' || orders.number || ' ' || customer.found_by")
    + " AS words FROM orders JOIN customer ON customer.id = orders.customer_id"
)
_CUSTOMERS = (
    "CREATE VIEW found_customer AS SELECT customer.id AS place, customer.id AS customer_id, "
    + _RUNS.format(words="customer.found_by")
    + " AS words FROM customer"
)


def _put(view: str, where: str) -> str:
    return f"INSERT INTO found(rowid, words) SELECT place, words FROM {view} WHERE {where}; "


def _take(view: str, where: str) -> str:
    """An index without content of its own has to be told what it held."""
    return f"INSERT INTO found(found, rowid, words) SELECT 'delete', place, words FROM {view} WHERE {where}; "


_ORDER, _CUSTOMER = "order_id = {0}.id", "customer_id = {0}.id"
_BOTH = (("found_customer", _CUSTOMER), ("found_order", _CUSTOMER))


def _trigger(name: str, when: str, *statements: str) -> str:
    return f"CREATE TRIGGER {name} {when} BEGIN {''.join(statements)}END"


SQLITE = (
    "CREATE VIRTUAL TABLE found USING fts5(words, content='', columnsize=0, detail=none, "
    f"prefix='{' '.join(str(length) for length in range(1, RUN))}', tokenize=\"ascii tokenchars '@._'\")",
    _ORDERS,
    _CUSTOMERS,
    _trigger("found_order_insert", "AFTER INSERT ON orders", _put("found_order", _ORDER.format("NEW"))),
    _trigger(
        "found_order_before",
        "BEFORE UPDATE OF id, number, customer_id ON orders",
        _take("found_order", _ORDER.format("OLD")),
    ),
    _trigger(
        "found_order_after",
        "AFTER UPDATE OF id, number, customer_id ON orders",
        _put("found_order", _ORDER.format("NEW")),
    ),
    _trigger("found_order_delete", "BEFORE DELETE ON orders", _take("found_order", _ORDER.format("OLD"))),
    _trigger("found_customer_insert", "AFTER INSERT ON customer", _put("found_customer", _CUSTOMER.format("NEW"))),
    _trigger(
        "found_customer_before",
        "BEFORE UPDATE OF id, found_by ON customer",
        *(_take(view, where.format("OLD")) for view, where in _BOTH),
    ),
    _trigger(
        "found_customer_after",
        "AFTER UPDATE OF id, found_by ON customer",
        *(_put(view, where.format("NEW")) for view, where in _BOTH),
    ),
    _trigger("found_customer_delete", "BEFORE DELETE ON customer", _take("found_customer", _CUSTOMER.format("OLD"))),
)

for _statement in SQLITE:
    _ddl = DDL(_statement)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    event.listen(Table.metadata, "after_create", _ddl.execute_if(dialect="sqlite"))

INDEX = table("found", column("rowid"), column("found"))


def matching() -> ColumnElement[bool]:
    """The rows of the index that hold all of the ``runs`` of a text."""
    return INDEX.c.found.op("MATCH", is_comparison=True)(bindparam("runs", type_=Text))


def expression(folded: str) -> str:
    """A text in the words of the index; of one longer than ``RUN`` those of its runs that fewest others have.

    Many share a mail's domain and the first digits of a number, and to read their long lists takes longest.
    """
    if len(folded) < RUN:
        return f'"{folded}"*'
    own = folded.partition("@")[0]
    told = own if len(own) >= RUN else folded
    told = told[-2 * RUN :] if told.isdigit() else told
    places = {*range(0, len(told) - RUN, RUN), len(told) - RUN}
    return " ".join(f'"{told[place : place + RUN]}"' for place in sorted(places))


def is_exact(folded: str) -> bool:
    """Does the index alone decide? A longer text has to be looked at, whether its runs stand in a row."""
    return len(folded) <= RUN


def has_index(dialect: Dialect) -> bool:
    """Has this database the index, or is everything looked at?"""
    return dialect.name == "sqlite"
