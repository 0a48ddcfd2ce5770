"""Compiled from ui/request_new_page.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Notice
from winno_desk.windows.fields import Field
from winno_desk.windows.item_head import ItemHead
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import (Panel, Words)
from winno_desk.windows.ruling_view import (RulingView, Told)
class Ui_RequestNewPage:
    def setupUi(self, RequestNewPage: QWidget) -> None:
        if not RequestNewPage.objectName():
            RequestNewPage.setObjectName(u"RequestNewPage")
        self.down = QVBoxLayout(RequestNewPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(RequestNewPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.form_panel = Panel(RequestNewPage)
        self.form_panel.setObjectName(u"form_panel")
        self.form_down = QVBoxLayout(self.form_panel)
        self.form_down.setSpacing(0)
        self.form_down.setObjectName(u"form_down")
        self.form_down.setContentsMargins(1, 1, 1, 1)
        self.scroll = QScrollArea(self.form_panel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.asked = QWidget()
        self.asked.setObjectName(u"asked")
        self.asked.setProperty(u"plain", True)
        self.asked_down = QVBoxLayout(self.asked)
        self.asked_down.setSpacing(4)
        self.asked_down.setObjectName(u"asked_down")
        self.asked_down.setContentsMargins(16, 16, 16, 16)
        self.item_head = ItemHead(self.asked)
        self.item_head.setObjectName(u"item_head")

        self.asked_down.addWidget(self.item_head)

        self.what = QHBoxLayout()
        self.what.setSpacing(12)
        self.what.setObjectName(u"what")
        self.what.setContentsMargins(0, 0, 0, 0)
        self.wish_field = Field(self.asked)
        self.wish_field.setObjectName(u"wish_field")
        self.wish_field.setProperty(u"name", u"wish")
        self.wish_field.setProperty(u"kind", u"choice")
        self.wish_field.setProperty(u"required", True)

        self.what.addWidget(self.wish_field)

        self.reason_field = Field(self.asked)
        self.reason_field.setObjectName(u"reason_field")
        self.reason_field.setProperty(u"name", u"reason")
        self.reason_field.setProperty(u"kind", u"choice")
        self.reason_field.setProperty(u"required", True)

        self.what.addWidget(self.reason_field)

        self.what.setStretch(0, 1)
        self.what.setStretch(1, 1)

        self.asked_down.addLayout(self.what)

        self.cause_field = Field(self.asked)
        self.cause_field.setObjectName(u"cause_field")
        self.cause_field.setProperty(u"name", u"cause")
        self.cause_field.setProperty(u"kind", u"choice")
        self.cause_field.setProperty(u"required", True)

        self.asked_down.addWidget(self.cause_field)

        self.quantity_field = Field(self.asked)
        self.quantity_field.setObjectName(u"quantity_field")
        self.quantity_field.setProperty(u"name", u"quantity")
        self.quantity_field.setProperty(u"kind", u"choice")

        self.asked_down.addWidget(self.quantity_field)

        self.reason_text_field = Field(self.asked)
        self.reason_text_field.setObjectName(u"reason_text_field")
        self.reason_text_field.setProperty(u"name", u"reason_text")
        self.reason_text_field.setProperty(u"kind", u"lines")
        self.reason_text_field.setProperty(u"required", True)

        self.asked_down.addWidget(self.reason_text_field)

        self.in_scope_field = Field(self.asked)
        self.in_scope_field.setObjectName(u"in_scope_field")
        self.in_scope_field.setProperty(u"name", u"in_scope")
        self.in_scope_field.setProperty(u"kind", u"tick")

        self.asked_down.addWidget(self.in_scope_field)

        self.when = QHBoxLayout()
        self.when.setSpacing(12)
        self.when.setObjectName(u"when")
        self.when.setContentsMargins(0, 0, 0, 0)
        self.received_at_field = Field(self.asked)
        self.received_at_field.setObjectName(u"received_at_field")
        self.received_at_field.setProperty(u"name", u"received_at")
        self.received_at_field.setProperty(u"kind", u"moment")
        self.received_at_field.setProperty(u"required", True)

        self.when.addWidget(self.received_at_field)

        self.how_field = Field(self.asked)
        self.how_field.setObjectName(u"how_field")
        self.how_field.setProperty(u"name", u"how")
        self.how_field.setProperty(u"kind", u"choice")
        self.how_field.setProperty(u"required", True)

        self.when.addWidget(self.how_field)

        self.when.setStretch(0, 1)
        self.when.setStretch(1, 1)

        self.asked_down.addLayout(self.when)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.asked_down.addItem(self.rest)

        self.asked_down.setStretch(7, 1)
        self.scroll.setWidget(self.asked)

        self.form_down.addWidget(self.scroll)


        self.across.addWidget(self.form_panel)

        self.ruling_panel = Panel(RequestNewPage)
        self.ruling_panel.setObjectName(u"ruling_panel")
        self.ruling_down = QVBoxLayout(self.ruling_panel)
        self.ruling_down.setSpacing(12)
        self.ruling_down.setObjectName(u"ruling_down")
        self.ruling_down.setContentsMargins(16, 16, 16, 16)
        self.ruling_head = Words(self.ruling_panel)
        self.ruling_head.setObjectName(u"ruling_head")
        self.ruling_head.setProperty(u"role", u"head")

        self.ruling_down.addWidget(self.ruling_head)

        self.ruling_scroll = QScrollArea(self.ruling_panel)
        self.ruling_scroll.setObjectName(u"ruling_scroll")
        self.ruling_scroll.setWidgetResizable(True)
        self.ruling_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.ruling_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ruling_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ruling_inside = QWidget()
        self.ruling_inside.setObjectName(u"ruling_inside")
        self.ruling_inside.setProperty(u"plain", True)
        self.ruling_lines = QVBoxLayout(self.ruling_inside)
        self.ruling_lines.setSpacing(12)
        self.ruling_lines.setObjectName(u"ruling_lines")
        self.ruling_lines.setContentsMargins(0, 0, 0, 0)
        self.ruling = RulingView(self.ruling_inside)
        self.ruling.setObjectName(u"ruling")

        self.ruling_lines.addWidget(self.ruling)

        self.waiting = Notice(self.ruling_inside)
        self.waiting.setObjectName(u"waiting")

        self.ruling_lines.addWidget(self.waiting)

        self.missing = Told(self.ruling_inside)
        self.missing.setObjectName(u"missing")

        self.ruling_lines.addWidget(self.missing)

        self.deadline = Told(self.ruling_inside)
        self.deadline.setObjectName(u"deadline")

        self.ruling_lines.addWidget(self.deadline)

        self.ruling_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ruling_lines.addItem(self.ruling_rest)

        self.ruling_scroll.setWidget(self.ruling_inside)

        self.ruling_down.addWidget(self.ruling_scroll)

        self.after = Words(self.ruling_panel)
        self.after.setObjectName(u"after")
        self.after.setProperty(u"role", u"second")

        self.ruling_down.addWidget(self.after)

        self.log_request = KeyButton(self.ruling_panel)
        self.log_request.setObjectName(u"log_request")
        self.log_request.setProperty(u"kind", u"main")
        self.log_request.setProperty(u"key", u"F10")

        self.ruling_down.addWidget(self.log_request)

        self.ruling_down.setStretch(1, 1)

        self.across.addWidget(self.ruling_panel)

        self.across.setStretch(0, 11)
        self.across.setStretch(1, 10)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(RequestNewPage)

        QMetaObject.connectSlotsByName(RequestNewPage)
    # setupUi

    def retranslateUi(self, RequestNewPage: QWidget) -> None:
        self.wish_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"What they wish", None))
        self.reason_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"Why", None))
        self.cause_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"Where the fault comes from", None))
        self.quantity_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"How many pieces", None))
        self.reason_text_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"In the customer's words", None))
        self.in_scope_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"What they ask for lies within the original order", None))
        self.received_at_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"Reached us", None))
        self.how_field.setProperty(u"words", QCoreApplication.translate("RequestNewPage", u"How", None))
        self.ruling_head.setText(QCoreApplication.translate("RequestNewPage", u"What the policy says", None))
        self.log_request.setText(QCoreApplication.translate("RequestNewPage", u"Log request", None))
        pass
    # retranslateUi

