from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.services.test_issuing import issue
from tests.services.world import World
from tests.windows.stage import staged
from winno_desk.database.documents import Document
from winno_desk.documents.pages import page_images
from winno_desk.services.papers import document_pages
from winno_desk.windows import printer
from winno_desk.windows.dispatch import Dispatch
from winno_desk.windows.document_page import DocumentPage
from winno_desk.windows.label_habits import Offset
from winno_desk.windows.paper_view import WIDTH


@pytest.fixture
def slip(world: World) -> int:
    """A packing slip that was never printed."""
    item = world.item("8x10")
    world.printed(item)
    return int(world.pack(item).document)


def test_without_a_printer_the_pdf_is_saved_and_opened_and_the_next_one_is_a_copy(
    world: World, qtbot: QtBot, slip: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(Dispatch, "show_file", lambda _dispatch, path: shown.append(path))
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(DocumentPage, slip)
        assert page.form.page_count.text() == "1 page"
        assert not page.form.copy_notice.isVisible()
        stage.click(page, "print_document")
        assert shown[-1].read_bytes().startswith(b"%PDF")
        assert page.form.print_document.text() == "Print a copy"
        assert page.form.copy_notice.isVisible()
        stage.click(page, "print_document")
        assert shown[-1].stem.endswith("_copy")
        assert "_copy.pdf" in stage.notes.said[-1][1]


def test_pages_go_to_the_printer_that_is_set_up(
    world: World, qtbot: QtBot, slip: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[int, str]] = []

    def send(pages: tuple[QImage, ...], name: str, _title: str, _offset: Offset) -> bool:
        sent.append((pages[0].width(), name))
        return True

    monkeypatch.setattr(printer, "send", send)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(DocumentPage, slip)
        monkeypatch.setattr(printer, "printers", lambda: ["Office"])  # switched on since
        stage.click(page, "print_document")
        assert sent == [(2550, "Office")]
        assert "Office" in stage.notes.said[-1][1]


def test_a_sheet_keeps_the_papers_own_size(world: World, slip: int, tmp_path: Path) -> None:
    pages = [
        QImage(one.rgb, one.width, one.height, 3 * one.width, QImage.Format.Format_RGB888).copy()
        for one in document_pages(world.as_("Tess"), slip, printer.DPI)
    ]
    target = tmp_path / "sheet.pdf"
    out = QPrinter(QPrinter.PrinterMode.HighResolution)
    out.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out.setOutputFileName(str(target))
    assert printer.draw(out, pages, "slip")
    (sheet,) = page_images(target.read_bytes(), 72)
    assert (sheet.width, sheet.height) == (612, 792)


def test_the_pdf_is_saved_into_a_folder_under_its_number(
    world: World, qtbot: QtBot, slip: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DocumentPage, "choose_folder", lambda _page: str(tmp_path))
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(DocumentPage, slip)
        stage.click(page, "save_document")
        assert [place.name for place in tmp_path.glob("*.pdf")] == ["P-2026-00001.pdf"]
        stage.click(page, "nearer")
        assert page.form.pages.fitted() == ""
        stage.click(page, "fit_width")
        assert page.form.fit_width.isChecked()
        stage.click(page, "open_order")
        assert stage.notes.went[-1] == ("order", 1001)


def test_a_paper_that_is_not_there_is_told_in_its_place(world: World, qtbot: QtBot) -> None:
    refused: list[str] = []
    with staged(world, qtbot, "Tess") as stage:
        stage.worker.refused.connect(lambda error: refused.append(error.message))
        stage.open(DocumentPage, 99)
        assert refused == ["This paper is not there any more. Look at its order again."]


@pytest.mark.parametrize(
    ("spoil", "head", "words"),
    [
        (lambda _world, _item: None, "Ours and unchanged", "every file that was signed"),
        (lambda world, item: world.proof(item), "Ours and unchanged, and void", "The approval is void since"),
        (
            lambda world, item: _flip(world, item),
            "Not as it was signed",
            "is not the file that was signed",
        ),
    ],
)
def test_a_certificate_that_is_scanned_is_held_against_the_files_and_the_approval(
    world: World, qtbot: QtBot, spoil: Callable[[World, int], object], head: str, words: str
) -> None:
    item = world.item("8x10")
    world.sign(item, world.proof(item))
    with world.store.reading() as session:
        paper = session.scalars(select(Document.id).where(Document.kind == "certificate")).one()
    spoil(world, item)
    with staged(world, qtbot, "Dana") as stage:
        check = stage.open(DocumentPage, paper).form.check
        assert check.head.text() == head
        assert words in check.words.text()


def _flip(world: World, item: int) -> None:
    place = world.desk.files.path(world.newest(item).digest)
    data = bytearray(place.read_bytes())
    data[-20] ^= 1
    place.write_bytes(data)


@pytest.fixture
def statement(world: World) -> int:
    """A paper of several pages."""
    item = world.item("8x10")
    world.shipped(item)
    return issue(world, "statement", item).document


def test_words_are_found_on_the_paper_and_gone_through_one_by_one(world: World, qtbot: QtBot, statement: int) -> None:
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(DocumentPage, statement)
        QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.search.words.hasFocus()
        page.search.words.set_value("zoë tan")
        qtbot.waitUntil(lambda: page.search.told.text().startswith("1 of "))
        stage.settle()
        count = int(page.search.told.text().removeprefix("1 of "))
        assert count > 1
        QTest.keyClick(page.search.words, Qt.Key.Key_Return)
        assert page.search.told.text() == f"2 of {count}"
        QTest.keyClick(page.search.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        stage.click(page, "find_before")
        assert page.search.told.text() == f"{count} of {count}"
        page.search.words.set_value("no such words")
        qtbot.waitUntil(lambda: page.search.told.text() == "not there")
        page.search.words.set_value("")
        qtbot.waitUntil(lambda: page.search.told.text() == "")


def test_pages_stand_small_beside_a_paper_that_has_several(
    world: World, qtbot: QtBot, statement: int, slip: int
) -> None:
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(DocumentPage, statement)
        assert page.strip.isVisible()
        assert page.strip.count() == len(page.form.pages.pages()) > 1
        page.form.pages.fit(WIDTH)
        assert page.form.pages.verticalScrollBar().value() == 0
        page.strip.setCurrentRow(1)
        assert page.form.pages.verticalScrollBar().value() > 0
        page = stage.open(DocumentPage, slip)
        assert not page.strip.isVisible()
