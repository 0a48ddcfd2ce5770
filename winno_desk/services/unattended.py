"""What a command does with nobody at the screen: it acts under its own name, and opens a studio with the defaults."""

from collections.abc import Callable
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.people import Person
from winno_desk.services.acts import perform
from winno_desk.services.desk import Desk, Work
from winno_desk.services.setup import SetUp, StudioOpened, checked_studio, open_studio, studio
from winno_desk.values.people import Role

Who = Callable[[Desk, Session], Person]

DEFAULTS = {
    "name": "Winno Dream Imaging",
    "address": "Address to be entered at the first start",
    "time_zone": "America/Los_Angeles",
    "country": "US",
    "region": "CA",
    "currency": "USD",
}
"""A studio that nobody has described yet; its first manager says how it really is."""


def by_command(name: str, *roles: Role) -> Who:
    """The person that stands for a command in the journal: it acts and cannot sign in."""

    def who(desk: Desk, session: Session) -> Person:
        known = session.scalar(select(Person).where(Person.name == name, Person.secret == ""))
        if known is not None:
            return known
        person = Person(
            name=name,
            roles=" ".join(sorted(roles)),
            secret="",
            by_passphrase=False,
            active=True,
            misses=0,
            wait_until=None,
            created_at=desk.clock(),
        )
        session.add(person)
        session.flush()
        return person

    return who


def open_with_defaults(desk: Desk, who: Who) -> bool:
    """Open a studio where there is none; its first manager is named when the desk is first opened."""
    if studio(desk) is not None:
        return False
    request = SetUp(request=uuid4(), manager="", passphrase="", **DEFAULTS)
    new = checked_studio(request, desk.clock())

    def fill(work: Work, _request: SetUp) -> StudioOpened:
        return open_studio(work, new, 0)

    perform(desk, "set_up", request, fill, who=who)
    return True
