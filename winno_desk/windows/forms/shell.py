"""Compiled from ui/shell.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from winno_desk.windows.bars import (Footer, TopBar)
from winno_desk.windows.rail import Rail
class Ui_Shell:
    def setupUi(self, Shell: QWidget) -> None:
        if not Shell.objectName():
            Shell.setObjectName(u"Shell")
        self.across = QHBoxLayout(Shell)
        self.across.setSpacing(0)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.rail = Rail(Shell)
        self.rail.setObjectName(u"rail")

        self.across.addWidget(self.rail)

        self.down = QVBoxLayout()
        self.down.setSpacing(0)
        self.down.setObjectName(u"down")
        self.top = TopBar(Shell)
        self.top.setObjectName(u"top")

        self.down.addWidget(self.top)

        self.pages = QStackedWidget(Shell)
        self.pages.setObjectName(u"pages")

        self.down.addWidget(self.pages)

        self.footer = Footer(Shell)
        self.footer.setObjectName(u"footer")

        self.down.addWidget(self.footer)

        self.down.setStretch(1, 1)

        self.across.addLayout(self.down)

        self.across.setStretch(1, 1)

        self.retranslateUi(Shell)

        QMetaObject.connectSlotsByName(Shell)
    # setupUi

    def retranslateUi(self, Shell: QWidget) -> None:
        pass
    # retranslateUi

