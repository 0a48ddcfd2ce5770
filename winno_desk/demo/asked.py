"""The demonstration's orders about which something is asked: every state of a case and of a refund."""

from winno_desk.demo.acting import BusyStudio, Visitor


def declined_by_a_manager(studio: BusyStudio) -> None:
    """A manager said no, with a reason, and the work went on."""
    omer = Visitor("Ömer Şahin", "510 555 0185", "61 Telegraph Avenue\nOakland, CA 94609")
    order, (item,) = studio.comes("portrait", days_ago=6, by=omer)
    studio.day(4, 10)
    studio.begin(item, 2)
    studio.day(3, 10)
    case = studio.asks(item, "refund", "other", "It is not what I had in mind.")
    studio.decided(case.case, order, "decline", note="It is what was asked for in the brief")


def cancelled_portrait(studio: BusyStudio) -> None:
    """A refund case that waits for a manager: 40 % done, the wedding was moved."""
    tom = Visitor("Tom Baker", "510 555 0177", "27 Laurel Court\nBerkeley, CA 94704")
    _order, (item,) = studio.comes("portrait", days_ago=6, by=tom, brief="Wedding portrait, garden light")
    studio.day(5, 9)
    studio.begin(item, 2)
    studio.day(1, 16)
    studio.asks(item, "cancel", "changed_mind", "We moved the wedding, we no longer need it.")


def banded_print(studio: BusyStudio) -> None:
    """A shipped print that came with bands: the claim waits for a manager."""
    kenji = Visitor("Kenji Mori", "628 555 0104", "77 Bay View\nAlameda, CA 94501")
    order, (item,) = studio.comes("8x10", days_ago=9, by=kenji, photo="restored_final", delivery="ship")
    studio.approved(item, "restored_final")
    studio.day(8, 11)
    studio.print_item(item, 1)
    studio.sent(order, item)
    studio.day(1, 17)
    studio.complains(item, "banding", "printing", "There are dark stripes across the faces.")


def complaint_too_late(studio: BusyStudio) -> None:
    """A complaint on the fourth day, answered as ruled; a manager may make an exception."""
    ana = Visitor("Ana Sousa", "510 555 0162", "5 Harbor Way\nOakland, CA 94606")
    _order, (item,) = studio.comes("portrait", days_ago=8, by=ana)
    studio.day(5, 15)
    studio.given(item, studio.proof(item))
    studio.day(1, 9)
    studio.asks(item, "refund", "quality", "The eyes do not look like hers.")


def money_on_its_way(studio: BusyStudio, name: str, phone: str, *moves: str) -> None:
    """A cancellation before work began, its refund moved so far."""
    order, (item,) = studio.comes(
        "visual", days_ago=7, by=Visitor(name, phone, "2 Ferry Plaza\nSan Francisco, CA 94111")
    )
    studio.day(6, 10)
    case = studio.asks(item, "cancel", "changed_mind", "The campaign was stopped.")
    studio.decided(case.case, order)
    studio.day(5, 9)
    studio.money(order, *moves)


def refund_due(studio: BusyStudio) -> None:
    money_on_its_way(studio, "Ottilie Wagner", "628 555 0171")


def refund_sent(studio: BusyStudio) -> None:
    money_on_its_way(studio, "Bram de Vries", "628 555 0172", "issue")


def refund_unknown(studio: BusyStudio) -> None:
    money_on_its_way(studio, "Yusuf Demir", "628 555 0173", "issue", "lose")


def refund_failed(studio: BusyStudio) -> None:
    money_on_its_way(studio, "Chloé Martin", "628 555 0174", "issue", "fail")


def exception_settled(studio: BusyStudio) -> None:
    """Too late, but a manager made an exception; the money has arrived."""
    hanna = Visitor("Hanna Nowak", "510 555 0181", "33 Vine Street\nBerkeley, CA 94708")
    order, (item,) = studio.comes("portrait", days_ago=18, by=hanna)
    studio.day(15, 12)
    studio.given(item, studio.proof(item))
    studio.day(10, 10)
    case = studio.asks(item, "refund", "quality", "His smile is not his own.")
    studio.decided(case.case, order, "exception", remedy="refund", amount="40.00", note="Away on the day it came")
    studio.money(order, "issue")
    studio.day(4, 9)
    studio.money(order, "settle")


def remake_to_print(studio: BusyStudio) -> None:
    """Printed again for nothing: the remake waits for the press."""
    ravi = Visitor("Ravi Menon", "628 555 0139", "5 Buena Vista\nAlameda, CA 94501")
    order, (item,) = studio.comes("11x14", days_ago=12, by=ravi, photo="restored_final", delivery="ship")
    studio.approved(item, "restored_final")
    studio.day(10, 10)
    studio.print_item(item, 1)
    studio.sent(order, item)
    studio.day(2, 10)
    case = studio.complains(item, "banding", "printing", "There are lines in the sky.")
    studio.day(1, 9)
    studio.decided(case.case, order)


def to_be_examined(studio: BusyStudio) -> None:
    """A claim whose cause nobody knows yet, and a request that the customer took back."""
    lena = Visitor("Lena Fischer", "415 555 0157", "710 Castro Street\nSan Francisco, CA 94114")
    order, (item, other) = studio.comes(
        "8x10", "portrait", days_ago=9, by=lena, photo="restored_final", delivery="ship"
    )
    studio.approved(item, "restored_final")
    studio.day(8, 10)
    studio.print_item(item, 1)
    studio.sent(order, item)
    studio.begin(other, 1)
    studio.day(3, 10)
    studio.taken_back(studio.asks(other, "cancel", "changed_mind", "We moved the wedding."))
    studio.day(1, 10)
    studio.complains(item, "bent corner", "unknown", "One corner was bent when we opened it.")
