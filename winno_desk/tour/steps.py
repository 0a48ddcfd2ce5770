"""The tour's book-keeping: one line and one picture a step, and what failed."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import ascii_lowercase

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from winno_desk.tour.hands import Hands, TourClock
from winno_desk.tour.table import laid_out

_QUICK = 85
"""Packed less tightly: the same picture, a little larger, and sooner written."""


class LifeStoppedError(Exception):
    """A step failed, so the steps that build on it are not played."""


class Steps:
    """Plays steps one after the other; ``failed`` counts those that did not go as they should."""

    def __init__(self, hands: Hands, clock: TourClock, folder: Path) -> None:
        self.hands = hands
        self.clock = clock
        self.folder = folder
        self.number = 0
        self.failed = 0
        self._pictures = 0

    @contextmanager
    def step(self, words: str) -> Iterator[None]:
        """One thing a person does; afterwards the window is pictured and the line is printed."""
        self.number += 1
        self._pictures = 0
        try:
            yield
            self.hands.wait()
        except Exception as error:
            self.failed += 1
            self.shoot(f"{words} failed")
            print(f"{self.number:02d} failed  {words}: {error}", flush=True)
            raise LifeStoppedError(words) from error
        self.shoot(words)
        print(f"{self.number:02d} ok      {words}", flush=True)
        self.clock.pass_(minutes=2)

    def shoot(self, words: str) -> None:
        """Keep a picture of what is on screen, a dialog over its window included."""
        self._seen().save(self._place(words), quality=_QUICK)

    def shoot_other(self, words: str, window: QWidget) -> None:
        """Keep a picture of another window than the desk's."""
        window.grab().save(self._place(words), quality=_QUICK)

    def show_papers(self, words: str, *papers: Path) -> None:
        """Keep a picture of papers as they come out of the printer."""
        laid_out(papers, self.hands.window.size()).save(self._place(words), quality=_QUICK)

    def _place(self, words: str) -> str:
        plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode("ascii")
        name = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:60]
        self._pictures += 1
        part = "" if self._pictures == 1 else ascii_lowercase[self._pictures - 1]
        return str(self.folder / f"{self.number:02d}{part}-{name}.png")

    def _seen(self) -> QPixmap:
        dialog: QWidget | None = QApplication.activeModalWidget()
        seen = self.hands.window.grab()
        if dialog is not None:
            dialog.render(seen, dialog.mapTo(self.hands.window, dialog.rect().topLeft()))
        return seen
