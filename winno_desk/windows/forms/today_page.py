"""Compiled from ui/today_page.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QSizePolicy,
    QVBoxLayout, QWidget)

from winno_desk.windows.cards import Tile
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import (Panel, Words)
from winno_desk.windows.table_view import RowTable
class Ui_TodayPage:
    def setupUi(self, TodayPage: QWidget) -> None:
        if not TodayPage.objectName():
            TodayPage.setObjectName(u"TodayPage")
        self.down = QVBoxLayout(TodayPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(TodayPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.tiles = QHBoxLayout()
        self.tiles.setSpacing(12)
        self.tiles.setObjectName(u"tiles")
        self.tiles.setContentsMargins(0, 0, 0, 0)
        self.due = Tile(TodayPage)
        self.due.setObjectName(u"due")

        self.tiles.addWidget(self.due)

        self.proofs = Tile(TodayPage)
        self.proofs.setObjectName(u"proofs")

        self.tiles.addWidget(self.proofs)

        self.ready = Tile(TodayPage)
        self.ready.setObjectName(u"ready")

        self.tiles.addWidget(self.ready)

        self.windows = Tile(TodayPage)
        self.windows.setObjectName(u"windows")

        self.tiles.addWidget(self.windows)

        self.taken = Tile(TodayPage)
        self.taken.setObjectName(u"taken")

        self.tiles.addWidget(self.taken)

        self.tiles.setStretch(0, 1)
        self.tiles.setStretch(1, 1)
        self.tiles.setStretch(2, 1)
        self.tiles.setStretch(3, 1)
        self.tiles.setStretch(4, 1)

        self.down.addLayout(self.tiles)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.next_panel = Panel(TodayPage)
        self.next_panel.setObjectName(u"next_panel")
        self.next_down = QVBoxLayout(self.next_panel)
        self.next_down.setSpacing(8)
        self.next_down.setObjectName(u"next_down")
        self.next_down.setContentsMargins(16, 16, 16, 16)
        self.next_head = QHBoxLayout()
        self.next_head.setSpacing(8)
        self.next_head.setObjectName(u"next_head")
        self.next_head.setContentsMargins(0, 0, 0, 0)
        self.next_title = Words(self.next_panel)
        self.next_title.setObjectName(u"next_title")
        self.next_title.setProperty(u"role", u"head")

        self.next_head.addWidget(self.next_title)

        self.next_note = Words(self.next_panel)
        self.next_note.setObjectName(u"next_note")
        self.next_note.setProperty(u"role", u"second")

        self.next_head.addWidget(self.next_note)

        self.next_head.setStretch(0, 1)

        self.next_down.addLayout(self.next_head)

        self.tasks = RowTable(self.next_panel)
        self.tasks.setObjectName(u"tasks")

        self.next_down.addWidget(self.tasks)

        self.next_down.setStretch(1, 1)

        self.across.addWidget(self.next_panel)

        self.clocks_panel = Panel(TodayPage)
        self.clocks_panel.setObjectName(u"clocks_panel")
        self.clocks_down = QVBoxLayout(self.clocks_panel)
        self.clocks_down.setSpacing(8)
        self.clocks_down.setObjectName(u"clocks_down")
        self.clocks_down.setContentsMargins(16, 16, 16, 16)
        self.clocks_head = QHBoxLayout()
        self.clocks_head.setSpacing(8)
        self.clocks_head.setObjectName(u"clocks_head")
        self.clocks_head.setContentsMargins(0, 0, 0, 0)
        self.clocks_title = Words(self.clocks_panel)
        self.clocks_title.setObjectName(u"clocks_title")
        self.clocks_title.setProperty(u"role", u"head")

        self.clocks_head.addWidget(self.clocks_title)

        self.clocks_note = Words(self.clocks_panel)
        self.clocks_note.setObjectName(u"clocks_note")
        self.clocks_note.setProperty(u"role", u"second")

        self.clocks_head.addWidget(self.clocks_note)

        self.clocks_head.setStretch(0, 1)

        self.clocks_down.addLayout(self.clocks_head)

        self.clocks = RowTable(self.clocks_panel)
        self.clocks.setObjectName(u"clocks")

        self.clocks_down.addWidget(self.clocks)

        self.clocks_down.setStretch(1, 1)

        self.across.addWidget(self.clocks_panel)

        self.across.setStretch(0, 3)
        self.across.setStretch(1, 2)

        self.down.addLayout(self.across)

        self.down.setStretch(2, 1)

        self.retranslateUi(TodayPage)

        QMetaObject.connectSlotsByName(TodayPage)
    # setupUi

    def retranslateUi(self, TodayPage: QWidget) -> None:
        self.next_title.setText(QCoreApplication.translate("TodayPage", u"Do next", None))
        self.next_note.setText(QCoreApplication.translate("TodayPage", u"soonest first", None))
        self.clocks_title.setText(QCoreApplication.translate("TodayPage", u"Policy clocks", None))
        self.clocks_note.setText(QCoreApplication.translate("TodayPage", u"running now", None))
        pass
    # retranslateUi

