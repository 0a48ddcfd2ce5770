"""Papers put out: laid where the printer or whoever chose the folder takes them from."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from winno_desk.services.desk import Desk
from winno_desk.values.errors import Unavailable

OUTBOX = "outbox"
"""The folder of what goes to a printer, each paper under its own number."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper for the printer: the original the first time, marked COPY from then on."""

    path: str
    number: str
    copy: bool


def put_out(desk: Desk, paper: bytes, number: str, kind: str) -> Printed:
    """Lay a paper that is not kept where the printer takes it from."""
    place = desk.settings.data / OUTBOX / f"{number}_{kind}.pdf"
    with _written(place):
        place.write_bytes(paper)
    return Printed(str(place), number, copy=False)


def lay_out(source: Path, place: Path) -> None:
    """Put a copy of a kept file where it can be taken from."""
    with _written(place):
        shutil.copyfile(source, place)


@contextmanager
def _written(place: Path) -> Iterator[None]:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise Unavailable(
            f"{place.name} could not be written to {place.parent}: {error.strerror or 'no reason given'}. "
            "Choose another folder, or make room."
        ) from error
