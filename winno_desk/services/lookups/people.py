"""The people page: who works here, and the facts of the studio and of this program."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from winno_desk import __version__
from winno_desk.database.journal import FIRST_HEAD, Entry, Link, first_broken
from winno_desk.database.people import Person
from winno_desk.database.schema import HEAD
from winno_desk.policy.versions import version_for
from winno_desk.services.desk import Desk, roles_of
from winno_desk.services.lookups.here import studio_zone
from winno_desk.values.people import Role

_READ = 100_000
"""So many of the newest entries are read each time: more than a busy year of them, within a few seconds."""

_PAGE = 5000
"""So many entries are read at a time."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody who works here; commands, which cannot sign in, are left out."""

    id: int
    name: str
    roles: frozenset[Role]
    by_passphrase: bool
    active: bool
    since: datetime
    here: bool
    """Is it the person who looks?"""


@dataclass(frozen=True, slots=True)
class ProgramFacts:
    """Which program, schema and policy are at work, and where the data lies."""

    program: str
    schema: str
    policy: str
    station: str
    folder: str


@dataclass(frozen=True, slots=True)
class PeoplePage:
    people: tuple[PersonLine, ...]
    program: ProgramFacts


@dataclass(frozen=True, slots=True)
class JournalCheck:
    """How many entries the journal has, how many of the newest were read, and the first that does not fit the chain."""

    entries: int
    read: int
    broken: int | None


def check_journal(desk: Desk) -> JournalCheck:
    """The newest entries of the journal read once more, each against the one before; a long look, beside the acts."""
    with desk.store.reading() as session:
        entries = session.scalar(select(func.max(Entry.id))) or 0
        after = max(0, entries - _READ)
        head = session.scalar(select(Entry.digest).where(Entry.id == after)) or FIRST_HEAD
    return JournalCheck(entries, entries - after, first_broken(entries_after(desk, after), after, head))


def entries_after(desk: Desk, last: int) -> Iterator[Link]:
    """The entries after this one, a page at a time: a look that stays open would keep every station from writing."""
    while True:
        page = select(*Entry.__table__.c).where(Entry.id > last).order_by(Entry.id).limit(_PAGE)
        with desk.store.looking() as connection:
            entries = [Link(*row) for row in connection.execute(page)]
        if not entries:
            return
        yield from entries
        last = entries[-1].id


def people_page(desk: Desk) -> PeoplePage:
    """Everybody with a secret, those who work here now first, and what this station runs on."""
    with desk.store.reading() as session:
        rows = session.scalars(
            select(Person).where(Person.secret != "").order_by(Person.active.desc(), Person.name, Person.id)
        ).all()
        policy = version_for(desk.clock(), studio_zone(session)).id
        return PeoplePage(
            people=tuple(
                PersonLine(
                    row.id,
                    row.name,
                    roles_of(row),
                    row.by_passphrase,
                    row.active,
                    row.created_at,
                    row.id == desk.person,
                )
                for row in rows
            ),
            program=ProgramFacts(__version__, HEAD, policy, desk.settings.station, str(desk.settings.data)),
        )
