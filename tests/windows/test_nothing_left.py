"""A program that ended leaves nothing on the machine outside its data folder."""

import os
import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import shutil, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from winno_desk.app import build
from winno_desk.settings import Settings

data = Path(sys.argv[1])
program = build(Settings(data))
while not program.worker.idle():
    QApplication.processEvents()
program.shell.change_theme()
program.close()
shutil.rmtree(data)
"""


def test_neither_drawings_nor_settings_stay_behind(tmp_path: Path) -> None:
    data, temporary = tmp_path / "data", tmp_path / "temporary"
    for folder in (data, temporary):
        folder.mkdir()
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(temporary)}
    subprocess.run([sys.executable, "-c", _PROGRAM, str(data)], env=surroundings, check=True, capture_output=True)
    assert list(temporary.iterdir()) == []
    assert not data.exists()
