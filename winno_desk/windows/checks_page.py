"""What the studio does about what each check before printing finds: one choice a check, kept at once."""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from winno_desk.imaging.check_rules import Rule
from winno_desk.services.print_checks import CheckRow, CheckRuled, RuleCheck, print_checks, rule_check
from winno_desk.values.errors import DeskError
from winno_desk.windows import tokens
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import Panel, Words, column, row, scrolled
from winno_desk.windows.segments import Segments
from winno_desk.windows.wording import Seen, look
from winno_desk.windows.worker import DeskWorker

_RULES = {Rule.REJECT: "Reject", Rule.WARN: "Warn", Rule.OFF: "Off", Rule.FIX: "Fix"}
_MEANS = (
    (Rule.REJECT, "Stops the print. Only a manager passes it, and only with the customer's tick."),
    (Rule.WARN, "Is said with its value, as the check weighs it: what is too coarse to print stops all the same."),
    (Rule.OFF, "Is not looked at, at intake, with a proof, or at the lock."),
    (Rule.FIX, "The print master is made without it. The file that was brought stays as it is, and is kept."),
)
_DONE = {
    Rule.REJECT: "{check} stops a print from now on.",
    Rule.WARN: "{check} is said from now on.",
    Rule.FIX: "{check} is fixed in the print master from now on.",
    Rule.OFF: "{check} is off from now on.",
}
_HELP = "What was found with a proof stays on its record; a choice counts for the next file that is looked at."


class ChecksPage(Page):
    """The checks of the studio, each beside what is done about it."""

    title = "Checks before printing"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.choices: dict[str, Segments] = {}
        title = PageTitle()
        title.set_title(self.title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(tokens.GAP_4)
        self._grid.setVerticalSpacing(tokens.GAP_4)
        self._grid.setColumnStretch(0, 1)
        checks = column(tokens.GAP_4)
        checks.addWidget(Words(words="Checks", role="strong"))
        checks.addLayout(self._grid)
        checks.addStretch(1)
        beside = row(tokens.GAP_4)
        beside.addWidget(_panel(checks), 2)
        beside.addWidget(_panel(_meanings()), 1)
        down = column(tokens.GAP_4, tokens.GAP_4)
        down.addWidget(title)
        down.addLayout(beside, 1)
        self.setLayout(down)

    def refresh(self) -> None:
        self.worker.ask(look, print_checks, done=self._show)

    def needs(self, changed: frozenset[str]) -> bool:
        return "checks" in changed

    def _show(self, seen: Seen[tuple[CheckRow, ...]]) -> None:
        first = not self.choices
        for place, found in enumerate(seen.found):
            name = found.check.name
            if name not in self.choices:
                self._add(place, found)
            self.choices[name].set_value(found.rule)
            self.choices[name].setEnabled(seen.may("change_checks"))
        if first and self.choices:
            next(iter(self.choices.values())).buttons()[0].setFocus()

    def _add(self, place: int, found: CheckRow) -> None:
        told = column(0)
        told.addWidget(Words(words=found.check.name, role="strong"))
        told.addWidget(Words(words=found.check.about, role="second"))
        choice = Segments()
        choice.setObjectName(f"rule_{found.check.name.lower().replace(' ', '_')}")
        choice.offer([(rule, _RULES[rule]) for rule in found.check.choices], found.check.name)
        choice.edited.connect(partial(self._rule, found.check.name))
        self.choices[found.check.name] = choice
        self._grid.addLayout(told, place, 0)
        self._grid.addWidget(choice, place, 1, Qt.AlignmentFlag.AlignTop)

    def _rule(self, check: str) -> None:
        def told(answer: CheckRuled) -> None:
            words = _DONE[Rule(rule)].format(check=check)
            self.navigator.message(words, undo=lambda: self._send(check, answer.before))

        rule = self.choices[check].value()
        self._send(check, rule, told)

    def _send(self, check: str, rule: str, done: Callable[[CheckRuled], object] = lambda _answer: None) -> None:
        request = RuleCheck(request=uuid4(), check=check, rule=rule)
        self.act(rule_check, request, done=done, failed=self._not_ruled, form=self.choices[check])

    def _not_ruled(self, error: DeskError) -> None:
        self.navigator.message(error.message, "stop")
        self.refresh()  # what holds is what is pressed


def _panel(inside: QBoxLayout) -> Panel:
    panel = Panel()
    panel.add(scrolled(inside), 1)
    return panel


def _meanings() -> QBoxLayout:
    down = column(tokens.GAP_3)
    down.addWidget(Words(words="What they mean", role="strong"))
    for rule, means in _MEANS:
        told = column(0)
        told.addWidget(Words(words=_RULES[rule], role="strong"))
        told.addWidget(Words(words=means, role="second"))
        down.addLayout(told)
    down.addWidget(Words(words=_HELP, role="second"))
    down.addStretch(1)
    return down
