"""Pick-up at the counter: prints that are ready go to whoever came for them, once they are paid for."""

from dataclasses import dataclass
from uuid import UUID

from winno_desk.database.orders import Order
from winno_desk.services.acts import act
from winno_desk.services.checks import needed
from winno_desk.services.desk import Work
from winno_desk.services.owing import owing_on
from winno_desk.services.packing import Shipped, items_of, left_to_pack, new_shipment
from winno_desk.services.remakes import settle_remade
from winno_desk.values.errors import Invalid


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """Printed items of one order over the counter; only a manager hands them over ``unpaid``."""

    request: UUID
    order: int
    items: tuple[int, ...]
    to_whom: str
    unpaid: bool = False


@act("hand_over")
def hand_over(work: Work, request: HandOver) -> Shipped:
    """Prints go over the counter, which counts as shipped; they are paid for first, unless a manager lets them go."""
    order = work.lock_order(request.order)
    to_whom = needed("to_whom", request.to_whom, "Enter who takes it.", longest=120)
    items = items_of(work, request.order, request.items)
    for item in items:
        work.take(item, "hand_over")
    if any(item.remake_of_id is None for item in items):  # what we make good costs nothing
        _look_at_owing(work, order, unpaid=request.unpaid)
    shipment = new_shipment(work, request.order, left_to_pack(work.session, items), to_whom)
    shipment.shipped_at, shipment.shipped_by = work.now, work.person.id
    settle_remade(work, items)
    return Shipped(shipment.id)


def _look_at_owing(work: Work, order: Order, *, unpaid: bool) -> None:
    owing = owing_on(work.session, order)
    if not owing:
        return
    if not unpaid:
        raise Invalid("unpaid", f"{owing} is owing. Take the payment first, or have a manager hand it over unpaid.")
    work.permit("hand_over_unpaid")
    work.note(unpaid=str(owing))
