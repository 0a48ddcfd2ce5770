"""Who looks, and where: what most lookups have to know besides the rows they show."""

from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.people import Person, Studio
from winno_desk.services.desk import Desk, roles_of
from winno_desk.values.people import Role


def roles_at(desk: Desk) -> frozenset[Role]:
    """What whoever stands at this desk may do; nothing when nobody does."""
    with desk.store.reading() as session:
        return roles_here(session, desk)


def roles_here(session: Session, desk: Desk) -> frozenset[Role]:
    """The same, for a lookup that has begun to read."""
    person = session.get(Person, desk.person) if desk.person is not None else None
    return roles_of(person) if person is not None else frozenset()


def studio_zone(session: Session) -> ZoneInfo:
    """The studio's own time zone."""
    return ZoneInfo(session.scalars(select(Studio.time_zone)).one())


def names(session: Session) -> dict[int, str]:
    """Everybody's name by their id."""
    return dict(session.execute(select(Person.id, Person.name)).all())
