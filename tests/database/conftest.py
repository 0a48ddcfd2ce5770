"""An empty, migrated database of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from winno_desk.database.engine import Store
from winno_desk.database.schema import bring_up_to_date


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database that was just made; it is only ever copied."""
    file = tmp_path_factory.mktemp("migrated") / "desk.sqlite3"
    store = Store(f"sqlite:///{file}")
    bring_up_to_date(store)
    store.close()
    return file


@pytest.fixture
def file(migrated: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "desk.sqlite3"
    copy.write_bytes(migrated.read_bytes())
    return copy


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{file}")
    yield opened
    opened.close()
