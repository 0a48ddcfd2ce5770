"""Somebody leaves the studio: they sign in no more, and what they did keeps their name."""

from dataclasses import dataclass, field
from uuid import UUID

from winno_desk.database.people import Person
from winno_desk.services.acts import SECRET, prepared_act
from winno_desk.services.approvers import managers
from winno_desk.services.desk import Desk, Work
from winno_desk.services.people import SignedIn, prove
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class LetGo:
    """Who has left, and the secret of the manager who says so."""

    request: UUID
    person: int
    own_secret: str = field(default="", metadata=SECRET, repr=False)


@dataclass(frozen=True, slots=True)
class Left:
    name: str


def _proved(desk: Desk, request: LetGo) -> SignedIn:
    if desk.person is None:
        raise Refusal("Sign in first.")
    return prove(desk, desk.person, request.own_secret, "own_secret")


@prepared_act("let_go", _proved)
def let_go(work: Work, request: LetGo, proved: SignedIn) -> Left:
    """From now on this person cannot sign in, here or at another desk; a manager stays as long as there are others."""
    work.permit("let_go")
    person = there(work.session, Person, request.person)
    if not person.active:
        raise Conflict(f"{person.name} has left already.")
    if person.id == proved.person:
        raise Conflict("Another manager says so of you. Ask one, or add one first.")
    if not any(one.id != person.id for one in managers(work.session)):
        raise Conflict(f"{person.name} is the only manager. Add another one first.")
    person.active = False
    work.note(person=person.id)
    work.touched.add("people")
    return Left(person.name)
