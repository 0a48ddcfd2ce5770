"""The demonstration's studio: its people, its pictures, and acts done on days of their own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from winno_desk.imaging import samples
from winno_desk.services.desk import Desk
from winno_desk.services.intake import OrderSaved
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.people import AddPerson, add_person
from winno_desk.services.printers import SavePrinter, save_printer
from winno_desk.services.setup import SetUp, set_up
from winno_desk.values.calendar import local_date

PIN = "246810"
PASSPHRASE = "open the shutter"
SIZE = (1200, 1500)
"""Pixels of the demonstration's pictures: enough for a print of 8 × 10 inches at 150 ppi."""

TAX = "8.625"
ZONE = ZoneInfo("America/Los_Angeles")

_PEOPLE = {
    "Mara Okafor": ("desk",),
    "Ilse Brandt": ("artist",),
    "Jon Reyes": ("technician",),
    "Omar Haddad": ("manager", "desk"),
}


class DemoStudio:
    """An empty data folder that is filled by real acts, each at a time of its own in the last days."""

    def __init__(self, desk: Desk) -> None:
        self.now = desk.clock()
        self.at = self.now
        self.desk = replace(desk, clock=lambda: self.at, plays=True)
        self.people: dict[str, int] = {}
        self.folder = desk.settings.data / "pictures"
        self.pictures: dict[str, str] = {}

    def open_studio(self) -> None:
        """The studio with everybody who works there."""
        self.day(30, 9)
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
            added = self.act("Eva", add_person, AddPerson, name=name, roles=roles, secret=secret)
            self.people[name.split()[0]] = added.person
        self.act("Eva", save_printer, SavePrinter, printer=1, name="Canon PRO-4100")

    def paint(self) -> None:
        """The photographs that customers and artists bring."""
        self.pictures = {name: str(place) for name, place in samples.write_samples(self.folder, SIZE).items()}

    def day(self, days_ago: int, hour: int) -> datetime:
        """The next acts happen on that day, from that hour on at the studio."""
        day = local_date(self.now, ZONE) - timedelta(days=days_ago)
        self.at = datetime.combine(day, time(hour), ZONE).astimezone(UTC)
        return self.at

    def act(self, who: str, service: Callable[[Desk, Any], Any], form: Callable[..., Any], **fields: Any) -> Any:
        """Send a form as somebody, three minutes after the last one."""
        self.at += timedelta(minutes=3)
        return service(replace(self.desk, person=self.people[who]), form(request=uuid4(), **fields)).answer

    def items(self, order: OrderSaved) -> list[int]:
        """The ids of an order's items."""
        return [item.id for item in order_page(self.desk, order.number).items]
