"""A certificate prints the record that was kept, and is checked against it, the journal and the files."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import delete, select, update

from tests.documents.reading import words_of
from tests.services.photographed import own_print, sharp
from tests.services.stored import rows
from tests.services.test_contact_sheets import show
from tests.services.test_signing import MADE, _certificate, _shown, _sign
from tests.services.world import PRINTABLE, World
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry, chain_digest
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.imaging.crop import Crop
from winno_desk.services.certifying import Certified, Verdict, certify
from winno_desk.services.papers import PrintDocument, print_document
from winno_desk.services.photos import LinePhoto
from winno_desk.services.sign_off_records import read_record, record_digest
from winno_desk.values.errors import Invalid


@pytest.fixture
def print_(world: World) -> int:
    return world.item("8x10", quantity=2)


def _verdict(world: World, path: Path) -> Certified:
    return certify(world.desk, str(path))


def test_the_certificate_prints_the_whole_record(world: World, print_: int) -> None:
    approved = _sign(world, print_, _shown(world, print_, **MADE), strokes=(((0, 0), (1, 1)),))
    words = words_of(_certificate(world, approved).read_bytes())
    (signed,) = rows(world, SignOff)
    told = read_record(signed.record)
    for said in (
        "Sign-off certificate",
        "S-2026-00001 · W-1001-1, Print 8 × 10 in, lustre",
        "Zoë Tan approved proof 1 of W-1001-1 exactly as shown",
        "I have seen this proof and approve it exactly as shown.",
        f"final.jpg, {told['bytes']:,} bytes, 2,400 × 3,000 pixels",
        "8 × 10 in, lustre",
        "Nightjar, NJ 4.2",
        "Warm light, no glasses",
        "Some detail was invented",
        "Known here",
        "Ari, 2026-11-02 12:00",
        "Dana, Desk 1",
        "Refund policy of 2024-08-08",
        *(f"✓ {point}" for _name, point in told["ticks"]),
        *(f"{one['check']}: {one['value']}".replace("\u00a0", " ") for one in told["findings"]),
        "How to check this certificate",
    ):
        assert said in words.replace("\u00a0", " "), said
    plain = "".join(words.split())
    for digest in (told["master"], told["rendition"], told["signature"], record_digest(signed.record)):
        assert digest in plain


def test_an_untouched_certificate_matches(world: World, print_: int) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    found = _verdict(world, paper)
    assert (found.verdict, found.number, found.item) == (Verdict.MATCH, "S-2026-00001", print_)
    assert all(point.good for point in found.points)


def test_the_copy_of_a_certificate_matches_too(world: World, print_: int) -> None:
    approved = _sign(world, print_, _shown(world, print_))
    _certificate(world, approved)
    paper = _certificate(world, approved)
    assert "COPY" in words_of(paper.read_bytes())
    assert _verdict(world, paper).verdict is Verdict.MATCH


def test_a_changed_paper_is_a_mismatch(world: World, print_: int, tmp_path: Path) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(paper.read_bytes() + b"% and one line more\n")
    found = _verdict(world, changed)
    assert found.verdict is Verdict.MISMATCH
    assert [point.words[:30] for point in found.points if point.good is False] == ["The file is not the one that w"]


def test_a_paper_whose_digest_was_put_in_place_of_the_kept_one_is_a_mismatch(world: World, print_: int) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    changed = paper.read_bytes() + b"\n"
    paper.write_bytes(changed)
    forged = hashlib.sha256(changed).hexdigest()
    with world.store.writing() as session:
        session.execute(update(Document).where(Document.kind == "certificate").values(digest=forged))
    found = _verdict(world, paper)
    assert (found.verdict, found.points[0].good) == (Verdict.MISMATCH, False)


@pytest.mark.parametrize("which", ["digest", "rendition"])
def test_a_changed_file_is_a_mismatch(world: World, print_: int, which: str) -> None:
    proof = _shown(world, print_)
    paper = _certificate(world, _sign(world, print_, proof))
    world.desk.files.path(getattr(proof, which)).write_bytes(b"another")
    found = _verdict(world, paper)
    assert found.verdict is Verdict.MISMATCH
    assert sum(point.good is False for point in found.points) == 1


def test_a_changed_record_is_a_mismatch(world: World, print_: int) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    with world.store.writing() as session:
        signed = session.get_one(SignOff, 1)
        signed.record = signed.record.replace("Tan", "Tam")
    found = _verdict(world, paper)
    assert found.verdict is Verdict.MISMATCH
    assert any("The record was changed" in point.words for point in found.points)


def test_a_paper_under_a_number_that_was_never_printed_is_a_mismatch(world: World, print_: int) -> None:
    first = _certificate(world, _sign(world, print_, _shown(world, print_)))
    other = world.item("4x6")
    _sign(world, other, _shown(world, other))
    forged = first.with_name("forged.pdf")
    forged.write_bytes(first.read_bytes())
    with world.store.writing() as session:
        session.execute(update(Document).values(digest=None, copy_digest=None))
    with closing(_unguarded(world)) as db, db:
        db.execute("DELETE FROM entry WHERE act = 'keep_paper'")
    found = _verdict(world, forged)
    assert found.verdict is Verdict.MISMATCH
    assert found.points[0].words.startswith("No paper of this number was ever printed here")


def test_the_picture_of_a_signature_is_kept_and_checked(world: World, print_: int) -> None:
    approved = _sign(world, print_, _shown(world, print_), strokes=(((0.1, 0.5), (0.9, 0.5)), ((0.5, 0.2),)))
    paper = _certificate(world, approved)
    kept = world.desk.files.path(read_record(rows(world, SignOff)[0].record)["signature"])
    with Image.open(kept) as picture:
        assert picture.getpixel((475, 165)) == 0
        assert picture.getpixel((475, 300)) == 255
    kept.write_bytes(b"another")
    bad = [point.words for point in _verdict(world, paper).points if point.good is False]
    assert [words.partition(" is not")[0] for words in bad] == ["The signature's picture"]


def test_a_changed_message_is_a_mismatch(world: World, print_: int, tmp_path: Path) -> None:
    message = tmp_path / "approval.eml"
    message.write_text("Yes, print it.")
    approved = _sign(world, print_, _shown(world, print_), how="mail", said="Yes", message=str(message))
    paper = _certificate(world, approved)
    assert _verdict(world, paper).verdict is Verdict.MATCH
    world.desk.files.path(str(rows(world, SignOff)[0].message)).write_text("No.")
    assert _verdict(world, paper).verdict is Verdict.MISMATCH


def _unguarded(world: World) -> sqlite3.Connection:
    """The database as somebody reaches it past the program, its triggers taken away."""
    db = sqlite3.connect(world.settings.database_file)
    triggers = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'").fetchall()
    for (trigger,) in triggers:
        db.execute(f"DROP TRIGGER {trigger}")
    return db


def test_a_changed_journal_is_a_mismatch(world: World, print_: int) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    with closing(_unguarded(world)) as db, db:
        db.execute("UPDATE entry SET station = 'Desk 9' WHERE act = 'sign_off'")
    assert _verdict(world, paper).verdict is Verdict.MISMATCH


def test_an_entry_that_was_rewritten_with_its_digest_is_given_away_by_the_one_after_it(
    world: World, print_: int
) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    with world.store.reading() as session:
        entry = session.scalars(select(Entry).where(Entry.act == "sign_off")).one()
        session.expunge(entry)
    entry.station = "Desk 9"
    with closing(_unguarded(world)) as db, db:
        db.execute("UPDATE entry SET station = ?, digest = ? WHERE id = ?", ("Desk 9", chain_digest(entry), entry.id))
    assert [point.good for point in _verdict(world, paper).points] == [True, False]


def test_an_approval_that_is_void_is_said_and_still_matches(world: World, print_: int) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    world.revise(print_)
    found = _verdict(world, paper)
    assert found.verdict is Verdict.MATCH
    assert found.void == date(2026, 11, 2)
    assert any("void since 2026-11-02" in point.words for point in found.points)


def test_an_approval_that_is_called_valid_again_is_void_all_the_same(world: World, print_: int) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    world.revise(print_)
    with world.store.writing() as session:
        session.execute(update(SignOff).values(voided_at=None))
    assert _verdict(world, paper).void == date(2026, 11, 2)


def test_a_record_that_is_gone_is_a_mismatch(world: World, print_: int) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    with world.store.writing() as session:
        session.execute(delete(SignOff))
    found = _verdict(world, paper)
    assert (found.verdict, found.order, found.item) == (Verdict.MISMATCH, 1001, None)
    assert [point.good for point in found.points] == [True, False]
    assert found.points[1].words.startswith("The record behind it is gone from the database.")


def test_every_photo_of_a_contact_sheet_is_checked(world: World) -> None:
    item = own_print(world, *[LinePhoto(sharp(world.folder, f"{place}.jpg", 50 * place)) for place in (1, 2)])
    show(world, item)
    paper = _certificate(world, _sign(world, item, world.get(Proof, 1)))
    assert sum("still the file that was signed" in point.words for point in _verdict(world, paper).points) == 3


def test_what_this_studio_never_made_is_unknown(world: World, print_: int, tmp_path: Path) -> None:
    paper = _certificate(world, _sign(world, print_, _shown(world, print_)))
    other = World(tmp_path / "other").open()
    found = _verdict(other, paper)
    assert (found.verdict, found.points[0].words) == (
        Verdict.UNKNOWN,
        "This studio has made no certificate S-2026-00001.",
    )
    other.store.close()
    receipt = world.act("Dana", print_document, PrintDocument, document=1)
    assert _verdict(world, Path(receipt.path)).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.4\n%%EOF"])
def test_what_is_no_paper_is_told(world: World, tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "file.pdf"
    place.write_bytes(content)
    with pytest.raises(Invalid, match="no PDF that can be read"):
        _verdict(world, place)


def test_an_approval_by_mail_is_no_signature_on_its_certificate(world: World, print_: int) -> None:
    who = f"{'Maximiliane ' * 9}Tan"
    proof = _shown(world, print_)
    message = world.picture("mail")
    approved = _sign(
        world, print_, proof, how="mail", said="Yes, print it", message=message, signed_by=who, relation="aunt"
    )
    words = words_of(_certificate(world, approved).read_bytes())
    assert "By e-mail: Maximiliane" in words
    assert "Approved by Maximiliane" in words
    assert "Signed by" not in words


def test_the_certificate_of_a_contact_sheet_names_what_each_photo_was_accepted_with(world: World) -> None:
    item = own_print(world, LinePhoto(sharp(world.folder, "1.jpg", 50), crop=Crop(0, 0, turned=True)))
    show(world, item)
    words = words_of(_certificate(world, _sign(world, item, world.get(Proof, 1))).read_bytes()).replace("\u00a0", " ")
    assert "Contact sheet" in words
    assert "cut from 0 % of the left and 0 % of the top, turned" in words
    assert "Print master" not in words


def test_of_each_photo_of_a_contact_sheet_is_kept_what_was_found_of_it(world: World) -> None:
    item = own_print(world, LinePhoto(sharp(world.folder, "1.jpg")), LinePhoto(world.picture("small", PRINTABLE)))
    show(world, item)
    approved = _sign(world, item, world.get(Proof, 1))
    files = read_record(rows(world, SignOff)[0].record)["files"]
    assert [one["found"] for one in files] == [
        [],
        [["Resolution", "warn", "125 ppi"], ["Colour", "warn", "no profile"]],
    ]
    words = words_of(_certificate(world, approved).read_bytes()).replace("\u00a0", " ")
    assert "Resolution: 125 ppi, a warning" in words
