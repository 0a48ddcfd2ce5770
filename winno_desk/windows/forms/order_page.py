"""Compiled from ui/order_page.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import (KeyValues, Timeline)
from winno_desk.windows.customer_card import CustomerCard
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import (Divider, Panel, Words)
from winno_desk.windows.payment_form import PaymentForm
from winno_desk.windows.table_view import RowTable
class Ui_OrderPage:
    def setupUi(self, OrderPage: QWidget) -> None:
        if not OrderPage.objectName():
            OrderPage.setObjectName(u"OrderPage")
        self.down = QVBoxLayout(OrderPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(OrderPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.work_scroll = QScrollArea(OrderPage)
        self.work_scroll.setObjectName(u"work_scroll")
        self.work_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.work_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.work_scroll.setWidgetResizable(True)
        self.work = QWidget()
        self.work.setObjectName(u"work")
        self.work.setProperty(u"plain", True)
        self.work_down = QVBoxLayout(self.work)
        self.work_down.setSpacing(12)
        self.work_down.setObjectName(u"work_down")
        self.work_down.setContentsMargins(0, 0, 0, 0)
        self.items = QVBoxLayout()
        self.items.setSpacing(12)
        self.items.setObjectName(u"items")
        self.items.setContentsMargins(0, 0, 0, 0)

        self.work_down.addLayout(self.items)

        self.cases_panel = Panel(self.work)
        self.cases_panel.setObjectName(u"cases_panel")
        self.cases_down = QVBoxLayout(self.cases_panel)
        self.cases_down.setSpacing(8)
        self.cases_down.setObjectName(u"cases_down")
        self.cases_down.setContentsMargins(16, 16, 16, 16)
        self.cases_head = Words(self.cases_panel)
        self.cases_head.setObjectName(u"cases_head")
        self.cases_head.setProperty(u"role", u"head")

        self.cases_down.addWidget(self.cases_head)

        self.cases = RowTable(self.cases_panel)
        self.cases.setObjectName(u"cases")

        self.cases_down.addWidget(self.cases)


        self.work_down.addWidget(self.cases_panel)

        self.timeline_panel = Panel(self.work)
        self.timeline_panel.setObjectName(u"timeline_panel")
        self.timeline_down = QVBoxLayout(self.timeline_panel)
        self.timeline_down.setSpacing(12)
        self.timeline_down.setObjectName(u"timeline_down")
        self.timeline_down.setContentsMargins(16, 16, 16, 16)
        self.timeline_head = Words(self.timeline_panel)
        self.timeline_head.setObjectName(u"timeline_head")
        self.timeline_head.setProperty(u"role", u"head")

        self.timeline_down.addWidget(self.timeline_head)

        self.timeline = Timeline(self.timeline_panel)
        self.timeline.setObjectName(u"timeline")

        self.timeline_down.addWidget(self.timeline)


        self.work_down.addWidget(self.timeline_panel)

        self.work_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_down.addItem(self.work_rest)

        self.work_down.setStretch(3, 1)
        self.work_scroll.setWidget(self.work)

        self.across.addWidget(self.work_scroll)

        self.side_panel = Panel(OrderPage)
        self.side_panel.setObjectName(u"side_panel")
        self.side_down = QVBoxLayout(self.side_panel)
        self.side_down.setSpacing(12)
        self.side_down.setObjectName(u"side_down")
        self.side_down.setContentsMargins(16, 16, 8, 16)
        self.side_scroll = QScrollArea(self.side_panel)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side = QWidget()
        self.side.setObjectName(u"side")
        self.side.setProperty(u"plain", True)
        self.side_inside = QVBoxLayout(self.side)
        self.side_inside.setSpacing(8)
        self.side_inside.setObjectName(u"side_inside")
        self.side_inside.setContentsMargins(0, 0, 8, 0)
        self.customer_head = Words(self.side)
        self.customer_head.setObjectName(u"customer_head")
        self.customer_head.setProperty(u"role", u"head")

        self.side_inside.addWidget(self.customer_head)

        self.customer = CustomerCard(self.side)
        self.customer.setObjectName(u"customer")

        self.side_inside.addWidget(self.customer)

        self.placed = Words(self.side)
        self.placed.setObjectName(u"placed")
        self.placed.setProperty(u"role", u"small")

        self.side_inside.addWidget(self.placed)

        self.customer_line = Divider(self.side)
        self.customer_line.setObjectName(u"customer_line")

        self.side_inside.addWidget(self.customer_line)

        self.money_head = Words(self.side)
        self.money_head.setObjectName(u"money_head")
        self.money_head.setProperty(u"role", u"head")

        self.side_inside.addWidget(self.money_head)

        self.sums = KeyValues(self.side)
        self.sums.setObjectName(u"sums")

        self.side_inside.addWidget(self.sums)

        self.sums_line = Divider(self.side)
        self.sums_line.setObjectName(u"sums_line")

        self.side_inside.addWidget(self.sums_line)

        self.owing_across = QHBoxLayout()
        self.owing_across.setSpacing(8)
        self.owing_across.setObjectName(u"owing_across")
        self.owing_across.setContentsMargins(0, 0, 0, 0)
        self.owing_label = Words(self.side)
        self.owing_label.setObjectName(u"owing_label")
        self.owing_label.setProperty(u"role", u"strong")

        self.owing_across.addWidget(self.owing_label)

        self.owing = Words(self.side)
        self.owing.setObjectName(u"owing")
        self.owing.setProperty(u"role", u"figure")

        self.owing_across.addWidget(self.owing)

        self.owing_across.setStretch(0, 1)

        self.side_inside.addLayout(self.owing_across)

        self.payment = PaymentForm(self.side)
        self.payment.setObjectName(u"payment")

        self.side_inside.addWidget(self.payment)

        self.documents_line = Divider(self.side)
        self.documents_line.setObjectName(u"documents_line")

        self.side_inside.addWidget(self.documents_line)

        self.documents_head = Words(self.side)
        self.documents_head.setObjectName(u"documents_head")
        self.documents_head.setProperty(u"role", u"head")

        self.side_inside.addWidget(self.documents_head)

        self.documents = QVBoxLayout()
        self.documents.setSpacing(4)
        self.documents.setObjectName(u"documents")
        self.documents.setContentsMargins(0, 0, 0, 0)

        self.side_inside.addLayout(self.documents)

        self.side_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_inside.addItem(self.side_rest)

        self.side_scroll.setWidget(self.side)

        self.side_down.addWidget(self.side_scroll)

        self.next_warning = Words(self.side_panel)
        self.next_warning.setObjectName(u"next_warning")
        self.next_warning.setProperty(u"role", u"small")

        self.side_down.addWidget(self.next_warning)

        self.next_act = KeyButton(self.side_panel)
        self.next_act.setObjectName(u"next_act")
        self.next_act.setProperty(u"kind", u"main")
        self.next_act.setProperty(u"key", u"F10")

        self.side_down.addWidget(self.next_act)

        self.side_act = QHBoxLayout()
        self.side_act.setSpacing(0)
        self.side_act.setObjectName(u"side_act")
        self.side_act.setContentsMargins(0, 0, 8, 0)
        self.take_payment = KeyButton(self.side_panel)
        self.take_payment.setObjectName(u"take_payment")
        self.take_payment.setProperty(u"kind", u"main")
        self.take_payment.setProperty(u"key", u"F4")

        self.side_act.addWidget(self.take_payment)


        self.side_down.addLayout(self.side_act)

        self.side_down.setStretch(0, 1)

        self.across.addWidget(self.side_panel)

        self.across.setStretch(0, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(OrderPage)

        QMetaObject.connectSlotsByName(OrderPage)
    # setupUi

    def retranslateUi(self, OrderPage: QWidget) -> None:
        self.cases_head.setText(QCoreApplication.translate("OrderPage", u"Claims and refunds", None))
        self.timeline_head.setText(QCoreApplication.translate("OrderPage", u"Timeline", None))
        self.customer_head.setText(QCoreApplication.translate("OrderPage", u"Customer", None))
        self.money_head.setText(QCoreApplication.translate("OrderPage", u"Money", None))
        self.owing_label.setText(QCoreApplication.translate("OrderPage", u"Owing", None))
        self.documents_head.setText(QCoreApplication.translate("OrderPage", u"Documents", None))
        self.take_payment.setText(QCoreApplication.translate("OrderPage", u"Take payment", None))
        pass
    # retranslateUi

