"""Buttons: one main act a page, quiet ones beside it, destructive words, links; each with its key on it."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Property, QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.paint import key_cap_size, middle, paint_key_cap, rounded
from winno_desk.windows.style import colour, font, px, theme, width_of

# kind: (words, ground, ground under the pointer, border)
_COLOURS = {
    "main": ("on_accent", "accent", "accent_over", None),
    "accent": ("on_accent", "accent", "accent_over", None),
    "plain": ("text", "surface", "sunk", "line"),
    "stop": ("stop", "surface", "stop_tint", "line"),
    "link": ("text", None, None, None),
    "chosen": ("on_strong", "rail_here", "rail_here", None),
}
# the same while it cannot be pressed; others keep their ground and border under quieter words
_IDLE = {
    "main": ("on_accent_idle", "accent_idle", None),
    "accent": ("on_accent_idle", "accent_idle", None),
    "chosen": ("second", "surface", "second"),
}


class MainTurns:
    """Whether a key on a main act is meant: pressed once more at once, it was for the act that stood there before."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self._last: tuple[float, str] = (-_SETTLED, "")

    def forget(self) -> None:
        """Somebody has looked at what stands there now."""
        self._last = (-_SETTLED, "")

    def meant(self, words: str) -> bool:
        """Is the act with these words the one that somebody sees and means?"""
        at, before = self._last
        now = self.clock()
        meant = words == before or now - at >= _SETTLED
        self._last = (now, words if meant else before)
        return meant


_SETTLED = 1.5
"""Seconds in which nobody reads what stands on a new page."""
TURNS = MainTurns(monotonic)


class KeyButton(QAbstractButton):
    """A button that carries its key. Kinds: main (40 px, filled), accent, plain, stop, link.

    A checkable one is filled while it is chosen, as in a row of views.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        words: str = "",
        kind: str = "plain",
        key: str = "",
        icon: str = "",
    ) -> None:
        super().__init__(parent)
        self._kind, self._key, self._icon_name = kind, "", icon
        self._shortcut = QShortcut(self)
        self._shortcut.setAutoRepeat(False)  # a key held down is one act
        self._shortcut.activated.connect(self._press_by_key)
        # Where an action of the desk has the key as well.
        self._shortcut.activatedAmbiguously.connect(self._press_by_key)
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_key(key)
        self._fit_kind()

    def _fit_kind(self) -> None:
        across = QSizePolicy.Policy.MinimumExpanding if self._kind == "main" else QSizePolicy.Policy.Minimum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        if self._kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.updateGeometry()
        self.update()

    def _press_by_key(self) -> None:
        if self._kind != "main" or TURNS.meant(self._words()):
            self.click()

    def get_kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        """main, accent, plain, stop or link."""
        self._kind = kind
        self._fit_kind()

    def get_key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        """The key that is drawn on it and presses it while it is in sight: ``F10``, ``Ctrl+L``."""
        self._key = key
        self._shortcut.setKey(QKeySequence(key))
        self.updateGeometry()
        self.update()

    kind = Property(str, get_kind, set_kind)
    key = Property(str, get_key, set_key)

    def _height(self) -> int:
        return {"main": px(tokens.MAIN_ACT), "link": px(24)}.get(self._kind, px(tokens.CONTROL))

    def _padding(self) -> int:
        return 0 if self._kind == "link" else px(14)

    def _cap(self) -> str:
        return self._key.replace("+", " ")

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def sizeHint(self) -> QSize:
        width = width_of(self._words(), self._font()) + 2 * self._padding()
        if self._icon_name:
            width += px(tokens.ICON) + (px(6) if self.text() else 0)
        if self._key:
            width += key_cap_size(self._cap()).width() + px(8)
        return QSize(round(width + 0.5), self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self) -> QFont:
        return font(weight=tokens.REGULAR if self._kind == "link" else tokens.MEDIUM)

    def _colours(self) -> tuple[str, str | None, str | None]:
        kind = "chosen" if self.isCheckable() and self.isChecked() else self._kind
        if not self.isEnabled():
            _ink, ground, _over, border = _COLOURS[kind]
            return _IDLE.get(kind, ("second", ground, border))
        ink, ground, over, border = _COLOURS[kind]
        return ink, over if self.underMouse() or self.isDown() else ground, border

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        ink, ground, border = self._colours()
        if self.hasFocus():
            border = "on_accent" if ground in ("accent", "accent_over", "rail_here") else "accent"
        fill = colour(ground) if ground else None
        if border == "on_accent":
            rounded(painter, area, tokens.RADIUS, fill)
            rounded(painter, area.adjusted(2, 2, -2, -2), tokens.RADIUS - 2, None, colour(border))
        elif self._kind != "link" or self.hasFocus():
            rounded(painter, area, tokens.RADIUS, fill, colour(border) if border else None)
        self._paint_contents(painter, area, ink)

    def _paint_contents(self, painter: QPainter, area: QRectF, ink: str) -> None:
        hint, padding = self.sizeHint(), self._padding()
        spread = self._kind == "main" and bool(self._key)
        slack = max(0.0, area.width() - hint.width())
        left = padding if spread or self._kind == "link" else padding + slack / 2
        if self._icon_name:
            side = px(tokens.ICON)
            box = QRectF(round(left), round(area.center().y() - side / 2), side, side)
            paint_icon(painter, box, self._icon_name, getattr(theme(), ink))
            left += side + px(6)
        letters = self._font()
        letters.setUnderline(self._kind == "link")
        painter.setFont(letters)
        painter.setPen(colour(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        size = key_cap_size(self._cap()) if self._key else QSizeF(0, 0)
        wide = area.width() - left - (padding + size.width() + px(8) if self._key else 0)
        words = self.text()
        if width_of(self._words(), letters) > wide + 1 and self._kind != "link":
            words = QFontMetricsF(letters).elidedText(self._words(), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(area.adjusted(left, 0, 0, 0), flags, words)
        if self._key:
            right = padding if spread else padding + slack / 2
            box = middle(area, size, area.right() - right - size.width() + 1)
            border = "line" if ink in ("text", "second", "stop") else ink
            paint_key_cap(painter, box, self._cap(), colour("second" if ink == "text" else ink), colour(border))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click is no act of its own: by then the next act may stand in this place."""
        if self._kind != "main":
            super().mouseDoubleClickEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
