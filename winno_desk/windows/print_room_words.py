"""What the print room says about a print: how urgent it is, where it goes, what is printed on what."""

from datetime import date

from winno_desk.services.lookups.queue import QueueRow
from winno_desk.windows.cards import Sum
from winno_desk.windows.paint import Status
from winno_desk.windows.wording import amount_words, counted, promised_status, state_status
from winno_desk.workflow.items import ItemState

CHECKS = (
    ("colours", "Colours as in the approved proof"),
    ("surface", "No bands, spots or scratches"),
    ("size", "Size, paper, number of pieces"),
)
"""What is looked at before a print is packed."""

VIEWS = {
    "all": ("All", frozenset(ItemState)),
    "to_lock": ("To lock", frozenset({ItemState.APPROVED})),
    "to_print": ("To print", frozenset({ItemState.LOCKED})),
    "printing": ("Printing", frozenset({ItemState.PRINTING})),
    "to_pack": ("To pack", frozenset({ItemState.PRINTED})),
    "to_ship": ("To ship", frozenset({ItemState.PACKED})),
}

_NEXT = {
    ItemState.APPROVED: "lock",
    ItemState.LOCKED: "start_print",
    ItemState.PRINTING: "finish_print",
    ItemState.PACKED: "ship",
}
WARNS = {
    "lock": "The approved file is read again and frozen by its digest. The customer can still ask for a change.",
    "finish_print": "Good sheets go on to packing; spoiled ones are kept for the record.",
    "pack": "The packing slip gets its number now.",
}
"""What is said before an act that ends no right of the customer's."""


def next_act(row: QueueRow, *, shipped_instead: bool = False) -> str:
    """The one act that is next for a print; a printed one is packed or handed over, as the order or the room says."""
    act = _NEXT.get(row.item.state)
    if act is not None:
        return act
    return "pack" if shipped_instead or row.delivery == "ship" else "hand_over"


def due_status(row: QueueRow, today: date) -> Status:
    """How near the promised day is, in colour and word."""
    near = promised_status(row.item.promised_on, today, rush=row.item.rush)
    return near if near is not None else Status("plain", f"in {counted(row.days_left, 'day')}", "")


def stage(row: QueueRow) -> Status:
    return state_status(row.item.state, row.item.state_words)


def way_status(row: QueueRow) -> Status:
    """Whether it is shipped or picked up."""
    return Status("plain", "SHIP", "truck") if row.delivery == "ship" else Status("plain", "pick-up", "person")


def print_words(row: QueueRow) -> str:
    """``8 × 10 in, lustre × 2``."""
    return f"{row.item.size}, {row.item.paper} × {row.item.quantity}"


def remake_words(row: QueueRow) -> str:
    """``REMAKE of W-1042-2 (banding)``; empty for anything else."""
    if row.item.remake_of is None:
        return ""
    return f"REMAKE of {row.item.remake_of}" + (f" ({row.remake_why})" if row.remake_why else "")


def locked_words(row: QueueRow) -> str:
    """The first eight digits of the locked file's digest, as on the job ticket."""
    return row.item.locked_digest[:8] if row.item.locked_digest else ""


def facts(row: QueueRow, promised: str) -> tuple[Sum, ...]:
    """The facts of a print for the panel at the right."""
    rows = [
        Sum("Size", row.item.size),
        Sum("Paper", row.item.paper),
        Sum("Pieces", str(row.item.quantity)),
        Sum("Promised", promised),
    ]
    if row.item.locked_digest:
        rows.append(Sum("LOCKED", locked_words(row)))
    if row.owing:
        rows.append(Sum("Owing on the order", amount_words(row.owing), strong=True))
    if row.slip:
        rows.append(Sum("Packing slip", row.slip))
    return tuple(rows)
