"""How one value of a life that was played becomes the value of a copy: another id, another moment, another name."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from winno_desk.database.journal import canonical
from winno_desk.demo.studio import ZONE
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case, store_ruling

ID_FROM, ROOM = 800_000_000, 1_000_000
"""On the stage each table counts from a place of its own, so that an id is known wherever an act wrote it."""
ORDER_FROM, SERIES_FROM = 880_000_000, 870_000_000
WEEK = 7 * 24 * 3600

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class Somebody:
    """A customer whose order a copy is."""

    id: int
    name: str
    address: str


@dataclass(slots=True)
class Copy:
    """One copy of a life: how much later it is, whose it is, and where the ids of each table begin."""

    weeks: int
    seconds: int
    number: int
    customer: Somebody
    last_four: str
    moved: Mapping[int, int] = field(default_factory=dict)
    """What is added to the ids of each table, by the table's place among them."""
    papers: dict[str, str] = field(default_factory=dict)
    """The numbers of its papers by those of the stage."""


Cell = Callable[[Copy], Any]


def moment_words(seconds: int) -> str:
    """A moment as its column keeps it."""
    days, rest = divmod(seconds, _DAY)
    return f"{_days[days]} {_times[rest]}"


class _Days(dict[int, str]):
    def __missing__(self, days: int) -> str:
        self[days] = words = (_EPOCH + timedelta(days=days)).date().isoformat()
        return words


class _Times(dict[int, str]):
    def __missing__(self, seconds: int) -> str:
        minutes, second = divmod(seconds, 60)
        self[seconds] = words = f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}.000000"
        return words


_days, _times = _Days(), _Times()


def seconds_of(words: str) -> int:
    """A moment's column as seconds since 1970."""
    return int((datetime.fromisoformat(words).replace(tzinfo=UTC) - _EPOCH).total_seconds())


def moment_cell(words: str) -> Cell:
    seconds = seconds_of(words)
    return lambda copy: moment_words(seconds + copy.weeks * WEEK + copy.seconds)


def day_cell(words: str) -> Cell:
    days = date.fromisoformat(words).toordinal() - _EPOCH.toordinal()
    return lambda copy: _days[days + copy.weeks * 7]


def id_cell(value: int) -> Cell:
    table = (value - ID_FROM) // ROOM
    return lambda copy: value + copy.moved[table]


def number_cell(value: int) -> Cell:
    return lambda copy: copy.number


PAPER_NUMBER = re.compile(r"[LPQS]-\d{4}-\d{9}")
_TOLD = re.compile(rf"{PAPER_NUMBER.pattern}|\b8\d{{8}}\b|\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def text_cell(text: str, people: Mapping[str, Cell]) -> Cell | None:
    """Words in which ids, numbers, moments or the customer are told; None where none is."""
    told = re.compile("|".join([*map(re.escape, people), _TOLD.pattern])) if people else _TOLD
    cells = [people.get(found[0]) or _told_cell(found[0]) for found in told.finditer(text)]
    if not cells:
        return None
    pattern = "%s".join(part.replace("%", "%%") for part in told.split(text))
    if len(cells) == 1:
        (only,) = cells
        return lambda copy: pattern % only(copy)
    return lambda copy: pattern % tuple([cell(copy) for cell in cells])


def _told_cell(words: str) -> Cell:
    if words[0] in "LPQS":
        return lambda copy: copy.papers[words]
    if not words.isdigit():
        return _iso_cell(words)
    return number_cell(int(words)) if int(words) > ORDER_FROM else id_cell(int(words))


def _iso_cell(words: str) -> Cell:
    moment = datetime.fromisoformat(words)
    if words.endswith("+00:00"):
        return lambda copy: (moment + timedelta(weeks=copy.weeks, seconds=copy.seconds)).isoformat()
    local = moment.astimezone(ZONE)  # the last second of a day there stays that, summer and winter
    return lambda copy: (local + timedelta(weeks=copy.weeks)).isoformat()


def ruling_cell(facts: Cell) -> Cell:
    """What the policy says to the facts of the copy, with its own days."""
    return lambda copy: canonical(store_ruling(rule(read_case(json.loads(facts(copy))))))
