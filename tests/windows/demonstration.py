"""The demonstration's desk with somebody at it who may do everything, and all that can be looked at there."""

import shutil
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import TypeVar
from uuid import uuid4

import pytest
from argon2 import PasswordHasher
from PySide6.QtWidgets import QApplication

from tests.windows.ending import end
from winno_desk.app import open_desk
from winno_desk.demo import open_demo
from winno_desk.demo.studio import PASSPHRASE
from winno_desk.services import people
from winno_desk.services.catalogue import products
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.orders import orders
from winno_desk.services.people import AddPerson, SignedIn, add_person
from winno_desk.settings import Settings
from winno_desk.values.calendar import Clock
from winno_desk.values.people import Role
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.rooms import add_rooms
from winno_desk.windows.shell import Shell
from winno_desk.windows.style import dress
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.items import ItemState

View = tuple[str, object]
R = TypeVar("R")
_WITH_PROOF = frozenset({ItemState.PROOFED, ItemState.REVISING, ItemState.APPROVED, ItemState.PROVIDED})
_AT_THE_PRESS = frozenset({ItemState.LOCKED, ItemState.PRINTING, ItemState.PRINTED, ItemState.PACKED})


def furnish(folder: Path, clock: Clock) -> None:
    """Fill a folder with the demonstration, to be copied."""
    with _quick_secrets():
        open_desk(Settings(folder), clock, open_demo).store.close()


def _quick_secrets() -> AbstractContextManager[object]:
    patch = pytest.MonkeyPatch()
    patch.setattr(people, "hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    return closing(SimpleNamespace(close=patch.undo))


@contextmanager
def demonstration(
    furnished: Path, folder: Path, clock: Clock, qapp: QApplication
) -> Iterator[tuple[Shell, list[View]]]:
    """The window on screen on a copy of the furnished folder, and its pages with what each is opened on."""
    shutil.copytree(furnished, folder, dirs_exist_ok=True)
    desk = open_desk(Settings(folder, station="Desk 1"), clock)
    with _quick_secrets():
        here = _everything(desk)
    dress(qapp)
    worker = DeskWorker(desk)
    shell = Shell(worker, WindowMemory(folder))
    add_rooms(shell)
    shell.enter(here)
    shell.show()
    _begin_order(shell, qapp, folder / "pictures")
    yield shell, [*_views(desk), ("keys", shell.actions_known.told())]
    worker.close()
    end(shell)
    desk.store.close()


def _everything(desk: Desk) -> SignedIn:
    roles = tuple(Role)
    eva = Desk(desk.settings, desk.store, desk.files, desk.clock, 1)
    request = AddPerson(request=uuid4(), name="Constanze Ångström", roles=roles, secret=PASSPHRASE)
    return SignedIn(add_person(eva, request).answer.person, request.name, roles)


def _begin_order(shell: Shell, qapp: QApplication, pictures: Path) -> None:
    """A new order is half typed: a photo, a print that is made from it, and a print of several photos with its crop."""
    shell.go("intake")
    _wait(shell, qapp)
    page = shell.page("intake")
    assert isinstance(page, IntakePage)
    for code in ("restore", "8x10", "16x20"):
        page.items.add(next(row for row in products(shell.worker.desk) if row.code == code))
    page.items.lines[0].add_photos([str(pictures / "old_photo.jpg")])
    several = page.items.lines[2]
    several.add_photos([str(pictures / f"{name}.jpg") for name in ("ai_portrait", "old_photo", "banded_print")])
    _wait(shell, qapp)
    several.photos.detail.show_crop()


def _wait(shell: Shell, qapp: QApplication) -> None:
    while not shell.worker.idle():
        qapp.processEvents()


def _first(rows: Sequence[R], states: Callable[[R], Set[object]]) -> list[R]:
    """Those that are the first in a state of theirs."""
    known: set[object] = set()
    kept = []
    for row in rows:
        if not states(row) <= known:
            known |= states(row)
            kept.append(row)
    return kept


def _views(desk: Desk) -> list[View]:
    """Every room, and of orders, items, cases and papers one in each state that changes what is shown."""
    seen = [order_page(desk, row.number) for row in orders(desk)]
    items = [item for order in seen for item in order.items]
    looked_at = _first(items, lambda item: {item.state})
    shown = _first(
        seen, lambda order: {item.state for item in order.items} | {one.state_words for one in order.refunds}
    )
    cases = _first([case for order in seen for case in order.cases], lambda case: {(case.kind, case.state)})
    papers = {document.kind: document.id for order in seen for document in order.documents}
    alone: list[View] = [
        (room, None)
        for room in (
            "today",
            "orders",
            "intake",
            "website",
            "proofs",
            "settings",
            "catalogue",
            "checks",
            "remade",
            "refund_table",
        )
    ]
    return [
        *alone,
        *(("order", order.number) for order in shown),
        *(("proof", item.id) for item in looked_at if item.state in _WITH_PROOF),
        *(("print_room", item.id) for item in looked_at if item.state in _AT_THE_PRESS),
        *((f"{case.kind}s", case.id) for case in cases),
        *(("document", document) for document in papers.values()),
        ("printers", None),
        ("claim_new", next(item.id for item in items if item.locked_digest)),
        ("request_new", next(item.id for item in items if item.kind == "digital")),
    ]
