"""The letterhead of all papers: its fields, and beside them each paper as it will look."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage

from winno_desk.services.letterhead import (
    A_COLOUR,
    ENVELOPES,
    PAPERS,
    Letterhead,
    LetterheadRow,
    LetterheadSet,
    SetLetterhead,
    letterhead_now,
    set_letterhead,
    specimen_names,
)
from winno_desk.values.errors import DeskError
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.drop import Invitation
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.fields import Field
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.paper_images import open_specimen
from winno_desk.windows.paper_view import DPI, WIDTH, PaperView
from winno_desk.windows.parts import Panel, Words, column, row, scrolled
from winno_desk.windows.svg_logo import drawn_once
from winno_desk.windows.wording import Seen, capital, counted, look
from winno_desk.windows.worker import DeskWorker

_A_LOGO = Invitation("Drop a logo here, or choose one", "Logos (*.png *.jpg *.jpeg *.svg);;All files (*)", "image")
_HELP = "It counts for papers that are made from now on. What was made before stays as it is, copies of it too."
_ALL = "Every paper"
_FIRST = "letter_less_fee"
_REST = 300
"""Milliseconds without a key before the paper is drawn anew."""


class LetterheadPage(Page):
    """A form at the left, a paper at the right that follows it."""

    title = "Letterhead"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._opened = False
        self._drawing = 0
        title = PageTitle()
        title.set_title(self.title)
        self.name = Field(label="Name", name="name", required=True)
        self.tagline = Field(label="Line below it", name="tagline")
        self.address = Field(label="Address", name="address", kind="lines", required=True)
        self.phone = Field(label="Phone", name="phone")
        self.email = Field(label="E-mail", name="email")
        self.logo = Field(label="Logo", name="logo", kind="file", note="PNG, JPEG or SVG, up to 4 MB")
        self.logo.editor.invite(_A_LOGO)
        self.no_logo = KeyButton(words="Take the logo away", kind="link")
        self.no_logo.setObjectName("no_logo")
        self.no_logo.clicked.connect(lambda _on: self._take_away())
        self.accent = Field(label="Colour of the name and the line below", name="accent", note=f"Such as {A_COLOUR}")
        self.paper = Field(label="Paper", name="paper", kind="choice")
        self.paper.editor.offer(tuple(PAPERS.items()))
        self.envelope = Field(label="Address where the envelope shows it", name="envelope", kind="choice")
        self.envelope.editor.offer(tuple(ENVELOPES.items()))
        self.signed_for = Field(label="Below whoever signs a letter", name="signed_for", kind="lines")
        self.foot = Field(label="At the foot", name="foot", kind="lines", note="Registration, tax number, bank")
        self.texts = {
            one.get_name(): one
            for one in (
                self.name,
                self.tagline,
                self.address,
                self.phone,
                self.email,
                self.accent,
                self.paper,
                self.envelope,
                self.signed_for,
                self.foot,
            )
        }
        self.save = KeyButton(words="Save the letterhead", kind="main", key="F10")
        self.save.setObjectName("save_letterhead")
        self.save.clicked.connect(lambda _on: self._save())
        self._keep_logo = True
        self.pages = PaperView()
        self.count = Words(role="second")
        self.which = ChoiceEditor()
        self.which.setObjectName("which_paper")
        self.which.setAccessibleName("Paper that is shown")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._draw)
        self._lay_out(title)
        for field in self._fields():
            field.edited.connect(self._timer.start)
        self.logo.edited.connect(self._on_logo)
        self.which.edited.connect(self._draw)

    def _fields(self) -> tuple[Field, ...]:
        return (*self.texts.values(), self.logo)

    def _lay_out(self, title: PageTitle) -> None:
        inside = column(tokens.GAP_2)
        inside.addWidget(Words(words=_HELP, role="second"))
        for line in (
            (self.name, self.tagline),
            (self.address,),
            (self.phone, self.email),
            (self.logo,),
            (self.accent,),
            (self.paper, self.envelope),
            (self.signed_for,),
            (self.foot,),
        ):
            across = row(tokens.GAP_3)
            for field in line:
                across.addWidget(field, 1)
            inside.addLayout(across)
            if self.logo in line:
                inside.addWidget(self.no_logo, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        self.fields = Panel()
        self.fields.add(scrolled(inside), 1)
        self.fields.add(self.save)
        top = row(tokens.GAP_2)
        top.addWidget(self.which, 1)
        top.addWidget(self.count)
        shown = Panel()
        shown.add(top)
        shown.add(self.pages, 1)
        beside = row(tokens.GAP_4)
        beside.addWidget(self.fields, 2)
        beside.addWidget(shown, 3)
        down = column(tokens.GAP_4, tokens.GAP_4)
        down.addWidget(title)
        down.addLayout(beside, 1)
        self.setLayout(down)
        self.pages.fit(WIDTH)

    def open(self, subject: object = None) -> None:
        self._opened = False
        self.worker.ask(look, letterhead_now, done=self._show)

    def needs(self, changed: frozenset[str]) -> bool:
        return False  # what somebody is typing is not overwritten

    def _show(self, seen: Seen[LetterheadRow]) -> None:
        held = seen.found.letterhead
        self._keep_logo = True
        self.logo.set_value(None)
        for name, field in self.texts.items():
            field.set_value(getattr(held, name))
        self.no_logo.setVisible(seen.found.has_logo)
        self.fields.setEnabled(seen.may("change_letterhead"))
        if not self._opened:
            self._opened = True
            names = [(name, capital(name.replace("_", " "))) for name in specimen_names()]
            self.which.offer([*names, ("", _ALL)])
            self.which.set_value(_FIRST)
            self.name.editor.setFocus()
        self._draw()

    def _letterhead(self) -> Letterhead:
        """What the fields say."""
        return Letterhead(
            **{name: field.value().strip() for name, field in self.texts.items()},
            logo=str(self.logo.value() or ""),
            keep_logo=self._keep_logo,
        )

    def _take_away(self) -> None:
        self._keep_logo = False
        self.logo.set_value(None)
        self.no_logo.hide()
        self._draw()

    def _on_logo(self) -> None:
        self.take_back_errors(self.fields)

    def _draw(self) -> None:
        """Draw the paper on what the fields say; an answer to an older question is not shown."""
        self._drawing += 1
        turn = self._drawing
        self.worker.ask(
            open_specimen,
            self._letterhead(),
            self.which.value() or "",
            DPI,
            done=lambda pages: self._show_pages(turn, pages),
            failed=lambda error: self._not_drawn(turn, error),
            aside=True,
        )

    def _show_pages(self, turn: int, pages: tuple[QImage, ...]) -> None:
        if turn == self._drawing:
            self.take_back_errors(self.fields)
            self.pages.show_pages(pages)
            self.count.setText(counted(len(pages), "page"))

    def _not_drawn(self, turn: int, error: DeskError) -> None:
        if turn == self._drawing:
            self.turned_down(error, self.fields)

    def _save(self) -> None:
        self.worker.ask(drawn_once, self._letterhead(), done=self._send, failed=self._not_sent)

    def _not_sent(self, error: DeskError) -> None:
        self.turned_down(error, self.fields)

    def _send(self, letterhead: Letterhead) -> None:
        request = SetLetterhead(request=self.request_id("set_letterhead"), letterhead=letterhead)
        self.act(set_letterhead, request, done=self._saved, form=self.fields)

    def _saved(self, answer: LetterheadSet) -> None:
        self._keep_logo = True
        self.logo.set_value(None)
        self.no_logo.setVisible(answer.logo)
        self.navigator.message("Papers are made on this letterhead from now on.")
