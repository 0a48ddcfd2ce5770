"""Every action of the desk with its key, and why one cannot be done just now."""

from winno_desk.windows import tokens
from winno_desk.windows.actions import Told
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import Panel, Words, column
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable
from winno_desk.windows.worker import DeskWorker

_HELP = (
    "Keys work wherever the cursor is. Tab goes through a page as it is read, Enter opens what is chosen in a list, "
    "Esc leaves. Ctrl+K finds an order, a customer or any of these by its words. On a new order, Ctrl+V brings the "
    "photos of the clipboard, and Alt+1 to Alt+6 the newest files of the watched folder."
)


class KeysPage(Page):
    """Its subject is what the actions tell of themselves, as things stood where one came from."""

    title = "Keys"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        title = PageTitle()
        title.set_title("Keys and help")
        self.table = RowTable()
        self.table.show_columns(
            (
                Column(title="Key", get=lambda told: told.key, kind="strong", width=100),
                Column(title="What it does", get=lambda told: told.words, width=300),
                Column(title="Not now, because", get=lambda told: told.why),
            ),
            name="Keys",
        )
        panel = Panel()
        panel.add(self.table, 1)
        layout = column(tokens.GAP_3, tokens.GAP_4)
        layout.addWidget(title)
        layout.addWidget(Words(words=_HELP, role="second"))
        layout.addWidget(panel, 1)
        self.setLayout(layout)

    def open(self, subject: object = None) -> None:
        if isinstance(subject, tuple):
            self.table.show_rows([one for one in subject if isinstance(one, Told)])
            self.table.choose_first()
        self.table.setFocus()

    def needs(self, changed: frozenset[str]) -> bool:
        return False
