"""The checks before printing are ruled on a page of the settings, each at once and with Undo."""

from tests.windows.visit import Visit
from winno_desk.services.print_checks import print_checks
from winno_desk.windows.checks_page import ChecksPage


def _rules(visit: Visit) -> dict[str, str]:
    return {row.check.name: str(row.rule) for row in print_checks(visit.world.desk)}


def test_every_check_is_listed_with_what_can_be_done_about_it(visit: Visit) -> None:
    page = visit.open(ChecksPage, "Noor")
    offered = {name: [button.text() for button in choice.buttons()] for name, choice in page.choices.items()}
    assert list(offered) == list(_rules(visit))
    assert offered["Crop"] == ["Reject", "Warn", "Off"]
    assert offered["Colour"] == ["Reject", "Warn", "Off", "Fix"]
    fixed = {name for name, choice in page.choices.items() if choice.value() == "fix"}
    assert fixed == {"Colour", "Format", "Transparency", "Orientation"}
    assert {choice.value() for name, choice in page.choices.items() if name not in fixed} == {"warn"}


def test_a_choice_is_kept_at_once_and_can_be_taken_back(visit: Visit) -> None:
    page = visit.open(ChecksPage, "Noor")
    visit.click(page.choices["Colour"], "warn")
    assert _rules(visit)["Colour"] == "warn"
    assert len(visit.route.messages) == 1
    assert visit.route.undo is not None
    visit.route.undo()
    visit.settle()
    assert _rules(visit)["Colour"] == "fix"
    assert page.choices["Colour"].value() == "fix"
