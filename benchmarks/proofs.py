"""S9, S10: a picture of 100 megapixels is looked at, looked at again and locked; how long the windows stand still."""

import gc
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from uuid import uuid4

from PIL import Image
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from benchmarks.goals import Line, milliseconds
from benchmarks.windows import Pulse, wait
from winno_desk.app import application
from winno_desk.database.engine import Store
from winno_desk.database.proofs import SignOff
from winno_desk.demo.acting import BusyStudio
from winno_desk.imaging import apart, looks
from winno_desk.imaging.store import FileStore
from winno_desk.imaging.tiles import levels_of
from winno_desk.services.desk import Desk
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.pictures import preview_place
from winno_desk.services.setup import open_database
from winno_desk.settings import Settings
from winno_desk.values.calendar import system_clock
from winno_desk.windows.shots import Shot
from winno_desk.windows.style import dress
from winno_desk.windows.tidying import Tidying
from winno_desk.windows.viewer import Viewer, open_image
from winno_desk.windows.worker import DeskWorker

_SIZE = (11_600, 8_700)
_LARGE = 500 << 20
_ROUNDS = 3
_SETTLED = 2000


def proofs(_folder: Path) -> list[Line]:
    """On pictures made for it, in a folder that is thrown away."""
    with TemporaryDirectory(prefix="winno-desk-bench-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / "data").mkdir()
        desk = Desk(
            Settings(place / "data"), Store(Settings(place / "data").database), FileStore(place / "files"), system_clock
        )
        first, second = (
            desk.files.put(_photo(place / f"{name}.jpg", seed)).digest for name, seed in (("a", 1), ("b", 2))
        )
        try:
            looks = list(_looks(desk, first))
            studio, (last, *items) = _approved(desk, place)
            return [*looks, *_lock(studio, items), *_gaps(studio, (first, second), last)]
        finally:
            desk.store.close()


def _photo(place: Path, seed: int) -> Path:
    """As much in it as in a photograph: large forms, and grain in each of its pixels, some 40 MB as JPEG."""
    picture = Image.frombytes("RGB", (58, 44), Random(seed).randbytes(58 * 44 * 3)).resize(
        _SIZE, Image.Resampling.BICUBIC
    )
    width, height = _SIZE[0] // 8, _SIZE[1] // 8
    grain = Image.effect_noise((width, height), 60).convert("RGB")
    for left in range(0, _SIZE[0], width):
        for top in range(0, _SIZE[1], height):
            spot = (left, top, min(left + width, _SIZE[0]), min(top + height, _SIZE[1]))
            piece = grain.crop((0, 0, spot[2] - left, spot[3] - top))
            picture.paste(Image.blend(picture.crop(spot), piece, 0.2), spot)
    picture.save(place, quality=90)
    return place


def _looks(desk: Desk, digest: str) -> Iterator[Line]:
    """The first view of a picture, and the next one from what was kept of the first."""
    source = desk.files.path(digest)
    kept = preview_place(desk, digest)
    apart.thumbnail(source, (64, 64))  # the process stands ready, as it does at the desk

    def first() -> None:
        kept.unlink(missing_ok=True)
        open_image(desk, digest)

    def floor() -> None:
        with Image.open(source) as image:
            halvings = len(levels_of(*image.size))
            image.draft("RGB", (image.width >> halvings, image.height >> halvings))
            image.load()

    turns = [(milliseconds(first), milliseconds(floor)) for _ in range(_ROUNDS)]
    ours, raw = (min(turn[place] for turn in turns) for place in (0, 1))
    again = min(milliseconds(lambda: open_image(desk, digest)) for _ in range(_ROUNDS))
    yield Line(goal="S9", what="first view of 100 megapixels", ours=ours, floor=raw, most=1.1)
    yield Line(goal="S9", what="second view, from the stored preview", ours=again, floor=raw, most=0.03)
    yield Line(goal="S9", what="memory of the process that opens it", ours=_peak(), unit="MB", most=100, absolute=True)


def _peak() -> float:
    """Megabytes that the process took at most; Linux alone tells."""
    process = apart._idle.get_nowait()
    apart._idle.put(process)
    try:
        lines = Path(f"/proc/{process._process.pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _approved(desk: Desk, place: Path) -> tuple[BusyStudio, list[int]]:
    """Prints of a file of 500 MB that their customer approved, in a studio of their own."""
    large = place / "large.tif"
    Image.linear_gradient("L").resize((12_000, 9_600)).convert("RGB").save(large)
    with large.open("ab") as file:
        file.write(bytes(max(0, _LARGE - large.stat().st_size)))
    open_database(desk.store)
    studio = BusyStudio(desk)
    studio.open_studio()
    studio.paint()
    studio.pictures["large"] = str(large)
    _order, items = studio.comes(*["8x10"] * (2 * _ROUNDS + 1), days_ago=0)
    for item in items:
        studio.approved(item, "large")
    return studio, items


def _lock(studio: BusyStudio, items: list[int]) -> Iterator[Line]:
    """The act itself: the file read again, checked once more, and the lock safe on disk."""
    with studio.desk.store.reading() as session:
        source = studio.desk.files.path(session.scalars(select(SignOff.digest).limit(1)).one())

    def hashing() -> None:
        with source.open("rb", buffering=0) as stream:
            hashlib.file_digest(stream, "sha256")

    def decoding() -> None:
        with Image.open(source) as image:
            image.load()

    def lock(item: int, *, seen: bool) -> None:
        if not seen:
            looks._known.clear()
        studio.lock(item)

    for seen, which in ((True, items[:_ROUNDS]), (False, items[_ROUNDS:])):
        turns = [
            (milliseconds(partial(lock, item, seen=seen)), max(map(milliseconds, (hashing, decoding))))
            for item in which
        ]
        ours, raw = (min(turn[place] for turn in turns) for place in (0, 1))
        where = "" if seen else ", where it was never seen"
        yield Line(goal="S10", what=f"an approved file of 500 MB is locked{where}", ours=ours, floor=raw, most=1.15)


def _gaps(studio: BusyStudio, pictures: tuple[str, str], approved: int) -> Iterator[Line]:
    """The viewer alone, on screen: two pictures opened, blinked between, looked at from near; and a file locked."""
    dress(application())
    worker = DeskWorker(replace(studio.desk, person=studio.people["Jon"]))
    viewer = Viewer()
    viewer.work_with(worker)
    viewer.resize(1000, 640)
    viewer.show()
    Tidying(viewer)  # as in the program
    wait(_SETTLED)
    pulse = Pulse()
    shots = Shot(pictures[0], "Original", *_SIZE), Shot(pictures[1], "Proof 1", *_SIZE)
    lock = LockMaster(request=uuid4(), item=approved)
    acts: dict[str, Callable[[], None]] = {
        "opening": lambda: viewer.show_shots(shots[:1], shots[1:]),
        "blinking": lambda: _several(lambda: viewer.view.blink(), 12),
        "zooming": lambda: _several(lambda: viewer.view.step(1), 14),
        "locking": lambda: worker.do(lock_master, lock, done=lambda _: None),
    }
    try:
        for what, act in acts.items():
            pulse.begin()
            act()
            _rest(worker)
            pulse.end()
            yield Line(
                goal="S11", what=f"gap while {what}, 100 megapixels", ours=pulse.longest, most=16.7, absolute=True
            )
    finally:
        viewer.close()
        viewer.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        worker.close()
        gc.enable()


def _several(act: Callable[[], None], times: int) -> None:
    for _ in range(times):
        act()
        wait(120)


def _rest(worker: DeskWorker) -> None:
    wait(500)
    while not worker.idle():
        wait(50)
    wait(500)
