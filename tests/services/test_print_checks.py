"""A manager rules the checks before printing, and from then on they hold at intake, with a proof, and at the lock."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.services.photographed import own_print, sharp
from tests.services.stored import entries, invalid, turned_down
from tests.services.test_contact_sheets import show
from tests.services.world import PASSPHRASE, World
from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.imaging.apart import preview
from winno_desk.imaging.open import digest, inspect
from winno_desk.imaging.preflight import Finding, Level
from winno_desk.imaging.store import FileStore, StoredFile
from winno_desk.services.contact_sheets import read_files
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.brought import brought
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.photos import Accepted, LinePhoto
from winno_desk.services.print_checks import CheckRuled, RuleCheck, print_checks, rule_check
from winno_desk.services.proofing import RENDITION, AddProof, add_proof, read_findings
from winno_desk.values.errors import Conflict, Refusal, Unavailable
from winno_desk.workflow.items import ItemState


def _rule(world: World, check: str, rule: str, who: str = "Noor") -> CheckRuled:
    ruled: CheckRuled = world.act(who, rule_check, RuleCheck, check=check, rule=rule)
    return ruled


def _picture(world: World, name: str, picture: Image.Image, **how: Any) -> str:
    path = world.folder / name
    picture.save(path, **how)
    return str(path)


def _cmyk(world: World) -> str:
    return _picture(world, "inks.tif", Image.new("CMYK", (1600, 2000), (10, 90, 60, 5)))


def _add(world: World, item: int, file: str) -> Proof:
    added = world.act("Ari", add_proof, AddProof, item=item, file=file)
    proof: Proof = world.get(Proof, added.proof)
    return proof


def _of(proof: Proof, check: str) -> Finding | None:
    return next((one for one in read_findings(proof.findings) if one.check == check), None)


def test_a_choice_holds_until_the_next_and_says_what_was_before(world: World) -> None:
    assert _rule(world, "Colour", "reject").before == "fix"
    assert _rule(world, "Colour", "fix").before == "reject"
    assert [row.rule for row in print_checks(world.desk) if row.check.name == "Colour"] == ["fix"]


@pytest.mark.parametrize(("check", "rule"), [("Resolution", "fix"), ("Colour", "sometimes"), ("Smell", "off")])
def test_what_is_no_rule_of_a_check_is_told(world: World, check: str, rule: str) -> None:
    invalid(world, "rule", lambda: _rule(world, check, rule))


@pytest.mark.parametrize("who", ["Dana", "Ari", "Tess"])
def test_only_managers_rule_checks(world: World, who: str) -> None:
    turned_down(world, Refusal, lambda: _rule(world, "Crop", "off", who))


def test_a_rejected_check_stops_at_intake_until_a_manager_passes_it(world: World) -> None:
    _rule(world, "Colour", "reject")
    file = _cmyk(world)
    found = {one.check: one for one in brought(world.desk, LinePhoto(file), 8000, 10000).findings()}
    assert found["Colour"].level is Level.STOP
    assert "The studio prints nothing like this" in invalid(world, "line_1", lambda: own_print(world, LinePhoto(file)))
    accepted = LinePhoto(file, accepted=(Accepted("Colour", "CMYK"),))
    invalid(world, "manager", lambda: own_print(world, accepted))
    own_print(world, accepted, manager=world.people["Noor"], manager_secret=PASSPHRASE)


def test_a_file_that_was_printed_before_stops_where_the_studio_says_so(world: World) -> None:
    file = sharp(world.folder, "IMG_1.jpg")
    first = own_print(world, LinePhoto(file))
    show(world, first)
    world.sign(first, world.newest(first))
    world.lock(first)
    world.begin_print(first)
    _rule(world, "Printed before", "reject")
    assert "W-1001-1" in invalid(world, "line_1", lambda: own_print(world, LinePhoto(file)))


def test_a_check_that_is_off_says_nothing_and_stops_nothing(world: World) -> None:
    _rule(world, "Resolution", "off")
    item = own_print(world, LinePhoto(_picture(world, "coarse.png", Image.new("RGB", (400, 500)))))
    proof = _add(world, item, world.picture("small"))
    assert _of(proof, "Resolution") is None
    world.sign(item, world.newest(item))
    world.lock(item)
    assert world.get(Item, item).state == ItemState.LOCKED


def test_a_print_master_is_made_where_colours_are_fixed_and_the_file_stays(world: World) -> None:
    _rule(world, "Colour", "fix")
    item, file = world.item("8x10"), _cmyk(world)
    proof = _add(world, item, file)
    facts = inspect(world.desk.files.path(proof.digest))
    assert (facts.format, facts.mode, facts.width, proof.name) == ("TIFF", "RGB", 1600, "inks.tif")
    told = _of(proof, "Colour")
    assert told is not None
    assert (told.level, told.value) == (Level.WARN, "CMYK")
    assert world.desk.files.check(digest(Path(file)))
    assert not list(world.folder.glob("master_*"))
    world.sign(item, world.newest(item))
    world.lock(item)
    assert '"Colour":"sRGB' in entries(world)[-1].payload
    world.begin_print(item)
    (sent,) = (world.folder / "outbox" / "prints").iterdir()
    assert sent.suffix == ".tif"
    assert sent.read_bytes() == world.desk.files.path(proof.digest).read_bytes()


def _turned(world: World) -> str:
    note = Image.Exif()
    note[0x0112] = 6
    picture = Image.new("RGB", (2000, 1600), (200, 40, 90))
    return _picture(world, "telephone.jpg", picture, exif=note, quality=95)


def _clear(world: World) -> str:
    return _picture(world, "clear.png", Image.new("RGBA", (1600, 2000), (200, 40, 90, 120)))


@pytest.mark.parametrize(("check", "draw"), [("Orientation", _turned), ("Transparency", _clear)])
def test_what_every_press_takes_otherwise_is_mended_until_the_studio_says_no(
    world: World, check: str, draw: Callable[[World], str]
) -> None:
    file = draw(world)
    mended = _add(world, world.item("8x10"), file)
    facts = inspect(world.desk.files.path(mended.digest))
    assert (facts.mode, facts.width, facts.height) == ("RGB", 1600, 2000)
    assert mended.digest != digest(Path(file))
    told = _of(mended, check)
    assert told is not None
    assert told.sentence.startswith("The print master is made of it")
    _rule(world, check, "warn")
    assert _add(world, world.item("8x10"), file).digest == digest(Path(file))


def test_what_is_shown_is_made_of_the_print_master_and_of_the_whole_file_where_that_was_cut(world: World) -> None:
    _rule(world, "Colour", "fix")
    _add(world, fits := world.item("8x10"), _cmyk(world))
    _add(world, cut := world.item("4x6"), _cmyk(world))
    for item, of in ((fits, "digest"), (cut, "brought")):
        (row,) = proof_sheet(world.as_("Dana"), item).proofs
        proof = world.get(Proof, row.id)
        shown = world.desk.files.path(proof.rendition).read_bytes()
        assert shown == preview(world.desk.files.path(getattr(proof, of)), (RENDITION, RENDITION))
        assert (row.source.digest if row.source else proof.digest) == getattr(proof, of)


def test_a_file_with_nothing_to_fix_is_the_print_master_itself(world: World) -> None:
    for check in ("Colour", "Transparency", "Orientation"):
        _rule(world, check, "fix")
    file = sharp(world.folder, "IMG_1.jpg")
    proof = _add(world, world.item("8x10"), file)
    assert world.desk.files.path(proof.digest).read_bytes() == Path(file).read_bytes()


def test_work_that_is_not_printed_is_never_fixed(world: World) -> None:
    _rule(world, "Colour", "fix")
    file = _cmyk(world)
    proof = _add(world, world.item("portrait"), file)
    assert world.desk.files.path(proof.digest).read_bytes() == Path(file).read_bytes()


def test_photos_of_a_contact_sheet_are_fixed_each_and_signed_as_they_are_printed(world: World) -> None:
    _rule(world, "Colour", "fix")
    item = own_print(world, LinePhoto(sharp(world.folder, "IMG_1.jpg")), LinePhoto(_cmyk(world)))
    show(world, item)
    proof: Proof = world.get(Proof, 1)
    assert [one.check for one in read_findings(proof.findings)] == ["Colour"]
    plain, fixed = read_files(proof.files)
    assert (plain.name, plain.pixels, plain.bytes) == (
        "IMG_1.jpg",
        (2400, 3000),
        Path(sharp(world.folder, "IMG_1.jpg")).stat().st_size,
    )
    assert (fixed.name, fixed.pixels) == ("inks.tif", (1600, 2000))
    assert fixed.profile.lower().startswith("srgb")
    world.sign(item, world.newest(item))
    world.lock(item)
    world.begin_print(item)
    sent = sorted((world.folder / "outbox" / "prints").iterdir())
    assert [path.suffix for path in sent] == [".jpg", ".tif"]


def test_what_is_rejected_after_the_signature_is_not_locked(world: World) -> None:
    item = world.item("8x10")
    _rule(world, "Colour", "warn")
    _add(world, item, _cmyk(world))
    world.sign(item, world.newest(item))
    _rule(world, "Colour", "reject")
    told = turned_down(world, Conflict, lambda: world.act("Noor", lock_master, LockMaster, item=item))
    assert told.endswith("The customer did not confirm that. Add it as a new proof, and have that signed.")


def test_what_was_found_with_a_proof_stays_on_its_record(world: World) -> None:
    item = world.item("8x10")
    _add(world, item, _cmyk(world))
    world.sign(item, world.newest(item))
    _rule(world, "Colour", "off")
    assert '"check":"Colour"' in world.get(SignOff, 1).record


@pytest.mark.parametrize(
    ("name", "picture", "said", "ending"),
    [
        ("inks.tif", Image.new("CMYK", (1600, 2000), (10, 90, 60, 5)), "Colour", ".tif"),
        ("few.png", Image.new("P", (1600, 2000), 3), "Colour", ".tif"),
        ("web.webp", Image.new("RGB", (1600, 2000), (9, 90, 60)), "Format", ".jpg"),
    ],
)
def test_until_a_manager_says_otherwise_what_a_press_reads_in_its_own_way_is_made_anew_and_said(
    world: World, name: str, picture: Image.Image, said: str, ending: str
) -> None:
    item = world.item("8x10")
    proof = _add(world, item, _picture(world, name, picture))
    told = _of(proof, said)
    assert told is not None
    assert told.sentence.startswith("The print master is made of it")
    world.sign(item, world.newest(item))
    world.lock(item)
    world.begin_print(item)
    (sent,) = (world.folder / "outbox" / "prints").iterdir()
    assert (sent.suffix, inspect(sent).mode) == (ending, "RGB")


@pytest.mark.parametrize("product", ["portrait", "8x10"])
def test_an_ending_that_is_not_what_the_file_is_is_said_and_handed_out_right(world: World, product: str) -> None:
    item = world.item(product)
    _picture(world, "real.jpg", Image.new("RGB", (1600, 2000), (9, 90, 60)))
    wrong = (world.folder / "real.jpg").rename(world.folder / "called.png")
    proof = _add(world, item, str(wrong))
    told = _of(proof, "Name")
    assert told is not None
    assert (told.level, told.value) == (Level.WARN, "JPEG called .png")
    if product == "portrait":
        provided = world.provide(item, world.newest(item))
        assert provided.path.endswith("_final.jpg")


def test_of_a_proof_without_room_for_all_of_it_nothing_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    item, file = world.item("8x10"), world.picture("large", (1600, 2000))
    before = sorted(path.name for path in world.settings.files.rglob("*"))
    put = FileStore.put_bytes

    def full(store: FileStore, data: bytes) -> StoredFile:
        monkeypatch.setattr(FileStore, "put_bytes", put)
        raise Unavailable("The disk is full.")

    monkeypatch.setattr(FileStore, "put_bytes", full)
    with pytest.raises(Unavailable):
        _add(world, item, file)
    assert sorted(path.name for path in world.settings.files.rglob("*") if path.is_file()) == [
        name for name in before if len(name) == 64
    ]
    assert _add(world, item, file).number == 1
