"""The demonstration's orders on their way: at least one in every state that an item passes through."""

from dataclasses import replace

from winno_desk.demo.acting import CARD, CASH, BusyStudio, Visitor
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto


def restoration_to_sign(studio: BusyStudio) -> None:
    """A restoration with its second proof on the table, and the print that is to be made from it."""
    zoe = Visitor("Zoë Ångström", "415 555 0142", "12 Pier Road\nSan Francisco, CA 94111")
    half = (replace(CARD, amount="100.00"),)
    scan = Line(
        product="restore", brief="Scratches, faded left side", photos=(LinePhoto(studio.pictures["old_photo"]),)
    )
    two_prints = Line(product="8x10", quantity=2, made_from=0)
    _order, (restoration, _prints) = studio.comes(scan, two_prints, days_ago=3, by=zoe, delivery="ship", tenders=half)
    studio.day(2, 10)
    studio.begin(restoration, 1, 2)
    studio.proof(restoration, "restored_first", "Scratches removed")
    studio.revised(restoration, "Less yellow, please keep the grain")
    studio.day(1, 15)
    studio.ticked(restoration, 3)
    studio.proof(restoration, "restored_final", "Neutral tones")


def provided_portrait(studio: BusyStudio) -> None:
    """A finished portrait whose quality window runs."""
    signe = Visitor("Signe Lindqvist", "510 555 0133", "9 Quarry Lane\nOakland, CA 94611")
    _order, (item,) = studio.comes("portrait", days_ago=4, by=signe)
    studio.day(2, 16)
    studio.begin(item, 1, 2, 3)
    studio.given(item, studio.approved(item))


def prints_to_collect(studio: BusyStudio) -> None:
    """Prints that the customer comes for: one locked and in a hurry, one printed."""
    lucia = Visitor("Lucía Ruiz", "415 555 0190", "301 Mission Street\nSan Francisco, CA 94105")
    small = Line(product="5x7", rush=True, photos=(LinePhoto(studio.pictures["restored_final"]),))
    large = Line(product="8x10", photos=(LinePhoto(studio.pictures["ai_portrait"], quantity=3),))
    _order, (locked, printed) = studio.comes(small, large, days_ago=2, by=lucia)
    studio.approved(locked, "restored_final")
    studio.approved(printed)
    studio.day(1, 11)
    studio.lock(locked)
    studio.print_item(printed, 3)


def not_begun(studio: BusyStudio) -> None:
    """A new order that nobody has touched, half paid."""
    priya = Visitor("Priya Raman", "415 555 0119", "640 Fell Street\nSan Francisco, CA 94117")
    half = (replace(CARD, amount="80.00"),)
    studio.comes("art", days_ago=1, by=priya, photo="old_photo", brief="Two herons at dusk", tenders=half)


def being_revised(studio: BusyStudio) -> None:
    """A restoration that went back to the artist, and art that is being worked on."""
    miriam = Visitor("Miriam Katz", "415 555 0126", "88 Grove Street\nSan Francisco, CA 94102")
    _order, (item, other) = studio.comes("restore", "art", days_ago=4, by=miriam, photo="old_photo", tenders=(CASH,))
    studio.day(3, 10)
    studio.begin(item, 1, 2)
    studio.begin(other, 1)
    studio.proof(item, "restored_first")
    studio.day(1, 12)
    studio.pinned(item, 0.30, 0.46, "Her brooch is gone, please bring it back")
    studio.settled(studio.pinned(item, 0.55, 0.38, "A fold crosses the collar"))
    studio.revised(item, "Less yellow in all")


def on_the_press(studio: BusyStudio) -> None:
    """Three prints by mail: one approved and to lock, one on the press, one in its parcel."""
    ade = Visitor("Adé Okonkwo", "510 555 0148", "410 Piedmont Avenue\nOakland, CA 94611")
    order, (poster, large, small) = studio.comes("11x14", "8x10", "5x7", days_ago=2, by=ade, delivery="ship")
    for item in (poster, large, small):
        studio.approved(item)
    studio.day(1, 10)
    studio.print_item(small, 1)
    studio.sent(order, small, ship_now=False)
    studio.lock(large)
    studio.print(large)


def collected(studio: BusyStudio) -> None:
    """A print that was handed over at the counter."""
    ines = Visitor("Inês Carvalho", "415 555 0165", "19 Chestnut Street\nSan Francisco, CA 94133")
    order, (item,) = studio.comes("8x10", days_ago=7, by=ines)
    studio.approved(item)
    studio.day(6, 11)
    studio.print_item(item, 1)
    studio.day(5, 12)
    studio.handed_over(order, item)
