"""What can be done from anywhere: declared once, for keys and for the search box."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from winno_desk.values.people import EVERYBODY, Role

_MOST_KEYS = 99
"""More than a keyboard has function keys."""


def _nothing_against() -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that can be done: its words, its key, who may do it, and why it cannot be done now."""

    name: str
    words: str
    what: Callable[[], object]
    key: str = ""
    roles: frozenset[Role] = EVERYBODY
    icon: str = "arrow-right"
    why_not: Callable[[], str] = _nothing_against

    @property
    def cap(self) -> str:
        """Its key as it is drawn."""
        return self.key.replace("+", " ")


def _rank(key: str) -> tuple[bool, int]:
    """F1 to F12, then other keys, then what has none."""
    function = key.startswith("F") and key[1:].isdigit()
    return not key, int(key[1:]) if function else _MOST_KEYS


@dataclass(frozen=True, slots=True)
class Told:
    """An action as the page of keys shows it; ``why`` it cannot be done now, if so."""

    id: str
    key: str
    words: str
    why: str


class Actions:
    """All actions of the window; their keys work while ``area`` is in sight."""

    def __init__(self, area: QWidget, refuse: Callable[[str], object]) -> None:
        self._area = area
        self._refuse = refuse
        self._all: dict[str, Action] = {}
        self.roles: frozenset[Role] = frozenset()

    def add(self, action: Action) -> None:
        """Declare an action and give it its key."""
        self._all[action.name] = action
        if action.key:
            shortcut = QShortcut(QKeySequence(action.key), self._area)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda: self.run(action.name))
            # a button in sight may carry the same key; Qt then asks one of the two, and either does the same
            shortcut.activatedAmbiguously.connect(lambda: self.run(action.name))

    def run(self, name: str) -> None:
        """Do it, or say why it cannot be done."""
        action = self._all[name]
        reason = self._why_not(action)
        if reason:
            self._refuse(reason)
        else:
            action.what()

    def _why_not(self, action: Action) -> str:
        return action.why_not() if action.roles & self.roles else "Somebody with another role has to do this."

    def told(self) -> tuple[Told, ...]:
        """Everything that there is, keys first, each with why it cannot be done now."""
        every = sorted(self._all.values(), key=lambda action: _rank(action.key))
        return tuple(Told(one.name, one.key, one.words, self._why_not(one)) for one in every)

    def find(self, text: str) -> tuple[Action, ...]:
        """The actions this person may do in whose words or key every typed word occurs."""
        wanted = text.casefold().split()
        return tuple(
            action
            for action in self._all.values()
            if action.roles & self.roles and all(word in f"{action.words} {action.key}".casefold() for word in wanted)
        )
