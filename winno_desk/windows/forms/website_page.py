"""Compiled from ui/website_page.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QHeaderView,
    QProgressBar, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Tile
from winno_desk.windows.drop import DropZone
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.fields import Field
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import (Elided, Panel, Tag, Words)
from winno_desk.windows.table_view import RowTable

class Ui_WebsitePage:
    def setupUi(self, WebsitePage: QWidget) -> None:
        if not WebsitePage.objectName():
            WebsitePage.setObjectName(u"WebsitePage")
        self.down = QVBoxLayout(WebsitePage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(WebsitePage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.steps = QStackedWidget(WebsitePage)
        self.steps.setObjectName(u"steps")
        self.choose = QWidget()
        self.choose.setObjectName(u"choose")
        self.choose_down = QVBoxLayout(self.choose)
        self.choose_down.setObjectName(u"choose_down")
        self.choose_down.setContentsMargins(0, 0, 0, 0)
        self.choose_panel = Panel(self.choose)
        self.choose_panel.setObjectName(u"choose_panel")
        self.choose_across = QHBoxLayout(self.choose_panel)
        self.choose_across.setObjectName(u"choose_across")
        self.choose_across.setContentsMargins(16, 16, 16, 16)
        self.before = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choose_across.addItem(self.before)

        self.choose_block = QWidget(self.choose_panel)
        self.choose_block.setObjectName(u"choose_block")
        self.choose_block_down = QVBoxLayout(self.choose_block)
        self.choose_block_down.setSpacing(12)
        self.choose_block_down.setObjectName(u"choose_block_down")
        self.choose_block_down.setContentsMargins(0, 0, 0, 0)
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.choose_block_down.addItem(self.above)

        self.choose_head = Words(self.choose_block)
        self.choose_head.setObjectName(u"choose_head")
        self.choose_head.setProperty(u"role", u"ruling")

        self.choose_block_down.addWidget(self.choose_head)

        self.file = DropZone(self.choose_block)
        self.file.setObjectName(u"file")

        self.choose_block_down.addWidget(self.file)

        self.choose_words = Words(self.choose_block)
        self.choose_words.setObjectName(u"choose_words")
        self.choose_words.setProperty(u"role", u"second")

        self.choose_block_down.addWidget(self.choose_words)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.choose_block_down.addItem(self.below)

        self.choose_block_down.setStretch(0, 1)
        self.choose_block_down.setStretch(4, 2)

        self.choose_across.addWidget(self.choose_block)

        self.after = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choose_across.addItem(self.after)

        self.choose_across.setStretch(0, 1)
        self.choose_across.setStretch(2, 1)

        self.choose_down.addWidget(self.choose_panel)

        self.steps.addWidget(self.choose)
        self.match = QWidget()
        self.match.setObjectName(u"match")
        self.match_down = QVBoxLayout(self.match)
        self.match_down.setSpacing(16)
        self.match_down.setObjectName(u"match_down")
        self.match_down.setContentsMargins(0, 0, 0, 0)
        self.columns_panel = Panel(self.match)
        self.columns_panel.setObjectName(u"columns_panel")
        self.columns_down = QVBoxLayout(self.columns_panel)
        self.columns_down.setSpacing(8)
        self.columns_down.setObjectName(u"columns_down")
        self.columns_down.setContentsMargins(16, 12, 16, 8)
        self.columns_head_line = QHBoxLayout()
        self.columns_head_line.setSpacing(12)
        self.columns_head_line.setObjectName(u"columns_head_line")
        self.columns_head = Words(self.columns_panel)
        self.columns_head.setObjectName(u"columns_head")
        self.columns_head.setProperty(u"role", u"head")

        self.columns_head_line.addWidget(self.columns_head)

        self.columns_tag = Tag(self.columns_panel)
        self.columns_tag.setObjectName(u"columns_tag")

        self.columns_head_line.addWidget(self.columns_tag)

        self.columns_head_line.setStretch(0, 1)

        self.columns_down.addLayout(self.columns_head_line)

        self.columns = QGridLayout()
        self.columns.setObjectName(u"columns")
        self.columns.setHorizontalSpacing(12)
        self.columns.setVerticalSpacing(4)
        self.order_field = Field(self.columns_panel)
        self.order_field.setObjectName(u"order_field")
        self.order_field.setProperty(u"name", u"order")
        self.order_field.setProperty(u"kind", u"choice")
        self.order_field.setProperty(u"required", True)

        self.columns.addWidget(self.order_field, 0, 0, 1, 1)

        self.placed_at_field = Field(self.columns_panel)
        self.placed_at_field.setObjectName(u"placed_at_field")
        self.placed_at_field.setProperty(u"name", u"placed_at")
        self.placed_at_field.setProperty(u"kind", u"choice")
        self.placed_at_field.setProperty(u"required", True)

        self.columns.addWidget(self.placed_at_field, 0, 1, 1, 1)

        self.name_field = Field(self.columns_panel)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setProperty(u"name", u"name")
        self.name_field.setProperty(u"kind", u"choice")
        self.name_field.setProperty(u"required", True)

        self.columns.addWidget(self.name_field, 0, 2, 1, 1)

        self.email_field = Field(self.columns_panel)
        self.email_field.setObjectName(u"email_field")
        self.email_field.setProperty(u"name", u"email")
        self.email_field.setProperty(u"kind", u"choice")
        self.email_field.setProperty(u"required", False)

        self.columns.addWidget(self.email_field, 0, 3, 1, 1)

        self.phone_field = Field(self.columns_panel)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field.setProperty(u"name", u"phone")
        self.phone_field.setProperty(u"kind", u"choice")
        self.phone_field.setProperty(u"required", False)

        self.columns.addWidget(self.phone_field, 0, 4, 1, 1)

        self.item_field = Field(self.columns_panel)
        self.item_field.setObjectName(u"item_field")
        self.item_field.setProperty(u"name", u"item")
        self.item_field.setProperty(u"kind", u"choice")
        self.item_field.setProperty(u"required", True)

        self.columns.addWidget(self.item_field, 1, 0, 1, 1)

        self.quantity_field = Field(self.columns_panel)
        self.quantity_field.setObjectName(u"quantity_field")
        self.quantity_field.setProperty(u"name", u"quantity")
        self.quantity_field.setProperty(u"kind", u"choice")
        self.quantity_field.setProperty(u"required", True)

        self.columns.addWidget(self.quantity_field, 1, 1, 1, 1)

        self.unit_price_field = Field(self.columns_panel)
        self.unit_price_field.setObjectName(u"unit_price_field")
        self.unit_price_field.setProperty(u"name", u"unit_price")
        self.unit_price_field.setProperty(u"kind", u"choice")
        self.unit_price_field.setProperty(u"required", True)

        self.columns.addWidget(self.unit_price_field, 1, 2, 1, 1)

        self.paid_field = Field(self.columns_panel)
        self.paid_field.setObjectName(u"paid_field")
        self.paid_field.setProperty(u"name", u"paid")
        self.paid_field.setProperty(u"kind", u"choice")
        self.paid_field.setProperty(u"required", False)

        self.columns.addWidget(self.paid_field, 1, 3, 1, 1)

        self.tender_field = Field(self.columns_panel)
        self.tender_field.setObjectName(u"tender_field")
        self.tender_field.setProperty(u"name", u"tender")
        self.tender_field.setProperty(u"kind", u"choice")
        self.tender_field.setProperty(u"required", False)

        self.columns.addWidget(self.tender_field, 1, 4, 1, 1)

        self.columns.setColumnStretch(0, 1)
        self.columns.setColumnStretch(1, 1)
        self.columns.setColumnStretch(2, 1)
        self.columns.setColumnStretch(3, 1)
        self.columns.setColumnStretch(4, 1)

        self.columns_down.addLayout(self.columns)


        self.match_down.addWidget(self.columns_panel)

        self.rows_panel = Panel(self.match)
        self.rows_panel.setObjectName(u"rows_panel")
        self.rows_down = QVBoxLayout(self.rows_panel)
        self.rows_down.setSpacing(8)
        self.rows_down.setObjectName(u"rows_down")
        self.rows_down.setContentsMargins(8, 8, 8, 8)
        self.rows_head_line = QHBoxLayout()
        self.rows_head_line.setSpacing(12)
        self.rows_head_line.setObjectName(u"rows_head_line")
        self.rows_head_line.setContentsMargins(8, 4, 8, -1)
        self.file_words = Elided(self.rows_panel)
        self.file_words.setObjectName(u"file_words")
        self.file_words.setProperty(u"role", u"head")

        self.rows_head_line.addWidget(self.file_words)

        self.letters_label = Words(self.rows_panel)
        self.letters_label.setObjectName(u"letters_label")
        self.letters_label.setProperty(u"role", u"field")

        self.rows_head_line.addWidget(self.letters_label)

        self.letters = ChoiceEditor(self.rows_panel)
        self.letters.setObjectName(u"letters")

        self.rows_head_line.addWidget(self.letters)

        self.rows_head_line.setStretch(0, 1)

        self.rows_down.addLayout(self.rows_head_line)

        self.first_rows = RowTable(self.rows_panel)
        self.first_rows.setObjectName(u"first_rows")

        self.rows_down.addWidget(self.first_rows)

        self.rows_down.setStretch(1, 1)

        self.match_down.addWidget(self.rows_panel)

        self.match_down.setStretch(1, 1)
        self.steps.addWidget(self.match)
        self.result = QWidget()
        self.result.setObjectName(u"result")
        self.result_down = QVBoxLayout(self.result)
        self.result_down.setSpacing(16)
        self.result_down.setObjectName(u"result_down")
        self.result_down.setContentsMargins(0, 0, 0, 0)
        self.tiles = QHBoxLayout()
        self.tiles.setSpacing(12)
        self.tiles.setObjectName(u"tiles")
        self.added = Tile(self.result)
        self.added.setObjectName(u"added")

        self.tiles.addWidget(self.added)

        self.there = Tile(self.result)
        self.there.setObjectName(u"there")

        self.tiles.addWidget(self.there)

        self.refused = Tile(self.result)
        self.refused.setObjectName(u"refused")

        self.tiles.addWidget(self.refused)

        self.tiles.setStretch(0, 1)
        self.tiles.setStretch(1, 1)
        self.tiles.setStretch(2, 1)

        self.result_down.addLayout(self.tiles)

        self.progress_line = QHBoxLayout()
        self.progress_line.setSpacing(12)
        self.progress_line.setObjectName(u"progress_line")
        self.progress_words = Words(self.result)
        self.progress_words.setObjectName(u"progress_words")
        self.progress_words.setProperty(u"role", u"second")

        self.progress_line.addWidget(self.progress_words)

        self.progress = QProgressBar(self.result)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.progress_line.addWidget(self.progress)

        self.cancel = KeyButton(self.result)
        self.cancel.setObjectName(u"cancel")

        self.progress_line.addWidget(self.cancel)

        self.progress_line.setStretch(1, 1)

        self.result_down.addLayout(self.progress_line)

        self.refused_panel = Panel(self.result)
        self.refused_panel.setObjectName(u"refused_panel")
        self.refused_down = QVBoxLayout(self.refused_panel)
        self.refused_down.setSpacing(8)
        self.refused_down.setObjectName(u"refused_down")
        self.refused_down.setContentsMargins(8, 8, 8, 8)
        self.refused_head_line = QHBoxLayout()
        self.refused_head_line.setObjectName(u"refused_head_line")
        self.refused_head_line.setContentsMargins(8, 4, 8, -1)
        self.refused_head = Words(self.refused_panel)
        self.refused_head.setObjectName(u"refused_head")
        self.refused_head.setProperty(u"role", u"head")

        self.refused_head_line.addWidget(self.refused_head)

        self.copy_refused = KeyButton(self.refused_panel)
        self.copy_refused.setObjectName(u"copy_refused")

        self.refused_head_line.addWidget(self.copy_refused)

        self.refused_head_line.setStretch(0, 1)

        self.refused_down.addLayout(self.refused_head_line)

        self.refused_rows = RowTable(self.refused_panel)
        self.refused_rows.setObjectName(u"refused_rows")

        self.refused_down.addWidget(self.refused_rows)

        self.refused_down.setStretch(1, 1)

        self.result_down.addWidget(self.refused_panel)

        self.result_down.setStretch(2, 1)
        self.steps.addWidget(self.result)

        self.down.addWidget(self.steps)

        self.down.setStretch(1, 1)

        self.retranslateUi(WebsitePage)

        QMetaObject.connectSlotsByName(WebsitePage)
    # setupUi

    def retranslateUi(self, WebsitePage: QWidget) -> None:
        self.choose_head.setText(QCoreApplication.translate("WebsitePage", u"Orders that were placed on the website", None))
        self.columns_head.setText(QCoreApplication.translate("WebsitePage", u"Which column of the file holds what", None))
        self.order_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Order number", None))
        self.placed_at_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Placed at", None))
        self.name_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Customer's name", None))
        self.email_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"E-mail", None))
        self.phone_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Phone", None))
        self.item_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Item, code or name", None))
        self.quantity_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Quantity", None))
        self.unit_price_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Price of one", None))
        self.paid_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Paid", None))
        self.tender_field.setProperty(u"words", QCoreApplication.translate("WebsitePage", u"Paid by", None))
        self.letters_label.setText(QCoreApplication.translate("WebsitePage", u"Letters", None))
        self.cancel.setText(QCoreApplication.translate("WebsitePage", u"Cancel", None))
        self.refused_head.setText(QCoreApplication.translate("WebsitePage", u"What to mend, by line of the file", None))
        self.copy_refused.setText(QCoreApplication.translate("WebsitePage", u"Copy for a spreadsheet", None))
        pass
    # retranslateUi

