"""Two pictures on neutral ground, compared in one of five ways; wheel, drag and keys move both in step."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.compare_paint import PairPainter
from winno_desk.windows.pane import Pane, part_of, spot_on, steps
from winno_desk.windows.pin_paint import RADIUS, ink, marks_in
from winno_desk.windows.sight import BLINK, DIFFERENCE, OVERLAY, SIDE, SLIDER, Sight
from winno_desk.windows.style import colour, px

_REACH = 24
_NUDGE = 0.02
_PAN = 40
_PIN_STEP = 0.02
_CALM = 0.6
_NOTCH = 120.0
_MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_SIDES = {Qt.Key.Key_1: True, Qt.Key.Key_2: False}
_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Underscore: -1}


class CompareView(QWidget):
    """One view of a sight; several may show the same one, as the customer's screen does, and one of them leads.

    The one that leads keeps a picture as near as it is when its own room changes.
    """

    looked = Signal()
    """How near the picture is may have changed."""
    pin_wanted = Signal(QPointF)
    """Somebody wants something changed here, a part of the picture as fractions."""
    pin_chosen = Signal(int)
    """A pin was clicked, by its number."""

    def __init__(self, parent: QWidget | None = None, *, radius: int = 0, leads: bool = False) -> None:
        super().__init__(parent)
        self._radius = radius
        self._leads = leads
        self._scale = 0.0
        self._sight = Sight(self)
        self._sight.changed.connect(self._on_changed)
        self._dragged: QPointF | None = None
        self._sliding = False
        self.empty = "Photos and proofs are compared here."
        self.setProperty("ringless", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(240), px(160))
        self.setAccessibleName("Pictures compared")

    def watch(self, sight: Sight) -> None:
        """Show this sight from now on."""
        self._sight.changed.disconnect(self._on_changed)
        self._sight = sight
        sight.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self.setAccessibleDescription(", ".join(shot.word for shot in self._sight.shown()))
        self._scale = self.panes()[0].scale()
        self.update()
        self.looked.emit()

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(480))

    def panes(self) -> tuple[Pane, ...]:
        """Where pictures are shown: two panes side by side, or one for all."""
        gap = px(tokens.GAP_2)
        area = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        if self._sight.mode != SIDE or len(self._sight.shown()) < 2:
            return (self._pane(area),)
        half = (area.width() - gap) / 2
        first = QRectF(area.left(), area.top(), half, area.height())
        return self._pane(first), self._pane(first.translated(half + gap, 0))

    def _pane(self, area: QRectF) -> Pane:
        return Pane(area, self._sight.size(), self._sight.zoom, self._sight.centre)

    def percent(self) -> int:
        """How large a pixel of the picture is on this screen."""
        return round(100 * self.panes()[0].scale() * self.devicePixelRatioF())

    def in_mode(self, mode: str) -> None:
        """Compare in another way; whoever has gone near stays as near, though there may be less room for it."""
        scale = self.panes()[0].scale()
        self._sight.set_mode(mode)
        self._stay_at(scale)

    def _stay_at(self, scale: float) -> None:
        if self._sight.zoom != 1.0:
            self._sight.look(scale / self.panes()[0].fitting(), self._sight.centre)

    def step(self, count: float, at: QPointF | None = None) -> None:
        """Go nearer by steps, or farther; towards the middle unless a point is given."""
        pane = self._pane_at(at)
        self._sight.look(*pane.nearer(steps(count), at or pane.area.center()))

    def own_size(self) -> None:
        """One pixel of the picture on one of the screen."""
        pane = self.panes()[0]
        wanted = 1 / self.devicePixelRatioF() / pane.scale()
        self._sight.look(*pane.nearer(wanted, pane.area.center()))

    def _pane_at(self, at: QPointF | None) -> Pane:
        panes = self.panes()
        return next((pane for pane in panes if at is not None and pane.area.contains(at)), panes[0])

    # What a person does

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.step(event.angleDelta().y() / _NOTCH, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        number = self._pin_at(at)
        if number:
            self.pin_chosen.emit(number)
            return
        self._dragged = at
        pane = self.panes()[0]
        whole = pane.area.contains(pane.place())
        near = abs(at.x() - self._line(pane)) <= px(_REACH)
        overlaid = self._sight.mode == OVERLAY and whole
        self._sliding = overlaid or (self._sight.mode == SLIDER and (near or whole))
        if self._sliding:
            self._slide_to(at.x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pane, target = self._pane_at(event.position()), self._sight.target()
        if target is None or not self._sight.may_pin:
            return
        place = pane.lies(target)
        if pane.area.contains(event.position()) and place.contains(event.position()):
            self._dragged = None
            self.pin_wanted.emit(part_of(place, event.position()))

    def _pin_at(self, at: QPointF) -> int:
        """The number of the pin under a point, the one on top where several lie there; 0 for none."""
        panes, number = self.panes(), 0
        for pane, shots in zip(panes, self._sight.in_panes(len(panes)), strict=True):
            for spot, mark in marks_in(pane, shots, self._sight.marks) if pane.area.contains(at) else ():
                away = spot - at
                if QPointF.dotProduct(away, away) <= px(RADIUS) ** 2:
                    number = mark.number
        return number

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        if self._sliding:
            self._slide_to(event.position().x())
        else:
            pane = self._pane_at(self._dragged)
            self._sight.look(self._sight.zoom, pane.panned(event.position() - self._dragged))
        self._dragged = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    def _line(self, pane: Pane) -> float:
        seen = pane.seen()
        return seen.left() + seen.width() * self._sight.split

    def _slide_to(self, x: float) -> None:
        seen = self.panes()[0].seen()
        if seen.width():
            self._sight.slide((x - seen.left()) / seen.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False when it means nothing."""
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if self._sight.placing is not None and self._place_by(key, self._sight.placing):
            return True
        if key == Qt.Key.Key_P and self._sight.may_pin:
            self.begin_pin()
        elif key in _STEPS:
            self.step(_STEPS[key])
        elif key == Qt.Key.Key_0:
            self._sight.fit()
        elif self._sight.mode == BLINK and key in _SIDES:
            self._sight.show_left(_SIDES[key])
        elif key in (Qt.Key.Key_Z, Qt.Key.Key_1):
            self.own_size()
        elif key == Qt.Key.Key_C:
            self.in_mode(self._sight.next_mode())
        elif key == Qt.Key.Key_Space:
            self.blink()
        elif key in _MOVES and self.hasFocus():
            self._move(*_MOVES[key], pans=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            return False
        return True

    def spot(self, across: float, down: float) -> QPointF:
        """Where a part of the proof lies in this view."""
        pane, target = self.panes()[-1], self._sight.target()
        return spot_on(pane.lies(target) if target is not None else pane.place(), across, down)

    def begin_pin(self) -> None:
        """Look for the place of a new pin, from the middle of what is seen."""
        self.setFocus()
        pane, target = self.panes()[-1], self._sight.target()
        if target is not None:
            place = pane.lies(target)
            self._sight.place(part_of(place, place.intersected(pane.area).center()))

    def _place_by(self, key: Qt.Key, spot: QPointF) -> bool:
        """Keys while a pin is being set: arrows move it, Enter sets it, Esc leaves it."""
        if key in _MOVES:
            across, down = _MOVES[key]
            self._sight.place(spot + QPointF(across * _PIN_STEP, down * _PIN_STEP))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pin_wanted.emit(spot)
        elif key == Qt.Key.Key_Escape:
            self._sight.place(None)
        else:
            return False
        return True

    def blink(self) -> None:
        """The two take turns in one place; the first time that way of comparing is chosen."""
        if self._sight.mode == BLINK:
            self._sight.flip()
        else:
            self.in_mode(BLINK)

    def _move(self, across: int, down: int, *, pans: bool) -> None:
        """Arrows to the sides move what the way of comparing has to be moved; with Shift always the picture."""
        if self._sight.mode in (SLIDER, OVERLAY) and across and not pans:
            self._sight.slide(self._sight.split + across * _NUDGE)
            return
        if self._sight.mode == DIFFERENCE and across and not pans:
            self._sight.amplify(self._sight.gain * 2 if across > 0 else self._sight.gain // 2)
            return
        by = QPointF(-across * px(_PAN), -down * px(_PAN))
        self._sight.look(self._sight.zoom, self.panes()[0].panned(by))

    def resizeEvent(self, event: QResizeEvent) -> None:
        scale = self._scale
        super().resizeEvent(event)
        if self._leads and scale:
            self._stay_at(scale)
        self._scale = self.panes()[0].scale()
        self.looked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillPath(self._ground(), colour("around_photo"))
        painter.setClipPath(self._ground())
        pair = PairPainter(painter, self._sight, self.panes())
        if self._sight.shown():
            pair.paint()
        else:
            pair.say(QRectF(self.rect()), self.empty)
        if self.hasFocus():
            line = ink(light=True)
            line.setAlphaF(_CALM)
            painter.setPen(QPen(line, tokens.STROKE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = tokens.GAP_1
            area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(area, tokens.RADIUS_TAG, tokens.RADIUS_TAG)

    def _ground(self) -> QPainterPath:
        """Square above, where the tools are, and round below like the panel."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        area = QRectF(self.rect())
        path.addRoundedRect(area, self._radius, self._radius)
        if self._radius:
            path.addRect(area.adjusted(0, 0, 0, -2 * self._radius))
        return path
