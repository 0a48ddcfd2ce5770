"""What customers ask for at the front desk, and what they are told on paper."""

from sqlalchemy import select

from tests.services.world import PASSPHRASE
from tests.stories.desk import FrontDesk
from winno_desk.database.cases import Case, Decision
from winno_desk.policy.terms import CLAUSES
from winno_desk.policy.versions import version_named
from winno_desk.services.cases import ruling_stored

MIND = "Changed their mind"


def ask(
    desk: FrontDesk,
    order: int,
    wish: str,
    *,
    reason: str = "Changed their mind",
    outside: bool = False,
    secret: str = "",
) -> None:
    """The customer wants something by phone; the customer's own words are written down."""
    hands = desk.hands
    desk.sign_in("Dana")
    desk.open_order(order)
    desk.item_button(1, "request_new")
    hands.choose("wish", wish)
    hands.choose("reason", reason)
    hands.choose("how", "By phone")
    hands.type("reason_text", "We would rather have another one.")
    if outside:
        hands.tick("in_scope", on=False)
    if secret:
        hands.type("own_secret", secret)
    hands.click("log_request")
    desk.goes_to("refunds")


def letter_of(desk: FrontDesk) -> str:
    desk.hands.settle()
    desk.hands.click("open_letter")
    return _compared(desk, desk.printed())


def _compared(desk: FrontDesk, letter: str) -> str:
    """The letter, once it says what the customer said, why it is so, and each clause in the policy's own words."""
    with desk.world.store.reading() as session:
        decision = session.scalars(select(Decision).order_by(Decision.id.desc()).limit(1)).one()
        case = session.get_one(Case, decision.case_id)
        version = version_named(case.policy)
        why = ruling_stored(decision).explanation[0]
        clauses = [version.say(CLAUSES[one]) for one in decision.clauses.split()]
    for words in (case.reason_text, why, *clauses):
        assert " ".join(words.split()) in letter.replace("\u2060", "")
    return letter


def decided(desk: FrontDesk, room: str, case: str, **typed: str) -> str:
    """A manager confirms what was ruled; the letter is printed."""
    hands = desk.hands
    desk.clock.pass_(hours=1)
    desk.sign_in("Noor")
    desk.open_room(room)
    desk.choose_case(case)
    for name, words in typed.items():
        hands.type(name, words)
    hands.type("own_secret", PASSPHRASE)
    hands.click("decide")
    hands.settle()
    if desk.program.shell.place() != "document":
        hands.click("open_letter")
    return _compared(desk, desk.printed())
