"""The rooms of the desk and the pages behind them: each is imported when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from winno_desk.services.desk import Desk
from winno_desk.services.lookups import badges
from winno_desk.values.people import EVERYBODY, Role
from winno_desk.windows.actions import Action
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.shell import Shell
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.permissions import PERMITTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A page: its key, its word and icon on the rail (or ``under`` which room it belongs), and who sees it."""

    key: str
    make: Callable[[DeskWorker, Navigator], Page]
    label: str = ""
    icon: str = ""
    under: str = ""
    roles: frozenset[Role] = EVERYBODY
    home_of: frozenset[Role] = frozenset()
    badge: Callable[[Desk], int] | None = None


def _today(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.today_page import TodayPage

    return TodayPage(worker, navigator)


def _orders(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.orders_page import OrdersPage

    return OrdersPage(worker, navigator)


def _new_order(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.intake_page import IntakePage

    return IntakePage(worker, navigator)


def _order(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.order_page import OrderPage

    return OrderPage(worker, navigator)


def _website(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.website_page import WebsitePage

    return WebsitePage(worker, navigator)


def _proofs(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.proofs_page import ProofsPage

    return ProofsPage(worker, navigator)


def _proof(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.sign_off_page import SignOffPage

    return SignOffPage(worker, navigator)


def _certify(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.certify_page import CertifyPage

    return CertifyPage(worker, navigator)


def _print_room(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.print_room_page import PrintRoomPage

    return PrintRoomPage(worker, navigator)


def _claims(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.claims_page import ClaimsPage

    return ClaimsPage(worker, navigator)


def _new_claim(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.claim_new_page import ClaimNewPage

    return ClaimNewPage(worker, navigator)


def _refunds(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.refunds_page import RefundsPage

    return RefundsPage(worker, navigator)


def _new_request(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.request_new_page import RequestNewPage

    return RequestNewPage(worker, navigator)


def _document(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.document_page import DocumentPage

    return DocumentPage(worker, navigator)


def _people(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.people_page import PeoplePage

    return PeoplePage(worker, navigator)


def _catalogue(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.catalogue_page import CataloguePage

    return CataloguePage(worker, navigator)


def _printers(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.printers_page import PrintersPage

    return PrintersPage(worker, navigator)


def _checks(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.checks_page import ChecksPage

    return ChecksPage(worker, navigator)


def _remade(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.remade_page import RemadePage

    return RemadePage(worker, navigator)


def _refund_table(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.refund_table_page import RefundTablePage

    return RefundTablePage(worker, navigator)


def _keys(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.keys_page import KeysPage

    return KeysPage(worker, navigator)


def _letterhead(worker: DeskWorker, navigator: Navigator) -> Page:
    from winno_desk.windows.letterhead_page import LetterheadPage

    return LetterheadPage(worker, navigator)


_COUNTER = PERMITTED["save_order"]

ROOMS: tuple[Room, ...] = (
    Room(key="today", label="Today", icon="calendar", make=_today, home_of=frozenset({Role.DESK})),
    Room(key="orders", label="Orders", icon="receipt", make=_orders),
    Room(key="intake", make=_new_order, under="orders", roles=_COUNTER),
    Room(key="order", make=_order, under="orders"),
    Room(key="website", make=_website, under="orders", roles=PERMITTED["import_orders"]),
    Room(
        key="proofs",
        label="Proofs",
        icon="image",
        make=_proofs,
        home_of=frozenset({Role.ARTIST}),
        badge=badges.proofs_to_sign,
    ),
    Room(key="proof", make=_proof, under="proofs"),
    Room(key="certify", make=_certify, under="proofs"),
    Room(
        key="print_room",
        label="Print room",
        icon="printer",
        make=_print_room,
        home_of=frozenset({Role.TECHNICIAN}),
    ),
    Room(key="claims", label="Claims", icon="warning", make=_claims, badge=badges.claims_waiting),
    Room(key="remade", make=_remade, under="claims"),
    Room(key="claim_new", make=_new_claim, under="claims"),
    Room(
        key="refunds",
        label="Refunds",
        icon="undo",
        make=_refunds,
        home_of=frozenset({Role.MANAGER}),
        badge=badges.refunds_waiting,
    ),
    Room(key="request_new", make=_new_request, under="refunds"),
    Room(key="refund_table", make=_refund_table, under="refunds"),
    Room(key="document", make=_document, under="orders"),
    Room(key="keys", make=_keys),
    Room(key="printers", make=_printers),
    Room(key="settings", label="Settings", icon="gear", make=_people, roles=frozenset({Role.MANAGER})),
    Room(key="checks", make=_checks, under="settings", roles=PERMITTED["change_checks"]),
    Room(key="letterhead", make=_letterhead, under="settings", roles=PERMITTED["change_letterhead"]),
    Room(key="catalogue", make=_catalogue, under="settings", roles=PERMITTED["change_catalogue"]),
)

_BY_NAME = (
    ("catalogue", "Change the catalogue", "receipt"),
    ("remade", "Remakes by cause, and what they cost", "warning"),
    ("refund_table", "Table of refunds, by clause, reason and person", "undo"),
    ("letterhead", "Set the letterhead of all papers", "file"),
    ("checks", "Rule the checks before printing", "check"),
    ("website", "Import website orders", "download"),
    ("certify", "Check a certificate", "check"),
    ("printers", "Choose the printers of this station", "printer"),
)
"""Pages without a place on the rail that the search box opens, with their words and icons."""


def add_rooms(shell: Shell, rooms: tuple[Room, ...] = ROOMS) -> None:
    """Bring all rooms into the window."""
    for room in rooms:
        shell.add_page(
            room.key,
            room.label,
            room.icon,
            room.make,
            room.roles,
            room.badge,
            home_of=room.home_of,
            under=room.under,
        )
    shell.add_new_order("intake")
    for key, words, icon in _BY_NAME:
        roles = next(room.roles for room in rooms if room.key == key)
        shell.actions_known.add(
            Action(name=key, words=words, what=partial(shell.go, key), roles=roles, icon=icon),
        )
