"""Only the very bytes that were signed and locked reach a printer, here and where they arrive."""

import hashlib
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from tests.counts import count
from tests.services.asking import claim, remade
from tests.services.photographed import own_print, sharp
from tests.services.stored import entries, invalid, rows
from tests.services.test_contact_sheets import show
from tests.services.world import PASSPHRASE, PIN, PRINTABLE, PRINTER, World
from winno_desk.database.orders import Item
from winno_desk.database.printing import Printer, PrintRun, PrintStop
from winno_desk.database.proofs import SignOff
from winno_desk.services import acts, gate, press, roads
from winno_desk.services.gate import FileDiffers
from winno_desk.services.lookups.today import today
from winno_desk.services.photos import LinePhoto
from winno_desk.services.press import SendAgain, StartPrint, send_again, start_print
from winno_desk.services.printers import SavePrinter, save_printer
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.services.signed import SIGNED, NotApproved, check_signed
from winno_desk.services.unlocking import Unlock, unlock
from winno_desk.values.errors import Conflict, Unavailable
from winno_desk.workflow.items import PHYSICAL, ItemState


@pytest.fixture
def hot(world: World, tmp_path: Path) -> Path:
    """The hot folder of the printer in use."""
    folder = tmp_path / "hot"
    folder.mkdir()
    world.act("Tess", save_printer, SavePrinter, printer=2, name=PRINTER, takes="folder", folder=str(folder))
    return folder


@pytest.fixture
def locked(world: World) -> int:
    item = world.item("8x10", quantity=2)
    world.locked(item)
    return item


def _start(world: World, item: int) -> None:
    world.act("Tess", start_print, StartPrint, item=item, printer=PRINTER)


def _master(world: World, item: int) -> Path:
    return world.desk.files.path(world.get(Item, item).locked_digest)


def test_the_locked_bytes_arrive_in_the_hot_folder_under_the_items_name(world: World, hot: Path, locked: int) -> None:
    _start(world, locked)
    (arrived,) = hot.iterdir()
    assert arrived.name == "1001-1_v1_8x10_q2.jpg"
    assert hashlib.sha256(arrived.read_bytes()).hexdigest() == world.get(Item, locked).locked_digest
    (run,) = rows(world, PrintRun)
    assert (run.printer, run.digest) == (PRINTER, world.get(Item, locked).locked_digest)


def test_every_file_of_a_contact_sheet_arrives_with_its_own_pieces(world: World, hot: Path) -> None:
    photos = [LinePhoto(sharp(world.folder, f"IMG_{place}.jpg", 60 * place), place) for place in (1, 2)]
    item = own_print(world, *photos)
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    _start(world, item)
    assert sorted(file.name for file in hot.iterdir()) == ["1001-1_v1_8x10_q1_1.jpg", "1001-1_v1_8x10_q2_2.jpg"]


def test_a_byte_that_changed_stops_the_run_wherever_it_is(world: World, hot: Path, locked: int) -> None:
    master = _master(world, locked)
    whole = master.read_bytes()
    chance = random.Random(4)
    changes = count(40, 1000)
    stopped = 0
    for _ in range(changes):
        changed = bytearray(whole)
        changed[chance.randrange(len(whole))] ^= chance.randrange(1, 256)
        master.write_bytes(changed)
        with pytest.raises(FileDiffers, match="Nothing is printed"):
            _start(world, locked)
        stopped += 1
    assert (stopped, list(hot.iterdir()), rows(world, PrintRun)) == (changes, [], [])
    assert len(rows(world, PrintStop)) == changes
    master.write_bytes(whole)
    _start(world, locked)


def test_what_did_not_change_is_never_stopped(world: World, hot: Path) -> None:
    orders = count(5, 100)
    for _ in range(orders):
        item = world.item("8x10")
        world.locked(item)
        _start(world, item)
    assert (len(list(hot.iterdir())), rows(world, PrintStop)) == (orders, [])


def test_a_stop_names_both_digests_and_stays_on_record(world: World, locked: int) -> None:
    master = _master(world, locked)
    master.write_bytes(master.read_bytes() + b" ")
    found = hashlib.sha256(master.read_bytes()).hexdigest()
    with pytest.raises(FileDiffers) as stopped:
        _start(world, locked)
    assert f"{found[:8]}…{found[-4:]}" in stopped.value.message
    assert f"{master.name[:8]}…{master.name[-4:]}" in stopped.value.message
    (stop,) = rows(world, PrintStop)
    assert (stop.place, stop.expected, stop.found, stop.item_id) == (gate.KEPT, master.name, found, locked)
    assert entries(world)[-1].act == "print_stopped"
    assert world.get(Item, locked).state == ItemState.LOCKED


def _void(session: Session, item: int) -> None:
    session.execute(update(SignOff).where(SignOff.item_id == item).values(voided_at=SignOff.signed_at))


def _forget(session: Session, item: int) -> None:
    session.execute(delete(SignOff).where(SignOff.item_id == item))


def _swap(session: Session, item: int) -> None:
    session.execute(update(Item).where(Item.id == item).values(locked_digest="a" * 64))


@pytest.mark.parametrize("tamper", [_void, _forget, _swap])
def test_what_is_locked_without_an_approval_of_that_very_file_is_not_printed(
    world: World, hot: Path, locked: int, tamper: Callable[[Session, int], None]
) -> None:
    approved = world.get(Item, locked).locked_digest
    with world.store.writing() as session:
        tamper(session, locked)
    with pytest.raises(NotApproved, match=r"W-1001-1 is not printed: it is locked on .* Give the lock up"):
        _start(world, locked)
    assert (list(hot.iterdir()), rows(world, PrintRun)) == ([], [])
    (stop,) = rows(world, PrintStop)
    kept = approved if tamper is _swap else ""
    assert (stop.place, stop.expected, stop.found) == (SIGNED, kept, world.get(Item, locked).locked_digest)
    assert entries(world)[-1].act == "print_stopped"
    assert any("not the one that was approved" in task.words for task in today(world.as_("Noor")).tasks)


@pytest.mark.parametrize("tamper", [_void, _forget, _swap])
def test_a_run_is_not_sent_again_where_its_approval_is_gone(
    world: World, hot: Path, locked: int, tamper: Callable[[Session, int], None]
) -> None:
    _start(world, locked)
    for file in hot.iterdir():
        file.unlink()
    with world.store.writing() as session:
        tamper(session, locked)
    with pytest.raises(NotApproved):
        world.act("Tess", send_again, SendAgain, item=locked, printer=PRINTER)
    assert list(hot.iterdir()) == []


def test_an_approval_that_goes_while_the_files_are_brought_stops_the_run(
    world: World, hot: Path, locked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring = gate.bring

    def brought(*given: Any) -> None:
        bring(*given)
        with world.store.writing() as session:
            _void(session, locked)

    monkeypatch.setattr(press, "bring", brought)  # somebody who reaches into the database just then
    with pytest.raises(NotApproved):
        _start(world, locked)
    assert (list(hot.iterdir()), len(rows(world, PrintStop))) == ([], 1)


def _new_files(session: Session, item: int) -> None:
    session.execute(update(SignOff).where(SignOff.item_id == item).values(files="[]"))


def _resigned(session: Session, item: int) -> None:
    session.execute(update(SignOff).where(SignOff.item_id == item).values(digest="b" * 64))
    session.execute(update(Item).where(Item.id == item).values(locked_digest="b" * 64))


def _rewritten(session: Session, item: int) -> None:
    record = session.scalars(select(SignOff.record).where(SignOff.item_id == item)).one()
    session.execute(
        update(SignOff).where(SignOff.item_id == item).values(record=record.replace('"quantity":2', '"quantity":3'))
    )


def _emptied(session: Session, item: int) -> None:
    session.execute(update(SignOff).where(SignOff.item_id == item).values(record=""))


def _larger(session: Session, item: int) -> None:
    session.execute(update(Item).where(Item.id == item).values(width=11000, height=14000))


def _other_paper(session: Session, item: int) -> None:
    session.execute(update(Item).where(Item.id == item).values(paper="canvas"))


def _more(session: Session, item: int) -> None:
    session.execute(update(Item).where(Item.id == item).values(quantity=9))


def _glossy(session: Session, item: int) -> None:
    session.execute(update(Item).where(Item.id == item).values(finish="glossy"))


@pytest.mark.parametrize("tamper", [_resigned, _rewritten, _emptied, _larger, _other_paper, _glossy, _more])
def test_what_was_changed_beside_the_signed_record_is_not_printed(
    world: World, hot: Path, locked: int, tamper: Callable[[Session, int], None]
) -> None:
    with world.store.writing() as session:
        tamper(session, locked)
    with pytest.raises(NotApproved, match="W-1001-1 is not printed"):
        _start(world, locked)
    assert (list(hot.iterdir()), rows(world, PrintRun)) == ([], [])
    assert len(rows(world, PrintStop)) == 1


def test_the_files_of_a_contact_sheet_are_those_of_the_record(world: World, hot: Path) -> None:
    photos = [LinePhoto(sharp(world.folder, f"IMG_{place}.jpg", 60 * place), 1) for place in (1, 2)]
    item = own_print(world, *photos)
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    with world.store.writing() as session:
        _new_files(session, item)
    _start(world, item)
    assert len(list(hot.iterdir())) == 2


def test_an_approval_that_is_called_valid_again_prints_nothing(world: World, hot: Path, locked: int) -> None:
    signed = world.get(Item, locked).locked_digest
    world.act("Dana", ask_revision, AskRevision, item=locked, asked="Warmer", own_secret=PIN)
    with world.store.writing() as session:
        session.execute(update(SignOff).values(voided_at=None))
        session.execute(
            update(Item).where(Item.id == locked).values(locked_digest=signed, locked_at=world.now, state="locked")
        )
    with pytest.raises(NotApproved, match="no approval of it stands"):
        _start(world, locked)


def _called_locked(world: World, item: int, digest: str) -> None:
    with world.store.writing() as session:
        session.execute(
            update(Item).where(Item.id == item).values(locked_digest=digest, locked_at=world.now, state="locked")
        )


def test_what_was_approved_and_never_locked_prints_nothing(world: World, hot: Path) -> None:
    item = world.item("8x10")
    proof = world.proof(item)
    world.sign(item, proof)
    _called_locked(world, item, proof.digest)
    with pytest.raises(NotApproved, match="its row says “locked for print”, and the journal “"):
        _start(world, item)


def test_a_print_that_was_made_is_not_printed_again_because_its_row_says_so(world: World, hot: Path) -> None:
    item = world.item("8x10")
    world.printed(item)
    _called_locked(world, item, world.get(Item, item).locked_digest)
    with pytest.raises(NotApproved, match="its row says “locked for print”, and the journal “"):
        _start(world, item)


def test_what_is_called_a_replacement_and_was_never_granted_prints_nothing(world: World, hot: Path) -> None:
    first, second = (item.id for item in world.items(world.order("8x10", "8x10")))
    world.shipped(first)
    digest = world.get(Item, first).locked_digest
    with world.store.writing() as session:
        session.execute(
            update(Item)
            .where(Item.id == second)
            .values(locked_digest=digest, locked_at=world.now, state="ordered", remake_of_id=first)
        )
    with pytest.raises(NotApproved, match="the journal does not know it as a replacement"):
        _start(world, second)


def test_an_approval_that_nobody_gave_prints_nothing(world: World, hot: Path, locked: int) -> None:
    other = world.item("8x10")
    with world.store.writing() as session:
        session.execute(update(SignOff).values(item_id=other))
        digest = session.scalars(select(SignOff.digest)).one()
        session.execute(
            update(Item).where(Item.id == other).values(locked_digest=digest, locked_at=world.now, state="locked")
        )
    with pytest.raises(NotApproved, match="no approval of it stands"):
        _start(world, other)


def _replacement(world: World, item: int) -> int:
    world.shipped(item)
    return remade(world, claim(world, item).case)


def test_a_replacement_stands_on_the_approval_of_what_it_replaces(world: World, hot: Path) -> None:
    item = world.item("8x10")
    remake = _replacement(world, item)
    with world.store.writing() as session:
        _void(session, item)
    with pytest.raises(NotApproved):
        _start(world, remake)
    with world.store.writing() as session:
        session.execute(update(SignOff).values(voided_at=None))
    _start(world, remake)
    assert world.get(Item, remake).state == ItemState.PRINTING


def test_a_replacement_has_the_finish_of_what_it_replaces(world: World, hot: Path) -> None:
    item = world.item("8x10")
    with world.store.writing() as session:
        session.execute(update(Item).where(Item.id == item).values(finish="glossy"))
    _start(world, _replacement(world, item))


def test_a_replacement_with_a_proof_of_its_own_needs_an_approval_of_its_own(world: World, hot: Path) -> None:
    item = world.item("8x10")
    remake = _replacement(world, item)
    signed = world.get(Item, item).locked_digest
    proof = AddProof(request=uuid4(), item=remake, file=world.picture("instead", PRINTABLE))
    world.act("Noor", unlock, Unlock, proof=proof, reason="A better file", own_secret=PASSPHRASE)
    with world.store.writing() as session:
        session.execute(
            update(Item).where(Item.id == remake).values(locked_digest=signed, locked_at=world.now, state="locked")
        )
    with pytest.raises(NotApproved, match="no approval of it stands"):
        _start(world, remake)


def test_a_file_that_is_gone_stops_the_run(world: World, locked: int) -> None:
    _master(world, locked).unlink()
    with pytest.raises(FileDiffers, match="is gone"):
        _start(world, locked)
    assert [stop.found for stop in rows(world, PrintStop)] == [""]


def test_a_file_that_arrives_as_another_stops_the_run(
    world: World, hot: Path, locked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def a_disk_that_tells_one_thing_and_keeps_another(handle: int) -> None:
        (part,) = hot.iterdir()
        with part.open("r+b") as file:
            file.seek(100)
            file.write(b"?")

    monkeypatch.setattr(os, "fsync", a_disk_that_tells_one_thing_and_keeps_another)
    with pytest.raises(FileDiffers, match="that arrived at"):
        _start(world, locked)
    assert list(hot.iterdir()) == []
    assert [stop.place for stop in rows(world, PrintStop)] == [gate.SENT]


def test_the_signed_sheet_itself_is_read_too(world: World) -> None:
    item = own_print(world, *[LinePhoto(sharp(world.folder, f"{place}.jpg", 50 * place)) for place in (1, 2)])
    sheet = show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    world.desk.files.path(sheet.digest).write_bytes(b"another")
    with pytest.raises(FileDiffers, match="reads"):
        _start(world, item)
    assert [stop.found for stop in rows(world, PrintStop)] == [hashlib.sha256(b"another").hexdigest()]


def test_a_hot_folder_that_is_not_there_is_told_and_never_made(world: World, hot: Path, locked: int) -> None:
    hot.rmdir()
    with pytest.raises(Unavailable, match=r"is not there\. Connect it"):
        _start(world, locked)
    assert world.get(Item, locked).state == ItemState.LOCKED
    assert not hot.exists()


def test_an_outbox_that_cannot_be_written_is_told_and_nothing_begins(world: World, locked: int) -> None:
    (world.settings.data / "outbox").write_text("in the way")
    with pytest.raises(Unavailable, match="cannot be written"):
        _start(world, locked)
    assert world.get(Item, locked).state == ItemState.LOCKED


def test_another_stations_attempt_takes_nothing_of_this_one(world: World, hot: Path, locked: int) -> None:
    with world.store.reading() as session:
        item, printer = session.get_one(Item, locked), session.get_one(Printer, 2)
        signed = check_signed(session, item)
        ours, theirs = (roads.road_to(session, world.desk, item, signed, printer, ticket) for ticket in ("a", "b"))
    gate.bring(world.desk.files, ours)
    gate.bring(world.desk.files, theirs)
    gate.take_back(theirs)
    gate.let_through(ours)
    (arrived,) = hot.iterdir()
    assert hashlib.sha256(arrived.read_bytes()).hexdigest() == world.get(Item, locked).locked_digest


def test_whoever_is_turned_down_leaves_nothing_for_the_printer(world: World, hot: Path, locked: int) -> None:
    _start(world, locked)
    world.finish(locked)
    for file in hot.iterdir():
        file.unlink()
    with pytest.raises(Conflict):
        _start(world, locked)
    assert list(hot.iterdir()) == []


def test_a_run_is_sent_again_after_a_jam_and_read_again(world: World, hot: Path, locked: int) -> None:
    _start(world, locked)
    for file in hot.iterdir():
        file.unlink()
    world.act("Tess", send_again, SendAgain, item=locked, printer=PRINTER)
    assert [file.name for file in hot.iterdir()] == ["1001-1_v1_8x10_q2.jpg"]
    master = _master(world, locked)
    master.write_bytes(master.read_bytes()[::-1])
    with pytest.raises(FileDiffers):
        world.act("Tess", send_again, SendAgain, item=locked, printer=PRINTER)
    assert len(rows(world, PrintRun)) == 1


def test_an_answer_that_was_lost_sends_nothing_twice(world: World, hot: Path, locked: int) -> None:
    request = StartPrint(request=uuid4(), item=locked, printer=PRINTER)
    start_print(world.as_("Tess"), request)
    for file in hot.iterdir():
        file.unlink()
    start_print(world.as_("Tess"), request)
    assert list(hot.iterdir()) == []
    assert len(rows(world, PrintRun)) == 1


def test_a_printer_that_is_not_the_studios_prints_nothing(world: World, locked: int) -> None:
    invalid(world, "printer", lambda: world.act("Tess", start_print, StartPrint, item=locked, printer="At home"))


def test_printing_begins_at_the_gate_and_nowhere_else() -> None:
    leads_there = {step.act for step in PHYSICAL.steps if ItemState.PRINTING in step.after and step.act != "send_again"}
    assert leads_there == {"start_print"}
    assert {name for name in vars(press) if "start" in name and callable(getattr(press, name))} == {
        "_start",
        "start_print",
    }


def test_a_stop_at_the_second_sending_is_the_managers_to_see_too(world: World, locked: int) -> None:
    _start(world, locked)
    world.later(minutes=5)
    _master(world, locked).write_bytes(b"another")
    with pytest.raises(FileDiffers):
        world.act("Tess", send_again, SendAgain, item=locked, printer=PRINTER)
    assert any("stopped" in task.words for task in today(world.as_("Noor")).tasks)
    world.finish(locked)
    assert not any("stopped" in task.words for task in today(world.as_("Noor")).tasks)


def test_a_stopped_print_stands_first_on_the_day_until_it_is_mended(world: World, locked: int) -> None:
    master = _master(world, locked)
    whole = master.read_bytes()
    master.write_bytes(b"another")
    for _ in range(2):
        with pytest.raises(FileDiffers):
            _start(world, locked)
    (first, *others) = today(world.as_("Noor")).tasks
    assert (first.number, first.words[:13], first.place) == ("W-1001-1", "Print stopped", "proof")
    assert "stopped" not in " ".join(task.words for task in others)
    master.write_bytes(whole)
    _start(world, locked)
    assert not any("stopped" in task.words for task in today(world.as_("Noor")).tasks)


def test_a_byte_that_changes_in_the_printers_folder_while_the_run_is_written_down_stops_it(
    world: World, hot: Path, locked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    perform = acts.perform

    def meddled(*given: Any, **named: Any) -> Any:
        done = perform(*given, **named)
        (waiting,) = hot.glob("*.part")
        waiting.write_bytes(b"another")
        return done

    monkeypatch.setattr(press, "perform", meddled)  # somebody who reaches into the folder just then
    with pytest.raises(FileDiffers, match="that arrived at"):
        _start(world, locked)
    assert list(hot.iterdir()) == []
    assert [stop.place for stop in rows(world, PrintStop)] == ["sent"]


def test_what_a_broken_attempt_left_is_taken_away_and_a_running_one_is_not(
    world: World, hot: Path, locked: int
) -> None:
    old, young, others = (hot / f"{name}.part" for name in ("1001-1_v1_8x10_q2.jpg.a", "1001-1_v1_x.b", "W-9.c"))
    for place, hours in ((old, 2), (young, 0.5), (others, 2)):
        place.write_bytes(b"half")
        then = world.now.timestamp() - 3600 * hours
        os.utime(place, (then, then))
    _start(world, locked)
    assert sorted(file.name for file in hot.iterdir()) == sorted(["1001-1_v1_8x10_q2.jpg", young.name, others.name])


@pytest.mark.parametrize("name", ["IMG.png", "a.exe", "master", f"x.{'y' * 100}"])
def test_the_printer_is_told_what_a_file_is_whatever_it_was_called(world: World, hot: Path, name: str) -> None:
    item = world.item("8x10")
    file = Path(sharp(world.folder, "IMG.jpg")).rename(world.folder / name)
    world.sign(item, world.act("Ari", add_proof, AddProof, item=item, file=str(file)))
    world.lock(item)
    _start(world, item)
    assert [arrived.name for arrived in hot.iterdir()] == ["1001-1_v1_8x10_q1.jpg"]
