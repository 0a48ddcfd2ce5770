"""A throwaway studio for tests: people, a catalogue, a clock that is set by hand, orders in any state."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from argon2 import PasswordHasher
from PIL import Image
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Refund
from winno_desk.database.documents import Document
from winno_desk.database.engine import Store
from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import Printer
from winno_desk.imaging.store import FileStore
from winno_desk.services import people
from winno_desk.services.charges import total_of
from winno_desk.services.desk import Desk
from winno_desk.services.intake import SaveOrder, TakePayment, save_order, take_payment
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.order_lines import Line
from winno_desk.services.packing import Pack, Ship, pack, ship
from winno_desk.services.people import AddPerson, add_person
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.press import StartPrint, start_print
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.proofing import AddProof, ProofAdded, add_proof
from winno_desk.services.quality import USUAL, CheckPrint, check_print
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.services.setup import SetUp, open_database, set_up
from winno_desk.services.shipping import SetShipping, set_shipping
from winno_desk.services.signing import Approve, approve
from winno_desk.services.tenders import Tender
from winno_desk.services.work import Provide, StartWork, TickStep, provide, start_work, tick_step
from winno_desk.settings import Settings
from winno_desk.values.money import Money

NOON = datetime(2026, 11, 2, 20, 0, tzinfo=UTC)
"""Monday 2 November 2026, noon in Los Angeles: when the studio of a new world opens."""

PIN, PASSPHRASE = "135790", "open sesame"
PRINTER = "Canon PRO-4100"
PRINTABLE = (1000, 1250)
"""Pixels that a print of 8 × 10 inches can bear."""
PEOPLE = {
    "Mara": ("manager", "desk"),
    "Noor": ("manager",),
    "Dana": ("desk",),
    "Ari": ("artist",),
    "Tess": ("technician",),
}
"""Who works here: the first one opened the studio."""

people.hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


_FIRST: list[Engine] = []
"""The writer and the reader of the first studio of this process."""


def _compiled_once(store: Store) -> Store:
    """Every studio of a test has its own file and the same statements: they are compiled for the first one only."""
    engines = [store._writer, store._reader]
    _FIRST.extend(engines[len(_FIRST) :])
    for engine, first in zip(engines, _FIRST, strict=True):
        engine.dialect = engine.pool._dialect = first.dialect
        engine._compiled_cache = first._compiled_cache
    return store


class World:
    """One studio in a folder; ``as_`` gives the desk with somebody signed in, ``clock`` is moved by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOON
        self.settings = Settings(data=folder)
        self.store = _compiled_once(Store(self.settings.database))
        self.desk = Desk(self.settings, self.store, FileStore(self.settings.files), self.clock)
        self.people: dict[str, int] = {}
        self._drawn = 0

    def clock(self) -> datetime:
        return self.now

    def later(self, **step: float) -> datetime:
        """Time passes: ``later(days=1)``."""
        self.now += timedelta(**step)
        return self.now

    def open(self, **studio: Any) -> "World":
        """Set the studio up, with everybody in ``PEOPLE``."""
        self.folder.mkdir(parents=True, exist_ok=True)
        open_database(self.store)
        about = {
            "name": "Winno Dream Imaging",
            "address": "12 Mission Street\nSan Francisco, CA 94105",
            "time_zone": "America/Los_Angeles",
            "country": "US",
            "region": "CA",
            "currency": "USD",
        }
        first, *others = PEOPLE
        request = SetUp(request=uuid4(), manager=first, passphrase=PASSPHRASE, **{**about, **studio})
        self.people[first] = set_up(self.desk, request).answer.person
        with self.store.writing() as session:
            session.add(Printer(name=PRINTER, folder="", active=True))
        for name in others:
            secret = PASSPHRASE if "manager" in PEOPLE[name] else PIN
            added = add_person(
                self.as_(first), AddPerson(request=uuid4(), name=name, roles=PEOPLE[name], secret=secret)
            )
            self.people[name] = added.answer.person
        return self

    def copy(self, folder: Path) -> "World":
        """Another world that begins like this one; nobody may be writing in this one."""
        self.store.close()
        shutil.copytree(self.folder, folder)
        other = World(folder)
        other.people, other.now, other._drawn = dict(self.people), self.now, self._drawn
        return other

    def as_(self, name: str) -> Desk:
        """The desk with this person signed in."""
        return replace(self.desk, person=self.people[name])

    def act(self, who: str, service: Callable[[Desk, Any], Any], form: Callable[..., Any], **fields: Any) -> Any:
        """Send a form as somebody and hand back the answer."""
        fields.setdefault("request", uuid4())
        return service(self.as_(who), form(**fields)).answer

    def picture(self, name: str = "photo", size: tuple[int, int] = (40, 50)) -> str:
        """The path of a JPEG that is like no other one, small unless it has to be printed."""
        self._drawn += 1
        place = self.folder / f"{name}_{self._drawn}.jpg"
        picture = Image.new("RGB", size, (self._drawn % 256, self._drawn // 256 % 256, 90))
        picture.paste((230, 90, 30), (size[0] // 2, 0, *size))
        picture.save(place, quality=95)
        return str(place)

    def order(
        self,
        *codes: str,
        quantity: int = 1,
        rush: bool = False,
        paid: str | None = None,
        tenders: tuple[Tender, ...] = (),
    ) -> int:
        """A new order with these products; paid whole by card unless ``paid`` or ``tenders`` say otherwise."""
        saved = self.act(
            "Dana",
            save_order,
            SaveOrder,
            name="Zoë Tan",
            phone="415 555 0142",
            address="7 Oak Lane\nOakland, CA 94607",
            consent=True,
            lines=tuple(Line(product=code, quantity=quantity, rush=rush) for code in codes),
            delivery="ship",
            policy_shown=True,
        )
        for tender in tenders or ([] if paid == "0" else [card(paid or str(self.total(saved.order)))]):
            self.act("Dana", take_payment, TakePayment, order=saved.order, tender=tender)
        return int(saved.order)

    def total(self, order: int) -> Money:
        """What an order costs."""
        with self.store.reading() as session:
            return total_of(session, session.get_one(Order, order))

    def charge_for_sending(self) -> None:
        """From now on what is sent costs 9.90 more, and 10 % tax on that."""
        self.act("Noor", set_shipping, SetShipping, shipping="9.90", shipping_tax="10")

    def items(self, order: int) -> list[Item]:
        with self.store.reading() as session:
            return list(session.scalars(select(Item).where(Item.order_id == order).order_by(Item.position)))

    def item(self, *codes: str, **about: Any) -> int:
        """The first item of a new order."""
        return self.items(self.order(*codes, **about))[0].id

    def paper(self, document: int) -> bytes:
        """The original of a letter or slip that was made."""
        return self.desk.files.path(self.get(Document, document).digest).read_bytes()

    def get(self, table: type[Any], row_id: int | str) -> Any:
        with self.store.reading() as session:
            return session.get_one(table, row_id)

    def get_order(self, number: int) -> Order:
        """The order of that number."""
        with self.store.reading() as session:
            return session.scalars(select(Order).where(Order.number == number)).one()

    def version(self, case: int) -> int:
        """The version of a case's order, as a window has it on screen."""
        with self.store.reading() as session:
            return session.get_one(Order, session.get_one(Case, case).order_id).version

    def refunds(self, case: int) -> list[Refund]:
        """The refunds of a case's order, oldest first."""
        with self.store.reading() as session:
            return list(session.scalars(_refunds_of(session, case)))

    def start(self, item: int) -> None:
        self.act("Ari", start_work, StartWork, item=item)

    def tick(self, item: int, position: int) -> None:
        self.act("Ari", tick_step, TickStep, item=item, position=position)

    def proof(self, item: int) -> Any:
        """A new proof, of a file like no other one."""
        return self.act("Ari", add_proof, AddProof, item=item, file=self.picture("proof", PRINTABLE), own_secret=PIN)

    def revise(self, item: int, asked: str = "Warmer skin, please") -> None:
        self.act("Dana", ask_revision, AskRevision, item=item, asked=asked, own_secret=PIN)

    def newest(self, item: int) -> ProofAdded:
        """The newest proof, as the answer of adding it told."""
        proof = proof_sheet(self.desk, item).proofs[-1]
        return ProofAdded(proof.id, proof.number, proof.digest)

    def ticks(self, item: int) -> tuple[str, ...]:
        """The points that the newest proof of an item asks to be confirmed."""
        return tuple(name for name, _words in proof_sheet(self.desk, item).ticks)

    def sign(self, item: int, proof: Any) -> None:
        """The customer approves the proof as shown."""
        self.act(
            "Dana",
            approve,
            Approve,
            item=item,
            proof=proof.proof,
            digest=proof.digest,
            signed_by="Zoë Tan",
            identified="known",
            ticks=self.ticks(item),
        )

    def provide(self, item: int, proof: Any) -> Any:
        """The proof's file is given to the customer."""
        out = self.folder / "stick"
        out.mkdir(exist_ok=True)
        return self.act(
            "Dana",
            provide,
            Provide,
            item=item,
            proof=proof.proof,
            how="stick",
            to_whom="Zoë Tan",
            folder=str(out),
        )

    def lock(self, item: int) -> None:
        self.act("Tess", lock_master, LockMaster, item=item)

    def begin_print(self, item: int) -> None:
        self.act("Tess", start_print, StartPrint, item=item, printer=PRINTER)

    def finish(self, item: int) -> None:
        """Printed, and found good."""
        self.count_sheets(item)
        self.act("Tess", check_print, CheckPrint, item=item, points=USUAL)

    def count_sheets(self, item: int) -> None:
        """Printed, and not looked at yet."""
        self.act("Tess", finish_print, FinishPrint, item=item, good=self.get(Item, item).quantity)

    def pack(self, *items: int, pieces: tuple[tuple[int, int], ...] = ()) -> Any:
        order = self.get(Item, items[0]).order_id
        return self.act(
            "Tess",
            pack,
            Pack,
            order=order,
            items=items,
            pieces=pieces,
            ship_to="Zoë Tan\n7 Oak Lane\nOakland, CA 94607",
            carrier="UPS",
            tracking="1Z 999 AA1 01 2345 6784",
        )

    def send(self, parcel: Any) -> None:
        self.act("Tess", ship, Ship, shipment=parcel.shipment)

    def ship(self, *items: int) -> None:
        self.send(self.pack(*items))

    def hand_over(self, *items: int) -> None:
        order = self.get(Item, items[0]).order_id
        self.act("Dana", hand_over, HandOver, order=order, items=items, to_whom="Zoë Tan")

    def locked(self, item: int) -> None:
        """A print with a signed proof, locked."""
        self.sign(item, self.proof(item))
        self.lock(item)

    def printed(self, item: int) -> None:
        """A print that lies there, printed."""
        self.locked(item)
        self.begin_print(item)
        self.finish(item)

    def shipped(self, item: int) -> None:
        """A print that has left."""
        self.printed(item)
        self.ship(item)


def card(amount: str, last_four: str = "4242") -> Tender:
    return Tender(method="card", amount=amount, brand="Visa", last_four=last_four, reference="T-1")


def cash(amount: str) -> Tender:
    return Tender(method="cash", amount=amount)


def _refunds_of(session: Session, case: int) -> Any:
    order = session.get_one(Case, case).order_id
    return select(Refund).join(Item, Item.id == Refund.item_id).where(Item.order_id == order).order_by(Refund.id)
