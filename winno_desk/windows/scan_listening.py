"""A scan among keystrokes: told by a prefix that nobody types and by Enter, both within the same moment."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

HELD_FOR = 300
"""For how long keys are held back after the prefix at most, in milliseconds."""
SHORTEST = 4
"""Characters of the shortest scan; nobody types as many in that time."""

_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})
_SHIFT = frozenset({Qt.Key.Key_Shift.value, Qt.Key.Key_CapsLock.value})
_WITH_LETTERS = (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier).value
_MODIFIERS = Qt.KeyboardModifier.KeyboardModifierMask.value


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key that goes down or up, as keyboards and scanners alike send it."""

    down: bool
    key: int
    modifiers: int
    text: str
    at: int
    repeated: bool = False

    @property
    def chord(self) -> int:
        """The key with what is held down beside it."""
        return self.key | (self.modifiers & _MODIFIERS)

    @property
    def ends(self) -> bool:
        """Is it Enter, as it stands at the end of a scan?"""
        return self.key in _ENTER and not self.modifiers & _MODIFIERS & ~_WITH_LETTERS

    @property
    def writes(self) -> bool:
        """May it be part of a code: a character, or the Shift of a capital?"""
        written = len(self.text) == 1 and self.text.isprintable() and not self.modifiers & _MODIFIERS & ~_WITH_LETTERS
        return written or self.key in _SHIFT


@dataclass(frozen=True, slots=True)
class Heard:
    """What comes of a stroke: those that go on to their window before it, whether it stays here, and a whole scan."""

    given_back: tuple[Stroke, ...] = ()
    kept: bool = False
    scan: str = ""


class Listening:
    """Hears strokes one by one and holds back only those that may be a scan."""

    def __init__(self, prefix: int) -> None:
        self.prefix = prefix
        self._held: list[Stroke] = []
        self._kept: set[int] = set()
        """Keys that went down here; they come up here as well."""

    @property
    def holds(self) -> bool:
        """Is anything held back now?"""
        return bool(self._held)

    def keeps(self, stroke: Stroke) -> bool:
        """Would this stroke stay here?"""
        if stroke.repeated:  # a hand holds its key down; a scanner does not
            return False
        if not stroke.down:
            return stroke.key in self._kept and not self._late(stroke)
        within = self.holds and not self._late(stroke)
        return stroke.chord == self.prefix or (
            within and (stroke.writes or (stroke.ends and len(self._text()) >= SHORTEST))
        )

    def passes_by(self, stroke: Stroke) -> bool:
        """Does it belong to a key that went down before the prefix did, and so to whoever types beside the scan?"""
        earlier = stroke.repeated or not stroke.down
        return earlier and stroke.key not in self._kept and not self._late(stroke)

    def hear(self, stroke: Stroke) -> Heard:
        """Take the next stroke."""
        if not self.keeps(stroke):
            return Heard(() if self.passes_by(stroke) else self._pass(stroke))
        if not stroke.down and not self.holds:
            self._kept.discard(stroke.key)
            return Heard(kept=True)
        if stroke.down:
            given = self.let_go() if stroke.chord == self.prefix else ()
            self._kept.add(stroke.key)
            if stroke.ends:
                return self._catch()
        else:
            given = ()
            self._kept.discard(stroke.key)
        self._held.append(stroke)
        return Heard(given, kept=True)

    def let_go(self) -> tuple[Stroke, ...]:
        """It was no scan: give back what was held, in order."""
        held = tuple(self._held)
        self._held.clear()
        if held:
            self._kept.clear()
        return held

    def _pass(self, stroke: Stroke) -> tuple[Stroke, ...]:
        given = self.let_go()
        self._kept.discard(stroke.key)
        return given

    def _catch(self) -> Heard:
        scan = self._text()
        self._held.clear()
        return Heard(kept=True, scan=scan)

    def _text(self) -> str:
        return "".join(stroke.text for stroke in self._held[1:] if stroke.down and stroke.writes)

    def _late(self, stroke: Stroke) -> bool:
        return self.holds and stroke.at - self._held[0].at > HELD_FOR
