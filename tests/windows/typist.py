"""A process that opens the desk in a folder and types an order until it is killed, or looks at what is left of it.

It says each key when it is down; with ``look`` it says what stands in the field that has the cursor, and where that is.
"""

import json
import sys
import time
from pathlib import Path

from argon2 import PasswordHasher
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from winno_desk.app import Program, build
from winno_desk.services import people
from winno_desk.services.catalogue import products
from winno_desk.services.people import SignedIn
from winno_desk.settings import Settings
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.worker import DeskWorker

WORDS = "scratches on the left side and a torn corner, colours as in the other one, two faces to be kept "


def _until_calm(worker: DeskWorker) -> None:
    QTest.qWait(20)
    while not worker.idle():
        QApplication.processEvents()
    QApplication.processEvents()


def _new_order(program: Program, person: int) -> IntakePage:
    _until_calm(program.worker)
    program.shell.enter(SignedIn(person, "Dana", ("desk",)))
    program.shell.go("intake")
    _until_calm(program.worker)
    page = program.shell.page("intake")
    assert isinstance(page, IntakePage)
    return page


def _look(page: IntakePage) -> None:
    there = QApplication.focusWidget()
    cursor = there.cursorPosition() if isinstance(there, QLineEdit) else None
    brief = page.items.lines[0].brief.typed()
    field = there.objectName() if there is not None else ""
    seen = {"customer": page.customer.draft().name(), "field": field, "cursor": cursor, "brief": brief}
    sys.stdout.write(json.dumps(seen) + "\n")


def main(folder: str, person: str, then: str = "") -> None:
    """Begin an order for Bo and type into its brief for ever, or look at the one that was begun."""
    people.hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    program = build(Settings(Path(folder)))
    page = _new_order(program, int(person))
    if then == "look":
        _look(page)
        return
    page.customer.describe("Bo")
    page.items.add(next(row for row in products(program.worker.desk) if row.code == "restore"))
    _until_calm(program.worker)
    brief = page.items.lines[0].brief.editor
    brief.setFocus()
    typed = 0
    while True:
        QTest.keyClicks(brief, WORDS[typed % len(WORDS)])
        typed += 1
        sys.stdout.write(f"{typed} {time.monotonic_ns()}\n")
        sys.stdout.flush()
        QTest.qWait(15)


if __name__ == "__main__":
    main(*sys.argv[1:])
