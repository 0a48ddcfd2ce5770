"""S1, in part: from the start of the process to the first paint of the main window, beside a bare window."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.goals import Line, side_by_side

_ROUNDS = 9
_PAINTED = """
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
import os

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False
"""
_BARE = f"""{_PAINTED}
from PySide6.QtWidgets import QMainWindow
application = QApplication([])
watch = Watch()
window = QMainWindow()
window.installEventFilter(watch)
window.show()
application.exec()
"""
_OURS = f"""{_PAINTED}
import sys
from pathlib import Path
from winno_desk.app import application, build
from winno_desk.settings import Settings
watch = Watch()
application().installEventFilter(watch)
build(Settings(Path(sys.argv[1])))
application().exec()
"""


def start(_folder: Path) -> list[Line]:
    """Processes started in turn; of each the best."""
    with TemporaryDirectory(prefix="winno-desk-bench-", ignore_cleanup_errors=True) as data:
        ours, floor = side_by_side([(_process(_OURS, data), _process(_BARE, data))], _ROUNDS)
    return [Line(goal="S1", what="start to first paint", ours=ours[0], floor=floor[0], most=1.5)]


def _process(script: str, data: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", script, data], check=True)
