"""Triggers: whatever a service overlooks, no payment gives back more than it brought, and the journal only grows."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.counts import count
from winno_desk.database import triggers
from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.engine import Store
from winno_desk.database.journal import Entry, append, take_number
from winno_desk.database.orders import Customer, Item, Order, Payment, Product
from winno_desk.database.people import Person

NOON = datetime(2026, 11, 2, 20, 0, tzinfo=UTC)
OVER, FIXED = triggers.OVER, triggers.FIXED


def paid_order(session: Session) -> None:
    """One order of 100.00 in USD, paid by two cards of 60.00 and 40.00, with a decision to refund."""
    person = Person(
        id=1, name="Dana", roles="desk", secret="", by_passphrase=False, active=True, misses=0, created_at=NOON
    )
    customer = Customer(id=1, name="", phone="", email="", address="", found_by="", created_at=NOON)
    product = Product(
        code="art",
        name="Art",
        kind="digital",
        price=10000,
        tax_rate=0,
        turnaround=1,
        revisions_included=3,
        paper="",
        active=True,
    )
    order = Order(
        id=1,
        number=1001,
        version=1,
        customer_id=1,
        placed_at=NOON,
        taken_by=1,
        currency="USD",
        policy="2024-08-08",
        delivery="pickup",
        receipt="Q-2026-00001",
        promised_on=date(2026, 11, 6),
    )
    item = Item(
        id=1,
        order_id=1,
        position=1,
        product_code="art",
        kind="digital",
        name="Art",
        paper="",
        quantity=1,
        unit_price=10000,
        tax_rate=0,
        tax=0,
        price=10000,
        brief="",
        revisions_included=3,
        promised_on=date(2026, 11, 6),
        state="ordered",
    )
    case = Case(
        id=1,
        order_id=1,
        item_id=1,
        kind="refund",
        position=1,
        quantity=1,
        wish="cancel",
        reason="other",
        in_scope=True,
        reason_text="",
        fault="",
        received_at=NOON,
        how="phone",
        logged_at=NOON,
        logged_by=1,
        policy="2024-08-08",
        ruling="{}",
        facts="{}",
        state="approved",
    )
    decision = Decision(
        id=1,
        case_id=1,
        position=1,
        outcome="full_refund",
        clauses="3a",
        amount=10000,
        exception=False,
        alone=False,
        note="",
        decided_at=NOON,
        decided_by=1,
        issue_day=date(2026, 11, 2),
        facts="{}",
        ruling="{}",
    )
    for row in (person, customer, product, order, item, case, decision):
        session.add(row)
        session.flush()
    session.add_all([payment(1, 6000), payment(2, 4000)])


def payment(number: int, amount: int) -> Payment:
    return Payment(
        id=number,
        order_id=1,
        method="card",
        brand="Visa",
        last_four="4242",
        reference="",
        amount=amount,
        currency="USD",
        taken_at=NOON,
        taken_by=1,
    )


def refund(amount: int, to: int = 1, **other: Any) -> Refund:
    about = {"state": "due", "currency": "USD", **other}
    return Refund(decision_id=1, item_id=1, payment_id=to, amount=amount, due_at=NOON, reference="", **about)


@pytest.fixture
def paid(store: Store) -> Store:
    with store.writing() as session:
        paid_order(session)
    return store


def add(store: Store, *refunds: Refund) -> None:
    with store.writing() as session:
        session.add_all(refunds)


def test_refunds_up_to_the_payment_are_taken_and_a_cent_more_is_not(paid: Store) -> None:
    add(paid, refund(2500), refund(3500), refund(4000, to=2))
    for to in (1, 2):
        with pytest.raises(IntegrityError, match=OVER):
            add(paid, refund(1, to=to))


def test_a_failed_refund_frees_its_amount_and_comes_back_only_while_there_is_room(paid: Store) -> None:
    add(paid, refund(6000))
    with paid.writing() as session:
        session.execute(text("UPDATE refund SET state = 'failed'"))
    add(paid, refund(5000))
    with pytest.raises(IntegrityError, match=OVER), paid.writing() as session:
        session.execute(text("UPDATE refund SET state = 'due' WHERE state = 'failed'"))


@pytest.mark.parametrize("state", ["due", "sent", "unknown", "settled"])
def test_whatever_has_not_failed_keeps_its_amount(paid: Store, state: str) -> None:
    add(paid, refund(6000, state=state))
    with pytest.raises(IntegrityError, match=OVER):
        add(paid, refund(1))


def test_a_refund_cannot_grow_or_move_beyond_a_payment(paid: Store) -> None:
    add(paid, refund(5000))
    for change in ("amount = 6001", "payment_id = 2"):
        with pytest.raises(IntegrityError, match=OVER), paid.writing() as session:
            session.execute(text(f"UPDATE refund SET {change}"))


def test_a_refund_in_another_currency_or_of_nothing_is_not_taken(paid: Store) -> None:
    for wrong in (refund(1, currency="EUR"), refund(0), refund(-1)):
        with pytest.raises(IntegrityError):
            add(paid, wrong)


@settings(max_examples=count(15, 500), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 7000), st.sampled_from([1, 2]), st.booleans()), max_size=12))
def test_no_sequence_of_refunds_gives_back_more_than_was_taken(paid: Store, asked: list[tuple[int, int, bool]]) -> None:
    with paid.writing() as session:
        session.execute(text("DELETE FROM refund"))
    left = {1: 6000, 2: 4000}
    for amount, to, fails in asked:
        if amount > left[to] and not fails:
            with pytest.raises(IntegrityError, match=OVER):
                add(paid, refund(amount, to=to))
            continue
        add(paid, refund(amount, to=to, state="failed" if fails else "due"))
        left[to] -= 0 if fails else amount


def entry(session: Session, number: int) -> Entry:
    return append(
        session,
        Entry(
            id=take_number(session, "entry"),
            at=NOON,
            person_id=1,
            station="Desk 1",
            act="test",
            payload="{}",
            request=str(number),
            request_digest="0" * 64,
            answer="{}",
        ),
    )


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET station = 'x' WHERE id = 1",
        "DELETE FROM entry WHERE id = 2",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE id = 1",
    ],
)
def test_nothing_in_the_journal_is_changed_or_taken_out(paid: Store, change: str) -> None:
    with paid.writing() as session:
        entry(session, 1)
        entry(session, 2)
    with pytest.raises(IntegrityError, match=FIXED), paid.writing() as session:
        session.execute(text(change))


def test_a_request_stands_in_the_journal_once(paid: Store) -> None:
    with paid.writing() as session:
        entry(session, 1)
    with pytest.raises(IntegrityError, match="request"), paid.writing() as session:
        entry(session, 1)


def test_whoever_stands_in_a_record_cannot_be_deleted(paid: Store) -> None:
    for table in ("person", "orders", "payment", "decision"):
        add(paid, refund(1))
        with pytest.raises(IntegrityError, match="FOREIGN KEY"), paid.writing() as session:
            session.execute(text(f"DELETE FROM {table}"))


def test_money_in_the_tables_is_whole_minor_units(paid: Store) -> None:
    add(paid, refund(2500))
    with paid.reading() as session:
        kinds = set(session.execute(text("SELECT typeof(amount) FROM refund UNION SELECT typeof(price) FROM item")))
        assert {kind for (kind,) in kinds} == {"integer"}
