"""Life (b): a portrait is cancelled at 40 %, the fee follows the progress, and the money goes back to the card."""

from PySide6.QtCore import Qt

from winno_desk.tour.stage import PASSPHRASE, Stage

ORDER = 1002


def play(stage: Stage) -> None:
    """From the order to the settled refund."""
    step, hands, clock = stage.step, stage.hands, stage.clock
    clock.pass_(hours=20)
    with step("An AI portrait is ordered and paid"):
        stage.sign_in("Mara Okafor")
        hands.press(Qt.Key.Key_F2)
        hands.type("customer", "Tom Baker")
        hands.click("new_customer")
        hands.type("phone", "510 555 0177")
        hands.type("address", "27 Laurel Court\nBerkeley, CA 94704")
        hands.tick("consent")
        hands.type("lines", "portrait", enter=True)
        hands.type_into(hands.find("line_1"), "brief", "Wedding portrait, garden light")
        hands.click("card")
        hands.choose("brand", "Visa")
        hands.type("last_four", "1881")
        hands.tick("policy_shown")
        stage.steps.shoot("The portrait's order is typed and paid")
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
    clock.pass_(hours=22)
    with step("Work starts and is ticked to 40\u00a0%"):
        stage.sign_in("Ilse Brandt")
        stage.open_order(ORDER)
        stage.item_button(1, "start_work")
        hands.tick("step_1")
        hands.tick("step_2")
        hands.must_read("40")
    clock.pass_(days=1, hours=4)
    with step("Tom cancels by phone: refund less the fee, 3b"):
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(1, "request_new")
        hands.choose("wish", "Cancel")
        hands.choose("reason", "Changed their mind")
        hands.choose("how", "By phone")
        hands.type("reason_text", "We moved the wedding, we no longer need it.")
        hands.must_read("3b")
    with step("The request is logged, and logged once"):
        hands.click("log_request", twice=True)
    with step("Eva finds it among the decisions waiting"):
        stage.sign_in("Eva Virtanen")
        stage.open_room("refunds")
        hands.must_read("W-1002-R1")
    with step("An amount above what is left is told beside the field"):
        hands.type("amount", "130.00")
        hands.type("own_secret", PASSPHRASE)
        hands.click("decide")
        hands.must_read("120.00 is left")
    with step("The refund of 72.00 is approved; its letter is printed, and says it in its first sentence"):
        hands.type("amount", "72.00")
        hands.type("own_secret", PASSPHRASE)
        hands.click("decide")
        hands.wait(lambda: stage.program.shell.place() == "document", "the letter")
        hands.settle()
        hands.must_read("Print a copy")
    with step("The refund is issued to the same card"):
        stage.open_room("refunds")
        stage.choose_case("W-1002-R1")
        hands.type("reference", "R-88120")
        hands.click("issue_refund")
    clock.pass_(days=8)
    with step("The refund has arrived and is settled"):
        stage.sign_in("Eva Virtanen")
        stage.open_room("refunds")
        stage.choose_case("W-1002-R1")
        hands.click("settle_refund")
        hands.must_read("ettled")
