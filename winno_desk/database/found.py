"""The indexes that orders and customers are found by: every run of four characters of their folded words.

Triggers keep them, whoever writes. An order's words are its number and those of its customer, so that the newest
orders of all who are called alike are read first. PostgreSQL has no such index.
"""

from sqlalchemy import DDL, ColumnElement, Dialect, Text, bindparam, column, event, table
from sqlalchemy.sql.expression import TableClause

from winno_desk.database.base import Table

RUN = 4
"""So many characters stand together in an index; shorter beginnings of a run are found by its prefixes."""

_RUNS = (
    "(WITH RECURSIVE run(place, words) AS (SELECT 1, {words} "
    "UNION ALL SELECT place + 1, words FROM run WHERE place < length(words)) "
    f"SELECT group_concat(substr(words, place, {RUN}), ' ') FROM run)"
)
_ORDER_WORDS = (
    "CREATE VIEW order_words AS SELECT orders.id AS id, customer_id, "
    + _RUNS.format(words="'w' || orders.number || ' ' || customer.found_by")
    + " AS words FROM orders JOIN customer ON customer.id = orders.customer_id"
)
_CUSTOMER_WORDS = (
    "CREATE VIEW customer_words AS SELECT customer.id AS id, customer.id AS customer_id, "
    + _RUNS.format(words="customer.found_by")
    + " AS words FROM customer"
)


def _index(name: str) -> str:
    prefixes = " ".join(str(length) for length in range(1, RUN))
    return (
        f"CREATE VIRTUAL TABLE {name}_found USING fts5(words, content='', columnsize=0, detail=none, "
        f"prefix='{prefixes}', tokenize=\"ascii tokenchars '@._'\")"
    )


def _put(name: str, where: str) -> str:
    return f"INSERT INTO {name}_found(rowid, words) SELECT id, words FROM {name}_words WHERE {where}; "


def _take(name: str, where: str) -> str:
    """An index without content of its own has to be told what it held."""
    return (
        f"INSERT INTO {name}_found({name}_found, rowid, words) "
        f"SELECT 'delete', id, words FROM {name}_words WHERE {where}; "
    )


def _trigger(name: str, when: str, *statements: str) -> str:
    return f"CREATE TRIGGER {name} {when} BEGIN {''.join(statements)}END"


_ORDER_CHANGES = "UPDATE OF id, number, customer_id ON orders"
_CUSTOMER_CHANGES = "UPDATE OF id, found_by ON customer"
_OLD, _NEW, _OLD_CUSTOMER, _NEW_CUSTOMER = "id = OLD.id", "id = NEW.id", "customer_id = OLD.id", "customer_id = NEW.id"

SQLITE = (
    _index("order"),
    _index("customer"),
    _ORDER_WORDS,
    _CUSTOMER_WORDS,
    _trigger("order_found_insert", "AFTER INSERT ON orders", _put("order", _NEW)),
    _trigger("order_found_before", f"BEFORE {_ORDER_CHANGES}", _take("order", _OLD)),
    _trigger("order_found_after", f"AFTER {_ORDER_CHANGES}", _put("order", _NEW)),
    _trigger("order_found_delete", "BEFORE DELETE ON orders", _take("order", _OLD)),
    _trigger("customer_found_insert", "AFTER INSERT ON customer", _put("customer", _NEW)),
    _trigger(
        "customer_found_before",
        f"BEFORE {_CUSTOMER_CHANGES}",
        _take("customer", _OLD),
        _take("order", _OLD_CUSTOMER),
    ),
    _trigger(
        "customer_found_after",
        f"AFTER {_CUSTOMER_CHANGES}",
        _put("customer", _NEW),
        _put("order", _NEW_CUSTOMER),
    ),
    _trigger("customer_found_delete", "BEFORE DELETE ON customer", _take("customer", _OLD)),
)

for _statement in SQLITE:
    _ddl = DDL(_statement)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    event.listen(Table.metadata, "after_create", _ddl.execute_if(dialect="sqlite"))

ORDERS = table("order_found", column("rowid"), column("order_found"))
CUSTOMERS = table("customer_found", column("rowid"), column("customer_found"))


def matching(index: TableClause) -> ColumnElement[bool]:
    """The rows of an index that hold all of the ``runs`` of a text."""
    return index.c[index.name].op("MATCH", is_comparison=True)(bindparam("runs", type_=Text))


def expression(folded: str) -> str:
    """A text in the words of an index; of one longer than ``RUN`` those of its runs that fewest others have.

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
    """Does an index alone decide? A longer text has to be looked at, whether its runs stand in a row."""
    return len(folded) <= RUN


def has_index(dialect: Dialect) -> bool:
    """Has this database the indexes, or is every row looked at?"""
    return dialect.name == "sqlite"
