"""docs/policy.md says what the code does."""

from pathlib import Path

from winno_desk.policy.clauses import DIGITAL, PHYSICAL
from winno_desk.policy.page import page
from winno_desk.policy.terms import CLAUSES

WRITTEN = Path(__file__).parents[2] / "docs" / "policy.md"


def test_the_page_is_fresh() -> None:
    assert WRITTEN.read_text(encoding="utf-8") == page()


def test_every_clause_and_every_row_stands_on_it() -> None:
    lines = page().splitlines()
    for name in (*CLAUSES, *(row.id for row in (*DIGITAL, *PHYSICAL))):
        assert sum(line.startswith(f"| {name} |") for line in lines) == 1
