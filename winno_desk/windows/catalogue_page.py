"""What is sold and for how much: services with their steps, prints by size, paper and finish."""

from winno_desk.services.catalogue_changes import (
    KINDS,
    HourCostSet,
    ProductSaved,
    SaveProduct,
    SetHourCost,
    SetTaxInclusive,
    TaxSet,
    save_product,
    set_hour_cost,
    set_tax_inclusive,
)
from winno_desk.services.lookups.catalogue import Catalogue, ProductLine, catalogue
from winno_desk.services.shipping import SetShipping, ShippingSet, set_shipping
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.catalogue_page import Ui_CataloguePage
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.table import Column
from winno_desk.windows.wording import Seen, amount_words, counted, look
from winno_desk.windows.worker import DeskWorker

_LINES = (
    *("code", "name", "price", "tax", "turnaround", "rush_days", "rush"),
    *("revisions", "width", "height", "paper", "finish", "steps"),
    *("checks", "paper_cost", "ink_cost", "minutes"),
)
_PER_CENT = "\N{NO-BREAK SPACE}%"


class CataloguePage(Page):
    """The catalogue; one product at a time is changed beside the list."""

    title = "Catalogue"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._changed: ProductLine | None = None
        self._hour_cost = ""
        self._shipping = ("", "")
        self.form = Ui_CataloguePage()
        self.form.setupUi(self)
        SideColumn(self, self.form.form_panel)
        self.form.title_line.set_title(self.title)
        self.form.kind.offer(tuple(KINDS.items()), "Kind")
        self.form.steps_field.editor.show_lines(5)
        self.form.checks_field.editor.show_lines(3)
        self.form.hour_cost_field.editor.editingFinished.connect(self._set_hour_cost)
        for field in (self.form.shipping_field, self.form.shipping_tax_field):
            field.editor.editingFinished.connect(self._set_shipping)
        self.form.products.show_columns(
            (
                Column(title="Code", get=lambda row: row.code, kind="strong", width=100),
                Column(title="Name", get=lambda row: row.name),
                Column(title="Days", get=lambda row: row.turnaround, kind="amount", width=70),
                Column(title="Tax", get=_tax_words, kind="amount", width=90, sort=lambda row: float(row.tax)),
                Column(
                    title="Price",
                    get=lambda row: amount_words(row.price),
                    kind="amount",
                    width=110,
                    sort=lambda row: row.price.minor,
                ),
                Column(title="", get=_standing, kind="tag", width=100),
            ),
            name="Catalogue",
        )
        self.form.products.give_way("Days", "Tax", "")
        self.form.products.say_when_empty("What the studio sells will be listed here.")
        self.form.products.opened.connect(self.change)
        self.form.kind.edited.connect(self._show_kind)
        self.form.another.clicked.connect(self.begin)
        self.form.save_product.clicked.connect(self.save)
        self.form.tax_inclusive_field.editor.clicked.connect(self._set_inclusive)
        self.begin()

    def refresh(self) -> None:
        self.worker.ask(look, catalogue, done=self._show)

    def needs(self, changed: frozenset[str]) -> bool:
        return "studio" in changed

    def _show(self, seen: Seen[Catalogue]) -> None:
        found = seen.found
        self.form.products.show_rows(found.products)
        self.form.title_line.set_title(self.title, Status("plain", counted(len(found.products), "product"), ""))
        self.form.tax_inclusive_field.set_value(found.tax_inclusive)
        self.form.hour_cost_field.set_value(found.hour_cost)
        self._hour_cost = found.hour_cost
        self._shipping = (found.shipping, found.shipping_tax)
        self.form.shipping_field.set_value(found.shipping)
        self.form.shipping_tax_field.set_value(found.shipping_tax)
        for field in (self.form.hour_cost_field, self.form.shipping_field, self.form.shipping_tax_field):
            field.setEnabled(seen.may("change_catalogue"))
        self.form.tax_inclusive_field.setEnabled(seen.may("change_catalogue"))
        self.form.form_panel.setVisible(seen.may("change_catalogue"))
        self.form.price_field.editor.set_currency(seen.studio.currency)

    def begin(self) -> None:
        """An empty form for something new."""
        self._changed = None
        for name in _LINES:
            self._editor(name).set_value("")
        self.form.kind.set_value("digital")
        self.form.active_field.set_value(True)
        self._show_form("New product", "Add to the catalogue")
        self._show_kind()

    def change(self, row: ProductLine) -> None:
        """The form of something that is there."""
        self._changed = row
        for name in _LINES:
            value = getattr(row, name)
            self._editor(name).set_value(str(value) if name != "steps" else _lines(row.steps))
        self.form.kind.set_value(row.kind)
        self.form.active_field.set_value(row.active)
        self._show_form(row.name, "Save the change")
        self._show_kind()
        self._editor("price").editor.setFocus()

    def _editor(self, name: str) -> Field:
        field: Field = getattr(self.form, f"{name}_field")
        return field

    def _show_form(self, head: str, act: str) -> None:
        new = self._changed is None
        self.form.form_head.setText(head)
        self.form.save_product.setText(act)
        self.form.another.setVisible(not new)
        self.form.code_field.setEnabled(new)
        self.form.kind.setVisible(new)

    def _show_kind(self) -> None:
        printed = self.form.kind.value() == "physical"
        self.form.print_fields.setVisible(printed)
        self.form.service_fields.setVisible(not printed)

    def save(self) -> None:
        """Send the form."""
        typed = {name: self._editor(name).value() for name in _LINES}
        request = SaveProduct(
            request=self.request_id("save_product"),
            new=self._changed is None,
            kind=self.form.kind.value(),
            active=self.form.active_field.value(),
            **typed,
        )
        self.act(save_product, request, done=self._saved, form=self.form.form_panel)

    def _saved(self, saved: ProductSaved) -> None:
        self.begin()
        self.navigator.message(f"{saved.code} is saved. Orders that were taken keep their price.")

    def _set_hour_cost(self) -> None:
        typed = self.form.hour_cost_field.value()
        if typed == self._hour_cost:
            return
        request = SetHourCost(request=self.request_id("set_hour_cost"), cost=typed)
        self.act(set_hour_cost, request, done=self._hour_told, form=self.form.list_panel)

    def _hour_told(self, answer: HourCostSet) -> None:
        self.navigator.message(f"An hour at the press is reckoned at {answer.cost} from now on.")

    def _set_shipping(self) -> None:
        typed = (self.form.shipping_field.value(), self.form.shipping_tax_field.value())
        if typed == self._shipping:
            return
        shipping, tax = typed
        request = SetShipping(request=self.request_id("set_shipping"), shipping=shipping, shipping_tax=tax)
        self.act(set_shipping, request, done=self._shipping_told, form=self.form.list_panel)

    def _shipping_told(self, answer: ShippingSet) -> None:
        self.navigator.message(f"An order that is sent costs {answer.shipping} more from now on.")

    def _set_inclusive(self) -> None:
        inclusive = self.form.tax_inclusive_field.value()
        request = SetTaxInclusive(request=self.request_id("set_tax_inclusive"), inclusive=inclusive)
        self.act(set_tax_inclusive, request, done=self._told, form=self.form.list_panel)

    def _told(self, answer: TaxSet) -> None:
        how = "include their tax" if answer.inclusive else "have tax on top"
        self.navigator.message(f"From now on prices {how}.")


def _tax_words(row: ProductLine) -> str:
    return f"{row.tax}{_PER_CENT}" if float(row.tax) else ""


def _standing(row: ProductLine) -> Status | None:
    return None if row.active else Status("plain", "not sold", "")


def _lines(steps: tuple[tuple[str, int], ...]) -> str:
    return "\n".join(f"{name} {percent}" for name, percent in steps)
