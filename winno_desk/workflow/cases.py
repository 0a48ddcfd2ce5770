"""The life of a claim or refund case: logged with its ruling, examined, decided, settled."""

from enum import StrEnum

from winno_desk.values.people import EVERYBODY, Role
from winno_desk.workflow.machine import Step, Workflow


class CaseState(StrEnum):
    """Where a case stands; ``standing`` means that the ruling needs nobody's decision."""

    ASSESSING = "assessing"
    WAITING = "waiting"
    STANDING = "standing"
    APPROVED = "approved"
    DECLINED = "declined"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"


_S = CaseState
_MANAGER = frozenset({Role.MANAGER})
_RULED = frozenset({_S.ASSESSING, _S.WAITING, _S.STANDING})
"""Where a ruling can leave a case."""

UNDECIDED = frozenset({_S.ASSESSING, _S.WAITING})
"""Cases that wait for somebody, and keep their pieces for themselves until then."""

DECIDED = frozenset({_S.APPROVED, _S.DECLINED, _S.SETTLED})
"""Cases that a person has decided."""

CASES = Workflow(
    "case",
    _RULED,
    (
        Step(
            act="examine",
            words="Record the cause",
            before=_RULED,
            after=_RULED,
            roles=EVERYBODY,
        ),
        Step(
            act="correct_cause",
            words="Correct the cause",
            before=DECIDED,
            roles=EVERYBODY,
        ),
        Step(
            act="approve",
            words="Approve",
            before=frozenset({_S.WAITING}),
            after=frozenset({_S.APPROVED}),
            roles=_MANAGER,
        ),
        Step(
            act="decline",
            words="Decline",
            before=frozenset({_S.WAITING}),
            after=frozenset({_S.DECLINED}),
            roles=_MANAGER,
        ),
        Step(
            act="make_exception",
            words="Make an exception",
            before=_RULED | DECIDED,
            after=frozenset({_S.APPROVED}),
            roles=_MANAGER,
        ),
        Step(
            act="settle",
            words="Close",
            before=frozenset({_S.APPROVED}),
            after=frozenset({_S.SETTLED}),
            roles=EVERYBODY,
        ),
        Step(
            act="withdraw",
            words="Withdraw",
            before=_RULED,
            after=frozenset({_S.WITHDRAWN}),
            roles=EVERYBODY,
        ),
        Step(
            act="call_off",
            words="Withdraw, and stop the replacement",
            before=frozenset({_S.APPROVED}),
            after=frozenset({_S.WITHDRAWN}),
            roles=EVERYBODY,
        ),
    ),
    {
        _S.ASSESSING: "to be examined",
        _S.WAITING: "waiting for a manager",
        _S.STANDING: "answered as ruled",
        _S.APPROVED: "approved",
        _S.DECLINED: "declined",
        _S.SETTLED: "settled",
        _S.WITHDRAWN: "withdrawn",
    },
)
