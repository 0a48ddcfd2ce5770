"""Compiled from ui/decision_form.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.parts import Words
from winno_desk.windows.ruling_view import Told
class Ui_DecisionForm:
    def setupUi(self, DecisionForm: QWidget) -> None:
        if not DecisionForm.objectName():
            DecisionForm.setObjectName(u"DecisionForm")
        self.down = QVBoxLayout(DecisionForm)
        self.down.setSpacing(8)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(0, 0, 0, 0)
        self.head = Words(DecisionForm)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"role", u"head")

        self.down.addWidget(self.head)

        self.scroll = QScrollArea(DecisionForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.fields.setProperty(u"plain", True)
        self.fields_down = QVBoxLayout(self.fields)
        self.fields_down.setSpacing(4)
        self.fields_down.setObjectName(u"fields_down")
        self.fields_down.setContentsMargins(0, 0, 0, 0)
        self.answer_field = Field(self.fields)
        self.answer_field.setObjectName(u"answer_field")
        self.answer_field.setProperty(u"name", u"answer")
        self.answer_field.setProperty(u"kind", u"choice")

        self.fields_down.addWidget(self.answer_field)

        self.remedy_field = Field(self.fields)
        self.remedy_field.setObjectName(u"remedy_field")
        self.remedy_field.setProperty(u"name", u"remedy")
        self.remedy_field.setProperty(u"kind", u"choice")

        self.fields_down.addWidget(self.remedy_field)

        self.pieces_field = Field(self.fields)
        self.pieces_field.setObjectName(u"pieces_field")
        self.pieces_field.setProperty(u"name", u"pieces")
        self.pieces_field.setProperty(u"kind", u"choice")

        self.fields_down.addWidget(self.pieces_field)

        self.amount_field = Field(self.fields)
        self.amount_field.setObjectName(u"amount_field")
        self.amount_field.setProperty(u"name", u"amount")
        self.amount_field.setProperty(u"kind", u"amount")

        self.fields_down.addWidget(self.amount_field)

        self.issue_day_field = Field(self.fields)
        self.issue_day_field.setObjectName(u"issue_day_field")
        self.issue_day_field.setProperty(u"name", u"issue_day")
        self.issue_day_field.setProperty(u"kind", u"line")

        self.fields_down.addWidget(self.issue_day_field)

        self.note_field = Field(self.fields)
        self.note_field.setObjectName(u"note_field")
        self.note_field.setProperty(u"name", u"note")
        self.note_field.setProperty(u"kind", u"lines")

        self.fields_down.addWidget(self.note_field)

        self.in_cash_field = Field(self.fields)
        self.in_cash_field.setObjectName(u"in_cash_field")
        self.in_cash_field.setProperty(u"name", u"in_cash")
        self.in_cash_field.setProperty(u"kind", u"tick")

        self.fields_down.addWidget(self.in_cash_field)

        self.own_secret_field = Field(self.fields)
        self.own_secret_field.setObjectName(u"own_secret_field")
        self.own_secret_field.setProperty(u"name", u"own_secret")
        self.own_secret_field.setProperty(u"kind", u"secret")
        self.own_secret_field.setProperty(u"required", True)

        self.fields_down.addWidget(self.own_secret_field)

        self.second_field = Field(self.fields)
        self.second_field.setObjectName(u"second_field")
        self.second_field.setProperty(u"name", u"second")
        self.second_field.setProperty(u"kind", u"choice")
        self.second_field.setProperty(u"required", True)

        self.fields_down.addWidget(self.second_field)

        self.second_secret_field = Field(self.fields)
        self.second_secret_field.setObjectName(u"second_secret_field")
        self.second_secret_field.setProperty(u"name", u"second_secret")
        self.second_secret_field.setProperty(u"kind", u"secret")
        self.second_secret_field.setProperty(u"required", True)

        self.fields_down.addWidget(self.second_secret_field)

        self.arrives = Told(self.fields)
        self.arrives.setObjectName(u"arrives")

        self.fields_down.addWidget(self.arrives)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_down.addItem(self.rest)

        self.fields_down.setStretch(11, 1)
        self.scroll.setWidget(self.fields)

        self.down.addWidget(self.scroll)

        self.why = Words(DecisionForm)
        self.why.setObjectName(u"why")
        self.why.setProperty(u"role", u"second")

        self.down.addWidget(self.why)

        self.decide = KeyButton(DecisionForm)
        self.decide.setObjectName(u"decide")
        self.decide.setProperty(u"kind", u"main")
        self.decide.setProperty(u"key", u"F10")

        self.down.addWidget(self.decide)

        self.decline = KeyButton(DecisionForm)
        self.decline.setObjectName(u"decline")
        self.decline.setProperty(u"kind", u"stop")

        self.down.addWidget(self.decline)

        self.keep = KeyButton(DecisionForm)
        self.keep.setObjectName(u"keep")

        self.down.addWidget(self.keep)

        self.down.setStretch(1, 1)

        self.retranslateUi(DecisionForm)

        QMetaObject.connectSlotsByName(DecisionForm)
    # setupUi

    def retranslateUi(self, DecisionForm: QWidget) -> None:
        self.head.setText(QCoreApplication.translate("DecisionForm", u"Your decision", None))
        self.answer_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Outcome", None))
        self.remedy_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"What the customer gets", None))
        self.pieces_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Pieces to make again", None))
        self.amount_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Amount", None))
        self.issue_day_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Day of issue", None))
        self.note_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Note for the file", None))
        self.in_cash_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Hand it out in cash", None))
        self.own_secret_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Your own PIN or passphrase", None))
        self.second_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Second manager", None))
        self.second_secret_field.setProperty(u"words", QCoreApplication.translate("DecisionForm", u"Their passphrase", None))
        self.decide.setText(QCoreApplication.translate("DecisionForm", u"Approve and print letter", None))
        self.decline.setText(QCoreApplication.translate("DecisionForm", u"&Decline\u2026", None))
        self.keep.setText(QCoreApplication.translate("DecisionForm", u"Leave it as it is", None))
        pass
    # retranslateUi

