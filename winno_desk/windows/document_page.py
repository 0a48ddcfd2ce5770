"""One paper: its pages as they print, printing it, and saving it as PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog

from winno_desk.services.certifying import Certified, Verdict, certify_kept
from winno_desk.services.lookups.documents import PaperRow, Sheet, paper
from winno_desk.services.papers import save_document
from winno_desk.services.sending import SENT, WAYS, LetterSent, Mail, SendLetter, mail_letter, send_letter
from winno_desk.values.errors import DeskError
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Sum
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.forms.document_page import Ui_DocumentPage
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_strip import PageStrip
from winno_desk.windows.paint import Status
from winno_desk.windows.paper_images import find_on, open_pages
from winno_desk.windows.paper_search import PaperSearch
from winno_desk.windows.paper_view import DPI, PAGE, WIDTH, Mark
from winno_desk.windows.parts import FollowText, Words, row
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.style import font, width_of
from winno_desk.windows.wording import Seen, counted, look, place_words
from winno_desk.windows.worker import DeskWorker

_STRIP = 2.6
"""So many times as high as wide, a paper shown whole could not be read."""
_NEAREST = "400\u00a0%"
"""The longest that is told of how near the pages are."""
_NO_PRINTER = "Where no printer is set up, the PDF is saved and opened instead."
_COPY = "What is printed from now on carries the word COPY; nothing else differs from the first print."


def printed_words(times: int) -> str:
    """``not yet``, ``once``, ``3 times``."""
    return {0: "not yet", 1: "once", 2: "twice"}.get(times, f"{times} times")


def check_words(row: PaperRow) -> tuple[str, str, str, str]:
    """What a notice says of whether a paper is the one made here: head, sentences, side and kind."""
    if not row.unchanged:
        said = "Its stored file is not the one that was kept. Bring it back from a backup before it is printed again."
        return "The stored paper was changed", said, "", "stop"
    if not row.recorded:
        said = f"Entry {row.record:,} of the journal was changed after it was written. Tell a manager."
        return "Its record was changed", said, "", "stop"
    if not row.scanned:
        said = (
            "Its code names another record than the paper of this number. Keep the sheet and compare it with this one."
        )
        return "The sheet that was scanned is not ours", said, "", "stop"
    said = f"Its file is as it was kept, and entry {row.record:,} of the journal stands behind it."
    return "This paper is ours and unchanged", said, "", "good"


def _in_fours(digits: str) -> str:
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


class DocumentPage(Page):
    """A letter, slip or receipt, before and after it is printed."""

    title = "Paper"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.form = Ui_DocumentPage()
        self.form.setupUi(self)
        SideColumn(self, self.form.side)
        self._document: int | None = None
        self._sheet = Sheet(0)
        self._row: PaperRow | None = None
        self.form.print_note.setText(_NO_PRINTER)
        self.order = Words(role="second")
        self.form.title_line.right.addWidget(self.order)
        self.form.nearness.setWordWrap(False)
        near = self.form.nearness
        FollowText(near, lambda: near.setMinimumWidth(round(width_of(_NEAREST, font())) + 2))
        self.form.page_count.setWordWrap(False)
        self.ways: dict[str, KeyButton] = {}
        layout = FlowLayout(tokens.GAP_2)
        for how, words in WAYS.items():
            button = KeyButton(words=words)
            button.setObjectName(f"send_{how}")
            button.clicked.connect(partial(self._send, how))
            layout.addWidget(button)
            self.ways[how] = button
        self.form.ways.setLayout(layout)
        self.search = PaperSearch(self, self.form.pages)
        tools = FlowLayout(tokens.GAP_2)  # two lines where the letters are large and the screen is small
        form = self.form
        for part in (
            *(form.fit_page, form.fit_width, form.farther, form.nearer, form.nearness),
            *(self.search, form.page_count),
        ):
            tools.addWidget(part)
        form.paper_down.removeItem(form.tools)
        around = row(0)
        around.setContentsMargins(form.tools.contentsMargins())
        around.addLayout(tools, 1)
        form.paper_down.insertLayout(0, around)
        self.strip = PageStrip()
        beside = row(0)
        beside.addWidget(self.strip)
        beside.addWidget(self.form.pages, 1)
        self.form.paper_down.addLayout(beside, 1)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.pages.looked.connect(self._on_looked)
        self.strip.wanted.connect(form.pages.show_page)
        self.search.asked.connect(self._find)
        form.fit_page.setCheckable(True)
        form.fit_width.setCheckable(True)
        form.fit_page.clicked.connect(lambda _on: form.pages.fit(PAGE))
        form.fit_width.clicked.connect(lambda _on: form.pages.fit(WIDTH))
        form.nearer.clicked.connect(lambda _on: form.pages.step(1))
        form.farther.clicked.connect(lambda _on: form.pages.step(-1))
        form.nearer.setAccessibleName("Nearer")
        form.farther.setAccessibleName("Farther")
        form.print_document.clicked.connect(lambda _on: self._print())
        form.choose_printer.clicked.connect(lambda _on: self.navigator.go("printers"))
        form.save_document.clicked.connect(lambda _on: self._save())
        form.open_order.clicked.connect(lambda _on: self._open_order())

    def choose_folder(self) -> str:
        """Ask for a folder to save into; empty when none is chosen."""
        return QFileDialog.getExistingDirectory(self, "Save the PDF into")

    def open(self, subject: object = None) -> None:
        sheet = Sheet(subject) if isinstance(subject, int) else subject
        if isinstance(sheet, Sheet):
            self._sheet = sheet
        if self._sheet.document != self._document:
            self._document, self._row = self._sheet.document, None
            self.form.title_line.set_title("Paper")
            self.order.setText("")
            self.form.pages.show_words("Opening the paper")
            self.strip.show_pages(())
            self.search.words.set_value("")
        self.refresh()

    def refresh(self) -> None:
        if self._document is not None:
            self.worker.ask(look, paper, self._sheet, done=self._show)

    def needs(self, changed: frozenset[str]) -> bool:
        return f"document:{self._document}" in changed

    def _show(self, seen: Seen[PaperRow]) -> None:
        row = seen.found
        if row.id != self._document:
            return
        opened = self._row is not None and self._row.printed == row.printed
        self._row = row
        state = (
            Status("good", f"printed {printed_words(row.printed)}") if row.printed else Status("plain", "not printed")
        )
        self.form.title_line.set_title(f"{row.title} {row.number}", state)
        self.order.setText(f"Order {row.order_title}")
        self.form.facts.show_rows(
            (
                Sum("Number", row.number),
                Sum("Made", seen.moment(row.numbered_at)),
                Sum("Order", row.order_title),
                Sum("Printed", printed_words(row.printed)),
                *(Sum(one.how, f"{one.to_whom}, {seen.moment(one.at)}, {one.by}") for one in row.sent),
                Sum("Record", f"{row.record:,} · {_in_fours(row.head)}"),
            )
        )
        self.form.check.say(*check_words(row))
        for part in (self.form.send_label, self.form.ways):
            part.setVisible(row.kind in SENT)
        self.form.copy_notice.say("", _COPY)
        self.form.copy_notice.setVisible(row.printed > 0)
        self.form.print_document.setText("Print a copy" if row.printed else "Print")
        if not opened:
            self._let_print(True)
            self.worker.ask(
                open_pages,
                row.id,
                DPI,
                done=partial(self._show_pages, row.id),
                failed=partial(self._on_no_pages, row.id),
            )

    def _show_pages(self, document: int, pages: tuple[QImage, ...]) -> None:
        if document == self._document:
            self.form.pages.show_pages(pages)
            self.strip.show_pages(pages)
            if self.search.words.value():
                self._find(self.search.words.value())
            if pages[0].height() > _STRIP * pages[0].width():
                self.form.pages.show_actual()
            self.form.page_count.setText(counted(len(pages), "page"))
            if self._row is not None and self._row.kind == "certificate":
                self.worker.ask(certify_kept, document, done=partial(self._show_certified, document), aside=True)

    def _show_certified(self, document: int, found: Certified) -> None:
        """Of a certificate it is told too whether the files are those that were signed, and whether it still counts."""
        row = self._row
        if row is None or document != self._document or not (row.unchanged and row.recorded and row.scanned):
            return
        wrong = [point.words for point in found.points if point.good is False]
        if found.verdict is Verdict.MISMATCH:
            self.form.check.say("Not as it was signed", " ".join(wrong), "", "stop")
        elif found.void is not None:
            words = next(point.words for point in reversed(found.points) if point.good is None)
            self.form.check.say("Ours and unchanged, and void", words, "", "careful")
        else:
            self.form.check.say("Ours and unchanged", "So are its record and every file that was signed.", "", "good")

    def _on_no_pages(self, document: int, error: DeskError) -> None:
        if document == self._document:
            self.form.pages.show_words(error.message)
            self.form.page_count.setText("")
            if self._row is not None and self._row.unchanged:
                self._say_not_made()

    def _say_not_made(self) -> None:
        """Nothing can be said of a paper that is not there, and it cannot be printed."""
        self.form.check.say(
            "This paper is not there", "What keeps it from being made stands in its place.", "", "careful"
        )
        self._let_print(False)

    def _let_print(self, on: bool) -> None:
        for act in (self.form.print_document, self.form.save_document):
            act.setEnabled(on)

    def _find(self, words: str) -> None:
        if self._document is not None and self.form.pages.pages():
            self.worker.ask(find_on, self._document, words, done=partial(self._show_found, self._document), aside=True)

    def _show_found(self, document: int, marks: tuple[Mark, ...]) -> None:
        if document == self._document:
            self.search.show_found(marks)

    def _on_looked(self) -> None:
        view = self.form.pages
        self.form.fit_page.setChecked(view.fitted() == PAGE)
        self.form.fit_width.setChecked(view.fitted() == WIDTH)
        self.form.nearness.setText(f"{view.percent()}\u00a0%")

    def _print(self) -> None:
        if self._row is not None:
            self.send_papers((Wanted(self._row.kind, self._row.id),))

    def _send(self, how: str, _checked: bool = False) -> None:
        """By e-mail the PDF is saved first and the mail program opened; then it is kept that it went out."""
        if self._document is None:
            return
        if how != "mail":
            self._keep_sent(how)
            return
        self.worker.ask(mail_letter, self._document, done=self._open_mail, failed=self.turned_down)

    def _open_mail(self, mail: Mail) -> None:
        QDesktopServices.openUrl(QUrl(mail.address))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(mail.paper).parent)))
        self._keep_sent("mail")

    def _keep_sent(self, how: str) -> None:
        document = self._document or 0
        request = SendLetter(request=self.request_id(f"send_letter_{how}", document), document=document, how=how)
        self.act(send_letter, request, done=lambda answer: self._sent(how, answer))

    def _sent(self, how: str, answer: LetterSent) -> None:
        attach = " Attach the PDF from the folder that is open." if how == "mail" else ""
        self.navigator.message(f"{answer.number} is kept as given {WAYS[how].lower()} to {answer.to_whom}.{attach}")

    def _save(self) -> None:
        folder = self.choose_folder()
        if folder and self._document is not None:
            self.worker.ask(save_document, self._document, folder, done=self._on_saved)

    def _on_saved(self, place: Path) -> None:
        self.navigator.message(f"Saved as {place.name} in {place_words(str(place.parent))}.")

    def _open_order(self) -> None:
        if self._row is not None:
            self.navigator.go("order", self._row.order)
