"""A throwaway studio to look around in: people, customers, and orders in every state that work passes through."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from winno_desk.imaging import samples
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.desk import Desk
from winno_desk.services.intake import Line, OrderSaved, SaveOrder, save_order
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.people import AddPerson, add_person
from winno_desk.services.printing import (
    FinishPrint,
    LockMaster,
    Pack,
    Ship,
    StartPrint,
    finish_print,
    lock_master,
    pack,
    ship,
    start_print,
)
from winno_desk.services.proofing import AddProof, Approve, AskRevision, add_proof, approve, ask_revision, ticks_of
from winno_desk.services.refunds import LogRequest, log_request
from winno_desk.services.setup import SetUp, set_up
from winno_desk.services.tenders import Tender
from winno_desk.services.work import Provide, StartWork, TickStep, provide, start_work, tick_step
from winno_desk.values.calendar import local_date

PIN = "246810"
PASSPHRASE = "open the shutter"
SIZE = (1200, 1500)
"""Pixels of the demonstration's pictures: enough for a print of 8 × 10 inches at 150 ppi."""

TAX = 8625
ZONE = ZoneInfo("America/Los_Angeles")

_PEOPLE = {
    "Mara Okafor": ("desk",),
    "Ilse Brandt": ("artist",),
    "Jon Reyes": ("technician",),
    "Omar Haddad": ("manager", "desk"),
}


def open_demo(desk: Desk) -> None:
    """Fill an empty data folder; every act is a real one, done at a time of its own in the last days."""
    _Demo(desk).play()


class _Demo:
    def __init__(self, desk: Desk) -> None:
        self.now = desk.clock()
        self.at = self.now
        self.desk = replace(desk, clock=lambda: self.at)
        self.people: dict[str, int] = {}
        self.folder = desk.settings.data / "pictures"
        self.pictures: dict[str, str] = {}

    def play(self) -> None:
        self._open_studio()
        self._paint()
        self._cancelled_portrait()
        self._restoration_to_sign()
        self._provided_portrait()
        self._print_to_start()
        self._banded_print()
        self._complaint_too_late()
        self._not_begun()

    def _open_studio(self) -> None:
        self._day(30, 9)
        opened = set_up(
            self.desk,
            SetUp(
                request=uuid4(),
                name="Winno Dream Imaging",
                address="418 Alder Street\nOakland, CA 94607",
                phone="+1 510 555 0118",
                email="desk@example.com",
                time_zone=ZONE.key,
                country="US",
                region="CA",
                currency="USD",
                manager="Eva Virtanen",
                passphrase=PASSPHRASE,
                print_tax=TAX,
            ),
        )
        self.people["Eva"] = opened.answer.person
        for name, roles in _PEOPLE.items():
            secret = PASSPHRASE if "manager" in roles else PIN
            added = self._act("Eva", add_person, AddPerson, name=name, roles=roles, secret=secret)
            self.people[name.split()[0]] = added.person

    def _paint(self) -> None:
        self.pictures = {name: str(place) for name, place in samples.write_samples(self.folder, SIZE).items()}

    def _day(self, days_ago: int, hour: int) -> datetime:
        """The next acts happen on that day, from that hour on at the studio."""
        day = local_date(self.now, ZONE) - timedelta(days=days_ago)
        self.at = datetime.combine(day, time(hour), ZONE).astimezone(UTC)
        return self.at

    def _act(self, who: str, service: Callable[[Desk, Any], Any], form: Callable[..., Any], **fields: Any) -> Any:
        self.at += timedelta(minutes=3)
        return service(replace(self.desk, person=self.people[who]), form(request=uuid4(), **fields)).answer

    def _order(self, name: str, phone: str, address: str, *lines: Line, last_four: str, amount: str) -> OrderSaved:
        saved: OrderSaved = self._act(
            "Mara",
            save_order,
            SaveOrder,
            name=name,
            phone=phone,
            address=address,
            consent=True,
            lines=lines,
            delivery="ship",
            policy_shown=True,
            tender=Tender(method="card", brand="Visa", last_four=last_four, reference="T-2217", amount=amount),
        )
        return saved

    def _items(self, order: OrderSaved) -> list[int]:
        return [item.id for item in order_page(self.desk, order.number).items]

    def _proof(self, item: int, picture: str, note: str = "") -> Any:
        return self._act("Ilse", add_proof, AddProof, item=item, file=self.pictures[picture], note=note)

    def _sign(self, item: int, proof: Any, name: str, kind: str) -> None:
        ticks = tuple(ticks_of(kind, ""))
        self._act(
            "Mara",
            approve,
            Approve,
            item=item,
            proof=proof.proof,
            digest=proof.digest,
            signed_by=name,
            ticks=ticks,
        )

    def _provide(self, item: int, proof: Any, name: str) -> None:
        out = self.folder / "given"
        out.mkdir(exist_ok=True)
        self._act("Mara", provide, Provide, item=item, proof=proof.proof, how="folder", to_whom=name, folder=str(out))

    def _cancelled_portrait(self) -> None:
        """A refund case that waits for a manager: 40 % done, the wedding was moved."""
        self._day(6, 10)
        order = self._order(
            "Tom Baker",
            "510 555 0177",
            "27 Laurel Court\nBerkeley, CA 94704",
            Line(product="portrait", brief="Wedding portrait, garden light", photos=(self.pictures["ai_portrait"],)),
            last_four="1881",
            amount="120.00",
        )
        (item,) = self._items(order)
        self._day(5, 9)
        self._act("Ilse", start_work, StartWork, item=item)
        self._act("Ilse", tick_step, TickStep, item=item, position=2)
        received = self._day(1, 16)
        self._act(
            "Mara",
            log_request,
            LogRequest,
            item=item,
            wish="cancel",
            reason="changed_mind",
            reason_text="We moved the wedding, we no longer need it.",
            received_at=received,
            how="phone",
        )

    def _restoration_to_sign(self) -> None:
        """A restoration with its second proof on the table, and the print that is to be made from it."""
        self._day(3, 11)
        order = self._order(
            "Zoë Ångström",
            "415 555 0142",
            "12 Pier Road\nSan Francisco, CA 94111",
            Line(product="restore", brief="Scratches, faded left side", photos=(self.pictures["old_photo"],)),
            Line(product="8x10", quantity=2, made_from=0),
            last_four="4242",
            amount="100.00",
        )
        restoration, _print = self._items(order)
        self._day(2, 10)
        self._proof(restoration, "restored_first", "Scratches removed")
        self._act("Mara", ask_revision, AskRevision, item=restoration, asked="Less yellow, please keep the grain")
        self._day(1, 15)
        self._proof(restoration, "restored_final", "Neutral tones")

    def _provided_portrait(self) -> None:
        """A finished portrait whose quality window runs."""
        self._day(4, 14)
        order = self._order(
            "Signe Lindqvist",
            "510 555 0133",
            "9 Quarry Lane\nOakland, CA 94611",
            Line(product="portrait", photos=(self.pictures["ai_portrait"],)),
            last_four="0077",
            amount="120.00",
        )
        (item,) = self._items(order)
        self._day(2, 16)
        proof = self._proof(item, "ai_portrait")
        self._sign(item, proof, "Signe Lindqvist", "digital")
        self._provide(item, proof, "Signe Lindqvist")

    def _print_to_start(self) -> None:
        """Prints in the print room: one locked, one printed."""
        self._day(2, 12)
        order = self._order(
            "Lucía Ruiz",
            "415 555 0190",
            "301 Mission Street\nSan Francisco, CA 94105",
            Line(product="5x7", photos=(self.pictures["restored_final"],)),
            Line(product="8x10", quantity=3, photos=(self.pictures["ai_portrait"],)),
            last_four="9031",
            amount="63.01",
        )
        small, large = self._items(order)
        for item, picture in ((small, "restored_final"), (large, "ai_portrait")):
            self._sign(item, self._proof(item, picture), "Lucía Ruiz", "physical")
        self._day(1, 11)
        self._act("Jon", lock_master, LockMaster, item=small)
        self._print(large, 3)

    def _print(self, item: int, good: int) -> None:
        self._act("Jon", lock_master, LockMaster, item=item)
        self._act("Jon", start_print, StartPrint, item=item, printer="Canon PRO-4100")
        self._act("Jon", finish_print, FinishPrint, item=item, good=good)

    def _banded_print(self) -> None:
        """A shipped print that came with bands: the claim waits for a manager."""
        self._day(9, 10)
        order = self._order(
            "Kenji Mori",
            "628 555 0104",
            "77 Bay View\nAlameda, CA 94501",
            Line(product="8x10", photos=(self.pictures["restored_final"],)),
            last_four="5510",
            amount="19.55",
        )
        (item,) = self._items(order)
        self._sign(item, self._proof(item, "restored_final"), "Kenji Mori", "physical")
        self._day(8, 11)
        self._print(item, 1)
        parcel = self._act(
            "Jon",
            pack,
            Pack,
            order=order.order,
            items=(item,),
            checked=True,
            ship_to="Kenji Mori\n77 Bay View\nAlameda, CA 94501",
            carrier="UPS",
            tracking="1Z 999 AA1 01 2345 6784",
        )
        self._act("Jon", ship, Ship, shipment=parcel.shipment)
        received = self._day(1, 17)
        self._act(
            "Mara",
            log_claim,
            LogClaim,
            item=item,
            fault="banding",
            cause="printing",
            reason_text="There are dark stripes across the faces.",
            received_at=received,
            how="email",
            photos=(self.pictures["banded_print"],),
        )

    def _complaint_too_late(self) -> None:
        """A complaint on the fourth day, answered as ruled; a manager may make an exception."""
        self._day(8, 13)
        order = self._order(
            "Ana Sousa",
            "510 555 0162",
            "5 Harbor Way\nOakland, CA 94606",
            Line(product="portrait", photos=(self.pictures["ai_portrait"],)),
            last_four="2204",
            amount="120.00",
        )
        (item,) = self._items(order)
        self._day(5, 15)
        proof = self._proof(item, "ai_portrait")
        self._provide(item, proof, "Ana Sousa")
        received = self._day(1, 9)
        self._act(
            "Mara",
            log_request,
            LogRequest,
            item=item,
            wish="refund",
            reason="quality",
            reason_text="The eyes do not look like hers.",
            received_at=received,
            how="email",
        )

    def _not_begun(self) -> None:
        """A new order that nobody has touched."""
        self._day(1, 18)
        self._order(
            "Priya Raman",
            "415 555 0119",
            "640 Fell Street\nSan Francisco, CA 94117",
            Line(product="art", brief="Two herons at dusk, wide format"),
            last_four="7320",
            amount="80.00",
        )


def demo_words() -> str:
    """How to sign in to the demonstration."""
    return f"Demonstration: the PIN is {PIN}, the managers' passphrase is “{PASSPHRASE}”."
