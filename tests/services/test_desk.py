"""One act: one transaction, one entry, one answer; sent twice it is done once."""

import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.services.asking import claim
from tests.services.stored import changed_tables, entries, everything, turned_down
from tests.services.world import PIN, World, card
from winno_desk.database.journal import first_broken
from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Person
from winno_desk.services.acts import SECRET, Done, act, perform, prepared_act
from winno_desk.services.desk import Desk, Work
from winno_desk.services.intake import TakePayment, take_payment
from winno_desk.services.people import AddPerson, add_person
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.work import StartWork, TickStep, start_work, tick_step
from winno_desk.values.errors import Conflict, Refusal, Unavailable


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    request: UUID
    by: int = 1
    secret: str = field(default="", metadata=SECRET)


@dataclass(frozen=True, slots=True)
class Counted:
    by: int
    parts: tuple[str, ...]


@act("count")
def counted(work: Work, request: Count) -> Counted:
    work.note(by=request.by)
    return Counted(request.by, ("a", "b"))


def test_an_act_leaves_one_entry_with_who_when_where_and_what(world: World) -> None:
    item = world.item("portrait", paid="0")
    world.later(minutes=5)
    done = start_work(world.as_("Ari"), StartWork(request=uuid4(), item=item))
    entry = entries(world)[-1]
    order = world.get(Item, item).order_id
    assert (entry.at, entry.person_id, entry.station) == (world.now, world.people["Ari"], "Desk 1")
    assert (entry.act, entry.order_id) == ("start_work", order)
    assert json.loads(entry.payload) == {
        "moves": [{"what": "item", "id": item, "act": "start_work", "from": "ordered", "to": "in_work"}]
    }
    assert json.loads(entry.answer) == {"item": item, "state": "in_work"}
    assert done.changed == {f"order:{order}", f"item:{item}"}
    assert first_broken(entries(world)) is None


def test_an_order_counts_the_acts_on_it(world: World) -> None:
    item = world.item("portrait", paid="0")
    order = world.get(Item, item).order_id
    before = world.get(Order, order).version
    world.start(item)
    world.tick(item, 1)
    assert world.get(Order, order).version == before + 2


def test_the_same_form_sent_twice_is_done_once_and_answered_twice(world: World) -> None:
    order = world.order("portrait", paid="20.00")
    form = TakePayment(request=uuid4(), order=order, tender=card("30.00"))
    first = take_payment(world.as_("Dana"), form)
    before = everything(world)
    again = take_payment(world.as_("Dana"), form)
    assert again.answer == first.answer
    assert again.changed == frozenset()
    assert changed_tables(before, everything(world)) == set()


def test_another_content_under_the_same_request_is_refused(world: World) -> None:
    order = world.order("portrait", paid="20.00")
    form = TakePayment(request=uuid4(), order=order, tender=card("30.00"))
    take_payment(world.as_("Dana"), form)
    other = replace(form, tender=card("31.00"))
    told = turned_down(world, Conflict, lambda: take_payment(world.as_("Dana"), other))
    assert told.startswith("This form was sent before with other content.")


def test_another_form_with_the_same_fields_is_other_content(world: World) -> None:
    item, request = world.item("portrait", paid="0"), uuid4()
    start_work(world.as_("Ari"), StartWork(request=request, item=item))
    tick = TickStep(request=request, item=item, position=1)
    turned_down(world, Conflict, lambda: tick_step(world.as_("Ari"), tick))


def test_an_answer_comes_back_from_the_journal_as_it_was(world: World) -> None:
    form = Count(request=uuid4(), by=3)
    first = counted(world.as_("Dana"), form)
    assert counted(world.as_("Dana"), form).answer == first.answer == Counted(3, ("a", "b"))


def test_nobody_signed_in_does_nothing(world: World) -> None:
    told = turned_down(world, Refusal, lambda: counted(world.desk, Count(request=uuid4())))
    assert told == "Nobody is signed in here. Sign in and try again."
    stranger = replace(world.desk, person=9999)
    turned_down(world, Refusal, lambda: counted(stranger, Count(request=uuid4())))


def test_somebody_who_left_the_studio_does_nothing(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Person, world.people["Dana"]).active = False
    told = turned_down(world, Refusal, lambda: counted(world.as_("Dana"), Count(request=uuid4())))
    assert told.startswith("Nobody is signed in here.")


def test_an_act_that_stumbles_leaves_nothing(world: World) -> None:
    def stumble(work: Work, request: Count) -> Counted:
        item = work.lock_item(request.by)
        work.take(item, "start_work")
        raise ZeroDivisionError

    item = world.item("portrait", paid="0")
    before = everything(world)
    with pytest.raises(ZeroDivisionError):
        perform(world.as_("Ari"), "count", Count(request=uuid4(), by=item), stumble)
    assert changed_tables(before, everything(world)) == set()


def test_a_look_that_is_old_is_noticed(world: World) -> None:
    def lock(work: Work, request: Count) -> Counted:
        work.lock_order(order, seen=request.by)
        return Counted(request.by, ())

    order = world.order("portrait", paid="0")
    seen = world.get(Order, order).version
    perform(world.as_("Dana"), "count", Count(request=uuid4(), by=seen), lock)
    told = turned_down(
        world, Conflict, lambda: perform(world.as_("Dana"), "count", Count(request=uuid4(), by=seen), lock)
    )
    assert told.startswith("This order changed since you looked.")


@pytest.mark.parametrize("what", ["order", "item", "case"])
def test_what_is_not_there_is_searched_again(world: World, what: str) -> None:
    def lock(work: Work, request: Count) -> Counted:
        getattr(work, f"lock_{what}")(request.by)
        return Counted(0, ())

    told = turned_down(
        world, Conflict, lambda: perform(world.as_("Dana"), "count", Count(request=uuid4(), by=999), lock)
    )
    assert told.startswith(f"This {what} is not there any more.")


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each of these gives, or how it stumbles, when all are sent at the same moment."""
    gate = threading.Barrier(len(acts))
    results: list[Any] = [None] * len(acts)

    def run(place: int) -> None:
        gate.wait()
        try:
            results[place] = acts[place]()
        except Exception as error:  # handed to the test
            results[place] = error

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_a_form_sent_by_two_threads_at_once_is_done_once(world: World) -> None:
    order = world.order("portrait", paid="20.00")
    form = TakePayment(request=uuid4(), order=order, tender=card("30.00"))
    first, second = at_once(*[lambda: take_payment(world.as_("Dana"), form)] * 2)
    assert isinstance(first, Done)
    assert first.answer == second.answer
    assert sum(entry.act == "take_payment" for entry in entries(world)) == 2
    assert first_broken(entries(world)) is None


def test_two_forms_at_once_follow_each_other(world: World) -> None:
    item = world.item("portrait", paid="0")
    forms = [StartWork(request=uuid4(), item=item) for _ in range(2)]
    found = at_once(*(lambda form=form: start_work(world.as_("Ari"), form) for form in forms))
    assert sorted(type(one).__name__ for one in found) == ["Conflict", "Done"]
    assert first_broken(entries(world)) is None


def test_a_form_that_was_done_is_answered_before_anything_is_prepared(world: World) -> None:
    item = world.item("portrait", paid="0")
    form = AddProof(request=uuid4(), item=item, file=world.picture("proof"))
    first = add_proof(world.as_("Ari"), form)
    Path(form.file).unlink()
    assert add_proof(world.as_("Ari"), form).answer == first.answer


def test_what_was_prepared_is_taken_back_when_the_act_is_turned_down(world: World) -> None:
    taken_back: list[str] = []

    @prepared_act("count", lambda _desk, _request: "ready", undo=taken_back.append)
    def refused(work: Work, request: Count, ready: str) -> Counted:
        raise [Refusal("No."), ZeroDivisionError()][request.by]

    with pytest.raises(Refusal):
        refused(world.as_("Dana"), Count(request=uuid4(), by=0))
    assert taken_back == ["ready"]
    with pytest.raises(ZeroDivisionError):  # who knows how far that went
        refused(world.as_("Dana"), Count(request=uuid4(), by=1))
    assert taken_back == ["ready"]


def test_a_secret_leaves_no_trace_not_even_in_a_digest(world: World) -> None:
    request = uuid4()
    desk: Desk = world.as_("Mara")
    forms = [AddPerson(request=request, name="Ida", roles=("desk",), secret=secret) for secret in (PIN, "246802")]
    assert len({repr(form) for form in forms}) == 1
    first, again = (add_person(desk, form) for form in forms)
    assert first.answer == again.answer
    written = str([vars(entry) for entry in entries(world)])
    assert PIN not in written
    assert hashlib.sha256(PIN.encode()).hexdigest() not in written


def test_a_clock_that_was_set_back_a_little_never_turns_acts_round(world: World) -> None:
    item = world.item("8x10")
    placed = world.get(Order, 1).placed_at
    world.later(minutes=-5)
    world.printed(item)
    world.later(minutes=5)
    assert world.get(Item, item).work_started_at >= placed
    assert claim(world, item).case


def test_a_clock_that_was_set_back_far_is_told_and_nothing_is_saved(world: World) -> None:
    world.order("8x10")
    world.later(days=-1)
    with pytest.raises(Unavailable, match="Set the clock right"):
        world.order("8x10")
    assert world.items(2) == []
