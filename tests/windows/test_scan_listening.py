"""Strokes by hand and by a scanner, told apart by nothing but their keys and times."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from winno_desk.windows.scan_listening import HELD_FOR, Listening, Stroke
from winno_desk.windows.scanner import chord_of

PREFIX = chord_of("Ctrl+B")
STROKES = st.lists(
    st.builds(
        lambda down, letter, modifiers, gap, repeated: (Stroke(down, ord(letter), modifiers, letter, 0, repeated), gap),
        st.booleans(),
        st.sampled_from("AB1\r"),
        st.sampled_from([0, chord_of("Ctrl+B") - ord("B"), 0x02000000]),
        st.integers(0, 120),
        st.booleans(),
    ),
    max_size=30,
)


@given(STROKES)
def test_whatever_is_pressed_comes_out_once_or_is_part_of_a_scan(drawn: list[tuple[Stroke, int]]) -> None:
    listening, at = Listening(PREFIX), 0
    out: list[Stroke] = []
    waiting: list[Stroke] = []
    for pattern, gap in drawn:
        at += gap
        stroke = Stroke(pattern.down, pattern.key, pattern.modifiers, pattern.text, at, pattern.repeated)
        heard = listening.hear(stroke)
        assert list(heard.given_back) in ([], waiting)
        out += heard.given_back
        waiting = [] if heard.given_back or heard.scan else waiting
        if not heard.kept:
            out.append(stroke)
        elif listening.holds:
            waiting.append(stroke)
        assert all(at - held.at <= HELD_FOR for held in waiting)
    assert list(listening.let_go()) == waiting
    assert len(out) == len({id(stroke) for stroke in out})


@given(STROKES)
def test_nothing_is_held_back_without_the_prefix(drawn: list[tuple[Stroke, int]]) -> None:
    listening = Listening(chord_of("Ctrl+F13"))
    for stroke, _gap in drawn:
        assert not listening.keeps(stroke)
        assert listening.hear(stroke).given_back == ()


def strokes(keys: str, start: int) -> list[Stroke]:
    """Keys pressed one after the other, ``<`` standing for F13 and ``!`` for Enter."""
    named = {"<": Qt.Key.Key_F13.value, "!": Qt.Key.Key_Return.value}
    return [
        Stroke(True, named.get(letter, ord(letter)), 0, "" if letter in named else letter, start + place)
        for place, letter in enumerate(keys)
    ]


def test_a_second_prefix_begins_a_scan_anew() -> None:
    listening = Listening(chord_of("F13"))
    lost, caught = strokes("<W001042C", 0), strokes("<W001043A!", 50)
    heard = [listening.hear(stroke) for stroke in lost + caught]
    assert heard[len(lost)].given_back == tuple(lost)
    assert [one.scan for one in heard if one.scan] == ["W001043A"]


def test_too_short_for_a_code_is_no_scan() -> None:
    listening = Listening(chord_of("F13"))
    heard = [listening.hear(stroke) for stroke in strokes("<W1!", 0)]
    assert not heard[-1].kept
    assert "".join(stroke.text for stroke in heard[-1].given_back) == "W1"
