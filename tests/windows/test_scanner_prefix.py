"""A station learns from two scans by which key its scanner is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.windows.counter import Counter
from tests.windows.keyboard import CONTROL, NONE, SHIFT
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.people_page import PeoplePage
from winno_desk.windows.scan_listening import Stroke
from winno_desk.windows.scanner_prefix import Lesson, PrefixLesson

CODE = "W001042C"
F13, TWO, ENTER = Qt.Key.Key_F13.value, ord("2"), Qt.Key.Key_Return.value
Lead = tuple[tuple[int, int, str], ...]


def scan(lesson: PrefixLesson, lead: Lead, code: str = CODE, *, start: int = 0, gap: int = 2) -> Lesson | None:
    """What the lesson says to a scan that begins with these keys."""
    keys = [*lead, *((ord(letter), NONE, letter) for letter in code), (ENTER, NONE, "\r")]
    told = None
    for place, (key, modifiers, text) in enumerate(keys):
        told = lesson.hear(Stroke(True, key, modifiers, text, start + place * gap))
    return told


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ((ord("B"), CONTROL, "\x02"), "Ctrl+B"),
        ((F13, NONE, ""), "F13"),
        ((TWO, CONTROL | SHIFT, ""), "Ctrl+Shift+2"),
    ],
)
def test_two_scans_tell_the_prefix(key: tuple[int, int, str], name: str) -> None:
    lesson = PrefixLesson()
    assert scan(lesson, (key,)) == Lesson("Scan once more, the same code or another one.")
    assert scan(lesson, (key,), "4006381333931", start=5000) == Lesson(f"Scans are told by {name} from now on.", name)


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ((), "This scanner sends no key before a code. Set it to send Ctrl+B first"),
        (((ord("B"), CONTROL, "\x02"), (F13, NONE, "")), "This scanner sends several keys before a code."),
        (((ord("C"), CONTROL, "\x03"),), "People press Ctrl+C themselves."),
        (((ord("~"), SHIFT, "~"),), "People press Shift+~ themselves."),
        (((Qt.Key.Key_F4.value, NONE, ""),), "People press F4 themselves."),
    ],
)
def test_a_scanner_that_cannot_be_told_apart_is_said_with_what_to_set(lead: Lead, words: str) -> None:
    told = scan(PrefixLesson(), lead)
    assert told is not None
    assert told.words.startswith(words)
    assert told.prefix == ""


def test_a_scanner_that_is_too_slow_is_said_with_its_time() -> None:
    told = scan(PrefixLesson(), ((F13, NONE, ""),), gap=45)
    assert told is not None
    assert told.words.startswith("The scan took 405 ms and has to be over in 300.")


def test_a_scanner_that_sends_no_enter_is_said_with_the_next_scan() -> None:
    lesson = PrefixLesson()
    for place, letter in enumerate(CODE):
        assert lesson.hear(Stroke(True, ord(letter), NONE, letter, place)) is None
    told = lesson.hear(Stroke(True, F13, NONE, "", 3000))
    assert told is not None
    assert told.words.startswith("The last scan did not end with Enter.")


def test_enter_alone_reads_nothing() -> None:
    told = scan(PrefixLesson(), (), "")
    assert told is not None
    assert told.words.startswith("Nothing was read.")


def test_two_different_scanners_teach_nothing() -> None:
    lesson = PrefixLesson()
    scan(lesson, ((F13, NONE, ""),))
    told = scan(lesson, ((ord("B"), CONTROL, "\x02"),), start=5000)
    assert told is not None
    assert "began with different keys" in told.words
    assert told.prefix == ""


def test_keys_typed_long_before_a_scan_are_no_part_of_it() -> None:
    lesson = PrefixLesson()
    lesson.hear(Stroke(True, ord("A"), NONE, "a", 0))
    assert scan(lesson, ((F13, NONE, ""),), start=2000) == Lesson("Scan once more, the same code or another one.")


# In the settings


def learning(counter: Counter) -> PeoplePage:
    """The settings, with the panel listening."""
    counter.go("settings")
    page = counter.shell.page("settings")
    assert isinstance(page, PeoplePage)
    page.form.name_field.editor.setFocus()
    QTest.mouseClick(page.scanner.learn, Qt.MouseButton.LeftButton)
    return page


def scan_here(counter: Counter, key: int, code: str) -> None:
    """A scan whose prefix is this key with Ctrl."""
    counter.keyboard.stroke(True, key, CONTROL)
    counter.keyboard.stroke(False, key, CONTROL)
    counter.keyboard.type(code + "\r", every=5)


def test_the_settings_learn_a_prefix_and_the_station_remembers_it(counter: Counter) -> None:
    page = learning(counter)
    for _ in range(2):
        scan_here(counter, TWO, CODE)
        counter.keyboard.now += 3000
    assert page.scanner.words.text() == "Scans are told by Ctrl+2 from now on."
    assert counter.caught == []
    assert page.form.name_field.value() == ""
    assert WindowMemory(counter.program.settings.data).scanner_prefix() == "Ctrl+2"
    scan_here(counter, TWO, CODE)
    assert counter.caught == [CODE]


def test_escape_gives_the_keys_back(counter: Counter) -> None:
    page = learning(counter)
    counter.keyboard.type("abc")
    counter.keyboard.stroke(True, Qt.Key.Key_Escape.value)
    assert "sends Ctrl+B before a code" in page.scanner.words.text()
    page.form.name_field.editor.setFocus()
    counter.keyboard.type("Ari")
    assert page.form.name_field.value() == "Ari"


def test_whoever_goes_elsewhere_has_the_keys_back(counter: Counter) -> None:
    learning(counter)
    counter.go("orders")
    box = counter.search()
    counter.keyboard.type("abc")
    assert box.text() == "abc"
