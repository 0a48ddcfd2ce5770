"""Compiled from ui/proofs_page.ui by dev.py forms; edit the form, not this file."""

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
from winno_desk.windows.views import Views

class Ui_ProofsPage:
    def setupUi(self, ProofsPage: QWidget) -> None:
        if not ProofsPage.objectName():
            ProofsPage.setObjectName(u"ProofsPage")
        self.down = QVBoxLayout(ProofsPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(ProofsPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.panel = Panel(ProofsPage)
        self.panel.setObjectName(u"panel")
        self.panel_down = QVBoxLayout(self.panel)
        self.panel_down.setSpacing(8)
        self.panel_down.setObjectName(u"panel_down")
        self.panel_down.setContentsMargins(8, 8, 8, 8)
        self.views = Views(self.panel)
        self.views.setObjectName(u"views")

        self.panel_down.addWidget(self.views)

        self.table = RowTable(self.panel)
        self.table.setObjectName(u"table")

        self.panel_down.addWidget(self.table)

        self.panel_down.setStretch(1, 1)

        self.down.addWidget(self.panel)

        self.down.setStretch(1, 1)

        self.retranslateUi(ProofsPage)

        QMetaObject.connectSlotsByName(ProofsPage)
    # setupUi

    def retranslateUi(self, ProofsPage: QWidget) -> None:
        pass
    # retranslateUi

