"""Compiled from ui/sign_in.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from winno_desk.windows.band import Band
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.parts import (Canvas, Panel, Words)
class Ui_SignIn:
    def setupUi(self, SignIn: QWidget) -> None:
        if not SignIn.objectName():
            SignIn.setObjectName(u"SignIn")
        self.across = QHBoxLayout(SignIn)
        self.across.setSpacing(0)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.band = Band(SignIn)
        self.band.setObjectName(u"band")

        self.across.addWidget(self.band)

        self.ground = Canvas(SignIn)
        self.ground.setObjectName(u"ground")
        self.down = QVBoxLayout(self.ground)
        self.down.setSpacing(12)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(64, 92, 64, 48)
        self.question = Words(self.ground)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"role", u"title")

        self.down.addWidget(self.question)

        self.hint = Words(self.ground)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"second")

        self.down.addWidget(self.hint)

        self.people = QWidget(self.ground)
        self.people.setObjectName(u"people")

        self.down.addWidget(self.people)

        self.secret_field = Field(self.ground)
        self.secret_field.setObjectName(u"secret_field")
        self.secret_field.setProperty(u"kind", u"secret")
        self.secret_field.setProperty(u"name", u"secret")

        self.down.addWidget(self.secret_field)

        self.enter = KeyButton(self.ground)
        self.enter.setObjectName(u"enter")
        self.enter.setProperty(u"kind", u"main")

        self.down.addWidget(self.enter)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.down.addItem(self.rest)


        self.across.addWidget(self.ground)

        self.across.setStretch(1, 1)

        self.retranslateUi(SignIn)

        QMetaObject.connectSlotsByName(SignIn)
    # setupUi

    def retranslateUi(self, SignIn: QWidget) -> None:
        self.question.setText(QCoreApplication.translate("SignIn", u"Who is at the desk?", None))
        self.hint.setText(QCoreApplication.translate("SignIn", u"Choose your name, then enter your PIN or passphrase.", None))
        self.secret_field.setProperty(u"words", QCoreApplication.translate("SignIn", u"PIN", None))
        self.enter.setText(QCoreApplication.translate("SignIn", u"Sign in", None))
        pass
    # retranslateUi

