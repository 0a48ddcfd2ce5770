"""The form that hands a final file out: the proof, the way, the person and the folder."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QStandardPaths, Qt, QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QFontMetricsF
from PySide6.QtWidgets import QFileDialog, QWidget

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.proof_rows import ProofSheet
from winno_desk.services.work import WAYS, Provide
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.parts import Divider, Words, column, row
from winno_desk.windows.style import font
from winno_desk.windows.wording import Seen

_BY_MAIL = "The copy is saved first; then a mail opens, to which it is attached by hand."


class ProvideForm(QWidget):
    """Opens below an item's buttons and keeps what was typed until it is sent or closed."""

    def __init__(
        self,
        item: ItemRow,
        send: Callable[[Provide], object],
        close: Callable[[], object],
        request_id: Callable[[], UUID],
    ) -> None:
        super().__init__()
        self.setObjectName("provide_form")
        self._item = item
        self._send = send
        self._request_id = request_id
        self.proof = Field(self, label="Which file", name="proof", kind="choice")
        self.how = Field(self, label="How", name="how", kind="choice")
        self.to_whom = Field(self, label="To whom", name="to_whom")
        self.folder = Field(self, label="Folder or stick to save it in", name="folder")
        self.browse = KeyButton(self, words="Choose", icon="folder")
        self.give = KeyButton(self, words="Give the file", icon="download")
        self.cancel = KeyButton(self, words="Close", kind="link")
        self.note = Words(self, role="small")
        self.browse.setObjectName("choose_folder")
        self.give.setObjectName("give_file")
        self.cancel.setObjectName("close_provide")
        self.how.editor.offer(tuple(WAYS.items()))
        self.folder.set_value(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        self.how.edited.connect(self._show_note)
        self.browse.clicked.connect(self._choose_folder)
        self.give.clicked.connect(self._give)
        self.cancel.clicked.connect(close)
        self._lay_out()
        self._show_note()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        first, second = row(tokens.GAP_3), row(tokens.GAP_3)
        for field in (self.proof, self.how, self.to_whom):
            first.addWidget(field, 1, top)
        second.addWidget(self.folder, 1, top)
        beside = column(0)
        beside.addSpacing(round(QFontMetricsF(font(tokens.SMALL)).height() + 0.5) + tokens.GAP_1)
        beside.addWidget(self.browse)
        beside.addStretch(1)
        second.addLayout(beside)
        third = row(tokens.GAP_3)
        third.addWidget(self.give)
        third.addWidget(self.cancel)
        third.addWidget(self.note, 1)
        layout = column(tokens.GAP_1)
        layout.addSpacing(tokens.GAP_1)
        layout.addWidget(Divider(self))
        layout.addSpacing(tokens.GAP_1)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addLayout(third)
        self.setLayout(layout)

    def show_sheet(self, seen: Seen[ProofSheet]) -> None:
        """The proofs to choose from: the newest signed one first, else the newest."""
        signed = {one.proof for one in seen.found.sign_offs if one.voided_at is None}
        proofs = sorted(seen.found.proofs, key=lambda one: (one.number in signed, one.number), reverse=True)
        words = {one.id: f"Proof {one.number}{', signed' if one.number in signed else ''}" for one in proofs}
        self.proof.editor.offer(tuple(words.items()))
        if not self.to_whom.value():
            self.to_whom.set_value(seen.found.customer)
        self.proof.editor.setFocus()

    def _show_note(self) -> None:
        mail = self.how.value() == "mail"
        self.note.setText(_BY_MAIL if mail else "")

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Choose a folder or stick", self.folder.value())
        if folder:
            self.folder.set_value(folder)

    def _give(self) -> None:
        self._send(
            Provide(
                request=self._request_id(),
                item=self._item.id,
                proof=self.proof.value() or 0,
                how=self.how.value(),
                to_whom=self.to_whom.value(),
                folder=self.folder.value(),
            )
        )


def open_mail(address: str, item: ItemRow, path: str, studio: str) -> None:
    """Open a mail that tells of the file; it is attached by hand."""
    query = QUrlQuery()
    query.addQueryItem("subject", f"{studio}: your file for {item.number}")
    query.addQueryItem("body", f"Your file “{item.name}” is attached: {Path(path).name}\n\n{studio}")
    url = QUrl(f"mailto:{address}")
    url.setQuery(query)
    QDesktopServices.openUrl(url)
