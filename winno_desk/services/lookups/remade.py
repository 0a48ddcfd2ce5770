"""Remakes by cause: how many there were of what, and what they cost the studio."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item
from winno_desk.database.people import Studio
from winno_desk.database.printing import PrintRun, Shipment, ShipmentLine
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import studio_zone
from winno_desk.values.calendar import local_date
from winno_desk.values.money import Money, allocate
from winno_desk.workflow.items import ItemState

PERIODS = {"month": "This month", "before": "Last month", "year": "This year", "all": "All time"}
_LONG_AGO = date(1970, 1, 1)
_Decided = tuple[ColumnElement[bool], ...]
"""What holds for the decisions of a period."""
_COSTS = ("paper", "ink", "time", "shipping")


@dataclass(frozen=True, slots=True)
class RemadeRow:
    """The remakes of one product for one cause: how many, their pieces, the sheets they took, and their cost."""

    cause: str
    product: str
    remakes: int
    pieces: int
    sheets: int
    paper: Money
    ink: Money
    time: Money
    shipping: Money

    @property
    def total(self) -> Money:
        return Money(sum(getattr(self, name).minor for name in _COSTS), self.paper.currency)


@dataclass(frozen=True, slots=True)
class _Remake:
    item: int
    cause: str
    product: str
    pieces: int


def period(name: str, today: date) -> tuple[date, date]:
    """The first and the last day of one of ``PERIODS``."""
    first = today.replace(day=1)
    if name == "before":
        last = first - timedelta(days=1)
        return last.replace(day=1), last
    return {"month": first, "year": today.replace(month=1, day=1), "all": _LONG_AGO}[name], today


def remade(desk: Desk, when: str) -> tuple[RemadeRow, ...]:
    """What was ordered anew in one of ``PERIODS``, the dearest first; a cancelled remake is none."""
    with desk.store.reading() as session:
        zone, currency = studio_zone(session), session.scalars(select(Studio.currency)).one()
        first, last = period(when, local_date(desk.clock(), zone))
        decided = (
            Decision.decided_at >= datetime.combine(first, time.min, zone),
            Decision.decided_at < datetime.combine(last + timedelta(days=1), time.min, zone),
        )
        found, printed, sent = _remakes(session, decided), _printed(session, decided), _sent(session, decided)
        groups: dict[tuple[str, str], list[_Remake]] = defaultdict(list)
        for one in found:
            groups[one.cause, one.product].append(one)
        rows = []
        for (cause, product), remakes in groups.items():
            sums = [printed.get(one.item, (0, 0, 0, 0)) for one in remakes]
            sheets, *costs = (sum(each[place] for each in sums) for place in range(4))
            shipping = sum(sent.get(one.item, 0) for one in remakes)
            money = [Money(minor, currency) for minor in (*costs, shipping)]
            rows.append(RemadeRow(cause, product, len(remakes), sum(one.pieces for one in remakes), sheets, *money))
    return tuple(sorted(rows, key=lambda row: (-row.total.minor, -row.remakes, row.cause, row.product)))


def _remakes(session: Session, decided: _Decided) -> list[_Remake]:
    rows = session.execute(
        select(Item.id, Case.cause, Item.name, Item.quantity)
        .select_from(Decision)
        .join(Item, Item.id == Decision.remake_id)
        .join(Case, Case.id == Decision.case_id)
        .where(*decided, Item.state != ItemState.CANCELLED)
    )
    return [_Remake(item, cause or "unknown", name, pieces) for item, cause, name, pieces in rows]


def _printed(session: Session, decided: _Decided) -> dict[int, tuple[int, int, int, int]]:
    """Of each remake the sheets of all its runs, and what paper, ink and time they cost."""
    sheets = func.sum(PrintRun.good + PrintRun.spoiled)
    costs = (func.sum(PrintRun.paper_cost), func.sum(PrintRun.ink_cost), func.sum(PrintRun.time_cost))
    runs = select(PrintRun.item_id, sheets, *costs).join(Decision, Decision.remake_id == PrintRun.item_id)
    rows = session.execute(runs.where(*decided).group_by(PrintRun.item_id))
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}


def _sent(session: Session, decided: _Decided) -> dict[int, int]:
    """Of each remake its share of what its parcel cost, by pieces."""
    of_remakes = Decision.remake_id == ShipmentLine.item_id
    parcels = select(ShipmentLine.shipment_id).join(Decision, of_remakes).where(*decided)
    rows = session.execute(
        select(ShipmentLine.shipment_id, ShipmentLine.item_id, ShipmentLine.quantity, Shipment.cost)
        .join(Shipment, Shipment.id == ShipmentLine.shipment_id)
        .where(ShipmentLine.shipment_id.in_(parcels))
    ).all()
    parcels_of: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for parcel, item, quantity, cost in rows:
        parcels_of[parcel].append((item, quantity, cost))
    shares: dict[int, int] = defaultdict(int)
    for lines in parcels_of.values():
        for (item, _pieces, _cost), share in zip(
            lines, allocate(lines[0][2], [pieces for _item, pieces, _cost in lines]), strict=True
        ):
            shares[item] += share
    return shares
