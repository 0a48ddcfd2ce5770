"""Copies of lives written in bulk: whole orders in each transaction, and one journal over all of them in its order."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import Any

from sqlalchemy import Connection
from sqlalchemy import Table as Sheet

from winno_desk.database.journal import FIRST_HEAD, Link, chain_digest
from winno_desk.database.tables import METADATA
from winno_desk.sample.cells import WEEK, Copy, Somebody, moment_words
from winno_desk.sample.people import somebody
from winno_desk.sample.plan import Placing
from winno_desk.sample.played import DOCUMENT, OWNED, SERIES, Act
from winno_desk.services.consents import OPTIONAL, REQUIRED
from winno_desk.values.ids import paper_number

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AGREE = 0.3
"""How many customers agree to each of what nobody has to."""
_ORDERS_EACH = 0.3
"""New customers for each order; the others have been here before."""
_ENTRY, _CUSTOMER, _CONSENT = (METADATA.tables[name] for name in ("entry", "customer", "consent"))
_NAMES_ENTRY = [column.name for column in DOCUMENT.columns].index("entry_id")


class Journal:
    """The entries that are still to come, taken out in the order of their time, each chained to the one before."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._coming: list[tuple[int, int, Act, Copy, int]] = []
        self._turn = count()
        self.entries = 0
        self._head = FIRST_HEAD

    def expect(self, act: Act, copy: Copy, order: int) -> None:
        """This act of a copy is done when its time comes."""
        at = act.seconds + copy.weeks * WEEK + copy.seconds
        heappush(self._coming, (at, next(self._turn), act, copy, order))

    def until(self, seconds: int | None) -> tuple[list[tuple[Any, ...]], list[list[Any]]]:
        """The rows of all entries before this moment, and those of the papers that name them."""
        entries, papers = [], []
        while self._coming and (seconds is None or self._coming[0][0] < seconds):
            at, _turn, act, copy, order = heappop(self._coming)
            entries.append(self.row(at, act.person, act.station, act.act, order, act.payload(copy), act.answer(copy)))
            for paper in act.papers:
                row = paper.of(copy)
                row[_NAMES_ENTRY] = self.entries
                papers.append(row)
        return entries, papers

    def row(
        self, at: int, person: int, station: str, act: str, order: int | None, payload: str, answer: str
    ) -> tuple[Any, ...]:
        """The next entry; its form's id is drawn, and ascends as far as an index is glad of it."""
        self.entries += 1
        drawn = f"{self._random.getrandbits(72):018x}"
        request = f"{self.entries:08x}-{drawn[:4]}-4{drawn[:3]}-8{drawn[3:6]}-{drawn[6:]}"
        link = Link(
            self.entries,
            _EPOCH + timedelta(seconds=at),
            person,
            station,
            act,
            order,
            payload,
            request,
            hashlib.sha256(request.encode("ascii")).hexdigest(),
            answer,
            self._head,
        )
        self._head = chain_digest(link)
        return (link.id, moment_words(at), *link[2:-1], self._head)


class Writer:
    """Writes copies one after the other; ids and numbers go on where the last one ended."""

    def __init__(self, random: Random, journal: Journal, first_order: int) -> None:
        self._random = random
        self.journal = journal
        self._ids = dict.fromkeys(range(len(OWNED)), 0)
        self._customers: list[Somebody] = []
        self._consents = 0
        self._number = first_order - 1
        self.papers: dict[tuple[str, int], int] = {}

    @property
    def number(self) -> int:
        """The number of the newest order."""
        return self._number

    def write(self, connection: Connection, placings: Iterable[Placing], until: int | None) -> None:
        """Write whole orders, and the journal up to the moment when the next ones begin."""
        customers: list[tuple[Any, ...]] = []
        consents: list[tuple[Any, ...]] = []
        rows: dict[str, list[list[Any]]] = {sheet.name: [] for sheet in OWNED}
        for placing in placings:
            copy = self._copy(placing, customers, consents)
            for name, lines in placing.life.lines.items():
                rows[name].extend([line.of(copy) for line in lines])
            for act in placing.life.acts:
                self.journal.expect(act, copy, self._ids[0])
        entries, papers = self.journal.until(until)
        insert(connection, _CUSTOMER, customers)
        insert(connection, _CONSENT, consents)
        for sheet in OWNED:
            insert(connection, sheet, rows[sheet.name])
        insert(connection, _ENTRY, entries)
        insert(connection, DOCUMENT, papers)

    def _copy(self, placing: Placing, customers: list[tuple[Any, ...]], consents: list[tuple[Any, ...]]) -> Copy:
        self._number += 1
        life = placing.life
        moved = {}
        for place, (first, rows) in life.ids.items():
            moved[place] = self._ids[place] + 1 - first
            self._ids[place] += rows
        papers = {}
        for number, day in life.papers.items():
            key = (number[0], (day + timedelta(weeks=placing.weeks)).year)
            self.papers[key] = taken = self.papers.get(key, 0) + 1
            papers[number] = paper_number(number[0], key[1], taken)
        return Copy(
            weeks=placing.weeks,
            seconds=placing.seconds,
            number=self._number,
            customer=self._customer(placing, customers, consents),
            last_four=f"{self._random.randint(0, 9999):04d}",
            moved=moved,
            papers=papers,
        )

    def _customer(
        self, placing: Placing, customers: list[tuple[Any, ...]], consents: list[tuple[Any, ...]]
    ) -> Somebody:
        if self._customers and self._random.random() > _ORDERS_EACH:
            return self._customers[int(len(self._customers) * self._random.random() ** 0.5)]
        number = len(self._customers) + 1
        new = somebody(self._random, number)
        at = moment_words(placing.placed)
        customers.append((number, new.name, new.phone, new.email, new.address, new.found_by, at, ""))
        agreed = (REQUIRED, *(one for one in OPTIONAL if self._random.random() < _AGREE))
        for one in agreed:
            self._consents += 1
            consents.append((self._consents, number, one.purpose, one.version, at, placing.life.acts[0].person, None))
        self._customers.append(Somebody(number, new.name, new.address))
        return self._customers[-1]

    def counters(self) -> list[tuple[str, int]]:
        """Where each series of numbers stands."""
        series = [(f"{SERIES[letter]}-{year}", value) for (letter, year), value in sorted(self.papers.items())]
        return [("entry", self.journal.entries), ("order", self._number), *series]


def insert(connection: Connection, sheet: Sheet, rows: Iterable[Iterable[Any]]) -> None:
    """Rows as their columns keep them, in the order of the model."""
    given = [tuple(row) for row in rows]
    if given:
        names, marks = ", ".join(sheet.columns.keys()), ", ".join("?" * len(sheet.columns))
        connection.exec_driver_sql(f"INSERT INTO {sheet.name} ({names}) VALUES ({marks})", given)
