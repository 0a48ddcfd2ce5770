"""Every act by every role: accepted exactly as the tables say, whatever the window shows.

Claims, decisions and money that goes back have a walk of their own in test_case_roles.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.services.photographed import own_print
from tests.services.stored import turned_down
from tests.services.world import PASSPHRASE, PIN, PRINTABLE, PRINTER, World, cash
from winno_desk.database.orders import Item
from winno_desk.services.contact_sheets import ShowSheet, show_sheet
from winno_desk.services.desk import Desk
from winno_desk.services.intake import SaveOrder, TakePayment, save_order, take_payment
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.on_hold import PutOnHold, TakeOffHold, put_on_hold, take_off_hold
from winno_desk.services.order_lines import Line
from winno_desk.services.packing import Pack, Ship, pack, ship
from winno_desk.services.people import AddPerson, add_person
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.pins import SetPin, set_pin
from winno_desk.services.press import SendAgain, StartPrint, send_again, start_print
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.quality import USUAL, CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.services.quotes import QuoteChange, quote_change
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.services.signing import Approve, approve
from winno_desk.services.unlocking import Unlock, unlock
from winno_desk.services.unpacking import Unpack, unpack
from winno_desk.services.voiding import VoidSale, void_sale
from winno_desk.services.work import Provide, StartWork, TickStep, provide, start_work, tick_step
from winno_desk.values.errors import Refusal
from winno_desk.values.people import Role
from winno_desk.workflow.items import DIGITAL, PHYSICAL
from winno_desk.workflow.permissions import PERMITTED

pytestmark = pytest.mark.usefixtures("no_letters")

ALONE = {Role.DESK: "Dana", Role.ARTIST: "Ari", Role.TECHNICIAN: "Tess", Role.MANAGER: "Noor"}
"""Somebody who holds this role and no other."""

Send = Callable[[Desk], Any]
Prepare = Callable[[World, int], Send]


def _form(service: Callable[[Desk, Any], Any], form: Callable[..., Any], **fields: Any) -> Send:
    return lambda desk: service(desk, form(request=uuid4(), **fields))


def _save_order(_world: World, _item: int) -> Send:
    return _form(
        save_order,
        SaveOrder,
        name="Ida",
        phone="415 555 0199",
        consent=True,
        lines=(Line(product="4x6"),),
        delivery="pickup",
        policy_shown=True,
    )


def _take_payment(world: World, item: int) -> Send:
    return _form(take_payment, TakePayment, order=world.get(Item, item).order_id, tender=cash("1.00"))


def _add_person(_world: World, _item: int) -> Send:
    return _form(add_person, AddPerson, name="Ida", roles=("desk",), secret=PIN)


def _start(_world: World, item: int) -> Send:
    return _form(start_work, StartWork, item=item)


def _tick(world: World, item: int) -> Send:
    world.start(item)
    return _form(tick_step, TickStep, item=item, position=1)


def _proof(world: World, item: int) -> Send:
    return _form(add_proof, AddProof, item=item, file=world.picture("proof"))


def _sheet(world: World, _item: int) -> Send:
    return _form(show_sheet, ShowSheet, item=own_print(world))


def _revise(world: World, item: int) -> Send:
    world.proof(item)
    return _form(ask_revision, AskRevision, item=item, asked="Warmer skin")


def _pin(world: World, item: int) -> Send:
    proof = world.proof(item).proof
    return _form(set_pin, SetPin, item=item, proof=proof, across=0.5, down=0.5, words="Softer")


def _quote(world: World, item: int) -> Send:
    world.proof(item)
    return _form(quote_change, QuoteChange, item=item, asked="Her sister too", product="art")


def _sign(world: World, item: int) -> Send:
    proof = world.proof(item)
    said = {"signed_by": "Zoë Tan", "identified": "known", "ticks": world.ticks(item)}
    return _form(approve, Approve, item=item, proof=proof.proof, digest=proof.digest, **said)


def _provide(world: World, item: int) -> Send:
    folder = Path(world.folder) / "out"
    folder.mkdir(exist_ok=True)
    proof = world.proof(item).proof
    return _form(provide, Provide, item=item, proof=proof, how="folder", to_whom="Zoë Tan", folder=str(folder))


def _lock(world: World, item: int) -> Send:
    world.sign(item, world.proof(item))
    return _form(lock_master, LockMaster, item=item)


def _unlock(world: World, item: int) -> Send:
    world.locked(item)
    proof = AddProof(request=uuid4(), item=item, file=world.picture("instead", PRINTABLE))

    def send(desk: Desk) -> Any:
        manager = desk.person in (world.people["Noor"], world.people["Mara"])
        secret = PASSPHRASE if manager else PIN
        return unlock(desk, Unlock(request=uuid4(), proof=proof, reason="Wrong layer", own_secret=secret))

    return send


def _start_print(world: World, item: int) -> Send:
    world.locked(item)
    return _form(start_print, StartPrint, item=item, printer=PRINTER)


def _send_again(world: World, item: int) -> Send:
    world.locked(item)
    world.begin_print(item)
    return _form(send_again, SendAgain, item=item, printer=PRINTER)


def _hold(world: World, item: int) -> Send:
    world.locked(item)
    return _form(put_on_hold, PutOnHold, item=item, reason="Out of lustre")


def _release(world: World, item: int) -> Send:
    world.locked(item)
    world.act("Tess", put_on_hold, PutOnHold, item=item, reason="Out of lustre")
    return _form(take_off_hold, TakeOffHold, item=item)


def _finish(world: World, item: int) -> Send:
    world.locked(item)
    world.begin_print(item)
    return _form(finish_print, FinishPrint, item=item, good=1)


def _check(world: World, item: int) -> Send:
    world.locked(item)
    world.begin_print(item)
    world.count_sheets(item)
    return _form(check_print, CheckPrint, item=item, points=USUAL)


def _anew(world: World, item: int) -> Send:
    world.printed(item)
    return _form(print_anew, PrintAnew, item=item, spoiled_why="banding")


def _pack(world: World, item: int) -> Send:
    world.printed(item)
    order = world.get(Item, item).order_id
    return _form(
        pack, Pack, order=order, items=(item,), ship_to="Zoë Tan", carrier="UPS", tracking="1Z 999 AA1 01 2345 6784"
    )


def _ship(world: World, item: int) -> Send:
    world.printed(item)
    return _form(ship, Ship, shipment=world.pack(item).shipment)


def _unpack(world: World, item: int) -> Send:
    world.printed(item)
    return _form(unpack, Unpack, shipment=world.pack(item).shipment)


def _hand_over(world: World, item: int) -> Send:
    print_ = world.get(Item, item)
    price = f"{print_.price / 100:.2f}"
    world.act("Dana", take_payment, TakePayment, order=print_.order_id, tender=cash(price))
    world.printed(item)
    return _form(hand_over, HandOver, order=print_.order_id, items=(item,), to_whom="Zoë Tan")


def _hand_over_unpaid(world: World, item: int) -> Send:
    world.printed(item)
    order = world.get(Item, item).order_id
    return _form(hand_over, HandOver, order=order, items=(item,), to_whom="Zoë Tan", unpaid=True)


def _void(world: World, item: int) -> Send:
    return _form(void_sale, VoidSale, order=world.get(Item, item).order_id)


WALK: dict[str, tuple[str, Prepare, frozenset[Role]]] = {
    "save_order": ("portrait", _save_order, PERMITTED["save_order"]),
    "take_payment": ("portrait", _take_payment, PERMITTED["take_payment"]),
    "add_person": ("portrait", _add_person, PERMITTED["add_person"]),
    "hand_over_unpaid": ("8x10", _hand_over_unpaid, PERMITTED["hand_over_unpaid"]),
    **{
        f"{step} of a portrait": ("portrait", prepare, DIGITAL.step(step).roles)
        for step, prepare in {
            "start_work": _start,
            "tick_step": _tick,
            "add_proof": _proof,
            "pin": _pin,
            "quote": _quote,
            "ask_revision": _revise,
            "sign_off": _sign,
            "provide": _provide,
            "void": _void,
        }.items()
    },
    **{
        f"{step} of a print": ("8x10", prepare, PHYSICAL.step(step).roles)
        for step, prepare in {
            "start_work": _start,
            "add_proof": _proof,
            "contact_sheet": _sheet,
            "pin": _pin,
            "quote": _quote,
            "ask_revision": _revise,
            "sign_off": _sign,
            "lock": _lock,
            "unlock": _unlock,
            "start_print": _start_print,
            "send_again": _send_again,
            "hold": _hold,
            "release": _release,
            "finish_print": _finish,
            "check_print": _check,
            "print_anew": _anew,
            "pack": _pack,
            "ship": _ship,
            "unpack": _unpack,
            "hand_over": _hand_over,
            "void": _void,
        }.items()
    },
}
"""Each act with what it is done to, a state in which it is open, and who may do it."""


def test_no_step_is_left_out_of_the_walk() -> None:
    walked = {name.partition(" of a ")[0] for name in WALK}
    # A cancellation, of all or of what was to follow, is a decision, and walked with the other decisions.
    assert walked >= {step.act for table in (DIGITAL, PHYSICAL) for step in table.steps} - {"cancel", "lessen"}


@pytest.mark.parametrize("name", WALK)
def test_an_act_is_accepted_from_its_roles_and_from_no_other(world: World, tmp_path: Path, name: str) -> None:
    product, prepare, roles = WALK[name]
    send = prepare(world, world.item(product, paid="0"))
    assert turned_down(world, Refusal, lambda: send(world.desk)).startswith("Nobody is signed in here.")
    for role in set(Role) - roles:
        told = turned_down(world, Refusal, lambda role=role: send(world.as_(ALONE[role])))  # type: ignore[misc]  # a default binds the loop's name
        assert "needs another role" in told
    for role in roles:
        other = world.copy(tmp_path / f"{role}")
        assert send(other.as_(ALONE[role])).changed
        other.store.close()
