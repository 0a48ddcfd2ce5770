"""Short forms for asking, deciding and moving money in tests."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from tests.services.world import PASSPHRASE, PEOPLE, PIN, World
from winno_desk.database.cases import Decision
from winno_desk.services.cases import CaseLogged
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.decisions import Decide, Decided, decide
from winno_desk.services.examining import RecordCause, record_cause
from winno_desk.services.money_back import MOVES as ACTS
from winno_desk.services.money_back import RefundMoved
from winno_desk.services.refunds import WITHOUT_MESSAGE, LogRequest, log_request


def request(
    world: World, item: int, wish: str = "refund", reason: str = "other", who: str = "Dana", **more: Any
) -> CaseLogged:
    """A request that reaches the studio now, by e-mail, unless said otherwise."""
    secret = PASSPHRASE if "manager" in PEOPLE[who] else PIN
    about = {"reason_text": "We moved the wedding", "received_at": world.now, "how": "email", **more}
    about.setdefault("own_secret", secret)
    received = about["received_at"]
    if isinstance(received, datetime) and received.tzinfo and received < world.now - WITHOUT_MESSAGE:
        about.setdefault("message", world.picture("letter"))
    return world.act(who, log_request, LogRequest, item=item, wish=wish, reason=reason, **about)  # type: ignore[no-any-return]  # act hands on any answer


def claim(world: World, item: int, cause: str = "printing", who: str = "Dana", **more: Any) -> CaseLogged:
    """A claim about banding that reaches the studio now, by phone, unless said otherwise."""
    about = {"fault": "banding", "reason_text": "Stripes in the sky", "received_at": world.now, "how": "phone", **more}
    return world.act(who, log_claim, LogClaim, item=item, cause=cause, **about)  # type: ignore[no-any-return]  # as above


def examine(world: World, case: int, cause: str, who: str = "Tess") -> CaseLogged:
    return world.act(who, record_cause, RecordCause, case=case, cause=cause)  # type: ignore[no-any-return]  # as above


def answer(world: World, case: int, how: str = "as_ruled", who: str = "Noor", **more: Any) -> Decided:
    """A manager's answer to a case as it stands on screen now."""
    secret = PASSPHRASE if "manager" in PEOPLE[who] else PIN
    about = {"seen": world.version(case), "answer": how, "own_secret": secret, **more}
    return world.act(who, decide, Decide, case=case, **about)  # type: ignore[no-any-return]  # as above


def letter(decided: Decided) -> int:
    """The letter that tells a decision."""
    assert decided.document is not None
    return decided.document


def decision_on(world: World, case: int) -> Decision:
    """The newest decision on a case."""
    with world.store.reading() as session:
        query = select(Decision).where(Decision.case_id == case).order_by(Decision.position.desc())
        return session.scalars(query.limit(1)).one()


def remade(world: World, case: int) -> int:
    """Approve a case as ruled and hand back the remake that was ordered by it."""
    remake = answer(world, case).remake
    assert remake is not None
    return remake


MOVES = tuple(name.removesuffix("_refund") for name in ACTS)
"""The acts on money that goes back, by a short name."""


def move(world: World, how: str, refund: int, who: str = "Noor", **more: Any) -> RefundMoved:
    """Move a refund on; sent with a reference unless said otherwise."""
    service, form = ACTS[f"{how}_refund"]
    if how == "issue":
        more = {"reference": "T-77", **more}
    return world.act(who, service, form, refund=refund, **more)  # type: ignore[no-any-return]  # as above
