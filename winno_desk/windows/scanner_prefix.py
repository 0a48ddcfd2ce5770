"""A scanner's prefix, learned from two scans: what both began with, if it is a key that nobody types."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from winno_desk.windows.scan_listening import HELD_FOR, SHORTEST, Stroke
from winno_desk.windows.scanner import USUAL_PREFIX, chord_of

_PAUSE = 500  # milliseconds after which something new begins
_ALONE = frozenset(
    key.value for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock)
)
_TYPED = frozenset(
    chord_of(f"Ctrl+{key}") for key in ("A", "C", "V", "X", "Y", "Z", "S", "P", "K", "L", "R", "D", "+", "-", "Shift+D")
)
"""Keys with Ctrl that mean something to people."""
_CONTROL = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier).value
_FAR_KEYS = range(Qt.Key.Key_F13.value, Qt.Key.Key_F35.value + 1)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What to say after a scan; the prefix once it is known."""

    words: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class _Scan:
    lead: tuple[Stroke, ...]
    code: str
    took: int

    @property
    def prefix(self) -> int:
        return self.lead[0].chord


_REFUSED: tuple[tuple[Callable[[_Scan], bool], str], ...] = (
    (lambda scan: not scan.code, "Nothing was read. Hold the scanner over a code until it beeps."),
    (
        lambda scan: not scan.lead,
        f"This scanner sends no key before a code. Set it to send {USUAL_PREFIX} first, which its manual calls prefix "
        "or preamble; until then scan in the search box.",
    ),
    (lambda scan: len(scan.lead) > 1, "This scanner sends several keys before a code. Set it to send only one."),
    (
        lambda scan: not nobody_types(scan.prefix),
        f"People press {{prefix}} themselves. Set the scanner to send another key before a code, {USUAL_PREFIX} say.",
    ),
    (
        lambda scan: scan.took > HELD_FOR,
        f"The scan took {{took}} ms and has to be over in {HELD_FOR}. Set the scanner to send without a pause.",
    ),
)


_NO_ENTER = "The last scan did not end with Enter. Set the scanner to send Enter after a code, then scan twice."


class PrefixLesson:
    """Listens to a scanner until two scans told its prefix."""

    def __init__(self) -> None:
        self._strokes: list[Stroke] = []
        self._first: int | None = None

    def hear(self, stroke: Stroke) -> Lesson | None:
        """Take a stroke; after the Enter of a scan there is something to say."""
        if not stroke.down or stroke.repeated or stroke.key in _ALONE:
            return None
        unended: tuple[Stroke, ...] = ()
        if self._strokes and stroke.at - self._strokes[-1].at > _PAUSE:
            unended = tuple(self._strokes)
            self._strokes.clear()
        if not stroke.ends:
            self._strokes.append(stroke)
            return Lesson(_NO_ENTER) if len(unended) > SHORTEST else None
        lead = tuple(takewhile(_leads, self._strokes))
        code = "".join(one.text for one in self._strokes[len(lead) :])
        scan = _Scan(lead, code, stroke.at - self._strokes[0].at if self._strokes else 0)
        self._strokes.clear()
        return self._judge(scan)

    def _judge(self, scan: _Scan) -> Lesson:
        refused = next((words for is_so, words in _REFUSED if is_so(scan)), None)
        if refused is not None:
            self._first = None
            return Lesson(refused.format(prefix=prefix_words(scan.prefix) if scan.lead else "", took=scan.took))
        if self._first is None:
            self._first = scan.prefix
            return Lesson("Scan once more, the same code or another one.")
        if self._first != scan.prefix:
            self._first = None
            return Lesson("The two scans began with different keys. Scan twice with the same scanner.")
        return Lesson(f"Scans are told by {prefix_words(scan.prefix)} from now on.", prefix_words(scan.prefix))


def prefix_words(chord: int) -> str:
    """The name of a key with what is held down beside it: ``Ctrl+B``."""
    return QKeySequence(QKeyCombination.fromCombined(chord)).toString(QKeySequence.SequenceFormat.PortableText)


def _leads(stroke: Stroke) -> bool:
    return bool(stroke.modifiers & _CONTROL) or not stroke.text.isalnum()


def nobody_types(chord: int) -> bool:
    """Is it a key that only scanners send: a far function key, or Ctrl with something that means nothing?"""
    key = chord & ~Qt.KeyboardModifier.KeyboardModifierMask.value
    return key in _FAR_KEYS or (bool(chord & _CONTROL) and chord not in _TYPED)
