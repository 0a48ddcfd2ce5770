"""Pictures opened in a process of their own: one that is built to do harm, or takes too long, takes that one down.

The windows go on meanwhile: decoders hold on to the whole process that they run in.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from winno_desk.imaging.contact import Cell, Sheet
from winno_desk.imaging.crop import Frame
from winno_desk.imaging.kitchen import FAULT, serve
from winno_desk.imaging.open import ImageFacts, file_name
from winno_desk.imaging.pixels import Pixels
from winno_desk.imaging.render import Box, Difference
from winno_desk.values.errors import Invalid, Unavailable

LARGEST = 256 << 20
"""Bytes of the largest picture that is made of another."""
_STARTS = 60
"""Seconds in which such a process is ready, however busy the computer is."""


class Limits(NamedTuple):
    """How much more memory a piece of work may take, and how long it may last."""

    megabytes: int
    seconds: float


SMALL = Limits(600, 10)
"""For what is shown, as large as a screen: a large picture is read at a part of its size."""
PAIR = Limits(600, 20)
"""For two of them that are compared."""
WHOLE = Limits(1500, 30)
"""For every pixel of a picture at its full size."""
TILES = Limits(1500, 60)
"""For every pixel, and all of them written once more."""


def inspect(path: Path, field: str = "photo") -> ImageFacts:
    """What the picture is, every byte of it decoded once; Invalid says what is wrong with it."""
    said, _ = _asked("inspect", (path, field), path, field, WHOLE)
    return ImageFacts(**{**said, "borders": tuple(said["borders"])})


def thumbnail(path: Path, box: Box, field: str = "photo") -> bytes:
    """The picture upright, in sRGB, within the box, as PNG."""
    return _asked("thumbnail", (path, box, field), path, field, SMALL)[1]


def preview(path: Path, box: Box) -> bytes:
    """The picture as the customer is shown it: upright, in sRGB, within the box, as JPEG."""
    return _asked("preview", (path, box), path, "photo", SMALL)[1]


def look(path: Path, place: Path) -> Pixels:
    """The picture for the viewer; what was made of it is kept at that place a moment later."""
    return _pixels(*_asked("look", (path, place), path, "photo", SMALL))


def soft_proof(path: Path, box: Box, profile: Path) -> Pixels:
    """The picture for the viewer in the colours of a printer and its paper."""
    return _pixels(*_asked("soft_proof", (path, box, profile), path, "photo", SMALL))


def grey(path: Path, box: Box) -> bytes:
    """The picture upright, in greys, within the box, as PNG."""
    return _asked("grey", (path, box), path, "photo", SMALL)[1]


def tiles(path: Path, folder: Path) -> None:
    """Cut a large picture into tiles, which are in the folder then; its process goes with all that it took for that."""
    _asked("tiles", (path, folder), path, "photo", TILES)


def page(path: Path, frame: Frame, box: Box) -> bytes:
    """The framed part of a picture at exactly that size, as rows of red, green and blue."""
    return _asked("page", (path, frame, box), path, "photo", TILES)[1]


def mended(path: Path, target: Path, steps: frozenset[str], frame: Frame | None = None) -> None:
    """Make a print master of the framed part of a picture without what the steps name; it is in the target then."""
    _asked("mended", (path, target, steps, frame), path, "photo", TILES)


def changed(before: Path, after: Path, box: Box, gain: int) -> Difference:
    """What changed between two pictures, shown within the box."""
    said, made = _asked("changed", (before, after, box, gain), after, "photo", PAIR)
    return Difference(_pixels(said, made), said["changed"])


def pdf_text(pdf: bytes, path: Path, field: str, most: int) -> str:
    """The text of the first pages of a PDF that was read from there, a line each."""
    arguments = (pdf, most, file_name(path), field)
    return _asked("text", arguments, path, field, SMALL, "Save it as PDF again")[1].decode("utf-8")


def contact_sheet(title: str, cells: Sequence[Cell]) -> Sheet:
    """All photos on one picture, each with its frame and its lines."""
    limits = Limits(SMALL.megabytes, SMALL.seconds * len(cells))
    said, made = _asked("contact_sheet", (title, tuple(cells)), cells[0].path, "photo", limits)
    return Sheet(made, said["width"], said["height"])


def _pixels(said: Mapping[str, Any], made: bytes) -> Pixels:
    return Pixels(said["width"], said["height"], made)


_Told = tuple[Mapping[str, Any], bytes]


class _Process:
    """A process that opens pictures, and our end of the channel to it."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._channel, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), name="pictures", daemon=True)
        self._process.start()
        theirs.close()
        if not self._channel.poll(_STARTS):  # not the picture's fault, and not in its time
            self.end()
            raise Unavailable("Pictures cannot be opened on this computer now. Start Winno Desk again.")
        self._channel.recv_bytes(1)

    def alive(self) -> bool:
        """Is it still there? A system that is short of memory may have ended it meanwhile."""
        return self._process.is_alive()

    def ask(self, work: str, arguments: Sequence[Any], limits: Limits) -> _Told:
        """What is told of it; TimeoutError when that takes too long, another error when the process is of no use."""
        self._channel.send((work, limits.megabytes, arguments))
        if not self._channel.poll(limits.seconds):
            raise TimeoutError
        said = json.loads(self._channel.recv_bytes(LARGEST))
        return said, self._channel.recv_bytes(LARGEST)

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._channel.close()


_LAST = frozenset({"tiles"})
"""Work that lets others go first, and takes much room: the process that did it does no more."""

_idle: SimpleQueue[_Process] = SimpleQueue()
"""Those that wait for work: as many as were ever asked at the same time."""


def _ready() -> _Process:
    with suppress(Empty):
        while True:
            process = _idle.get_nowait()
            if process.alive():
                return process
            process.end()
    return _Process()


def _asked(
    work: str, arguments: Sequence[Any], path: Path, field: str, limits: Limits, remedy: str = "Save it again as JPEG"
) -> _Told:
    process = _ready()
    try:
        said, made = process.ask(work, arguments, limits)
    except BaseException as error:
        process.end()
        if isinstance(error, TimeoutError):
            message = f"{file_name(path)} takes too long to open. Save it again, or choose another file."
        elif isinstance(error, (EOFError, OSError, ValueError)):
            message = f"{file_name(path)} cannot be opened here. {remedy}, or choose another file."
        else:
            raise
        raise Invalid(field, message) from error
    if work in _LAST:
        process.end()
    else:
        _idle.put(process)
    if FAULT in said:
        raise Invalid(*said[FAULT])
    return said, made
