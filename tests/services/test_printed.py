"""Whoever brings a file that was printed before is told for which item, and when."""

from pathlib import Path

from tests.services.photographed import own_print, sharp
from tests.services.test_contact_sheets import show
from tests.services.world import World
from winno_desk.database.proofs import Proof
from winno_desk.services.lookups.brought import brought
from winno_desk.services.photos import LinePhoto
from winno_desk.services.printed import printed_before
from winno_desk.services.proofing import AddProof, add_proof, read_findings


def _said(world: World, file: str) -> list[str]:
    found = brought(world.desk, LinePhoto(file), 8000, 10000).findings()
    return [one.sentence for one in found if one.check == "Printed before"]


def test_the_same_file_is_told_once_printing_of_it_began(world: World) -> None:
    file = sharp(world.folder, "IMG_1.jpg")
    item = own_print(world, LinePhoto(file))
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    assert _said(world, file) == []
    world.begin_print(item)
    day = f"{world.now.day} {world.now:%B %Y}"
    assert _said(world, file) == [f"The same file was printed for W-1001-1 on {day}. Check that this one is meant."]
    assert _said(world, sharp(world.folder, "IMG_2.jpg", 20)) == []


def test_a_proof_says_where_its_file_was_printed_and_not_that_it_is_its_own(world: World) -> None:
    first = world.item("8x10")
    proof = world.proof(first)
    world.sign(first, proof)
    world.lock(first)
    world.begin_print(first)
    second = world.item("8x10")
    file = world.folder / "again.jpg"
    file.write_bytes(world.desk.files.path(proof.digest).read_bytes())
    added = world.act("Ari", add_proof, AddProof, item=second, file=str(Path(file)))
    found = [
        one.value for one in read_findings(world.get(Proof, added.proof).findings) if one.check == "Printed before"
    ]
    assert found == ["W-1001-1"]
    with world.store.reading() as session:
        assert printed_before(session, proof.digest, first) == ()


def test_the_last_time_is_told_also_where_it_was_one_of_several_photos(world: World) -> None:
    file, other = sharp(world.folder, "IMG_1.jpg"), sharp(world.folder, "IMG_2.jpg", 20)
    alone = world.item("8x10")
    world.sign(alone, world.act("Ari", add_proof, AddProof, item=alone, file=file))
    world.lock(alone)
    world.begin_print(alone)
    world.later(days=1)
    together = own_print(world, LinePhoto(file), LinePhoto(other))
    show(world, together)
    world.sign(together, world.newest(together))
    world.lock(together)
    world.begin_print(together)
    assert [said.partition(". ")[0] for said in _said(world, file)] == [
        f"The same file was printed for W-1002-1 on {world.now.day} {world.now:%B %Y}"
    ]


def test_a_photo_of_which_something_else_was_printed_was_not_printed(world: World) -> None:
    file = sharp(world.folder, "IMG_1.jpg")
    item = own_print(world, LinePhoto(file))
    retouched = world.act("Ari", add_proof, AddProof, item=item, file=sharp(world.folder, "retouched.jpg", 20))
    world.sign(item, retouched)
    world.lock(item)
    world.begin_print(item)
    assert _said(world, file) == []
