"""The page docs/states.md, written from the workflow tables.

``python -m winno_desk.workflow.page`` prints it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from winno_desk.policy.versions import VERSIONS
from winno_desk.values.people import role_names
from winno_desk.workflow.cases import CASES
from winno_desk.workflow.items import DIGITAL, PHYSICAL
from winno_desk.workflow.machine import Step, Workflow
from winno_desk.workflow.permissions import PERMITTED
from winno_desk.workflow.refunds import REFUNDS

_INTRODUCTION = """\
# What may happen next

Written from `winno_desk/workflow` by `python -m winno_desk.workflow.page`; a test holds it fresh. Change the tables,
then write it anew.

A window offers a step only where its table does, and the service behind it asks the same table again. *Ends* names
the clause of the policy whose right ends with the step; the window says so before the click.
"""

TITLES = (
    ("Digital items", DIGITAL),
    ("Prints", PHYSICAL),
    ("Claims and refund cases", CASES),
    ("Money on its way back", REFUNDS),
)
"""The workflows in the order of the page."""


def page() -> str:
    """The whole page as Markdown."""
    parts = [_INTRODUCTION, *(_workflow(title, table) for title, table in TITLES), _permissions()]
    return "\n".join(parts)


def _workflow(title: str, table: Workflow[Any]) -> str:
    begins = _states(table, table.first)
    final = [state for state in type(next(iter(table.first))) if _is_final(table, state)]
    lines = [f"## {title}\n", f"Begins {begins}; nothing follows {_states(table, final)}.\n"]
    lines += _table(("step", "open when", "leads to", "done by", "ends"), (_step(table, one) for one in table.steps))
    said = [f"- *{step.words}* says: {step.warn(VERSIONS[-1])}" for step in table.steps if step.warning]
    lines += ["", *said] if said else []
    return "\n".join(lines) + "\n"


def _is_final(table: Workflow[Any], state: Any) -> bool:
    reached = any(state in step.after for step in table.steps)
    return reached and not any(state in step.before and step.after - {state} for step in table.steps)


def _step(table: Workflow[Any], step: Step[Any]) -> tuple[str, ...]:
    return (
        f"{step.words} (`{step.act}`)",
        _states(table, step.before),
        _states(table, step.after) or "the same state",
        role_names(step.roles),
        step.ends or "",
    )


def _states(table: Workflow[Any], states: Iterable[Any]) -> str:
    """The states in words, in the order of a life."""
    held = frozenset(states)
    return ", ".join(words for state, words in table.state_words.items() if state in held)


def _permissions() -> str:
    rows = ((f"`{act}`", role_names(roles)) for act, roles in PERMITTED.items())
    return "\n".join(["## Acts that no state holds back\n", *_table(("act", "done by"), rows)]) + "\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - printing the page is what this is started for
