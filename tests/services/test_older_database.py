"""A database that an older program worked on is brought up to date with its work in it."""

import sqlite3
from contextlib import closing

from tests.services.stored import rows
from tests.services.test_intake import lines, save
from tests.services.website.files import csv, row, take
from tests.services.world import World
from winno_desk.database.orders import Consent, Customer, Item, Order
from winno_desk.database.schema import bring_up_to_date

_NEWER_INDEXES = (
    "customer_email",
    "customer_phone",
    "decision_decided_at",
    "document_decision_id",
    "document_shipment_id",
    "proof_digest",
    "shipment_line_item_id",
)
_NEWER_TABLES = (
    "charge_back",
    "charge",
    "sending",
    "print_stop",
    "printer",
    "pin_note",
    "pin",
    "quote",
    "check_rule",
    "print_hold",
)
_NEWER_COLUMNS = {
    "proof": (
        "rendition",
        "tool",
        "model",
        "prompt",
        "seed",
        "upscale",
        "invented",
        "brought",
        "brought_width",
        "brought_height",
    ),
    "print_run": ("spoiled_why", "paper_cost", "ink_cost", "time_cost"),
    "item": ("shelf",),
    "product": ("checks", "paper_cost", "ink_cost", "minutes"),
    "studio": (
        "hour_cost",
        "refund_limit",
        "shipping",
        "shipping_tax",
        "accent",
        "paper",
        "envelope",
        "signed_for",
        "foot",
        "logo",
    ),
    "document": ("told",),
    "shipment": ("service", "weight", "cost"),
    "case_photo": ("across", "down"),
    "service_case": ("together", "message", "message_name"),
    "decision": ("letter", "confirmed_by"),
    "refund": ("in_cash", "receipt"),
    "sign_off": ("record", "message", "certificate"),
}
_SINCE_0012 = (
    "DROP INDEX ix_sign_off_certificate",
    "DROP INDEX ix_proof_brought",
    "DROP INDEX ix_case_photo_digest",
    "DROP INDEX ix_service_case_together",
    "DROP INDEX ix_decision_letter",
    "DROP INDEX ix_refund_receipt",
    *(f"ALTER TABLE {table} DROP COLUMN {one}" for table, columns in _NEWER_COLUMNS.items() for one in columns),
    *(f"DROP INDEX ix_{index}" for index in ("item_photo_digest", "print_run_digest")),
    *(f"DROP TABLE {table}" for table in _NEWER_TABLES),
)
_BEFORE_CONSENTS_COULD_BE_TAKEN_BACK = (
    *_SINCE_0012,
    *(f"DROP INDEX ix_{index}" for index in _NEWER_INDEXES),
    "ALTER TABLE item DROP COLUMN order_share",
    "ALTER TABLE consent DROP COLUMN withdrawn_at",
    "ALTER TABLE orders ADD COLUMN policy_shown_at DATETIME",
    "UPDATE orders SET policy_shown_at = placed_at",
    "ALTER TABLE orders DROP COLUMN policy_seen_at",
    "INSERT INTO consent (customer_id, purpose, version, given_at, taken_by) "
    "SELECT id, 'order', 'website', created_at, 1 FROM customer WHERE name = 'Ida Berg'",
    "UPDATE alembic_version SET version_num = '0008'",
)


def test_discounts_consents_and_the_policy_that_was_shown_are_carried_over(world: World) -> None:
    counter = lines({"product": "portrait", "discount": "20.00"}, {"product": "8x10"}, {"product": "5x7"})
    save(world, **counter, discount="10.01", tenders=())
    take(world, csv(row()))
    shares = [item.order_share for item in rows(world, Item)]
    assert sum(shares) == 1001
    world.store.close()
    with closing(sqlite3.connect(world.folder / "desk.sqlite3")) as old, old:
        for statement in _BEFORE_CONSENTS_COULD_BE_TAKEN_BACK:
            old.execute(statement)

    bring_up_to_date(world.store)

    assert [item.order_share for item in rows(world, Item)] == shares
    assert [(order.source, order.policy_seen_at) for order in rows(world, Order)] == [
        (None, world.now),
        ("website", None),
    ]
    assert [one.version for one in rows(world, Consent)] == ["2026-11"]


def test_customers_are_found_by_their_letters_as_new_ones_are(world: World) -> None:
    for name in ("Jürgen Kjær", "Zoë Tan", "Łukasz Żak"):
        save(world, **lines({"product": "8x10"}), name=name, tenders=())
    found_by = [customer.found_by for customer in rows(world, Customer)]
    world.store.close()
    with closing(sqlite3.connect(world.folder / "desk.sqlite3")) as old, old:
        for plain, letters in (("kjaer juergenkjaer", "kjær"), ("lukasz", "łukasz")):
            changed = old.execute("UPDATE customer SET found_by = replace(found_by, ?, ?)", (plain, letters))
            assert changed.rowcount
        for statement in _SINCE_0012:
            old.execute(statement)
        old.execute("UPDATE alembic_version SET version_num = '0011'")

    bring_up_to_date(world.store)

    assert [sorted(customer.found_by.split()) for customer in rows(world, Customer)] == [
        sorted(words.split()) for words in found_by
    ]
