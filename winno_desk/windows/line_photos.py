"""The photos of one line of a new order: each with its pieces, its frame and what the customer accepts."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.imaging.preflight import Level
from winno_desk.services.catalogue import ProductRow
from winno_desk.services.lookups.brought import Brought, brought
from winno_desk.services.order_parts import MOST_PIECES
from winno_desk.services.photos import Accepted, LinePhoto, poor, stops_print
from winno_desk.values.errors import DeskError
from winno_desk.windows import tokens
from winno_desk.windows.editors import TickEditor
from winno_desk.windows.flow import FlowBox
from winno_desk.windows.parts import Words, column
from winno_desk.windows.photo_detail import PhotoDetail
from winno_desk.windows.photo_tile import PhotoTile
from winno_desk.windows.photo_words import open_findings, photo_status
from winno_desk.windows.wording import counted
from winno_desk.windows.worker import DeskWorker


@dataclass(slots=True)
class _Held:
    asked: LinePhoto
    tile: PhotoTile
    seen: Brought | None = None


class LinePhotos(QWidget):
    """One photo is told in a line; several stand as tiles, and the line is about the one that is picked."""

    edited = Signal()
    refused = Signal(str)
    """A file that is no photo, as a sentence."""
    taken_off = Signal(object)
    """Somebody took a photo off the line; it can be added again as it was."""

    def __init__(self, worker: DeskWorker, product: ProductRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._product = product
        self._printed = product.kind == "physical"
        self._held: dict[str, _Held] = {}
        self._unread: deque[str] = deque()
        self._reading = False
        self._picked = ""
        self._count = Words(self, role="second")
        self._all = TickEditor(self)
        self._all.setObjectName("accept_all")
        self._head = FlowBox(self, gap=tokens.GAP_3)
        self._head.add(self._count)
        self._head.add(self._all)
        self._tiles = FlowBox(self, gap=tokens.GAP_2)
        self.detail = PhotoDetail(self)
        down = column(tokens.GAP_2)
        for part in (self._head, self._tiles, self.detail):
            down.addWidget(part)
        self.setLayout(down)
        self._all.clicked.connect(self._accept_all)
        self.detail.edited.connect(self._take)
        self.detail.dropped.connect(lambda: self.take_off(self._picked))
        self._show()

    def paths(self) -> tuple[str, ...]:
        """What was added, in order."""
        return tuple(self._held)

    def asked(self) -> tuple[LinePhoto, ...]:
        """The photos as they are asked for."""
        return tuple(held.asked for held in self._held.values())

    def pieces(self) -> int:
        """How many prints they come to."""
        return sum(held.asked.quantity for held in self._held.values())

    def unread(self) -> int:
        """How many are still to be looked at."""
        return len(self._unread)

    def first(self) -> tuple[Brought, LinePhoto] | None:
        """The first one that was looked at."""
        return next(((held.seen, held.asked) for held in self._held.values() if held.seen is not None), None)

    def add(self, photos: Iterable[LinePhoto]) -> None:
        """Look at more photos, one after the other, so that nobody's act waits behind fifty of them."""
        for photo in photos:
            if photo.path in self._held:
                continue
            tile = PhotoTile(photo.path, printed=self._printed)
            tile.picked.connect(lambda path=photo.path: self.pick(path))
            tile.went.connect(self._go)
            tile.stepped.connect(lambda by, path=photo.path: self.step(path, by))
            tile.dropped.connect(lambda path=photo.path: self.take_off(path))
            self._held[photo.path] = _Held(photo, tile)
            self._tiles.add(tile)
            self._show_tile(photo.path)
            self._unread.append(photo.path)
        self._show()
        self._read_next()

    def _read_next(self) -> None:
        while not self._reading and self._unread:
            path = self._unread.popleft()
            if path not in self._held:
                continue
            self._reading = True
            self._worker.ask(
                brought,
                self._held[path].asked,
                self._product.width,
                self._product.height,
                done=self._arrive,
                failed=partial(self._refuse, path),
                aside=True,
            )

    def _arrive(self, seen: Brought) -> None:
        self._reading = False
        if seen.path in self._held:
            held = self._held[seen.path]
            held.seen, held.asked = seen, replace(held.asked, kept=seen.kept)
            self._show_tile(seen.path)
            self._show()
        self._read_next()

    def _refuse(self, path: str, error: DeskError) -> None:
        self._reading = False
        if path in self._held:
            self._hand_on(self._held[path].asked.quantity - 1, path)
            self._drop(path)
            self.refused.emit(error.message)
        self._read_next()

    def _hand_on(self, pieces: int, path: str) -> None:
        """The pieces that were typed for a file that is none are those of the next one."""
        other = next((held for key, held in self._held.items() if key != path), None)
        if other is not None and pieces:
            other.asked = replace(other.asked, quantity=other.asked.quantity + pieces)
            self._show_tile(other.asked.path)

    def pick(self, path: str) -> None:
        """Look at this one."""
        if path != self._picked:
            self._picked = path
            self._show()

    def _go(self, by: int) -> None:
        paths = self.paths()
        place = paths.index(self._picked) + by
        if 0 <= place < len(paths):
            self._held[paths[place]].tile.setFocus()

    def step(self, path: str, by: int) -> None:
        """More or fewer prints of one photo."""
        self._take(replace(self._held[path].asked, quantity=self._held[path].asked.quantity + by))

    def set_pieces(self, pieces: int) -> None:
        """So many prints of the only photo."""
        for path, held in self._held.items():
            held.asked = replace(held.asked, quantity=pieces)
            self._show_tile(path)

    def take_off(self, path: str) -> None:
        """Take a photo off the line."""
        asked = self._held[path].asked
        self._drop(path)
        self.taken_off.emit(asked)

    def _drop(self, path: str) -> None:
        paths = self.paths()
        place = paths.index(path)
        beside = (paths[place + 1 : place + 2] or paths[place - 1 : place] or ("",))[0]
        held = self._held.pop(path)
        had_cursor = held.tile.hasFocus()
        self._tiles.take_out(held.tile)
        if self._picked == path:
            self._picked = beside
        self._show()
        if had_cursor and beside:
            self._held[beside].tile.setFocus()

    def _take(self, asked: LinePhoto) -> None:
        if 1 <= asked.quantity <= MOST_PIECES:
            self._held[asked.path].asked = asked
            self._show_tile(asked.path)
            self._show()

    def _accept_all(self) -> None:
        """What is too poor to print is not among it: that is looked at one by one."""
        on = self._all.isChecked()
        for path, held in self._held.items():
            found = poor(held.seen.findings(held.asked.crop)) if held.seen is not None else ()
            warned = {Accepted(one.check, one.value) for one in found if one.level is Level.WARN}
            others = tuple(one for one in held.asked.accepted if one not in warned)
            held.asked = replace(held.asked, accepted=(*others, *sorted(warned, key=str)) if on else others)
            self._show_tile(path)
        self._show()

    def _show_tile(self, path: str) -> None:
        held = self._held[path]
        status = photo_status(held.seen, held.asked)
        picture = held.seen.small if held.seen is not None else None
        frame = held.seen.frame(held.asked.crop) if held.seen is not None else None
        held.tile.show_state(picture, frame, status, held.asked.quantity)

    def _show(self) -> None:
        if self._picked not in self._held:
            self._picked = next(iter(self._held), "")
        several = len(self._held) > 1
        for path, held in self._held.items():
            held.tile.mark_picked(picked=path == self._picked)
        self._tiles.setVisible(several)
        self._show_head(several=several)
        if self._picked:
            held = self._held[self._picked]
            self.detail.show_photo(held.asked, held.seen)
        self.detail.setVisible(bool(self._held))
        self.setVisible(bool(self._held))
        self.edited.emit()

    def _show_head(self, *, several: bool) -> None:
        files = counted(len(self._held), "photo")
        self._count.setText(f"{files}, {counted(self.pieces(), 'print')}" if self._printed else files)
        found = [one for held in self._held.values() if held.seen for one in poor(held.seen.findings(held.asked.crop))]
        warned = sum(1 for one in found if one.level is Level.WARN)
        left = sum(
            1 for held in self._held.values() for one in open_findings(held.seen, held.asked) if one.level is Level.WARN
        )
        self._all.setText(f"Accepted by the customer: {counted(warned, 'warning')}")
        self._all.setChecked(bool(warned) and not left)
        self._all.setVisible(bool(warned))
        self._head.setVisible(several)

    def stopped(self) -> str:
        """A sentence about what is too poor to print and not accepted, that photo picked; empty when nothing is."""
        for path, held in self._held.items():
            for finding in open_findings(held.seen, held.asked):
                if finding.level is Level.STOP and held.seen is not None:
                    self.pick(path)
                    self.detail.ask(finding)
                    return stops_print(held.seen.name, finding)
        return ""

    def needs_manager(self) -> bool:
        """Is something to be printed that a manager has to pass?"""
        return any(
            one.level is Level.STOP
            for held in self._held.values()
            if held.seen is not None
            for one in held.seen.findings(held.asked.crop)
        )
