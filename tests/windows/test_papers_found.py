"""A paper is found by what stands on it, and its page says whether it is ours."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.asking import answer, request
from tests.services.asking import letter as letter_of
from tests.services.world import World
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.documents.pages import page_images
from winno_desk.services.papers import PrintDocument, print_document
from winno_desk.services.people import SignedIn
from winno_desk.values.codes import sealed_code
from winno_desk.windows.document_page import DocumentPage
from winno_desk.windows.found import find
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.rooms import add_rooms
from winno_desk.windows.scanned import open_scanned
from winno_desk.windows.shell import Shell
from winno_desk.windows.worker import DeskWorker

OURS = "This paper is ours and unchanged"


@pytest.fixture
def letter(world: World) -> Document:
    """A decision letter."""
    item = world.item("portrait")
    logged = request(world, item, "cancel", "changed_mind")
    found: Document = world.get(Document, letter_of(answer(world, logged.case)))
    return found


@pytest.fixture
def shell(world: World, letter: Document, qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    worker = DeskWorker(world.as_("Dana"))
    made = Shell(worker, WindowMemory(tmp_path))
    add_rooms(made)
    made.form.top.search.ask = lambda text, done: worker.ask(find, text, done=done)
    made.form.top.search.scanned.connect(partial(open_scanned, made))
    qtbot.addWidget(made)
    made.show()
    made.enter(SignedIn(world.people["Dana"], "Dana", ("desk",)))
    yield made
    qtbot.waitUntil(worker.idle)
    worker.close()


def scan(shell: Shell, qtbot: QtBot, text: str) -> None:
    """Type a text and Enter, as a scanner does, and wait for the page."""
    QTest.keyClicks(shell.form.top.search, text)
    QTest.keyClick(shell.form.top.search, Qt.Key.Key_Return)
    qtbot.waitUntil(shell.worker.idle)


def told(shell: Shell) -> str:
    """What the paper's page says of it."""
    page = shell.page("document")
    assert shell.place() == "document"
    assert isinstance(page, DocumentPage)
    return page.form.check.head.text()


def test_a_letter_is_found_by_its_number(shell: Shell, qtbot: QtBot) -> None:
    scan(shell, qtbot, "l-2026-1")
    assert told(shell) == OURS


def test_the_code_on_a_letter_leads_to_it(shell: Shell, qtbot: QtBot, world: World, letter: Document) -> None:
    printed = world.act("Dana", print_document, PrintDocument, document=letter.id)
    page = page_images(Path(printed.path).read_bytes(), 150)[0]
    (code,) = zxingcpp.read_barcodes(Image.frombytes("RGB", (page.width, page.height), page.rgb))
    scan(shell, qtbot, code.text)
    assert told(shell) == OURS


def test_a_sheet_with_a_made_up_record_is_not_ours(shell: Shell, qtbot: QtBot) -> None:
    scan(shell, qtbot, sealed_code("L-2026-00001", "01234567", ""))
    assert told(shell) == "The sheet that was scanned is not ours"


def test_a_sheet_that_tells_something_else_under_the_right_record_is_not_ours(
    shell: Shell, qtbot: QtBot, world: World, letter: Document
) -> None:
    head = world.get(Entry, letter.entry_id).digest
    scan(shell, qtbot, sealed_code(letter.number, head, "0" * 8))
    assert told(shell) == "The sheet that was scanned is not ours"


def test_a_stored_paper_that_was_changed_is_told(shell: Shell, qtbot: QtBot, world: World, letter: Document) -> None:
    assert letter.digest is not None
    world.desk.files.path(letter.digest).write_bytes(b"another letter")
    scan(shell, qtbot, letter.number)
    assert told(shell) == "The stored paper was changed"


def test_a_receipt_leads_to_its_order(shell: Shell, qtbot: QtBot) -> None:
    scan(shell, qtbot, "Q-2026-00001")
    assert shell.place() == "order"


def test_a_slip_is_found_by_its_number(shell: Shell, qtbot: QtBot, world: World) -> None:
    item = world.item("8x10")
    world.printed(item)
    world.pack(item)
    scan(shell, qtbot, "P-2026-00001")
    assert told(shell) == OURS


def test_an_unknown_order_number_is_answered_in_a_sentence_even_when_it_was_scanned(shell: Shell, qtbot: QtBot) -> None:
    search = shell.form.top.search
    before = shell.place()
    scan(shell, qtbot, "W-4711")
    assert search.told() == "There is no order W-4711. Check the number, or search by name or phone."
    assert (shell.place(), search.text()) == (before, "W-4711")


def test_after_escape_the_next_search_is_listed_as_well(shell: Shell, qtbot: QtBot) -> None:
    search = shell.form.top.search
    scan(shell, qtbot, "W-4711")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    shell.find_anything()
    QTest.keyClicks(search, "nobody")
    qtbot.waitUntil(lambda: search.told().startswith("Nothing matches “nobody”."))
