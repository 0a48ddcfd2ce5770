"""S5: the search box at every length, for rare words and for misses, beside the raw query for the same rows.

The index asked alone, without a row, is told as well: what lies between is the cost of the rows.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from benchmarks.goals import Line, p95, side_by_side
from benchmarks.samples import LARGE, SMALL, open_desk, sample_of, words_of
from winno_desk.database.found import expression
from winno_desk.services.lookups.orders import find_orders
from winno_desk.settings import Settings

_ROWS, _QUERIES, _ROUNDS = 50, 60, 5
_INDEX = "SELECT rowid AS id FROM order_found WHERE order_found MATCH ? ORDER BY rowid DESC LIMIT ?"
_ROWS_OF = (
    "SELECT orders.id, orders.number, customer.name, group_concat(item.name), group_concat(item.state) "
    f"FROM ({_INDEX}) AS hit "
    "JOIN orders ON orders.id = hit.id JOIN customer ON customer.id = orders.customer_id "
    "JOIN item ON item.order_id = orders.id GROUP BY orders.id ORDER BY orders.id DESC"
)


def search(folder: Path) -> list[Line]:
    """Ours beside the floor at 1,000,000 orders, then how much more that takes than 10,000."""
    small, large = sample_of(folder, SMALL), sample_of(folder, LARGE)
    lines = []
    among_few = texts_of(words_of(small, 400))
    for name, texts in texts_of(words_of(large, 400)).items():
        ours, floor = _measured(large, texts, _ROWS_OF)
        _, index = _measured(large, texts, _INDEX)
        few, _ = _measured(small, among_few[name], _ROWS_OF)
        what = f"search, {name}, p95 of {len(texts)}"
        lines.append(Line(goal="S5", what=f"{what}, {LARGE:,} orders", ours=p95(ours), floor=p95(floor), most=3))
        lines.append(Line(goal="S5", what=f"{what}, beside the index alone", ours=p95(ours), floor=p95(index)))
        lines.append(Line(goal="S5", what=f"{what}, beside {SMALL:,} orders", ours=p95(ours), floor=p95(few), most=1.5))
    return lines


def texts_of(words: Sequence[str]) -> dict[str, list[str]]:
    """What is typed, by what it is an example of."""
    random = Random(2)
    texts = {
        f"{length} letter{'s' * (length > 1)}": [_part(random, words, length) for _ in range(_QUERIES)]
        for length in range(1, 6)
    }
    texts["rare words"] = [line.split()[-1] for line in words[:_QUERIES]]
    texts["phones"] = [one for line in words for one in line.split() if one.isdigit()][:_QUERIES]
    texts["misses"] = ["".join(random.choices("qxzjwv", k=random.randint(3, 8))) for _ in range(_QUERIES)]
    return texts


def _part(random: Random, words: Sequence[str], length: int) -> str:
    word = random.choice([one for one in random.choice(words).split() if len(one) >= length])
    start = random.randrange(len(word) - length + 1)
    return word[start : start + length]


def _measured(settings: Settings, texts: Sequence[str], query: str) -> tuple[list[float], list[float]]:
    desk = open_desk(settings)
    raw = sqlite3.connect(settings.database_file)

    def ours(text: str) -> Callable[[], object]:
        return lambda: find_orders(desk, text, _ROWS)

    def floor(text: str) -> Callable[[], object]:
        asked = (expression(text), _ROWS)
        return lambda: raw.execute(query, asked).fetchall()

    try:
        return side_by_side([(ours(text), floor(text)) for text in texts], _ROUNDS)
    finally:
        raw.close()
        desk.store.close()
