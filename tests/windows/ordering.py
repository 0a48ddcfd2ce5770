"""A new order of somebody who was here before, as windows are tried on it."""

from PySide6.QtCore import Qt

from tests.windows.visit import Visit, field
from winno_desk.windows.intake_page import IntakePage


def ordered(visit: Visit, *codes: str) -> IntakePage:
    """Customer, items and policy are there: it only has to be saved."""
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    for code in codes:
        visit.type(page.form.lines_field, code, enter=True)
    visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    return page
