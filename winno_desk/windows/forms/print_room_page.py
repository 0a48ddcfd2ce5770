"""Compiled from ui/print_room_page.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import KeyValues
from winno_desk.windows.fields import Field
from winno_desk.windows.flow import Tags
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parcel_list import ParcelList
from winno_desk.windows.parts import (Panel, Words)
from winno_desk.windows.table_view import RowTable
from winno_desk.windows.thumbnails import Photo
from winno_desk.windows.ticks import Points
from winno_desk.windows.views import Views

class Ui_PrintRoomPage:
    def setupUi(self, PrintRoomPage: QWidget) -> None:
        if not PrintRoomPage.objectName():
            PrintRoomPage.setObjectName(u"PrintRoomPage")
        self.down = QVBoxLayout(PrintRoomPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(PrintRoomPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.queue = Panel(PrintRoomPage)
        self.queue.setObjectName(u"queue")
        self.queue_down = QVBoxLayout(self.queue)
        self.queue_down.setSpacing(8)
        self.queue_down.setObjectName(u"queue_down")
        self.queue_down.setContentsMargins(8, 8, 8, 8)
        self.views = Views(self.queue)
        self.views.setObjectName(u"views")

        self.queue_down.addWidget(self.views)

        self.table = RowTable(self.queue)
        self.table.setObjectName(u"table")

        self.queue_down.addWidget(self.table)

        self.queue_down.setStretch(1, 1)

        self.across.addWidget(self.queue)

        self.side = QStackedWidget(PrintRoomPage)
        self.side.setObjectName(u"side")
        self.nothing = Panel()
        self.nothing.setObjectName(u"nothing")
        self.nothing_down = QVBoxLayout(self.nothing)
        self.nothing_down.setSpacing(8)
        self.nothing_down.setObjectName(u"nothing_down")
        self.nothing_down.setContentsMargins(24, 24, 24, 24)
        self.nothing_top = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_down.addItem(self.nothing_top)

        self.nothing_words = Words(self.nothing)
        self.nothing_words.setObjectName(u"nothing_words")
        self.nothing_words.setProperty(u"role", u"second")

        self.nothing_down.addWidget(self.nothing_words)

        self.nothing_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_down.addItem(self.nothing_rest)

        self.side.addWidget(self.nothing)
        self.chosen = Panel()
        self.chosen.setObjectName(u"chosen")
        self.chosen_down = QVBoxLayout(self.chosen)
        self.chosen_down.setSpacing(0)
        self.chosen_down.setObjectName(u"chosen_down")
        self.chosen_down.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.chosen)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_inside = QWidget()
        self.scroll_inside.setObjectName(u"scroll_inside")
        self.scroll_inside.setProperty(u"plain", u"true")
        self.inside = QVBoxLayout(self.scroll_inside)
        self.inside.setSpacing(12)
        self.inside.setObjectName(u"inside")
        self.inside.setContentsMargins(16, 16, 16, 8)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.photo = Photo(self.scroll_inside)
        self.photo.setObjectName(u"photo")

        self.head.addWidget(self.photo)

        self.head_words = QVBoxLayout()
        self.head_words.setSpacing(4)
        self.head_words.setObjectName(u"head_words")
        self.head_words.setContentsMargins(0, 0, 0, 0)
        self.number = Words(self.scroll_inside)
        self.number.setObjectName(u"number")
        self.number.setProperty(u"role", u"head")

        self.head_words.addWidget(self.number)

        self.name = Words(self.scroll_inside)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"body")

        self.head_words.addWidget(self.name)

        self.customer = Words(self.scroll_inside)
        self.customer.setObjectName(u"customer")
        self.customer.setProperty(u"role", u"second")

        self.head_words.addWidget(self.customer)

        self.states = Tags(self.scroll_inside)
        self.states.setObjectName(u"states")

        self.head_words.addWidget(self.states)

        self.head_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.head_words.addItem(self.head_rest)


        self.head.addLayout(self.head_words)

        self.head.setStretch(1, 1)

        self.inside.addLayout(self.head)

        self.remake = Words(self.scroll_inside)
        self.remake.setObjectName(u"remake")
        self.remake.setProperty(u"role", u"strong")

        self.inside.addWidget(self.remake)

        self.facts = KeyValues(self.scroll_inside)
        self.facts.setObjectName(u"facts")

        self.inside.addWidget(self.facts)

        self.start_part = QWidget(self.scroll_inside)
        self.start_part.setObjectName(u"start_part")
        self.start_down = QVBoxLayout(self.start_part)
        self.start_down.setSpacing(4)
        self.start_down.setObjectName(u"start_down")
        self.start_down.setContentsMargins(0, 0, 0, 0)
        self.printer_field = Field(self.start_part)
        self.printer_field.setObjectName(u"printer_field")
        self.printer_field.setProperty(u"kind", u"choice")
        self.printer_field.setProperty(u"name", u"printer")
        self.printer_field.setProperty(u"required", True)

        self.start_down.addWidget(self.printer_field)

        self.goes_to = Words(self.start_part)
        self.goes_to.setObjectName(u"goes_to")
        self.goes_to.setProperty(u"role", u"small")

        self.start_down.addWidget(self.goes_to)

        self.send_again = KeyButton(self.start_part)
        self.send_again.setObjectName(u"send_again")
        self.send_again.setProperty(u"kind", u"link")

        self.start_down.addWidget(self.send_again, 0, Qt.AlignmentFlag.AlignLeft)


        self.inside.addWidget(self.start_part)

        self.finish_part = QWidget(self.scroll_inside)
        self.finish_part.setObjectName(u"finish_part")
        self.finish_down = QVBoxLayout(self.finish_part)
        self.finish_down.setSpacing(4)
        self.finish_down.setObjectName(u"finish_down")
        self.finish_down.setContentsMargins(0, 0, 0, 0)
        self.good_field = Field(self.finish_part)
        self.good_field.setObjectName(u"good_field")
        self.good_field.setProperty(u"kind", u"line")
        self.good_field.setProperty(u"name", u"good")
        self.good_field.setProperty(u"required", True)

        self.finish_down.addWidget(self.good_field)

        self.spoiled_field = Field(self.finish_part)
        self.spoiled_field.setObjectName(u"spoiled_field")
        self.spoiled_field.setProperty(u"kind", u"line")
        self.spoiled_field.setProperty(u"name", u"spoiled")

        self.finish_down.addWidget(self.spoiled_field)

        self.spoiled_why_field = Field(self.finish_part)
        self.spoiled_why_field.setObjectName(u"spoiled_why_field")
        self.spoiled_why_field.setProperty(u"kind", u"choice")
        self.spoiled_why_field.setProperty(u"name", u"spoiled_why")
        self.spoiled_why_field.setProperty(u"required", True)

        self.finish_down.addWidget(self.spoiled_why_field)


        self.inside.addWidget(self.finish_part)

        self.check_part = QWidget(self.scroll_inside)
        self.check_part.setObjectName(u"check_part")
        self.check_down = QVBoxLayout(self.check_part)
        self.check_down.setSpacing(4)
        self.check_down.setObjectName(u"check_down")
        self.check_down.setContentsMargins(0, 0, 0, 0)
        self.checks_label = Words(self.check_part)
        self.checks_label.setObjectName(u"checks_label")
        self.checks_label.setProperty(u"role", u"label")

        self.check_down.addWidget(self.checks_label)

        self.checks = Points(self.check_part)
        self.checks.setObjectName(u"checks")

        self.check_down.addWidget(self.checks)

        self.shelf_field = Field(self.check_part)
        self.shelf_field.setObjectName(u"shelf_field")
        self.shelf_field.setProperty(u"kind", u"line")
        self.shelf_field.setProperty(u"name", u"shelf")

        self.check_down.addWidget(self.shelf_field)


        self.inside.addWidget(self.check_part)

        self.anew_part = QWidget(self.scroll_inside)
        self.anew_part.setObjectName(u"anew_part")
        self.anew_down = QVBoxLayout(self.anew_part)
        self.anew_down.setSpacing(4)
        self.anew_down.setObjectName(u"anew_down")
        self.anew_down.setContentsMargins(0, 0, 0, 0)
        self.not_good = KeyButton(self.anew_part)
        self.not_good.setObjectName(u"not_good")
        self.not_good.setProperty(u"kind", u"link")

        self.anew_down.addWidget(self.not_good, 0, Qt.AlignmentFlag.AlignLeft)

        self.anew_count_field = Field(self.anew_part)
        self.anew_count_field.setObjectName(u"anew_count_field")
        self.anew_count_field.setProperty(u"kind", u"line")
        self.anew_count_field.setProperty(u"name", u"anew_count")
        self.anew_count_field.setProperty(u"required", True)

        self.anew_down.addWidget(self.anew_count_field)

        self.anew_why_field = Field(self.anew_part)
        self.anew_why_field.setObjectName(u"anew_why_field")
        self.anew_why_field.setProperty(u"kind", u"choice")
        self.anew_why_field.setProperty(u"name", u"anew_why")
        self.anew_why_field.setProperty(u"required", True)

        self.anew_down.addWidget(self.anew_why_field)

        self.print_anew = KeyButton(self.anew_part)
        self.print_anew.setObjectName(u"print_anew")
        self.print_anew.setProperty(u"kind", u"plain")

        self.anew_down.addWidget(self.print_anew, 0, Qt.AlignmentFlag.AlignLeft)


        self.inside.addWidget(self.anew_part)

        self.pack_part = QWidget(self.scroll_inside)
        self.pack_part.setObjectName(u"pack_part")
        self.pack_down = QVBoxLayout(self.pack_part)
        self.pack_down.setSpacing(4)
        self.pack_down.setObjectName(u"pack_down")
        self.pack_down.setContentsMargins(0, 0, 0, 0)
        self.parcel_label = Words(self.pack_part)
        self.parcel_label.setObjectName(u"parcel_label")
        self.parcel_label.setProperty(u"role", u"label")

        self.pack_down.addWidget(self.parcel_label)

        self.parcel = ParcelList(self.pack_part)
        self.parcel.setObjectName(u"parcel")

        self.pack_down.addWidget(self.parcel)

        self.ship_to_field = Field(self.pack_part)
        self.ship_to_field.setObjectName(u"ship_to_field")
        self.ship_to_field.setProperty(u"kind", u"lines")
        self.ship_to_field.setProperty(u"name", u"ship_to")
        self.ship_to_field.setProperty(u"required", True)

        self.pack_down.addWidget(self.ship_to_field)

        self.carrier_row = QHBoxLayout()
        self.carrier_row.setSpacing(8)
        self.carrier_row.setObjectName(u"carrier_row")
        self.carrier_row.setContentsMargins(0, 0, 0, 0)
        self.carrier_field = Field(self.pack_part)
        self.carrier_field.setObjectName(u"carrier_field")
        self.carrier_field.setProperty(u"kind", u"choice")
        self.carrier_field.setProperty(u"name", u"carrier")
        self.carrier_field.setProperty(u"required", True)

        self.carrier_row.addWidget(self.carrier_field)

        self.service_field = Field(self.pack_part)
        self.service_field.setObjectName(u"service_field")
        self.service_field.setProperty(u"kind", u"line")
        self.service_field.setProperty(u"name", u"service")

        self.carrier_row.addWidget(self.service_field)

        self.carrier_row.setStretch(0, 2)
        self.carrier_row.setStretch(1, 3)

        self.pack_down.addLayout(self.carrier_row)

        self.tracking_field = Field(self.pack_part)
        self.tracking_field.setObjectName(u"tracking_field")
        self.tracking_field.setProperty(u"kind", u"line")
        self.tracking_field.setProperty(u"name", u"tracking")

        self.pack_down.addWidget(self.tracking_field)

        self.weight_field = Field(self.pack_part)
        self.weight_field.setObjectName(u"weight_field")
        self.weight_field.setProperty(u"kind", u"line")
        self.weight_field.setProperty(u"name", u"weight")

        self.pack_down.addWidget(self.weight_field)

        self.cost_field = Field(self.pack_part)
        self.cost_field.setObjectName(u"cost_field")
        self.cost_field.setProperty(u"kind", u"line")
        self.cost_field.setProperty(u"name", u"cost")

        self.pack_down.addWidget(self.cost_field)


        self.inside.addWidget(self.pack_part)

        self.inside_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside.addItem(self.inside_rest)

        self.scroll.setWidget(self.scroll_inside)

        self.chosen_down.addWidget(self.scroll)

        self.foot = QVBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(16, 4, 16, 16)
        self.warning = Words(self.chosen)
        self.warning.setObjectName(u"warning")
        self.warning.setProperty(u"role", u"small")

        self.foot.addWidget(self.warning)

        self.lock = KeyButton(self.chosen)
        self.lock.setObjectName(u"lock")
        self.lock.setProperty(u"kind", u"main")
        self.lock.setProperty(u"key", u"F10")

        self.foot.addWidget(self.lock)

        self.start_print = KeyButton(self.chosen)
        self.start_print.setObjectName(u"start_print")
        self.start_print.setProperty(u"kind", u"main")
        self.start_print.setProperty(u"key", u"F10")

        self.foot.addWidget(self.start_print)

        self.finish_print = KeyButton(self.chosen)
        self.finish_print.setObjectName(u"finish_print")
        self.finish_print.setProperty(u"kind", u"main")
        self.finish_print.setProperty(u"key", u"F10")

        self.foot.addWidget(self.finish_print)

        self.check_print = KeyButton(self.chosen)
        self.check_print.setObjectName(u"check_print")
        self.check_print.setProperty(u"kind", u"main")
        self.check_print.setProperty(u"key", u"F10")

        self.foot.addWidget(self.check_print)

        self.pack = KeyButton(self.chosen)
        self.pack.setObjectName(u"pack")
        self.pack.setProperty(u"kind", u"main")
        self.pack.setProperty(u"key", u"F10")

        self.foot.addWidget(self.pack)

        self.release = KeyButton(self.chosen)
        self.release.setObjectName(u"release")
        self.release.setProperty(u"kind", u"main")
        self.release.setProperty(u"key", u"F10")

        self.foot.addWidget(self.release)

        self.ship = KeyButton(self.chosen)
        self.ship.setObjectName(u"ship")
        self.ship.setProperty(u"kind", u"main")
        self.ship.setProperty(u"key", u"F10")

        self.foot.addWidget(self.ship)

        self.hand_over = KeyButton(self.chosen)
        self.hand_over.setObjectName(u"hand_over")
        self.hand_over.setProperty(u"kind", u"main")
        self.hand_over.setProperty(u"key", u"F10")

        self.foot.addWidget(self.hand_over)

        self.foot_acts = QHBoxLayout()
        self.foot_acts.setSpacing(8)
        self.foot_acts.setObjectName(u"foot_acts")
        self.foot_acts.setContentsMargins(0, 0, 0, 0)
        self.job_ticket = KeyButton(self.chosen)
        self.job_ticket.setObjectName(u"job_ticket")
        self.job_ticket.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.job_ticket)

        self.open_slip = KeyButton(self.chosen)
        self.open_slip.setObjectName(u"open_slip")
        self.open_slip.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.open_slip)

        self.address_label = KeyButton(self.chosen)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.address_label)

        self.unpack = KeyButton(self.chosen)
        self.unpack.setObjectName(u"unpack")
        self.unpack.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.unpack)

        self.shelf_label = KeyButton(self.chosen)
        self.shelf_label.setObjectName(u"shelf_label")
        self.shelf_label.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.shelf_label)

        self.hand_over_instead = KeyButton(self.chosen)
        self.hand_over_instead.setObjectName(u"hand_over_instead")
        self.hand_over_instead.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.hand_over_instead)

        self.ship_instead = KeyButton(self.chosen)
        self.ship_instead.setObjectName(u"ship_instead")
        self.ship_instead.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.ship_instead)

        self.hold = KeyButton(self.chosen)
        self.hold.setObjectName(u"hold")
        self.hold.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.hold)

        self.change_wanted = KeyButton(self.chosen)
        self.change_wanted.setObjectName(u"change_wanted")
        self.change_wanted.setProperty(u"kind", u"plain")

        self.foot_acts.addWidget(self.change_wanted)


        self.foot.addLayout(self.foot_acts)


        self.chosen_down.addLayout(self.foot)

        self.side.addWidget(self.chosen)

        self.across.addWidget(self.side)

        self.across.setStretch(0, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(PrintRoomPage)

        QMetaObject.connectSlotsByName(PrintRoomPage)
    # setupUi

    def retranslateUi(self, PrintRoomPage: QWidget) -> None:
        self.nothing_words.setText(QCoreApplication.translate("PrintRoomPage", u"Choose a print to see what is done with it next.", None))
        self.printer_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Printer", None))
        self.send_again.setText(QCoreApplication.translate("PrintRoomPage", u"Send to the printer again", None))
        self.good_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Good sheets", None))
        self.spoiled_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Spoiled sheets", None))
        self.spoiled_why_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"What spoiled them", None))
        self.checks_label.setText(QCoreApplication.translate("PrintRoomPage", u"Checked against the approved proof", None))
        self.shelf_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Shelf", None))
        self.not_good.setText(QCoreApplication.translate("PrintRoomPage", u"Not good enough", None))
        self.anew_count_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"How many are not good enough", None))
        self.anew_why_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"What is wrong with them", None))
        self.print_anew.setText(QCoreApplication.translate("PrintRoomPage", u"Print it anew", None))
        self.parcel_label.setText(QCoreApplication.translate("PrintRoomPage", u"In this parcel", None))
        self.ship_to_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Ship to", None))
        self.carrier_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Carrier", None))
        self.service_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Service", None))
        self.tracking_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Tracking number", None))
        self.weight_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Weight in kg", None))
        self.cost_field.setProperty(u"words", QCoreApplication.translate("PrintRoomPage", u"Sending costs", None))
        self.lock.setText(QCoreApplication.translate("PrintRoomPage", u"Lock print master", None))
        self.start_print.setText(QCoreApplication.translate("PrintRoomPage", u"Start printing", None))
        self.finish_print.setText(QCoreApplication.translate("PrintRoomPage", u"Finish printing", None))
        self.check_print.setText(QCoreApplication.translate("PrintRoomPage", u"Checked", None))
        self.pack.setText(QCoreApplication.translate("PrintRoomPage", u"Pack", None))
        self.release.setText(QCoreApplication.translate("PrintRoomPage", u"Take off hold", None))
        self.ship.setText(QCoreApplication.translate("PrintRoomPage", u"Ship", None))
        self.hand_over.setText(QCoreApplication.translate("PrintRoomPage", u"Hand over", None))
        self.job_ticket.setText(QCoreApplication.translate("PrintRoomPage", u"Job &ticket", None))
        self.open_slip.setText(QCoreApplication.translate("PrintRoomPage", u"Packing &slip", None))
        self.address_label.setText(QCoreApplication.translate("PrintRoomPage", u"A&ddress label", None))
        self.unpack.setText(QCoreApplication.translate("PrintRoomPage", u"&Unpack", None))
        self.shelf_label.setText(QCoreApplication.translate("PrintRoomPage", u"Shelf la&bel", None))
        self.hand_over_instead.setText(QCoreApplication.translate("PrintRoomPage", u"Hand over &instead", None))
        self.ship_instead.setText(QCoreApplication.translate("PrintRoomPage", u"Ship it &instead", None))
        self.hold.setText(QCoreApplication.translate("PrintRoomPage", u"&Hold", None))
        self.change_wanted.setText(QCoreApplication.translate("PrintRoomPage", u"&Change wanted", None))
        pass
    # retranslateUi

