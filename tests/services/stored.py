"""What lies in every table of a world, to show that a refusal left nothing behind."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import select

from tests.services.world import World
from winno_desk.database.journal import Entry
from winno_desk.database.tables import METADATA
from winno_desk.values.errors import DeskError, Invalid

Rows = dict[str, list[tuple[Any, ...]]]


def everything(world: World) -> Rows:
    """All rows of all tables."""
    with world.store.reading() as session:
        return {name: [tuple(row) for row in session.execute(select(table))] for name, table in METADATA.tables.items()}


def changed_tables(before: Rows, after: Rows) -> set[str]:
    return {name for name in before if before[name] != after[name]}


@contextmanager
def nothing_stored(world: World) -> Iterator[None]:
    """Whatever happens in here changes no row of any table."""
    before = everything(world)
    yield
    assert changed_tables(before, everything(world)) == set()


def turned_down(world: World, error: type[DeskError], send: Callable[[], Any]) -> str:
    """The sentence with which an act was turned down; it left nothing behind."""
    with nothing_stored(world), pytest.raises(error) as caught:
        send()
    assert caught.value.message.endswith(".")
    return caught.value.message


def invalid(world: World, field: str, send: Callable[[], Any]) -> str:
    """As ``turned_down``, with the field that is to be mended."""
    with nothing_stored(world), pytest.raises(Invalid) as caught:
        send()
    assert caught.value.field == field
    assert caught.value.message.endswith(".")
    return caught.value.message


def entries(world: World) -> list[Entry]:
    """The journal from its beginning."""
    with world.store.reading() as session:
        return list(session.scalars(select(Entry).order_by(Entry.id)))


def rows(world: World, table: type[Any]) -> list[Any]:
    """All rows of one table, the oldest first."""
    with world.store.reading() as session:
        return list(session.scalars(select(table).order_by(*table.__table__.primary_key)))
