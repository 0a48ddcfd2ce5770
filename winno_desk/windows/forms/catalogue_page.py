"""Compiled from ui/catalogue_page.ui by dev.py forms; edit the form, not this file."""

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
from winno_desk.windows.fields import Field
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import (Divider, Panel, Words)
from winno_desk.windows.segments import Segments
from winno_desk.windows.table_view import RowTable
class Ui_CataloguePage:
    def setupUi(self, CataloguePage: QWidget) -> None:
        if not CataloguePage.objectName():
            CataloguePage.setObjectName(u"CataloguePage")
        self.down = QVBoxLayout(CataloguePage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(CataloguePage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.list_panel = Panel(CataloguePage)
        self.list_panel.setObjectName(u"list_panel")
        self.list_down = QVBoxLayout(self.list_panel)
        self.list_down.setSpacing(8)
        self.list_down.setObjectName(u"list_down")
        self.list_down.setContentsMargins(16, 16, 16, 16)
        self.products = RowTable(self.list_panel)
        self.products.setObjectName(u"products")

        self.list_down.addWidget(self.products)

        self.tax_line = Divider(self.list_panel)
        self.tax_line.setObjectName(u"tax_line")

        self.list_down.addWidget(self.tax_line)

        self.hour_cost_field = Field(self.list_panel)
        self.hour_cost_field.setObjectName(u"hour_cost_field")
        self.hour_cost_field.setProperty(u"name", u"hour_cost")

        self.list_down.addWidget(self.hour_cost_field)

        self.sending = QHBoxLayout()
        self.sending.setSpacing(12)
        self.sending.setObjectName(u"sending")
        self.shipping_field = Field(self.list_panel)
        self.shipping_field.setObjectName(u"shipping_field")
        self.shipping_field.setProperty(u"name", u"shipping")

        self.sending.addWidget(self.shipping_field)

        self.shipping_tax_field = Field(self.list_panel)
        self.shipping_tax_field.setObjectName(u"shipping_tax_field")
        self.shipping_tax_field.setProperty(u"name", u"shipping_tax")

        self.sending.addWidget(self.shipping_tax_field)

        self.sending.setStretch(0, 1)
        self.sending.setStretch(1, 1)

        self.list_down.addLayout(self.sending)

        self.tax_inclusive_field = Field(self.list_panel)
        self.tax_inclusive_field.setObjectName(u"tax_inclusive_field")
        self.tax_inclusive_field.setProperty(u"name", u"tax_inclusive")
        self.tax_inclusive_field.setProperty(u"kind", u"tick")

        self.list_down.addWidget(self.tax_inclusive_field)

        self.list_down.setStretch(0, 1)

        self.across.addWidget(self.list_panel)

        self.form_panel = Panel(CataloguePage)
        self.form_panel.setObjectName(u"form_panel")
        self.form_down = QVBoxLayout(self.form_panel)
        self.form_down.setSpacing(12)
        self.form_down.setObjectName(u"form_down")
        self.form_down.setContentsMargins(16, 16, 16, 16)
        self.form_scroll = QScrollArea(self.form_panel)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side = QWidget()
        self.side.setObjectName(u"side")
        self.side.setProperty(u"plain", True)
        self.side_inside = QVBoxLayout(self.side)
        self.side_inside.setSpacing(4)
        self.side_inside.setObjectName(u"side_inside")
        self.side_inside.setContentsMargins(0, 0, 0, 0)
        self.form_head = Words(self.side)
        self.form_head.setObjectName(u"form_head")
        self.form_head.setProperty(u"role", u"head")

        self.side_inside.addWidget(self.form_head)

        self.kind = Segments(self.side)
        self.kind.setObjectName(u"kind")

        self.side_inside.addWidget(self.kind)

        self.code_across = QHBoxLayout()
        self.code_across.setSpacing(12)
        self.code_across.setObjectName(u"code_across")
        self.code_across.setContentsMargins(0, 0, 0, 0)
        self.code_field = Field(self.side)
        self.code_field.setObjectName(u"code_field")
        self.code_field.setProperty(u"name", u"code")
        self.code_field.setProperty(u"required", True)

        self.code_across.addWidget(self.code_field, 0, Qt.AlignmentFlag.AlignTop)

        self.price_field = Field(self.side)
        self.price_field.setObjectName(u"price_field")
        self.price_field.setProperty(u"name", u"price")
        self.price_field.setProperty(u"kind", u"amount")
        self.price_field.setProperty(u"required", True)

        self.code_across.addWidget(self.price_field, 0, Qt.AlignmentFlag.AlignTop)

        self.code_across.setStretch(0, 1)
        self.code_across.setStretch(1, 1)

        self.side_inside.addLayout(self.code_across)

        self.name_field = Field(self.side)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setProperty(u"name", u"name")
        self.name_field.setProperty(u"required", True)

        self.side_inside.addWidget(self.name_field)

        self.tax_across = QHBoxLayout()
        self.tax_across.setSpacing(12)
        self.tax_across.setObjectName(u"tax_across")
        self.tax_across.setContentsMargins(0, 0, 0, 0)
        self.tax_field = Field(self.side)
        self.tax_field.setObjectName(u"tax_field")
        self.tax_field.setProperty(u"name", u"tax")

        self.tax_across.addWidget(self.tax_field, 0, Qt.AlignmentFlag.AlignTop)

        self.turnaround_field = Field(self.side)
        self.turnaround_field.setObjectName(u"turnaround_field")
        self.turnaround_field.setProperty(u"name", u"turnaround")
        self.turnaround_field.setProperty(u"required", True)

        self.tax_across.addWidget(self.turnaround_field, 0, Qt.AlignmentFlag.AlignTop)

        self.tax_across.setStretch(0, 1)
        self.tax_across.setStretch(1, 1)

        self.side_inside.addLayout(self.tax_across)

        self.rush_across = QHBoxLayout()
        self.rush_across.setSpacing(12)
        self.rush_across.setObjectName(u"rush_across")
        self.rush_across.setContentsMargins(0, 0, 0, 0)
        self.rush_days_field = Field(self.side)
        self.rush_days_field.setObjectName(u"rush_days_field")
        self.rush_days_field.setProperty(u"name", u"rush_days")

        self.rush_across.addWidget(self.rush_days_field, 0, Qt.AlignmentFlag.AlignTop)

        self.rush_field = Field(self.side)
        self.rush_field.setObjectName(u"rush_field")
        self.rush_field.setProperty(u"name", u"rush")

        self.rush_across.addWidget(self.rush_field, 0, Qt.AlignmentFlag.AlignTop)

        self.rush_across.setStretch(0, 1)
        self.rush_across.setStretch(1, 1)

        self.side_inside.addLayout(self.rush_across)

        self.service_fields = QWidget(self.side)
        self.service_fields.setObjectName(u"service_fields")
        self.service_down = QVBoxLayout(self.service_fields)
        self.service_down.setSpacing(4)
        self.service_down.setObjectName(u"service_down")
        self.service_down.setContentsMargins(0, 0, 0, 0)
        self.revisions_field = Field(self.service_fields)
        self.revisions_field.setObjectName(u"revisions_field")
        self.revisions_field.setProperty(u"name", u"revisions")

        self.service_down.addWidget(self.revisions_field)

        self.steps_field = Field(self.service_fields)
        self.steps_field.setObjectName(u"steps_field")
        self.steps_field.setProperty(u"name", u"steps")
        self.steps_field.setProperty(u"kind", u"lines")

        self.service_down.addWidget(self.steps_field)


        self.side_inside.addWidget(self.service_fields)

        self.print_fields = QWidget(self.side)
        self.print_fields.setObjectName(u"print_fields")
        self.print_down = QVBoxLayout(self.print_fields)
        self.print_down.setSpacing(4)
        self.print_down.setObjectName(u"print_down")
        self.print_down.setContentsMargins(0, 0, 0, 0)
        self.size_across = QHBoxLayout()
        self.size_across.setSpacing(12)
        self.size_across.setObjectName(u"size_across")
        self.size_across.setContentsMargins(0, 0, 0, 0)
        self.width_field = Field(self.print_fields)
        self.width_field.setObjectName(u"width_field")
        self.width_field.setProperty(u"name", u"width")
        self.width_field.setProperty(u"required", True)

        self.size_across.addWidget(self.width_field, 0, Qt.AlignmentFlag.AlignTop)

        self.height_field = Field(self.print_fields)
        self.height_field.setObjectName(u"height_field")
        self.height_field.setProperty(u"name", u"height")
        self.height_field.setProperty(u"required", True)

        self.size_across.addWidget(self.height_field, 0, Qt.AlignmentFlag.AlignTop)

        self.size_across.setStretch(0, 1)
        self.size_across.setStretch(1, 1)

        self.print_down.addLayout(self.size_across)

        self.paper_across = QHBoxLayout()
        self.paper_across.setSpacing(12)
        self.paper_across.setObjectName(u"paper_across")
        self.paper_across.setContentsMargins(0, 0, 0, 0)
        self.paper_field = Field(self.print_fields)
        self.paper_field.setObjectName(u"paper_field")
        self.paper_field.setProperty(u"name", u"paper")

        self.paper_across.addWidget(self.paper_field, 0, Qt.AlignmentFlag.AlignTop)

        self.finish_field = Field(self.print_fields)
        self.finish_field.setObjectName(u"finish_field")
        self.finish_field.setProperty(u"name", u"finish")

        self.paper_across.addWidget(self.finish_field, 0, Qt.AlignmentFlag.AlignTop)

        self.paper_across.setStretch(0, 1)
        self.paper_across.setStretch(1, 1)

        self.print_down.addLayout(self.paper_across)

        self.cost_across = QHBoxLayout()
        self.cost_across.setSpacing(12)
        self.cost_across.setObjectName(u"cost_across")
        self.paper_cost_field = Field(self.print_fields)
        self.paper_cost_field.setObjectName(u"paper_cost_field")
        self.paper_cost_field.setProperty(u"name", u"paper_cost")

        self.cost_across.addWidget(self.paper_cost_field)

        self.ink_cost_field = Field(self.print_fields)
        self.ink_cost_field.setObjectName(u"ink_cost_field")
        self.ink_cost_field.setProperty(u"name", u"ink_cost")

        self.cost_across.addWidget(self.ink_cost_field)

        self.minutes_field = Field(self.print_fields)
        self.minutes_field.setObjectName(u"minutes_field")
        self.minutes_field.setProperty(u"name", u"minutes")

        self.cost_across.addWidget(self.minutes_field)

        self.cost_across.setStretch(0, 1)
        self.cost_across.setStretch(1, 1)
        self.cost_across.setStretch(2, 1)

        self.print_down.addLayout(self.cost_across)

        self.checks_field = Field(self.print_fields)
        self.checks_field.setObjectName(u"checks_field")
        self.checks_field.setProperty(u"name", u"checks")
        self.checks_field.setProperty(u"kind", u"lines")

        self.print_down.addWidget(self.checks_field)


        self.side_inside.addWidget(self.print_fields)

        self.active_field = Field(self.side)
        self.active_field.setObjectName(u"active_field")
        self.active_field.setProperty(u"name", u"active")
        self.active_field.setProperty(u"kind", u"tick")

        self.side_inside.addWidget(self.active_field)

        self.side_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_inside.addItem(self.side_rest)

        self.form_scroll.setWidget(self.side)

        self.form_down.addWidget(self.form_scroll)

        self.below = QHBoxLayout()
        self.below.setSpacing(8)
        self.below.setObjectName(u"below")
        self.below.setContentsMargins(0, 0, 0, 0)
        self.save_product = KeyButton(self.form_panel)
        self.save_product.setObjectName(u"save_product")
        self.save_product.setProperty(u"kind", u"main")
        self.save_product.setProperty(u"key", u"F10")

        self.below.addWidget(self.save_product)

        self.another = KeyButton(self.form_panel)
        self.another.setObjectName(u"another")
        self.another.setProperty(u"kind", u"link")

        self.below.addWidget(self.another)


        self.form_down.addLayout(self.below)

        self.form_down.setStretch(0, 1)

        self.across.addWidget(self.form_panel)

        self.across.setStretch(0, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(CataloguePage)

        QMetaObject.connectSlotsByName(CataloguePage)
    # setupUi

    def retranslateUi(self, CataloguePage: QWidget) -> None:
        self.hour_cost_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"An hour at the press costs the studio", None))
        self.shipping_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Shipping, charged once an order", None))
        self.shipping_tax_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Tax on shipping, per cent", None))
        self.tax_inclusive_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Prices include their tax", None))
        self.form_head.setText(QCoreApplication.translate("CataloguePage", u"New product", None))
        self.code_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Code", None))
        self.price_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Price", None))
        self.name_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Name on receipts", None))
        self.tax_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Tax, per cent", None))
        self.turnaround_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Business days", None))
        self.rush_days_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Days in a rush", None))
        self.rush_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Rush, per cent more", None))
        self.revisions_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Revisions included", None))
        self.steps_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Steps, one in a line", None))
        self.steps_field.setProperty(u"note", QCoreApplication.translate("CataloguePage", u"Sketch 20, then further up to 100", None))
        self.width_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Width, inches", None))
        self.height_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Height, inches", None))
        self.paper_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Paper", None))
        self.finish_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Finish", None))
        self.paper_cost_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Paper each", None))
        self.ink_cost_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Ink each", None))
        self.minutes_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Minutes each", None))
        self.checks_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Looked at before it is ready", None))
        self.checks_field.setProperty(u"note", QCoreApplication.translate("CataloguePage", u"One point in a line; without any, the usual three.", None))
        self.active_field.setProperty(u"words", QCoreApplication.translate("CataloguePage", u"Sold now", None))
        self.save_product.setText(QCoreApplication.translate("CataloguePage", u"Add to the catalogue", None))
        self.another.setText(QCoreApplication.translate("CataloguePage", u"New product", None))
        pass
    # retranslateUi

