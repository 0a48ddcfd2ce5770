import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from installer.forms import compile_forms
from tests.services.website.files import csv, row, write
from tests.windows.conftest import NOW, PASSPHRASE
from winno_desk import app
from winno_desk.__main__ import main
from winno_desk.lock import ProgramLock
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.orders import orders
from winno_desk.settings import Settings
from winno_desk.values.calendar import Clock, system_clock
from winno_desk.values.errors import Unavailable
from winno_desk.windows.fault import FaultDialog, hook, report_of
from winno_desk.windows.setup_assistant import SetupAssistant

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _own_excepthook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


def start(
    settings: Settings, qtbot: QtBot, prepare: app.Prepare | None = None, clock: Clock = lambda: NOW
) -> app.Program:
    settings.data.mkdir(exist_ok=True)
    program = app.build(settings, clock=clock, prepare=prepare)
    qtbot.addWidget(program.shell)
    qtbot.waitUntil(program.worker.idle)
    return program


def test_a_fresh_folder_is_set_up_and_the_next_start_asks_who_is_there(settings: Settings, qtbot: QtBot) -> None:
    program = start(settings, qtbot)
    assistant = program.assistant
    assert isinstance(assistant, SetupAssistant)
    answers = {
        "name": "Winno Dream Imaging",
        "address": "418 Alder Street",
        "time_zone": "America/Los_Angeles",
        "country": "US",
        "currency": "USD",
        "manager": "Eva Virtanen",
        "passphrase": PASSPHRASE,
        "again": PASSPHRASE,
    }
    for name, value in answers.items():
        assistant.field(name).set_value(value)
    assistant.form.open_studio.click()
    qtbot.waitUntil(lambda: program.shell.at_desk() and program.worker.idle())
    assert program.shell.person is not None
    assert "Winno Dream Imaging" in program.shell.form.footer.words.text()
    program.close()

    again = start(settings, qtbot)
    assert again.assistant is None
    assert again.entrance is not None
    assert not again.shell.at_desk()
    assert [card.person.name for card in again.entrance.cards.cards()] == ["Eva Virtanen"]
    again.close()


def test_a_studio_that_an_import_began_is_described_at_the_first_start(settings: Settings, qtbot: QtBot) -> None:
    settings.data.mkdir()
    file = write(settings.data, csv(row()))
    assert main(["--data", str(settings.data), "import", str(file)]) == 0
    program = start(settings, qtbot, clock=system_clock)  # as the command, which has no other one
    qtbot.waitUntil(program.worker.idle)
    assistant = program.assistant
    assert isinstance(assistant, SetupAssistant)
    assert (assistant.field("country").value(), assistant.field("currency").value()) == ("US", "USD")
    assert not assistant.field("currency").isEnabled()
    answers = {"address": "418 Alder Street", "manager": "Eva", "passphrase": PASSPHRASE, "again": PASSPHRASE}
    for name, value in answers.items():
        assistant.field(name).set_value(value)
    assistant.form.open_studio.click()
    qtbot.waitUntil(lambda: program.shell.at_desk() and program.worker.idle())
    assert [order.customer for order in orders(program.worker.desk)] == ["Ida Berg"]
    program.close()


def test_a_folder_that_cannot_be_opened_says_why_and_can_be_tried_again(settings: Settings, qtbot: QtBot) -> None:
    tries: list[Desk] = []

    def fail_once(desk: Desk) -> None:
        tries.append(desk)
        if len(tries) == 1:
            raise Unavailable("The disk is full.")

    program = start(settings, qtbot, fail_once)
    assert program.opening.notice.words.text() == "The disk is full."
    assert program.opening.words.text() == f"Data folder: {settings.data}"
    program.opening.button.click()
    qtbot.waitUntil(lambda: program.assistant is not None)
    program.close()
    for desk in tries:
        desk.store.close()


WATCHED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from winno_desk import app
from winno_desk.__main__ import main
from winno_desk.settings import Settings
from winno_desk.windows.opening import Opening
from winno_desk.windows.setup_assistant import SetupAssistant

data, obstacle = Path(sys.argv[1]), Path(sys.argv[2])

def on_screen(kind):
    found = (one for window in QApplication.topLevelWidgets() for one in window.findChildren(kind))
    return next((one for one in found if one.isVisible()), None)

def watch():
    opening = on_screen(Opening)
    if on_screen(SetupAssistant):
        QApplication.quit()
    elif opening and opening.button.isVisible():
        print(opening.words.text(), "|", opening.notice.words.text(), "|", (data / "desk.sqlite3").exists())
        obstacle.rmdir() if obstacle.is_dir() else obstacle.unlink()
        opening.button.click()

app.application()
timer = QTimer()
timer.timeout.connect(watch)
timer.start(5)
sys.exit(app.run(Settings(data)))
"""


@pytest.mark.parametrize("name", ["", "desk.log"])
def test_a_folder_that_cannot_be_written_is_named_in_the_window_and_opens_once_it_can(
    settings: Settings, name: str
) -> None:
    obstacle = settings.data / name
    if name:
        obstacle.mkdir(parents=True)
    else:
        obstacle.write_text("no folder", encoding="utf-8")
    command = [sys.executable, "-c", WATCHED, str(settings.data), str(obstacle)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    folder, sentence, stored = ran.stdout.splitlines()[0].split(" | ")
    assert folder == f"Data folder: {settings.data}"
    assert sentence.startswith(f"{obstacle} cannot be written: ")
    assert stored == "False"


LOADED = """
import sys
import threading
from pathlib import Path
from PySide6.QtTest import QTest
from winno_desk import app
from winno_desk.__main__ import main
from winno_desk.settings import Settings

loaders = []

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "holidays":
            loaders.append(threading.current_thread().name)

sys.meta_path.insert(0, Watch())
program = app.build(Settings(Path(sys.argv[1])))
while program.entrance is None or not program.worker.idle():
    QTest.qWait(5)
print(*loaders)
program.close()
"""


def test_holidays_are_loaded_beside_the_windows_before_a_page_promises_a_day(desk: Desk, settings: Settings) -> None:
    desk.store.close()
    command = [sys.executable, "-c", LOADED, str(settings.data)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.returncode) == ("desk\n", 0), ran.stderr


def test_only_one_program_holds_a_data_folder_and_its_lock_dies_with_it(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from winno_desk.lock import ProgramLock\n"
        "lock = ProgramLock(pathlib.Path(sys.argv[1])); print(lock.take(), flush=True); sys.stdin.read()"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert first.stdout is not None
    assert first.stdin is not None
    assert first.stdout.readline().strip() == b"True"
    lock = ProgramLock(tmp_path)
    assert not lock.take()
    first.kill()
    first.wait()
    first.stdout.close()
    first.stdin.close()
    assert lock.take()
    lock.release()


def test_a_fault_is_told_plainly_without_what_was_typed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    try:
        raise ValueError("Zoë Ångström, +1 415 555 0142")
    except ValueError as error:
        report = report_of(error)
        hook(window)(ValueError, error, None)
    assert "ValueError" in report
    assert "Zoë" not in report
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    shown = dialog.findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.toPlainText() == report
    dialog.accept()


def test_the_compiled_forms_are_what_the_forms_compile_to() -> None:
    assert compile_forms(ROOT, check=True) == []
