"""Remakes by cause: what our mistakes cost, by product and period, so that the studio learns from them."""

from winno_desk.services.lookups.remade import PERIODS, RemadeRow, remade
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.case_words import CAUSES
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import FollowText, Panel, Words, column, row
from winno_desk.windows.segments import Segments
from winno_desk.windows.style import px
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable
from winno_desk.windows.wording import Seen, amount_words, counted, look, money_words
from winno_desk.windows.worker import DeskWorker

_EVERY = ("", "Every product")
_WIDE = 260
_NOTE = (
    "Paper, ink and minutes are those of the catalogue on the day of printing; sending is what was typed when packing."
)


class RemadePage(Page):
    """A row for each cause and product, the dearest first."""

    title = "Remakes by cause"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._rows: tuple[RemadeRow, ...] = ()
        self._currency = ""
        self._title = PageTitle()
        self._title.set_title(self.title)
        self.periods = Segments()
        self.periods.offer(tuple(PERIODS.items()), "Period")
        self.periods.set_value("month")
        self.periods.edited.connect(self.refresh)
        self.product = ChoiceEditor()
        self.product.setObjectName("remade_product")
        self.product.setAccessibleName("Product")
        self.product.edited.connect(self._show_rows)
        FollowText(self.product, lambda: self.product.setFixedWidth(px(_WIDE)))
        self.table = RowTable()
        self.table.setObjectName("remade")
        self.table.show_columns(self._columns(), name=self.title, key=lambda one: (one.cause, one.product))
        self.table.give_way("Time", "Ink", "Paper", "Shipping", "Sheets")
        self.table.say_when_empty("Prints that were made anew in this period will be counted here.")
        self.note = Words(words=_NOTE, role="second")
        above = row(tokens.GAP_3)
        above.addWidget(self.periods, 1)
        above.addWidget(self.product)
        panel = Panel()
        panel.add(above)
        panel.add(self.table, 1)
        panel.add(self.note)
        down = column(tokens.GAP_4, tokens.GAP_4)
        down.addWidget(self._title)
        down.addWidget(panel, 1)
        self.setLayout(down)

    def _columns(self) -> list[Column]:
        def money(title: str, name: str) -> Column:
            return Column(
                title=title,
                get=lambda one: amount_words(getattr(one, name)),
                kind="amount",
                width=96,
                sort=lambda one: getattr(one, name).minor,
            )

        def count(title: str, name: str) -> Column:
            return Column(
                title=title,
                get=lambda one: f"{getattr(one, name):,}",
                kind="amount",
                width=84,
                sort=lambda one: getattr(one, name),
            )

        return [
            Column(title="Cause", get=lambda one: CAUSES[one.cause], kind="strong", width=200),
            Column(title="Product", get=lambda one: one.product),
            *(
                count(title, name)
                for title, name in (("Remakes", "remakes"), ("Pieces", "pieces"), ("Sheets", "sheets"))
            ),
            *(money(name.capitalize(), name) for name in ("paper", "ink", "time", "shipping", "total")),
        ]

    def refresh(self) -> None:
        self.worker.ask(look, remade, self.periods.value(), done=self._show)

    def needs(self, changed: frozenset[str]) -> bool:
        return any(one.startswith(("item:", "case:", "order:")) for one in changed)

    def _show(self, seen: Seen[tuple[RemadeRow, ...]]) -> None:
        self._rows = seen.found
        self._currency = seen.studio.currency
        names = sorted({one.product for one in seen.found}, key=str.casefold)
        self.product.blockSignals(True)
        self.product.offer([_EVERY, *((name, name) for name in names)])
        self.product.blockSignals(False)
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = self.product.value()
        shown = [one for one in self._rows if not wanted or one.product == wanted]
        self.table.show_rows(shown)
        total = Money(sum(one.total.minor for one in shown), self._currency)
        count = counted(sum(one.remakes for one in shown), "remake")
        self._title.set_title(self.title, Status("plain", f"{count}, {money_words(total)}", ""))
