"""Who may do what has no state of its own to ask: intake, money at the counter, people."""

from winno_desk.values.errors import Refusal
from winno_desk.values.people import EVERYBODY, Role, role_names

_COUNTER = frozenset({Role.DESK, Role.MANAGER})

PERMITTED: dict[str, frozenset[Role]] = {
    "save_order": _COUNTER,
    "accept_stop": frozenset({Role.MANAGER}),
    "take_payment": _COUNTER,
    "void_sale": _COUNTER,
    "hand_over_unpaid": frozenset({Role.MANAGER}),
    "import_orders": _COUNTER,
    "log_claim": EVERYBODY,
    "mark_defect": EVERYBODY,
    "log_request": EVERYBODY,
    "print_document": EVERYBODY,
    "add_person": frozenset({Role.MANAGER}),
    "let_go": frozenset({Role.MANAGER}),
    "change_catalogue": frozenset({Role.MANAGER}),
    "change_printers": frozenset({Role.TECHNICIAN, Role.MANAGER}),
    "change_checks": frozenset({Role.MANAGER}),
    "change_refund_limit": frozenset({Role.MANAGER}),
    "change_letterhead": frozenset({Role.MANAGER}),
}

_WORDS = {
    "save_order": "Saving an order",
    "accept_stop": "Passing what is too poor to print",
    "take_payment": "Taking a payment",
    "void_sale": "Voiding a sale",
    "hand_over_unpaid": "Handing over unpaid",
    "import_orders": "Importing orders",
    "add_person": "Adding a person",
    "let_go": "Saying that somebody has left",
    "change_catalogue": "Changing the catalogue",
    "change_printers": "Changing the printers",
    "change_checks": "Changing the checks before printing",
    "change_refund_limit": "Changing the limit of refunds",
    "change_letterhead": "Changing the letterhead",
}


def may(act: str, roles: frozenset[Role]) -> bool:
    """Is it open to somebody with these roles?"""
    return bool(PERMITTED[act] & roles)


def permit(act: str, roles: frozenset[Role]) -> None:
    """Refusal when none of the person's roles may do it."""
    if not may(act, roles):
        wanted = PERMITTED[act]
        what = _WORDS.get(act, act.replace("_", " ").capitalize())
        raise Refusal(f"{what} needs another role: {role_names(wanted)}.")
