"""Who works here, and how they show that it is them."""

import math
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import select

from winno_desk.database.people import Person
from winno_desk.services.acts import SECRET, Done, prepared_act
from winno_desk.services.checks import needed
from winno_desk.services.desk import Desk, Work, roles_of
from winno_desk.values.errors import Conflict, Invalid, Refusal
from winno_desk.values.people import Role

MISSES_BEFORE_WAIT = 5
WAIT = timedelta(minutes=1)
PIN_DIGITS = 6
PASSPHRASE_LENGTH = 8

hasher = PasswordHasher()
"""Argon2 at its own defaults; tests put one of the lowest cost here."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who can sign in at this desk."""

    id: int
    name: str
    roles: frozenset[Role]
    by_passphrase: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    request: UUID
    person: int
    secret: str = field(metadata=SECRET, repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    person: int
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson:
    request: UUID
    name: str
    roles: tuple[str, ...]
    secret: str = field(metadata=SECRET, repr=False)


@dataclass(frozen=True, slots=True)
class PersonAdded:
    person: int


def who_can_sign_in(desk: Desk) -> tuple[PersonRow, ...]:
    """Everybody active who has a secret, by name."""
    with desk.store.reading() as session:
        people = session.scalars(
            select(Person).where(Person.active, Person.secret != "").order_by(Person.name, Person.id)
        )
        return tuple(PersonRow(one.id, one.name, roles_of(one), one.by_passphrase) for one in people)


def _wait_words(left: timedelta) -> str:
    """``a minute``, ``40 seconds``: as one says it, and never too short."""
    seconds = math.ceil(left.total_seconds() / 10) * 10
    return f"{seconds} seconds" if seconds < 60 else "a minute"


def sign_in(desk: Desk, request: SignIn) -> Done[SignedIn]:
    """Check a PIN or passphrase; five misses in a row make that person wait a minute."""
    return Done(prove(desk, request.person, request.secret, "secret"), frozenset())


def prove(desk: Desk, who: int, secret: str, field: str) -> SignedIn:
    """Is it really this person, at the entrance or called to the counter? Invalid(field) when the secret is not theirs.

    Misses count wherever they happen: five in a row make that person wait a minute.
    """
    now = desk.clock()
    with desk.store.reading() as session:
        person = session.get(Person, who)
        if person is None or not person.active or not person.secret:
            raise Refusal("This person cannot sign in here. Choose another name.")
        hashed, until = person.secret, person.wait_until
        what = "passphrase" if person.by_passphrase else "PIN"
    if until is not None and now < until:
        raise Conflict(f"Too many misses. Wait {_wait_words(until - now)}, then try again.")
    right = _matches(hashed, secret)  # takes a moment on purpose, so outside of any transaction
    with desk.store.writing() as session:
        person = session.get_one(Person, who, with_for_update=True)
        person.misses = 0 if right else person.misses + 1
        person.wait_until = now + WAIT if person.misses >= MISSES_BEFORE_WAIT else None
        if person.wait_until is not None:
            person.misses = 0
        waits = person.wait_until is not None
        left = MISSES_BEFORE_WAIT - person.misses
        answer = SignedIn(person.id, person.name, tuple(sorted(roles_of(person))))
    if right:
        return answer
    if waits:
        raise Conflict("Too many misses. Wait a minute, then try again.")
    raise Invalid(field, f"That is not the {what}. {left} {'try' if left == 1 else 'tries'} left before a wait.")


def _matches(hashed: str, secret: str) -> bool:
    try:
        return hasher.verify(hashed, secret)
    except (Argon2Error, InvalidHashError):
        return False


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who may be added, checked, with the secret already hashed."""

    name: str
    roles: frozenset[Role]
    hashed: str


def checked_person(
    name: str, roles: tuple[str, ...], secret: str, *, name_field: str = "name", secret_field: str = "secret"
) -> NewPerson:
    """A person's name, roles and hashed secret, checked; hashing takes a moment, so it is done before the act."""
    name = needed(name_field, name, "Enter the person's name.", longest=120)
    try:
        held = frozenset(Role(role) for role in roles)
    except ValueError:
        raise Invalid("roles", "Choose roles from the list.") from None
    if not held:
        raise Invalid("roles", "Choose at least one role.")
    check_secret(secret, by_passphrase=Role.MANAGER in held, secret_field=secret_field)
    return NewPerson(name, held, hasher.hash(secret))


def person_row(new: NewPerson, now: datetime) -> Person:
    """The row of somebody new who may sign in from now on."""
    return Person(
        name=new.name,
        roles=" ".join(sorted(new.roles)),
        secret=new.hashed,
        by_passphrase=Role.MANAGER in new.roles,
        active=True,
        misses=0,
        wait_until=None,
        created_at=now,
    )


def _checked(_desk: Desk, request: AddPerson) -> NewPerson:
    return checked_person(request.name, request.roles, request.secret)


@prepared_act("add_person", _checked)
def add_person(work: Work, request: AddPerson, new: NewPerson) -> PersonAdded:
    """Give somebody a name, roles and a secret: managers a passphrase, everybody else a six-digit PIN."""
    work.permit("add_person")
    if work.session.scalar(select(Person.id).where(Person.name == new.name, Person.active)):
        raise Invalid("name", f"{new.name} works here already. Add something to tell them apart.")
    person = person_row(new, work.now)
    work.session.add(person)
    work.session.flush()
    work.note(person=person.id, roles=person.roles)
    work.touched.add("people")
    return PersonAdded(person.id)


def check_secret(secret: str, *, by_passphrase: bool, secret_field: str = "secret") -> None:
    """Invalid when it is too short for a passphrase, or not six digits for a PIN."""
    if by_passphrase and len(secret.strip()) < PASSPHRASE_LENGTH:
        raise Invalid(secret_field, f"A manager's passphrase has at least {PASSPHRASE_LENGTH} characters.")
    if not by_passphrase and not (len(secret) == PIN_DIGITS and secret.isascii() and secret.isdigit()):
        raise Invalid(secret_field, f"A PIN has {PIN_DIGITS} digits.")
