"""The demonstration's orders: one in every state that work passes through."""

from winno_desk.demo.studio import DemoStudio
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto
from winno_desk.services.printing import (
    LockMaster,
    Pack,
    Ship,
    lock_master,
    pack,
    ship,
)
from winno_desk.services.proofing import AskRevision, ask_revision
from winno_desk.services.refunds import LogRequest, log_request
from winno_desk.services.work import StartWork, TickStep, start_work, tick_step


def cancelled_portrait(studio: DemoStudio) -> None:
    """A refund case that waits for a manager: 40 % done, the wedding was moved."""
    studio.day(6, 10)
    order = studio.order(
        "Tom Baker",
        "510 555 0177",
        "27 Laurel Court\nBerkeley, CA 94704",
        Line(
            product="portrait",
            brief="Wedding portrait, garden light",
            photos=(LinePhoto(studio.pictures["ai_portrait"]),),
        ),
        last_four="1881",
        amount="120.00",
    )
    (item,) = studio.items(order)
    studio.day(5, 9)
    studio.act("Ilse", start_work, StartWork, item=item)
    studio.act("Ilse", tick_step, TickStep, item=item, position=2)
    received = studio.day(1, 16)
    studio.act(
        "Mara",
        log_request,
        LogRequest,
        item=item,
        wish="cancel",
        reason="changed_mind",
        reason_text="We moved the wedding, we no longer need it.",
        received_at=received,
        how="phone",
    )


def restoration_to_sign(studio: DemoStudio) -> None:
    """A restoration with its second proof on the table, and the print that is to be made from it."""
    studio.day(3, 11)
    order = studio.order(
        "Zoë Ångström",
        "415 555 0142",
        "12 Pier Road\nSan Francisco, CA 94111",
        Line(product="restore", brief="Scratches, faded left side", photos=(LinePhoto(studio.pictures["old_photo"]),)),
        Line(product="8x10", quantity=2, made_from=0),
        last_four="4242",
        amount="100.00",
    )
    restoration, _print = studio.items(order)
    studio.day(2, 10)
    studio.proof(restoration, "restored_first", "Scratches removed")
    studio.act("Mara", ask_revision, AskRevision, item=restoration, asked="Less yellow, please keep the grain")
    studio.day(1, 15)
    studio.proof(restoration, "restored_final", "Neutral tones")


def provided_portrait(studio: DemoStudio) -> None:
    """A finished portrait whose quality window runs."""
    studio.day(4, 14)
    order = studio.order(
        "Signe Lindqvist",
        "510 555 0133",
        "9 Quarry Lane\nOakland, CA 94611",
        Line(product="portrait", photos=(LinePhoto(studio.pictures["ai_portrait"]),)),
        last_four="0077",
        amount="120.00",
    )
    (item,) = studio.items(order)
    studio.day(2, 16)
    proof = studio.proof(item, "ai_portrait")
    studio.sign(item, proof, "Signe Lindqvist")
    studio.provide(item, proof, "Signe Lindqvist")


def print_to_start(studio: DemoStudio) -> None:
    """Prints that the customer comes for: one locked, one printed."""
    studio.day(2, 12)
    order = studio.order(
        "Lucía Ruiz",
        "415 555 0190",
        "301 Mission Street\nSan Francisco, CA 94105",
        Line(product="5x7", rush=True, photos=(LinePhoto(studio.pictures["restored_final"]),)),
        Line(product="8x10", photos=(LinePhoto(studio.pictures["ai_portrait"], quantity=3),)),
        last_four="9031",
        amount="65.18",
        delivery="pickup",
    )
    small, large = studio.items(order)
    for item, picture in ((small, "restored_final"), (large, "ai_portrait")):
        studio.sign(item, studio.proof(item, picture), "Lucía Ruiz")
    studio.day(1, 11)
    studio.act("Jon", lock_master, LockMaster, item=small)
    studio.print_item(large, 3)


def banded_print(studio: DemoStudio) -> None:
    """A shipped print that came with bands: the claim waits for a manager."""
    studio.day(9, 10)
    order = studio.order(
        "Kenji Mori",
        "628 555 0104",
        "77 Bay View\nAlameda, CA 94501",
        Line(product="8x10", photos=(LinePhoto(studio.pictures["restored_final"]),)),
        last_four="5510",
        amount="19.55",
    )
    (item,) = studio.items(order)
    studio.sign(item, studio.proof(item, "restored_final"), "Kenji Mori")
    studio.day(8, 11)
    studio.print_item(item, 1)
    parcel = studio.act(
        "Jon",
        pack,
        Pack,
        order=order.order,
        items=(item,),
        checked=True,
        ship_to="Kenji Mori\n77 Bay View\nAlameda, CA 94501",
        carrier="UPS",
        tracking="1Z 999 AA1 01 2345 6784",
    )
    studio.act("Jon", ship, Ship, shipment=parcel.shipment)
    received = studio.day(1, 17)
    studio.act(
        "Mara",
        log_claim,
        LogClaim,
        item=item,
        fault="banding",
        cause="printing",
        reason_text="There are dark stripes across the faces.",
        received_at=received,
        how="email",
        photos=(studio.pictures["banded_print"],),
    )


def complaint_too_late(studio: DemoStudio) -> None:
    """A complaint on the fourth day, answered as ruled; a manager may make an exception."""
    studio.day(8, 13)
    order = studio.order(
        "Ana Sousa",
        "510 555 0162",
        "5 Harbor Way\nOakland, CA 94606",
        Line(product="portrait", photos=(LinePhoto(studio.pictures["ai_portrait"]),)),
        last_four="2204",
        amount="120.00",
    )
    (item,) = studio.items(order)
    studio.day(5, 15)
    proof = studio.proof(item, "ai_portrait")
    studio.provide(item, proof, "Ana Sousa")
    received = studio.day(1, 9)
    studio.act(
        "Mara",
        log_request,
        LogRequest,
        item=item,
        wish="refund",
        reason="quality",
        reason_text="The eyes do not look like hers.",
        received_at=received,
        how="email",
    )


def not_begun(studio: DemoStudio) -> None:
    """A new order that nobody has touched."""
    studio.day(1, 18)
    studio.order(
        "Priya Raman",
        "415 555 0119",
        "640 Fell Street\nSan Francisco, CA 94117",
        Line(product="art", brief="Two herons at dusk, wide format"),
        last_four="7320",
        amount="80.00",
    )


ORDERS = (
    cancelled_portrait,
    restoration_to_sign,
    provided_portrait,
    print_to_start,
    banded_print,
    complaint_too_late,
    not_begun,
)
