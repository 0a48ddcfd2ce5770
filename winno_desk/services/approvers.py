"""Who decides about money: not whoever logged it, and above the studio's limit two managers."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Refund
from winno_desk.database.orders import Payment
from winno_desk.database.people import Person
from winno_desk.services.captured import went_back
from winno_desk.services.desk import Work, roles_of
from winno_desk.services.people import SignedIn
from winno_desk.values.errors import Invalid, Refusal
from winno_desk.values.money import Money
from winno_desk.values.people import Role


def decides_alone(work: Work, case: Case, note: str) -> bool:
    """A second person approves what the first one logged; a manager without colleagues writes down why not."""
    if case.logged_by != work.person.id:
        return False
    if len(managers(work.session)) > 1:
        raise Refusal("You logged this case, so another manager decides about it.")
    if not note:
        raise Invalid("note", "You logged this case and decide alone. Write down why.")
    return True


def confirmed_by(work: Work, case: Case, amount: Money, second: SignedIn | None) -> int | None:
    """Who confirms what lies above the studio's limit: a manager who neither decides nor asked, where there is one.

    All that went back on the order counts, so that many small decisions are as one large one.
    """
    limit, others = work.studio.refund_limit, seconds(work.session, work.person.id, case)
    back = went_back_on(work.session, case.order_id) + amount.minor
    if not limit or not amount or back <= limit or not others:
        return None
    if second is None:
        above = Money(limit, work.studio.currency)
        raise Invalid(
            "second", f"Above {above} on one order a second manager confirms. Ask one to enter their passphrase."
        )
    if second.person not in {one.id for one in others}:
        raise Invalid("second", "Another manager confirms it, and not whoever logged it.")
    work.note(confirmed_by=second.person)
    return second.person


def managers(session: Session) -> list[Person]:
    """The managers who can sign in, by name."""
    people = session.scalars(select(Person).where(Person.active, Person.secret != "").order_by(Person.name))
    return [person for person in people if Role.MANAGER in roles_of(person)]


def seconds(session: Session, decider: int | None, case: Case) -> list[Person]:
    """The managers who can confirm a decision about a case: neither its decider nor whoever logged it."""
    return [one for one in managers(session) if one.id not in (decider, case.logged_by)]


def went_back_on(session: Session, order: int) -> int:
    """What went back on an order or is on its way, in minor units."""
    return went_back(session, Refund.payment_id == Payment.id, Payment.order_id == order)
