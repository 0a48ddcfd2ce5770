"""Papers of the counter leave by one key, each to its own printer, and can be printed again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from sqlalchemy import select

from tests.services.test_counter_papers import codes_on, sold
from tests.services.test_papers import said
from tests.services.world import World
from tests.windows.counter import Counter
from tests.windows.ordering import ordered
from tests.windows.visit import Visit, field
from winno_desk.database.documents import Document
from winno_desk.documents.pages import page_images
from winno_desk.services.order_lines import Line
from winno_desk.services.working_papers import print_stub, print_ticket
from winno_desk.values.errors import Unavailable
from winno_desk.windows import dispatch, printer
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.dispatch import Dispatch, Wanted, counted_papers
from winno_desk.windows.document_page import DocumentPage
from winno_desk.windows.habits import Habits
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.label_habits import Offset
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.paper_images import open_printed
from winno_desk.windows.print_room_page import PrintRoomPage
from winno_desk.windows.printers_page import PrintersPage

Sent = list[tuple[str, str, int]]
ROLL, LABEL = 945, 1800
"""How wide papers are at 300 dots an inch."""


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """What went to the two printers of this station: printer, title, width."""
    gone: Sent = []

    def send(pages: tuple[QImage, ...], name: str, title: str, _offset: Offset) -> bool:
        gone.append((name, title, pages[0].width()))
        return name != "Jammed"

    monkeypatch.setattr(printer, "printers", lambda: ["Counter", "Labels", "Jammed"])
    monkeypatch.setattr(printer, "send", send)
    return gone


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The PDFs that were opened."""
    opened: list[Path] = []
    monkeypatch.setattr(Dispatch, "show_file", lambda _dispatch, path: opened.append(path))
    return opened


def outbox(visit: Visit) -> list[str]:
    return sorted(path.name for path in (visit.world.folder / "outbox").glob("*.pdf"))


def test_one_key_saves_the_order_and_prints_each_paper_on_its_own_printer(visit: Visit, sent: Sent) -> None:
    printer.choose("ticket", "Labels", Habits(visit.world.folder))
    ordered(visit, "restore", "8x10")
    visit.key(Qt.Key.Key_F10)
    assert visit.route.places == [("order", 1002)]
    assert [(name, title) for name, title, _width in sent] == [
        ("Counter", "receipt Q-2026-00003"),
        ("Counter", "claim stub W-1002"),
        ("Labels", "job ticket W-1002-1"),
        ("Labels", "job ticket W-1002-2"),
    ]
    assert [round(width / 10) for _name, _title, width in sent] == [round(ROLL / 10)] * 2 + [round(LABEL / 10)] * 2
    assert visit.route.messages[-1] == (
        "Saved as W-1002, receipt Q-2026-00003. Receipt and claim stub to Counter. 2 job tickets to Labels."
    )


def test_without_a_printer_the_papers_are_saved_and_nothing_comes_in_the_way(visit: Visit, shown: list[Path]) -> None:
    ordered(visit, "8x10")
    visit.key(Qt.Key.Key_F10)
    assert outbox(visit) == ["Q-2026-00003.pdf", "W-1002-1_ticket.pdf", "W-1002_stub.pdf"]
    assert "Receipt, claim stub and job ticket saved as PDF" in visit.route.messages[-1]
    assert shown == []


def test_a_line_says_what_comes_and_what_was_chosen_is_remembered(visit: Visit, sent: Sent) -> None:
    page = ordered(visit, "restore", "8x10")
    papers = page.form.papers
    stub, labels = papers.findChild(QCheckBox, "print_stub"), papers.findChild(QComboBox, "printer_ticket")
    assert stub is not None
    assert labels is not None
    assert not stub.isVisible()
    assert papers.said.text() == "Receipt, stub, 2 job tickets"
    visit.press(papers.change, Qt.Key.Key_Space)
    visit.press(stub, Qt.Key.Key_Space)
    visit.press(labels, Qt.Key.Key_Down)
    assert papers.kinds() == ("receipt", "ticket")
    assert papers.said.text() == "Receipt, 2 job tickets"
    other = visit.open(IntakePage, "Dana")
    assert other.form.papers.kinds() == ("receipt", "ticket")
    assert printer.chosen("ticket", Habits(visit.world.folder)) == "Labels"
    assert printer.chosen("receipt", Habits(visit.world.folder)) == "Counter"
    assert sent == []


def test_every_kind_of_paper_has_its_printer_on_a_page_of_its_own(visit: Visit, sent: Sent) -> None:
    page = visit.open(PrintersPage, "Tess")
    assert page.choices["receipt"].hasFocus()
    assert set(page.choices) == set(dispatch.NAMES) - {"calibration"}
    visit.press(page.choices["packing_slip"], Qt.Key.Key_Down)
    assert printer.chosen("packing_slip", Habits(visit.world.folder)) == "Labels"
    assert printer.chosen("receipt", Habits(visit.world.folder)) == "Counter"
    again = visit.open(PrintersPage, "Tess")
    assert again.choices["packing_slip"].value() == "Labels"
    assert sent == []


def test_without_any_printer_the_page_says_what_becomes_of_papers(visit: Visit) -> None:
    page = visit.open(PrintersPage, "Tess")
    assert page.note.text().startswith("No printer is set up")
    assert {choice.value() for choice in page.choices.values()} == {printer.PDF}


def test_nothing_is_printed_where_nothing_is_chosen(visit: Visit, sent: Sent) -> None:
    Habits(visit.world.folder).keep("papers", "")
    ordered(visit, "8x10")
    visit.key(Qt.Key.Key_F10)
    assert visit.route.places == [("order", 1002)]
    assert sent == []
    assert visit.route.messages == ["Saved as W-1002, receipt Q-2026-00003."]


def test_a_printer_that_is_gone_is_replaced_by_the_usual_one_and_a_pdf_stays_one(visit: Visit, sent: Sent) -> None:
    habits = Habits(visit.world.folder)
    printer.choose("receipt", "Sold last year", habits)
    printer.choose("stub", printer.PDF, habits)
    assert printer.chosen("receipt", habits) == "Counter"
    assert printer.chosen("stub", habits) == ""
    assert sent == []


def test_what_a_printer_does_not_take_is_saved_and_told(visit: Visit, sent: Sent, shown: list[Path]) -> None:
    printer.choose("stub", "Jammed", Habits(visit.world.folder))
    visit.world.order("8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "print_stub")
    assert visit.route.messages[-1].startswith("Jammed does not take the claim stub. Claim stub saved as PDF")
    assert [path.name for path in shown] == ["W-1001_stub.pdf"]


def test_a_paper_that_cannot_be_made_keeps_none_of_the_others(
    visit: Visit, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise Unavailable("The stub cannot be made.")

    monkeypatch.setitem(dispatch.MADE_ANEW, "stub", fails)  # a disk that is full just then
    ordered(visit, "8x10")
    visit.key(Qt.Key.Key_F10)
    assert [title for _name, title, _width in sent] == ["receipt Q-2026-00003", "job ticket W-1002-1"]
    assert "The stub cannot be made." in visit.route.messages[-1]


def test_an_orders_papers_are_printed_again_and_the_receipt_is_a_copy(visit: Visit, shown: list[Path]) -> None:
    visit.world.order("restore", "8x10", paid="0")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "print_receipt")
    assert "COPY" not in said(shown[-1])
    visit.click(page, "print_receipt")
    assert "COPY" in said(shown[-1])
    visit.click(page, "print_stub")
    assert "W-1001" in said(shown[-1])
    visit.click(page, "print_tickets")
    assert outbox(visit)[-3:-1] == ["W-1001-1_ticket.pdf", "W-1001-2_ticket.pdf"]
    visit.click(page.cards[2], "ticket")
    assert "8 × 10 in" in said(shown[-1])


def test_money_that_comes_later_brings_its_own_receipt(visit: Visit, sent: Sent) -> None:
    visit.world.order("8x10", paid="0")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "take_payment")
    visit.click(page.form.payment, "cash")
    visit.click(page, "take_payment")
    assert [title for _name, title, _width in sent] == ["receipt Q-2026-00002"]
    assert "taken. Receipt to Counter." in visit.route.messages[-1]


def test_the_print_room_prints_the_ticket_of_the_chosen_print(visit: Visit, sent: Sent) -> None:
    visit.world.locked(visit.world.item("8x10"))
    page = visit.open(PrintRoomPage, "Tess")
    visit.click(page, "job_ticket")
    assert [title for _name, title, _width in sent] == ["job ticket W-1001-1"]


def test_the_search_box_prints_what_the_page_shows_and_says_why_it_cannot(
    world: World, counter: Counter, sent: Sent
) -> None:
    world.order("restore", "8x10")
    actions = counter.shell.actions_known
    assert {one.name for one in actions.find("print the")} >= {"print_receipt", "print_stub", "print_tickets"}
    actions.run("print_receipt")
    assert sent == []
    assert {one.id: one.why for one in actions.told()}["print_receipt"] == "Open an order first."
    counter.go("order", 1001)
    for paper in ("receipt", "stub", "tickets", "ticket"):
        actions.run(f"print_{paper}")
        counter.rest()
    assert [title for _name, title, _width in sent] == [
        "receipt Q-2026-00002",
        "claim stub W-1001",
        "job ticket W-1001-1",
        "job ticket W-1001-2",
        "job ticket W-1001-1",
    ]


def test_roll_and_label_leave_in_their_own_size_and_the_right_way_up(world: World, tmp_path: Path) -> None:
    order = world.order("8x10")
    item = world.items(order)[0].id
    made = {"stub": print_stub(world.desk, order), "ticket": print_ticket(world.desk, item)}
    for kind, paper in made.items():
        target = tmp_path / f"{kind}.pdf"
        out = QPrinter(QPrinter.PrinterMode.HighResolution)
        out.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        out.setOutputFileName(str(target))
        assert printer.draw(out, open_printed(world.desk, paper.path, printer.DPI), kind)
        wanted, sheet = (page_images(Path(path).read_bytes(), 72)[0] for path in (paper.path, target))
        assert abs(sheet.width - wanted.width) <= 2, kind
        assert abs(sheet.height - wanted.height) <= 2, kind
        assert codes_on(str(target)) == codes_on(paper.path) != []


def test_a_long_receipt_is_looked_at_in_its_own_size_and_a_short_one_whole(visit: Visit) -> None:
    for codes, fitted, percent in ((("8x10",), "page", None), (("8x10",) * 14, "", 100)):
        order = visit.world.order(*codes, paid="0")
        with visit.world.store.reading() as session:
            receipt = session.scalars(select(Document.id).where(Document.order_id == order)).one()
        view = visit.open(DocumentPage, "Dana", receipt).form.pages
        assert view.fitted() == fitted
        assert percent in (None, view.percent())


def test_papers_are_counted_in_words() -> None:
    assert counted_papers([]) == ""
    assert counted_papers(["receipt"]) == "receipt"
    assert counted_papers(["stub", "receipt"]) == "receipt and claim stub"
    assert counted_papers(["ticket", "receipt", "ticket", "stub"]) == "receipt, claim stub and 2 job tickets"


def test_words_that_no_font_here_prints_are_told_while_the_order_is_typed(visit: Visit) -> None:
    page = ordered(visit, "8x10")
    assert page.form.papers.unprinted.isHidden()
    visit.compose(field(page, "brief"), "With ნინო")

    assert page.form.papers.unprinted.text() == (
        "No font here prints “ნინო” in the brief of Print 8 × 10 in, lustre: papers show □ instead."
    )
    for _ in "ნინო":
        visit.press(field(page, "brief").editor, Qt.Key.Key_Backspace)
    visit.type(field(page, "brief"), "her")

    assert page.form.papers.unprinted.isHidden()


def test_the_orders_page_tells_them_beside_its_papers(visit: Visit) -> None:
    saved = sold(visit.world, name="ნინო")
    page = visit.open(OrderPage, "Dana", saved.number)
    words = [words.text() for words in page.form.side_panel.findChildren(QLabel)]
    assert "No font here prints “ნინო” in the customer's name: papers show phone …0142 instead." in words


def test_a_paper_about_the_order_is_issued_by_its_link_and_shown(visit: Visit) -> None:
    saved = sold(visit.world)
    page = visit.open(OrderPage, "Dana", saved.number)
    assert page.findChild(KeyButton, "issue_delivery_note") is None  # nothing left yet
    visit.click(page, "issue_statement")
    place, shown = visit.route.places[-1]
    assert place == "document"
    assert isinstance(shown, int)
    document = visit.world.get(Document, shown)
    assert (document.number, document.kind) == ("E-2026-00001", "statement")


def test_many_papers_say_how_far_they_are_and_can_be_stopped(visit: Visit, sent: Sent) -> None:
    saved = sold(visit.world, lines=tuple(Line(product="8x10") for _ in range(6)))
    page = visit.open(OrderPage, "Dana", saved.number)
    items = [item.id for item in visit.world.items(saved.order)]
    page.send_papers([Wanted("ticket", item) for item in items])
    visit.qtbot.waitUntil(lambda: any(said.startswith("Printing: ") for said in visit.route.messages))
    assert visit.route.undo is not None
    visit.route.undo()
    visit.settle()
    done = len(sent)
    assert 0 < done < 6
    assert f"Stopped: {6 - done} of 6 papers were not printed." in visit.route.messages[-1]
