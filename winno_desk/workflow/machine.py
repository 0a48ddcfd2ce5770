"""Steps in tables: each knows the states before and after it, who may take it, and the right that ends with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from winno_desk.policy.versions import Version, counted
from winno_desk.values.errors import Conflict, Refusal
from winno_desk.values.people import Role, role_names

S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[S]):
    """One thing people do to an order's item, a case or a refund.

    ``before`` names the states in which it is open, ``after`` those it may lead to (none: the state stays),
    ``ends`` the policy clause whose right ends here, said in ``warning`` before the click.
    """

    act: str
    words: str
    before: frozenset[S]
    after: frozenset[S] = frozenset()
    roles: frozenset[Role]
    ends: str | None = None
    warning: str = ""

    def warn(self, version: Version) -> str:
        """The warning with the days of the policy version that the order is under."""
        return self.warning.format(quality_days=counted(version.quality_days, "day"))


@dataclass(frozen=True, slots=True)
class Workflow(Generic[S]):
    """The steps of one kind of thing; asked by windows for what to offer and by services for what to accept."""

    name: str
    first: frozenset[S]
    steps: tuple[Step[S], ...]
    state_words: dict[S, str]

    def step(self, act: str) -> Step[S]:
        return next(step for step in self.steps if step.act == act)

    def open_to(self, state: S, roles: Iterable[Role]) -> tuple[Step[S], ...]:
        """The steps that a person with these roles may take now."""
        held = frozenset(roles)
        return tuple(step for step in self.steps if state in step.before and step.roles & held)

    def take(self, act: str, state: S, roles: Iterable[Role]) -> Step[S]:
        """The step, if it is open; otherwise Refusal for the role or Conflict for the state."""
        found = next((step for step in self.steps if step.act == act), None)
        if found is None:
            raise Conflict(f"“{act.replace('_', ' ')}” is not done to this kind of {self.name}.")
        if not found.roles & frozenset(roles):
            raise Refusal(f"{found.words} needs another role: {role_names(found.roles)}.")
        if state not in found.before:
            wanted = " or ".join(self.state_words[one] for one in type(state) if one in found.before)
            raise Conflict(
                f"{found.words} is not open: the {self.name} is {self.state_words[state]}, not {wanted}. "
                "Look at it again."
            )
        return found


def land(step: Step[S], state: S, wanted: S | None = None) -> S:
    """Where a step leads from ``state``; ``wanted`` chooses among several landings of the step."""
    if wanted is not None and wanted in step.after:
        return wanted
    if wanted is not None:
        raise ValueError(f"{step.act} does not lead to {wanted}")
    if not step.after:
        return state
    (only,) = step.after
    return only
