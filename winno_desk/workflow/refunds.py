"""How one refund goes from due to settled; only a failed one sets its amount free again."""

from enum import StrEnum

from winno_desk.values.people import Role
from winno_desk.workflow.machine import Step, Workflow


class RefundState(StrEnum):
    """Where a refund stands, from the decision to the customer's statement."""

    DUE = "due"
    SENT = "sent"
    SETTLED = "settled"
    FAILED = "failed"
    UNKNOWN = "unknown"


_S = RefundState
_MANAGER = frozenset({Role.MANAGER})
_OUT = frozenset({_S.SENT, _S.UNKNOWN})


def _step(act: str, words: str, before: frozenset[RefundState], after: RefundState) -> Step[RefundState]:
    return Step(act=act, words=words, before=before, after=frozenset({after}), roles=_MANAGER)


REFUNDS = Workflow(
    "refund",
    frozenset({_S.DUE}),
    (
        _step("issue_refund", "Issue refund", frozenset({_S.DUE}), _S.SENT),
        _step("settle_refund", "Mark as settled", _OUT, _S.SETTLED),
        _step("fail_refund", "It failed", _OUT, _S.FAILED),
        _step("lose_refund", "Outcome unknown", frozenset({_S.SENT}), _S.UNKNOWN),
        _step("retry_refund", "Try again", frozenset({_S.FAILED}), _S.DUE),
    ),
    {
        _S.DUE: "due",
        _S.SENT: "sent",
        _S.SETTLED: "settled",
        _S.FAILED: "failed",
        _S.UNKNOWN: "of unknown outcome",
    },
)
