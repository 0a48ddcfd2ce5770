"""Whatever a random day does at the desk, its journal alone leads through the tables to the states that were stored."""

from collections.abc import Callable
from itertools import count as numbers
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.counts import count
from tests.services.asking import MOVES, answer, claim, examine, move, remade, request
from tests.services.photographed import own_print
from tests.services.replay import replayed, stored
from tests.services.stored import entries
from tests.services.world import PASSPHRASE, PEOPLE, PRINTABLE, PRINTER, World, card, cash
from winno_desk.database.cases import Case, Refund
from winno_desk.database.journal import Entry, first_broken
from winno_desk.database.orders import Item, ItemStep
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.services.calling_off import CallOff, call_off
from winno_desk.services.contact_sheets import ShowSheet, show_sheet
from winno_desk.services.on_hold import PutOnHold, TakeOffHold, put_on_hold, take_off_hold
from winno_desk.services.packing import Ship, ship
from winno_desk.services.pins import AnswerPin, SetPin, SettlePin, answer_pin, set_pin, settle_pin
from winno_desk.services.press import SendAgain, send_again
from winno_desk.services.proofing import AddProof, ProofAdded, newest_proof
from winno_desk.services.quality import USUAL, CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.services.quotes import AcceptQuote, DropQuote, QuoteChange, accept_quote, drop_quote, quote_change
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.services.unlocking import Unlock, unlock
from winno_desk.services.voiding import VoidSale, void_sale
from winno_desk.values.errors import DeskError
from winno_desk.values.people import EVERYBODY
from winno_desk.workflow.items import WORKFLOWS, ItemState

PERSONAL = (
    *("Zoë", "Zo\\u00eb", "Tan", "415 555", "Oak Lane", "Oakland", "Warmer", "wedding", "Stripes", "private note"),
    *PEOPLE,
)
"""Names, numbers, places and customers' own words in these worlds."""


def nothing_personal(journal: list[Entry]) -> None:
    for entry in journal:
        for word in PERSONAL:
            assert word not in entry.payload, (entry.act, word)
            assert word not in entry.answer, (entry.act, word)


class Life:
    """A studio in which anybody does anything that a number says; what is turned down is turned down."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.told: list[str] = []

    def act(self, name: str, number: int) -> None:
        self.world.later(hours=number % 7)
        try:
            getattr(self, name)(number)
        except DeskError as error:
            self.told.append(error.message)

    def order(self, number: int) -> None:
        if number % 5 == 4:
            own_print(self.world)
            return
        codes = [("portrait",), ("8x10",), ("restore", "4x6")][number % 3]
        tenders = (card("1.00"), cash("0.50")) if number % 4 == 0 else ()
        self.world.order(*codes, quantity=1 + number % 2, tenders=tenders)

    def push(self, number: int) -> None:
        """Some item goes on by some step that is open."""
        item = self._some(Item, number)
        if item is not None:
            offered = WORKFLOWS[item.kind].open_to(ItemState(item.state), EVERYBODY)
            steps = [step for step in offered if step.act != "cancel"]
            if steps:
                getattr(self, steps[number // 7 % len(steps)].act)(item.id)

    def contact_sheet(self, item: int) -> None:
        self.world.act("Dana", show_sheet, ShowSheet, item=item)

    def start_work(self, item: int) -> None:
        self.world.start(item)

    def void(self, item: int) -> None:
        self.world.act("Dana", void_sale, VoidSale, order=self.world.get(Item, item).order_id)

    def tick_step(self, item: int) -> None:
        with self.world.store.reading() as session:
            open_steps = select(ItemStep.position).where(ItemStep.item_id == item, ItemStep.done_at.is_(None))
            positions = session.scalars(open_steps).all()
        self.world.tick(item, min(positions, default=1))

    def add_proof(self, item: int) -> None:
        self.world.proof(item)

    def pin(self, item: int) -> None:
        """Set, answered and ticked off: an open one stands in the way of the approval."""
        asked = SetPin(request=uuid4(), item=item, proof=self._newest(item).proof, across=0.5, down=0.5, words="Softer")
        pin = set_pin(self.world.as_("Dana"), asked).answer.pin
        self.world.act("Dana", answer_pin, AnswerPin, pin=pin, words="On both sides")
        self.world.act("Dana", settle_pin, SettlePin, pin=pin)

    def quote(self, item: int) -> None:
        asked = QuoteChange(request=uuid4(), item=item, asked="Her sister too", product="5x7")
        quote = quote_change(self.world.as_("Dana"), asked).answer.quote
        if quote % 2:
            self.world.act("Dana", accept_quote, AcceptQuote, quote=quote)
        else:
            self.world.act("Dana", drop_quote, DropQuote, quote=quote)

    def ask_revision(self, item: int) -> None:
        self.world.revise(item)

    def sign_off(self, item: int) -> None:
        self.world.sign(item, self._newest(item))

    def provide(self, item: int) -> None:
        self.world.provide(item, self._newest(item))

    def lock(self, item: int) -> None:
        self.world.lock(item)

    def unlock(self, item: int) -> None:
        proof = AddProof(request=uuid4(), item=item, file=self.world.picture("instead", PRINTABLE))
        self.world.act("Noor", unlock, Unlock, proof=proof, reason="Wrong layer", own_secret=PASSPHRASE)

    def start_print(self, item: int) -> None:
        self.world.begin_print(item)

    def send_again(self, item: int) -> None:
        self.world.act("Tess", send_again, SendAgain, item=item, printer=PRINTER)

    def hold(self, item: int) -> None:
        self.world.act("Tess", put_on_hold, PutOnHold, item=item, reason="Zoë Tan has to answer")

    def release(self, item: int) -> None:
        self.world.act("Tess", take_off_hold, TakeOffHold, item=item)

    def finish_print(self, item: int) -> None:
        self.world.count_sheets(item)

    def check_print(self, item: int) -> None:
        self.world.act("Tess", check_print, CheckPrint, item=item, points=USUAL)

    def print_anew(self, item: int) -> None:
        self.world.act("Tess", print_anew, PrintAnew, item=item, spoiled_why="spots")

    def pack(self, item: int) -> None:
        self.world.pack(item)

    def ship(self, item: int) -> None:
        with self.world.store.reading() as session:
            parcel = session.scalars(
                select(Shipment.id)
                .join(ShipmentLine, ShipmentLine.shipment_id == Shipment.id)
                .where(ShipmentLine.item_id == item)
            ).one()
        self.world.act("Tess", ship, Ship, shipment=parcel)

    def hand_over(self, item: int) -> None:
        self.world.hand_over(item)

    def ask(self, number: int) -> None:
        item = self._some(Item, number)
        if item is not None:
            wish, reason = [("cancel", "changed_mind"), ("refund", "quality"), ("change", "other")][number // 3 % 3]
            request(self.world, item.id, wish, reason, who=[*PEOPLE][number % len(PEOPLE)])

    def complain(self, number: int) -> None:
        item = self._some(Item, number)
        if item is not None:
            claim(self.world, item.id, ["printing", "unknown", "carrier"][number // 5 % 3])

    def examine(self, number: int) -> None:
        case = self._some(Case, number)
        if case is not None:
            examine(self.world, case.id, ["printing", "customer"][number // 3 % 2])

    def decide(self, number: int) -> None:
        case = self._some(Case, number)
        if case is not None:
            how = ["as_ruled", "as_ruled", "decline", "exception"][number // 3 % 4]
            remedy = ["refund", "replacement"][number // 11 % 2]
            amount = "1.00" if how == "exception" and remedy == "refund" else ""
            answer(self.world, case.id, how, remedy=remedy, amount=amount, note="A private note")

    def withdraw(self, number: int) -> None:
        case = self._some(Case, number)
        if case is not None:
            self.world.act("Dana", withdraw_case, WithdrawCase, case=case.id)

    def call_off(self, number: int) -> None:
        case = self._some(Case, number)
        if case is not None:
            self.world.act("Dana", call_off, CallOff, case=case.id)

    def money(self, number: int) -> None:
        refund = self._some(Refund, number)
        if refund is not None:
            move(self.world, [*MOVES][number // 3 % len(MOVES)], refund.id)

    def _some(self, table: type[Any], number: int) -> Any:
        with self.world.store.reading() as session:
            rows = session.scalars(select(table).order_by(table.id)).all()
        return rows[number % len(rows)] if rows else None

    def _newest(self, item: int) -> ProofAdded:
        with self.world.store.reading() as session:
            proof = _must(session, item)
        return ProofAdded(proof.id, proof.number, proof.digest)


def _must(session: Session, item: int) -> Any:
    proof = newest_proof(session, item)
    if proof is None:
        raise DeskError("There is no proof yet.")
    return proof


ACTS = (
    "order",
    *("push",) * 9,
    "ask",
    "complain",
    "examine",
    *("decide",) * 2,
    "withdraw",
    "call_off",
    *("money",) * 2,
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """A new folder at each call."""
    base, number = tmp_path_factory.mktemp("lives"), numbers()
    return lambda: base / f"{next(number)}"


@pytest.mark.timeout(count(120, 3600))  # many lives take their time
@settings(max_examples=count(3, 60), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 10**6)), min_size=count(40, 150), max_size=200))
def test_whatever_happens_the_journal_arrives_at_the_states_in_the_tables(
    opened: World, folders: Callable[[], Path], acts: list[tuple[str, int]]
) -> None:
    world = opened.copy(folders())
    try:
        life = Life(world)
        for name, number in [("order", 0), ("order", 1), *acts]:
            life.act(name, number)
        journal = entries(world)
        assert replayed(world.store) == stored(world.store)
        assert first_broken(journal) is None
        assert all(told.endswith(".") for told in life.told)
        nothing_personal(journal)
    finally:
        world.store.close()


def test_a_world_in_which_a_lot_happened_replays(world: World) -> None:
    portrait, cancelled, print_ = world.item("portrait"), world.item("restore"), world.item("8x10")
    world.start(portrait)
    world.proof(portrait)
    world.revise(portrait)
    proof = world.proof(portrait)
    world.sign(portrait, proof)
    world.provide(portrait, proof)
    refused = request(world, portrait, reason="quality").case
    answer(world, refused, "exception", remedy="refund", amount="30.00", note="A private note")
    granted = request(world, cancelled, "cancel").case
    answer(world, granted)
    for refund in world.refunds(granted):
        for step in ("issue", "lose", "fail", "retry", "issue", "settle"):
            move(world, step, refund.id)
    world.shipped(print_)
    remake = remade(world, claim(world, print_).case)
    world.begin_print(remake)
    world.finish(remake)
    world.hand_over(remake)
    assert replayed(world.store) == stored(world.store)
    assert stored(world.store)["item", cancelled] == "cancelled"
    nothing_personal(entries(world))


def test_a_state_that_somebody_changed_by_hand_does_not_replay(world: World) -> None:
    item = world.item("portrait")
    with world.store.writing() as session:
        session.get_one(Item, item).state = "provided"
    assert replayed(world.store) != stored(world.store)
