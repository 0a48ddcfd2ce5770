"""Cases to judge, as plain JSON values: one that is easy to read, changes to it, and random ones."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

Plain = dict[str, Any]

MONDAY = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
STEPS = ("placed_at", "work_started_at", "provided_at", "approved_at", "print_started_at", "shipped_at")
DIGITAL_WISHES = ("cancel", "change", "refund")
WISHES = (*DIGITAL_WISHES, "replace", "return", "exchange")
REASONS = ("changed_mind", "quality", "defect", "other")
CAUSES = ("printing", "packaging", "carrier", "customer", "none", "unknown")
ZONES = (
    "America/Los_Angeles",
    "Europe/Berlin",
    "America/Sao_Paulo",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "UTC",
)


def a_case(**changes: Any) -> Plain:
    """The example of the page, a portrait cancelled at 40 %, with facts changed by their names."""
    case: Plain = {
        "studio": {"time_zone": "America/Los_Angeles", "country": "US", "subdivision": "CA"},
        "item": {
            "kind": "digital",
            "currency": "USD",
            "price": "120.00",
            "paid": "120.00",
            "refunded": "0.00",
            "placed_at": "2026-11-02T10:15:00-08:00",
            "work_started_at": "2026-11-03T09:00:00-08:00",
            "provided_at": None,
            "approved_at": None,
            "print_started_at": None,
            "shipped_at": None,
            "progress": 40,
            "revisions_made": 0,
        },
        "request": {
            "order_number": "W-1042",
            "reason_text": "We moved the wedding",
            "wish": "cancel",
            "reason": "changed_mind",
            "cause": None,
            "in_scope": True,
            "received_at": "2026-11-05T16:00:00-08:00",
        },
    }
    for name, value in changes.items():
        section = next(section for section in case.values() if name in section)
        section[name] = value
    return case


def a_print(**changes: Any) -> Plain:
    """A print that was approved, printed and shipped before anybody complained."""
    shipped: Plain = {
        "kind": "physical",
        "approved_at": "2026-11-04T09:00:00-08:00",
        "print_started_at": "2026-11-04T10:00:00-08:00",
        "shipped_at": "2026-11-04T17:00:00-08:00",
        "progress": 100,
        "wish": "return",
    }
    return a_case(**shipped | changes)


def a_file(**changes: Any) -> Plain:
    """A portrait whose final file was provided on Monday 9 November and approved an hour later."""
    provided: Plain = {
        "provided_at": "2026-11-09T10:00:00-08:00",
        "approved_at": "2026-11-09T11:00:00-08:00",
        "progress": 100,
        "wish": "refund",
        "received_at": "2026-11-11T12:00:00-08:00",
    }
    return a_case(**provided | changes)


def random_case(dice: Random) -> Plain:
    """Readable values that mostly make a request and sometimes break a rule."""
    digital = dice.random() < 0.5
    places = dice.choice((("USD", 2), ("JPY", 0), ("KWD", 3)))
    start = MONDAY + timedelta(days=dice.randrange(-4000, 400), seconds=dice.randrange(86400))
    path = STEPS[:4] if digital else (*STEPS[:2], *STEPS[3:])
    taken = path[: dice.randrange(1, len(path) + 1)]
    if digital and len(taken) == 4 and dice.random() < 0.4:
        taken = (*taken[:2], dice.choice(taken[2:]))
    times: Plain = dict.fromkeys(STEPS)
    moment = start
    for step in taken:
        times[step] = moment.isoformat()
        moment += timedelta(seconds=dice.choice((0, 1, 3600, 86400, dice.randrange(400000))))
    received = moment + timedelta(days=dice.randrange(-2, 6), seconds=dice.randrange(86400))
    started = times["work_started_at"] is not None and datetime.fromisoformat(times["work_started_at"]) <= received
    case = a_case(
        time_zone=dice.choice(ZONES),
        kind="digital" if digital else "physical",
        currency=places[0],
        price=_amount(dice, places[1]),
        paid=_amount(dice, places[1]),
        refunded=dice.choice(("0", "0", "1", _amount(dice, places[1]))),
        **times,
        progress=dice.choice((0, 0, 7, 40, 50, 99, 100)) if started else 0,
        revisions_made=dice.randrange(4),
        wish=dice.choice(DIGITAL_WISHES if digital or dice.random() < 0.4 else WISHES),
        reason=dice.choice(("changed_mind", "quality", "other") if digital else REASONS),
        cause=dice.choice((None, *CAUSES)),
        in_scope=dice.choice((True, True, False, None)),
        received_at=received.isoformat(),
    )
    if dice.random() < 0.25:
        _spoil(case, dice)
    return case


def _amount(dice: Random, places: int) -> str:
    minor = dice.choice((0, 1, 2, 3, 99, 100, 101, dice.randrange(10**6), 12345))
    whole, rest = divmod(minor, 10**places)
    return f"{whole}.{rest:0{places}d}" if places else str(whole)


def _spoil(case: Plain, dice: Random) -> None:
    """Break one or two readable values."""
    item, asked = case["item"], case["request"]
    faults: tuple[tuple[Plain, str, Any], ...] = (
        (asked, "order_number", dice.choice(("", "  ", "\t\n"))),
        (asked, "reason_text", dice.choice(("", " ", "\u2003"))),
        (asked, "wish", dice.choice(WISHES)),
        (asked, "reason", "defect"),
        (asked, "received_at", "2001-01-01T00:00:00Z"),
        (item, "price", "-1"),
        (item, "paid", "-1"),
        (item, "refunded", "99999999"),
        (item, "progress", dice.choice((-1, 101, 40))),
        (item, "revisions_made", -1),
        (item, "kind", dice.choice(("digital", "physical"))),
        *((item, step, dice.choice((None, asked["received_at"], item["placed_at"]))) for step in STEPS[1:]),
    )
    for _ in range(dice.randrange(1, 3)):
        section, key, value = dice.choice(faults)
        section[key] = value
