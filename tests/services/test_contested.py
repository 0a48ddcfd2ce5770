"""Refunds that are wanted twice: from several desks at once, and again after an answer was lost."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.counts import count
from tests.services.asking import request
from tests.services.world import PASSPHRASE, World
from winno_desk.database.cases import Refund
from winno_desk.database.orders import Payment
from winno_desk.services.decisions import Decide, decide
from winno_desk.services.money_back import IssueRefund, issue_refund
from winno_desk.values.errors import Conflict, DeskError, Invalid, Unavailable

pytestmark = [pytest.mark.usefixtures("no_letters"), pytest.mark.timeout(1800)]

_DESKS = 4
_BACK = "SELECT COALESCE(SUM(amount), 0) FROM refund WHERE payment = ?"


def _together(calls: list[Callable[[], Any]]) -> list[Any]:
    """What each call gave or raised, all of them begun at the same moment."""
    told: list[Any] = [None] * len(calls)
    start = threading.Barrier(len(calls))

    def run(place: int) -> None:
        start.wait()
        try:
            told[place] = calls[place]()
        except DeskError as error:
            told[place] = error

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def _form(world: World, case: int, amount: str) -> Decide:
    return Decide(
        request=uuid4(),
        case=case,
        seen=world.version(case),
        answer="exception",
        remedy="refund",
        amount=amount,
        note="so",
        own_secret=PASSPHRASE,
    )


def _insist(world: World, name: str, case: int) -> None:
    """Look again after each change by others, until it is decided or there is not enough left."""
    while True:
        try:
            decide(world.as_(name), _form(world, case, "50.00"))
        except Conflict as error:
            if "changed" not in error.message:
                raise
        else:
            return


def test_whoever_wants_the_same_money_at_once_no_more_goes_back_than_came(world: World) -> None:
    """Four desks want 50.00 of 120.00 each and look again and again: two get it, nobody sees a lock."""
    for _ in range(count(4, 500)):
        item = world.item("portrait")
        world.provide(item, world.proof(item))
        cases = [request(world, item, "cancel").case for _ in range(_DESKS)]
        who = ("Noor", "Mara") * (_DESKS // 2)
        told = _together([partial(_insist, world, name, case) for case, name in zip(cases, who, strict=True)])
        turned_down = [one for one in told if isinstance(one, DeskError)]
        assert [type(one) for one in turned_down] == [Invalid, Invalid]
    with world.store.reading() as session:
        back = select(Refund.payment_id, func.sum(Refund.amount)).group_by(Refund.payment_id)
        for payment, amount in session.execute(back):
            assert amount <= session.get_one(Payment, payment).amount
        assert session.scalar(select(func.count()).select_from(Refund)) == 2 * count(4, 500)


def test_the_drivers_own_transactions_would_give_back_too_much(tmp_path: Path) -> None:
    """The control: read, compare and write as the driver does by itself, from the same number of desks."""
    place = tmp_path / "control.sqlite3"
    with closing(sqlite3.connect(place)) as db:
        db.executescript("PRAGMA journal_mode=wal; CREATE TABLE refund (payment INTEGER, amount INTEGER)")
    over = 0
    for payment in range(count(10, 200)):
        read = threading.Barrier(_DESKS)

        def refund(payment: int = payment, read: threading.Barrier = read) -> None:
            with closing(sqlite3.connect(place, timeout=30)) as db:
                (back,) = db.execute(
                    "SELECT COALESCE(SUM(amount), 0) FROM refund WHERE payment = ?", [payment]
                ).fetchone()
                read.wait()
                if back + 5000 <= 12000:
                    db.execute("INSERT INTO refund VALUES (?, 5000)", [payment])
                    db.commit()

        _together([refund] * _DESKS)
        with closing(sqlite3.connect(place)) as db:
            (back,) = db.execute(_BACK, [payment]).fetchone()
        over += back > 12000
    assert over > 0


def test_an_answer_that_was_lost_after_it_was_stored_is_given_again_and_pays_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing = world.store.writing

    @contextmanager
    def lost() -> Iterator[Session]:
        with writing() as session:
            yield session
        if "head" in session.info:  # an act was stored, and nobody hears of it
            raise Unavailable("The database does not answer. Nothing was saved; try again.")

    def send_twice(send: Callable[[], object]) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(world.store, "writing", lost)
            with pytest.raises(Unavailable):
                send()
        send()

    for _ in range(count(5, 500)):
        case = request(world, world.item("portrait"), "cancel").case
        send_twice(partial(decide, world.as_("Noor"), _form(world, case, "60.00")))
        (refund,) = world.refunds(case)
        sent = IssueRefund(request=uuid4(), refund=refund.id, reference="T-1")
        send_twice(partial(issue_refund, world.as_("Noor"), sent))
        (refund,) = world.refunds(case)
        assert (refund.amount, refund.state) == (6000, "sent")
