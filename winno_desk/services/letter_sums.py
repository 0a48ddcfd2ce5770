"""The arithmetic of a refund: what was paid, what was kept and why, what goes back."""

from collections.abc import Sequence

from winno_desk.database.cases import Decision
from winno_desk.documents.facts import Sign, SumLine
from winno_desk.policy.facts import Item
from winno_desk.policy.terms import Outcome
from winno_desk.policy.versions import Version
from winno_desk.services.charges import CHARGES, Owed
from winno_desk.values.money import Money


def sums_of(
    item: Item, decision: Decision, charges: Sequence[Owed], version: Version, *, paid: bool, steps: str
) -> tuple[SumLine, ...]:
    """The lines below the payments; ``paid`` when what was paid needs a line, ``steps`` what a fee is made of."""
    total = Money(decision.amount, item.currency)
    back = [one for one in charges if one.paid]
    amount = total - sum((one.paid for one in back), Money.zero(item.currency))
    lines = [SumLine(label="Paid for this item", amount=item.paid, sign=Sign.PLUS)] if paid else []
    if item.refunded:
        lines.append(SumLine(label="Refunded before", amount=item.refunded, sign=Sign.MINUS))
    kept = item.paid - item.refunded - amount
    if kept:
        lines.append(SumLine(label=_kept(item, decision, kept, version, steps), amount=kept, sign=Sign.MINUS))
    charged = [SumLine(label=f"{CHARGES[one.kind]} that you paid", amount=one.paid, sign=Sign.PLUS) for one in back]
    return (*lines, *charged, SumLine(label="Your refund", amount=total, sign=Sign.TOTAL))


def _kept(item: Item, decision: Decision, kept: Money, version: Version, steps: str) -> str:
    if decision.outcome != Outcome.REFUND_LESS_FEE:
        return "Not refunded"
    progress = 100 if item.provided_at else item.progress
    fee = version.fee(item.price.minor, progress)
    if kept.minor > fee:
        return "Not refunded"
    if kept.minor == fee:
        made_of = f" ({steps})" if steps and not item.provided_at else ""
        return f"Cancellation fee, {version.fee_percent(progress)}\u00a0% of the price{made_of}"
    return "What we keep of the cancellation fee"
