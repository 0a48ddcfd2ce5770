"""What is no request is told at its field, the first fault first."""

from typing import Any

import pytest

from tests.policy.cases import Plain, a_case, a_file, a_print
from winno_desk.policy.reading import read_case
from winno_desk.policy.rules import FIELDS, RULES
from winno_desk.values.errors import Invalid


def _fault(given: object) -> tuple[str, str | None]:
    with pytest.raises(Invalid) as caught:
        read_case(given)
    assert caught.value.message.endswith(".")
    return caught.value.field, caught.value.clause


@pytest.mark.parametrize("nothing", ["", " ", "\t\n", None, 1042, [], True])
@pytest.mark.parametrize("key", ["order_number", "reason_text"])
def test_a_request_lacking_what_clause_4_asks_for_is_no_request(key: str, nothing: Any) -> None:
    assert _fault(a_case(**{key: nothing})) == (f"request.{key}", "4")


@pytest.mark.parametrize(
    ("field", "case"),
    [
        ("studio.time_zone", a_case(time_zone="Mars/Olympus")),
        ("studio.time_zone", a_case(time_zone=None)),
        ("studio.time_zone", a_case(time_zone="America")),
        ("studio.time_zone", a_case(time_zone="../etc/passwd")),
        ("studio.time_zone", a_case(time_zone="\ud800")),
        ("studio.country", a_case(country=1)),
        ("studio.subdivision", a_case(subdivision=["CA"])),
        ("item.kind", a_case(kind="service")),
        ("item.kind", a_case(kind=None)),
        ("item.currency", a_case(currency="usd")),
        ("item.currency", a_case(currency="XYZ")),
        ("item.currency", a_case(currency=840)),
        ("item.price", a_case(price="120.001")),
        ("item.price", a_case(price="-0.01")),
        ("item.price", a_case(price=120)),
        ("item.price", a_case(price="1e3")),
        ("item.price", a_case(price="NaN")),
        ("item.price", a_case(price="")),
        ("item.price", a_case(price="9" * 40)),
        ("item.price", a_case(price=None)),
        ("item.price", a_case(currency="JPY", price="1200.0", paid="1", refunded="0")),
        ("item.paid", a_case(paid="-1")),
        ("item.paid", a_case(paid=float("nan"))),
        ("item.refunded", a_case(refunded="-1")),
        ("item.refunded", a_case(refunded="120.01")),
        ("item.placed_at", a_case(placed_at=None)),
        ("item.placed_at", a_case(placed_at="2026-11-02T10:15:00")),
        ("item.placed_at", a_case(placed_at="2026-11-02")),
        ("item.placed_at", a_case(placed_at="0001-01-01T00:00:00+14:00")),
        ("item.placed_at", a_case(placed_at=1793643300)),
        ("item.work_started_at", a_case(work_started_at="2026-11-02T10:14:59-08:00")),
        ("item.work_started_at", a_case(work_started_at="yesterday")),
        ("item.provided_at", a_print(provided_at="2026-11-04T09:00:00-08:00")),
        ("item.provided_at", a_file(work_started_at=None)),
        ("item.provided_at", a_file(provided_at="2026-11-03T08:59:59-08:00")),
        ("item.provided_at", a_file(provided_at="9999-12-31T23:59:59-14:00")),
        ("item.approved_at", a_file(approved_at="2026-11-03T08:59:59-08:00")),
        ("item.approved_at", a_print(work_started_at=None)),
        ("item.approved_at", a_print(approved_at="2026-11-03T08:00:00-08:00")),
        ("item.print_started_at", a_file(print_started_at="2026-11-10T09:00:00-08:00")),
        ("item.print_started_at", a_print(approved_at=None)),
        ("item.print_started_at", a_print(print_started_at="2026-11-04T08:00:00-08:00")),
        ("item.shipped_at", a_file(shipped_at="2026-11-10T09:00:00-08:00")),
        ("item.shipped_at", a_print(print_started_at=None)),
        ("item.shipped_at", a_print(shipped_at="2026-11-04T09:59:59-08:00")),
        ("item.progress", a_case(progress=101)),
        ("item.progress", a_case(progress=-1)),
        ("item.progress", a_case(progress=40.5)),
        ("item.progress", a_case(progress=True)),
        ("item.progress", a_case(progress="40")),
        ("item.progress", a_case(progress=None)),
        ("item.progress", a_case(work_started_at=None)),
        ("item.progress", a_case(received_at="2026-11-03T08:59:59-08:00")),
        ("item.revisions_made", a_case(revisions_made=-1)),
        ("item.revisions_made", a_case(revisions_made=None)),
        ("request.wish", a_case(wish="complain")),
        ("request.wish", a_case(wish="return")),
        ("request.wish", a_file(wish="replace")),
        ("request.wish", a_print(print_started_at=None, shipped_at=None)),
        ("request.wish", a_print(wish="exchange", received_at="2026-11-04T09:59:59-08:00")),
        ("request.reason", a_case(reason=None)),
        ("request.reason", a_case(reason="defect", cause="printing")),
        ("request.reason", a_print(wish="refund", reason="defect", print_started_at=None, shipped_at=None)),
        ("request.cause", a_print(reason="defect")),
        ("request.cause", a_print(reason="defect", cause="weather")),
        ("request.in_scope", a_case(wish="change", in_scope=None)),
        ("request.in_scope", a_file(reason="quality", in_scope="yes")),
        ("request.in_scope", a_case(wish="refund", reason="quality", revisions_made=2, in_scope=None)),
        ("request.received_at", a_case(received_at=None)),
        ("request.received_at", a_case(received_at="2026-11-02T10:14:59-08:00")),
        ("request.received_at", a_case(received_at="2026-11-05 16:00")),
    ],
)
def test_a_fault_is_named_at_its_field_without_a_clause(field: str, case: Plain) -> None:
    assert _fault(case) == (field, None)


@pytest.mark.parametrize(
    "case",
    [
        a_case(wish="cancel", in_scope=None),
        a_case(wish="refund", reason="quality", revisions_made=1, in_scope=None),
        a_case(
            wish="change", provided_at="2026-11-03T10:00:00-08:00", received_at="2026-11-07T00:00:00-08:00", in_scope=7
        ),
        a_print(in_scope="who knows"),
        a_case(cause="printing"),
        a_case(approved_at="2026-11-04T10:00:00-08:00"),
        a_case(currency=None, country=None, subdivision=None),
        a_case(price="120", paid="120.0"),
        a_case(received_at="2026-11-02T10:15:00-08:00", work_started_at=None, progress=0),
    ],
)
def test_what_the_answer_does_not_hang_on_may_be_left_open(case: Plain) -> None:
    read_case(case)


def test_keys_that_the_policy_does_not_know_are_ignored() -> None:
    case = a_case()
    case["item"]["colour"] = case["note"] = {"deep": [1]}
    read_case(case)


@pytest.mark.parametrize("given", [None, 5, "case", [], {}, True, {"request": None}, {"request": [1]}])
def test_what_is_no_case_lacks_its_order_number_first(given: object) -> None:
    assert _fault(given) == ("request.order_number", "4")


@pytest.mark.parametrize(("section", "field"), [("studio", "studio.time_zone"), ("item", "item.kind")])
def test_a_section_that_is_missing_lacks_its_first_field(section: str, field: str) -> None:
    nothings: tuple[object, ...] = (None, [], "text", 4)
    for stand_in in nothings:
        assert _fault({**a_case(), section: stand_in}) == (field, None)


def test_of_several_faults_the_first_in_order_is_named() -> None:
    broken: dict[str, Any] = {
        "order_number": "",
        "reason_text": " ",
        "time_zone": "Nowhere",
        "kind": "thing",
        "currency": "???",
        "price": "x",
        "paid": "-1",
        "refunded": "1.234",
        "placed_at": "noon",
        "work_started_at": "2026",
        "provided_at": 0,
        "approved_at": [],
        "print_started_at": {},
        "shipped_at": False,
        "progress": 400,
        "revisions_made": "two",
        "wish": "moon",
        "reason": "why",
        "cause": "because",
        "received_at": "later",
    }
    order = [field for field in FIELDS if field.split(".")[1] in broken]
    mended = a_case()
    whole = {key: value for section in mended.values() for key, value in section.items()}
    for field in order:
        assert _fault(a_case(**whole | broken))[0] == field
        del broken[field.split(".")[1]]
    read_case(a_case(**whole | broken))


def test_rules_stand_in_the_order_of_the_fields() -> None:
    places = [FIELDS.index(rule.field) for rule in RULES]
    assert places == sorted(places)
