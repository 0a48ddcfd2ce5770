"""The life of one item: digital work up to the final file, and prints up to the parcel."""

from enum import StrEnum

from winno_desk.values.people import EVERYBODY, Role
from winno_desk.workflow.machine import Step, Workflow


class ItemState(StrEnum):
    """Where an item stands; ``provided`` and ``shipped`` are fulfilment."""

    ORDERED = "ordered"
    IN_WORK = "in_work"
    PROOFED = "proofed"
    REVISING = "revising"
    APPROVED = "approved"
    PROVIDED = "provided"
    LOCKED = "locked"
    PRINTING = "printing"
    PRINTED = "printed"
    REPRINT = "reprint"
    CHECKED = "checked"
    PACKED = "packed"
    PART_PACKED = "part_packed"
    PART_SHIPPED = "part_shipped"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"


STATE_WORDS = {
    ItemState.ORDERED: "ordered",
    ItemState.IN_WORK: "in work",
    ItemState.PROOFED: "waiting for sign-off",
    ItemState.REVISING: "being revised",
    ItemState.APPROVED: "approved",
    ItemState.PROVIDED: "provided",
    ItemState.LOCKED: "locked for print",
    ItemState.PRINTING: "printing",
    ItemState.PRINTED: "printed",
    ItemState.REPRINT: "to be printed anew",
    ItemState.CHECKED: "checked",
    ItemState.PACKED: "packed",
    ItemState.PART_PACKED: "part packed",
    ItemState.PART_SHIPPED: "part shipped",
    ItemState.SHIPPED: "shipped",
    ItemState.CANCELLED: "cancelled",
}

ENDED = frozenset({ItemState.PROVIDED, ItemState.SHIPPED, ItemState.CANCELLED})
"""Where an item is not in the house any more."""

_S = ItemState
_DESK = frozenset({Role.DESK, Role.MANAGER})
_STUDIO = frozenset({Role.DESK, Role.ARTIST, Role.MANAGER})
_MAKERS = frozenset({Role.ARTIST, Role.MANAGER})
_PRINTERS = frozenset({Role.TECHNICIAN, Role.MANAGER})
_PACKERS = frozenset({Role.TECHNICIAN, Role.DESK, Role.MANAGER})
_TO_LEAVE = frozenset({_S.CHECKED, _S.PACKED, _S.PART_PACKED, _S.PART_SHIPPED})
IN_ROOM = _TO_LEAVE | {_S.APPROVED, _S.LOCKED, _S.PRINTING, _S.PRINTED, _S.REPRINT}
"""Where a print is the print room's to work on."""
BEGUN = _TO_LEAVE | {_S.PRINTING, _S.PRINTED, _S.REPRINT, _S.SHIPPED}
"""Where printing has begun, so that nothing about a print is changed any more (2b)."""
IN_PARTS = frozenset({_S.PART_PACKED, _S.PART_SHIPPED})
"""Where a print leaves in several parcels."""
_HANDS_ON = frozenset({_S.IN_WORK, _S.PROOFED, _S.REVISING, _S.APPROVED})


def _step(
    act: str,
    words: str,
    before: set[ItemState] | frozenset[ItemState],
    after: ItemState | set[ItemState] | None,
    roles: frozenset[Role],
    ends: str | None = None,
    warning: str = "",
) -> Step[ItemState]:
    landings = frozenset({after} if isinstance(after, ItemState) else after or ())
    return Step(act=act, words=words, before=frozenset(before), after=landings, roles=roles, ends=ends, warning=warning)


DIGITAL = Workflow(
    "item",
    frozenset({_S.ORDERED}),
    (
        _step(
            "start_work",
            "Start work",
            {_S.ORDERED},
            _S.IN_WORK,
            _MAKERS,
            "3a",
            "From here a cancellation costs a fee by progress (3b); until now it is refunded in full (3a).",
        ),
        _step("tick_step", "Tick a step", _HANDS_ON, None, _MAKERS),
        _step("add_proof", "Add proof", _HANDS_ON | {_S.ORDERED, _S.PROVIDED}, _S.PROOFED, _MAKERS),
        _step("pin", "Pin a change", {_S.PROOFED, _S.REVISING, _S.PROVIDED}, None, EVERYBODY),
        _step("quote", "Quote a change", _HANDS_ON | {_S.PROVIDED}, None, _STUDIO),
        _step("ask_revision", "Ask for a revision", {_S.PROOFED, _S.APPROVED, _S.PROVIDED}, _S.REVISING, _STUDIO),
        _step("sign_off", "Approve as shown", {_S.PROOFED, _S.PROVIDED}, {_S.APPROVED, _S.PROVIDED}, _STUDIO),
        _step(
            "provide",
            "Provide final file",
            {_S.PROOFED, _S.APPROVED, _S.PROVIDED},
            _S.PROVIDED,
            _STUDIO,
            "1c",
            "The {quality_days} of the quality guarantee (1a) start today; a file that is approved as well is "
            "generally not refunded any more (1c).",
        ),
        _step("cancel", "Cancel", _HANDS_ON | {_S.ORDERED, _S.PROVIDED}, _S.CANCELLED, frozenset({Role.MANAGER})),
        _step("void", "Void the sale", {_S.ORDERED}, _S.CANCELLED, _DESK),
    ),
    STATE_WORDS,
)

PHYSICAL = Workflow(
    "item",
    frozenset({_S.ORDERED, _S.LOCKED}),
    (
        _step("start_work", "Start work", {_S.ORDERED}, _S.IN_WORK, _MAKERS | _PRINTERS),
        _step("add_proof", "Add proof", _HANDS_ON | {_S.ORDERED}, _S.PROOFED, _MAKERS | _PRINTERS),
        _step("contact_sheet", "Show contact sheet", {_S.ORDERED, _S.IN_WORK}, _S.PROOFED, _STUDIO),
        _step("pin", "Pin a change", {_S.PROOFED, _S.REVISING}, None, EVERYBODY),
        _step("quote", "Quote a change", _HANDS_ON | {_S.LOCKED}, None, _STUDIO),
        _step(
            "ask_revision",
            "Ask for a revision",
            {_S.PROOFED, _S.APPROVED, _S.LOCKED},
            _S.REVISING,
            _STUDIO,
        ),
        _step("sign_off", "Approve as shown", {_S.PROOFED}, _S.APPROVED, _STUDIO),
        _step("lock", "Lock print master", {_S.APPROVED}, _S.LOCKED, _PRINTERS),
        _step("unlock", "Unlock with a new proof", {_S.LOCKED}, _S.PROOFED, _MAKERS | _PRINTERS),
        _step(
            "start_print",
            "Start printing",
            {_S.LOCKED, _S.REPRINT},
            _S.PRINTING,
            _PRINTERS,
            "2b",
            "Once printing begins nothing can be changed and nothing is refunded (2b); "
            "errors of ours are still made good (2c).",
        ),
        _step("send_again", "Send to the printer again", {_S.PRINTING}, None, _PRINTERS),
        _step("hold", "Put on hold", IN_ROOM, None, _PACKERS),
        _step("release", "Take off hold", IN_ROOM, None, _PACKERS),
        _step("finish_print", "Finish printing", {_S.PRINTING}, _S.PRINTED, _PRINTERS),
        _step("check_print", "Check the print", {_S.PRINTED}, _S.CHECKED, _PACKERS),
        _step(
            "print_anew",
            "Print it anew",
            {_S.PRINTED, _S.CHECKED, _S.PART_SHIPPED},
            {_S.REPRINT, _S.PRINTED},
            _PRINTERS,
        ),
        _step("pack", "Pack", {_S.CHECKED, _S.PART_SHIPPED}, {_S.PACKED, _S.PART_PACKED}, _PACKERS),
        _step(
            "ship",
            "Ship",
            {_S.PACKED, _S.PART_PACKED},
            {_S.SHIPPED, _S.PART_SHIPPED},
            _PACKERS,
            "2a",
            "Once shipped there is no return and no exchange (2a); errors of ours are still made good (2c).",
        ),
        _step("unpack", "Unpack", {_S.PACKED, _S.PART_PACKED}, {_S.CHECKED, _S.PART_SHIPPED, _S.SHIPPED}, _PACKERS),
        _step(
            "hand_over",
            "Hand over",
            {_S.CHECKED, _S.PART_SHIPPED},
            _S.SHIPPED,
            _DESK,
            "2a",
            "Once handed over there is no return and no exchange (2a); errors of ours are still made good (2c).",
        ),
        _step(
            "lessen",
            "Cancel what was to follow",
            {_S.PART_PACKED, _S.PART_SHIPPED, _S.REPRINT, _S.PRINTED, _S.CHECKED},
            {_S.PACKED, _S.SHIPPED, _S.PRINTED},
            frozenset({Role.MANAGER}),
        ),
        _step(
            "cancel",
            "Cancel",
            _HANDS_ON | _TO_LEAVE | {_S.ORDERED, _S.LOCKED, _S.PRINTING, _S.PRINTED, _S.REPRINT},
            _S.CANCELLED,
            frozenset({Role.MANAGER}),
        ),
        _step("void", "Void the sale", {_S.ORDERED}, _S.CANCELLED, _DESK),
    ),
    STATE_WORDS,
)

MANAGERS_ON_REMAKES = frozenset({"unlock", "ask_revision"})
"""What nobody but a manager does to a replacement, which is printed from the same file."""

WAIT_FOR_RELEASE = frozenset(
    {
        "lock",
        "start_print",
        "send_again",
        "finish_print",
        "check_print",
        "print_anew",
        "pack",
        "unpack",
        "ship",
        "hand_over",
    }
)
"""What is not done to a print while the print room holds it."""

WORKFLOWS = {"digital": DIGITAL, "physical": PHYSICAL}
