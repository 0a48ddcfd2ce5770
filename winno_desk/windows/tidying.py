"""When memory is tidied: on the windows' thread and between events, since a Qt object freed elsewhere can abort."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500
_SETTLING = 10
"""So often what is there is taken for libraries and windows, which stay to the end; it holds next to no garbage."""


class Tidying(QObject):
    """Takes the collecting of garbage over from Python, which would do it on any thread and during a paint."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._settling = _SETTLING
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Collect what is due; what was there while the program settled is looked through no more."""
        if self._settling and _due() >= 0:
            self._settling -= 1
            gc.freeze()  # to look through it even once takes as long as a blink, and somebody is typing by then
        else:
            tidy()


def tidy() -> None:
    """Collect as far as Python would have done by now: mostly the youngest garbage, seldom all of it."""
    if (generation := _due()) >= 0:
        gc.collect(generation)


def _due() -> int:
    """The oldest generation of garbage that Python would have collected by now; -1 when none is."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    return max((generation for generation, (count, most) in enumerate(counts) if count > most), default=-1)
