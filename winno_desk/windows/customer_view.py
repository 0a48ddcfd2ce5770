"""The customer's view: the pictures on a whole screen, moving in step with the desk's, and what they sign."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from winno_desk.services.lookups.proof_rows import ProofSheet
from winno_desk.windows import tokens
from winno_desk.windows.compare_view import CompareView
from winno_desk.windows.customer_signing import CustomerSigning
from winno_desk.windows.parts import column, row
from winno_desk.windows.pin_paint import ink
from winno_desk.windows.sight import Sight
from winno_desk.windows.sign_off_words import title_words, told_words
from winno_desk.windows.style import colour, font, px

_HEAD = 48
_LEAVE = "Esc goes back"
_THANKS = "There is nothing to sign at this moment. Thank you."


class CustomerView(QWidget):
    """For a second screen or a tablet turned round."""

    def __init__(self, sight: Sight, signing: CustomerSigning) -> None:
        super().__init__()
        self.setObjectName("customer_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = ""
        self.view = CompareView()
        self.view.watch(sight)
        self.signing = signing
        self._held, self._parts = column(), row()
        self._held.addWidget(signing)
        self._parts.setContentsMargins(0, px(_HEAD), 0, 0)
        self._parts.addWidget(self.view, 1)
        self._parts.addLayout(self._held)
        self.setLayout(self._parts)

    def show_sheet(self, sheet: ProofSheet) -> None:
        """What is looked at, and what has to be said of it before it is signed."""
        self._title = title_words(sheet)
        self.setWindowTitle(self._title)
        self.signing.tell(told_words(sheet))
        self.update()

    def show_on_best_screen(self, desk: QWidget) -> None:
        """Fill a screen on which the desk's own window does not stand, if there is one."""
        others = [screen for screen in QGuiApplication.screens() if screen is not desk.screen()]
        screen = others[0] if others else desk.screen()
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        upright = self.height() > self.width()
        gap = px(tokens.GAP_4)
        self._held.setContentsMargins(gap if upright else 0, 0, gap, gap)
        directions = QBoxLayout.Direction
        self._parts.setDirection(directions.TopToBottom if upright else directions.LeftToRight)
        self.signing.stand(self.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("around_photo"))
        gap = px(tokens.GAP_4)
        head = QRectF(gap, 0, self.width() - 2 * gap, px(_HEAD))
        painter.setPen(ink(light=True))
        painter.setFont(font(tokens.RULING, tokens.SEMIBOLD))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(font(tokens.SMALL))
        said = _LEAVE if self.signing.isVisible() else f"{_THANKS}     {_LEAVE}"
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)
