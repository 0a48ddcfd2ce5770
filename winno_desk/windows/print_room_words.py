"""What the print room says about a print: how urgent it is, where it goes, what is printed on what."""

from datetime import date

from winno_desk.services.lookups.orders import OnItem
from winno_desk.services.lookups.print_sheet import PrintSheet
from winno_desk.services.lookups.queue import QueueLine
from winno_desk.values.ids import order_number
from winno_desk.windows.cards import Sum
from winno_desk.windows.filters import Table
from winno_desk.windows.paint import Status
from winno_desk.windows.table import Card
from winno_desk.windows.wording import amount_words, counted, promised_status, state_status
from winno_desk.workflow.items import STATE_WORDS, ItemState

_OUT_OF_HAND = frozenset(
    {ItemState.PACKED, ItemState.PART_PACKED, ItemState.SHIPPED, ItemState.PROVIDED, ItemState.CANCELLED}
)
_ON_HOLD = Status("careful", "on hold", "clock")
VIEWS = {
    "all": ("All", frozenset(ItemState)),
    "to_lock": ("To lock", frozenset({ItemState.APPROVED})),
    "to_print": ("To print", frozenset({ItemState.LOCKED, ItemState.REPRINT})),
    "printing": ("Printing", frozenset({ItemState.PRINTING})),
    "to_check": ("To check", frozenset({ItemState.PRINTED})),
    "to_pack": ("To pack", frozenset({ItemState.CHECKED, ItemState.PART_SHIPPED})),
    "to_ship": ("To ship", frozenset({ItemState.PACKED, ItemState.PART_PACKED})),
}

FILTERS: Table[QueueLine] = {
    "paper": ("Every paper", "Paper", lambda line: line.paper),
    "printer": ("Every printer", "Printer", lambda line: line.printer),
    "person": ("Everybody", "Printed by", lambda line: line.person),
}
"""Of one paper, for one printer, of one person, or all."""

_NEXT = {
    ItemState.APPROVED: "lock",
    ItemState.LOCKED: "start_print",
    ItemState.REPRINT: "start_print",
    ItemState.PRINTING: "finish_print",
    ItemState.PRINTED: "check_print",
    ItemState.PACKED: "ship",
    ItemState.PART_PACKED: "ship",
}
WARNS = {
    "lock": "The approved file is read again and frozen by its digest. The customer can still ask for a change until "
    "printing begins; from then on nothing is changed or refunded (2b).",
    "check_print": "It is called ready from here on.",
    "finish_print": "Good sheets are checked next; spoiled ones are kept for the record.",
}
"""What is said before an act that ends no right of the customer's."""


def why_not_into(sheet: PrintSheet, found: OnItem) -> str:
    """Why a print whose ticket is scanned does not go into the parcel that is packed; empty where it does."""
    if found.order != sheet.line.order:
        return f"That print is of order {order_number(found.order)}. It does not go into this parcel."
    line = next((one for one in sheet.together if one.id == found.item), None)
    if line is None:
        state = dict(sheet.elsewhere).get(found.item)
        where = f"is {STATE_WORDS[state]}" if state in _OUT_OF_HAND else "is not checked yet"
        return f"That one {where}. It does not go into this parcel."
    return f"{line.number} is on hold: {line.hold}. Take it off hold first." if line.hold else ""


def next_act(line: QueueLine, *, shipped_instead: bool = False) -> str:
    """The one act that is next for a print; a printed one is packed or handed over, as the order or the room says."""
    if line.hold:
        return "release"
    act = _NEXT.get(line.state)
    if act is not None:
        return act
    return "pack" if shipped_instead or line.delivery == "ship" else "hand_over"


def due_status(line: QueueLine, today: date) -> Status:
    """How near the promised day is, in colour and word."""
    near = promised_status(line.promised_on, today, rush=line.rush)
    return near if near is not None else Status("plain", f"in {counted(line.days_left, 'day')}", "")


def stage(line: QueueLine) -> Status:
    """Where it stands, or that it is on hold."""
    return _ON_HOLD if line.hold else state_status(line.state, line.state_words)


def way_status(line: QueueLine) -> Status:
    """Whether it is shipped or picked up."""
    return Status("plain", "SHIP", "truck") if line.delivery == "ship" else Status("plain", "pick-up", "person")


def remake_words(line: QueueLine) -> str:
    """``REMAKE of W-1042-2 (banding)``; empty for anything else."""
    if line.remake_of is None:
        return ""
    return f"REMAKE of {line.remake_of}" + (f" ({line.remake_why})" if line.remake_why else "")


def print_cell(line: QueueLine) -> tuple[str, str]:
    """A print in two lines of the table."""
    what = f"{line.name} × {line.quantity}"
    return line.number, f"{remake_words(line)} · {what}" if line.remake_of is not None else what


def card_of(line: QueueLine, today: date) -> Card:
    """A print on the board, or among those of a day."""
    state = _ON_HOLD if line.hold else due_status(line, today)
    way = "ship" if line.delivery == "ship" else "pick-up"
    about = remake_words(line) if line.remake_of is not None else f"{line.customer} · {way}"
    words = f"{line.name} × {line.quantity}"
    return Card(title=line.number, words=words, small=line.hold or about, state=state)


def parcel_words(inside: int, here: int) -> str:
    """How many of an order's prints that can be packed go into this parcel, and what packing does."""
    if not inside:
        return "Scan what goes into this parcel, or tick it."
    part = "" if inside == here else f"{inside} of {here} prints that are here are in this parcel. "
    return f"{part}The packing slip gets its number now."


def locked_words(line: QueueLine) -> str:
    """The first eight digits of the locked file's digest, as on the job ticket."""
    return line.locked_digest[:8] if line.locked_digest else ""


def pieces_words(line: QueueLine) -> str:
    """How many there are, of a print that goes in parts how many are still here, and how many were cancelled."""
    gone = line.ordered - line.quantity
    cancelled = f" of {line.ordered}, {gone} not wanted any more" if gone else ""
    follow = f", {line.left} to follow" if 0 < line.left < line.quantity else ""
    return f"{line.quantity}{cancelled}{follow}"


def facts(sheet: PrintSheet, promised: str) -> tuple[Sum, ...]:
    """The facts of a print for the panel at the right."""
    line = sheet.line
    rows = [
        Sum("Size", line.size),
        Sum("Paper", line.paper),
        Sum("Pieces", pieces_words(line)),
        Sum("Promised", promised),
    ]
    if line.locked_digest:
        rows.append(Sum("LOCKED", locked_words(line)))
    if line.shelf:
        rows.append(Sum("Shelf", line.shelf, strong=True))
    if line.person:
        rows.append(Sum("Printed by", line.person))
    if sheet.owing:
        rows.append(Sum("Owing on the order", amount_words(sheet.owing), strong=True))
    if sheet.slip:
        rows.append(Sum("Packing slip", sheet.slip))
    return tuple(rows)
