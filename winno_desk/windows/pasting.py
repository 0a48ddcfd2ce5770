"""Ctrl+V on a page that takes photos: files and pictures of the clipboard, while words go on into their fields."""

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from winno_desk.services.at_hand import keep_pasted
from winno_desk.services.desk import Desk
from winno_desk.values.errors import Invalid
from winno_desk.windows.drop import dropped_files
from winno_desk.windows.worker import DeskWorker

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class Pasting(QObject):
    """Listens at whatever has the keyboard on its page, since a field would take the key for itself."""

    came = Signal(list)
    """Paths of photos."""

    def __init__(self, page: QWidget, worker: DeskWorker) -> None:
        super().__init__(page)
        self._page = page
        self._worker = worker
        self._heard: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._heard is not None:
            self._heard.removeEventFilter(self)
        self._heard = new if new is not None and self._page.isAncestorOf(new) else None
        if self._heard is not None:
            self._heard.installEventFilter(self)
            self._heard.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._heard = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() not in _KEYS
            or not isinstance(event, QKeyEvent)
            or not event.matches(QKeySequence.StandardKey.Paste)
        ):
            return False
        data = QGuiApplication.clipboard().mimeData()
        files = dropped_files(data) if data is not None else ()
        picture = data is not None and data.hasImage() and not data.hasText()
        if not files and not picture:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if files:
                self.came.emit(list(files))
            else:
                self._worker.ask(_kept, QGuiApplication.clipboard().image(), done=self._come, aside=True)
        return True

    def _come(self, path: str) -> None:
        self.came.emit([path])


def _kept(desk: Desk, image: QImage) -> str:
    """Made a file on the worker's thread: a large picture takes a second to pack."""
    packed = QBuffer()
    packed.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not QImageWriter(packed, b"png").write(image):
        raise Invalid("photos", "The clipboard holds no picture that can be read. Copy it again.")
    return keep_pasted(desk, bytes(packed.data().data()))
