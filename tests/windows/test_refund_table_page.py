"""All refunds in one table, by either day, filtered, opened and given out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.asking import answer, request
from tests.services.world import PASSPHRASE, PIN
from tests.windows.visit import Visit
from winno_desk.windows.parts import Tag
from winno_desk.windows.refund_table_page import RefundTablePage
from winno_desk.windows.refunds_page import RefundsPage


def _cancelled(visit: Visit, product: str, who: str = "Noor") -> int:
    case = request(visit.world, visit.world.item(product), "cancel", "changed_mind").case
    answer(visit.world, case, who=who)
    return case


def _tags(page: RefundTablePage) -> list[str]:
    return [tag.status().word for tag in page.findChildren(Tag) if tag.isVisible()]


def test_refunds_are_listed_filtered_summed_and_opened(visit: Visit) -> None:
    case = _cancelled(visit, "portrait")
    _cancelled(visit, "8x10", "Mara")
    page = visit.open(RefundTablePage, "Noor")
    assert "2 refunds, $138.00" in _tags(page)
    page.filters.choices["person"].set_value("Noor")
    page.filters.choices["person"].edited.emit()
    visit.settle()
    assert "1 refund, $120.00" in _tags(page)
    page.table.choose_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert visit.route.places[-1] == ("refunds", case)


def test_what_is_shown_is_given_out_as_a_file(visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _cancelled(visit, "portrait")
    page = visit.open(RefundTablePage, "Noor")
    place = tmp_path / "refunds.csv"
    monkeypatch.setattr(page, "choose_file", lambda: str(place))
    visit.click(page, "export")
    visit.type(page.own_secret, PASSPHRASE)
    visit.click(page, "save_table")
    visit.settle()
    assert visit.route.messages[-1] == "1 refund is in refunds.csv."
    assert "W-1001-R1" in place.read_text("utf-8-sig")


def test_nothing_is_given_out_with_somebody_elses_secret(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _cancelled(visit, "portrait")
    page = visit.open(RefundTablePage, "Noor")
    place = tmp_path / "refunds.csv"
    monkeypatch.setattr(page, "choose_file", lambda: str(place))
    visit.click(page, "export")
    visit.type(page.own_secret, PIN)
    visit.click(page, "save_table")
    visit.settle()
    assert page.own_secret.error()
    assert not place.exists()


def test_without_refunds_there_is_nothing_to_give_out(visit: Visit) -> None:
    page = visit.open(RefundTablePage, "Noor")
    assert not page.export.isEnabled()


def test_it_is_one_click_from_the_refunds(visit: Visit) -> None:
    page = visit.open(RefundsPage, "Noor")
    visit.click(page, "refund_table")
    assert visit.route.places[-1][0] == "refund_table"


def test_any_days_can_be_looked_at(visit: Visit) -> None:
    for _ in range(3):
        _cancelled(visit, "portrait")
        visit.world.later(days=10)
    page = visit.open(RefundTablePage, "Noor")
    page.periods.set_value("between")
    page.periods.edited.emit()
    visit.settle()
    assert "3 refunds, $360.00" in _tags(page)
    visit.type(page.since, "2026-11-03", enter=True)
    visit.type(page.until, "2026-11-12", enter=True)
    visit.settle()
    assert "1 refund, $120.00" in _tags(page)
    for typed, told in (("soon", "Enter a day such as"), ("2026-11-01", "This is before the first day.")):
        page.until.set_value("")
        visit.type(page.until, typed, enter=True)
        assert page.until.error().startswith(told)
