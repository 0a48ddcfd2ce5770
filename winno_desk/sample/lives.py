"""The lives of orders that a sample is made of: those that ended, and those that are somewhere in the middle."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from winno_desk.demo import ORDERS, asked
from winno_desk.demo.acting import CARD, CASH, ONLINE, TRANSFER, BusyStudio
from winno_desk.services.examining import RecordCause, record_cause
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto
from winno_desk.services.voiding import VoidSale, void_sale

NOTE = replace(CASH, given="100.00")
"""Cash on which change is given."""


@dataclass(frozen=True, slots=True)
class Life:
    """What happens to one order; ``often`` weighs it against the others, ``weekdays`` is on how many it begins."""

    play: Callable[[BusyStudio], object]
    often: float
    weekdays: int = 1


def one_print(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("8x10", days_ago=4)
    stage.approved(item)
    stage.day(3, 10)
    stage.print_item(item, 1)
    stage.day(2, 12)
    stage.handed_over(order, item)


def prints_by_mail(stage: BusyStudio) -> None:
    order, (item,) = stage.comes(
        "5x7", days_ago=5, photo="restored_final", quantity=3, delivery="ship", tenders=(ONLINE,)
    )
    stage.approved(item, "restored_final")
    stage.day(4, 11)
    stage.print_item(item, 3)
    stage.day(3, 9)
    stage.sent(order, item)


def large_print_in_two_tenders(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("11x14", days_ago=8, rush=True, tenders=(replace(CARD, amount="20.00"), NOTE))
    stage.approved(item)
    stage.day(6, 11)
    stage.print_item(item, 1)
    stage.day(5, 12)
    stage.handed_over(order, item)


def portrait(stage: BusyStudio) -> None:
    _order, (item,) = stage.comes("portrait", days_ago=6)
    stage.day(4, 9)
    stage.begin(item)
    proof = stage.approved(item)
    stage.given(item, proof)


def portrait_never_signed(stage: BusyStudio) -> None:
    _order, (item,) = stage.comes("portrait", days_ago=6, tenders=(CASH,))
    stage.day(3, 10)
    stage.given(item, stage.proof(item, "ai_portrait"))


def restoration_with_a_revision(stage: BusyStudio) -> None:
    _order, (item,) = stage.comes("restore", days_ago=7, photo="old_photo", brief="Scratches, faded left side")
    stage.day(5, 10)
    stage.begin(item, 1, 2)
    stage.proof(item, "restored_first")
    stage.day(4, 12)
    pin = stage.pinned(item, 0.3, 0.46, "Her brooch is gone")
    stage.revised(item, "Less yellow, please keep the grain")
    stage.day(3, 9)
    stage.settled(pin)
    stage.given(item, stage.approved(item, "restored_final"))


def restoration_and_print(stage: BusyStudio) -> None:
    made_from = {1: 0}
    order, (digital, paper) = stage.comes(
        "restore", "8x10", days_ago=9, photo="old_photo", made_from=made_from, discount="10%"
    )
    stage.day(7, 10)
    final = stage.approved(digital, "restored_final")
    stage.given(digital, final)
    stage.approved(paper, "restored_final")
    stage.day(6, 11)
    stage.print_item(paper, 1)
    stage.day(5, 12)
    stage.handed_over(order, paper)


def art(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("art", days_ago=12, photo="old_photo", tenders=(replace(CARD, amount="80.00"),))
    stage.day(10, 9)
    stage.begin(item, 1, 2)
    stage.day(7, 10)
    proof = stage.approved(item)
    stage.pay(order, TRANSFER)
    stage.given(item, proof)


def photos_for_a_friend(stage: BusyStudio) -> None:
    photos = tuple(LinePhoto(stage.pictures[name], pieces) for name, pieces in (("old_photo", 1), ("ai_portrait", 3)))
    line = Line(product="4x6", photos=photos, discount="1.00")
    order, (item,) = stage.comes(line, days_ago=4, tenders=(NOTE,), collector="Ines Moreno")
    stage.sheet_signed(item)
    stage.day(3, 10)
    stage.print_item(item, 4)
    stage.day(2, 12)
    stage.handed_over(order, item, to_whom="Ines Moreno")


def rung_up_by_mistake(stage: BusyStudio) -> None:
    order, _items = stage.comes("11x14", days_ago=2)
    stage.act("Mara", void_sale, VoidSale, order=order.order)


def cancelled_before_work(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("visual", days_ago=12)
    stage.day(11, 10)
    case = stage.asks(item, "cancel", "changed_mind", "The campaign was stopped.")
    stage.decided(case.case, order)
    stage.day(10, 9)
    stage.money(order, "issue")
    stage.day(4, 9)
    stage.money(order, "settle")


def cancelled_half_way(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("portrait", days_ago=14)
    stage.day(13, 9)
    stage.begin(item, 2)
    stage.day(12, 10)
    case = stage.asks(item, "cancel", "changed_mind", "We moved the wedding.")
    stage.decided(case.case, order)
    stage.money(order, "issue")
    stage.day(5, 9)
    stage.money(order, "settle")


def refund_that_came_back(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("8x10", days_ago=20)
    stage.day(19, 10)
    case = stage.asks(item, "cancel", "changed_mind", "I found a print of it.")
    stage.decided(case.case, order)
    stage.money(order, "issue")
    stage.day(14, 9)
    stage.money(order, "fail", "retry", "issue", "lose")
    stage.day(9, 9)
    stage.money(order, "settle")


def declined_by_a_manager(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("portrait", days_ago=9)
    stage.day(7, 10)
    stage.begin(item, 2)
    stage.day(6, 10)
    case = stage.asks(item, "refund", "other", "It is not what I had in mind.")
    stage.decided(case.case, order, "decline", note="It is what was asked for in the brief")
    stage.day(5, 9)
    stage.given(item, stage.approved(item))


def withdrawn(stage: BusyStudio) -> None:
    _order, (item,) = stage.comes("portrait", days_ago=9)
    stage.day(7, 10)
    stage.begin(item, 2)
    case = stage.asks(item, "cancel", "changed_mind", "We moved the wedding.")
    stage.day(6, 11)
    stage.taken_back(case)
    stage.given(item, stage.approved(item))


def remade(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("11x14", days_ago=20, delivery="ship")
    stage.approved(item)
    stage.day(18, 10)
    stage.print_item(item, 1)
    stage.sent(order, item)
    stage.day(11, 10)
    case = stage.complains(item, "banding", "unknown", "There are dark stripes across the faces.")
    stage.day(10, 9)
    stage.act("Jon", record_cause, RecordCause, case=case.case, cause="printing")
    stage.decided(case.case, order)
    remake = stage.newest(order)
    stage.day(8, 10)
    stage.print(remake)
    stage.counted(remake)
    stage.checked(remake)
    stage.sent(order, remake)


FINISHED = (
    Life(one_print, 30, weekdays=3),
    Life(prints_by_mail, 14, weekdays=3),
    Life(portrait, 20, weekdays=3),
    Life(restoration_with_a_revision, 10, weekdays=3),
    Life(large_print_in_two_tenders, 8, weekdays=2),
    Life(restoration_and_print, 5, weekdays=2),
    Life(portrait_never_signed, 4, weekdays=2),
    Life(art, 3, weekdays=2),
    Life(photos_for_a_friend, 3, weekdays=2),
    Life(rung_up_by_mistake, 0.5),
    Life(cancelled_before_work, 1),
    Life(cancelled_half_way, 1),
    Life(asked.complaint_too_late, 1),
    Life(remade, 1),
    Life(asked.exception_settled, 0.5),
    Life(declined_by_a_manager, 0.5),
    Life(withdrawn, 0.5),
    Life(refund_that_came_back, 0.3),
)


def _in_the_middle(*steps: Callable[[BusyStudio, int], object]) -> Callable[[BusyStudio], None]:
    """A print on its way through the house, as far as these steps."""

    def play(stage: BusyStudio) -> None:
        _order, (item,) = stage.comes("11x14", days_ago=3)
        for step in steps:
            step(stage, item)

    return play


def in_work(stage: BusyStudio) -> None:
    _order, (item,) = stage.comes("art", days_ago=3, photo="old_photo", tenders=())
    stage.begin(item, 1)


def packed(stage: BusyStudio) -> None:
    order, (item,) = stage.comes("8x10", days_ago=3, delivery="ship")
    stage.approved(item)
    stage.print_item(item, 1)
    stage.sent(order, item, ship_now=False)


def in_parts(*, ship_now: bool) -> Callable[[BusyStudio], None]:
    """Three prints of which two are in a first parcel, that has left or stands packed."""

    def play(stage: BusyStudio) -> None:
        order, (item,) = stage.comes("8x10", days_ago=3, quantity=3, delivery="ship")
        stage.approved(item)
        stage.print_item(item, 3)
        stage.sent(order, item, ship_now=ship_now, pieces=2)

    return play


_COUNTED = (BusyStudio.approved, BusyStudio.lock, BusyStudio.print, BusyStudio.counted)

OPEN = (
    *(Life(play, 0.5) for play in ORDERS),
    Life(in_work, 3),
    Life(_in_the_middle(BusyStudio.approved), 2),
    Life(_in_the_middle(BusyStudio.approved, BusyStudio.lock), 2),
    Life(_in_the_middle(BusyStudio.approved, BusyStudio.lock, BusyStudio.print), 1),
    Life(_in_the_middle(*_COUNTED), 1),
    Life(_in_the_middle(*_COUNTED, BusyStudio.anew), 1),
    Life(packed, 2),
    Life(in_parts(ship_now=False), 1),
    Life(in_parts(ship_now=True), 1),
)
"""Orders as they stand on the last day, the demonstration's among them."""
