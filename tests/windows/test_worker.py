import threading
from dataclasses import dataclass, field
from threading import Event
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from winno_desk.services.acts import Done
from winno_desk.services.desk import Desk
from winno_desk.values.errors import Conflict, DeskError, Invalid
from winno_desk.windows.worker import OUR_FAULT, DeskWorker


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    request: UUID = field(default_factory=uuid4)


def note(_desk: Desk, _request: Ask) -> Done[str]:
    return Done(threading.current_thread().name, frozenset({"order:12"}))


def refuse(_desk: Desk, _request: Ask) -> Done[str]:
    raise Invalid("amount", "At most 120.00 is left.")


def stumble(_desk: Desk, _request: Ask) -> Done[str]:
    raise ZeroDivisionError


def twice(_desk: Desk, number: int) -> int:
    return 2 * number


def settle(qtbot: QtBot, worker: DeskWorker) -> None:
    qtbot.waitUntil(worker.idle)


def test_an_act_runs_beside_the_windows_and_is_told_on_their_thread(worker: DeskWorker, qtbot: QtBot) -> None:
    told = []
    with qtbot.waitSignal(worker.changed) as changed:
        worker.do(note, Ask(), done=lambda name: told.append((name, threading.current_thread().name)))
    assert told == [("desk", threading.main_thread().name)]
    assert changed.args == [frozenset({"order:12"})]


def test_a_lookup_changes_nothing(worker: DeskWorker, qtbot: QtBot) -> None:
    answers: list[int] = []
    with qtbot.assertNotEmitted(worker.changed):
        worker.ask(twice, 21, done=answers.append)
        settle(qtbot, worker)
    assert answers == [42]


@pytest.mark.parametrize("aside", [False, True])
def test_answers_come_in_the_order_of_the_questions(worker: DeskWorker, qtbot: QtBot, aside: bool) -> None:
    answers: list[int] = []
    for number in range(50):
        worker.ask(twice, number, done=answers.append, aside=aside)
    settle(qtbot, worker)
    assert answers == [2 * number for number in range(50)]


def test_an_act_that_is_turned_down_is_told_to_its_form(worker: DeskWorker, qtbot: QtBot) -> None:
    reasons: list[DeskError] = []
    with qtbot.assertNotEmitted(worker.refused):
        worker.do(refuse, Ask(), done=pytest.fail, failed=reasons.append)
        settle(qtbot, worker)
    assert [reason.message for reason in reasons] == ["At most 120.00 is left."]


def test_a_refusal_that_nobody_takes_goes_to_the_message_bar(worker: DeskWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.refused) as told:
        worker.do(refuse, Ask(), done=pytest.fail)
    assert told.args is not None
    assert told.args[0].message == "At most 120.00 is left."


def test_our_own_fault_frees_the_form_and_reaches_the_excepthook(worker: DeskWorker, qtbot: QtBot) -> None:
    reasons: list[DeskError] = []
    with capture_exceptions() as faults:
        worker.do(stumble, Ask(), done=pytest.fail, failed=reasons.append)
        settle(qtbot, worker)
    assert [fault[0] for fault in faults] == [ZeroDivisionError]
    assert [reason.message for reason in reasons] == [OUR_FAULT]
    worker.ask(twice, 1, done=lambda _answer: None)
    settle(qtbot, worker)


def test_an_answer_for_a_window_that_is_gone_is_dropped(worker: DeskWorker, qtbot: QtBot) -> None:
    gate = Event()

    def wait(_desk: Desk) -> str:
        gate.wait(5)
        return "late"

    label = QLabel()
    worker.ask(wait, done=label.setText)
    worker.ask(wait, done=lambda words: label.setText(words))
    label.deleteLater()
    qtbot.wait(10)
    gate.set()
    settle(qtbot, worker)


def test_an_act_is_answered_to_its_page_whatever_part_of_it_has_gone(worker: DeskWorker, qtbot: QtBot) -> None:
    page, part = QLabel(), QLabel()
    qtbot.addWidget(page)
    told: list[bool] = []
    worker.do(note, Ask(), done=lambda _name: told.append(isValid(part)), owner=page)
    delete(part)
    settle(qtbot, worker)
    assert told == [False]
    worker.do(note, Ask(), done=lambda _name: told.append(isValid(part)))
    settle(qtbot, worker)
    assert told == [False]


def test_nobodys_search_waits_behind_a_long_look(worker: DeskWorker, qtbot: QtBot) -> None:
    read = Event()
    answers: list[int] = []
    worker.ask(lambda _desk: read.wait(10), done=lambda _: answers.append(1), aside=True)
    worker.ask(twice, 21, done=answers.append)
    qtbot.waitUntil(lambda: answers == [42])
    read.set()
    settle(qtbot, worker)
    assert answers == [42, 1]


def test_long_work_shows_a_busy_mark_and_short_work_none(worker: DeskWorker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(worker.busy):
        worker.ask(twice, 1, done=lambda _answer: None)
        settle(qtbot, worker)
    gate = Event()
    with qtbot.waitSignal(worker.busy) as began:
        worker.ask(lambda _desk: gate.wait(5), done=lambda _answer: None)
    assert began.args == [True]
    with qtbot.waitSignal(worker.busy) as ended:
        gate.set()
    assert ended.args == [False]


def test_the_station_can_be_opened_on_the_worker(desk: Desk, qtbot: QtBot) -> None:
    worker = DeskWorker()
    opened: list[bool] = []
    worker.open(lambda: desk, done=lambda: opened.append(True), failed=lambda error: pytest.fail(error.message))
    settle(qtbot, worker)
    assert opened == [True]
    assert worker.desk is desk
    worker.close()


def test_a_station_that_cannot_be_opened_says_why(qtbot: QtBot) -> None:
    def locked() -> Desk:
        raise Conflict("Another program holds the folder.")

    worker = DeskWorker()
    reasons: list[DeskError] = []
    worker.open(locked, done=pytest.fail, failed=reasons.append)
    settle(qtbot, worker)
    assert reasons[0].message == "Another program holds the folder."
    worker.close()
