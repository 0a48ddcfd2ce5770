"""What every test stands on: no screen, no stray settings, hypothesis at the run's own length."""

import os
import sys
from collections.abc import Iterator

if "--long" in sys.argv:  # read here already: hypothesis takes its length when this file is imported
    os.environ["WINNO_TEST_LONG"] = "1"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

from tests.counts import count  # reads the run's length from the environment
from winno_desk.database import engine

settings.register_profile(
    "winno", max_examples=count(100, 2000), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("winno")


_LONG = ("test_tour.py", "test_sample.py", "test_fit.py", "test_prints.py", "test_tab_order.py", "test_hostile.py")
_LONGEST = {name: place for place, name in enumerate(_LONG)}
"""Files that take longest; each file is one worker's, so that what its tests share is made once."""


@pytest.fixture(scope="session", autouse=True)
def _no_wait_for_the_disk() -> Iterator[None]:
    """No test cuts the power: in the short form nothing waits until the disk has written what it was given."""
    with pytest.MonkeyPatch.context() as patch:
        if count(1, 0):
            patch.setattr(engine, "SYNCHRONOUS", 0)
            patch.setattr(os, "fsync", lambda _handle: None)
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the long form of the counts")


@pytest.hookimpl(trylast=True)  # after the items were shuffled
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long counts may take long, what hangs is ended; what takes longest begins first, so that none waits for it."""
    items.sort(key=lambda item: _LONGEST.get(item.path.name, len(_LONGEST)))
    for item in items:
        if item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(count(120, 1800)))
