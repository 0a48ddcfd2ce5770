"""Everything that is or was sold, as managers change it."""

from dataclasses import dataclass

from sqlalchemy import select

from winno_desk.database.orders import Product, ProductStep
from winno_desk.database.people import Studio
from winno_desk.services.desk import Desk
from winno_desk.services.sizes import INCH
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True)
class ProductLine:
    """One product with all that can be changed of it; ``tax`` and ``rush`` in per cent, sizes in inches, as typed."""

    code: str
    name: str
    kind: str
    price: Money
    tax: str
    turnaround: int
    rush_days: str
    rush: str
    revisions: int
    width: str
    height: str
    paper: str
    finish: str
    steps: tuple[tuple[str, int], ...]
    checks: str
    paper_cost: str
    ink_cost: str
    minutes: str
    active: bool


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The products, services first, whether prices include their tax, and what an hour at the press costs."""

    products: tuple[ProductLine, ...]
    tax_inclusive: bool
    hour_cost: str
    shipping: str
    shipping_tax: str


def catalogue(desk: Desk) -> Catalogue:
    """Everything in the catalogue, also what is not sold any more."""
    with desk.store.reading() as session:
        studio = session.scalars(select(Studio)).one()
        steps: dict[str, list[tuple[str, int]]] = {}
        for step in session.scalars(select(ProductStep).order_by(ProductStep.product_code, ProductStep.position)):
            steps.setdefault(step.product_code, []).append((step.name, step.percent))
        found = session.scalars(select(Product).order_by(Product.width.nulls_first(), Product.price, Product.code))
        return Catalogue(
            tuple(
                ProductLine(
                    code=one.code,
                    name=one.name,
                    kind=one.kind,
                    price=Money(one.price, studio.currency),
                    tax=f"{one.tax_rate / 1000:g}",
                    turnaround=one.turnaround,
                    rush_days="" if one.rush_days is None else str(one.rush_days),
                    rush="" if one.rush_days is None else f"{one.rush_rate / 1000:g}",
                    revisions=one.revisions_included,
                    width=_inches(one.width),
                    height=_inches(one.height),
                    paper=one.paper,
                    finish=one.finish,
                    steps=tuple(steps.get(one.code, ())),
                    checks=one.checks,
                    paper_cost=_money(one.paper_cost, studio.currency),
                    ink_cost=_money(one.ink_cost, studio.currency),
                    minutes=str(one.minutes) if one.minutes else "",
                    active=one.active,
                )
                for one in found
            ),
            studio.tax_inclusive,
            _money(studio.hour_cost, studio.currency),
            _money(studio.shipping, studio.currency),
            f"{studio.shipping_tax / 1000:g}" if studio.shipping_tax else "",
        )


def _money(minor: int, currency: str) -> str:
    return str(Money(minor, currency)) if minor else ""


def _inches(side: int | None) -> str:
    return "" if side is None else f"{side / INCH:g}"
