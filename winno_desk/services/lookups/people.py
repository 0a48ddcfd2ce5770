"""The people page: who works here, and the facts of the studio and of this program."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from winno_desk import __version__
from winno_desk.database.journal import Entry, first_broken
from winno_desk.database.people import Person
from winno_desk.database.schema import HEAD
from winno_desk.policy.versions import version_for
from winno_desk.services.desk import Desk, roles_of
from winno_desk.services.lookups.here import studio_zone
from winno_desk.values.people import Role


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
    """How many entries the journal has, and the first that does not fit the chain; None when all do."""

    entries: int
    broken: int | None


def check_journal(desk: Desk) -> JournalCheck:
    """The whole journal read once more, each entry against the one before."""
    with desk.store.reading() as session:
        entries = session.scalars(select(Entry).order_by(Entry.id).execution_options(yield_per=1000))
        broken = first_broken(entries)
        return JournalCheck(session.scalar(select(func.count()).select_from(Entry)) or 0, broken)


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
