"""The items of a new order: added by code or name, each with its fields, prints made from digital items."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from winno_desk.services.catalogue import ProductRow
from winno_desk.services.order_lines import Line
from winno_desk.services.order_parts import MOST_PIECES
from winno_desk.services.photos import LinePhoto
from winno_desk.services.prices import Asked
from winno_desk.values.errors import Invalid
from winno_desk.windows.forms.intake_page import Ui_IntakePage
from winno_desk.windows.intake_line import LineDraft, OrderLine
from winno_desk.windows.suggestions import Suggestion, Suggestions
from winno_desk.windows.tab_order import bring_into_sight
from winno_desk.windows.wording import amount_words
from winno_desk.windows.worker import DeskWorker

_NOTHING_FOUND = "Nothing in the catalogue has this code or name."
_NOTHING_SOLD = "Nothing is sold yet. A manager fills the catalogue, which Settings lead to."


class LinesPart(QObject):
    """The middle panel of a new order."""

    edited = Signal()
    added = Signal()
    """Another line is there."""
    removed = Signal(object, object)
    """A line was taken off: which, and all lines as they were."""
    photo_removed = Signal(object, int)
    """A photo was taken off: as it was asked for, and the place of its line."""

    def __init__(self, form: Ui_IntakePage, worker: DeskWorker, parent: QObject) -> None:
        super().__init__(parent)
        self.form = form
        self._worker = worker
        self._catalogue: tuple[ProductRow, ...] = ()
        self.lines: list[OrderLine] = []
        self.suggestions = Suggestions(form.lines_field.editor, "Catalogue")
        self.suggestions.taken.connect(self.add)
        form.lines_field.editor.setPlaceholderText("8x10, portrait …")
        form.lines_field.set_note("Ctrl+D: the last one again")
        form.lines_field.edited.connect(lambda: self._offer(form.lines_field.typed()))  # after its last error went

    def take_catalogue(self, rows: tuple[ProductRow, ...]) -> None:
        """What can be added."""
        self._catalogue = rows

    def catalogue(self) -> tuple[ProductRow, ...]:
        """What can be added."""
        return self._catalogue

    def _offer(self, text: str) -> None:
        wanted = _plain(text).split()
        rows = [
            Suggestion(place, one, one.name, one.code, amount_words(one.price))
            for place, one in enumerate(self._catalogue)
            if wanted and all(word in _plain(f"{one.code} {one.name}") for word in wanted)
        ]
        rows.sort(key=lambda row: row.value.code != _plain(text).strip())
        nothing = _NOTHING_FOUND if self._catalogue else _NOTHING_SOLD
        if wanted and not rows:
            self.form.lines_field.set_error(nothing)
        self.suggestions.offer(rows)

    def add(self, product: ProductRow) -> None:
        """Add an item; a print is made from the newest digital item until somebody says otherwise."""
        self.form.lines_field.set_value("")
        digital = [place for place, line in enumerate(self.lines) if line.product.kind == "digital"]
        source = digital[-1] if digital and product.kind == "physical" else None
        self._add(LineDraft(product=product, made_from=source))
        self._changed()

    def same_again(self) -> None:
        """The last line once more, with everything on it."""
        if self.lines:
            self._add(self.lines[-1].draft())
            self._changed()

    def _add(self, draft: LineDraft) -> None:
        line = OrderLine(self._worker, draft, len(self.lines) + 1)
        self.lines.append(line)
        self.form.lines_list.addWidget(line)
        self._offer_sources()
        if draft.made_from is not None:
            line.made_from.set_value(draft.made_from)
        line.edited.connect(self._changed)
        line.removed.connect(partial(self._remove, line))
        line.photos.taken_off.connect(lambda photo: self.photo_removed.emit(photo, self.lines.index(line)))
        self.added.emit()

    def _remove(self, line: OrderLine) -> None:
        gone, were = self.lines.index(line), self.drafts()
        self.show([_without(each.draft(), gone) for each in self.lines if each is not line])
        self.form.lines_field.editor.setFocus()
        self.removed.emit(were[gone], were)

    def put_back(self, draft: LineDraft, were: tuple[LineDraft, ...]) -> None:
        """A line that was taken off stands in its place again, with what was made from it."""
        place = were.index(draft)
        left = tuple(_without(each, place) for each in were if each is not draft)
        if self.drafts() == left:
            self.show(were)
        else:  # others changed meanwhile: what was made from it has to be told so again
            drafts = [_with(each, place) for each in self.drafts()]
            self.show([*drafts[:place], draft, *drafts[place:]])
        self.form.lines_field.editor.setFocus()

    def put_photo_back(self, photo: LinePhoto, place: int) -> None:
        """A photo that was taken off is on its line again, after the others."""
        if place < len(self.lines):
            self.lines[place].photos.add([photo])

    def show(self, drafts: Sequence[LineDraft]) -> None:
        """Show these lines instead of the ones there were."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        for draft in drafts:
            self._add(draft)
        self._changed()

    def drafts(self) -> tuple[LineDraft, ...]:
        """The lines as typed, to be brought back."""
        return tuple(line.draft() for line in self.lines)

    def _offer_sources(self) -> None:
        digital = [
            (place, f"{place + 1}  {line.product.code}")
            for place, line in enumerate(self.lines)
            if line.product.kind == "digital"
        ]
        for line in self.lines:
            line.offer_sources(digital)

    def _changed(self) -> None:
        for line in self.lines:
            source = line.source()
            if source is not None:
                line.spot.borrow(self.lines[source].spot)
        self.form.lines_empty.setVisible(not self.lines)
        self.edited.emit()

    def asked(self) -> tuple[Asked, ...]:
        """The lines as they are priced."""
        return tuple(line.asked() for line in self.lines)

    def tax_words(self) -> str:
        """``Tax 8.625 %, on prints``, or just ``Tax`` where rates differ."""
        rates = {line.product.tax_rate for line in self.lines if line.product.tax_rate}
        if len(rates) != 1:
            return "Tax"
        kinds = {line.product.kind for line in self.lines if line.product.tax_rate}
        return f"Tax {rates.pop() / 1000:g}\u00a0%" + (", on prints" if kinds == {"physical"} else "")

    def turnaround(self) -> int:
        """The business days that the slowest item takes; 0 without items."""
        return max((line.days() + self._awaited(line) for line in self.lines), default=0)

    def _awaited(self, line: OrderLine) -> int:
        """The days until the line is there that a print is made from."""
        source = line.source()
        return self.lines[source].days() if source is not None and source < len(self.lines) else 0

    def request(self) -> tuple[Line, ...]:
        """The lines as the request has them; what is wrong is said at each, and Invalid tells of the first."""
        wrong = None
        for line in reversed(self.lines):
            try:
                for check in (_check_quantity, _check_discount, _ask_about_pieces, _check_photos):
                    check(line)
            except Invalid as error:
                wrong = error
        if wrong is not None:
            raise wrong
        return tuple(line.line() for line in self.lines)

    def needs_manager(self) -> bool:
        """Is there a photo that only a manager can let be printed?"""
        return any(line.source() is None and line.photos.needs_manager() for line in self.lines)

    def say_at(self, position: int, sentence: str) -> None:
        """Say something about the photos of the line at that place."""
        line = self.lines[position - 1]
        line.say_problem(sentence)
        bring_into_sight(line.problem)

    def add_photos(self, paths: Sequence[str]) -> None:
        """Photos belong to the line with the keyboard; elsewhere, to the newest digital item, or else the newest."""
        focus = QApplication.focusWidget()
        here = [line for line in self.lines if focus is not None and line.isAncestorOf(focus)]
        digital = [line for line in self.lines if line.product.kind == "digital"]
        (here or digital or self.lines)[-1].add_photos(paths)


def _check_quantity(line: OrderLine) -> None:
    if line.pieces() is None:
        line.quantity.set_error(f"1 to {MOST_PIECES}")
        line.quantity.editor.setFocus()
        raise Invalid("", f"Enter a quantity from 1 to {MOST_PIECES} for {line.product.name}.")


def _ask_about_pieces(line: OrderLine) -> None:
    asked = line.asks_about_pieces()
    if asked:
        line.say_problem(asked)
        line.quantity.editor.setFocus()
        raise Invalid("", asked)
    line.say_problem("")


def _check_discount(line: OrderLine) -> None:
    try:
        line.taken_off()
    except Invalid as error:
        line.discount.set_error("Not so")
        line.say_problem(error.message)
        line.discount.editor.setFocus()
        raise Invalid("", f"{line.product.name}: {error.message}") from error


def _check_photos(line: OrderLine) -> None:
    stopped = line.photos.stopped() if line.source() is None else ""
    if stopped:
        line.say_problem(stopped)
        bring_into_sight(line.problem)
        raise Invalid("", f"{line.product.name}: a photo is too poor to print. It is said at the line.")


def _plain(text: str) -> str:
    """Text as codes and names are compared: 8 × 10 and 8x10 are the same."""
    return text.casefold().replace(" × ", "x").replace("×", "x")


def _with(draft: LineDraft, place: int) -> LineDraft:
    """A line's draft when another line comes before it, or before its source."""
    source = draft.made_from
    return draft if source is None or source < place else replace(draft, made_from=source + 1)


def _without(draft: LineDraft, gone: int) -> LineDraft:
    """A line's draft after another line went: it points to where its source stands now."""
    source = draft.made_from
    if source is None or source < gone:
        return draft
    return replace(draft, made_from=None if source == gone else source - 1)
