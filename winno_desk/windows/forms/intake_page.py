"""Compiled from ui/intake_page.ui by dev.py forms; edit the form, not this file."""

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
from winno_desk.windows.cards import KeyValues
from winno_desk.windows.customer_card import CustomerCard
from winno_desk.windows.fields import Field
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.papers_line import PapersLine
from winno_desk.windows.parts import (Divider, Panel, Words)
from winno_desk.windows.segments import Segments
class Ui_IntakePage:
    def setupUi(self, IntakePage: QWidget) -> None:
        if not IntakePage.objectName():
            IntakePage.setObjectName(u"IntakePage")
        self.down = QVBoxLayout(IntakePage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(IntakePage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.work_scroll = QScrollArea(IntakePage)
        self.work_scroll.setObjectName(u"work_scroll")
        self.work_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.work_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.work_scroll.setWidgetResizable(True)
        self.work_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.work = QWidget()
        self.work.setObjectName(u"work")
        self.work.setProperty(u"plain", True)
        self.work_down = QVBoxLayout(self.work)
        self.work_down.setSpacing(16)
        self.work_down.setObjectName(u"work_down")
        self.work_down.setContentsMargins(0, 0, 0, 0)
        self.customer_panel = Panel(self.work)
        self.customer_panel.setObjectName(u"customer_panel")
        self.customer_down = QVBoxLayout(self.customer_panel)
        self.customer_down.setSpacing(4)
        self.customer_down.setObjectName(u"customer_down")
        self.customer_down.setContentsMargins(16, 12, 16, 8)
        self.finding = QWidget(self.customer_panel)
        self.finding.setObjectName(u"finding")
        self.finding_across = QHBoxLayout(self.finding)
        self.finding_across.setSpacing(24)
        self.finding_across.setObjectName(u"finding_across")
        self.finding_across.setContentsMargins(0, 0, 0, 0)
        self.customer_field = Field(self.finding)
        self.customer_field.setObjectName(u"customer_field")
        self.customer_field.setProperty(u"name", u"customer")

        self.finding_across.addWidget(self.customer_field, 0, Qt.AlignmentFlag.AlignTop)

        self.beside = QVBoxLayout()
        self.beside.setSpacing(8)
        self.beside.setObjectName(u"beside")
        self.beside.setContentsMargins(0, 0, 0, 0)
        self.customer_card = CustomerCard(self.finding)
        self.customer_card.setObjectName(u"customer_card")

        self.beside.addWidget(self.customer_card)

        self.beside_across = QHBoxLayout()
        self.beside_across.setSpacing(12)
        self.beside_across.setObjectName(u"beside_across")
        self.beside_across.setContentsMargins(0, 0, 0, 0)
        self.new_customer = KeyButton(self.finding)
        self.new_customer.setObjectName(u"new_customer")

        self.beside_across.addWidget(self.new_customer)

        self.customer_hint = Words(self.finding)
        self.customer_hint.setObjectName(u"customer_hint")
        self.customer_hint.setProperty(u"role", u"second")

        self.beside_across.addWidget(self.customer_hint)

        self.beside_across.setStretch(1, 1)

        self.beside.addLayout(self.beside_across)

        self.beside_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.beside.addItem(self.beside_rest)


        self.finding_across.addLayout(self.beside)

        self.finding_across.setStretch(0, 4)
        self.finding_across.setStretch(1, 5)

        self.customer_down.addWidget(self.finding)

        self.describing = QWidget(self.customer_panel)
        self.describing.setObjectName(u"describing")
        self.describing_down = QVBoxLayout(self.describing)
        self.describing_down.setSpacing(4)
        self.describing_down.setObjectName(u"describing_down")
        self.describing_down.setContentsMargins(0, 0, 0, 4)
        self.describing_across = QHBoxLayout()
        self.describing_across.setSpacing(12)
        self.describing_across.setObjectName(u"describing_across")
        self.describing_across.setContentsMargins(0, 0, 0, 0)
        self.name_field = Field(self.describing)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setProperty(u"name", u"name")
        self.name_field.setProperty(u"required", True)

        self.describing_across.addWidget(self.name_field, 0, Qt.AlignmentFlag.AlignTop)

        self.phone_field = Field(self.describing)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field.setProperty(u"name", u"phone")

        self.describing_across.addWidget(self.phone_field, 0, Qt.AlignmentFlag.AlignTop)

        self.email_field = Field(self.describing)
        self.email_field.setObjectName(u"email_field")
        self.email_field.setProperty(u"name", u"email")

        self.describing_across.addWidget(self.email_field, 0, Qt.AlignmentFlag.AlignTop)

        self.guardian_field = Field(self.describing)
        self.guardian_field.setObjectName(u"guardian_field")
        self.guardian_field.setProperty(u"name", u"guardian")

        self.describing_across.addWidget(self.guardian_field, 0, Qt.AlignmentFlag.AlignTop)

        self.describing_across.setStretch(0, 4)
        self.describing_across.setStretch(1, 3)
        self.describing_across.setStretch(2, 4)
        self.describing_across.setStretch(3, 3)

        self.describing_down.addLayout(self.describing_across)


        self.customer_down.addWidget(self.describing)

        self.consenting = QWidget(self.customer_panel)
        self.consenting.setObjectName(u"consenting")
        self.consenting_down = QVBoxLayout(self.consenting)
        self.consenting_down.setSpacing(4)
        self.consenting_down.setObjectName(u"consenting_down")
        self.consenting_down.setContentsMargins(0, 0, 0, 0)
        self.consent_across = QHBoxLayout()
        self.consent_across.setSpacing(12)
        self.consent_across.setObjectName(u"consent_across")
        self.consent_across.setContentsMargins(0, 0, 0, 0)
        self.consent_field = Field(self.consenting)
        self.consent_field.setObjectName(u"consent_field")
        self.consent_field.setProperty(u"name", u"consent")
        self.consent_field.setProperty(u"kind", u"tick")

        self.consent_across.addWidget(self.consent_field, 0, Qt.AlignmentFlag.AlignTop)

        self.find_instead = KeyButton(self.consenting)
        self.find_instead.setObjectName(u"find_instead")
        self.find_instead.setProperty(u"kind", u"link")

        self.consent_across.addWidget(self.find_instead, 0, Qt.AlignmentFlag.AlignTop)

        self.consent_across.setStretch(0, 1)

        self.consenting_down.addLayout(self.consent_across)

        self.agreed_across = QHBoxLayout()
        self.agreed_across.setSpacing(16)
        self.agreed_across.setObjectName(u"agreed_across")
        self.agreed_across.setContentsMargins(0, 0, 0, 0)
        self.portfolio_field = Field(self.consenting)
        self.portfolio_field.setObjectName(u"portfolio_field")
        self.portfolio_field.setProperty(u"name", u"portfolio")
        self.portfolio_field.setProperty(u"kind", u"tick")

        self.agreed_across.addWidget(self.portfolio_field)

        self.training_field = Field(self.consenting)
        self.training_field.setObjectName(u"training_field")
        self.training_field.setProperty(u"name", u"training")
        self.training_field.setProperty(u"kind", u"tick")

        self.agreed_across.addWidget(self.training_field)

        self.marketing_field = Field(self.consenting)
        self.marketing_field.setObjectName(u"marketing_field")
        self.marketing_field.setProperty(u"name", u"marketing")
        self.marketing_field.setProperty(u"kind", u"tick")

        self.agreed_across.addWidget(self.marketing_field)


        self.consenting_down.addLayout(self.agreed_across)


        self.customer_down.addWidget(self.consenting)


        self.work_down.addWidget(self.customer_panel)

        self.items_panel = Panel(self.work)
        self.items_panel.setObjectName(u"items_panel")
        self.items_down = QVBoxLayout(self.items_panel)
        self.items_down.setSpacing(8)
        self.items_down.setObjectName(u"items_down")
        self.items_down.setContentsMargins(16, 12, 16, 8)
        self.lines_down = QVBoxLayout()
        self.lines_down.setSpacing(8)
        self.lines_down.setObjectName(u"lines_down")
        self.lines_down.setContentsMargins(0, 0, 0, 0)
        self.lines_list = QVBoxLayout()
        self.lines_list.setSpacing(0)
        self.lines_list.setObjectName(u"lines_list")
        self.lines_list.setContentsMargins(0, 0, 0, 0)

        self.lines_down.addLayout(self.lines_list)

        self.adding_across = QHBoxLayout()
        self.adding_across.setSpacing(12)
        self.adding_across.setObjectName(u"adding_across")
        self.adding_across.setContentsMargins(0, 0, 0, 0)
        self.lines_field = Field(self.items_panel)
        self.lines_field.setObjectName(u"lines_field")
        self.lines_field.setProperty(u"name", u"lines")

        self.adding_across.addWidget(self.lines_field)

        self.discount_field = Field(self.items_panel)
        self.discount_field.setObjectName(u"discount_field")
        self.discount_field.setProperty(u"name", u"discount")

        self.adding_across.addWidget(self.discount_field, 0, Qt.AlignmentFlag.AlignTop)

        self.adding_across.setStretch(0, 1)

        self.lines_down.addLayout(self.adding_across)

        self.lines_empty = Words(self.items_panel)
        self.lines_empty.setObjectName(u"lines_empty")
        self.lines_empty.setProperty(u"role", u"second")

        self.lines_down.addWidget(self.lines_empty)

        self.lines_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lines_down.addItem(self.lines_rest)

        self.lines_down.setStretch(2, 100)
        self.lines_down.setStretch(3, 1)

        self.items_down.addLayout(self.lines_down)

        self.delivery_line = Divider(self.items_panel)
        self.delivery_line.setObjectName(u"delivery_line")

        self.items_down.addWidget(self.delivery_line)

        self.delivery_across = QHBoxLayout()
        self.delivery_across.setSpacing(24)
        self.delivery_across.setObjectName(u"delivery_across")
        self.delivery_across.setContentsMargins(0, 0, 0, 0)
        self.delivery_down = QVBoxLayout()
        self.delivery_down.setSpacing(4)
        self.delivery_down.setObjectName(u"delivery_down")
        self.delivery_down.setContentsMargins(0, 0, 0, 0)
        self.delivery_label = Words(self.items_panel)
        self.delivery_label.setObjectName(u"delivery_label")
        self.delivery_label.setProperty(u"role", u"field")

        self.delivery_down.addWidget(self.delivery_label)

        self.delivery = Segments(self.items_panel)
        self.delivery.setObjectName(u"delivery")

        self.delivery_down.addWidget(self.delivery)

        self.delivery_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.delivery_down.addItem(self.delivery_rest)


        self.delivery_across.addLayout(self.delivery_down)

        self.address_field = Field(self.items_panel)
        self.address_field.setObjectName(u"address_field")
        self.address_field.setProperty(u"name", u"address")
        self.address_field.setProperty(u"kind", u"lines")

        self.delivery_across.addWidget(self.address_field, 0, Qt.AlignmentFlag.AlignTop)

        self.collector_field = Field(self.items_panel)
        self.collector_field.setObjectName(u"collector_field")
        self.collector_field.setProperty(u"name", u"collector")

        self.delivery_across.addWidget(self.collector_field, 0, Qt.AlignmentFlag.AlignTop)

        self.delivery_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.delivery_across.addItem(self.delivery_space)

        self.delivery_across.setStretch(1, 1)
        self.delivery_across.setStretch(2, 1)

        self.items_down.addLayout(self.delivery_across)

        self.items_down.setStretch(0, 1)

        self.work_down.addWidget(self.items_panel)

        self.work_down.setStretch(1, 1)
        self.work_scroll.setWidget(self.work)

        self.across.addWidget(self.work_scroll)

        self.payment_panel = Panel(IntakePage)
        self.payment_panel.setObjectName(u"payment_panel")
        self.payment_down = QVBoxLayout(self.payment_panel)
        self.payment_down.setSpacing(12)
        self.payment_down.setObjectName(u"payment_down")
        self.payment_down.setContentsMargins(16, 16, 16, 16)
        self.payment_scroll = QScrollArea(self.payment_panel)
        self.payment_scroll.setObjectName(u"payment_scroll")
        self.payment_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.payment_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.payment_scroll.setWidgetResizable(True)
        self.payment_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.payment = QWidget()
        self.payment.setObjectName(u"payment")
        self.payment.setProperty(u"plain", True)
        self.payment_inside = QVBoxLayout(self.payment)
        self.payment_inside.setSpacing(8)
        self.payment_inside.setObjectName(u"payment_inside")
        self.payment_inside.setContentsMargins(0, 0, 0, 0)
        self.payment_head = Words(self.payment)
        self.payment_head.setObjectName(u"payment_head")
        self.payment_head.setProperty(u"role", u"head")

        self.payment_inside.addWidget(self.payment_head)

        self.sums = KeyValues(self.payment)
        self.sums.setObjectName(u"sums")

        self.payment_inside.addWidget(self.sums)

        self.sums_line = Divider(self.payment)
        self.sums_line.setObjectName(u"sums_line")

        self.payment_inside.addWidget(self.sums_line)

        self.total_across = QHBoxLayout()
        self.total_across.setSpacing(8)
        self.total_across.setObjectName(u"total_across")
        self.total_across.setContentsMargins(0, 0, 0, 0)
        self.total_label = Words(self.payment)
        self.total_label.setObjectName(u"total_label")
        self.total_label.setProperty(u"role", u"strong")

        self.total_across.addWidget(self.total_label)

        self.total = Words(self.payment)
        self.total.setObjectName(u"total")
        self.total.setProperty(u"role", u"figure")

        self.total_across.addWidget(self.total)

        self.total_across.setStretch(0, 1)

        self.payment_inside.addLayout(self.total_across)

        self.taken_rows = QVBoxLayout()
        self.taken_rows.setSpacing(4)
        self.taken_rows.setObjectName(u"taken_rows")
        self.taken_rows.setContentsMargins(0, 0, 0, 0)

        self.payment_inside.addLayout(self.taken_rows)

        self.method = Segments(self.payment)
        self.method.setObjectName(u"method")

        self.payment_inside.addWidget(self.method)

        self.card_fields = QWidget(self.payment)
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

        self.payment_inside.addWidget(self.card_fields)

        self.tender_fields = QWidget(self.payment)
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

        self.payment_inside.addWidget(self.tender_fields)

        self.more_tenders = KeyButton(self.payment)
        self.more_tenders.setObjectName(u"more_tenders")
        self.more_tenders.setProperty(u"kind", u"link")

        self.payment_inside.addWidget(self.more_tenders)

        self.owing = KeyValues(self.payment)
        self.owing.setObjectName(u"owing")

        self.payment_inside.addWidget(self.owing)

        self.policy_line = Divider(self.payment)
        self.policy_line.setObjectName(u"policy_line")

        self.payment_inside.addWidget(self.policy_line)

        self.policy_label = Words(self.payment)
        self.policy_label.setObjectName(u"policy_label")
        self.policy_label.setProperty(u"role", u"label")

        self.payment_inside.addWidget(self.policy_label)

        self.policy_shown_field = Field(self.payment)
        self.policy_shown_field.setObjectName(u"policy_shown_field")
        self.policy_shown_field.setProperty(u"name", u"policy_shown")
        self.policy_shown_field.setProperty(u"kind", u"tick")

        self.payment_inside.addWidget(self.policy_shown_field)

        self.policy_words = Words(self.payment)
        self.policy_words.setObjectName(u"policy_words")
        self.policy_words.setProperty(u"role", u"small")

        self.payment_inside.addWidget(self.policy_words)

        self.payment_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.payment_inside.addItem(self.payment_rest)

        self.payment_scroll.setWidget(self.payment)

        self.payment_down.addWidget(self.payment_scroll)

        self.below = QHBoxLayout()
        self.below.setSpacing(8)
        self.below.setObjectName(u"below")
        self.below.setContentsMargins(0, 0, 0, 0)
        self.save_order = KeyButton(self.payment_panel)
        self.save_order.setObjectName(u"save_order")
        self.save_order.setProperty(u"kind", u"main")
        self.save_order.setProperty(u"key", u"F10")

        self.below.addWidget(self.save_order)

        self.discard = KeyButton(self.payment_panel)
        self.discard.setObjectName(u"discard")
        self.discard.setProperty(u"kind", u"link")

        self.below.addWidget(self.discard)


        self.payment_down.addLayout(self.below)

        self.papers = PapersLine(self.payment_panel)
        self.papers.setObjectName(u"papers")

        self.payment_down.addWidget(self.papers)

        self.payment_down.setStretch(0, 1)

        self.across.addWidget(self.payment_panel)

        self.across.setStretch(0, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(IntakePage)

        QMetaObject.connectSlotsByName(IntakePage)
    # setupUi

    def retranslateUi(self, IntakePage: QWidget) -> None:
        self.customer_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Customer: phone, surname, e-mail or order number", None))
        self.new_customer.setText(QCoreApplication.translate("IntakePage", u"&New customer", None))
        self.name_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Name", None))
        self.phone_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Phone", None))
        self.email_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"or e-mail", None))
        self.guardian_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Guardian, if under age", None))
        self.consent_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"The customer agrees", None))
        self.find_instead.setText(QCoreApplication.translate("IntakePage", u"&Find a customer instead", None))
        self.portfolio_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Portfolio", None))
        self.training_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"AI training", None))
        self.marketing_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"News and offers", None))
        self.lines_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Add an item: code or name, then Enter", None))
        self.discount_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Discount on the order", None))
        self.lines_empty.setText(QCoreApplication.translate("IntakePage", u"What the customer wants stands here: a portrait, a restoration, prints. Photos are dropped onto their line.", None))
        self.delivery_label.setText(QCoreApplication.translate("IntakePage", u"Delivery", None))
        self.address_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Address", None))
        self.collector_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Collected by another", None))
        self.payment_head.setText(QCoreApplication.translate("IntakePage", u"Payment", None))
        self.total_label.setText(QCoreApplication.translate("IntakePage", u"Total", None))
        self.brand_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Brand", None))
        self.last_four_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Last four digits", None))
        self.amount_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Amount taken", None))
        self.reference_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Reference", None))
        self.given_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Cash handed over", None))
        self.more_tenders.setText(QCoreApplication.translate("IntakePage", u"Pay the rest in &another way", None))
        self.policy_label.setText(QCoreApplication.translate("IntakePage", u"Shown to the customer", None))
        self.policy_shown_field.setProperty(u"words", QCoreApplication.translate("IntakePage", u"Refund policy", None))
        self.save_order.setText(QCoreApplication.translate("IntakePage", u"Save and print", None))
        self.discard.setText(QCoreApplication.translate("IntakePage", u"Discard", None))
        pass
    # retranslateUi

