"""Compiled from ui/cases_page.ui by dev.py forms; edit the form, not this file."""

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

from winno_desk.windows.case_view import CaseView
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import Panel
from winno_desk.windows.table_view import RowTable
class Ui_CasesPage:
    def setupUi(self, CasesPage: QWidget) -> None:
        if not CasesPage.objectName():
            CasesPage.setObjectName(u"CasesPage")
        self.down = QVBoxLayout(CasesPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(CasesPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.list_panel = Panel(CasesPage)
        self.list_panel.setObjectName(u"list_panel")
        self.list_down = QVBoxLayout(self.list_panel)
        self.list_down.setSpacing(0)
        self.list_down.setObjectName(u"list_down")
        self.list_down.setContentsMargins(1, 1, 1, 1)
        self.cases = RowTable(self.list_panel)
        self.cases.setObjectName(u"cases")

        self.list_down.addWidget(self.cases)


        self.across.addWidget(self.list_panel)

        self.middle_panel = Panel(CasesPage)
        self.middle_panel.setObjectName(u"middle_panel")
        self.middle_down = QVBoxLayout(self.middle_panel)
        self.middle_down.setSpacing(0)
        self.middle_down.setObjectName(u"middle_down")
        self.middle_down.setContentsMargins(1, 1, 1, 1)
        self.middle_scroll = QScrollArea(self.middle_panel)
        self.middle_scroll.setObjectName(u"middle_scroll")
        self.middle_scroll.setWidgetResizable(True)
        self.middle_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.middle_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.middle_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.middle = QWidget()
        self.middle.setObjectName(u"middle")
        self.middle.setProperty(u"plain", True)
        self.middle_inside = QVBoxLayout(self.middle)
        self.middle_inside.setSpacing(0)
        self.middle_inside.setObjectName(u"middle_inside")
        self.middle_inside.setContentsMargins(16, 16, 16, 16)
        self.case_view = CaseView(self.middle)
        self.case_view.setObjectName(u"case_view")

        self.middle_inside.addWidget(self.case_view)

        self.middle_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middle_inside.addItem(self.middle_rest)

        self.middle_scroll.setWidget(self.middle)

        self.middle_down.addWidget(self.middle_scroll)


        self.across.addWidget(self.middle_panel)

        self.right_panel = Panel(CasesPage)
        self.right_panel.setObjectName(u"right_panel")
        self.right_down = QVBoxLayout(self.right_panel)
        self.right_down.setSpacing(0)
        self.right_down.setObjectName(u"right_down")
        self.right_down.setContentsMargins(16, 16, 16, 16)

        self.across.addWidget(self.right_panel)

        self.across.setStretch(1, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(CasesPage)

        QMetaObject.connectSlotsByName(CasesPage)
    # setupUi

    def retranslateUi(self, CasesPage: QWidget) -> None:
        pass
    # retranslateUi

