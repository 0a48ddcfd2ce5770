"""What must never happen to money, whatever is asked, decided, sent and lost, in whatever order."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from tests.counts import count
from tests.services.asking import answer, claim, examine, move, request
from tests.services.world import PASSPHRASE, World, card, cash
from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.journal import Entry, first_broken
from winno_desk.database.orders import Item, Payment
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import store_ruling
from winno_desk.services.acts import Done
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.cases import facts_stored
from winno_desk.services.decisions import Decide, decide
from winno_desk.services.intake import TakePayment, take_payment
from winno_desk.services.money_back import IssueRefund, issue_refund
from winno_desk.services.refunds import LogRequest, log_request
from winno_desk.services.remaining import remaining
from winno_desk.values.errors import Conflict, DeskError
from winno_desk.values.money import Money

pytestmark = [
    pytest.mark.usefixtures("no_letters"),
    pytest.mark.timeout(1800),  # the long form takes minutes a test
]


@dataclass(frozen=True)
class Act:
    """One thing that somebody tries; ``pick`` chooses among what is there, ``cents`` an amount."""

    name: str
    pick: int
    quantity: int
    cents: int


def _items(world: World) -> list[Item]:
    return world.items(1)


def _try(world: World, act: Act) -> None:
    """Do it as a person would, on whatever is there to do it to."""
    items = _items(world)
    item = items[act.pick % len(items)].id
    with world.store.reading() as session:
        cases = list(session.scalars(select(Case.id).order_by(Case.id)))
        refunds = list(session.scalars(select(Refund.id).order_by(Refund.id)))
    amount = str(Money(act.cents, "USD"))
    acts: dict[str, Callable[[], Any]] = {
        "cancel": lambda: request(world, item, "cancel", quantity=act.quantity),
        "refund": lambda: request(world, item, "refund", "quality", quantity=act.quantity),
        "claim": lambda: claim(world, item, "printing", quantity=act.quantity),
        "carrier": lambda: claim(world, item, "carrier", quantity=act.quantity),
        "print": lambda: world.printed(item),
        "provide": lambda: world.provide(item, world.proof(item)),
    }
    if cases:
        case = cases[act.pick % len(cases)]
        acts |= {
            "approve": lambda: answer(world, case, remedy="refund"),
            "amount": lambda: answer(world, case, amount=amount, remedy="refund"),
            "replace": lambda: answer(world, case, "exception", remedy="replacement", note="so"),
            "exception": lambda: answer(world, case, "exception", remedy="refund", amount=amount, note="so"),
            "decline": lambda: answer(world, case, "decline", note="no"),
            "examine": lambda: examine(world, case, "none"),
        }
    if refunds:
        refund = refunds[act.pick % len(refunds)]
        acts |= {how: lambda how=how: move(world, how, refund) for how in ("issue", "settle", "fail", "lose", "retry")}  # type: ignore[misc]  # how is bound
    try:
        acts.get(act.name, lambda: None)()
    except DeskError:
        return


NAMES = (
    "cancel refund claim carrier print provide approve amount replace exception decline examine "
    "issue settle fail lose retry"
).split()
ACTS = st.builds(
    Act, st.sampled_from(NAMES), st.integers(0, 5), st.integers(1, 3), st.sampled_from([1, 500, 1234, 6000, 12000])
)


def _check(world: World) -> None:
    with world.store.reading() as session:
        _payments_cover(session)
        _pieces_add_up(session)
        _cases_replay(session)
        _decisions_are_in_order(session)
        entries = session.scalars(select(Entry).order_by(Entry.id)).all()
        assert first_broken(entries) is None


def _payments_cover(session: Session) -> None:
    for payment in session.scalars(select(Payment)):
        refunds = session.scalars(select(Refund).where(Refund.payment_id == payment.id)).all()
        assert sum(one.amount for one in refunds if one.state != "failed") <= payment.amount
        assert all(one.amount > 0 and one.currency == payment.currency for one in refunds)


def _pieces_add_up(session: Session) -> None:
    for item in session.scalars(select(Item)):
        left = remaining(session, item)
        taken = session.scalar(
            select(func.coalesce(func.sum(Case.quantity), 0)).where(
                Case.item_id == item.id,
                exists().where(Decision.case_id == Case.id, Decision.outcome.in_(TAKES_BACK)),
            )
        )
        remade = session.scalar(select(func.coalesce(func.sum(Item.quantity), 0)).where(Item.remake_of_id == item.id))
        assert (taken or 0) + (remade or 0) + left.pieces == item.quantity
        assert left.pieces >= 0
        assert Money.zero("USD") <= left.refunded <= left.paid
        if item.state == "cancelled":
            assert left.pieces == 0, "nothing of a cancelled item is alive"


def _cases_replay(session: Session) -> None:
    for case in session.scalars(select(Case)):
        assert store_ruling(rule(facts_stored(case))) == json.loads(case.ruling)


def _decisions_are_in_order(session: Session) -> None:
    for decision in session.scalars(select(Decision)):
        case = session.get_one(Case, decision.case_id)
        assert case.reason_text
        assert decision.clauses, "none without a clause"
        assert decision.note or not decision.exception
        refunds = session.scalars(select(Refund).where(Refund.decision_id == decision.id)).all()
        assert sum(one.amount for one in refunds) == decision.amount
        if decision.amount or decision.remake_id:
            assert decision.decided_by != case.logged_by or decision.alone


@settings(max_examples=count(12, 500))
@given(acts=st.lists(ACTS, min_size=10, max_size=40), split=st.sampled_from([1, 5000, 13799]), rush=st.booleans())
def test_no_order_of_acts_gives_more_than_was_paid(opened: World, acts: list[Act], split: int, *, rush: bool) -> None:
    with TemporaryDirectory() as folder:
        world = opened.copy(Path(folder) / "data")
        tenders = (card(str(Money(split, "USD"))), cash(str(Money(41400 - split, "USD"))))
        world.order("portrait", "8x10", quantity=3, rush=rush, tenders=tenders)
        for act in acts:
            _try(world, act)
            world.later(minutes=1)
        _check(world)
        world.store.close()


@settings(max_examples=count(10, 300))
@given(
    products=st.lists(st.sampled_from(["8x10", "5x7", "portrait"]), min_size=1, max_size=3),
    quantity=st.integers(1, 3),
    share=st.integers(1, 100),
    parts=st.integers(1, 3),
    rush=st.booleans(),
)
def test_cancelling_all_of_an_order_piece_by_piece_gives_back_exactly_what_was_paid(
    opened: World, products: list[str], quantity: int, share: int, parts: int, *, rush: bool
) -> None:
    with TemporaryDirectory() as folder:
        world = opened.copy(Path(folder) / "data")
        world.charge_for_sending()
        order = world.order(*products, quantity=quantity, rush=rush, paid="0")
        total = world.total(order).minor
        paid = max(parts, total * share // 100)
        _pay(world, order, paid, parts)
        for item in world.items(order):
            for _ in range(quantity):
                logged = request(world, item.id, "cancel")
                if logged.state == "waiting":
                    answer(world, logged.case)
        with world.store.reading() as session:
            back = session.scalar(select(func.coalesce(func.sum(Refund.amount), 0)))
        assert back == paid
        _check(world)
        world.store.close()


def _pay(world: World, order: int, paid: int, parts: int) -> None:
    for part in [paid // parts] * (parts - 1) + [paid - paid // parts * (parts - 1)]:
        world.act("Dana", take_payment, TakePayment, order=order, tender=cash(str(Money(part, "USD"))))


def test_two_managers_at_once_never_refund_more_than_was_paid(world: World) -> None:
    """Two exceptions of 80.00 on 120.00, from two desks that look at the same version, again and again."""
    for _ in range(count(6, 200)):
        item = world.item("portrait")
        world.provide(item, world.proof(item))
        cases = [request(world, item, "cancel").case for _ in range(2)]
        seen = world.version(cases[0])
        told = _at_once(
            lambda who, case, seen=seen: decide(
                world.as_(who),
                Decide(
                    request=uuid4(),
                    case=case,
                    seen=seen,
                    answer="exception",
                    remedy="refund",
                    amount="80.00",
                    note="so",
                    own_secret=PASSPHRASE,
                ),
            ),
            [("Noor", cases[0]), ("Mara", cases[1])],
        )
        assert sorted(type(one).__name__ for one in told) == ["Conflict", "Done"]
        assert [refund.amount for refund in world.refunds(cases[0])] == [8000]


def _at_once(act: Callable[..., Any], calls: list[tuple[Any, ...]]) -> list[Any]:
    """What each call answered or raised, all begun at the same moment on threads of their own."""
    told: list[Any] = [None] * len(calls)
    start = threading.Barrier(len(calls))

    def run(index: int) -> None:
        start.wait()
        try:
            told[index] = act(*calls[index])
        except DeskError as error:
            told[index] = error

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def test_the_same_decision_sent_by_two_threads_at_once_is_made_once(world: World) -> None:
    for _ in range(count(4, 100)):
        item = world.item("portrait")
        case = request(world, item, "cancel").case
        form = Decide(request=uuid4(), case=case, seen=world.version(case), answer="as_ruled", own_secret=PASSPHRASE)
        told = _at_once(lambda form=form: decide(world.as_("Noor"), form), [(), ()])
        assert all(isinstance(one, Done) for one in told)
        assert told[0].answer == told[1].answer
        assert len(world.refunds(case)) == 1


def _forms(world: World) -> list[tuple[Callable[..., Any], Any, dict[str, Any], str]]:
    """A service, its form, and the same form with other content, for each act that touches money."""
    item = world.item("portrait")
    logged = LogRequest(
        request=uuid4(),
        item=item,
        wish="cancel",
        reason="other",
        reason_text="so",
        received_at=world.now,
        how="email",
    )
    case = log_request(world.as_("Dana"), logged).answer.case
    form = Decide(request=uuid4(), case=case, seen=world.version(case), answer="as_ruled", own_secret=PASSPHRASE)
    decide(world.as_("Noor"), form)
    refund = world.refunds(case)[0].id
    sent = IssueRefund(request=uuid4(), refund=refund, reference="T-1")
    issue_refund(world.as_("Noor"), sent)
    return [
        (log_request, logged, {"reason_text": "another reason"}, "Dana"),
        (decide, form, {"amount": "1.00"}, "Noor"),
        (issue_refund, sent, {"reference": "T-2"}, "Noor"),
    ]


def test_a_form_sent_again_is_done_once_and_with_other_content_refused(world: World) -> None:
    for service, form, other, who in _forms(world):
        with world.store.reading() as session:
            before = session.scalar(select(func.count()).select_from(Entry))
        again = service(world.as_(who), form)
        assert again.changed == frozenset()
        with pytest.raises(Conflict, match="sent before with other content"):
            service(world.as_(who), replace(form, **other))
        with world.store.reading() as session:
            assert session.scalar(select(func.count()).select_from(Entry)) == before
    _check(world)
