"""Claims: what must be said, what is noticed twice, what an examination changes, and the remake."""

import json
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PIL import Image
from sqlalchemy import select

from tests.documents.reading import words_of
from tests.services.asking import answer, claim, examine, letter, remade, request
from tests.services.photographed import own_print
from tests.services.stored import entries, invalid, rows, turned_down
from tests.services.test_contact_sheets import show
from tests.services.world import World
from winno_desk.database.cases import Case, CasePhoto, Decision
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Item
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.lookups.asking import asked_item
from winno_desk.services.lookups.remade import remade as made_anew
from winno_desk.services.papers import document_pages
from winno_desk.services.photos import Accepted, LinePhoto
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.values.errors import Conflict, Invalid, Refusal


@pytest.fixture
def print_(world: World) -> int:
    """Two shipped pieces of one print."""
    item = world.item("8x10", quantity=2)
    world.shipped(item)
    world.later(days=3)
    return item


@pytest.mark.parametrize("name", ["soft.jpg", "صورة 🌅.jpg"])
def test_the_letter_about_a_claim_names_what_was_accepted_of_the_photos(world: World, name: str) -> None:
    photo = Path(world.picture("soft", (1200, 1500))).rename(world.folder / name)
    item = own_print(world, LinePhoto(str(photo), accepted=(Accepted("Resolution", "150 ppi"),)))
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    world.begin_print(item)
    world.finish(item)
    world.ship(item)
    decided = answer(world, claim(world, item).case)
    document_pages(world.as_("Dana"), letter(decided), 30)
    words = words_of(world.paper(letter(decided))).replace("\u00a0", " ")
    assert "When you brought your photos, you accepted these values as they are: resolution 150 ppi of" in words


def test_a_photo_that_came_with_a_claim_that_was_taken_back_comes_again(world: World, print_: int) -> None:
    photo = world.picture("banding")
    first = claim(world, print_, photos=(photo,))
    world.act("Dana", withdraw_case, WithdrawCase, case=first.case)
    assert claim(world, print_, photos=(photo,)).number == "W-1001-C2"


def test_of_a_print_that_leaves_in_parts_only_what_left_is_offered(world: World) -> None:
    item = world.item("8x10", quantity=5)
    world.printed(item)
    world.send(world.pack(item, pieces=((item, 2),)))
    assert asked_item(world.desk, item).claimable == 2
    claim(world, item, quantity=1)
    assert asked_item(world.desk, item).claimable == 1


def test_the_cause_of_a_claim_is_corrected_after_its_decision_which_stands(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item, "printing").case
    remake = answer(world, case).remake
    before = world.get(Case, case)
    corrected = examine(world, case, "carrier", "Dana")
    after = world.get(Case, case)
    assert (after.cause, after.state, after.facts, after.ruling) == (
        "carrier",
        "approved",
        before.facts,
        before.ruling,
    )
    assert (corrected.state, corrected.document) == ("approved", None)
    assert remake is not None
    assert [row.cause for row in made_anew(world.desk, "all")] == ["carrier"]
    told = json.loads(entries(world)[-1].payload)
    assert (told["cause"], told["cause_before"]) == ("carrier", "printing")


def test_what_was_no_defect_has_no_cause_to_correct(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    turned_down(world, Conflict, lambda: examine(world, case, "carrier"))


def test_a_claim_keeps_its_photos_once_and_is_counted_on_its_order(world: World, print_: int) -> None:
    photo = world.picture()
    logged = claim(world, print_, "printing", photos=(photo, photo, world.picture()))
    assert logged.number == "W-1001-C1"
    with world.store.reading() as session:
        photos = session.scalars(select(CasePhoto).where(CasePhoto.case_id == logged.case)).all()
    assert len(photos) == 2
    assert all(world.desk.files.check(photo.digest) for photo in photos)


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("fault", {"fault": "  "}),
        ("fault", {"fault": "x" * 61}),
        ("reason_text", {"reason_text": " \n"}),
        ("reason_text", {"reason_text": "Card 4242 4242 4242 4242"}),
        ("reason_text", {"reason_text": "Broken \U0001f622"}),
        ("cause", {"cause": ""}),
        ("cause", {"cause": "gremlins"}),
        ("wish", {"wish": "money"}),
        ("how", {"how": "pigeon"}),
        ("quantity", {"quantity": 0}),
        ("quantity", {"quantity": 3}),
        ("photos", {"photos": ("/nowhere/photo.jpg",)}),
        ("photos", {"photos": (__file__,)}),
    ],
)
def test_what_is_missing_or_malformed_is_told_beside_its_field(
    world: World, print_: int, field: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Invalid) as error:
        claim(world, print_, **{"cause": "printing", **fields})  # type: ignore[arg-type]  # bad values on purpose
    assert error.value.field == field
    with world.store.reading() as session:
        assert session.scalar(select(Case.id)) is None, "nothing is stored"


def test_a_claim_without_a_reason_names_the_clause_that_asks_for_it(world: World, print_: int) -> None:
    with pytest.raises(Invalid) as error:
        claim(world, print_, reason_text="")
    assert error.value.clause == "4"


def test_a_claim_from_the_future_or_from_before_the_order_is_told(world: World, print_: int) -> None:
    for received_at in (world.now + timedelta(seconds=1), world.now - timedelta(days=30)):
        with pytest.raises(Invalid) as error:
            claim(world, print_, received_at=received_at)
        assert error.value.field == "received_at"


def test_there_is_no_claim_before_printing_began(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    with pytest.raises(Invalid) as error:
        claim(world, item, "printing", wish="refund")
    assert error.value.field == "fault"


def test_a_photo_that_came_before_is_noticed(world: World, print_: int) -> None:
    photo = world.picture()
    first = claim(world, print_, "customer", photos=(photo,))
    assert first.state == "standing"
    with pytest.raises(Conflict, match=r"came with W-1001-C1 already"):
        claim(world, print_, "printing", photos=(photo,))


def test_an_examination_rules_again_and_keeps_the_cause_before(world: World, print_: int) -> None:
    logged = claim(world, print_, "unknown")
    again = examine(world, logged.case, "printing")
    assert (again.case, again.outcome, again.state) == (logged.case, "free_replacement", "waiting")
    again = examine(world, logged.case, "customer")
    assert (again.outcome, again.state) == ("declined", "standing")
    with world.store.reading() as session:
        payloads = [json.loads(one) for one in session.scalars(select(Entry.payload).order_by(Entry.id))]
        letters = session.scalars(select(Document.number).where(Document.kind == "decision_letter")).all()
    causes = [(one["cause_before"], one["cause"]) for one in payloads if "cause_before" in one]
    assert causes == [("unknown", "printing"), ("printing", "customer")]
    assert letters == [logged.letter, again.letter], "one for the examination, one for its result"


def test_a_quality_complaint_that_is_examined_becomes_a_defect(world: World, print_: int) -> None:
    logged = request(world, print_, "refund", "quality")
    assert examine(world, logged.case, "none").outcome == "declined"
    case = world.get(Case, logged.case)
    assert (case.reason, case.cause) == ("defect", "none")


@pytest.mark.parametrize("size", [(1, 1), (400, 300)])
def test_a_photo_that_shows_nothing_is_told(world: World, print_: int, size: tuple[int, int]) -> None:
    blank = world.folder / "lens_cap.jpg"
    Image.new("RGB", size, (12, 12, 14)).save(blank)
    told = invalid(world, "photos", lambda: claim(world, print_, photos=(world.picture("banding"), str(blank))))
    assert told == "lens_cap.jpg is one colour and shows nothing. Ask for another photo."
    assert rows(world, Case) == []


def test_a_remake_is_a_free_item_locked_on_the_very_file(world: World, print_: int) -> None:
    logged = claim(world, print_, "printing", quantity=1)
    original, remake = world.get(Item, print_), world.get(Item, remade(world, logged.case))
    assert (remake.price, remake.tax, remake.unit_price, remake.quantity) == (0, 0, 0, 1)
    assert (remake.position, remake.state, remake.remake_of_id) == (2, "locked", print_)
    assert remake.locked_digest == original.locked_digest
    assert (remake.product_code, remake.width, remake.height, remake.paper) == (
        original.product_code,
        original.width,
        original.height,
        original.paper,
    )
    with world.store.reading() as session:
        assert session.scalar(select(Decision.remake_id)) == remake.id
        assert session.scalar(select(Decision.amount)) == 0


def test_a_claim_is_settled_when_its_remake_has_left(world: World, print_: int) -> None:
    logged = claim(world, print_, "printing")
    remake = remade(world, logged.case)
    world.begin_print(remake)
    world.finish(remake)
    assert world.get(Case, logged.case).state == "approved"
    world.ship(remake)
    assert world.get(Case, logged.case).state == "settled"


def test_a_remake_that_is_bad_too_is_replaced_as_well(world: World, print_: int) -> None:
    remake = remade(world, claim(world, print_, "printing").case)
    world.begin_print(remake)
    world.finish(remake)
    world.ship(remake)
    second = claim(world, remake, "packaging", fault="bent corner")
    assert second.outcome == "free_replacement"
    again = world.get(Item, remade(world, second.case))
    assert (again.remake_of_id, again.locked_digest) == (remake, world.get(Item, print_).locked_digest)


def test_pieces_that_were_remade_are_not_claimed_again(world: World, print_: int) -> None:
    answer(world, claim(world, print_, "printing", quantity=2).case)
    with pytest.raises(Conflict, match=r"Nothing is left of W-1001-1.*W-1001-2 replaces"):
        claim(world, print_, "printing")


def test_the_same_form_sent_twice_is_one_claim(world: World, print_: int) -> None:
    form = LogClaim(
        request=uuid4(),
        item=print_,
        fault="banding",
        reason_text="Stripes",
        cause="printing",
        received_at=world.now,
        how="phone",
        photos=(world.picture(),),
    )
    first = log_claim(world.as_("Dana"), form)
    second = log_claim(world.as_("Dana"), form)
    assert (second.answer, second.changed) == (first.answer, frozenset())
    with world.store.reading() as session:
        assert session.scalars(select(Case.id)).all() == [first.answer.case]


def test_nobody_signed_in_logs_nothing(world: World, print_: int) -> None:
    form = LogClaim(
        request=uuid4(),
        item=print_,
        fault="banding",
        reason_text="Stripes",
        cause="printing",
        received_at=world.now,
        how="phone",
    )
    with pytest.raises(Refusal, match="Nobody is signed in"):
        log_claim(world.desk, form)


def test_a_journal_entry_of_a_claim_holds_nothing_of_the_customers(world: World, print_: int) -> None:
    claim(world, print_, "printing", reason_text="Zoë is sad", photos=(world.picture("zoe_at_home"),))
    with world.store.reading() as session:
        entry = session.scalars(select(Entry).order_by(Entry.id.desc())).first()
    assert entry is not None
    assert not any(word in entry.payload + entry.answer for word in ("sad", "Zo", "home", "banding"))


def test_a_replacement_is_not_changed_by_a_request_of_anybody_but_a_manager(world: World, print_: int) -> None:
    remake = remade(world, claim(world, print_).case)
    told = turned_down(world, Refusal, lambda: request(world, remake, "change", who="Tess"))
    assert told == "A replacement is printed from the same file. A manager decides otherwise."
    assert world.get(Item, remake).state == "locked"


def test_what_was_never_printed_is_no_claim_and_the_clause_says_what_is_open_instead(world: World) -> None:
    for reach in (lambda item: None, world.proof, world.locked):
        item = world.item("8x10")
        reach(item)
        with pytest.raises(Invalid) as told:
            claim(world, item)
        assert (told.value.field, told.value.clause) == ("fault", "2b")
        assert told.value.message.endswith("is not printed yet, and until then it can be changed (2b). Log a request.")
    file = world.item("portrait")
    assert "is a file" in invalid(world, "fault", lambda: claim(world, file))
    assert rows(world, Case) == []
