"""Compiled from ui/document_page.ui by dev.py forms; edit the form, not this file."""

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
from winno_desk.windows.cards import (KeyValues, Notice)
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.paper_view import PaperView
from winno_desk.windows.parts import (Panel, Words)

class Ui_DocumentPage:
    def setupUi(self, DocumentPage: QWidget) -> None:
        if not DocumentPage.objectName():
            DocumentPage.setObjectName(u"DocumentPage")
        self.down = QVBoxLayout(DocumentPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(DocumentPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.paper = Panel(DocumentPage)
        self.paper.setObjectName(u"paper")
        self.paper_down = QVBoxLayout(self.paper)
        self.paper_down.setSpacing(0)
        self.paper_down.setObjectName(u"paper_down")
        self.paper_down.setContentsMargins(1, 1, 1, 1)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(10, 7, 12, 7)
        self.fit_page = KeyButton(self.paper)
        self.fit_page.setObjectName(u"fit_page")
        self.fit_page.setProperty(u"kind", u"plain")

        self.tools.addWidget(self.fit_page)

        self.fit_width = KeyButton(self.paper)
        self.fit_width.setObjectName(u"fit_width")
        self.fit_width.setProperty(u"kind", u"plain")

        self.tools.addWidget(self.fit_width)

        self.farther = KeyButton(self.paper)
        self.farther.setObjectName(u"farther")
        self.farther.setProperty(u"kind", u"plain")

        self.tools.addWidget(self.farther)

        self.nearer = KeyButton(self.paper)
        self.nearer.setObjectName(u"nearer")
        self.nearer.setProperty(u"kind", u"plain")

        self.tools.addWidget(self.nearer)

        self.nearness = Words(self.paper)
        self.nearness.setObjectName(u"nearness")
        self.nearness.setProperty(u"role", u"second")

        self.tools.addWidget(self.nearness)

        self.tools_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.tools_rest)

        self.page_count = Words(self.paper)
        self.page_count.setObjectName(u"page_count")
        self.page_count.setProperty(u"role", u"second")

        self.tools.addWidget(self.page_count)


        self.paper_down.addLayout(self.tools)

        self.pages = PaperView(self.paper)
        self.pages.setObjectName(u"pages")

        self.paper_down.addWidget(self.pages)

        self.paper_down.setStretch(1, 1)

        self.across.addWidget(self.paper)

        self.side = Panel(DocumentPage)
        self.side.setObjectName(u"side")
        self.side_down = QVBoxLayout(self.side)
        self.side_down.setSpacing(12)
        self.side_down.setObjectName(u"side_down")
        self.side_down.setContentsMargins(16, 16, 16, 16)
        self.about = Words(self.side)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"head")

        self.side_down.addWidget(self.about)

        self.side_scroll = QScrollArea(self.side)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told = QWidget()
        self.told.setObjectName(u"told")
        self.told.setProperty(u"plain", True)
        self.told_down = QVBoxLayout(self.told)
        self.told_down.setSpacing(12)
        self.told_down.setObjectName(u"told_down")
        self.told_down.setContentsMargins(0, 0, 0, 0)
        self.facts = KeyValues(self.told)
        self.facts.setObjectName(u"facts")

        self.told_down.addWidget(self.facts)

        self.check = Notice(self.told)
        self.check.setObjectName(u"check")
        self.check.setProperty(u"kind", u"good")

        self.told_down.addWidget(self.check)

        self.copy_notice = Notice(self.told)
        self.copy_notice.setObjectName(u"copy_notice")
        self.copy_notice.setProperty(u"kind", u"plain")

        self.told_down.addWidget(self.copy_notice)

        self.side_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.told_down.addItem(self.side_rest)

        self.side_scroll.setWidget(self.told)

        self.side_down.addWidget(self.side_scroll)

        self.print_document = KeyButton(self.side)
        self.print_document.setObjectName(u"print_document")
        self.print_document.setProperty(u"kind", u"main")
        self.print_document.setProperty(u"key", u"F10")

        self.side_down.addWidget(self.print_document)

        self.print_note = Words(self.side)
        self.print_note.setObjectName(u"print_note")
        self.print_note.setProperty(u"role", u"small")

        self.side_down.addWidget(self.print_note)

        self.choose_printer = KeyButton(self.side)
        self.choose_printer.setObjectName(u"choose_printer")
        self.choose_printer.setProperty(u"kind", u"link")

        self.side_down.addWidget(self.choose_printer)

        self.send_label = Words(self.side)
        self.send_label.setObjectName(u"send_label")
        self.send_label.setProperty(u"role", u"label")

        self.side_down.addWidget(self.send_label)

        self.ways = QWidget(self.side)
        self.ways.setObjectName(u"ways")

        self.side_down.addWidget(self.ways)

        self.further = QHBoxLayout()
        self.further.setSpacing(8)
        self.further.setObjectName(u"further")
        self.save_document = KeyButton(self.side)
        self.save_document.setObjectName(u"save_document")
        self.save_document.setProperty(u"kind", u"plain")

        self.further.addWidget(self.save_document)

        self.open_order = KeyButton(self.side)
        self.open_order.setObjectName(u"open_order")
        self.open_order.setProperty(u"kind", u"plain")

        self.further.addWidget(self.open_order)

        self.further.setStretch(0, 1)
        self.further.setStretch(1, 1)

        self.side_down.addLayout(self.further)


        self.across.addWidget(self.side)

        self.across.setStretch(0, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(DocumentPage)

        QMetaObject.connectSlotsByName(DocumentPage)
    # setupUi

    def retranslateUi(self, DocumentPage: QWidget) -> None:
        self.fit_page.setText(QCoreApplication.translate("DocumentPage", u"Whole page", None))
        self.fit_width.setText(QCoreApplication.translate("DocumentPage", u"Full width", None))
        self.farther.setText(QCoreApplication.translate("DocumentPage", u"\u2212", None))
        self.nearer.setText(QCoreApplication.translate("DocumentPage", u"+", None))
        self.about.setText(QCoreApplication.translate("DocumentPage", u"This paper", None))
        self.print_document.setText(QCoreApplication.translate("DocumentPage", u"Print", None))
        self.choose_printer.setText(QCoreApplication.translate("DocumentPage", u"Choose the printer", None))
        self.send_label.setText(QCoreApplication.translate("DocumentPage", u"Given to the customer", None))
        self.save_document.setText(QCoreApplication.translate("DocumentPage", u"Save as &PDF", None))
        self.open_order.setText(QCoreApplication.translate("DocumentPage", u"Open the &order", None))
        pass
    # retranslateUi

