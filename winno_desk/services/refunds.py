"""Refund cases: logging what a customer asks for, with the ruling that answers it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.imaging.open import file_name
from winno_desk.imaging.store import StoredFile
from winno_desk.policy.explain import Ruling
from winno_desk.policy.terms import Outcome
from winno_desk.services.acts import SECRET, Done, act, prepared_act
from winno_desk.services.approvals import check_proved, prove_for_approved
from winno_desk.services.asking import ask_each, check_receipt, open_case, reason_words
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.cases import CaseLogged, cancelled_for_nothing, decisions_on, facts_stored, numbered, stand
from winno_desk.services.charges import give_back
from winno_desk.services.consequences import take_off
from winno_desk.services.desk import Desk, Work
from winno_desk.services.messages import MESSAGE
from winno_desk.services.papers import try_to_make
from winno_desk.services.proofing import check_replacement
from winno_desk.services.revising import open_revision
from winno_desk.services.rulings import AskedFor, check_chosen, load_basis
from winno_desk.services.told import tell_all
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.items import WORKFLOWS, ItemState

WITHOUT_MESSAGE = timedelta(days=1)
"""How far back a request may have come without its message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRequest:
    """What a customer asks for about one item; ``cause`` only with a defect."""

    request: UUID
    item: int
    quantity: int = 1
    wish: str
    reason: str
    cause: str = ""
    reason_text: str
    in_scope: bool = True
    received_at: datetime | None
    how: str
    own_secret: str = field(default="", metadata=SECRET, repr=False)
    """Of whoever logs it, where a change that is granted gives up an approval or a locked file."""
    also: tuple[tuple[int, int], ...] = ()
    """Other items of the same order of which the same is asked, each with its pieces."""
    message: str = ""
    """The file of the message; without one nothing that reached the studio more than a day ago is logged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawCase:
    request: UUID
    case: int


@dataclass(frozen=True, slots=True)
class CaseWithdrawn:
    """``letter`` tells what was decided about the rest of the same request, and waited for this."""

    case: int
    number: str
    letter: str = ""
    document: int | None = None


def log_request(desk: Desk, request: LogRequest) -> Done[CaseLogged]:
    """Keep a request with its ruling; what stands as ruled has its letter at once."""
    done = _log_request(desk, request)
    try_to_make(desk, done.answer.document)
    return done


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a request came with: the message, and whether somebody proved who they are."""

    message: StoredFile | None
    proved: bool


def _take(desk: Desk, request: LogRequest) -> _Brought:
    message = desk.files.put(Path(request.message), "message", MESSAGE) if request.message else None
    return _Brought(message, _proved(desk, request))


def _proved(desk: Desk, request: LogRequest) -> bool:
    """Did somebody prove who they are? Whoever gave no secret is asked for it where it is needed."""
    items = (request.item, *(item for item, _ in request.also))
    proofs = [prove_for_approved(desk, one, request.own_secret) for one in items] if request.own_secret else []
    return any(proofs)


@prepared_act("log_request", _take)
def _log_request(work: Work, request: LogRequest, brought: _Brought) -> CaseLogged:
    work.permit("log_request")
    item = work.lock_item(request.item)
    return ask_each(work, item, request.quantity, request.also, partial(_open, work, request, brought))


def _open(
    work: Work, request: LogRequest, brought: _Brought, item: Item, quantity: int, first: Case | None
) -> tuple[Case, Ruling]:
    """The request about one of the items; ``first`` is the one that it was made together with."""
    asked = _asked(work, request, quantity)
    _check_message(work, asked.received_at, brought)
    known = load_basis(work.session, item)
    about_it = {"kind": "refund", "how": request.how, "fault": ""}
    case, ruling = open_case(work, item, known, asked, together=first and first.id, **about_it)
    if brought.message is not None:
        case.message, case.message_name = brought.message.digest, file_name(Path(request.message))
        work.note(message=case.message)
    if ruling.outcome is Outcome.REVISION and case.wish == "change":
        _revise(work, item, case, proved=brought.proved)
    decision, facts = stand(work, case, ruling), facts_stored(case)
    if decision is not None and cancelled_for_nothing(facts, ruling):
        started = facts.item.work_started_at is not None
        give_back(work, decision, known.remaining.charged(case.quantity, full=False, started=started))
        take_off(work, item, case, facts.item, known.remaining)
    return case, ruling


def _check_message(work: Work, received_at: datetime, brought: _Brought) -> None:
    """What is said to have come earlier counts by its own day, so it has to be there to be seen."""
    if brought.message is None and received_at < work.now - WITHOUT_MESSAGE:
        raise Invalid("message", "It reached us more than a day ago. Attach the message, or a photo of the letter.")


def _asked(work: Work, request: LogRequest, quantity: int) -> AskedFor:
    """The form's fields as the ruling reads them, checked from the first one down."""
    check_chosen(request.wish, request.reason)
    return AskedFor(
        quantity=quantity,
        wish=request.wish,
        reason=request.reason,
        cause=request.cause or None,
        reason_text=reason_words(request.reason_text),
        in_scope=request.in_scope,
        received_at=check_receipt(work, request.received_at, request.how),
    )


def _revise(work: Work, item: Item, case: Case, *, proved: bool) -> None:
    """Open the round of changes that was granted, where the item has a proof to change and is not in print."""
    if ItemState(item.state) in WORKFLOWS[item.kind].step("ask_revision").before:
        check_replacement(work, item)
        check_proved(work.session, item, proved=proved)
        work.follow(item, "ask_revision")
        open_revision(work, item, case.reason_text, in_scope=True)


def withdraw_case(desk: Desk, request: WithdrawCase) -> Done[CaseWithdrawn]:
    """The customer takes a request back; what was decided about the rest of it is told now."""
    done = _withdraw_case(desk, request)
    try_to_make(desk, done.answer.document)
    return done


@act("withdraw")
def _withdraw_case(work: Work, request: WithdrawCase) -> CaseWithdrawn:
    """The customer takes a request back before anything was decided."""
    case = work.lock_case(request.case)
    work.take_case(case, "withdraw", CaseState.WITHDRAWN)
    if any(decision.outcome in TAKES_BACK for decision in decisions_on(work.session, case)):
        raise Conflict("The item was cancelled with this request, so it is not taken back. Take a new order instead.")
    work.note(number=numbered(work, case))
    letter = tell_all(work, case)
    number = numbered(work, case)
    return CaseWithdrawn(case.id, number, letter.number if letter else "", letter.id if letter else None)
