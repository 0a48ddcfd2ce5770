"""Proofs and sign-offs: approved is what was on the screen, and only that."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from tests.services.stored import invalid, turned_down
from tests.services.world import PIN, PRINTABLE, World
from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof, Revision, SignOff
from winno_desk.services.lookups.items import item_rows
from winno_desk.services.proofing import AddProof, add_proof, read_findings
from winno_desk.services.revising import AskRevision, RevisionAsked, ask_revision
from winno_desk.services.signing import WORDING, Approve, approve
from winno_desk.values.errors import Conflict, Refusal


@pytest.fixture
def portrait(world: World) -> int:
    return world.item("portrait", paid="0")


def sign(world: World, item: int, proof: Any, who: str = "Dana", **other: Any) -> Any:
    about = {
        "proof": proof.proof,
        "digest": proof.digest,
        "signed_by": "Zoë Tan",
        "identified": "known",
        "ticks": world.ticks(item),
        **other,
    }
    return world.act(who, approve, Approve, item=item, **about)


def rows(world: World, table: type[Any], item: int) -> list[Any]:
    with world.store.reading() as session:
        return list(session.scalars(select(table).where(table.item_id == item).order_by(table.id)))


def test_proofs_are_numbered_and_kept_under_their_digest(world: World, portrait: int) -> None:
    first, second = world.proof(portrait), world.proof(portrait)
    assert (first.number, second.number) == (1, 2)
    assert first.digest != second.digest
    assert all(world.desk.files.check(proof.digest) for proof in (first, second))
    (row, _) = rows(world, Proof, portrait)
    assert (row.width, row.height, row.made_by, row.made_at) == (*PRINTABLE, world.people["Ari"], world.now)


def test_a_print_is_checked_before_anybody_signs(world: World) -> None:
    item = world.item("8x10", paid="0")
    world.act("Ari", add_proof, AddProof, item=item, file=world.picture("small"))
    (row,) = rows(world, Proof, item)
    findings = read_findings(row.findings)
    assert any(finding.level == "stop" for finding in findings)  # 40 pixels for eight inches
    assert all(finding.sentence.endswith(".") for finding in findings if finding.sentence)


def test_a_file_on_the_screen_only_is_not_checked_for_print(world: World, portrait: int) -> None:
    world.proof(portrait)
    assert read_findings(rows(world, Proof, portrait)[0].findings) == ()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("file", {"file": ""}),
        ("file", {"file": "/nowhere/at/all.png"}),
        ("note", {"note": "4111 1111 1111 1111"}),
        ("note", {"note": "x" * 4001}),
    ],
)
def test_every_field_of_a_proof_is_checked(world: World, portrait: int, field: str, wrong: dict[str, str]) -> None:
    about = {"file": world.picture("proof"), **wrong}
    invalid(world, field, lambda: world.act("Ari", add_proof, AddProof, item=portrait, **about))


def test_a_proof_that_is_no_picture_is_told(world: World, portrait: int, tmp_path: Path) -> None:
    place = tmp_path / "proof.png"
    place.write_bytes(b"\x89PNG\r\n\x1a\n cut short")
    invalid(world, "file", lambda: world.act("Ari", add_proof, AddProof, item=portrait, file=str(place)))


def test_a_sign_off_keeps_who_what_when_and_in_which_words(world: World) -> None:
    item = world.item("8x10", paid="0", quantity=2)
    proof = world.proof(item)
    world.later(minutes=1)
    strokes = (((0.1, 0.2), (0.3, 0.4)), ((0.5, 0.6),))
    answer = sign(world, item, proof, strokes=strokes)
    (row,) = rows(world, SignOff, item)
    assert answer.state == world.get(Item, item).state == "approved"
    assert (row.digest, row.signed_by, row.wording, row.voided_at) == (proof.digest, "Zoë Tan", WORDING, None)
    assert (row.signed_at, row.witness, row.station) == (world.now, world.people["Dana"], "Desk 1")
    assert json.loads(row.strokes) == [[[0.1, 0.2], [0.3, 0.4]], [[0.5, 0.6]]]
    assert json.loads(row.ticks)["size"] == "8 × 10 in, lustre, 2 pieces"


def test_a_proof_that_is_not_the_newest_cannot_be_approved(world: World, portrait: int) -> None:
    old, new = world.proof(portrait), world.proof(portrait)
    told = turned_down(world, Conflict, lambda: sign(world, portrait, old))
    assert told == "There is a newer proof than the one on screen. Show it to the customer first."
    turned_down(world, Conflict, lambda: sign(world, portrait, new, digest=old.digest))
    turned_down(world, Conflict, lambda: sign(world, portrait, replace(new, proof=old.proof)))
    other = world.proof(world.item("portrait", paid="0"))
    turned_down(world, Conflict, lambda: sign(world, portrait, other))
    sign(world, portrait, new)


@pytest.mark.parametrize("code", ["portrait", "8x10"])
def test_every_point_is_confirmed_and_somebody_signs(world: World, code: str) -> None:
    item = world.item(code, paid="0")
    proof = world.proof(item)
    ticks = world.ticks(item)
    for missing in ticks:
        told = invalid(
            world,
            "ticks",
            lambda missing=missing: sign(world, item, proof, ticks=tuple(one for one in ticks if one != missing)),  # type: ignore[misc]  # a default binds the loop's name
        )
        assert told == "1 point is still to confirm."
    assert invalid(world, "ticks", lambda: sign(world, item, proof, ticks=())).startswith(f"{len(ticks)} points are")
    invalid(world, "signed_by", lambda: sign(world, item, proof, signed_by=" "))
    sign(world, item, proof, ticks=(*ticks, "something else"))


def test_the_approval_falls_when_changes_are_asked_for(world: World, portrait: int) -> None:
    proof = world.proof(portrait)
    sign(world, portrait, proof)
    asked_at = world.later(minutes=5)
    assert invalid(world, "own_secret", lambda: ask(world, portrait, own_secret="")).startswith("It is approved.")
    assert ask(world, portrait, asked="Warmer skin").round == 1
    (row,) = rows(world, SignOff, portrait)
    assert row.voided_at == asked_at
    assert world.get(Item, portrait).state == "revising"
    turned_down(world, Conflict, lambda: sign(world, portrait, proof))


def test_the_approval_falls_when_a_new_proof_comes_from_somebody_who_proves_it(world: World, portrait: int) -> None:
    sign(world, portrait, world.proof(portrait))
    file = world.picture("other")
    invalid(world, "own_secret", lambda: world.act("Ari", add_proof, AddProof, item=portrait, file=file))
    world.proof(portrait)
    (row,) = rows(world, SignOff, portrait)
    assert row.voided_at == world.now
    assert world.get(Item, portrait).state == "proofed"


def test_a_round_of_changes_is_answered_by_the_next_proof(world: World, portrait: int) -> None:
    world.proof(portrait)
    world.revise(portrait)
    assert rows(world, Revision, portrait)[0].finished_at is None
    answered_at = world.later(days=1)
    world.proof(portrait)
    world.later(days=1)
    world.revise(portrait, "Darker hair")
    first, second = rows(world, Revision, portrait)
    assert (first.finished_at, second.finished_at) == (answered_at, None)


def test_a_lock_falls_with_the_approval(world: World) -> None:
    item = world.item("8x10", paid="0")
    world.locked(item)
    world.revise(item)
    assert (world.get(Item, item).locked_digest, world.get(Item, item).locked_at) == (None, None)


def test_changes_are_asked_for_in_words_and_only_when_there_is_something_to_change(world: World, portrait: int) -> None:
    turned_down(world, Conflict, lambda: world.revise(portrait))
    world.proof(portrait)
    invalid(world, "asked", lambda: world.revise(portrait, " "))
    invalid(world, "asked", lambda: world.revise(portrait, "4111 1111 1111 1111"))


def test_nothing_changes_once_printing_has_begun(world: World) -> None:
    item = world.item("8x10", paid="0")
    world.locked(item)
    world.begin_print(item)
    turned_down(world, Conflict, lambda: world.revise(item))
    turned_down(world, Conflict, lambda: world.proof(item))


def test_a_technician_makes_proofs_of_prints_but_not_of_portraits(world: World, portrait: int) -> None:
    file = world.picture("proof")
    turned_down(world, Refusal, lambda: world.act("Tess", add_proof, AddProof, item=portrait, file=file))
    world.act("Tess", add_proof, AddProof, item=world.item("8x10", paid="0"), file=file)


def ask(world: World, item: int, **about: Any) -> RevisionAsked:
    wanted = {"asked": "A darker sky", "own_secret": PIN, **about}
    return world.act("Dana", ask_revision, AskRevision, item=item, **wanted)  # type: ignore[no-any-return]  # act hands on any answer


def offered(world: World, item: int) -> bool:
    """Is a revision offered at the counter?"""
    with world.store.reading() as session:
        (row,) = item_rows(session, world.as_("Dana"), [session.get_one(Item, item)])
    return row.may("ask_revision")


def test_a_revision_is_asked_for_as_long_as_the_policy_grants_one(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    world.later(days=3)
    assert offered(world, item)
    world.later(days=1)
    assert not offered(world, item)
    told = turned_down(world, Conflict, lambda: ask(world, item))
    assert "(1a) F8 logs it as a request" in told
    assert world.get(Item, item).state == "provided"


def test_what_lies_beyond_the_order_is_no_round_and_leaves_the_approval(world: World) -> None:
    item = world.item("portrait")
    world.sign(item, world.proof(item))
    told = turned_down(world, Conflict, lambda: ask(world, item, in_scope=False))
    assert "(1b) F8 logs it as a request" in told
    assert world.get(Item, item).state == "approved"
    assert ask(world, item, in_scope=True).round == 1


def test_a_print_is_changed_in_any_way_until_printing_begins(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    assert ask(world, item, in_scope=False, own_secret=PIN).round == 1
