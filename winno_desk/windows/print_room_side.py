"""The right side of the print room: the chosen print and the one thing that is done with it next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.print_sheet import PrintSheet
from winno_desk.services.photos import PASS_STOP
from winno_desk.services.printers import PrinterRow
from winno_desk.services.printing import SPOILED
from winno_desk.services.tracking import CARRIERS
from winno_desk.values.errors import Invalid
from winno_desk.windows.editors import CHOOSE
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.print_room_page import Ui_PrintRoomPage
from winno_desk.windows.habits import Habits
from winno_desk.windows.hold_part import HoldPart
from winno_desk.windows.manager_part import ManagerPart
from winno_desk.windows.parcel_list import Chosen
from winno_desk.windows.print_room_words import (
    WARNS,
    due_status,
    facts,
    next_act,
    parcel_words,
    remake_words,
    stage,
    way_status,
)
from winno_desk.windows.wording import Seen
from winno_desk.workflow.items import ItemState

ACTS = ("lock", "start_print", "finish_print", "check_print", "pack", "ship", "hand_over", "release")
_PRINTER, _CARRIER = "photo_printer", "carrier"

_DIGITS = 4
_OUTBOX = "It has no hot folder: files go to the outbox, in “prints”."

Typed = dict[str, object]


class PrintSide:
    """Fills the panel of the form for one print; what was typed for a print stays until that step is done."""

    def __init__(self, form: Ui_PrintRoomPage, habits: Habits, manager: ManagerPart) -> None:
        self._form, self._habits, self.manager = form, habits, manager
        self._may_pass = False
        self._typed: dict[tuple[int, ItemState], Typed] = {}
        self._ticked: dict[tuple[int, ItemState], tuple[Chosen, tuple[str, ...]]] = {}
        self._filled: tuple[int, ItemState] | None = None
        self.sheet: PrintSheet | None = None
        self._shipped_instead: set[int] = set()
        self._wrong = ""
        """Why nothing is packed before the next ticket that belongs."""
        self.act = ""
        self._printers: dict[str, PrinterRow] = {}
        self._parts: dict[QWidget, tuple[str, ...]] = {
            form.start_part: ("start_print", "finish_print"),
            form.finish_part: ("finish_print",),
            form.check_part: ("check_print",),
            form.pack_part: ("pack",),
        }
        self._fields: tuple[Field, ...] = (
            *(form.printer_field, form.good_field, form.spoiled_field, form.spoiled_why_field, form.anew_count_field),
            *(form.shelf_field, form.ship_to_field, form.carrier_field, form.tracking_field),
            *(form.service_field, form.weight_field, form.cost_field),
        )
        form.carrier_field.editor.offer([(carrier, carrier) for carrier in CARRIERS])
        form.ship_to_field.editor.show_lines(3)
        form.spoiled_why_field.editor.offer((CHOOSE, *SPOILED.items()))
        form.spoiled_field.edited.connect(self._ask_why)
        form.anew_why_field.editor.offer((CHOOSE, *SPOILED.items()))
        form.not_good.clicked.connect(lambda: self._ask_anew(asked=True))
        self.hold = HoldPart(form)
        form.head.setAlignment(form.photo, Qt.AlignmentFlag.AlignTop)
        form.printer_field.edited.connect(self._say_where)
        for points in (form.parcel, form.checks):
            points.edited.connect(lambda: self.stop_packing(""))
        form.side.setCurrentWidget(form.nothing)

    def show(self, seen: Seen[PrintSheet | None] | None) -> None:
        """Show a print, or that none is chosen."""
        self._keep()
        self.sheet = sheet = seen.found if seen is not None else None
        self._form.side.setCurrentWidget(self._form.nothing if sheet is None else self._form.chosen)
        if sheet is None or seen is None:
            self._filled = None
            return
        self._may_pass = seen.may(PASS_STOP)
        self._show_facts(seen, sheet)
        self._fill(sheet)
        self._show_act(sheet)

    def ship_instead(self) -> None:
        """The customer was to come for it, and it is packed all the same."""
        if self.sheet is not None:
            self._shipped_instead.add(self.sheet.line.id)
            self._show_act(self.sheet)

    def done(self, sheet: PrintSheet) -> None:
        """A step is done: what was typed for it is used up, and its printer and carrier are remembered."""
        line = sheet.line
        if self.act == "release" or not self.hold.isHidden():
            return  # it waits, or goes on, with all that was typed for the step before it
        if self.act == "start_print":
            self._habits.keep(_PRINTER, str(self._form.printer_field.value()))
        if self.act == "pack":
            self._habits.keep(_CARRIER, str(self._form.carrier_field.value()))
        for kept in (self._typed, self._ticked):
            kept.pop((line.id, line.state), None)
        self._shipped_instead.discard(line.id)
        self._filled = None

    def _ask_anew(self, *, asked: bool) -> None:
        """What is wrong with the sheets is asked once somebody says that something is."""
        for part in (self._form.anew_why_field, self._form.print_anew):
            part.setVisible(asked)
        self._form.anew_count_field.setVisible(asked and self.sheet is not None and self.sheet.good > 1)
        self._form.not_good.setVisible(not asked and self.sheet is not None and self.sheet.item.may("print_anew"))

    def _ask_why(self) -> None:
        """What spoiled sheets is asked where there are any."""
        self._form.spoiled_why_field.setVisible((self._form.spoiled_field.value() or "0").strip("0") != "")

    def number(self, field: Field) -> int:
        """A field's whole number; Invalid names the field."""
        text = field.value() or "0"
        if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
            raise Invalid(field.get_name(), "Enter a whole number, such as 2.")
        return int(text)

    def _show_facts(self, seen: Seen[PrintSheet | None], sheet: PrintSheet) -> None:
        form, line = self._form, sheet.line
        form.number.setText(line.number)
        form.name.setText(line.name)
        form.customer.setText(line.customer)
        states = (stage(line), due_status(line, seen.today), way_status(line))
        form.states.show_tags([(state, "") for state in states])
        form.remake.setText(remake_words(line))
        form.remake.setVisible(line.remake_of is not None)
        form.facts.show_rows(facts(sheet, seen.day(line.promised_on)))

    def _fill(self, sheet: PrintSheet) -> None:
        """Prepare the form for this print: as it was left, or with what is known already."""
        form, line = self._form, sheet.line
        form.parcel.show_lines(sheet.together)
        form.checks.show_points([(point, point) for point in sheet.points])
        key = (line.id, line.state)
        if key == self._filled:
            return
        self._filled = key
        self._wrong = ""
        self.manager.forget()
        self.hold.close_up()
        start: Typed = {
            "printer": line.printer or self._usual(),
            "good": str(sheet.wanted),
            "anew_count": str(sheet.good),
            "spoiled": "0",
            "spoiled_why": "",
            "ship_to": f"{line.customer}\n{sheet.address}".strip(),
            "carrier": self._habits.last(_CARRIER, CARRIERS[0]),
            "tracking": "",
            **dict.fromkeys(("service", "weight", "cost", "shelf"), ""),
        }
        typed = {**start, **self._typed.get(key, {})}
        for field in self._fields:
            field.set_value(typed[field.get_name()])
        self._ask_why()
        chosen, ticked = self._ticked.get(key, ((), ()))
        form.parcel.choose(chosen)
        form.checks.tick(ticked)

    def _keep(self) -> None:
        if self._filled is None:
            return
        self._typed[self._filled] = {field.get_name(): field.value() for field in self._fields}
        self._ticked[self._filled] = self._form.parcel.chosen(), self._form.checks.ticked()

    def _show_act(self, sheet: PrintSheet) -> None:
        form, item = self._form, sheet.item
        self.act = next_act(sheet.line, shipped_instead=item.id in self._shipped_instead)
        for act in ACTS:
            button = getattr(form, act)
            button.setVisible(act == self.act and item.may(act))
        for part, acts in self._parts.items():
            part.setVisible(self.act in acts and item.may(self.act))
        form.anew_part.setVisible(item.may("print_anew") and sheet.good > 0)
        form.send_again.setVisible(item.may("send_again"))
        form.facts.setVisible(self.act != "pack")
        self.manager.want(wanted=self.act == "lock" and bool(sheet.too_poor) and not self._may_pass)
        warning = next((step.warning for step in item.open_steps if step.act == self.act), "")
        too_poor = f"{sheet.too_poor} {WARNS['lock']}" if self.act == "lock" and sheet.too_poor else ""
        on_hold = f"On hold: {item.on_hold}" if item.on_hold else ""
        form.warning.setText(on_hold or warning or item.why_not(self.act) or too_poor or WARNS.get(self.act, ""))
        form.open_slip.setVisible(sheet.slip_document is not None)
        form.address_label.setVisible(sheet.slip_document is not None)
        form.unpack.setVisible(item.may("unpack"))
        form.shelf_label.setVisible(item.state in (ItemState.CHECKED, ItemState.PART_SHIPPED))
        self._ask_anew(asked=False)
        self.hold.offer(offered=item.may("hold"))
        form.hand_over_instead.setVisible(self.act == "pack" and item.may("hand_over"))
        form.ship_instead.setVisible(self.act == "hand_over" and item.may("pack"))
        self.weigh()

    def stop_packing(self, why: str) -> None:
        """What does not belong into the parcel lies beside it: nothing is packed until something that does is told."""
        self._wrong = f"{why} Lay it aside, and scan what belongs." if why else ""
        self.weigh()

    def weigh(self) -> None:
        """A print is ready only when every point was looked at; a parcel is packed only when something is in it."""
        form = self._form
        inside = form.parcel.chosen()
        form.pack.setEnabled(bool(inside) and not self._wrong)
        if self.act == "pack" and self.sheet is not None and form.pack.isVisibleTo(form.chosen):
            form.warning.setText(self._wrong or parcel_words(len(inside), len(self.sheet.together)))
        left = form.checks.still_open()
        form.check_print.setEnabled(not left)
        if self.act == "check_print" and form.check_print.isVisibleTo(form.chosen):
            form.warning.setText(left or WARNS["check_print"])

    def offer_printers(self, printers: Sequence[PrinterRow]) -> None:
        """The studio's printers that are in use."""
        known = bool(self._printers)
        self._printers = {printer.name: printer for printer in printers if printer.active}
        self._form.printer_field.editor.offer([(name, name) for name in self._printers])
        if not known:
            self._form.printer_field.set_value((self.sheet and self.sheet.line.printer) or self._usual())
        self._say_where()

    def _chosen_printer(self) -> PrinterRow | None:
        return self._printers.get(self._form.printer_field.value() or "")

    def _usual(self) -> str:
        last = self._habits.last(_PRINTER)
        return last if last in self._printers else next(iter(self._printers), "")

    def _say_where(self) -> None:
        """Where the files go, so that somebody can see them arrive."""
        printer = self._chosen_printer()
        if printer is None:
            words = ""
        elif printer.queue:
            words = f"Goes to {printer.queue}, as set up on this computer."
        else:
            words = f"Files go to {printer.folder}" if printer.folder else _OUTBOX
        self._form.goes_to.setText(words)

    def queue(self) -> str:
        """What the chosen printer is called in the system; empty for one with a folder."""
        printer = self._chosen_printer()
        return printer.queue if printer is not None else ""
