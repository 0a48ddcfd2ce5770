"""A new studio: its name, place and money, its catalogue, and the first manager."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from winno_desk.database.engine import Store
from winno_desk.database.journal import Counter
from winno_desk.database.orders import Product
from winno_desk.database.people import Person, Studio
from winno_desk.database.printing import Printer
from winno_desk.database.schema import bring_up_to_date
from winno_desk.policy.versions import version_for
from winno_desk.services.acts import SECRET, Done, done_before, perform
from winno_desk.services.business_days import checked_place
from winno_desk.services.catalogue import start_catalogue
from winno_desk.services.checks import needed, tax_rate, words
from winno_desk.services.desk import Desk, Work
from winno_desk.services.people import NewPerson, checked_person, person_row
from winno_desk.services.printers import FIRST
from winno_desk.values.calendar import zone_names
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.money import CURRENCIES
from winno_desk.values.people import Role

FIRST_ORDER = 1001
TAGLINE = "AI photography and imaging"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """What a new studio has to say; ``address`` keeps its lines, ``print_tax`` is per cent as written."""

    request: UUID
    name: str
    address: str
    time_zone: str
    country: str
    region: str
    currency: str
    manager: str
    passphrase: str = field(metadata=SECRET, repr=False)
    phone: str = ""
    email: str = ""
    print_tax: str = ""


@dataclass(frozen=True, slots=True)
class StudioOpened:
    person: int


@dataclass(frozen=True, slots=True)
class StudioRow:
    """The studio as every window and paper needs it."""

    name: str
    tagline: str
    address: str
    phone: str
    email: str
    time_zone: str
    country: str
    region: str
    currency: str
    refund_limit: int
    shipping: int
    shipping_tax: int
    tax_inclusive: bool

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


def open_database(store: Store) -> None:
    """Make or migrate the tables of this station's database."""
    bring_up_to_date(store)


def studio(desk: Desk) -> StudioRow | None:
    """The studio of this database; None before set-up."""
    with desk.store.reading() as session:
        row = session.scalar(select(Studio))
        return None if row is None else studio_row(row)


def opened_studio(desk: Desk) -> StudioRow | None:
    """The studio, once somebody can sign in there; None while its first manager is still to be named."""
    with desk.store.reading() as session:
        row = session.scalar(select(Studio))
        return studio_row(row) if row is not None and _somebody_can_sign_in(session) else None


def _somebody_can_sign_in(session: Session) -> bool:
    return session.scalar(select(Person.id).where(Person.secret != "").limit(1)) is not None


def studio_row(row: Studio) -> StudioRow:
    return StudioRow(**{one.name: getattr(row, one.name) for one in fields(StudioRow)})


def set_up(desk: Desk, request: SetUp) -> Done[StudioOpened]:
    """Open a studio on an empty database; the first manager is the one who acts."""
    done = done_before(desk, request, _opened)
    if done is not None:
        return done
    with desk.store.reading() as session:
        _must_await_manager(session)
    tax_rate, new_studio, new_manager = checked(request, desk.clock())

    def first_manager(desk: Desk, session: Session) -> Person:
        _must_await_manager(session)
        person = person_row(new_manager, desk.clock())
        session.add(person)
        session.flush()
        return person

    def fill(work: Work, _request: SetUp) -> StudioOpened:
        return open_studio(work, new_studio, tax_rate)

    return perform(desk, "set_up", request, fill, _opened, who=first_manager)


def open_studio(work: Work, new: Studio, tax_rate: int) -> StudioOpened:
    """Begin the catalogue and the numbers, or say more of the studio that a command has begun."""
    begun = work.session.scalar(select(Studio))
    if begun is None:
        work.session.add_all([new, Counter(name="order", value=FIRST_ORDER - 1)])
        work.session.add(Printer(name=FIRST, folder="", active=True))
        start_catalogue(work.session, new.currency, tax_rate, version_for(work.now, ZoneInfo(new.time_zone)))
    else:
        if new.currency != begun.currency:
            raise Invalid("currency", f"The orders here are in {begun.currency} already. Enter {begun.currency}.")
        said = {one.name: getattr(new, one.name) for one in fields(StudioRow)}
        for name, value in said.items():
            if value is not None:  # what set-up does not ask for stays as it is
                setattr(begun, name, value)
        work.session.execute(update(Product).where(Product.kind == "physical").values(tax_rate=tax_rate))
    work.note(country=new.country, currency=new.currency, time_zone=new.time_zone)
    work.touched.add("studio")
    return _opened(work)


def _opened(work: Work) -> StudioOpened:
    return StudioOpened(work.person.id)


def _must_await_manager(session: Session) -> None:
    if _somebody_can_sign_in(session):
        raise Conflict("This data folder holds a studio already. Choose another with --data, or sign in.")


def checked(request: SetUp, now: datetime) -> tuple[int, Studio, NewPerson]:
    """What a request would open: tax rate, studio and manager; Invalid names the first field at fault."""
    studio, rate = checked_studio(request, now), tax_rate("print_tax", request.print_tax)
    manager = checked_person(
        request.manager,
        (Role.MANAGER, Role.DESK),
        request.passphrase,
        name_field="manager",
        secret_field="passphrase",
    )
    return rate, studio, manager


def checked_studio(request: SetUp, now: datetime) -> Studio:
    """The studio that a request describes; Invalid names the first field at fault."""
    name = needed("name", request.name, "Enter the studio's name.", longest=120)
    address = needed("address", request.address, "Enter the studio's address, as on a letter.", longest=400)
    if request.time_zone not in zone_names():
        raise Invalid("time_zone", "Choose a time zone from the list, such as America/Los_Angeles.")
    country, region = checked_place(request.country, request.region)
    if request.currency not in CURRENCIES:
        raise Invalid("currency", "Enter the currency as three letters, such as USD.")
    return Studio(
        id=1,
        name=name,
        tagline=TAGLINE,
        address=address,
        phone=words("phone", request.phone, longest=40),
        email=words("email", request.email, longest=120),
        time_zone=request.time_zone,
        country=country,
        region=region,
        currency=request.currency,
        created_at=now,
    )


_STUDIO_KEYS = ("name", "address", "time_zone", "country", "region", "currency", "phone", "email", "print_tax")
_MANAGER_KEYS = ("name", "passphrase")
_OPTIONAL = frozenset({"region", "phone", "email", "print_tax"})


def read_setup(content: Mapping[str, Any]) -> SetUp:
    """The set-up file's tables ``[studio]`` and ``[manager]`` as a request; Invalid names the key."""
    about_studio = _table(content, "studio", _STUDIO_KEYS)
    manager = _table(content, "manager", _MANAGER_KEYS)
    _check_keys("The file", content, ("studio", "manager"), "")
    return SetUp(request=uuid4(), manager=manager["name"], passphrase=manager["passphrase"], **about_studio)


def _table(content: Mapping[str, Any], name: str, keys: tuple[str, ...]) -> dict[str, str]:
    table = content.get(name)
    if not isinstance(table, Mapping):
        raise Invalid(name, f"The file needs a table [{name}] with {', '.join(keys)}.")
    _check_keys(f"[{name}]", table, keys, f"{name}.")
    found = {}
    for key in keys:
        value = table.get(key, "" if key in _OPTIONAL else None)
        if not isinstance(value, str):
            raise Invalid(f"{name}.{key}", f"[{name}] needs {key} as text.")
        found[key] = value
    return found


def _check_keys(where: str, content: Mapping[str, Any], keys: tuple[str, ...], prefix: str) -> None:
    unknown = sorted(set(content) - set(keys))
    if unknown:
        raise Invalid(f"{prefix}{unknown[0]}", f"{where} has no key {unknown[0]!r}; it has {', '.join(keys)}.")
