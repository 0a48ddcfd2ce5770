"""What was shown, confirmed and signed is kept in one record, printed on a certificate, and checked against both."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.services.photographed import own_print, sharp
from tests.services.stored import entries, invalid, rows, turned_down
from tests.services.test_contact_sheets import show
from tests.services.world import World
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.imaging.open import inspect
from winno_desk.services.messages import lay_out_message
from winno_desk.services.papers import PrintDocument, print_document
from winno_desk.services.photos import LinePhoto
from winno_desk.services.proofing import RENDITION, AddProof, add_proof
from winno_desk.services.sign_off_records import read_record, record_digest
from winno_desk.services.signing import Approve, Approved, approve
from winno_desk.values.errors import Conflict, Invalid

MADE = {
    "tool": "Nightjar",
    "model": "NJ 4.2",
    "prompt": "Warm light, no glasses",
    "seed": "8812",
    "upscale": "4",
    "invented": True,
}


@pytest.fixture
def print_(world: World) -> int:
    return world.item("8x10", quantity=2)


def _shown(world: World, item: int, **about: Any) -> Proof:
    file = sharp(world.folder, "final.jpg", 70)
    added = world.act("Ari" if "Ari" in world.people else "Mara", add_proof, AddProof, item=item, file=file, **about)
    proof: Proof = world.get(Proof, added.proof)
    return proof


def _sign(world: World, item: int, proof: Proof, **about: Any) -> Approved:
    answer: Approved = world.act(
        "Dana",
        approve,
        Approve,
        item=item,
        proof=proof.id,
        digest=proof.digest,
        ticks=world.ticks(item),
        **{"signed_by": "Zoë Tan", "identified": "known", **about},
    )
    return answer


def _certificate(world: World, approved: Approved) -> Path:
    printed = world.act("Dana", print_document, PrintDocument, document=approved.document)
    return Path(printed.path)


@pytest.mark.parametrize("column", ["digest", "rendition", "findings", "invented"])
def test_a_proof_that_is_not_as_it_was_added_is_not_approved(world: World, column: str) -> None:
    item = world.item("8x10")
    proof = _shown(world, item)
    another = world.desk.files.put(Path(world.picture("another")), "file").digest
    changed = {"digest": another, "rendition": another, "findings": "[]", "invented": True}[column]
    with world.store.writing() as session:
        setattr(session.get_one(Proof, proof.id), column, changed)
    told = turned_down(world, Conflict, lambda: _sign(world, item, world.get(Proof, proof.id)))
    assert told.startswith("What is kept of this proof is not what was added.")


def test_a_file_of_a_contact_sheet_that_is_not_as_it_was_shown_is_not_approved(world: World) -> None:
    item = own_print(world, LinePhoto(sharp(world.folder, "1.jpg", 50)), LinePhoto(sharp(world.folder, "2.jpg", 90)))
    shown = show(world, item)
    with world.store.writing() as session:
        proof = session.get_one(Proof, shown.proof)
        first, second = json.loads(proof.files)
        proof.files = json.dumps([first, {**second, "digest": first["digest"]}])
    told = turned_down(world, Conflict, lambda: _sign(world, item, world.get(Proof, shown.proof)))
    assert told.startswith("What is kept of this proof is not what was added.")


def test_a_tap_is_no_signature(world: World) -> None:
    item = world.item("8x10")
    proof = _shown(world, item)
    for strokes in ((((0.5, 0.5),),), ((),), (((0.5, 0.5), (0.505, 0.5)),)):
        assert invalid(world, "signature", partial(_sign, world, item, proof, strokes=strokes)).startswith(
            "This is a dot and no signature."
        )


def test_the_record_holds_everything_that_was_shown_confirmed_and_signed(world: World, print_: int) -> None:
    proof = _shown(world, print_, **MADE)
    world.later(minutes=5)
    strokes = (((0.1, 0.2), (0.5, 0.6)),)
    _sign(world, print_, proof, strokes=strokes, identified="photo_id")
    (signed,) = rows(world, SignOff)
    told = read_record(signed.record)
    assert {key: told[key] for key in ("order", "item", "proof", "file", "quantity", "how", "identified")} == {
        "order": "W-1001",
        "item": "W-1001-1",
        "proof": 1,
        "file": "final.jpg",
        "quantity": 2,
        "how": "counter",
        "identified": "photo_id",
    }
    assert (told["bytes"], told["pixels"]) == (proof.size, [2400, 3000])
    assert (told["master"], told["rendition"], told["profile"]) == (proof.digest, proof.rendition, proof.profile)
    assert (told["size"], told["paper"]) == ("8 × 10 in", "lustre")
    assert [one["check"] for one in told["findings"]] == ["Resolution", "Crop", "Colour"]
    assert [name for name, _words in told["ticks"]] == list(world.ticks(print_))
    assert (told["signed_by"], told["relation"], told["strokes"]) == ("Zoë Tan", "", [[[0.1, 0.2], [0.5, 0.6]]])
    assert (told["witness"], told["station"], told["policy"]) == ("Dana", "Desk 1", "2024-08-08")
    assert (told["at"], told["at_studio"][:19]) == (world.now.isoformat(), "2026-11-02T12:05:00")
    assert (told["revision"], told["before"], told["made"]) == ([0, 0], "", MADE)
    assert json.loads(entries(world)[-1].payload)["record"] == record_digest(signed.record)


def test_what_the_customer_looks_at_is_made_of_the_master_once(world: World, print_: int) -> None:
    proof = _shown(world, print_)
    assert proof.rendition not in (None, proof.digest)
    assert world.desk.files.check(str(proof.rendition))
    assert max(inspect(world.desk.files.path(str(proof.rendition))).width, 0) <= RENDITION


def test_each_record_names_the_one_before_it(world: World, print_: int) -> None:
    _sign(world, print_, _shown(world, print_))
    world.revise(print_)
    world.sign(print_, world.proof(print_))
    first, second = rows(world, SignOff)
    assert read_record(second.record)["before"] == record_digest(first.record)


def test_somebody_else_signs_with_what_they_are_to_the_customer(world: World, print_: int) -> None:
    proof = _shown(world, print_)
    told = invalid(world, "relation", lambda: _sign(world, print_, proof, signed_by="Max Tan"))
    assert told == "Enter what they are to Zoë Tan, such as mother or assistant."
    _sign(world, print_, proof, signed_by="Max Tan", relation="brother")
    assert read_record(rows(world, SignOff)[0].record)["relation"] == "brother"


def test_over_the_phone_nobody_signs_by_hand(world: World, print_: int) -> None:
    strokes = (((0.1, 0.2), (0.5, 0.6)),)
    proof = _shown(world, print_)
    told = invalid(world, "signature", lambda: _sign(world, print_, proof, how="phone", said="Yes", strokes=strokes))
    assert told.startswith("Only who is at the counter signs by hand.")


def test_an_approval_by_mail_keeps_the_message(world: World, print_: int, tmp_path: Path) -> None:
    proof = _shown(world, print_)
    invalid(world, "said", lambda: _sign(world, print_, proof, how="mail"))
    told = invalid(world, "message", lambda: _sign(world, print_, proof, how="mail", said="Yes, print it."))
    assert told == "Attach the e-mail, as a file or a picture of it."
    message = tmp_path / "approval.eml"
    message.write_text("Yes, print it.")
    _sign(world, print_, proof, how="mail", said="Yes, print it.", message=str(message), identified="contact")
    (signed,) = rows(world, SignOff)
    assert world.desk.files.path(str(signed.message)).read_text() == "Yes, print it."
    assert read_record(signed.record)["message"] == signed.message


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("how", {"how": "dream"}),
        ("identified", {"identified": ""}),
        ("signed_by", {"signed_by": " "}),
        ("message", {"how": "mail", "said": "Yes", "message": "/nowhere/at/all.eml"}),
    ],
)
def test_what_does_not_fit_is_told_beside_its_field(
    world: World, print_: int, field: str, wrong: dict[str, str]
) -> None:
    proof = _shown(world, print_)
    invalid(world, field, lambda: _sign(world, print_, proof, **wrong))


@pytest.mark.parametrize("typed", ["0.5", "17", "four", "-2", "1e1"])
def test_an_enlargement_is_a_number_that_can_be(world: World, print_: int, typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        _shown(world, print_, upscale=typed)
    assert refused.value.field == "upscale"


@pytest.mark.parametrize(("typed", "kept"), [("4", "4"), ("2,5 ×", "2.5"), (" 4x ", "4"), ("", "")])
def test_an_enlargement_is_read_as_people_write_it(world: World, print_: int, typed: str, kept: str) -> None:
    assert _shown(world, print_, upscale=typed).upscale == kept


@pytest.mark.parametrize("which", ["digest", "rendition"])
def test_what_was_changed_since_it_was_shown_is_not_signed(world: World, print_: int, which: str) -> None:
    proof = _shown(world, print_)
    world.desk.files.path(getattr(proof, which)).write_bytes(b"another")
    told = turned_down(world, Conflict, lambda: _sign(world, print_, proof))
    assert told.startswith("What was shown is not the file that was kept any more.")


@pytest.mark.parametrize("point", [(float("nan"), 0.5), (0.5, float("inf")), (-0.1, 0.5), (0.5, 1.1)])
def test_a_signature_that_cannot_be_drawn_is_told(world: World, print_: int, point: tuple[float, float]) -> None:
    proof = _shown(world, print_)
    invalid(world, "signature", lambda: _sign(world, print_, proof, strokes=((point,),)))


def test_the_message_of_an_approval_is_laid_out_as_it_came(world: World, print_: int, tmp_path: Path) -> None:
    message = tmp_path / "Re proof.eml"
    message.write_text("Yes, print it.")
    _sign(world, print_, _shown(world, print_), how="mail", said="Yes", message=str(message))
    place = Path(lay_out_message(world.desk, 1))
    assert (place.name, place.read_text()) == ("S-2026-00001_Re proof.eml", "Yes, print it.")
    world.desk.files.path(str(rows(world, SignOff)[0].message)).write_text("No.")
    turned_down(world, Conflict, lambda: lay_out_message(world.desk, 1))


def test_what_falls_off_is_accepted_beside_the_framing_and_not_in_its_place(world: World) -> None:
    item = world.item("8x10")
    wide = world.picture("wide", (3600, 2400))
    world.act("Ari", add_proof, AddProof, item=item, file=wide)
    ticks = world.ticks(item)
    assert {"framing", "crop"} <= set(ticks)


STROKES = (((0.1, 0.1), (0.6, 0.8)),)


@pytest.mark.parametrize(
    "wrong",
    [{"ticks": ()}, {"digest": "0" * 64}, {"signed_by": ""}, {"how": "mail", "strokes": (), "said": ""}],
    ids=["a point open", "a newer proof", "nobody", "no words"],
)
def test_an_approval_that_is_turned_down_leaves_no_file(
    world: World, print_: int, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text("Yes, print it.")
    proof = _shown(world, print_)
    asked = {"ticks": world.ticks(print_), "digest": proof.digest, "strokes": STROKES, "message": str(mail), **wrong}
    before = {kept for kept in world.settings.files.rglob("*") if kept.is_file()}
    with pytest.raises((Invalid, Conflict)):
        world.act(
            "Dana",
            approve,
            Approve,
            item=print_,
            proof=proof.id,
            **{"signed_by": "Zoë Tan", "identified": "known", **asked},
        )
    assert {kept for kept in world.settings.files.rglob("*") if kept.is_file()} == before


@pytest.mark.parametrize("how", ["phone", "mail"])
@pytest.mark.parametrize("identified", ["photo_id", "stub"])
def test_from_afar_nobody_shows_a_paper(world: World, print_: int, tmp_path: Path, how: str, identified: str) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text("Yes, print it.")
    with pytest.raises(Invalid, match="Choose how it is known who signs") as refused:
        _sign(world, print_, _shown(world, print_), how=how, identified=identified, said="Yes", message=str(mail))
    assert refused.value.field == "identified"
