"""What the windows offer of an item is exactly what the services accept, in every state and for every role."""

import re
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.counts import count as rounds
from tests.services.asking import claim, remade
from tests.services.photographed import own_print
from tests.services.test_roles import ALONE
from tests.services.world import PASSPHRASE, PIN, PRINTABLE, PRINTER, World, card
from winno_desk.database.base import Table
from winno_desk.database.orders import Item
from winno_desk.database.printing import ShipmentLine
from winno_desk.database.proofs import Proof
from winno_desk.services.contact_sheets import ShowSheet, show_sheet
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.items import item_rows
from winno_desk.services.on_hold import PutOnHold, TakeOffHold, put_on_hold, take_off_hold
from winno_desk.services.packing import Pack, Ship, pack, ship
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.pins import SetPin, set_pin
from winno_desk.services.press import SendAgain, StartPrint, send_again, start_print
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.quality import USUAL, CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.services.quotes import QuoteChange, quote_change
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.services.signing import Approve, approve
from winno_desk.services.there import there
from winno_desk.services.unlocking import Unlock, unlock
from winno_desk.services.unpacking import Unpack, unpack
from winno_desk.services.voiding import VoidSale, void_sale
from winno_desk.services.work import Provide, StartWork, TickStep, provide, start_work, tick_step
from winno_desk.values.errors import Conflict, DeskError
from winno_desk.values.people import Role
from winno_desk.workflow.items import WORKFLOWS, ItemState

pytestmark = pytest.mark.usefixtures("no_letters")

Do = Callable[[World, int, str], Any]


def _send(service: Callable[[Any, Any], Any], form: Callable[..., Any], **fields: Any) -> Do:
    """A form that needs nothing but the item."""
    return lambda world, item, who: world.act(who, service, form, item=item, **fields)


def _secret(who: str) -> str:
    return PASSPHRASE if who == "Noor" else PIN


def _newest(world: World, item: int) -> tuple[int, str]:
    """The newest proof of an item; one that is not there where it has none."""
    with world.store.reading() as session:
        found = session.scalars(
            select(Proof).where(Proof.item_id == item).order_by(Proof.number.desc()).limit(1)
        ).first()
        return (found.id, found.digest) if found is not None else (0, "0" * 64)


def _parcel(world: World, item: int) -> int:
    with world.store.reading() as session:
        return session.scalar(select(ShipmentLine.shipment_id).where(ShipmentLine.item_id == item)) or 0


def _order(world: World, item: int) -> int:
    return int(world.get(Item, item).order_id)


def _add(world: World, item: int, who: str) -> Any:
    return world.act(
        who, add_proof, AddProof, item=item, file=world.picture("other", PRINTABLE), own_secret=_secret(who)
    )


def _revise(world: World, item: int, who: str) -> Any:
    return world.act(who, ask_revision, AskRevision, item=item, asked="Warmer", own_secret=_secret(who))


def _unlock(world: World, item: int, who: str) -> Any:
    proof = AddProof(request=uuid4(), item=item, file=world.picture("instead", PRINTABLE))
    return world.act(who, unlock, Unlock, proof=proof, reason="Wrong layer", own_secret=_secret(who))


def _sign(world: World, item: int, who: str) -> Any:
    proof, digest = _newest(world, item)
    ticks = world.ticks(item) if proof else ()
    said = {"signed_by": "Zoë Tan", "identified": "known", "ticks": ticks}
    return world.act(who, approve, Approve, item=item, proof=proof, digest=digest, **said)


def _provide(world: World, item: int, who: str) -> Any:
    out = world.folder / "given"
    out.mkdir(exist_ok=True)
    about = {"proof": _newest(world, item)[0], "how": "folder", "to_whom": "Zoë Tan", "folder": str(out)}
    return world.act(who, provide, Provide, item=item, **about)


def _pin(world: World, item: int, who: str) -> Any:
    return world.act(
        who, set_pin, SetPin, item=item, proof=_newest(world, item)[0], across=0.5, down=0.5, words="Softer"
    )


def _pack(world: World, item: int, who: str) -> Any:
    to = {"ship_to": "Zoë Tan\n7 Oak Lane", "carrier": "UPS", "tracking": "1Z 999 AA1 01 2345 6784"}
    return world.act(who, pack, Pack, order=_order(world, item), items=(item,), **to)


def _hand_over(world: World, item: int, who: str) -> Any:
    return world.act(who, hand_over, HandOver, order=_order(world, item), items=(item,), to_whom="Zoë Tan")


ACTS: Mapping[str, Do] = {
    "start_work": _send(start_work, StartWork),
    "tick_step": _send(tick_step, TickStep, position=1),
    "add_proof": _add,
    "contact_sheet": _send(show_sheet, ShowSheet),
    "pin": _pin,
    "quote": _send(quote_change, QuoteChange, asked="Her sister too", product="art"),
    "ask_revision": _revise,
    "sign_off": _sign,
    "provide": _provide,
    "lock": _send(lock_master, LockMaster),
    "unlock": _unlock,
    "start_print": _send(start_print, StartPrint, printer=PRINTER),
    "send_again": _send(send_again, SendAgain, printer=PRINTER),
    "hold": _send(put_on_hold, PutOnHold, reason="Out of lustre"),
    "release": _send(take_off_hold, TakeOffHold),
    "finish_print": _send(finish_print, FinishPrint, good=1),
    "check_print": _send(check_print, CheckPrint, points=USUAL),
    "print_anew": _send(print_anew, PrintAnew, spoiled_why="banding"),
    "pack": _pack,
    "ship": lambda world, item, who: world.act(who, ship, Ship, shipment=_parcel(world, item)),
    "hand_over": _hand_over,
    "unpack": lambda world, item, who: world.act(who, unpack, Unpack, shipment=_parcel(world, item)),
    "void": lambda world, item, who: world.act(who, void_sale, VoidSale, order=_order(world, item)),
}
"""How each step is asked for with a form that is right in everything but, perhaps, the moment and the person."""

_HELD = "locked and on hold"


def _approved(world: World, item: int) -> None:
    world.sign(item, world.proof(item))


def _held(world: World, item: int) -> None:
    world.locked(item)
    world.act("Tess", put_on_hold, PutOnHold, item=item, reason="Out of lustre")


def _printing(world: World, item: int) -> None:
    world.locked(item)
    world.begin_print(item)


def _counted(world: World, item: int) -> None:
    _printing(world, item)
    world.count_sheets(item)


def _anew(world: World, item: int) -> None:
    world.printed(item)
    world.act("Tess", print_anew, PrintAnew, item=item, spoiled_why="banding")


def _packed(world: World, item: int) -> None:
    world.printed(item)
    world.pack(item)


def _part_packed(world: World, item: int) -> Any:
    """One of two pieces is in a parcel."""
    with world.store.writing() as session:
        session.get_one(Item, item).quantity = 2
    world.printed(item)
    return world.pack(item, pieces=((item, 1),))


def _part_shipped(world: World, item: int) -> None:
    world.send(_part_packed(world, item))


def _revising(world: World, item: int) -> None:
    world.proof(item)
    world.revise(item)


def _provided(world: World, item: int) -> None:
    world.provide(item, world.proof(item))


def _voided(world: World, item: int) -> None:
    world.act("Dana", void_sale, VoidSale, order=_order(world, item))


_BOTH: dict[str, Callable[[World, int], Any]] = {
    "ordered": lambda _world, _item: None,
    "in_work": World.start,
    "proofed": World.proof,
    "revising": _revising,
    "approved": _approved,
    "cancelled": _voided,
}
REACHED: dict[tuple[str, str], Callable[[World, int], Any]] = {
    **{("digital", state): reach for state, reach in {**_BOTH, "provided": _provided}.items()},
    **{("physical", state): reach for state, reach in _BOTH.items()},
    ("physical", "locked"): World.locked,
    ("physical", _HELD): _held,
    ("physical", "printing"): _printing,
    ("physical", "printed"): _counted,
    ("physical", "reprint"): _anew,
    ("physical", "checked"): World.printed,
    ("physical", "packed"): _packed,
    ("physical", "part_packed"): _part_packed,
    ("physical", "part_shipped"): _part_shipped,
    ("physical", "shipped"): World.shipped,
}


def _other_proof(world: World, item: int) -> None:
    _unlock(world, item, "Noor")


def _other_approved(world: World, item: int) -> None:
    _other_proof(world, item)
    world.sign(item, world.newest(item))


def _remake_checked(world: World, item: int) -> None:
    world.begin_print(item)
    world.finish(item)


REACHED |= {
    ("remake", "locked"): lambda _world, _item: None,
    ("remake", "proofed"): _other_proof,
    ("remake", "approved"): _other_approved,
    ("remake", "revising"): lambda world, item: _revise(world, item, "Noor"),
    ("remake", "printing"): World.begin_print,
    ("remake", "checked"): _remake_checked,
}
"""A replacement is printed from the same file, unless a manager says otherwise."""

LOOKS = [
    (*reached, role)
    for place, reached in enumerate(REACHED)
    for turn, role in enumerate(Role)
    if (turn - place) % len(Role) < rounds(1, len(Role))
]
"""Every state with every role; in the short run with one of them, in turns."""


_DECIDED = {"cancel", "lessen"}
"""What follows from a decision, and is nobody's to click."""


def test_every_state_and_every_step_is_looked_at() -> None:
    for kind, table in WORKFLOWS.items():
        states = {state for step in table.steps for state in (*step.before, *step.after)}
        assert states <= {ItemState(state) for of, state in REACHED if of == kind and state != _HELD}
        assert {step.act for step in table.steps} - _DECIDED <= ACTS.keys()


def _item(world: World, kind: str) -> int:
    if kind == "digital":
        return world.item("portrait")
    if kind == "remake":
        first = world.item("8x10")
        world.shipped(first)
        return remade(world, claim(world, first).case)
    return own_print(world, tenders=(card("18.00"),))


@pytest.mark.parametrize(("kind", "state", "role"), LOOKS)
def test_what_is_offered_is_accepted_and_what_is_not_is_turned_down(
    world: World, tmp_path: Path, kind: str, state: str, role: Role
) -> None:
    item, who = _item(world, kind), ALONE[role]
    REACHED[kind, state](world, item)
    before = world.get(Item, item).state
    assert before == (ItemState.LOCKED if state == _HELD else state)
    desk = world.as_(who)
    with world.store.reading() as session:
        (row,) = item_rows(session, desk, [session.get_one(Item, item)])
    offered = {step.act for step in row.open_steps} - _DECIDED
    places = count(1)
    wrong = []
    for act, do in ACTS.items():
        here = world.copy(tmp_path / f"copy_{next(places)}") if act in offered else world
        try:
            do(here, item, who)
        except DeskError as error:
            if act in offered:
                wrong.append(f"{act} is offered, and turned down: {error.message}")
        else:
            if act not in offered:
                wrong.append(f"{act} is not offered, and accepted")
        if here is not world:
            here.store.close()
    assert not wrong
    assert world.get(Item, item).state == before


def test_what_a_form_names_and_is_gone_is_told_in_a_sentence(world: World) -> None:
    item = _item(world, "physical")
    _approved(world, item)
    for table in _named_by_forms():
        with world.store.reading() as session, pytest.raises(Conflict, match="is not there any more"):
            there(session, table, 99)


def _named_by_forms() -> set[type[Table]]:
    """The tables of which a service asks for a row by the id that a form brings."""
    asked = re.compile(r"there\([a-z_.]*session, ([A-Z]\w+)")
    sources = Path(there.__code__.co_filename).parent.rglob("*.py")
    names = {name for source in sources for name in asked.findall(source.read_text("utf-8"))}
    return {mapper.class_ for mapper in Table.registry.mappers if mapper.class_.__name__ in names}


def test_a_print_whose_printing_began_is_not_changed_even_when_it_is_printed_anew(world: World) -> None:
    item = _item(world, "physical")
    _anew(world, item)
    with world.store.reading() as session:
        (row,) = item_rows(session, world.as_("Noor"), [session.get_one(Item, item)])
    assert {step.act for step in row.open_steps} == {"start_print", "hold", "cancel", "lessen"}
