"""The newest files of a watched folder of this station, each a button that takes it."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from winno_desk.services.watched import Watch, look_into
from winno_desk.values.errors import DeskError
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.chip import Chip
from winno_desk.windows.flow import FlowBox
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.parts import Words, column
from winno_desk.windows.photo_words import short_name
from winno_desk.windows.tips import set_tip
from winno_desk.windows.worker import DeskWorker

_EVERY = 1000
"""Milliseconds between two looks into the folder."""


class NewestFiles(QWidget):
    """Alt+1 to Alt+6 take the first to the sixth; the folder is chosen once for the station."""

    came = Signal(list)
    """The path of the file that was taken."""

    def __init__(
        self, worker: DeskWorker, parent: QWidget | None = None, *, of: str = "", source: str = "Scanner or camera"
    ) -> None:
        super().__init__(parent)
        self._of, self._source = of, source
        self.setObjectName("newest_files")
        self._worker = worker
        self._watch: Watch | None = None
        self._looking = False
        self._offered: tuple[str, ...] | None = None
        self.trouble = Words(self, role="error")
        self.trouble.hide()
        self._chips = FlowBox(self)
        down = column(0)
        down.addWidget(self._chips)
        down.addWidget(self.trouble)
        self.setLayout(down)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self.watch(self._memory().watched_folder(of))

    def _memory(self) -> WindowMemory:
        return WindowMemory(self._worker.desk.settings.data)

    def _choose(self) -> None:
        before = self._memory().watched_folder(self._of)
        folder = QFileDialog.getExistingDirectory(self, f"Folder of {self._source.lower()}", before)
        if folder:
            self._memory().keep_watched_folder(folder, self._of)
            self.watch(folder)

    def watch(self, folder: str) -> None:
        """Offer the newest files of a folder; of none, offer to choose one."""
        self._watch = Watch(folder) if folder else None
        self._say("")
        self._show(())
        self.look()

    def look(self) -> None:
        """Look into the folder, unless the last look is not back yet."""
        if self._watch is not None and not self._looking and self.isVisible():
            self._looking = True
            self._worker.ask(look_into, self._watch, done=self._seen, failed=self._failed, aside=True)

    def _seen(self, watch: Watch) -> None:
        self._looking = False
        if self._watch is not None and watch.folder == self._watch.folder:
            self._watch = watch
            self._say("")
            self._show(watch.newest)

    def _failed(self, error: DeskError) -> None:
        self._looking = False
        self._show(())
        self._say(error.message)

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _show(self, newest: tuple[str, ...]) -> None:
        folder = self._watch.folder if self._watch is not None else ""
        if (folder, *newest) == self._offered:
            return
        self._offered = (folder, *newest)
        self._chips.empty()
        words = Words(
            words="Newest files:" if newest else "No new files." if folder else f"{self._source}:", role="second"
        )
        words.setWordWrap(False)
        self._chips.add(words)
        for place, path in enumerate(newest, start=1):
            self._chips.add(self._chip(place, path))
        choose = KeyButton(words="Other folder…" if folder else "Watch a folder…", kind="link")
        choose.setObjectName("watched_folder")
        choose.clicked.connect(self._choose)
        set_tip(choose, folder)
        self._chips.add(choose)

    def _chip(self, place: int, path: str) -> Chip:
        chip = Chip(words=short_name(path), key=f"Alt+{place}")
        chip.setObjectName(f"newest_{place}")
        chip.setAccessibleName(f"Take {Path(path).name}")
        set_tip(chip, path)
        chip.clicked.connect(lambda: self.came.emit([path]))
        return chip

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
