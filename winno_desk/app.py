"""The composition root: one window, one worker, one database, brought together in the order in which they are seen."""

import hashlib
import logging
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from winno_desk.lock import ProgramLock
from winno_desk.settings import Settings
from winno_desk.values.calendar import Clock, system_clock
from winno_desk.values.errors import DeskError, Unavailable
from winno_desk.windows.fault import hook
from winno_desk.windows.icons import window_icon
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.opening import Opening
from winno_desk.windows.scanner import Scanner
from winno_desk.windows.shell import Shell
from winno_desk.windows.style import dress
from winno_desk.windows.tidying import Tidying
from winno_desk.windows.worker import DeskWorker

if TYPE_CHECKING:  # painted first, imported after, on the worker's thread
    from winno_desk.services.desk import Desk
    from winno_desk.services.people import SignedIn
    from winno_desk.services.setup import StudioRow
    from winno_desk.windows.setup_assistant import SetupAssistant
    from winno_desk.windows.sign_in import Entrance

Prepare = Callable[["Desk"], object]
_LOG_BYTES = 1_000_000
_TURN = 0.0005
"""Seconds until a computing thread lets the windows go on; Python's own five milliseconds are felt in a paint."""


@dataclass(slots=True)
class Program:
    """The running program, for whoever starts, plays or tests it."""

    application: QApplication
    settings: Settings
    worker: DeskWorker
    shell: Shell
    opening: Opening
    scanner: Scanner
    entrance: "Entrance | None" = None
    assistant: "SetupAssistant | None" = None

    def close(self) -> None:
        """End it: what runs is finished, the window goes."""
        self.scanner.deleteLater()
        self.shell.close()
        self.worker.close()
        if hasattr(self.worker, "desk"):
            self.worker.desk.store.close()


def application() -> QApplication:
    """The one QApplication, made now if there is none."""
    there = QApplication.instance()
    made = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("Winno Desk")
    made.setApplicationDisplayName("Winno Desk")
    made.setDesktopFileName("winno-desk")
    made.setWindowIcon(window_icon())
    return made


def build(
    settings: Settings,
    *,
    clock: Clock = system_clock,
    prepare: Prepare | None = None,
    hold: Callable[[], object] = lambda: None,
) -> Program:
    """The window, painted and opening its database; ``prepare`` fills a new one, as a demonstration does.

    ``hold`` takes the data folder before anything in it is opened; Unavailable says why it cannot be had.
    """
    made = application()
    memory = WindowMemory(settings.data)
    dress(made, memory.theme(), memory.text_percent())
    sys.setswitchinterval(_TURN)
    worker = DeskWorker()
    shell = Shell(worker, memory)
    scanner = Scanner(memory.scanner_prefix(), shell)
    scanner.learned.connect(memory.keep_scanner_prefix)
    program = Program(made, settings, worker, shell, Opening(), scanner)
    sys.excepthook = hook(program.shell)
    Tidying(program.shell)
    program.shell.show_before_desk(program.opening)
    program.shell.show()

    def make() -> "Desk":
        hold()
        return open_desk(settings, clock, prepare)

    program.opening.again.connect(lambda: _open(program, make))
    _open(program, make)
    return program


def _open(program: Program, make: "Callable[[], Desk]") -> None:
    def failed(error: DeskError) -> None:
        program.opening.fail(error.message, program.settings.data)

    def look() -> None:
        from winno_desk.services.setup import opened_studio

        program.worker.ask(opened_studio, done=lambda row: _begin(program, row), failed=failed)

    program.worker.open(make, done=look, failed=failed)


def open_desk(settings: Settings, clock: Clock, prepare: Prepare | None = None) -> "Desk":
    """The station with its database opened and brought up to date."""
    from winno_desk.database.engine import Store
    from winno_desk.database.place import check_place
    from winno_desk.imaging.store import FileStore
    from winno_desk.services.desk import Desk
    from winno_desk.services.setup import open_database

    check_place(settings.data)
    desk = Desk(settings, Store(settings.database), FileStore(settings.files), clock)
    open_database(desk.store)
    if prepare is not None:
        prepare(desk)
    return desk


def _begin(program: Program, studio: "StudioRow | None") -> None:
    from winno_desk.windows.found import find
    from winno_desk.windows.rooms import add_rooms
    from winno_desk.windows.scanned import open_scanned

    shell, worker = program.shell, program.worker
    if not shell.has_rooms():
        add_rooms(shell)
        shell.form.top.search.ask = lambda text, done: worker.ask(find, text, done=done)
        shell.form.top.search.scanned.connect(partial(open_scanned, shell))
        program.scanner.scanned.connect(partial(_on_scan, program))
    if studio is None:
        _show_assistant(program)
    else:
        _show_entrance(program, studio)
        _load_holidays(program, studio)


def _on_scan(program: Program, text: str) -> None:
    """A scan while nobody has signed in opens nothing, and types nothing into the entrance either."""
    from winno_desk.windows.scanned import open_scanned

    if program.shell.at_desk():
        open_scanned(program.shell, text)
    elif program.entrance is not None:
        program.entrance.ask_first()


def _load_holidays(program: Program, studio: "StudioRow") -> None:
    """Have them loaded beside the windows: it takes half a second, which a page that promises a day has not."""
    from winno_desk.services.business_days import holidays_of

    program.worker.ask(lambda _desk: holidays_of(studio.country, studio.region), done=lambda _holidays: None)


def _show_assistant(program: Program) -> None:
    from winno_desk.services.setup import studio
    from winno_desk.windows.setup_assistant import SetupAssistant

    def opened(manager: "SignedIn") -> None:
        def look(row: "StudioRow | None") -> None:
            assert row is not None
            _bring_entrance(program, row)
            program.shell.enter(manager)
            program.shell.go("orders")
            _load_holidays(program, row)

        program.worker.ask(studio, done=look)

    program.assistant = SetupAssistant(program.worker, opened)
    program.shell.show_before_desk(program.assistant)
    program.assistant.open()


def _show_entrance(program: Program, studio: "StudioRow") -> None:
    _bring_entrance(program, studio)
    program.shell.leave()


def _bring_entrance(program: Program, studio: "StudioRow") -> None:
    from winno_desk.policy.versions import VERSIONS
    from winno_desk.windows.sign_in import Entrance

    shell, station = program.shell, program.settings.station
    entrance = Entrance(program.worker, shell.enter)
    entrance.say_studio(studio, station)
    shell.form.footer.say(f"Policy of {VERSIONS[-1].id}", station, studio.name, "F1: keys and help")

    def leave() -> None:
        shell.show_before_desk(entrance)
        entrance.open(shell.returning())

    program.entrance = entrance
    shell.leave = leave


def run(settings: Settings, *, clock: Clock = system_clock, prepare: Prepare | None = None) -> int:
    """Open the desk and stay until the window is closed; when it is open already, bring that window forward."""
    lock = ProgramLock(settings.data)
    with suppress(OSError):  # what is in the way is told in the window, where it can be tried again
        if not lock.take():
            _raise_first(settings)
            return 0
    with ExitStack() as held:
        held.callback(lock.release)
        program = build(settings, clock=clock, prepare=prepare, hold=lambda: _hold(settings, lock, held))
        server = _listen(program)
        try:
            return program.application.exec()
        finally:
            server.close()
            program.close()


def _hold(settings: Settings, lock: ProgramLock, held: ExitStack) -> None:
    """Take the data folder for this program: its lock and its log, both given back with ``held``."""
    held.close()  # an earlier try may have come half way
    held.callback(lock.release)
    try:
        if not lock.take():
            raise Unavailable("The desk is open on this data folder in another window. Close that one, then try again.")
        log = RotatingFileHandler(settings.data / "desk.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError as error:
        raise Unavailable(
            f"{error.filename} cannot be written: {error.strerror}. "
            "Mend that and try again, or start with another folder by --data."
        ) from error
    log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("winno_desk").addHandler(log)
    held.callback(log.close)
    held.callback(logging.getLogger("winno_desk").removeHandler, log)


def _door(settings: Settings) -> str:
    """The name under which a running program is found, one for each data folder."""
    return "winno-desk-" + hashlib.sha256(str(settings.data.resolve()).encode()).hexdigest()[:16]


def _listen(program: Program) -> QLocalServer:
    server = QLocalServer(program.shell)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_door(program.settings))  # whoever left it is gone: we hold the lock
    server.newConnection.connect(lambda: _answer(server, program.shell))
    server.listen(_door(program.settings))
    return server


def _answer(server: QLocalServer, shell: Shell) -> None:
    socket = server.nextPendingConnection()
    if socket is not None:
        socket.disconnected.connect(socket.deleteLater)
        shell.raise_window()


def _raise_first(settings: Settings) -> None:
    socket = QLocalSocket()
    socket.connectToServer(_door(settings))
    if socket.waitForConnected(1000):
        socket.disconnectFromServer()
