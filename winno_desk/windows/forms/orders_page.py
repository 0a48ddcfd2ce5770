"""Compiled from ui/orders_page.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHeaderView, QSizePolicy, QVBoxLayout,
    QWidget)

from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import Panel
from winno_desk.windows.table_view import RowTable
class Ui_OrdersPage:
    def setupUi(self, OrdersPage: QWidget) -> None:
        if not OrdersPage.objectName():
            OrdersPage.setObjectName(u"OrdersPage")
        self.down = QVBoxLayout(OrdersPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(OrdersPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.panel = Panel(OrdersPage)
        self.panel.setObjectName(u"panel")
        self.panel_down = QVBoxLayout(self.panel)
        self.panel_down.setSpacing(8)
        self.panel_down.setObjectName(u"panel_down")
        self.panel_down.setContentsMargins(8, 8, 8, 8)
        self.table = RowTable(self.panel)
        self.table.setObjectName(u"table")

        self.panel_down.addWidget(self.table)


        self.down.addWidget(self.panel)

        self.down.setStretch(1, 1)

        self.retranslateUi(OrdersPage)

        QMetaObject.connectSlotsByName(OrdersPage)
    # setupUi

    def retranslateUi(self, OrdersPage: QWidget) -> None:
        pass
    # retranslateUi

