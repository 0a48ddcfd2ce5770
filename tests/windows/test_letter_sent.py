"""From its page a letter goes out by post, by hand, or through the mail program, and the page says so."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from tests.services.asking import answer, letter, request
from tests.windows.visit import Visit
from winno_desk.database.orders import Customer
from winno_desk.services.lookups.documents import Sheet, paper
from winno_desk.services.lookups.order_page import order_page
from winno_desk.windows.document_page import DocumentPage


@pytest.fixture
def told(visit: Visit) -> int:
    world = visit.world
    return letter(answer(world, request(world, world.item("portrait"), "cancel").case))


def test_a_letter_is_given_by_hand(visit: Visit, told: int) -> None:
    page = visit.open(DocumentPage, "Dana", told)
    visit.click(page, "send_hand")
    assert visit.route.messages[-1] == "L-2026-00001 is kept as given by hand to Zoë Tan."
    assert [one.how for one in paper(visit.world.desk, Sheet(told)).sent] == ["By hand"]


def test_by_mail_the_mail_program_opens_and_the_folder_of_the_paper(
    visit: Visit, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with visit.world.store.writing() as session:
        session.get_one(Customer, 1).email = "zoe@example.com"
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()))
    page = visit.open(DocumentPage, "Dana", told)
    visit.click(page, "send_mail")
    visit.settle()
    assert [one.partition(":")[0] for one in opened] == ["mailto", "file"]
    assert (visit.world.folder / "outbox" / "L-2026-00001.pdf").is_file()
    assert visit.route.messages[-1].endswith("Attach the PDF from the folder that is open.")


def test_a_packing_slip_goes_with_its_parcel_and_not_by_itself(visit: Visit, told: int) -> None:
    receipt = next(one.id for one in order_page(visit.world.desk, 1001).documents if one.kind == "receipt")
    assert visit.open(DocumentPage, "Dana", receipt).form.ways.isVisible()
    item = visit.world.item("8x10")
    visit.world.printed(item)
    slip = int(visit.world.pack(item).document)
    assert not visit.open(DocumentPage, "Dana", slip).form.ways.isVisible()
