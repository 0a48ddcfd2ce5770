"""Proofs: the items between order and approval, those that wait for the customer first."""

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.proof_rows import ProofLine
from winno_desk.services.lookups.proofs import proofs_in_work
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.forms.proofs_page import Ui_ProofsPage
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.table import Column
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, look, state_status
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.items import ItemState

_VIEWS = {
    "all": ("All", frozenset(ItemState)),
    "to_sign": ("To sign", frozenset({ItemState.PROOFED})),
    "to_make": ("To make", frozenset({ItemState.ORDERED, ItemState.IN_WORK, ItemState.REVISING})),
    "approved": ("Approved", frozenset({ItemState.APPROVED})),
}
_SINCE = {
    ItemState.PROOFED: "shown since",
    ItemState.REVISING: "last proof",
    ItemState.APPROVED: "last proof",
}


class ProofsPage(Page):
    """The list of proofs; a row opens its sign-off."""

    title = "Proofs"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.form = Ui_ProofsPage()
        self.form.setupUi(self)
        self._seen: Seen[tuple[ProofLine, ...]] | None = None
        self._pictures = Thumbnails(worker, self)
        self._pictures.arrived.connect(lambda _digest: self.form.table.viewport().update())
        self.open_item = KeyButton(words="Open", kind="accent", key="F10")
        self.open_item.setObjectName("open_item")
        self.open_item.setAccessibleName("Open the chosen proof")
        self.open_item.clicked.connect(lambda: self._open(self.form.table.current()))
        self.certify = KeyButton(words="&Check a certificate")
        self.certify.setObjectName("certify")
        self.certify.clicked.connect(lambda: navigator.go("certify"))
        self.form.title_line.set_title("Proofs")
        for button in (self.certify, self.open_item):
            self.form.title_line.right.addWidget(button)
        self.form.views.offer([(key, words) for key, (words, _states) in _VIEWS.items()])
        self.form.views.chosen.connect(lambda _key: self._show_rows())
        table = self.form.table
        table.show_columns(self._columns(), name="Proofs", key=lambda line: line.item.id)
        table.give_way("Revision", "Proof", "Customer")
        table.say_when_empty(
            "Items are listed here from the order until their proof is signed.",
            "Open orders",
            lambda: navigator.go("orders"),
        )
        table.opened.connect(self._open)
        table.chosen.connect(lambda line: self.open_item.setEnabled(line is not None))

    def chosen_item(self) -> ItemRow | None:
        line = self.form.table.current()
        return line.item if isinstance(line, ProofLine) else None

    def _columns(self) -> list[Column]:
        return [
            Column(title="", get=lambda line: self._pictures.get(line.item.picture), kind="picture", width=64),
            Column(title="Item", get=lambda line: (line.item.number, line.item.name), kind="two"),
            Column(title="Customer", get=lambda line: line.customer, width=200),
            Column(title="State", get=_state, kind="tag", width=190),
            Column(title="Proof", get=lambda line: f"Proof {line.item.proofs}" if line.item.proofs else "", width=90),
            Column(title="Revision", get=_round, width=100),
            Column(title="Waiting", get=self._since, width=210, sort=lambda line: line.since),
        ]

    def _since(self, line: ProofLine) -> str:
        if self._seen is None:
            return ""
        return f"{_SINCE.get(line.item.state, 'ordered')} {self._seen.moment(line.since)}"

    def needs(self, changed: frozenset[str]) -> bool:
        return any(one.startswith(("item:", "order:")) for one in changed)

    def refresh(self) -> None:
        self.worker.ask(look, proofs_in_work, done=self._show)

    def _show(self, seen: Seen[tuple[ProofLine, ...]]) -> None:
        self._seen = seen
        self._pictures.want(line.item.picture for line in seen.found)
        counts = {
            key: sum(line.item.state in states for line in seen.found) for key, (_words, states) in _VIEWS.items()
        }
        self.form.views.count(counts)
        waiting = counts["to_sign"]
        tag = Status("careful", f"{waiting} to sign", "clock") if waiting else Status("good", "none to sign")
        self.form.title_line.set_title("Proofs", tag)
        self._show_rows()

    def _show_rows(self) -> None:
        if self._seen is None:
            return
        _words, states = _VIEWS[self.form.views.current()]
        self.form.table.show_rows([line for line in self._seen.found if line.item.state in states])
        if self.form.table.current() is None:
            self.form.table.choose_first()
        self.open_item.setEnabled(self.form.table.current() is not None)

    def _open(self, line: ProofLine | None) -> None:
        if line is not None:
            self.navigator.go("proof", line.item.id)


def _state(line: ProofLine) -> Status:
    return state_status(line.item.state, line.item.state_words)


def _round(line: ProofLine) -> str:
    if not line.item.revisions_included:
        return str(line.item.revisions_asked or "")
    return f"{line.item.revisions_asked} of {line.item.revisions_included}"
