"""The process in which pictures are opened: one after the other, none with more memory than it may have."""

import json
import os
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from winno_desk.imaging.contact import Cell, contact_sheet
from winno_desk.imaging.crop import Frame
from winno_desk.imaging.masters import framed, mend
from winno_desk.imaging.open import inspect
from winno_desk.imaging.pixels import Pixels, jpeg, pixels_of
from winno_desk.imaging.render import Box, difference, grey, preview, soft_proof, thumbnail
from winno_desk.imaging.texts import page_text
from winno_desk.imaging.tiles import first_look, make_tiles
from winno_desk.imaging.views import keep_view
from winno_desk.values.errors import Invalid


class Answer(NamedTuple):
    """What is said of a picture, the picture that was made of it, and what is left to do once that was handed out."""

    said: Mapping[str, Any]
    made: bytes = b""
    later: Callable[[], None] = lambda: None


FAULT = "fault"
READY = b"!"
_AFTER_OTHERS = 10


def _inspected(path: Path, field: str) -> Answer:
    return Answer(asdict(inspect(path, field)))


def _changed(before: Path, after: Path, box: Box, gain: int) -> Answer:
    found = difference(before, after, box, gain)
    return _drawn(found.picture, changed=found.changed)


def _looked(path: Path, place: Path) -> Answer:
    picture, whole = first_look(path)
    return _drawn(pixels_of(picture))._replace(later=lambda: keep_view(place, jpeg(picture, whole=whole)))


def _drawn(pixels: Pixels, **said: Any) -> Answer:
    return Answer({"width": pixels.width, "height": pixels.height, **said}, pixels.rgb)


def _sheet(title: str, cells: Sequence[Cell]) -> Answer:
    sheet = contact_sheet(title, cells)
    return Answer({"width": sheet.width, "height": sheet.height}, sheet.jpeg)


def _mended(path: Path, target: Path, steps: frozenset[str], frame: Frame | None) -> Answer:
    mend(path, target, steps, frame)
    return Answer({})


def _text(pdf: bytes, most: int, name: str, field: str) -> Answer:
    try:
        words = "\n".join(page_text(pdf, most))
    except Exception as error:  # whatever a file that is no PDF makes the reader stumble on
        raise Invalid(field, f"{name} is no PDF that can be read. Choose another file.") from error
    return Answer({}, words.encode("utf-8", "replace"))


def _tiled(path: Path, folder: Path) -> Answer:
    if hasattr(os, "nice"):
        os.nice(_AFTER_OTHERS)
    make_tiles(path, folder)
    return Answer({})


WORK: Mapping[str, Callable[..., Answer]] = {
    "inspect": _inspected,
    "thumbnail": lambda path, box, field: Answer({}, thumbnail(path, box, field)),
    "preview": lambda path, box: Answer({}, preview(path, box)),
    "look": _looked,
    "soft_proof": lambda path, box, profile: _drawn(soft_proof(path, box, profile)),
    "page": lambda path, frame, box: Answer({}, framed(path, frame, box)),
    "grey": lambda path, box: Answer({}, grey(path, box)),
    "mended": _mended,
    "changed": _changed,
    "text": _text,
    "tiles": _tiled,
    "contact_sheet": _sheet,
}


def serve(channel: Connection) -> None:
    """Do what comes through the channel until its other end is gone; each answer is JSON, then bytes."""
    warnings.simplefilter("ignore")  # a damaged file can raise ten thousands of them, which nobody reads
    with suppress(EOFError, OSError, KeyboardInterrupt):
        channel.send_bytes(READY)
        while True:
            work, megabytes, arguments = channel.recv()
            limit_memory(megabytes)
            answer = _done(WORK[work], arguments)
            channel.send_bytes(json.dumps(answer.said).encode("ascii"))
            channel.send_bytes(answer.made)
            answer.later()


def _done(work: Callable[..., Answer], arguments: Sequence[Any]) -> Answer:
    try:
        return work(*arguments)
    except Invalid as error:
        return Answer({FAULT: [error.field, error.message]})


def limit_memory(megabytes: int) -> None:
    """From now on at most so much more than this process holds; Windows and macOS know no such limit."""
    if sys.platform == "linux":
        import resource  # there is none on Windows

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + (megabytes << 20), hard))
