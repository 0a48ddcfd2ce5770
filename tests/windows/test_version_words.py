"""Words that hang on the policy an order is under are those of its own version."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.policy.cases import a_file
from tests.services.world import World
from winno_desk.policy import versions
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case
from winno_desk.policy.versions import VERSIONS
from winno_desk.services.lookups.order_page import order_page
from winno_desk.windows.case_words import reckoning


@pytest.fixture(autouse=True)
def other_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    version = replace(VERSIONS[0], quality_days=5, partial_share=Fraction(1, 3))
    monkeypatch.setattr(versions, "VERSIONS", (version,))


def test_whoever_provides_a_file_is_told_for_how_long_its_quality_is_guaranteed(world: World) -> None:
    order = world.order("portrait")
    world.proof(world.items(order)[0].id)
    (item,) = order_page(world.as_("Dana"), 1001).items
    warning = next(step.warning for step in item.open_steps if step.act == "provide")
    assert warning.startswith("The 5 days of the quality guarantee (1a) start today")


def test_the_part_that_is_suggested_is_named() -> None:
    facts = read_case(a_file(reason="quality", revisions_made=2))
    notes = [line.quiet for line in reckoning(facts, rule(facts), (), ())]
    assert "(1/3 of it suggested)" in notes
