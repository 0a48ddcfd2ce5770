"""One line of a new order: what is wanted, how many, from which photos, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from winno_desk.services.catalogue import ProductRow, days_for
from winno_desk.services.order_lines import Line
from winno_desk.services.order_parts import MOST_PIECES
from winno_desk.services.photos import LinePhoto
from winno_desk.services.prices import Asked, read_discount, surcharge_of
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.fields import Field
from winno_desk.windows.icon_button import IconButton
from winno_desk.windows.line_photos import LinePhotos
from winno_desk.windows.parts import Divider, FollowText, Words, column, row
from winno_desk.windows.photo_spot import PhotoSpot
from winno_desk.windows.stacking import Stacking
from winno_desk.windows.style import px
from winno_desk.windows.ticks import PointTick
from winno_desk.windows.wording import amount_words, counted
from winno_desk.windows.worker import DeskWorker

OWN = -1
"""The choice that a print is made from photos of its own, not from another line."""
_QUANTITY_WIDTH, _DISCOUNT_WIDTH, _SOURCE_WIDTH, _SUM_WIDTH, _NAME_WIDTH = 56, 68, 176, 84, 184
_UNASKED = 100
"""So many pieces are taken as they are typed; above that somebody is asked whether they are meant."""
_ROOMY, _TIGHT, _TIGHTEST = 840, 660, 450


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """A line as it was typed so far; ``made_from`` is the place of another line."""

    product: ProductRow
    quantity: str = "1"
    brief: str = ""
    photos: tuple[LinePhoto, ...] = ()
    made_from: int | None = None
    discount: str = ""
    rush: bool = False


class OrderLine(QWidget):
    """A line with its fields; it looks at its photos as soon as they come."""

    edited = Signal()
    removed = Signal()

    def __init__(self, worker: DeskWorker, draft: LineDraft, place: int) -> None:
        super().__init__()
        self.setObjectName(f"line_{place}")
        self.product = draft.product
        self._meant = 0
        self.photos = LinePhotos(worker, self.product, self)
        self.spot = PhotoSpot(self, about=self.product.name)
        self.brief = Field(self, label="Brief", name="brief")
        self.quantity = Field(self, label="Pieces", name="quantity")
        self.discount = Field(self, label="Discount", name="line_discount")
        self.rush = PointTick(self)
        self.made_from = Field(self, label="Made from", name="made_from", kind="choice")
        self.sum = Words(self, role="strong")
        self.each = Words(self, role="small")
        self.remove = IconButton(self, icon="trash", words=f"Remove {self.product.name}")
        self.problem = Words(self, role="error")
        self._lay_out()
        self._connect()
        self.brief.set_value(draft.brief)
        self.quantity.set_value(draft.quantity)
        self.discount.set_value(draft.discount)
        self.rush.set_value(draft.rush)
        self.offer_sources(())
        self.photos.add(draft.photos)
        self.show_price()

    def _lay_out(self) -> None:
        for words in (self.sum, self.each):
            words.setWordWrap(False)
            words.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.problem.hide()
        told = column(tokens.GAP_1)
        told.addWidget(Words(self, words=self.product.name, role="strong"))
        told.addWidget(Words(self, words=self._quiet(), role="small"))
        self._name_rush()
        told.addWidget(self.rush)
        told.addStretch(1)
        self._name = QWidget(self)
        self._name.setLayout(told)
        money = column(tokens.GAP_1)
        money.addWidget(self.sum)
        money.addWidget(self.each)
        money.addStretch(1)
        self._amounts = QWidget(self)
        self._amounts.setLayout(money)
        top = Qt.AlignmentFlag.AlignTop
        across = row(tokens.GAP_3)
        self._of = of = row(tokens.GAP_3)
        of.addWidget(self.made_from, 0, top)
        of.addWidget(self.quantity, 0, top)
        of.addStretch(1)
        self._fields = row(tokens.GAP_3)
        self._fields.addLayout(of)
        said = row(tokens.GAP_3)
        said.addWidget(self.discount, 0, top)
        said.addWidget(self.brief, 1, top)
        self._fields.addLayout(said, 1)
        self._body = row(tokens.GAP_3)
        self._body.addWidget(self._name)
        self._body.addLayout(self._fields, 1)
        across.addWidget(self.spot, 0, top)
        across.addLayout(self._body, 1)
        across.addWidget(self._amounts, 0)
        across.addWidget(self.remove, 0, top)
        down = column(tokens.GAP_1)
        down.addSpacing(tokens.GAP_2)
        down.addLayout(across)
        down.addWidget(self.photos)
        down.addWidget(self.problem)
        down.addWidget(Divider(self))
        self.setLayout(down)
        for line, least in ((self._body, _ROOMY), (self._fields, _TIGHT), (self._of, _TIGHTEST)):
            Stacking(line, self, least)
        FollowText(self, self._share_width)

    def _share_width(self) -> None:
        """Where there is little room, the fields stand below the name, and where there is less, below each other."""
        roomy = self.width() >= px(_ROOMY)
        self._name.setMaximumWidth(px(_NAME_WIDTH) if roomy else tokens.ENDLESS)
        self._name.setMinimumWidth(px(_NAME_WIDTH) if roomy else 0)
        self.quantity.setFixedWidth(px(_QUANTITY_WIDTH))
        self.discount.setFixedWidth(px(_DISCOUNT_WIDTH))
        self.made_from.setFixedWidth(px(_SOURCE_WIDTH))
        self._amounts.setFixedWidth(px(_SUM_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _quiet(self) -> str:
        days = counted(self.product.turnaround, "business day")
        if self.product.kind == "digital":
            return f"{counted(self.product.revisions_included, 'revision')} included, {days}"
        return f"{days}"

    def _name_rush(self) -> None:
        """The tick says what it brings; what is never made in a rush has none."""
        days = self.product.rush_days
        self.rush.setVisible(days is not None)
        if days is not None:
            self.rush.setObjectName("rush")
            self.rush.setText(f"Rush, {counted(days, 'business day') if days else 'the same day'}")
            self.rush.setAccessibleName(f"Rush, {self.product.name}")

    def days(self) -> int:
        """The business days that it takes by itself."""
        return days_for(self.product, rush=self.rush.value())

    def _connect(self) -> None:
        self.rush.edited.connect(self.show_price)
        self.quantity.edited.connect(self._on_quantity)
        self.discount.edited.connect(self._say_discount)
        self.discount.edited.connect(self.show_price)
        self.made_from.edited.connect(self._on_photos)
        self.brief.edited.connect(self.edited)
        self.remove.clicked.connect(self.removed)
        self.spot.came.connect(self.add_photos)
        self.photos.edited.connect(self._on_photos)
        self.photos.refused.connect(self._say_refused)

    def pieces(self) -> int | None:
        """How many, or None when that is no number the studio takes."""
        typed = self.quantity.value()
        count = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 4 else 0
        return count if 1 <= count <= MOST_PIECES else None

    def asks_about_pieces(self) -> str:
        """What to ask about a number that may be a stray scan; the same number once more is meant."""
        pieces = self.pieces() or 0
        if pieces <= _UNASKED or self._meant == pieces:
            return ""
        self._meant = pieces
        return f"{pieces} pieces of {self.product.name}? If that is meant, save once more."

    def _undiscounted(self) -> Asked:
        """The pieces, and what a rush costs more."""
        product, pieces = self.product, self.pieces() or 0
        rate = product.rush_rate if self.rush.value() else 0
        return Asked(
            unit_price=product.price.minor,
            quantity=pieces,
            tax_rate=product.tax_rate,
            surcharge=surcharge_of(product.price.minor * pieces, rate),
        )

    def taken_off(self) -> int:
        """The line's own discount in minor units; Invalid where it cannot be read."""
        return read_discount("", self.discount.value(), self._money(self._undiscounted().full))

    def _money(self, minor: int) -> Money:
        return Money(minor, self.product.price.currency)

    def asked(self) -> Asked:
        """The line as it is priced; a discount that cannot be read takes nothing off until it is told."""
        try:
            off = self.taken_off()
        except Invalid:
            off = 0
        return replace(self._undiscounted(), discount=off)

    def _say_discount(self) -> None:
        """A discount that cannot be given is told while it is typed."""
        try:
            self.taken_off()
            self.say_problem("")
        except Invalid as error:
            self.discount.set_error("Not so")
            self.say_problem(error.message)

    def show_price(self) -> None:
        """Reckon the line anew."""
        asked = self.asked()
        several = f"{asked.quantity} × {amount_words(self.product.price)}" if asked.quantity > 1 else ""
        rush = f"rush {amount_words(self._money(asked.surcharge))}" if asked.surcharge else ""
        off = f"less {amount_words(self._money(asked.discount))}" if asked.discount else ""
        self.sum.setText(amount_words(self._money(asked.amount)))
        self.each.setText("\n".join(words for words in (several, rush, off) if words))
        self.edited.emit()

    def offer_sources(self, lines: Sequence[tuple[int, str]]) -> None:
        """The digital lines that a print may be made from, each by its place."""
        print_of_another = self.product.kind == "physical" and bool(lines)
        self.made_from.editor.offer([(OWN, "Its own photo"), *lines])
        self.made_from.setVisible(print_of_another)

    def source(self) -> int | None:
        """The place of the line it is made from."""
        chosen = self.made_from.value()
        return None if chosen in (OWN, None) else chosen

    def add_photos(self, paths: Sequence[str]) -> None:
        """Look at photos that were dropped, chosen or pasted; the first one takes the pieces that were typed."""
        self.say_problem("")
        if not paths:
            return
        self.made_from.set_value(OWN)
        first = self.pieces() or 1 if self._prints_photos() and not self.photos.paths() else 1
        self.photos.add(LinePhoto(path, first if not place else 1) for place, path in enumerate(paths))

    def _prints_photos(self) -> bool:
        """Is it a print, and not made from another line?"""
        return self.product.kind == "physical" and self.source() is None

    def _on_photos(self) -> None:
        """The pieces of the photos are those of the line; of one photo they can be typed."""
        several = self._prints_photos() and len(self.photos.paths()) > 1
        self.quantity.editor.setReadOnly(several)
        self.quantity.editor.setToolTip("The pieces of its photos together" if several else "")
        if several or (self._prints_photos() and self.photos.paths() and self.pieces() is not None):
            self.quantity.set_value(str(self.photos.pieces()))
        self.photos.setVisible(bool(self.photos.paths()) and self.source() is None)
        self._show_spot()
        self.show_price()

    def _show_spot(self) -> None:
        first = self.photos.first()
        if self.source() is not None:
            return
        self.spot.show_picture(first[0].small if first else None)
        self.spot.show_print(first[0].frame(first[1].crop) if first else None)

    def _on_quantity(self) -> None:
        if self._meant:
            self._meant = 0
            self.say_problem("")
        typed = self.pieces()
        if typed is not None and len(self.photos.paths()) == 1 and self.product.kind == "physical":
            self.photos.set_pieces(typed)
        self.show_price()

    def _say_refused(self, sentence: str) -> None:
        """One more file that was no photo, beside what was said of others."""
        said = self.problem.text()
        self.say_problem(f"{said}\n{sentence}" if said and sentence not in said else said or sentence)

    def say_problem(self, sentence: str) -> None:
        """Say what is wrong with a photo, or take that back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def line(self) -> Line:
        """The line as the request has it."""
        return Line(
            product=self.product.code,
            quantity=self.pieces() or 0,
            brief=self.brief.value(),
            photos=self.photos.asked() if self.source() is None else (),
            made_from=self.source(),
            discount=self.discount.value(),
            rush=self.rush.value(),
        )

    def draft(self) -> LineDraft:
        """The line as it was typed, to be brought back."""
        blank = LineDraft(product=self.product)
        return replace(
            blank,
            quantity=self.quantity.typed(),
            brief=self.brief.typed(),
            photos=self.photos.asked(),
            made_from=self.source(),
            discount=self.discount.typed(),
            rush=self.rush.value(),
        )
