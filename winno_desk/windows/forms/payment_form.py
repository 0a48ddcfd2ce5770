"""Compiled from ui/payment_form.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.parts import Words
from winno_desk.windows.segments import Segments
class Ui_PaymentForm:
    def setupUi(self, PaymentForm: QWidget) -> None:
        if not PaymentForm.objectName():
            PaymentForm.setObjectName(u"PaymentForm")
        self.down = QVBoxLayout(PaymentForm)
        self.down.setSpacing(8)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(0, 0, 0, 0)
        self.label = Words(PaymentForm)
        self.label.setObjectName(u"label")
        self.label.setProperty(u"role", u"field")

        self.down.addWidget(self.label)

        self.method = Segments(PaymentForm)
        self.method.setObjectName(u"method")

        self.down.addWidget(self.method)

        self.card_fields = QWidget(PaymentForm)
        self.card_fields.setObjectName(u"card_fields")
        self.card_across = QHBoxLayout(self.card_fields)
        self.card_across.setSpacing(12)
        self.card_across.setObjectName(u"card_across")
        self.card_across.setContentsMargins(0, 0, 0, 0)
        self.brand_field = Field(self.card_fields)
        self.brand_field.setObjectName(u"brand_field")
        self.brand_field.setProperty(u"name", u"brand")
        self.brand_field.setProperty(u"kind", u"choice")

        self.card_across.addWidget(self.brand_field, 0, Qt.AlignmentFlag.AlignTop)

        self.last_four_field = Field(self.card_fields)
        self.last_four_field.setObjectName(u"last_four_field")
        self.last_four_field.setProperty(u"name", u"last_four")

        self.card_across.addWidget(self.last_four_field, 0, Qt.AlignmentFlag.AlignTop)

        self.card_across.setStretch(0, 1)
        self.card_across.setStretch(1, 1)

        self.down.addWidget(self.card_fields)

        self.tender_fields = QWidget(PaymentForm)
        self.tender_fields.setObjectName(u"tender_fields")
        self.tender_across = QHBoxLayout(self.tender_fields)
        self.tender_across.setSpacing(12)
        self.tender_across.setObjectName(u"tender_across")
        self.tender_across.setContentsMargins(0, 0, 0, 0)
        self.amount_field = Field(self.tender_fields)
        self.amount_field.setObjectName(u"amount_field")
        self.amount_field.setProperty(u"name", u"amount")
        self.amount_field.setProperty(u"kind", u"amount")

        self.tender_across.addWidget(self.amount_field, 0, Qt.AlignmentFlag.AlignTop)

        self.reference_field = Field(self.tender_fields)
        self.reference_field.setObjectName(u"reference_field")
        self.reference_field.setProperty(u"name", u"reference")

        self.tender_across.addWidget(self.reference_field, 0, Qt.AlignmentFlag.AlignTop)

        self.given_field = Field(self.tender_fields)
        self.given_field.setObjectName(u"given_field")
        self.given_field.setProperty(u"name", u"given")
        self.given_field.setProperty(u"kind", u"amount")

        self.tender_across.addWidget(self.given_field, 0, Qt.AlignmentFlag.AlignTop)

        self.tender_across.setStretch(0, 1)
        self.tender_across.setStretch(1, 1)
        self.tender_across.setStretch(2, 1)

        self.down.addWidget(self.tender_fields)

        self.below = QHBoxLayout()
        self.below.setSpacing(8)
        self.below.setObjectName(u"below")
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.below.addItem(self.below_rest)

        self.close_payment = KeyButton(PaymentForm)
        self.close_payment.setObjectName(u"close_payment")
        self.close_payment.setProperty(u"kind", u"link")

        self.below.addWidget(self.close_payment)


        self.down.addLayout(self.below)


        self.retranslateUi(PaymentForm)

        QMetaObject.connectSlotsByName(PaymentForm)
    # setupUi

    def retranslateUi(self, PaymentForm: QWidget) -> None:
        self.label.setText(QCoreApplication.translate("PaymentForm", u"How it is paid", None))
        self.brand_field.setProperty(u"words", QCoreApplication.translate("PaymentForm", u"Brand", None))
        self.last_four_field.setProperty(u"words", QCoreApplication.translate("PaymentForm", u"Last four digits", None))
        self.amount_field.setProperty(u"words", QCoreApplication.translate("PaymentForm", u"Amount taken", None))
        self.reference_field.setProperty(u"words", QCoreApplication.translate("PaymentForm", u"Reference", None))
        self.given_field.setProperty(u"words", QCoreApplication.translate("PaymentForm", u"Cash handed over", None))
        self.close_payment.setText(QCoreApplication.translate("PaymentForm", u"Not now", None))
        pass
    # retranslateUi

