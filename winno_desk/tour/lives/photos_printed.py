"""Life (f): a customer's own photos on one line, signed off on a contact sheet, printed, and fetched with the stub."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from winno_desk.tour.lives.restoration_and_print import SIGNATURE, check
from winno_desk.tour.stage import Stage
from winno_desk.values.codes import order_code

ORDER = 1012
NAME = "Priya Nair"


def play(stage: Stage) -> None:
    """From the photos to the name of whoever takes the prints along."""
    _intake(stage)
    _contact_sheet(stage)
    _print(stage)
    _pick_up(stage)


def _intake(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    stage.clock.pass_(hours=1)
    with step("Three photos dropped on one print line are one line with pieces for each"):
        stage.sign_in("Mara Okafor")
        hands.press(Qt.Key.Key_F2)
        hands.type("customer", NAME)
        hands.click("new_customer")
        hands.type("phone", "628 555 0119")
        hands.tick("consent")
        hands.type("lines", "4x6", enter=True)
        photos = [stage.pictures[name] for name in ("ai_portrait", "restored_final", "old_photo")]
        hands.drop(hands.find("photos", QWidget, hands.find("line_1")), *photos)
        hands.wait()
        hands.click("plus")
        hands.must_read("3 photos, 4 prints")
    with step("The frame of the print is moved; what it loses is said at once"):
        hands.click("show_crop")
        hands.press(Qt.Key.Key_Up)
        hands.must_read("of the picture")
    with step("The customer accepts what is cut off, photo by photo or all at once"):
        hands.click("show_crop")
        hands.click("accept_all")
        hands.tick("policy_shown")
    with step("Saved, to be paid at pick-up"):
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
        hands.must_read(f"W-{ORDER}")


def _contact_sheet(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("All photos on one contact sheet, to be signed off once"):
        stage.item_button(1, "contact_sheet")
        hands.must_read("Contact sheet: 3 files, 4 prints")
        hands.settle()
    with step("Signed at the counter"):
        for box in hands.all_prefixed("tick_"):
            hands.tick(box)
        hands.type("signed_by", NAME)
        hands.choose("identified", "Known here")
        hands.draw("signature", SIGNATURE)
        hands.press(Qt.Key.Key_F10)
        hands.must_read("approved")


def _print(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    stage.clock.pass_(hours=2)
    with step("The files are locked, printed and checked; the prints wait for their customer"):
        stage.sign_in("Jon Reyes")
        stage.open_order(ORDER)
        stage.item_button(1, "lock")
        hands.click("lock")
        hands.click("start_print", twice=True)
        hands.click("finish_print")
        hands.must_read("printed")
        check(stage)


def _pick_up(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    stage.clock.pass_(hours=3)
    with step("The stub is scanned: what is ready, and what is owing first"):
        stage.sign_in("Mara Okafor")
        hands.scan(order_code(ORDER))
        hands.wait(lambda: hands.reads("Ready for pick-up"), "the pick-up")
        hands.must_read("is owing. Take the payment first (F4)")
    with step("The balance is paid in cash"):
        hands.press(Qt.Key.Key_F4)
        hands.click("cash")
        hands.press(Qt.Key.Key_F4)
        hands.wait(lambda: hands.reads("$0.00"), "the payment")
    with step("Handed over to somebody with a name"):
        hands.type("to_whom", NAME)
        hands.click(hands.find("hand_over_now", QAbstractButton))
        hands.must_read(f"collected by {NAME}")
