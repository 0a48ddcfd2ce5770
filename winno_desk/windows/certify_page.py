"""A certificate that somebody brings is checked: the paper, its record and the files, each said plainly."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from winno_desk.services.certifying import Certified, Verdict, certify
from winno_desk.values.errors import DeskError
from winno_desk.values.ids import order_number
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.drop import Invitation
from winno_desk.windows.fields import Field
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import FollowText, Panel, Tag, Words, clear, column, row
from winno_desk.windows.style import px
from winno_desk.windows.worker import DeskWorker

A_CERTIFICATE = Invitation("Drop a certificate here, or choose one", "PDF files (*.pdf);;All files (*)", "file")
_HELP = (
    "The file is compared with the one that was made here, its record with the journal, and every file that was "
    "signed with its digest. Nothing is changed and nothing is kept."
)
_VERDICTS = {
    Verdict.MATCH: Status("good", "match", "check"),
    Verdict.MISMATCH: Status("stop", "mismatch", "warning"),
    Verdict.UNKNOWN: Status("careful", "unknown", "warning"),
}
_VOID = Status("careful", "match, and void", "warning")
_POINTS = {
    True: Status("good", "as it was", "check"),
    False: Status("stop", "differs", "warning"),
    None: Status("plain", "to know", ""),
}
_WIDE, _TAG_WIDE = 760, 96


class CertifyPage(Page):
    """One file, one verdict, and a sentence for each thing that was compared."""

    title = "Check a certificate"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._found: Certified | None = None
        self._title = PageTitle()
        self._title.set_title(self.title)
        self.file = Field(label="Certificate", name="file", kind="file")
        self.file.editor.invite(A_CERTIFICATE)
        self._points = column(tokens.GAP_2)
        self.open_proof = KeyButton(words="Open the proof")
        self.open_proof.setObjectName("open_proof")
        self.open_proof.hide()
        inside = column(tokens.GAP_3)
        inside.addWidget(Words(words=_HELP, role="second"))
        inside.addWidget(self.file)
        inside.addLayout(self._points)
        inside.addWidget(self.open_proof, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        panel = Panel()
        panel.add(inside, 1)
        FollowText(panel, lambda: panel.setMaximumWidth(px(_WIDE)))
        layout = column(tokens.GAP_4, tokens.GAP_4)
        layout.addWidget(self._title)
        layout.addWidget(panel, 1)
        self.setLayout(layout)
        self.file.edited.connect(self._check)
        self.open_proof.clicked.connect(lambda: self.navigator.go("proof", self._found.item if self._found else None))

    def open(self, subject: object = None) -> None:
        """An empty page, or the check of a file."""
        self.file.set_value(Path(subject) if isinstance(subject, str) else None)
        self.file.setFocus()

    def refresh(self) -> None:
        """What was found holds for the moment of the check."""

    def needs(self, changed: frozenset[str]) -> bool:
        return False

    def _check(self) -> None:
        self._show(None)
        path: Path | None = self.file.value()
        if path is not None:
            done, failed = partial(self._answer, path), partial(self._cannot_read, path)
            self.worker.ask(certify, str(path), done=done, failed=failed, aside=True)

    def _answer(self, path: Path, found: Certified) -> None:
        """Another file may have been chosen while this one was read."""
        if self.file.value() == path:
            self._show(found)

    def _cannot_read(self, path: Path, error: DeskError) -> None:
        if self.file.value() == path:
            self.turned_down(error)

    def _show(self, found: Certified | None) -> None:
        self._found = found
        clear(self._points)
        self.open_proof.setVisible(found is not None and found.item is not None)
        if found is None:
            self._title.set_title(self.title)
            return
        about = f"{found.number} for {order_number(found.order)}" if found.order else found.number
        void = found.verdict is Verdict.MATCH and found.void is not None
        self._title.set_title(about or self.title, _VOID if void else _VERDICTS[found.verdict])
        for point in found.points:
            tag = Tag(status=_POINTS[point.good])
            tag.setFixedWidth(px(_TAG_WIDE))
            across = row(tokens.GAP_3)
            across.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
            across.addWidget(Words(words=point.words), 1)
            self._points.addLayout(across)
