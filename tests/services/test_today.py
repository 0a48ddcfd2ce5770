"""What the day's page counts."""

from datetime import timedelta

import pytest

from tests.services.asking import answer, move, request
from tests.services.world import World
from winno_desk.database.orders import Item
from winno_desk.database.proofs import Provision
from winno_desk.services.lookups.badges import refunds_waiting
from winno_desk.services.lookups.today import today

pytestmark = pytest.mark.usefixtures("no_letters")


def test_a_guarantee_that_runs_is_counted_however_many_files_came_after_it(world: World) -> None:
    item = world.item("portrait")
    world.start(item)
    proof = world.proof(item)
    world.provide(item, proof)
    with world.store.writing() as session:
        made = session.get_one(Item, item)
        kept = {column.key: getattr(made, column.key) for column in Item.__table__.columns}
        for place in range(101):
            later = Item(**{**kept, "id": None, "position": 10 + place})
            session.add(later)
            session.flush()
            about = {"item_id": later.id, "digest": proof.digest, "name": "final.jpg", "how": "stick"}
            long_ago = world.now - timedelta(days=30)
            session.add(Provision(**about, to_whom="Zoë Tan", provided_at=long_ago, provided_by=made.order_id))
    seen = today(world.as_("Mara"))
    assert (seen.windows_open, [clock.number for clock in seen.clocks]) == (1, ["W-1001-1"])


def test_each_task_names_whose_it_is(world: World) -> None:
    world.order("portrait")
    (task,) = today(world.as_("Mara")).tasks
    assert (task.number, task.words) == ("W-1001-1", "AI Portrait Generation for Zoë Tan, to start")


def test_money_that_waits_is_a_task_until_it_is_sent_and_once_more_when_it_failed(world: World) -> None:
    item = world.item("portrait")
    case = request(world, item, "cancel").case
    answer(world, case)
    (refund,) = world.refunds(case)

    def waits() -> list[tuple[str, str, int]]:
        day = today(world.as_("Noor"))
        assert refunds_waiting(world.desk) == len(day.tasks)
        return [(task.number, task.words, task.subject) for task in day.tasks]

    assert waits() == [("W-1001-R1", "120.00 USD to Zoë Tan, to send", case)]
    move(world, "issue", refund.id)
    assert waits() == []
    move(world, "lose", refund.id)
    assert waits() == [("W-1001-R1", "120.00 USD to Zoë Tan, to find out about", case)]
    move(world, "fail", refund.id)
    assert waits() == [("W-1001-R1", "120.00 USD to Zoë Tan, failed, to send again", case)]
