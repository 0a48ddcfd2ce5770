"""Compiled from ui/people_page.ui by dev.py forms; edit the form, not this file."""

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
from winno_desk.windows.cards import KeyValues
from winno_desk.windows.fields import Field
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import (Panel, Words)
from winno_desk.windows.table_view import RowTable
class Ui_PeoplePage:
    def setupUi(self, PeoplePage: QWidget) -> None:
        if not PeoplePage.objectName():
            PeoplePage.setObjectName(u"PeoplePage")
        self.down = QVBoxLayout(PeoplePage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(PeoplePage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.work_scroll = QScrollArea(PeoplePage)
        self.work_scroll.setObjectName(u"work_scroll")
        self.work_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.work_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.work_scroll.setWidgetResizable(True)
        self.work_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.work = QWidget()
        self.work.setObjectName(u"work")
        self.work.setProperty(u"plain", True)
        self.work_down = QVBoxLayout(self.work)
        self.work_down.setSpacing(16)
        self.work_down.setObjectName(u"work_down")
        self.work_down.setContentsMargins(0, 0, 0, 0)
        self.people_panel = Panel(self.work)
        self.people_panel.setObjectName(u"people_panel")
        self.people_down = QVBoxLayout(self.people_panel)
        self.people_down.setSpacing(8)
        self.people_down.setObjectName(u"people_down")
        self.people_down.setContentsMargins(16, 16, 16, 16)
        self.people_head = Words(self.people_panel)
        self.people_head.setObjectName(u"people_head")
        self.people_head.setProperty(u"role", u"head")

        self.people_down.addWidget(self.people_head)

        self.people = RowTable(self.people_panel)
        self.people.setObjectName(u"people")

        self.people_down.addWidget(self.people)


        self.work_down.addWidget(self.people_panel)

        self.facts = QHBoxLayout()
        self.facts.setSpacing(16)
        self.facts.setObjectName(u"facts")
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.studio_panel = Panel(self.work)
        self.studio_panel.setObjectName(u"studio_panel")
        self.studio_down = QVBoxLayout(self.studio_panel)
        self.studio_down.setSpacing(12)
        self.studio_down.setObjectName(u"studio_down")
        self.studio_down.setContentsMargins(16, 16, 16, 16)
        self.studio_head = Words(self.studio_panel)
        self.studio_head.setObjectName(u"studio_head")
        self.studio_head.setProperty(u"role", u"head")

        self.studio_down.addWidget(self.studio_head)

        self.studio = KeyValues(self.studio_panel)
        self.studio.setObjectName(u"studio")

        self.studio_down.addWidget(self.studio)

        self.studio_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.studio_down.addItem(self.studio_rest)


        self.facts.addWidget(self.studio_panel)

        self.program_panel = Panel(self.work)
        self.program_panel.setObjectName(u"program_panel")
        self.program_down = QVBoxLayout(self.program_panel)
        self.program_down.setSpacing(12)
        self.program_down.setObjectName(u"program_down")
        self.program_down.setContentsMargins(16, 16, 16, 16)
        self.program_head = Words(self.program_panel)
        self.program_head.setObjectName(u"program_head")
        self.program_head.setProperty(u"role", u"head")

        self.program_down.addWidget(self.program_head)

        self.program = KeyValues(self.program_panel)
        self.program.setObjectName(u"program")

        self.program_down.addWidget(self.program)

        self.folder_across = QHBoxLayout()
        self.folder_across.setSpacing(8)
        self.folder_across.setObjectName(u"folder_across")
        self.folder_across.setContentsMargins(0, 0, 0, 0)
        self.folder = Words(self.program_panel)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"role", u"small")

        self.folder_across.addWidget(self.folder)

        self.open_folder = KeyButton(self.program_panel)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setProperty(u"kind", u"link")

        self.folder_across.addWidget(self.open_folder)

        self.folder_across.setStretch(0, 1)

        self.program_down.addLayout(self.folder_across)

        self.program_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.program_down.addItem(self.program_rest)


        self.facts.addWidget(self.program_panel)

        self.facts.setStretch(0, 1)
        self.facts.setStretch(1, 1)

        self.work_down.addLayout(self.facts)

        self.work_down.setStretch(1, 1)
        self.work_scroll.setWidget(self.work)

        self.across.addWidget(self.work_scroll)

        self.form_panel = Panel(PeoplePage)
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
        self.person_form = QWidget()
        self.person_form.setObjectName(u"person_form")
        self.person_form.setProperty(u"plain", True)
        self.form_inside = QVBoxLayout(self.person_form)
        self.form_inside.setSpacing(4)
        self.form_inside.setObjectName(u"form_inside")
        self.form_inside.setContentsMargins(0, 0, 0, 0)
        self.form_head = Words(self.person_form)
        self.form_head.setObjectName(u"form_head")
        self.form_head.setProperty(u"role", u"head")

        self.form_inside.addWidget(self.form_head)

        self.name_field = Field(self.person_form)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setProperty(u"name", u"name")
        self.name_field.setProperty(u"required", True)

        self.form_inside.addWidget(self.name_field)

        self.roles_label = Words(self.person_form)
        self.roles_label.setObjectName(u"roles_label")
        self.roles_label.setProperty(u"role", u"field")

        self.form_inside.addWidget(self.roles_label)

        self.roles_list = QVBoxLayout()
        self.roles_list.setSpacing(0)
        self.roles_list.setObjectName(u"roles_list")
        self.roles_list.setContentsMargins(0, 0, 0, 0)

        self.form_inside.addLayout(self.roles_list)

        self.roles_error = Words(self.person_form)
        self.roles_error.setObjectName(u"roles_error")
        self.roles_error.setProperty(u"role", u"error")

        self.form_inside.addWidget(self.roles_error)

        self.secret_field = Field(self.person_form)
        self.secret_field.setObjectName(u"secret_field")
        self.secret_field.setProperty(u"name", u"secret")
        self.secret_field.setProperty(u"kind", u"secret")
        self.secret_field.setProperty(u"required", True)

        self.form_inside.addWidget(self.secret_field)

        self.again_field = Field(self.person_form)
        self.again_field.setObjectName(u"again_field")
        self.again_field.setProperty(u"name", u"again")
        self.again_field.setProperty(u"kind", u"secret")
        self.again_field.setProperty(u"required", True)

        self.form_inside.addWidget(self.again_field)

        self.form_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_inside.addItem(self.form_rest)

        self.form_scroll.setWidget(self.person_form)

        self.form_down.addWidget(self.form_scroll)

        self.add_person = KeyButton(self.form_panel)
        self.add_person.setObjectName(u"add_person")
        self.add_person.setProperty(u"kind", u"main")
        self.add_person.setProperty(u"key", u"F10")

        self.form_down.addWidget(self.add_person)

        self.form_down.setStretch(0, 1)

        self.across.addWidget(self.form_panel)

        self.across.setStretch(0, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(PeoplePage)

        QMetaObject.connectSlotsByName(PeoplePage)
    # setupUi

    def retranslateUi(self, PeoplePage: QWidget) -> None:
        self.people_head.setText(QCoreApplication.translate("PeoplePage", u"People", None))
        self.studio_head.setText(QCoreApplication.translate("PeoplePage", u"The studio", None))
        self.program_head.setText(QCoreApplication.translate("PeoplePage", u"This program", None))
        self.open_folder.setText(QCoreApplication.translate("PeoplePage", u"Open folder", None))
        self.form_head.setText(QCoreApplication.translate("PeoplePage", u"Add a person", None))
        self.name_field.setProperty(u"words", QCoreApplication.translate("PeoplePage", u"Name", None))
        self.roles_label.setText(QCoreApplication.translate("PeoplePage", u"Roles", None))
        self.secret_field.setProperty(u"words", QCoreApplication.translate("PeoplePage", u"PIN, six digits", None))
        self.again_field.setProperty(u"words", QCoreApplication.translate("PeoplePage", u"The same again", None))
        self.add_person.setText(QCoreApplication.translate("PeoplePage", u"Add person", None))
        pass
    # retranslateUi

