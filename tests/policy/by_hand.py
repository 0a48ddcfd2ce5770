"""The page worked through by hand: a second reading of the rules, in another style, sharing nothing.

It takes and gives plain JSON values, reckons in Decimal, and knows the published version only.
"""

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from zoneinfo import ZoneInfo

Plain = dict[str, Any]

DIGITS = {"USD": 2, "EUR": 2, "JPY": 0, "KWD": 3}


def _rounded(amount: Decimal, unit: Decimal) -> Decimal:
    return (amount / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit


def _day(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def answer(case: Plain) -> Plain:
    """Everything that the page fixes about the ruling on a faultless case, words left out."""
    item, asked = case["item"], case["request"]
    zone = ZoneInfo(case["studio"]["time_zone"])
    received = datetime.fromisoformat(asked["received_at"])

    def at(name: str) -> datetime | None:
        text = item[name]
        moment = datetime.fromisoformat(text) if text else None
        return moment if moment and moment <= received else None

    unit = Decimal(1).scaleb(-DIGITS[item["currency"]])
    left = Decimal(item["paid"]) - Decimal(item["refunded"])
    zero = unit * 0
    wish, reason, cause = asked["wish"], asked["reason"], asked["cause"]
    started, approved = at("work_started_at") is not None, at("approved_at") is not None
    printing, shipped = at("print_started_at") is not None, at("shipped_at") is not None
    handed = at("provided_at")
    deadline = None
    in_time = False
    done = item["progress"]
    if handed:
        last = _day(handed, zone) + timedelta(days=3)
        deadline = datetime(last.year, last.month, last.day, 23, 59, 59, tzinfo=zone, fold=1).isoformat()
        in_time = _day(received, zone) <= last
        done = 100
    less = max(zero, left - _rounded(Decimal(item["price"]) * done / 100, unit))

    def says(row: str, outcome: str, clauses: str, *amounts: Decimal) -> Plain:
        low, middle, high = amounts or (zero, zero, zero)
        return {
            "row": row,
            "outcome": outcome,
            "clauses": clauses.split(),
            "refund": {"minimum": f"{low:f}", "suggested": f"{middle:f}", "maximum": f"{high:f}"},
            "needs_manager": outcome not in ("revision", "declined", "needs_assessment"),
            "deadline": deadline,
        }

    if item["kind"] == "digital":
        if wish == "cancel" or (wish == "refund" and not (reason == "quality" and (handed or started))):
            if not started:
                return says("D1", "full_refund", "3a", left, left, left) if left else says("D1", "declined", "3a")
            if handed and approved:
                return says("D6", "declined", "1c")
            return says("D7", "refund_less_fee", "3b", less, less, left) if less else says("D7", "declined", "3b")
        if wish == "refund" and not handed:
            half = _rounded(left / 2, unit)
            if asked["in_scope"] and item["revisions_made"] >= 2 and left >= 2 * unit:
                low = max(unit, less)
                return says("D4", "partial_refund", "1c", low, max(half, less), max(left - unit, low))
            return says("D7", "refund_less_fee", "3b", less, less, left) if less else says("D7", "declined", "3b")
        if handed and not in_time:
            return says("D2", "declined", "1a 1c" if wish == "refund" and approved else "1a")
        if not asked["in_scope"]:
            return says("D3", "declined", "1b")
        if wish == "refund" and item["revisions_made"] >= 2:
            if left < 2 * unit:
                return says("D4", "declined", "1c")
            return says("D4", "partial_refund", "1c", unit, _rounded(left / 2, unit), left - unit)
        return says("D5", "revision", "1a 1b" if handed else "1b")

    if reason == "defect":
        if cause in ("printing", "packaging"):
            return says("P1", "free_replacement", "2c")
        if cause == "unknown":
            return says("P2", "needs_assessment", "2c")
        if cause == "carrier":
            return says("P3", "needs_manager", "2c 6", zero, zero, left)
        return says("P4", "declined", "2a" if shipped else "2b")
    if printing:
        if reason == "quality" and wish in ("refund", "replace", "return", "exchange"):
            return says("P2", "needs_assessment", "2c")
        if wish in ("return", "exchange", "replace"):
            return says("P5", "declined", "2a") if shipped else says("P7", "declined", "2b")
        if wish == "change":
            return says("P7", "declined", "2b")
        return says("P6", "declined", "2a 2b" if shipped else "2b")
    if wish == "change":
        return says("P8", "revision", "2b")
    return says("P9", "needs_manager", "2b 6", zero, less if started else left, left)


def fault(case: Plain) -> str | None:
    """The first field at fault of a case whose values can all be read, or None when it is a request."""
    item, asked = case["item"], case["request"]
    digital = item["kind"] == "digital"
    time = {name: datetime.fromisoformat(text) for name, text in item.items() if name.endswith("_at") and text}
    received = datetime.fromisoformat(asked["received_at"])
    readable = received >= time["placed_at"]
    started = "work_started_at" in time and (not readable or time["work_started_at"] <= received)
    printing = "print_started_at" in time and (not readable or time["print_started_at"] <= received)

    if not asked["order_number"] or asked["order_number"].isspace():
        return "request.order_number"
    if not asked["reason_text"] or asked["reason_text"].isspace():
        return "request.reason_text"
    for name in ("price", "paid", "refunded"):
        if Decimal(item[name]) < 0:
            return f"item.{name}"
    if Decimal(item["refunded"]) > Decimal(item["paid"]):
        return "item.refunded"
    chain = {
        "work_started_at": "placed_at",
        "provided_at": "work_started_at",
        "approved_at": "work_started_at",
        "print_started_at": "approved_at",
        "shipped_at": "print_started_at",
    }
    foreign = ("print_started_at", "shipped_at") if digital else ("provided_at",)
    for name, earlier in chain.items():
        if name in time and (name in foreign or earlier not in time or time[name] < time[earlier]):
            return f"item.{name}"
    if not 0 <= item["progress"] <= 100 or (item["progress"] and not started):
        return "item.progress"
    if item["revisions_made"] < 0:
        return "item.revisions_made"
    if asked["wish"] in ("replace", "return", "exchange") and (digital or not printing):
        return "request.wish"
    if asked["reason"] == "defect":
        if digital or not printing:
            return "request.reason"
        if asked["cause"] is None:
            return "request.cause"
    if asked["in_scope"] is None and digital:
        yes, no = (answer({**case, "request": {**asked, "in_scope": said}})["row"] for said in (True, False))
        if yes != no:
            return "request.in_scope"
    return None if readable else "request.received_at"
