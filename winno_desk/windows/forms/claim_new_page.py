"""Compiled from ui/claim_new_page.ui by dev.py forms; edit the form, not this file."""

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
from winno_desk.windows.photo_strip import PhotoStrip
from winno_desk.windows.ruling_view import (RulingView, Told)
class Ui_ClaimNewPage:
    def setupUi(self, ClaimNewPage: QWidget) -> None:
        if not ClaimNewPage.objectName():
            ClaimNewPage.setObjectName(u"ClaimNewPage")
        self.down = QVBoxLayout(ClaimNewPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(ClaimNewPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.form_panel = Panel(ClaimNewPage)
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
        self.asked_down.setSpacing(8)
        self.asked_down.setObjectName(u"asked_down")
        self.asked_down.setContentsMargins(16, 16, 16, 16)
        self.item_head = ItemHead(self.asked)
        self.item_head.setObjectName(u"item_head")

        self.asked_down.addWidget(self.item_head)

        self.question = Words(self.asked)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"role", u"ruling")

        self.asked_down.addWidget(self.question)

        self.answers = QHBoxLayout()
        self.answers.setSpacing(8)
        self.answers.setObjectName(u"answers")
        self.answers.setContentsMargins(0, 0, 0, 0)
        self.wrong_yes = KeyButton(self.asked)
        self.wrong_yes.setObjectName(u"wrong_yes")

        self.answers.addWidget(self.wrong_yes)

        self.wrong_no = KeyButton(self.asked)
        self.wrong_no.setObjectName(u"wrong_no")

        self.answers.addWidget(self.wrong_no)

        self.answers_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.answers.addItem(self.answers_rest)


        self.asked_down.addLayout(self.answers)

        self.claim = QWidget(self.asked)
        self.claim.setObjectName(u"claim")
        self.claim_down = QVBoxLayout(self.claim)
        self.claim_down.setSpacing(4)
        self.claim_down.setObjectName(u"claim_down")
        self.claim_down.setContentsMargins(0, 0, 0, 0)
        self.what = QHBoxLayout()
        self.what.setSpacing(12)
        self.what.setObjectName(u"what")
        self.what.setContentsMargins(0, 0, 0, 0)
        self.fault_field = Field(self.claim)
        self.fault_field.setObjectName(u"fault_field")
        self.fault_field.setProperty(u"name", u"fault")
        self.fault_field.setProperty(u"kind", u"line")
        self.fault_field.setProperty(u"required", True)

        self.what.addWidget(self.fault_field)

        self.cause_field = Field(self.claim)
        self.cause_field.setObjectName(u"cause_field")
        self.cause_field.setProperty(u"name", u"cause")
        self.cause_field.setProperty(u"kind", u"choice")
        self.cause_field.setProperty(u"required", True)

        self.what.addWidget(self.cause_field)

        self.quantity_field = Field(self.claim)
        self.quantity_field.setObjectName(u"quantity_field")
        self.quantity_field.setProperty(u"name", u"quantity")
        self.quantity_field.setProperty(u"kind", u"choice")

        self.what.addWidget(self.quantity_field)

        self.what.setStretch(0, 3)
        self.what.setStretch(1, 3)
        self.what.setStretch(2, 1)

        self.claim_down.addLayout(self.what)

        self.other_pieces_field = Field(self.claim)
        self.other_pieces_field.setObjectName(u"other_pieces_field")
        self.other_pieces_field.setProperty(u"name", u"other_pieces")
        self.other_pieces_field.setProperty(u"kind", u"tick")

        self.claim_down.addWidget(self.other_pieces_field)

        self.reason_text_field = Field(self.claim)
        self.reason_text_field.setObjectName(u"reason_text_field")
        self.reason_text_field.setProperty(u"name", u"reason_text")
        self.reason_text_field.setProperty(u"kind", u"lines")
        self.reason_text_field.setProperty(u"required", True)

        self.claim_down.addWidget(self.reason_text_field)

        self.photos_line = QHBoxLayout()
        self.photos_line.setSpacing(12)
        self.photos_line.setObjectName(u"photos_line")
        self.photos_line.setContentsMargins(0, 0, 0, 0)
        self.photos_field = Field(self.claim)
        self.photos_field.setObjectName(u"photos_field")
        self.photos_field.setProperty(u"name", u"photos")
        self.photos_field.setProperty(u"kind", u"file")

        self.photos_line.addWidget(self.photos_field)

        self.strip = PhotoStrip(self.claim)
        self.strip.setObjectName(u"strip")

        self.photos_line.addWidget(self.strip)

        self.photos_line.setStretch(0, 1)

        self.claim_down.addLayout(self.photos_line)

        self.when = QHBoxLayout()
        self.when.setSpacing(12)
        self.when.setObjectName(u"when")
        self.when.setContentsMargins(0, 0, 0, 0)
        self.received_at_field = Field(self.claim)
        self.received_at_field.setObjectName(u"received_at_field")
        self.received_at_field.setProperty(u"name", u"received_at")
        self.received_at_field.setProperty(u"kind", u"moment")
        self.received_at_field.setProperty(u"required", True)

        self.when.addWidget(self.received_at_field)

        self.how_field = Field(self.claim)
        self.how_field.setObjectName(u"how_field")
        self.how_field.setProperty(u"name", u"how")
        self.how_field.setProperty(u"kind", u"choice")
        self.how_field.setProperty(u"required", True)

        self.when.addWidget(self.how_field)

        self.when.setStretch(0, 1)
        self.when.setStretch(1, 1)

        self.claim_down.addLayout(self.when)


        self.asked_down.addWidget(self.claim)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.asked_down.addItem(self.rest)

        self.asked_down.setStretch(4, 1)
        self.scroll.setWidget(self.asked)

        self.form_down.addWidget(self.scroll)


        self.across.addWidget(self.form_panel)

        self.ruling_panel = Panel(ClaimNewPage)
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

        self.ruling_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ruling_lines.addItem(self.ruling_rest)

        self.ruling_scroll.setWidget(self.ruling_inside)

        self.ruling_down.addWidget(self.ruling_scroll)

        self.after = Words(self.ruling_panel)
        self.after.setObjectName(u"after")
        self.after.setProperty(u"role", u"second")

        self.ruling_down.addWidget(self.after)

        self.log_claim = KeyButton(self.ruling_panel)
        self.log_claim.setObjectName(u"log_claim")
        self.log_claim.setProperty(u"kind", u"main")
        self.log_claim.setProperty(u"key", u"F10")

        self.ruling_down.addWidget(self.log_claim)

        self.ruling_down.setStretch(1, 1)

        self.across.addWidget(self.ruling_panel)

        self.across.setStretch(0, 11)
        self.across.setStretch(1, 10)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(ClaimNewPage)

        QMetaObject.connectSlotsByName(ClaimNewPage)
    # setupUi

    def retranslateUi(self, ClaimNewPage: QWidget) -> None:
        self.question.setText(QCoreApplication.translate("ClaimNewPage", u"Is something wrong with the print or its packing?", None))
        self.wrong_yes.setText(QCoreApplication.translate("ClaimNewPage", u"&Yes, something is wrong", None))
        self.wrong_no.setText(QCoreApplication.translate("ClaimNewPage", u"&No, they wish something else", None))
        self.fault_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"What is wrong, in a word", None))
        self.cause_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"Cause", None))
        self.quantity_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"Pieces", None))
        self.other_pieces_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"Other pieces than those claimed before", None))
        self.reason_text_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"In the customer's words", None))
        self.photos_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"Photos of what is wrong", None))
        self.received_at_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"Reached us", None))
        self.how_field.setProperty(u"words", QCoreApplication.translate("ClaimNewPage", u"How", None))
        self.ruling_head.setText(QCoreApplication.translate("ClaimNewPage", u"What the policy says", None))
        self.log_claim.setText(QCoreApplication.translate("ClaimNewPage", u"Log claim", None))
        pass
    # retranslateUi

