"""docs/states.md says what the tables do."""

from pathlib import Path

from winno_desk.policy.versions import VERSIONS
from winno_desk.workflow.page import TITLES, page
from winno_desk.workflow.permissions import PERMITTED

WRITTEN = Path(__file__).parents[2] / "docs" / "states.md"


def test_the_page_is_fresh() -> None:
    assert WRITTEN.read_text(encoding="utf-8") == page()


def test_every_step_of_every_table_stands_on_it() -> None:
    written = page()
    for title, table in TITLES:
        section = written.partition(f"## {title}\n")[2].partition("\n## ")[0]
        for step in table.steps:
            assert section.count(f"| {step.words} (`{step.act}`) |") == 1
            assert step.warn(VERSIONS[-1]) in section
    for act in PERMITTED:
        assert f"| `{act}` |" in written
