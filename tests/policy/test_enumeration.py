"""Every combination of the facts is answered once, as the second reading of the page answers it."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from tests.policy.by_hand import answer, fault
from tests.policy.cases import CAUSES, REASONS, WISHES, Plain, a_case
from winno_desk.policy.clauses import DIGITAL, PHYSICAL
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case, write_ruling
from winno_desk.policy.sentences import SENTENCES
from winno_desk.policy.terms import CLAUSES

DAY = "2026-11-{:02d}T12:00:00-08:00".format
AMOUNTS = (("120.00", "0.00"), ("0.01", "0.00"), ("120.00", "120.00"))


def all_digital() -> Iterator[Plain]:
    """Started, provided and approved in every order that can be, in time and late, with all that is asked."""
    stages: tuple[Plain, ...] = (
        {"work_started_at": None, "progress": 0},
        {"work_started_at": DAY(3), "progress": 0},
        {"work_started_at": DAY(3), "progress": 40},
        {"work_started_at": DAY(3), "approved_at": DAY(4), "progress": 40},
        {"work_started_at": DAY(3), "provided_at": DAY(4), "progress": 100},
        {"work_started_at": DAY(3), "provided_at": DAY(4), "approved_at": DAY(5), "progress": 100},
        {"work_started_at": DAY(3), "approved_at": DAY(4), "provided_at": DAY(5), "progress": 100},
        {"work_started_at": DAY(3), "provided_at": DAY(20), "progress": 40},
    )
    for stage, wish, reason, scope, revisions, (paid, refunded), received in product(
        stages, WISHES, REASONS, (True, False, None), (0, 1, 2, 3), AMOUNTS, (6, 9)
    ):
        yield a_case(
            **stage,
            wish=wish,
            reason=reason,
            in_scope=scope,
            revisions_made=revisions,
            paid=paid,
            refunded=refunded,
            received_at=DAY(received),
        )


def all_physical() -> Iterator[Plain]:
    """Every step on the way to the customer, with all that is asked and every cause."""
    steps = ("work_started_at", "approved_at", "print_started_at", "shipped_at")
    for taken, wish, reason, cause, (paid, refunded), progress in product(
        range(5), WISHES, REASONS, (None, *CAUSES), AMOUNTS, (0, 100)
    ):
        times = {step: DAY(3 + index) if index < taken else None for index, step in enumerate(steps)}
        yield a_case(
            kind="physical",
            **times,
            wish=wish,
            reason=reason,
            cause=cause,
            in_scope=None,
            paid=paid,
            refunded=refunded,
            progress=progress if taken else 0,
            received_at=DAY(9),
        )


def test_every_combination_is_ruled_as_the_page_says_and_every_row_is_reached() -> None:
    reached: Counter[str] = Counter()
    for plain in (*all_digital(), *all_physical()):
        if fault(plain) is None:
            ruling = rule(read_case(plain))
            written = write_ruling(ruling)
            expected = answer(plain)
            assert ruling.row == expected.pop("row"), plain
            assert {key: written[key] for key in expected} == expected, plain
            assert ruling.explanation, plain
            reached[ruling.row] += 1
    assert set(reached) == {row.id for row in (*DIGITAL, *PHYSICAL)}


def test_clauses_are_cited_in_the_order_of_the_text() -> None:
    order = list(CLAUSES)
    for row in (*DIGITAL, *PHYSICAL):
        places = [order.index(cite.clause) for cite in row.cites]
        assert places == sorted(places)


def test_every_row_has_sentences_and_no_sentence_is_without_a_row() -> None:
    assert list(SENTENCES) == [row.id for row in (*DIGITAL, *PHYSICAL)]
