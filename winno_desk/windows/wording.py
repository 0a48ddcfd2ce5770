"""How dates, times and amounts are worded on screen: in the studio's zone, short, the same on every page."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from babel.numbers import format_currency, format_decimal

from winno_desk.services import setup
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import roles_at
from winno_desk.services.setup import StudioRow
from winno_desk.values.calendar import local_date
from winno_desk.values.errors import Unavailable
from winno_desk.values.money import Money, digits_of
from winno_desk.values.people import Role
from winno_desk.windows.paint import Kind, Status
from winno_desk.workflow.items import ItemState
from winno_desk.workflow.permissions import may

A = TypeVar("A")

LOCALE = "en_US"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seen(Generic[A]):
    """What a lookup found, when it looked, and the studio whose zone and currency word it."""

    found: A
    now: datetime
    studio: StudioRow
    roles: frozenset[Role]

    @property
    def zone(self) -> tzinfo:
        return self.studio.zone

    @property
    def today(self) -> date:
        """The date at the studio when it looked."""
        return local_date(self.now, self.zone)

    def may(self, act: str) -> bool:
        """Is an act that has no state of its own, such as ``save_order``, open to whoever looked?"""
        return may(act, self.roles)

    def moment(self, moment: datetime) -> str:
        """A moment as this page words it: ``today 10:42``, ``Thu 5 Nov 16:00``."""
        return moment_words(moment, self.zone, self.now)

    def day(self, day: date) -> str:
        """A day as this page words it, with its year where that is another."""
        return day_words(day, self.today)


def look(desk: Desk, lookup: Callable[..., A], *arguments: Any) -> Seen[A]:
    """Run a lookup together with what its rows are worded by: ``worker.ask(look, orders, "", done=…)``."""
    studio = setup.studio(desk)
    if studio is None:
        raise Unavailable("This data folder holds no studio yet. Set one up first.")
    return Seen(lookup(desk, *arguments), desk.clock(), studio, roles_at(desk))


def day_words(day: date, today: date | None = None) -> str:
    """``Thu 26 Nov``; with its year when today is given and lies in another."""
    year = f" {day.year}" if today is not None and day.year != today.year else ""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{year}"


def long_day_words(day: date) -> str:
    """``Monday 23 November``."""
    return f"{_LONG_DAYS[day.weekday()]} {day.day} {_LONG_MONTHS[day.month - 1]}"


def time_words(moment: datetime, zone: tzinfo) -> str:
    """``16:00`` at the studio."""
    return moment.astimezone(zone).strftime("%H:%M")


def moment_words(moment: datetime, zone: tzinfo, now: datetime | None = None) -> str:
    """``Thu 5 Nov 16:00``; on the day of ``now`` just ``today 10:42``, the day before ``yesterday 10:42``."""
    day = local_date(moment, zone)
    today = None if now is None else local_date(now, zone)
    near = {} if today is None else {today: "today", today - _DAY: "yesterday"}
    return f"{near.get(day) or day_words(day, today)} {time_words(moment, zone)}"


def left_words(left: timedelta) -> str:
    """How long still, or how long over: ``1 day 4 h``, ``3 h 12 min``, ``2 days over``."""
    if left < timedelta(0):
        return f"{_span(-left)} over"
    return _span(left)


def _span(length: timedelta) -> str:
    days, rest = divmod(length, _DAY)
    hours, rest = divmod(rest, _HOUR)
    minutes = rest // _MINUTE
    if days:
        return counted(days, "day") + (f" {hours} h" if hours else "")
    if hours:
        return f"{hours} h" + (f" {minutes} min" if minutes else "")
    return f"{minutes} min"


def capital(words: str) -> str:
    """With a capital at the beginning."""
    return words[:1].upper() + words[1:]


def place_words(place: str) -> str:
    """A place on the disk, which may go on in the next line after each of its folders."""
    return re.sub(r"[/\\]", lambda found: f"{found[0]}\u200b", place)


def near_words(place: Path) -> str:
    """A place by its last folders, where the whole of it would not fit: ``…/winno-desk/outbox``."""
    whole, near = place_words(str(place)), place_words(str(Path("…", *place.parts[-2:])))
    return min(whole, near, key=len)


_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def shortened(name: str, most: int) -> str:
    """A name with no more letters than there is room for."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def isolated(name: str) -> str:
    """A name that is written from right to left, or that turns what it holds, leaves the words around it alone."""
    name = _TURNING.sub("", name)
    turned = any(unicodedata.bidirectional(char) in ("R", "AL") for char in name)
    return f"\u2068{name}\u2069" if turned else name


def counted(number: int, noun: str, several: str = "") -> str:
    """``1 item``, ``3 items``; ``several`` where an s does not do."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"


def unbroken(sentence: str) -> str:
    """A sentence of the policy as it is set on screen: no per cent sign begins a line without its figure."""
    return sentence.replace(" %", "\u00a0%")


# A list words the same few amounts at every painting.
@lru_cache(maxsize=4096)
def money_words(money: Money) -> str:
    """An amount with its currency: ``$1,240.50``."""
    return str(format_currency(_decimal(money), money.currency, locale=LOCALE))


@lru_cache(maxsize=4096)
def amount_words(money: Money) -> str:
    """An amount without its currency, where that is said nearby: ``1,240.50``; a minus stands apart from it."""
    digits = digits_of(money.currency)
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    shown = str(format_decimal(_decimal(abs_money(money)), format=pattern, locale=LOCALE))
    return f"− {shown}" if money.minor < 0 else shown


def abs_money(money: Money) -> Money:
    """The amount without its sign."""
    return -money if money.minor < 0 else money


def _decimal(money: Money) -> Decimal:
    return Decimal(str(money))


def bytes_words(size: int) -> str:
    """``812 kB``, ``4.2 MB``."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB"


_STATES: dict[ItemState, tuple[Kind, str | None]] = {
    ItemState.ORDERED: ("plain", ""),
    ItemState.IN_WORK: ("accent", "pen"),
    ItemState.PROOFED: ("careful", "clock"),
    ItemState.REVISING: ("accent", "rotate"),
    ItemState.APPROVED: ("good", "check"),
    ItemState.PROVIDED: ("good", "check"),
    ItemState.LOCKED: ("accent", "lock"),
    ItemState.PRINTING: ("accent", "printer"),
    ItemState.PRINTED: ("accent", "printer"),
    ItemState.REPRINT: ("careful", "rotate"),
    ItemState.CHECKED: ("good", "check"),
    ItemState.PACKED: ("good", "box"),
    ItemState.PART_PACKED: ("good", "box"),
    ItemState.PART_SHIPPED: ("careful", "truck"),
    ItemState.SHIPPED: ("good", "truck"),
    ItemState.CANCELLED: ("stop", "cross"),
}


def state_status(state: ItemState, words: str) -> Status:
    """An item's state as a tag, with the same icon and tint on every page."""
    kind, icon = _STATES[state]
    return Status(kind, words, icon)


def promised_status(day: date, today: date, *, open_still: bool = True, rush: bool = False) -> Status | None:
    """How near a promised day is, in colour and word, and whether it is a rush; None while nothing presses."""
    days = (day - today).days
    if not open_still or (days > 1 and not rush):
        return None
    kind: Kind = "stop" if days < 0 else "careful"
    near = f"{counted(-days, 'day')} late" if days < 0 else {0: "today", 1: "tomorrow"}.get(days, "")
    if rush:
        return Status(kind, f"rush, {near}" if near else "rush", "bolt")
    return Status(kind, near, "warning" if days < 0 else "clock")
