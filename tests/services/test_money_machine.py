"""Orders, payments, requests, decisions and refunds in any order: after each step the money is right."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.counts import count
from tests.services.asking import MOVES, answer, move, request
from tests.services.test_contested import _form as exception
from tests.services.test_money_invariants import _payments_cover, _pieces_add_up
from tests.services.world import World, card, cash
from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.services.captured import TAKES_BACK, captured
from winno_desk.services.charges import total_of
from winno_desk.services.decisions import Decide, decide
from winno_desk.services.intake import TakePayment, take_payment
from winno_desk.services.owing import owing_on
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.services.tenders import Tender
from winno_desk.values.errors import DeskError
from winno_desk.values.money import Money

_PICK = st.integers(0, 9)
_CENTS = st.sampled_from([1, 499, 600, 1800, 5000, 12000])


class Desk(RuleBasedStateMachine):
    """One studio, and whatever people do to its money."""

    opened: World

    @initialize()
    def begin(self) -> None:
        self.world = self.opened.copy(Path(mkdtemp()) / "data")
        self.world.charge_for_sending()
        self.sent: list[tuple[Decide, Any]] = []

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.store.close()

    def _ids(self, table: type[Any]) -> list[int]:
        with self.world.store.reading() as session:
            return list(session.scalars(select(table.id).order_by(table.id)))

    def _one(self, table: type[Any], pick: int) -> int | None:
        ids = self._ids(table)
        return ids[pick % len(ids)] if ids else None

    def _try(self, act: Any) -> None:
        self.world.later(minutes=1)
        with suppress(DeskError):  # turned down is as good as done: what counts is what the tables hold afterwards
            act()

    @rule(
        product=st.sampled_from(["portrait", "8x10", "4x6"]),
        quantity=st.integers(1, 3),
        share=st.integers(0, 2),
        rush=st.booleans(),
    )
    def order(self, product: str, quantity: int, share: int, *, rush: bool) -> None:
        order = self.world.order(product, quantity=quantity if product != "portrait" else 1, rush=rush, paid="0")
        total = self.world.total(order).minor
        if total * share // 2:
            self.pay(order - 1, total * share // 2)

    @rule(pick=_PICK, cents=_CENTS, way=st.sampled_from([cash, card]))
    def pay(self, pick: int, cents: int, way: Callable[[str], Tender] = cash) -> None:
        order = self._one(Order, pick)
        if order is not None:
            tender = way(str(Money(cents, "USD")))
            self._try(lambda: self.world.act("Dana", take_payment, TakePayment, order=order, tender=tender))

    @rule(pick=_PICK, wish=st.sampled_from(["cancel", "refund", "change"]), quantity=st.integers(1, 3))
    def ask(self, pick: int, wish: str, quantity: int) -> None:
        item = self._one(Item, pick)
        if item is not None:
            self._try(lambda: request(self.world, item, wish, "quality", quantity=quantity))

    @rule(pick=_PICK, step=st.sampled_from(["start", "provided", "printed", "shipped"]))
    def work(self, pick: int, step: str) -> None:
        item = self._one(Item, pick)
        if item is None:
            return
        acts = {
            "start": self.world.start,
            "provided": lambda one: self.world.provide(one, self.world.proof(one)),
            "printed": self.world.printed,
            "shipped": self.world.shipped,
        }
        self._try(lambda: acts[step](item))

    @rule(pick=_PICK, how=st.sampled_from(["as_ruled", "decline"]))
    def decide(self, pick: int, how: str) -> None:
        case = self._one(Case, pick)
        if case is not None:
            self._try(lambda: answer(self.world, case, how, note="so", remedy="refund"))

    @rule(pick=_PICK, cents=_CENTS, in_cash=st.booleans())
    def give_back(self, pick: int, cents: int, *, in_cash: bool) -> None:
        case = self._one(Case, pick)
        if case is None:
            return
        form = replace(exception(self.world, case, str(Money(cents, "USD"))), in_cash=in_cash)
        self._try(lambda: self.sent.append((form, decide(self.world.as_("Noor"), form).answer)))

    @rule(pick=_PICK)
    def send_again(self, pick: int) -> None:
        """A form whose answer was lost is sent once more, and once with other content."""
        if not self.sent:
            return
        form, answered = self.sent[pick % len(self.sent)]
        assert decide(self.world.as_("Noor"), form).answer == answered
        with pytest.raises(DeskError):
            decide(self.world.as_("Noor"), Decide(**{**_fields(form), "amount": "0.02"}))

    @rule(pick=_PICK, how=st.sampled_from(MOVES))
    def move(self, pick: int, how: str) -> None:
        refund = self._one(Refund, pick)
        if refund is not None:
            self._try(lambda: move(self.world, how, refund))

    @rule(pick=_PICK)
    def withdraw(self, pick: int) -> None:
        case = self._one(Case, pick)
        if case is not None:
            self._try(lambda: self.world.act("Dana", withdraw_case, WithdrawCase, case=case))

    @invariant()
    def the_money_is_right(self) -> None:
        if not hasattr(self, "world"):
            return
        with self.world.store.reading() as session:
            _payments_cover(session)
            _pieces_add_up(session)
            _parts_add_up(session)


def _parts_add_up(session: Session) -> None:
    """As long as nothing was taken back, what the lines of an order were paid is what was paid on it."""
    given = select(Decision.case_id).where(Decision.outcome.in_(TAKES_BACK))
    touched = select(Case.order_id).where(Case.id.in_(given))
    for order in session.scalars(select(Order).where(Order.id.not_in(touched))):
        sums = captured(session, order, [])
        paid = session.scalar(select(func.sum(Payment.amount)).where(Payment.order_id == order.id)) or 0
        assert sum(kept for _price, kept in (*sums.items.values(), *sums.charges.values())) == paid
        assert owing_on(session, order) == total_of(session, order) - Money(paid, order.currency)


def _fields(form: Decide) -> dict[str, Any]:
    return {name: getattr(form, name) for name in Decide.__dataclass_fields__}


@pytest.mark.usefixtures("no_letters")
@pytest.mark.timeout(3000)
def test_after_each_step_the_money_is_right(opened: World) -> None:
    Desk.opened = opened
    machine = Desk.TestCase
    machine.settings = settings(max_examples=count(3, 200), stateful_step_count=count(12, 50), deadline=None)
    machine().runTest()
