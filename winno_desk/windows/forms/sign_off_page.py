"""Compiled from ui/sign_off_page.ui by dev.py forms; edit the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Notice
from winno_desk.windows.fields import Field
from winno_desk.windows.flow import Tags
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import (Panel, Words)
from winno_desk.windows.signature import SignaturePad
from winno_desk.windows.ticks import Points
from winno_desk.windows.viewer import Viewer

class Ui_SignOffPage:
    def setupUi(self, SignOffPage: QWidget) -> None:
        if not SignOffPage.objectName():
            SignOffPage.setObjectName(u"SignOffPage")
        self.down = QVBoxLayout(SignOffPage)
        self.down.setSpacing(16)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.title_line = PageTitle(SignOffPage)
        self.title_line.setObjectName(u"title_line")

        self.down.addWidget(self.title_line)

        self.across = QHBoxLayout()
        self.across.setSpacing(16)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.viewer = Viewer(SignOffPage)
        self.viewer.setObjectName(u"viewer")

        self.across.addWidget(self.viewer)

        self.side = QStackedWidget(SignOffPage)
        self.side.setObjectName(u"side")
        self.look_side = Panel()
        self.look_side.setObjectName(u"look_side")
        self.look_down = QVBoxLayout(self.look_side)
        self.look_down.setSpacing(0)
        self.look_down.setObjectName(u"look_down")
        self.look_down.setContentsMargins(0, 0, 0, 0)
        self.look_scroll = QScrollArea(self.look_side)
        self.look_scroll.setObjectName(u"look_scroll")
        self.look_scroll.setWidgetResizable(True)
        self.look_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.look_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.look_scroll_inside = QWidget()
        self.look_scroll_inside.setObjectName(u"look_scroll_inside")
        self.look_scroll_inside.setProperty(u"plain", u"true")
        self.look_inside = QVBoxLayout(self.look_scroll_inside)
        self.look_inside.setSpacing(8)
        self.look_inside.setObjectName(u"look_inside")
        self.look_inside.setContentsMargins(16, 16, 16, 4)
        self.proof_head = Words(self.look_scroll_inside)
        self.proof_head.setObjectName(u"proof_head")
        self.proof_head.setProperty(u"role", u"head")

        self.look_inside.addWidget(self.proof_head)

        self.proof_file = Words(self.look_scroll_inside)
        self.proof_file.setObjectName(u"proof_file")
        self.proof_file.setProperty(u"role", u"small")

        self.look_inside.addWidget(self.proof_file)

        self.proof_note = Words(self.look_scroll_inside)
        self.proof_note.setObjectName(u"proof_note")
        self.proof_note.setProperty(u"role", u"body")

        self.look_inside.addWidget(self.proof_note)

        self.findings = Tags(self.look_scroll_inside)
        self.findings.setObjectName(u"findings")

        self.look_inside.addWidget(self.findings)

        self.rounds = QWidget(self.look_scroll_inside)
        self.rounds.setObjectName(u"rounds")

        self.look_inside.addWidget(self.rounds)

        self.record = QWidget(self.look_scroll_inside)
        self.record.setObjectName(u"record")

        self.look_inside.addWidget(self.record)

        self.confirms_label = Words(self.look_scroll_inside)
        self.confirms_label.setObjectName(u"confirms_label")
        self.confirms_label.setProperty(u"role", u"label")

        self.look_inside.addWidget(self.confirms_label)

        self.ticks = Points(self.look_scroll_inside)
        self.ticks.setObjectName(u"ticks")

        self.look_inside.addWidget(self.ticks)

        self.signed_by_field = Field(self.look_scroll_inside)
        self.signed_by_field.setObjectName(u"signed_by_field")
        self.signed_by_field.setProperty(u"kind", u"line")
        self.signed_by_field.setProperty(u"name", u"signed_by")

        self.look_inside.addWidget(self.signed_by_field)

        self.relation_field = Field(self.look_scroll_inside)
        self.relation_field.setObjectName(u"relation_field")
        self.relation_field.setProperty(u"kind", u"line")
        self.relation_field.setProperty(u"name", u"relation")

        self.look_inside.addWidget(self.relation_field)

        self.signature = SignaturePad(self.look_scroll_inside)
        self.signature.setObjectName(u"signature")

        self.look_inside.addWidget(self.signature)

        self.how_field = Field(self.look_scroll_inside)
        self.how_field.setObjectName(u"how_field")
        self.how_field.setProperty(u"kind", u"choice")
        self.how_field.setProperty(u"name", u"how")

        self.look_inside.addWidget(self.how_field)

        self.identified_field = Field(self.look_scroll_inside)
        self.identified_field.setObjectName(u"identified_field")
        self.identified_field.setProperty(u"kind", u"choice")
        self.identified_field.setProperty(u"name", u"identified")

        self.look_inside.addWidget(self.identified_field)

        self.said_field = Field(self.look_scroll_inside)
        self.said_field.setObjectName(u"said_field")
        self.said_field.setProperty(u"kind", u"lines")
        self.said_field.setProperty(u"name", u"said")

        self.look_inside.addWidget(self.said_field)

        self.message_field = Field(self.look_scroll_inside)
        self.message_field.setObjectName(u"message_field")
        self.message_field.setProperty(u"kind", u"file")
        self.message_field.setProperty(u"name", u"message")

        self.look_inside.addWidget(self.message_field)

        self.earlier_label = Words(self.look_scroll_inside)
        self.earlier_label.setObjectName(u"earlier_label")
        self.earlier_label.setProperty(u"role", u"label")

        self.look_inside.addWidget(self.earlier_label)

        self.earlier = QWidget(self.look_scroll_inside)
        self.earlier.setObjectName(u"earlier")

        self.look_inside.addWidget(self.earlier)

        self.look_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.look_inside.addItem(self.look_rest)

        self.look_scroll.setWidget(self.look_scroll_inside)

        self.look_down.addWidget(self.look_scroll)

        self.look_foot = QVBoxLayout()
        self.look_foot.setSpacing(8)
        self.look_foot.setObjectName(u"look_foot")
        self.look_foot.setContentsMargins(16, 4, 16, 16)
        self.sign_off = KeyButton(self.look_side)
        self.sign_off.setObjectName(u"sign_off")
        self.sign_off.setProperty(u"kind", u"main")
        self.sign_off.setProperty(u"key", u"F10")

        self.look_foot.addWidget(self.sign_off)

        self.sign_off_note = Words(self.look_side)
        self.sign_off_note.setObjectName(u"sign_off_note")
        self.sign_off_note.setProperty(u"role", u"small")

        self.look_foot.addWidget(self.sign_off_note)

        self.next_place = KeyButton(self.look_side)
        self.next_place.setObjectName(u"next_place")
        self.next_place.setProperty(u"kind", u"main")
        self.next_place.setProperty(u"key", u"F10")

        self.look_foot.addWidget(self.next_place)

        self.look_acts = QHBoxLayout()
        self.look_acts.setSpacing(8)
        self.look_acts.setObjectName(u"look_acts")
        self.look_acts.setContentsMargins(0, 0, 0, 0)
        self.open_revision = KeyButton(self.look_side)
        self.open_revision.setObjectName(u"open_revision")
        self.open_revision.setProperty(u"kind", u"plain")

        self.look_acts.addWidget(self.open_revision)

        self.open_proof = KeyButton(self.look_side)
        self.open_proof.setObjectName(u"open_proof")
        self.open_proof.setProperty(u"kind", u"plain")

        self.look_acts.addWidget(self.open_proof)


        self.look_foot.addLayout(self.look_acts)

        self.closed_note = Words(self.look_side)
        self.closed_note.setObjectName(u"closed_note")
        self.closed_note.setProperty(u"role", u"small")

        self.look_foot.addWidget(self.closed_note)


        self.look_down.addLayout(self.look_foot)

        self.side.addWidget(self.look_side)
        self.revision_side = Panel()
        self.revision_side.setObjectName(u"revision_side")
        self.revision_down = QVBoxLayout(self.revision_side)
        self.revision_down.setSpacing(0)
        self.revision_down.setObjectName(u"revision_down")
        self.revision_down.setContentsMargins(0, 0, 0, 0)
        self.revision_scroll = QScrollArea(self.revision_side)
        self.revision_scroll.setObjectName(u"revision_scroll")
        self.revision_scroll.setWidgetResizable(True)
        self.revision_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.revision_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.revision_scroll_inside = QWidget()
        self.revision_scroll_inside.setObjectName(u"revision_scroll_inside")
        self.revision_scroll_inside.setProperty(u"plain", u"true")
        self.revision_inside = QVBoxLayout(self.revision_scroll_inside)
        self.revision_inside.setSpacing(8)
        self.revision_inside.setObjectName(u"revision_inside")
        self.revision_inside.setContentsMargins(16, 16, 16, 8)
        self.revision_head = Words(self.revision_scroll_inside)
        self.revision_head.setObjectName(u"revision_head")
        self.revision_head.setProperty(u"role", u"head")

        self.revision_inside.addWidget(self.revision_head)

        self.revision_round = Words(self.revision_scroll_inside)
        self.revision_round.setObjectName(u"revision_round")
        self.revision_round.setProperty(u"role", u"second")

        self.revision_inside.addWidget(self.revision_round)

        self.revision_warning = Notice(self.revision_scroll_inside)
        self.revision_warning.setObjectName(u"revision_warning")
        self.revision_warning.setProperty(u"kind", u"careful")

        self.revision_inside.addWidget(self.revision_warning)

        self.asked_field = Field(self.revision_scroll_inside)
        self.asked_field.setObjectName(u"asked_field")
        self.asked_field.setProperty(u"kind", u"lines")
        self.asked_field.setProperty(u"name", u"asked")
        self.asked_field.setProperty(u"required", True)

        self.revision_inside.addWidget(self.asked_field)

        self.in_scope_field = Field(self.revision_scroll_inside)
        self.in_scope_field.setObjectName(u"in_scope_field")
        self.in_scope_field.setProperty(u"kind", u"tick")
        self.in_scope_field.setProperty(u"name", u"in_scope")

        self.revision_inside.addWidget(self.in_scope_field)

        self.revision_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.revision_inside.addItem(self.revision_rest)

        self.revision_scroll.setWidget(self.revision_scroll_inside)

        self.revision_down.addWidget(self.revision_scroll)

        self.revision_foot = QVBoxLayout()
        self.revision_foot.setSpacing(8)
        self.revision_foot.setObjectName(u"revision_foot")
        self.revision_foot.setContentsMargins(16, 4, 16, 16)
        self.ask_revision = KeyButton(self.revision_side)
        self.ask_revision.setObjectName(u"ask_revision")
        self.ask_revision.setProperty(u"kind", u"main")
        self.ask_revision.setProperty(u"key", u"F10")

        self.revision_foot.addWidget(self.ask_revision)

        self.leave_revision = KeyButton(self.revision_side)
        self.leave_revision.setObjectName(u"leave_revision")
        self.leave_revision.setProperty(u"kind", u"plain")

        self.revision_foot.addWidget(self.leave_revision)


        self.revision_down.addLayout(self.revision_foot)

        self.side.addWidget(self.revision_side)
        self.proof_side = Panel()
        self.proof_side.setObjectName(u"proof_side")
        self.proof_down = QVBoxLayout(self.proof_side)
        self.proof_down.setSpacing(0)
        self.proof_down.setObjectName(u"proof_down")
        self.proof_down.setContentsMargins(0, 0, 0, 0)
        self.proof_scroll = QScrollArea(self.proof_side)
        self.proof_scroll.setObjectName(u"proof_scroll")
        self.proof_scroll.setWidgetResizable(True)
        self.proof_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.proof_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.proof_scroll_inside = QWidget()
        self.proof_scroll_inside.setObjectName(u"proof_scroll_inside")
        self.proof_scroll_inside.setProperty(u"plain", u"true")
        self.proof_inside = QVBoxLayout(self.proof_scroll_inside)
        self.proof_inside.setSpacing(8)
        self.proof_inside.setObjectName(u"proof_inside")
        self.proof_inside.setContentsMargins(16, 16, 16, 8)
        self.new_proof_head = Words(self.proof_scroll_inside)
        self.new_proof_head.setObjectName(u"new_proof_head")
        self.new_proof_head.setProperty(u"role", u"head")

        self.proof_inside.addWidget(self.new_proof_head)

        self.new_proof_state = Words(self.proof_scroll_inside)
        self.new_proof_state.setObjectName(u"new_proof_state")
        self.new_proof_state.setProperty(u"role", u"second")

        self.proof_inside.addWidget(self.new_proof_state)

        self.new_proof_asked = Words(self.proof_scroll_inside)
        self.new_proof_asked.setObjectName(u"new_proof_asked")
        self.new_proof_asked.setProperty(u"role", u"body")

        self.proof_inside.addWidget(self.new_proof_asked)

        self.proof_warning = Notice(self.proof_scroll_inside)
        self.proof_warning.setObjectName(u"proof_warning")
        self.proof_warning.setProperty(u"kind", u"careful")

        self.proof_inside.addWidget(self.proof_warning)

        self.reason_field = Field(self.proof_scroll_inside)
        self.reason_field.setObjectName(u"reason_field")
        self.reason_field.setProperty(u"kind", u"lines")
        self.reason_field.setProperty(u"name", u"reason")

        self.proof_inside.addWidget(self.reason_field)

        self.own_secret_field = Field(self.proof_scroll_inside)
        self.own_secret_field.setObjectName(u"own_secret_field")
        self.own_secret_field.setProperty(u"kind", u"secret")
        self.own_secret_field.setProperty(u"name", u"own_secret")

        self.proof_inside.addWidget(self.own_secret_field)

        self.file_field = Field(self.proof_scroll_inside)
        self.file_field.setObjectName(u"file_field")
        self.file_field.setProperty(u"kind", u"file")
        self.file_field.setProperty(u"name", u"file")
        self.file_field.setProperty(u"required", True)

        self.proof_inside.addWidget(self.file_field)

        self.made_with = QHBoxLayout()
        self.made_with.setSpacing(12)
        self.made_with.setObjectName(u"made_with")
        self.tool_field = Field(self.proof_scroll_inside)
        self.tool_field.setObjectName(u"tool_field")
        self.tool_field.setProperty(u"kind", u"line")
        self.tool_field.setProperty(u"name", u"tool")

        self.made_with.addWidget(self.tool_field, 0, Qt.AlignmentFlag.AlignTop)

        self.model_field = Field(self.proof_scroll_inside)
        self.model_field.setObjectName(u"model_field")
        self.model_field.setProperty(u"kind", u"line")
        self.model_field.setProperty(u"name", u"model")

        self.made_with.addWidget(self.model_field, 0, Qt.AlignmentFlag.AlignTop)

        self.made_with.setStretch(0, 1)
        self.made_with.setStretch(1, 1)

        self.proof_inside.addLayout(self.made_with)

        self.prompt_field = Field(self.proof_scroll_inside)
        self.prompt_field.setObjectName(u"prompt_field")
        self.prompt_field.setProperty(u"kind", u"lines")
        self.prompt_field.setProperty(u"name", u"prompt")

        self.proof_inside.addWidget(self.prompt_field)

        self.made_more = QHBoxLayout()
        self.made_more.setSpacing(12)
        self.made_more.setObjectName(u"made_more")
        self.seed_field = Field(self.proof_scroll_inside)
        self.seed_field.setObjectName(u"seed_field")
        self.seed_field.setProperty(u"kind", u"line")
        self.seed_field.setProperty(u"name", u"seed")

        self.made_more.addWidget(self.seed_field, 0, Qt.AlignmentFlag.AlignTop)

        self.upscale_field = Field(self.proof_scroll_inside)
        self.upscale_field.setObjectName(u"upscale_field")
        self.upscale_field.setProperty(u"kind", u"line")
        self.upscale_field.setProperty(u"name", u"upscale")

        self.made_more.addWidget(self.upscale_field, 0, Qt.AlignmentFlag.AlignTop)

        self.made_more.setStretch(0, 1)
        self.made_more.setStretch(1, 1)

        self.proof_inside.addLayout(self.made_more)

        self.invented_field = Field(self.proof_scroll_inside)
        self.invented_field.setObjectName(u"invented_field")
        self.invented_field.setProperty(u"kind", u"tick")
        self.invented_field.setProperty(u"name", u"invented")

        self.proof_inside.addWidget(self.invented_field)

        self.note_field = Field(self.proof_scroll_inside)
        self.note_field.setObjectName(u"note_field")
        self.note_field.setProperty(u"kind", u"lines")
        self.note_field.setProperty(u"name", u"note")

        self.proof_inside.addWidget(self.note_field)

        self.proof_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.proof_inside.addItem(self.proof_rest)

        self.proof_scroll.setWidget(self.proof_scroll_inside)

        self.proof_down.addWidget(self.proof_scroll)

        self.proof_foot = QVBoxLayout()
        self.proof_foot.setSpacing(8)
        self.proof_foot.setObjectName(u"proof_foot")
        self.proof_foot.setContentsMargins(16, 4, 16, 16)
        self.add_proof = KeyButton(self.proof_side)
        self.add_proof.setObjectName(u"add_proof")
        self.add_proof.setProperty(u"kind", u"main")
        self.add_proof.setProperty(u"key", u"F10")

        self.proof_foot.addWidget(self.add_proof)

        self.leave_proof = KeyButton(self.proof_side)
        self.leave_proof.setObjectName(u"leave_proof")
        self.leave_proof.setProperty(u"kind", u"plain")

        self.proof_foot.addWidget(self.leave_proof)


        self.proof_down.addLayout(self.proof_foot)

        self.side.addWidget(self.proof_side)

        self.across.addWidget(self.side)

        self.across.setStretch(0, 1)

        self.down.addLayout(self.across)

        self.down.setStretch(1, 1)

        self.retranslateUi(SignOffPage)

        QMetaObject.connectSlotsByName(SignOffPage)
    # setupUi

    def retranslateUi(self, SignOffPage: QWidget) -> None:
        self.confirms_label.setText(QCoreApplication.translate("SignOffPage", u"The customer confirms", None))
        self.signed_by_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Signed by", None))
        self.relation_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"What they are to the customer", None))
        self.how_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"The approval came", None))
        self.identified_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Known by", None))
        self.said_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"What was said or written", None))
        self.message_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"The message, as a file or a picture", None))
        self.earlier_label.setText(QCoreApplication.translate("SignOffPage", u"Changes asked for before", None))
        self.sign_off.setText(QCoreApplication.translate("SignOffPage", u"Approve as shown", None))
        self.next_place.setText(QCoreApplication.translate("SignOffPage", u"Open the order", None))
        self.open_revision.setText(QCoreApplication.translate("SignOffPage", u"Ask for a &revision", None))
        self.open_proof.setText(QCoreApplication.translate("SignOffPage", u"Add a &proof", None))
        self.revision_head.setText(QCoreApplication.translate("SignOffPage", u"Ask for a revision", None))
        self.asked_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"What the customer wants changed", None))
        self.in_scope_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Within the original order", None))
        self.ask_revision.setText(QCoreApplication.translate("SignOffPage", u"Send to the artist", None))
        self.leave_revision.setText(QCoreApplication.translate("SignOffPage", u"Back to the proof", None))
        self.new_proof_head.setText(QCoreApplication.translate("SignOffPage", u"Add a proof", None))
        self.reason_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Why the locked file is not the one to print", None))
        self.own_secret_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Your own PIN or passphrase", None))
        self.file_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"File", None))
        self.tool_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Made with", None))
        self.model_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Model and version", None))
        self.prompt_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Prompt or edits", None))
        self.seed_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Seed", None))
        self.upscale_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Enlarged, times", None))
        self.invented_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Shows detail that the original never had", None))
        self.note_field.setProperty(u"words", QCoreApplication.translate("SignOffPage", u"Note for the front desk", None))
        self.add_proof.setText(QCoreApplication.translate("SignOffPage", u"Add proof", None))
        self.leave_proof.setText(QCoreApplication.translate("SignOffPage", u"Back to the proof", None))
        pass
    # retranslateUi

