"""The chain: whatever is edited, taken out or swapped in the journal is found, at the first place that is wrong."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from winno_desk.database.journal import FIRST_HEAD, Entry, canonical, chain_digest, first_broken

NOON = datetime(2026, 11, 2, 20, 0, tzinfo=UTC)
COLUMNS = [column.key for column in Entry.__table__.columns]


def chain(length: int) -> list[Entry]:
    entries: list[Entry] = []
    for number in range(1, length + 1):
        entry = Entry(
            id=number,
            at=NOON + timedelta(minutes=number),
            person_id=1 + number % 3,
            station="Desk 1",
            act="save_order",
            order_id=number if number % 4 else None,
            payload=canonical({"number": number}),
            request=f"request-{number}",
            request_digest=f"{number:064}",
            answer="{}",
            previous=entries[-1].digest if entries else FIRST_HEAD,
        )
        entry.digest = chain_digest(entry)
        entries.append(entry)
    return entries


LENGTH = 9
PLACES = st.integers(0, LENGTH - 1)
OTHER: dict[type, Callable[[Any], Any]] = {
    int: lambda value: value + 1,
    str: lambda value: value[:-1] + ("x" if value[-1] != "x" else "y"),
    datetime: lambda value: value + timedelta(microseconds=1),
    type(None): lambda _value: 7,
}


def test_a_journal_as_it_was_written_is_whole() -> None:
    assert first_broken([]) is None
    assert first_broken(chain(LENGTH)) is None


@given(st.integers(1, LENGTH - 1))
def test_the_end_of_a_journal_fits_the_entry_before_it_and_no_other(place: int) -> None:
    *_, before, first = entries = chain(LENGTH)[: place + 1]
    assert first_broken(entries[place:], place, before.digest) is None
    assert first_broken(entries[place:], place, first.digest) == place + 1
    assert first_broken(entries[place:], place - 1, before.digest) == place


@given(PLACES, st.sampled_from(COLUMNS))
def test_every_edit_of_any_column_is_found_where_it_is(place: int, column: str) -> None:
    entries = chain(LENGTH)
    old = getattr(entries[place], column)
    setattr(entries[place], column, OTHER[type(old)](old))
    assert first_broken(entries) == place + 1


@given(PLACES, st.sampled_from(sorted(set(COLUMNS) - {"digest"})))
def test_an_edit_with_a_digest_to_match_is_found_at_the_next_entry(place: int, column: str) -> None:
    entries = chain(LENGTH)
    old = getattr(entries[place], column)
    setattr(entries[place], column, OTHER[type(old)](old))
    entries[place].digest = chain_digest(entries[place])
    own_place = column in ("id", "previous")
    last = place == LENGTH - 1
    assert first_broken(entries) == (place + 1 if own_place else None if last else place + 2)


@given(st.integers(0, LENGTH - 2))
def test_an_entry_taken_out_is_found(place: int) -> None:
    entries = chain(LENGTH)
    del entries[place]
    assert first_broken(entries) == place + 1


@given(PLACES, PLACES)
def test_entries_in_another_order_are_found(one: int, other: int) -> None:
    entries = chain(LENGTH)
    entries[one], entries[other] = entries[other], entries[one]
    assert first_broken(entries) == (None if one == other else min(one, other) + 1)


@given(PLACES, PLACES)
def test_an_entry_put_in_twice_is_found(one: int, place: int) -> None:
    entries = chain(LENGTH)
    entries.insert(place, entries[one])
    assert first_broken(entries) is not None


@given(st.dictionaries(st.text(), st.one_of(st.text(), st.integers(), st.none()), max_size=5))
def test_content_has_one_spelling(content: dict[str, Any]) -> None:
    written = canonical(content)
    assert written.isascii()
    assert written == canonical(dict(reversed(content.items())))
