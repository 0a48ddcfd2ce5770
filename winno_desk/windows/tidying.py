"""When memory is tidied: on the windows' thread and between events, since a Qt object freed elsewhere can abort."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500


class Tidying(QObject):
    """Takes the collecting of garbage over from Python, which would do it on any thread and during a paint."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(tidy)
        self._timer.start()


def tidy() -> None:
    """Collect as far as Python would have done by now: mostly the youngest garbage, seldom all of it."""
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if count > most:
            gc.collect(generation)
            return
