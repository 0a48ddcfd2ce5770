"""A sample studio is one that could be: every act, state and sum in it follows from the same tables as a real one."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.counts import count
from tests.services.replay import replayed, stored
from winno_desk.__main__ import main
from winno_desk.command_sample import REFUSED
from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.engine import Store
from winno_desk.database.journal import Entry, first_broken
from winno_desk.database.orders import Charge, Customer, Item, ItemPhoto, Order, Payment
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.database.tables import METADATA
from winno_desk.imaging.store import FileStore
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case, read_ruling
from winno_desk.sample import make_sample
from winno_desk.sample.lives import FINISHED, OPEN
from winno_desk.services import people
from winno_desk.services.contacts import found_by, phone_number
from winno_desk.services.sign_off_records import read_record, record_digest
from winno_desk.settings import Settings
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.items import ItemState
from winno_desk.workflow.refunds import RefundState

ORDERS = count(200, 20_000)

people.hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(tmp_path_factory.mktemp("sample"))
    make_sample(settings, ORDERS, 7, lambda _written: None)
    return settings


@pytest.fixture
def few_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some lives instead of all, where it is not about what becomes of them."""
    monkeypatch.setattr("winno_desk.sample.FINISHED", FINISHED[:2])
    monkeypatch.setattr("winno_desk.sample.OPEN", OPEN[-2:])


@pytest.fixture
def store(sample: Settings) -> Iterator[Store]:
    made = Store(sample.database)
    yield made
    made.close()


@pytest.fixture
def session(store: Store) -> Iterator[Session]:
    with store.reading() as session:
        yield session


def test_it_has_the_orders_that_were_asked_for_over_ten_years(session: Session) -> None:
    numbers = session.scalars(select(Order.number).order_by(Order.placed_at, Order.id)).all()
    assert numbers == list(range(1001, 1001 + ORDERS))
    first, last = session.execute(select(func.min(Order.placed_at), func.max(Order.placed_at))).one()
    assert 8 < (last - first).days / 365 < 10


def test_its_journal_is_one_chain_in_the_order_of_its_time(session: Session) -> None:
    journal = session.scalars(select(Entry).order_by(Entry.id)).all()
    assert first_broken(journal) is None
    assert [entry.at for entry in journal] == sorted(entry.at for entry in journal)
    assert len({entry.request for entry in journal}) == len(journal)


def test_its_journal_leads_to_the_states_that_are_stored(store: Store) -> None:
    assert replayed(store) == stored(store)


@pytest.mark.parametrize(("table", "states"), [(Item, ItemState), (Case, CaseState), (Refund, RefundState)])
def test_every_state_occurs(session: Session, table: type[Item], states: type[ItemState]) -> None:
    assert set(session.scalars(select(table.state))) == {state.value for state in states}


def test_nothing_is_refunded_that_was_not_taken(session: Session) -> None:
    taken = dict(session.execute(select(Payment.id, Payment.amount)).all())
    back = Counter[int]()
    for payment, amount in session.execute(
        select(Refund.payment_id, Refund.amount).where(Refund.state != RefundState.FAILED)
    ):
        back[payment] += amount
    assert back
    assert all(amount <= taken[payment] for payment, amount in back.items())


def test_no_more_is_paid_than_an_order_costs(session: Session) -> None:
    owed = Counter[int]()
    for line in (Item, Charge):
        owed.update(dict(session.execute(select(line.order_id, func.sum(line.price)).group_by(line.order_id)).all()))
    paid = dict(session.execute(select(Payment.order_id, func.sum(Payment.amount)).group_by(Payment.order_id)).all())
    assert all(paid.get(order, 0) <= price for order, price in owed.items())
    assert any(paid.get(order, 0) < price for order, price in owed.items())


@pytest.mark.parametrize("table", [Case, Decision])
def test_every_ruling_is_what_the_policy_says_to_its_facts(session: Session, table: type[Case]) -> None:
    rows = session.execute(select(table.facts, table.ruling)).all()
    assert rows
    assert all(rule(read_case(json.loads(facts))) == read_ruling(json.loads(ruling)) for facts, ruling in rows)


def test_papers_are_numbered_without_gaps_and_name_the_entry_of_their_act(session: Session) -> None:
    numbers = session.scalars(select(Document.number).order_by(Document.number)).all()
    years = Counter(number[:6] for number in numbers)
    assert sorted(numbers) == sorted(f"{year}-{n:05d}" for year, most in years.items() for n in range(1, most + 1))
    named = session.execute(
        select(Document.number, Document.order_id, Entry.order_id, Entry.payload).join(
            Entry, Entry.id == Document.entry_id
        )
    ).all()
    assert all(order == acted_on for _, order, acted_on, _ in named)
    assert all(f'"{number}"' in payload for number, _, _, payload in named if number[0] in "LP")


def test_every_record_of_a_sign_off_is_its_orders_own_and_the_one_that_the_journal_names(session: Session) -> None:
    noted = {}
    for entry in session.scalars(select(Entry).where(Entry.act == "sign_off")):
        facts = json.loads(entry.payload)
        noted[facts["certificate"]] = (facts["record"], entry.order_id)
    signed = session.scalars(select(SignOff)).all()
    assert signed
    assert len(noted) == len(signed)
    for one in signed:
        digest, order = noted[one.certificate]
        assert record_digest(one.record) == digest
        told = read_record(one.record)
        assert told["order"] == f"W-{session.get_one(Order, order).number}"
        assert (told["signed_by"], told["master"]) == (one.signed_by, one.digest)


def test_names_are_of_many_scripts_and_everybody_is_found_by_what_is_known(session: Session) -> None:
    rows = session.scalars(select(Customer)).all()
    assert all(row.found_by == found_by(row.name, row.phone, row.email) for row in rows)
    assert all(row.phone == phone_number("phone", row.phone, "US") for row in rows)
    assert all(row.phone or row.email for row in rows)
    assert len({ord(char) >> 8 for row in rows for char in row.name}) >= count(6, 12)


def test_photos_and_proofs_lie_in_the_store_once_each(sample: Settings, session: Session) -> None:
    kept = (Proof.digest, Proof.rendition, ItemPhoto.digest)
    digests = {digest for column in kept for digest in session.scalars(select(column).distinct()) if digest}
    assert len(digests) < 15
    assert all(FileStore(sample.files).check(digest) for digest in digests)


def test_nothing_names_the_computer_that_made_it(session: Session) -> None:
    answers = session.scalars(select(Entry.answer).where(Entry.act == "provide")).all()
    assert {json.loads(answer)["path"].rpartition("/")[0] for answer in answers} == {"/media/studio/given"}


def test_the_database_is_whole(sample: Settings) -> None:
    with closing(sqlite3.connect(sample.data / "desk.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables."""
    with store.reading() as session:
        return {name: [tuple(row) for row in session.execute(select(table))] for name, table in METADATA.tables.items()}


def test_the_same_seed_gives_the_same_studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lives = slice(None, count(2, 1000))
    monkeypatch.setattr("winno_desk.sample.FINISHED", FINISHED[lives])
    monkeypatch.setattr("winno_desk.sample.OPEN", OPEN[lives])
    made = []
    for name in ("one", "other"):
        settings = Settings(tmp_path / name)
        settings.data.mkdir()
        make_sample(settings, ORDERS, 7, lambda _written: None)
        with closing(Store(settings.database)) as store:
            made.append(everything(store))
    assert made[0] == made[1]


@pytest.mark.usefixtures("few_lives")
def test_progress_is_told_and_a_folder_that_holds_a_studio_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["sample", "--orders", "3", "--data", str(tmp_path)]
    (tmp_path / "desk.part").write_bytes(b"killed while it was written")
    assert main(asked) == 0
    told = capsys.readouterr()
    assert told.err == "3 of 3 orders\n"
    assert told.out == f"A sample of 3 orders is in {tmp_path}.\n"
    before = (tmp_path / "desk.sqlite3").read_bytes()
    assert main(asked) == REFUSED
    assert capsys.readouterr().err == "This data folder holds a database already. Name an empty one with --data.\n"
    assert (tmp_path / "desk.sqlite3").read_bytes() == before


@pytest.mark.usefixtures("few_lives")
def test_one_that_is_stopped_half_way_leaves_no_studio(tmp_path: Path) -> None:
    def stop(_written: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_sample(Settings(tmp_path), 3, 7, stop)
    assert [place.name for place in tmp_path.iterdir()] == []


def test_the_studios_own_folder_is_never_filled(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", "--orders", "3"]) == REFUSED
    assert capsys.readouterr().err.startswith("Name the folder of the sample with --data")
