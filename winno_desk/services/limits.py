"""How much one manager gives back alone."""

from dataclasses import dataclass
from uuid import UUID

from winno_desk.services.acts import act
from winno_desk.services.checks import read_amount
from winno_desk.services.desk import Work
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRefundLimit:
    """From which amount on a second manager is asked for, as typed; empty where none has to be."""

    request: UUID
    limit: str


@dataclass(frozen=True, slots=True)
class RefundLimitSet:
    """The limit, empty where there is none."""

    limit: str


@act("set_refund_limit")
def set_refund_limit(work: Work, request: SetRefundLimit) -> RefundLimitSet:
    """From now on larger refunds are confirmed by a second manager; what was decided stays as it is."""
    work.permit("change_refund_limit")
    limit = _read(request.limit, work.studio.currency)
    before = Money(work.studio.refund_limit, work.studio.currency)
    work.studio.refund_limit = limit.minor
    work.touched.add("studio")
    said = str(limit) if limit else ""
    work.note(limit=said, before=str(before) if before else "")
    return RefundLimitSet(said)


def _read(typed: str, currency: str) -> Money:
    if not typed.strip():
        return Money.zero(currency)
    try:
        limit = read_amount(typed, currency)
    except ValueError:
        limit = Money(-1, currency)
    if limit.minor < 0:
        raise Invalid("refund_limit", f"Enter an amount in {currency} such as 200, or nothing.")
    return limit
