"""How things stood when a request came in; whatever was done afterwards is left out."""

from datetime import datetime, timedelta
from typing import NamedTuple

from winno_desk.policy.facts import Case, Cause, Reason, Wish
from winno_desk.policy.versions import Version
from winno_desk.values.calendar import last_second, local_date

# Looking a member up in its enum takes longer than the rest of a test: the words are looked up once.
CANCEL, CHANGE, REFUND = Wish.CANCEL, Wish.CHANGE, Wish.REFUND
QUALITY, DEFECT = Reason.QUALITY, Reason.DEFECT
CARRIER, CUSTOMER, NO_FAULT, UNKNOWN = Cause.CARRIER, Cause.CUSTOMER, Cause.NONE, Cause.UNKNOWN
OUR_CAUSES = (Cause.PRINTING, Cause.PACKAGING)
HAND_BACK = (Wish.RETURN, Wish.EXCHANGE, Wish.REPLACE)


class Situation(NamedTuple):
    """The facts as the rows of the policy read them; amounts in minor units of the item's currency."""

    wish: Wish
    reason: Reason
    cause: Cause | None
    in_scope: bool
    started: bool
    provided: bool
    approved: bool
    printing: bool
    shipped: bool
    late: bool
    several_revisions: bool
    carrier_is_ours: bool
    progress: int
    price: int
    left: int
    deadline: datetime | None

    @property
    def wants_money(self) -> bool:
        """A cancellation or a refund is wished."""
        return self.wish is CANCEL or self.wish is REFUND

    @property
    def hands_back(self) -> bool:
        """The thing itself is to be returned, exchanged or replaced."""
        return self.wish in HAND_BACK

    @property
    def disputes_quality(self) -> bool:
        """A refund is wished because the work does not satisfy."""
        return self.wish is REFUND and self.reason is QUALITY

    @property
    def wants_better_work(self) -> bool:
        """A change is wished, or a refund of a provided file because the work does not satisfy."""
        return self.wish is CHANGE or (self.provided and self.disputes_quality)

    @property
    def defect(self) -> bool:
        """A fault of a print is reported, or damage to its parcel."""
        return self.reason is DEFECT

    @property
    def our_fault(self) -> bool:
        """The defect comes from our printing or packing, or from what counts as such."""
        return self.cause in OUR_CAUSES or (self.cause is Cause.CARRIER and self.carrier_is_ours)

    @property
    def divisible(self) -> bool:
        """Enough is left that one part can go back and another be kept."""
        return self.left >= 2


def situation(case: Case, version: Version) -> Situation:
    """What counts for the ruling at the moment the request was received."""
    item, request, zone = case.item, case.request, case.studio.zone
    received = request.received_at
    provided, deadline, late = item.provided_at, None, False
    if provided is not None and provided <= received:
        last_day = local_date(provided, zone) + timedelta(days=version.quality_days)
        deadline = last_second(last_day, zone)
        late = local_date(received, zone) > last_day

    def counts(step: datetime | None) -> bool:
        return step is not None and step <= received

    return Situation(
        request.wish,
        request.reason,
        request.cause,
        bool(request.in_scope),
        counts(item.work_started_at),
        deadline is not None,
        counts(item.approved_at),
        counts(item.print_started_at),
        counts(item.shipped_at),
        late,
        item.revisions_made >= version.several_revisions,
        version.carrier_is_packaging,
        item.progress if deadline is None else 100,
        item.price.minor,
        item.paid.minor - item.refunded.minor,
        deadline,
    )
