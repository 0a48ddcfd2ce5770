"""How a letter went out is kept: by post, by hand, or by e-mail with its PDF at hand."""

from pathlib import Path

import pytest

from tests.services.asking import answer, letter, request
from tests.services.stored import invalid, turned_down
from tests.services.world import World
from winno_desk.database.orders import Customer
from winno_desk.services.lookups.documents import Sheet, paper
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.sending import SendLetter, mail_letter, send_letter
from winno_desk.values.errors import Conflict


@pytest.fixture
def told(world: World) -> int:
    """The letter about a portrait that was cancelled."""
    return letter(answer(world, request(world, world.item("portrait"), "cancel").case))


def _send(world: World, document: int, how: str) -> str:
    to_whom: str = world.act("Dana", send_letter, SendLetter, document=document, how=how).to_whom
    return to_whom


def _write_to(world: World, address: str) -> None:
    with world.store.writing() as session:
        session.get_one(Customer, 1).email = address


def test_how_and_when_a_letter_went_out_is_kept_each_time(world: World, told: int) -> None:
    assert _send(world, told, "post") == "Zoë Tan"
    world.later(days=1)
    _send(world, told, "hand")
    kept = paper(world.desk, Sheet(told)).sent
    assert [(one.how, one.to_whom, one.by) for one in kept] == [
        ("By post", "Zoë Tan", "Dana"),
        ("By hand", "Zoë Tan", "Dana"),
    ]
    assert (kept[1].at - kept[0].at).days == 1
    assert order_page(world.desk, 1001).timeline[0].words == "L-2026-00001 sent by hand"


def test_by_mail_it_goes_to_the_customers_address_with_its_paper_at_hand(world: World, told: int) -> None:
    _write_to(world, "zoe+studio@example.com")
    mail = mail_letter(world.as_("Dana"), told)
    assert mail.address.startswith(
        "mailto:zoe%2Bstudio@example.com?subject=Winno%20Dream%20Imaging%3A%20L-2026-00001&body="
    )
    assert Path(mail.paper).name == "L-2026-00001.pdf"
    assert Path(mail.paper).read_bytes().startswith(b"%PDF")
    assert _send(world, told, "mail") == "zoe+studio@example.com"


def test_without_an_address_nothing_goes_by_mail(world: World, told: int) -> None:
    _write_to(world, "")
    assert turned_down(world, Conflict, lambda: _send(world, told, "mail")).startswith("No e-mail address of Zoë Tan")
    with pytest.raises(Conflict, match="No e-mail address"):
        mail_letter(world.as_("Dana"), told)


def test_a_receipt_goes_by_mail_too_and_a_slip_with_its_parcel(world: World, told: int) -> None:
    invalid(world, "how", lambda: _send(world, told, "pigeon"))
    receipt = next(one.id for one in order_page(world.desk, 1001).documents if one.kind == "receipt")
    _write_to(world, "zoe@example.com")
    assert "Our%20receipt%20Q-2026-00001%20is%20attached" in mail_letter(world.as_("Dana"), receipt).address
    assert _send(world, receipt, "mail") == "zoe@example.com"
    item = world.item("8x10")
    world.printed(item)
    slip = int(world.pack(item).document)
    assert turned_down(world, Conflict, lambda: _send(world, slip, "post")).startswith("A packing slip goes with")
