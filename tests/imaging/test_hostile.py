"""Files that were built or broken to do harm: each is a picture or a sentence, in time and within its memory."""

import io
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from random import Random
from time import perf_counter

import pytest
from PIL import Image

from tests.counts import count
from tests.imaging.pictures import gradient
from winno_desk.imaging import apart
from winno_desk.values.errors import Invalid

BOX = (96, 96)
SLACK = 1.5
"""Seconds in which a process that takes too long is ended."""
STARTED = 80 << 10
"""Kilobytes that such a process holds before it opens anything."""


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[int]]:
    """The processes of this test alone, and how much memory each of them took at most."""
    mine: SimpleQueue[apart._Process] = SimpleQueue()
    monkeypatch.setattr(apart, "_idle", mine)
    peaks: set[int] = set()
    end = apart._Process.end

    def measured(process: apart._Process) -> None:
        peaks.add(_peak(process))
        end(process)

    monkeypatch.setattr(apart._Process, "end", measured)
    yield peaks
    while not mine.empty():
        mine.get().end()


def _peak(process: apart._Process) -> int:
    """Kilobytes at most; 0 where the system does not tell, or the process is gone already."""
    try:
        lines = Path(f"/proc/{process._process.pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def _ended(processes: set[int]) -> int:
    """The most memory that any of them took; those that stand ready are ended for it."""
    while not apart._idle.empty():
        apart._idle.get().end()
    return max(processes, default=0)


def _small(place: Path) -> None:
    apart.thumbnail(place, BOX)


def _whole_picture(place: Path) -> None:
    apart.inspect(place)


def _first_look(place: Path) -> None:
    apart.look(place, place.parent / "kept.view")


def _rendition(place: Path) -> None:
    apart.preview(place, (3000, 3000))


def _compared(place: Path) -> None:
    apart.changed(place, place, (2400, 2400), 1)


LOOKS = {
    "small": (_small, apart.SMALL),
    "whole": (_whole_picture, apart.WHOLE),
    "first": (_first_look, apart.SMALL),
    "rendition": (_rendition, apart.SMALL),
    "compared": (_compared, apart.PAIR),
}
"""The ways in which the desk opens a file, each with its limits."""


def _open(look: Callable[[Path], None], place: Path) -> float:
    """Open a file as the desk does, whatever it is; gives the seconds that took."""
    begun = perf_counter()
    told = ""
    try:
        look(place)
    except Invalid as error:
        told = error.message
    assert not told or told.endswith(".")
    return perf_counter() - begun


def _whole() -> list[bytes]:
    """A small picture in each of the formats, some with what else a file may carry."""
    found = []
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "A picture of a picture"
    for kind, about in (
        ("JPEG", {"quality": 85, "exif": exif}),
        ("JPEG", {"quality": 60, "progressive": True}),
        ("PNG", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "jpeg"}),
        ("WEBP", {"quality": 70}),
        ("WEBP", {"lossless": True}),
        ("HEIF", {"quality": 60}),
    ):
        stream = io.BytesIO()
        try:
            gradient().save(stream, kind, **about)
        except (KeyError, OSError):
            continue  # this computer reads the format and writes none
        found.append(stream.getvalue())
    return found


_LEAST = 80
"""Bytes that a broken file keeps at least: more than is taken out at once."""


def _broken(whole: bytes, chance: Random) -> bytes:
    """A file after an accident: bytes changed, a part gone or twice there, or its end cut off."""
    data = bytearray(whole)
    for _ in range(chance.randrange(1, 9)):
        place = chance.randrange(len(data))
        what = chance.random()
        if what < 0.7:
            data[place] = chance.randrange(256)
        elif what < 0.8:
            data[place : place + 4] = chance.choice((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff"))
        elif what < 0.9:
            other = chance.randrange(len(data))
            data[place:place] = data[other : other + chance.randrange(1, 64)]
        else:
            del data[place : place + chance.randrange(1, 64)]
        if len(data) < _LEAST:
            break
    return bytes(data[: chance.randrange(len(data) + 1)]) if chance.random() < 0.1 else bytes(data)


def test_broken_files_are_a_picture_or_a_sentence(tmp_path: Path, processes: set[int]) -> None:
    chance, wholes = Random(4), _whole()
    assert len(wholes) >= 7
    place, slowest = tmp_path / "broken.jpg", 0.0
    for turn in range(count(300, 300_000)):
        place.write_bytes(_broken(wholes[turn % len(wholes)], chance))
        look, _limits = LOOKS[("small", "whole", "first")[turn % 3]]
        slowest = max(slowest, _open(look, place))
    assert slowest < apart.SMALL.seconds
    if sys.platform == "linux":
        assert 0 < _ended(processes) < (apart.SMALL.megabytes << 10) + STARTED


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, depth: int = 8, colour: int = 2, *more: bytes, rows: bytes = b"") -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _zeros(megabytes: int) -> bytes:
    """So much of nothing, packed a thousandfold."""
    packer = zlib.compressobj(9)
    piece = bytes(1 << 20)
    return b"".join([*(packer.compress(piece) for _ in range(megabytes)), packer.flush()])


def _jpeg(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    gradient().save(stream, "JPEG")
    data = bytearray(stream.getvalue())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def _tiff(width: int, height: int, *, strips: int = 1) -> bytes:
    """A TIFF that claims its size and points its strips at its own head."""
    tags = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, strips, 8),
        (277, 3, 1, 1),
        (278, 4, 1, height),
        (279, 4, strips, 0xFFFFFFF),
    ]
    body = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags) + bytes(4)
    return b"II*\x00\x08\x00\x00\x00" + body


def _webp(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    gradient().save(stream, "WEBP", lossless=True)
    data = bytearray(stream.getvalue())
    bits = (width - 1) | (height - 1) << 14
    data[21:25] = struct.pack("<I", bits)
    return bytes(data)


def _bombs(megabytes: int) -> Iterator[tuple[str, bytes]]:
    """Small files that ask for much; so much is what their packed parts unfold to."""
    rows = _zeros(megabytes)
    for side in (13_000, 20_000, 65_000, 0x7FFFFFFF):
        yield f"{side}.png", _png(side, side, rows=rows)
    yield "grey.png", _png(13_000, 13_000, 1, 0, rows=_zeros(22))
    yield "within.png", _png(10_900, 10_900, 8, 2, rows=rows)
    yield "deep.png", _png(10_900, 10_900, 16, 6, rows=rows)
    yield "one_line.png", _png(119_000_000, 1, rows=rows)
    yield "tall.png", _png(1, 119_000_000, rows=rows)
    for name, kind in (("text", b"zTXt"), ("words", b"iTXt"), ("profile", b"iCCP")):
        packed = b"a\x00" + (b"\x01\x00\x00\x00" if kind == b"iTXt" else b"\x00") + rows
        yield f"{name}.png", _png(8, 8, 8, 2, _chunk(kind, packed), rows=zlib.compress(bytes(200)))
    yield "many.png", _png(8, 8, 8, 2, *[_chunk(b"tEXt", b"a\x00b")] * 200_000, rows=zlib.compress(bytes(200)))
    for width, height in ((65_500, 65_500), (65_500, 1_800), (11_000, 10_900), (1, 65_500)):
        yield f"{width}.jpg", _jpeg(width, height)
    for width, height in ((0xFFFFFFFF, 0xFFFFFFFF), (100_000, 100_000), (11_000, 10_900), (0, 0), (1, 0xFFFFFFF)):
        yield f"{width}x{height}.tif", _tiff(width, height)
    yield "loop.tif", _tiff(8, 8)[:-4] + struct.pack("<I", 8)
    yield "comments.jpg", _jpeg(120, 90)[:2] + b"\xff\xfe\xff\xff" * 100_000
    yield "strips.tif", _tiff(1000, 1000, strips=0xFFFFFF)
    for width, height in ((16_384, 16_384), (16_384, 7_300), (16_384, 1)):
        yield f"{width}x{height}.webp", _webp(width, height)
    yield "riff.webp", b"RIFF\xff\xff\xff\xffWEBPVP8X" + b"\xff" * 64
    yield "box.heic", struct.pack(">I", 24) + b"ftypheic" + bytes(12) + b"\xff\xff\xff\xffmeta" + bytes(64)
    yield "nothing.jpg", b""


@pytest.mark.timeout(600)
@pytest.mark.parametrize("way", LOOKS)
def test_bombs_are_a_sentence_in_time_and_within_their_memory(tmp_path: Path, processes: set[int], way: str) -> None:
    look, limits = LOOKS[way]
    opened = 0
    for name, data in _bombs(count(12, 400)):
        place = tmp_path / name
        place.write_bytes(data)
        assert _open(look, place) < limits.seconds + SLACK, name
        opened += 1
    assert opened >= 30
    if sys.platform == "linux":
        assert 0 < _ended(processes) < (limits.megabytes << 10) + STARTED
