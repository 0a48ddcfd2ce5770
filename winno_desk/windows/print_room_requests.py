"""What each button of the print room sends: the act, and its request as it stands in the form."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.print_sheet import PrintSheet
from winno_desk.services.on_hold import PutOnHold, TakeOffHold, put_on_hold, take_off_hold
from winno_desk.services.packing import Pack, Ship, pack, ship
from winno_desk.services.press import SendAgain, StartPrint, send_again, start_print
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.quality import CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.services.unpacking import Unpack, unpack
from winno_desk.windows.forms.print_room_page import Ui_PrintRoomPage
from winno_desk.windows.print_room_side import PrintSide

Make = Callable[[UUID, Ui_PrintRoomPage, PrintSide, PrintSheet], Any]


def _finish(request: UUID, form: Ui_PrintRoomPage, side: PrintSide, sheet: PrintSheet) -> FinishPrint:
    return FinishPrint(
        request=request,
        item=sheet.line.id,
        good=side.number(form.good_field),
        spoiled=side.number(form.spoiled_field),
        spoiled_why=form.spoiled_why_field.value(),
    )


def _check(request: UUID, form: Ui_PrintRoomPage, _side: PrintSide, sheet: PrintSheet) -> CheckPrint:
    points, shelf = form.checks.ticked(), form.shelf_field.value()
    return CheckPrint(request=request, item=sheet.line.id, points=points, shelf=shelf)


def _pack(request: UUID, form: Ui_PrintRoomPage, _side: PrintSide, sheet: PrintSheet) -> Pack:
    fields = ("ship_to", "carrier", "tracking", "service", "weight", "cost")
    typed = {name: getattr(form, f"{name}_field").value() for name in fields}
    items, parted = tuple(item for item, _count in form.parcel.chosen()), form.parcel.parted()
    return Pack(request=request, order=sheet.line.order_id, items=items, pieces=parted, **typed)


def _to_press(kind: type[StartPrint] | type[SendAgain]) -> Make:
    return lambda request, form, _side, sheet: kind(
        request=request, item=sheet.line.id, printer=form.printer_field.value() or ""
    )


SENT: dict[str, tuple[Callable[..., Any], Make]] = {
    "lock": (
        lock_master,
        lambda request, _form, side, sheet: LockMaster(request=request, item=sheet.line.id, **side.manager.request()),
    ),
    "start_print": (start_print, _to_press(StartPrint)),
    "send_again": (send_again, _to_press(SendAgain)),
    "finish_print": (finish_print, _finish),
    "check_print": (check_print, _check),
    "print_anew": (
        print_anew,
        lambda request, form, side, sheet: PrintAnew(
            request=request,
            item=sheet.line.id,
            spoiled_why=form.anew_why_field.value(),
            count=side.number(form.anew_count_field),
        ),
    ),
    "pack": (pack, _pack),
    "ship": (ship, lambda request, _form, _side, sheet: Ship(request=request, shipment=sheet.shipment or 0)),
    "unpack": (unpack, lambda request, _form, _side, sheet: Unpack(request=request, shipment=sheet.shipment or 0)),
    "hold": (
        put_on_hold,
        lambda request, _form, side, sheet: PutOnHold(
            request=request, item=sheet.line.id, reason=side.hold.reason.value()
        ),
    ),
    "release": (take_off_hold, lambda request, _form, _side, sheet: TakeOffHold(request=request, item=sheet.line.id)),
}
"""By the name of the act."""
SAID = {
    "lock": "The print master of {number} is locked.",
    "start_print": "{number} is being printed. Changes and refunds have ended (2b).",
    "send_again": "{number} is sent to the printer again.",
    "finish_print": "{number} is printed.",
    "check_print": "{number} is ready.",
    "print_anew": "{number}: those sheets count as spoiled.",
    "unpack": "The parcel is open again. Slip {slip} counts no more: take it out.",
    "pack": "{number} is packed. Packing slip {slip} can be printed.",
    "ship": "{number} is on its way.",
    "hold": "{number} is on hold.",
    "release": "{number} goes on.",
}
"""What is said once it is done."""
