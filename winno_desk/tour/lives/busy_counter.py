"""Life (e): a busy hour: two customers at once, discounts and change, a slip of the hand, a reprint, a scan."""

from PySide6.QtCore import Qt

from winno_desk.tour.stage import Stage
from winno_desk.values.codes import order_code

ZOES, FIRST = 1001, 1009
"""The order that life (a) began with, and the first one of this hour."""
_CONTROL = Qt.KeyboardModifier.ControlModifier


def play(stage: Stage) -> None:
    """From a new product to the scan of a claim stub."""
    hands = stage.hands
    stage.clock.pass_(days=1)
    with stage.step("Eva puts a matte print into the catalogue"):
        stage.sign_in("Eva Virtanen")
        stage.open_room("settings")
        hands.click("catalogue")
        hands.click("physical")
        for name, typed in (
            ("code", "8x10m"),
            ("price", "19.50"),
            ("name", "Print 8 × 10 in, matte"),
            ("tax", "8.625"),
            ("turnaround", "2"),
            ("rush_days", "1"),
            ("rush", "50"),
            ("width", "8"),
            ("height", "10"),
            ("paper", "matte"),
        ):
            hands.type(name, typed)
        hands.press(Qt.Key.Key_F10)
        hands.must_read("8x10m is saved")
    _two_customers(stage)
    _mistake(stage)
    with stage.step("Zoë's print is ordered again: Ctrl+R, Space, F10"):
        stage.open_order(ZOES)
        hands.click(stage.item(2))
        hands.press(Qt.Key.Key_R, _CONTROL)
        hands.must_read("As W-1001-2")
        hands.wait(lambda: hands.find("policy_shown").hasFocus(), "the keyboard on the policy")
        hands.press(Qt.Key.Key_Space)
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
    with stage.step("A claim stub is scanned in the middle of something else and opens its order"):
        stage.open_room("orders")
        hands.scan(order_code(FIRST))
        hands.wait(lambda: hands.reads(f"W-{FIRST}"), "the scanned order")


def _two_customers(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("A returning customer is found by four digits; the same print twice, the first one in a rush"):
        stage.sign_in("Mara Okafor")
        hands.press(Qt.Key.Key_F2)
        hands.type("customer", "0142", enter=True)
        hands.wait(lambda: hands.reads("zoe@example.com"), "the customer's card")
        hands.type("lines", "8x10m", enter=True)
        hands.press(Qt.Key.Key_D, _CONTROL)
        hands.tick("rush")
        hands.must_read("rush 9.75")
        hands.type("discount", "10\N{NO-BREAK SPACE}%")
        hands.must_read("Discount")
    with step("Somebody else interrupts: F2 again, and whoever was here before is noticed"):
        hands.press(Qt.Key.Key_F2)
        hands.type("customer", "Tom")
        hands.click("new_customer")
        hands.type("phone", "510 555 0177")
        hands.wait(lambda: hands.reads("Perhaps here before"), "the notice")
    with step("Zoë's order stands where it was: paid part by card, the rest in cash with change"):
        hands.click(stage.hands.button("Zoë"))
        hands.click("card")
        hands.type("last_four", "4242")
        hands.type("amount", "20.00")
        hands.click("more_tenders")
        hands.click("cash")
        hands.type("given", "30.00")
        hands.must_read("change")
        hands.tick("policy_shown")
    with step("It is saved; the other one still waits"):
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")


def _mistake(stage: Stage) -> None:
    hands = stage.hands
    with stage.step("The other customer's order was rung up by mistake and can be taken back"):
        hands.press(Qt.Key.Key_F2)
        hands.click(hands.button("Tom"))
        hands.click("take_2")
        hands.type("lines", "portrait", enter=True)
        hands.click("cash")
        hands.tick("policy_shown")
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
        hands.click("begin_void_sale")
    with stage.step("The sale is void, which is no refund"):
        hands.click("void_sale")
        hands.must_read("voided")
    with stage.step("The day at a glance"):
        stage.open_room("today")
        hands.settle()
