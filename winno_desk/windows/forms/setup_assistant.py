"""Compiled from ui/setup_assistant.ui by dev.py forms; edit the form, not this file."""

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
class Ui_SetupAssistant:
    def setupUi(self, SetupAssistant: QWidget) -> None:
        if not SetupAssistant.objectName():
            SetupAssistant.setObjectName(u"SetupAssistant")
        self.across = QHBoxLayout(SetupAssistant)
        self.across.setSpacing(0)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.band = Band(SetupAssistant)
        self.band.setObjectName(u"band")

        self.across.addWidget(self.band)

        self.ground = Canvas(SetupAssistant)
        self.ground.setObjectName(u"ground")
        self.down = QVBoxLayout(self.ground)
        self.down.setSpacing(8)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(32, 24, 32, 24)
        self.question = Words(self.ground)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"role", u"title")

        self.down.addWidget(self.question)

        self.hint = Words(self.ground)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"second")

        self.down.addWidget(self.hint)

        self.panels = QHBoxLayout()
        self.panels.setSpacing(16)
        self.panels.setObjectName(u"panels")
        self.panels.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(16)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.studio = Panel(self.ground)
        self.studio.setObjectName(u"studio")
        self.studio_down = QVBoxLayout(self.studio)
        self.studio_down.setSpacing(8)
        self.studio_down.setObjectName(u"studio_down")
        self.studio_down.setContentsMargins(16, 16, 16, 16)
        self.studio_head = Words(self.studio)
        self.studio_head.setObjectName(u"studio_head")
        self.studio_head.setProperty(u"role", u"head")

        self.studio_down.addWidget(self.studio_head)

        self.name_field = Field(self.studio)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setProperty(u"kind", u"line")
        self.name_field.setProperty(u"name", u"name")
        self.name_field.setProperty(u"required", True)

        self.studio_down.addWidget(self.name_field)

        self.address_field = Field(self.studio)
        self.address_field.setObjectName(u"address_field")
        self.address_field.setProperty(u"kind", u"lines")
        self.address_field.setProperty(u"name", u"address")
        self.address_field.setProperty(u"required", True)

        self.studio_down.addWidget(self.address_field)

        self.reach = QHBoxLayout()
        self.reach.setSpacing(16)
        self.reach.setObjectName(u"reach")
        self.reach.setContentsMargins(0, 0, 0, 0)
        self.phone_field = Field(self.studio)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field.setProperty(u"kind", u"line")
        self.phone_field.setProperty(u"name", u"phone")

        self.reach.addWidget(self.phone_field)

        self.email_field = Field(self.studio)
        self.email_field.setObjectName(u"email_field")
        self.email_field.setProperty(u"kind", u"line")
        self.email_field.setProperty(u"name", u"email")

        self.reach.addWidget(self.email_field)


        self.studio_down.addLayout(self.reach)


        self.left.addWidget(self.studio)

        self.place = Panel(self.ground)
        self.place.setObjectName(u"place")
        self.place_down = QVBoxLayout(self.place)
        self.place_down.setSpacing(8)
        self.place_down.setObjectName(u"place_down")
        self.place_down.setContentsMargins(16, 16, 16, 16)
        self.place_head = Words(self.place)
        self.place_head.setObjectName(u"place_head")
        self.place_head.setProperty(u"role", u"head")

        self.place_down.addWidget(self.place_head)

        self.time_zone_field = Field(self.place)
        self.time_zone_field.setObjectName(u"time_zone_field")
        self.time_zone_field.setProperty(u"kind", u"choice")
        self.time_zone_field.setProperty(u"name", u"time_zone")
        self.time_zone_field.setProperty(u"required", True)

        self.place_down.addWidget(self.time_zone_field)

        self.where = QHBoxLayout()
        self.where.setSpacing(16)
        self.where.setObjectName(u"where")
        self.where.setContentsMargins(0, 0, 0, 0)
        self.country_field = Field(self.place)
        self.country_field.setObjectName(u"country_field")
        self.country_field.setProperty(u"kind", u"choice")
        self.country_field.setProperty(u"name", u"country")
        self.country_field.setProperty(u"required", True)

        self.where.addWidget(self.country_field)

        self.region_field = Field(self.place)
        self.region_field.setObjectName(u"region_field")
        self.region_field.setProperty(u"kind", u"line")
        self.region_field.setProperty(u"name", u"region")

        self.where.addWidget(self.region_field)

        self.where.setStretch(0, 1)
        self.where.setStretch(1, 1)

        self.place_down.addLayout(self.where)

        self.money = QHBoxLayout()
        self.money.setSpacing(16)
        self.money.setObjectName(u"money")
        self.money.setContentsMargins(0, 0, 0, 0)
        self.currency_field = Field(self.place)
        self.currency_field.setObjectName(u"currency_field")
        self.currency_field.setProperty(u"kind", u"choice")
        self.currency_field.setProperty(u"name", u"currency")
        self.currency_field.setProperty(u"required", True)

        self.money.addWidget(self.currency_field)

        self.print_tax_field = Field(self.place)
        self.print_tax_field.setObjectName(u"print_tax_field")
        self.print_tax_field.setProperty(u"kind", u"line")
        self.print_tax_field.setProperty(u"name", u"print_tax")

        self.money.addWidget(self.print_tax_field)

        self.money.setStretch(0, 1)
        self.money.setStretch(1, 1)

        self.place_down.addLayout(self.money)

        self.place_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.place_down.addItem(self.place_rest)


        self.left.addWidget(self.place)

        self.left.setStretch(1, 1)

        self.panels.addLayout(self.left)

        self.first = Panel(self.ground)
        self.first.setObjectName(u"first")
        self.first_down = QVBoxLayout(self.first)
        self.first_down.setSpacing(8)
        self.first_down.setObjectName(u"first_down")
        self.first_down.setContentsMargins(16, 16, 16, 16)
        self.manager_head = Words(self.first)
        self.manager_head.setObjectName(u"manager_head")
        self.manager_head.setProperty(u"role", u"head")

        self.first_down.addWidget(self.manager_head)

        self.manager_note = Words(self.first)
        self.manager_note.setObjectName(u"manager_note")
        self.manager_note.setProperty(u"role", u"second")

        self.first_down.addWidget(self.manager_note)

        self.manager_field = Field(self.first)
        self.manager_field.setObjectName(u"manager_field")
        self.manager_field.setProperty(u"kind", u"line")
        self.manager_field.setProperty(u"name", u"manager")
        self.manager_field.setProperty(u"required", True)

        self.first_down.addWidget(self.manager_field)

        self.passphrase_field = Field(self.first)
        self.passphrase_field.setObjectName(u"passphrase_field")
        self.passphrase_field.setProperty(u"kind", u"secret")
        self.passphrase_field.setProperty(u"name", u"passphrase")
        self.passphrase_field.setProperty(u"required", True)

        self.first_down.addWidget(self.passphrase_field)

        self.again_field = Field(self.first)
        self.again_field.setObjectName(u"again_field")
        self.again_field.setProperty(u"kind", u"secret")
        self.again_field.setProperty(u"name", u"again")
        self.again_field.setProperty(u"required", True)

        self.first_down.addWidget(self.again_field)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.first_down.addItem(self.rest)

        self.open_studio = KeyButton(self.first)
        self.open_studio.setObjectName(u"open_studio")
        self.open_studio.setProperty(u"kind", u"main")
        self.open_studio.setProperty(u"key", u"F10")

        self.first_down.addWidget(self.open_studio)


        self.panels.addWidget(self.first)

        self.panels.setStretch(0, 3)
        self.panels.setStretch(1, 2)

        self.down.addLayout(self.panels)

        self.down.setStretch(2, 1)

        self.across.addWidget(self.ground)

        self.across.setStretch(1, 1)

        self.retranslateUi(SetupAssistant)

        QMetaObject.connectSlotsByName(SetupAssistant)
    # setupUi

    def retranslateUi(self, SetupAssistant: QWidget) -> None:
        self.question.setText(QCoreApplication.translate("SetupAssistant", u"Set up the studio", None))
        self.hint.setText(QCoreApplication.translate("SetupAssistant", u"Once for this data folder. Letters, slips and every date follow from it.", None))
        self.studio_head.setText(QCoreApplication.translate("SetupAssistant", u"The studio", None))
        self.name_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Name, as it stands on letters", None))
        self.address_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Address", None))
        self.phone_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Phone", None))
        self.email_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"E-mail", None))
        self.place_head.setText(QCoreApplication.translate("SetupAssistant", u"Place and money", None))
        self.time_zone_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Time zone", None))
        self.country_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Country", None))
        self.region_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Region", None))
        self.region_field.setProperty(u"note", QCoreApplication.translate("SetupAssistant", u"Two or three letters, such as CA", None))
        self.currency_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Currency", None))
        self.print_tax_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Tax on prints, in per cent", None))
        self.manager_head.setText(QCoreApplication.translate("SetupAssistant", u"The first manager", None))
        self.manager_note.setText(QCoreApplication.translate("SetupAssistant", u"This person signs in first, decides about refunds and adds everybody else.", None))
        self.manager_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Name", None))
        self.passphrase_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Passphrase", None))
        self.passphrase_field.setProperty(u"note", QCoreApplication.translate("SetupAssistant", u"Eight characters or more; several words are easy to keep", None))
        self.again_field.setProperty(u"words", QCoreApplication.translate("SetupAssistant", u"Passphrase again", None))
        self.open_studio.setText(QCoreApplication.translate("SetupAssistant", u"Open the studio", None))
        pass
    # retranslateUi

