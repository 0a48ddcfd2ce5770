"""A fresh studio for each test, copied from one that was set up once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.world import World
from winno_desk.services import papers


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A studio that was just set up; it is only ever copied."""
    return World(tmp_path_factory.mktemp("opened") / "data").open()


@pytest.fixture
def world(opened: World, tmp_path: Path) -> Iterator[World]:
    """A studio of the test's own."""
    copy = opened.copy(tmp_path / "data")
    yield copy
    copy.store.close()


@pytest.fixture(scope="module")
def no_letters() -> Iterator[None]:
    """Letters stay unmade: for long runs about money, since typesetting takes longer than deciding."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(papers, "make", lambda desk, document: None)
        yield


@pytest.fixture
def begun(world: World) -> int:
    """A portrait of 120.00 with 40 % of its work done."""
    item = world.item("portrait")
    world.start(item)
    world.tick(item, 2)
    world.later(hours=1)
    return item
