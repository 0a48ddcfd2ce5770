"""Managers decide what is sold and for how much; orders that were taken keep the price of their day."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from uuid import UUID

from sqlalchemy import delete

from winno_desk.database.orders import Product, ProductStep
from winno_desk.services.acts import act
from winno_desk.services.checks import WHOLE, amount, needed, per_cent, tax_rate, words
from winno_desk.services.desk import Work
from winno_desk.services.sizes import INCH
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.money import Money

KINDS = {"digital": "Service", "physical": "Print"}
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,23}")
_STEP = re.compile(r"(?P<name>.+?)[\s:,]+(?P<percent>\d{1,3})\s*%?")
_LONGEST_SIDE = 120
_MOST_DAYS, _MOST_REVISIONS = 90, 20
_MOST_MINUTES = 240
_MOST_RUSH = 5 * WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveProduct:
    """Something that is sold, as typed: ``tax`` in per cent, sizes in inches, one step in a line: ``Sketch 20``.

    ``rush_days`` are empty where it is not made in a rush, ``rush`` is what that costs more in per cent. ``new`` tells
    a code that must not be taken yet from one that is changed. ``checks`` are looked at before a print is ready, one in
    a line; paper, ink and minutes are what one sheet of it costs.
    """

    request: UUID
    new: bool
    code: str
    name: str
    kind: str
    price: str
    tax: str = ""
    turnaround: str
    rush_days: str = ""
    rush: str = ""
    revisions: str = ""
    width: str = ""
    height: str = ""
    paper: str = ""
    finish: str = ""
    steps: str = ""
    checks: str = ""
    paper_cost: str = ""
    ink_cost: str = ""
    minutes: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class ProductSaved:
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTaxInclusive:
    request: UUID
    inclusive: bool


@dataclass(frozen=True, slots=True)
class TaxSet:
    inclusive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHourCost:
    """What an hour at the press costs the studio, as typed."""

    request: UUID
    cost: str


@dataclass(frozen=True, slots=True)
class HourCostSet:
    cost: str


@act("set_hour_cost")
def set_hour_cost(work: Work, request: SetHourCost) -> HourCostSet:
    """From now on the time of a print run is reckoned at this; runs that were booked stay as they are."""
    work.permit("change_catalogue")
    work.studio.hour_cost = _cost(work, "hour_cost", request.cost)
    work.touched.add("studio")
    said = str(Money(work.studio.hour_cost, work.studio.currency))
    work.note(hour_cost=said)
    return HourCostSet(said)


@act("save_product")
def save_product(work: Work, request: SaveProduct) -> ProductSaved:
    """Add something to what is sold, or change it from now on."""
    work.permit("change_catalogue")
    code = request.code.strip().lower()
    if not _CODE.fullmatch(code):
        raise Invalid("code", "Enter a short code in letters, digits and dashes, such as 8x10-matte.")
    product = work.session.get(Product, code)
    if request.new and product is not None:
        raise Invalid("code", f"{code} is in the catalogue already. Choose it in the list to change it.")
    if not request.new and product is None:
        raise Conflict(f"{code} is not in the catalogue any more. Look at the list again.")
    if request.kind not in KINDS:
        raise Invalid("kind", "Choose whether it is a service or a print.")
    if product is not None and product.kind != request.kind:
        raise Invalid("kind", f"{code} stays a {KINDS[product.kind].lower()}. Add another code instead.")
    steps = _steps(request)
    product = product or Product(code=code, kind=request.kind)
    _fill(work, product, request)
    work.session.add(product)
    work.session.flush()
    work.session.execute(delete(ProductStep).where(ProductStep.product_code == code))
    work.session.add_all(
        ProductStep(product_code=code, position=place, name=name, percent=percent)
        for place, (name, percent) in enumerate(steps, start=1)
    )
    work.touched.add("studio")
    work.note(code=code, price=str(Money(product.price, work.studio.currency)), tax_rate=product.tax_rate)
    return ProductSaved(code)


def _fill(work: Work, product: Product, request: SaveProduct) -> None:
    printed = product.kind == "physical"
    product.name = needed("name", request.name, "Enter what it is called on receipts.", longest=80)
    product.price = amount("price", request.price, work.studio.currency).minor
    product.tax_rate = tax_rate("tax", request.tax)
    product.turnaround = _whole("turnaround", request.turnaround, _MOST_DAYS, "business days")
    product.rush_days, product.rush_rate = _rush(request, product.turnaround)
    product.revisions_included = 0 if printed else _whole("revisions", request.revisions, _MOST_REVISIONS, "revisions")
    product.width = _side("width", request.width) if printed else None
    product.height = _side("height", request.height) if printed else None
    product.paper = words("paper", request.paper, longest=40) if printed else ""
    product.finish = words("finish", request.finish, longest=40) if printed else ""
    product.active = request.active
    lines = words("checks", request.checks, longest=600).splitlines() if printed else []
    product.checks = "\n".join(line.strip() for line in lines if line.strip())
    product.paper_cost, product.ink_cost = (
        _cost(work, name, getattr(request, name)) if printed else 0 for name in ("paper_cost", "ink_cost")
    )
    typed = request.minutes.strip()
    product.minutes = _whole("minutes", typed, _MOST_MINUTES, "minutes") if printed and typed else 0


def _cost(work: Work, field: str, text: str) -> int:
    return amount(field, text, work.studio.currency).minor if text.strip() else 0


def _rush(request: SaveProduct, turnaround: int) -> tuple[int | None, int]:
    """In how many days it is ready in a rush, and what that costs more; None where nobody promises that."""
    if not request.rush_days.strip():
        return None, 0
    days = _whole("rush_days", request.rush_days, _MOST_DAYS, "business days")
    if days >= turnaround:
        raise Invalid("rush_days", "A rush takes fewer days than usual. Enter fewer, or none where it is not offered.")
    rate = per_cent("rush", request.rush, "Enter what a rush costs more in per cent, such as 50.")
    if not 0 <= rate <= _MOST_RUSH:
        raise Invalid("rush", "A rush costs from 0 to 500 per cent more.")
    return days, rate


def _whole(field: str, text: str, most: int, what: str) -> int:
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 3 and int(typed) <= most):
        raise Invalid(field, f"Enter how many {what}, from 0 to {most}.")
    return int(typed)


def _side(field: str, text: str) -> int:
    sentence = f"Enter the side in inches, up to {_LONGEST_SIDE}, such as 8 or 8.5."
    try:
        side = Decimal(text.strip())
        fits = 0 < side <= _LONGEST_SIDE and side == round(side, 3)
    except InvalidOperation as error:
        raise Invalid(field, sentence) from error
    if not fits:
        raise Invalid(field, sentence)
    return int(side * INCH)


def _steps(request: SaveProduct) -> list[tuple[str, int]]:
    """The steps of a service, each further than the one before and the last one at the end."""
    lines = [line.strip() for line in request.steps.splitlines() if line.strip()]
    if request.kind == "physical":
        return []
    steps = []
    for line in lines:
        found = _STEP.fullmatch(line)
        if found is None:
            raise Invalid("steps", f"“{line}”: write the step and how far the work is then, such as Sketch 20.")
        steps.append((words("steps", found["name"], longest=60), int(found["percent"])))
    reached = [percent for _name, percent in steps]
    if not reached or reached[-1] != 100 or reached != sorted(set(reached)) or reached[0] == 0:
        raise Invalid("steps", "Each step goes further than the one before, and the last one ends at 100.")
    return steps


@act("set_tax_inclusive")
def set_tax_inclusive(work: Work, request: SetTaxInclusive) -> TaxSet:
    """From now on prices include their tax, or it comes on top; orders that were taken keep what held for them."""
    work.permit("change_catalogue")
    work.studio.tax_inclusive = request.inclusive
    work.touched.add("studio")
    work.note(inclusive=request.inclusive)
    return TaxSet(request.inclusive)
