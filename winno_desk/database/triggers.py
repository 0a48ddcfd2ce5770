"""The second wall: refunds never above what a payment brought, and a journal that only grows."""

from sqlalchemy import DDL, event

from winno_desk.database.base import Table

OVER = "refunds would exceed the payment"
FIXED = "the journal only grows"

_SUM = (
    "(SELECT COALESCE(SUM(amount), 0) FROM refund WHERE payment_id = NEW.payment_id AND state <> 'failed' "
    "AND id <> NEW.id) + NEW.amount > (SELECT amount FROM payment WHERE id = NEW.payment_id)"
)
_CURRENCY = "NEW.currency <> (SELECT currency FROM payment WHERE id = NEW.payment_id)"

SQLITE = (
    *(
        f"CREATE TRIGGER refund_cap_{event_name} BEFORE {event_name.upper()} ON refund "
        f"WHEN NEW.state <> 'failed' AND ({_SUM} OR {_CURRENCY}) BEGIN SELECT RAISE(ABORT, '{OVER}'); END"
        for event_name in ("insert", "update")
    ),
    *(
        f"CREATE TRIGGER entry_fixed_{event_name} BEFORE {event_name.upper()} ON entry "
        f"BEGIN SELECT RAISE(ABORT, '{FIXED}'); END"
        for event_name in ("update", "delete")
    ),
)

POSTGRESQL = (
    "CREATE FUNCTION refund_cap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    f"IF NEW.state <> 'failed' AND ({_SUM} OR {_CURRENCY}) THEN RAISE EXCEPTION '{OVER}'; END IF; "
    "RETURN NEW; END $$",
    "CREATE TRIGGER refund_cap BEFORE INSERT OR UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION refund_cap()",
    f"CREATE FUNCTION entry_fixed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{FIXED}'; END $$",
    "CREATE TRIGGER entry_fixed BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION entry_fixed()",
)

for _dialect, _statements in (("sqlite", SQLITE), ("postgresql", POSTGRESQL)):
    for _statement in _statements:
        _ddl = DDL(_statement.replace("%", "%%"))  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
        event.listen(Table.metadata, "after_create", _ddl.execute_if(dialect=_dialect))
