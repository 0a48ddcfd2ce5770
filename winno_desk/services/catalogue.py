"""What the studio sells: the catalogue that a new studio starts with, and what the desk can add to an order."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Product, ProductStep
from winno_desk.database.people import Studio
from winno_desk.policy.versions import Version
from winno_desk.services.checks import WHOLE
from winno_desk.services.desk import Desk
from winno_desk.services.sizes import INCH
from winno_desk.values.money import Money, digits_of

_RUSH_RATE = WHOLE // 2
"""A new studio takes half as much again for half the days."""


@dataclass(frozen=True, slots=True)
class _Start:
    code: str
    name: str
    kind: str
    price: int  # in hundredths of the currency's main unit, until the studio sets its own
    turnaround: int
    size: tuple[int, int] | None = None
    steps: tuple[tuple[str, int], ...] = ()


_STARTING = (
    _Start(
        "portrait",
        "AI Portrait Generation",
        "digital",
        12000,
        4,
        steps=(("Sketch", 20), ("First rendering", 40), ("Refinement", 75), ("Final file", 100)),
    ),
    _Start(
        "restore",
        "Photo Restoration and Enhancement",
        "digital",
        8500,
        3,
        steps=(("Scan and clean", 25), ("Repair", 60), ("Colour", 85), ("Final file", 100)),
    ),
    _Start(
        "art",
        "Custom AI Art Creation",
        "digital",
        16000,
        5,
        steps=(("Mood board", 15), ("Sketches", 40), ("Rendering", 80), ("Final file", 100)),
    ),
    _Start(
        "visual",
        "AI-Driven Visual Content Solutions",
        "digital",
        24000,
        7,
        steps=(("Concept", 20), ("Drafts", 50), ("Production", 85), ("Final files", 100)),
    ),
    _Start("4x6", "Print 4 × 6 in, lustre", "physical", 150, 1, size=(4, 6)),
    _Start("5x7", "Print 5 × 7 in, lustre", "physical", 400, 1, size=(5, 7)),
    _Start("8x10", "Print 8 × 10 in, lustre", "physical", 1800, 2, size=(8, 10)),
    _Start("11x14", "Print 11 × 14 in, lustre", "physical", 2900, 2, size=(11, 14)),
    _Start("16x20", "Print 16 × 20 in, lustre", "physical", 4800, 3, size=(16, 20)),
)


@dataclass(frozen=True, slots=True)
class ProductRow:
    """What can be added to an order, by code or name."""

    code: str
    name: str
    kind: str
    price: Money
    tax_rate: int
    turnaround: int
    revisions_included: int
    width: int | None
    height: int | None
    rush_days: int | None = None
    rush_rate: int = 0


def days_for(product: Product | ProductRow, *, rush: bool) -> int:
    """The business days that it takes."""
    return product.rush_days if rush and product.rush_days is not None else product.turnaround


def start_catalogue(session: Session, currency: str, print_tax: int, version: Version) -> None:
    """The services and prints of a new studio; ``print_tax`` in thousandths of a per cent."""
    digits = digits_of(currency)
    for start in _STARTING:
        session.add(
            Product(
                code=start.code,
                name=start.name,
                kind=start.kind,
                price=start.price if digits == 0 else start.price * 10**digits // 100,
                tax_rate=print_tax if start.kind == "physical" else 0,
                turnaround=start.turnaround,
                revisions_included=version.included_revisions(start.code) if start.kind == "digital" else 0,
                width=start.size[0] * INCH if start.size else None,
                height=start.size[1] * INCH if start.size else None,
                paper="lustre" if start.size else "",
                active=True,
                rush_days=start.turnaround // 2,
                rush_rate=_RUSH_RATE,
            )
        )
        session.flush()
        for position, (name, percent) in enumerate(start.steps, start=1):
            session.add(ProductStep(product_code=start.code, position=position, name=name, percent=percent))


def products(desk: Desk) -> tuple[ProductRow, ...]:
    """Everything on sale: services first, then prints from small to large."""
    with desk.store.reading() as session:
        currency = session.scalars(select(Studio.currency)).one()
        return tuple(
            ProductRow(
                code=one.code,
                name=one.name,
                kind=one.kind,
                price=Money(one.price, currency),
                tax_rate=one.tax_rate,
                turnaround=one.turnaround,
                revisions_included=one.revisions_included,
                width=one.width,
                height=one.height,
                rush_days=one.rush_days,
                rush_rate=one.rush_rate,
            )
            for one in session.scalars(
                select(Product).where(Product.active).order_by(Product.width.nulls_first(), Product.price)
            )
        )
