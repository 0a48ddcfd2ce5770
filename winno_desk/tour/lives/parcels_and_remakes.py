"""Life (h): six prints leave in two parcels, two of them are claimed, and what remakes cost is counted by cause."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from winno_desk.tour.lives.restoration_and_print import check
from winno_desk.tour.stage import FIRST_MANAGER, PASSPHRASE, Stage
from winno_desk.values.codes import item_code
from winno_desk.windows.evidence import Shown

ORDER = 1014
NAME = "Beatriz Lund"
_PIECES, _FIRST = 6, 4


def play(stage: Stage) -> None:
    """From the order to the table of what was made anew."""
    _order(stage)
    _printed(stage)
    _parcels(stage)
    _claim(stage)
    _counted(stage)
    _labels(stage)


def _order(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    stage.clock.pass_(hours=18)
    with step("Six prints of one picture are ordered by mail"):
        stage.sign_in("Mara Okafor")
        hands.press(Qt.Key.Key_F2)
        hands.type("customer", NAME)
        hands.click("new_customer")
        hands.type("phone", "628 555 0188")
        hands.tick("consent")
        hands.type("lines", "8x10", enter=True)
        hands.type_into(hands.find("line_1"), "quantity", str(_PIECES))
        hands.click("ship")
        hands.type("address", "8 Harbor Way\nAlameda, CA 94501")
        hands.click("cash")
        hands.tick("policy_shown")
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
    with step("The customer approves by phone, in their own words"):
        stage.sign_in("Jon Reyes")
        stage.open_order(ORDER)
        stage.item_button(1, "add_proof")
        hands.drop(hands.find("file"), stage.pictures["restored_final"])
        hands.click("add_proof")
        hands.settle()
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(1, "sign_off")
        hands.settle()
        for box in hands.all_prefixed("tick_"):
            hands.tick(box)
        hands.type("signed_by", NAME)
        hands.choose("how", "By phone")
        hands.choose("identified", "Known here")
        hands.type("said", "Yes, just like that, please print them.")
        stage.steps.shoot("What was said on the phone")
        hands.click("sign_off")
        hands.must_read("Approved as shown")


def _printed(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    stage.clock.pass_(hours=1)
    with step("Six good sheets, checked and on their shelf"):
        stage.sign_in("Jon Reyes")
        hands.scan(item_code(ORDER, 1))  # his day begins in the print room, so it opens there
        hands.settle()
        hands.click("lock")
        hands.click("start_print", twice=True)
        hands.click("finish_print")
        check(stage)
    with step("The label of the shelf"):
        hands.click("shelf_label")
        hands.settle()
    stage.steps.show_papers("The label of the shelf as it is printed", stage.newest_paper("*_shelf_label.pdf"))


def _parcels(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("Four go into the first parcel, and two are said to follow"):
        hands.scan(item_code(ORDER, 1))
        hands.must_read("belongs into this parcel")
        hands.choose(f"pieces_W-{ORDER}-1", f"{_FIRST}, 2 to follow")
        hands.type("tracking", "1Z 999 AA1 01 2345 6784")
        stage.steps.shoot("Four of six go into the first parcel")
        hands.click("pack")
        hands.must_read("part packed")
    with step("The number on its label was another one: it is opened again, and packed anew"):
        hands.click("unpack")
        hands.must_read("counts no more")
        hands.scan(item_code(ORDER, 1))
        hands.choose(f"pieces_W-{ORDER}-1", f"{_FIRST}, 2 to follow")
        hands.type("tracking", "1Z 999 AA1 01 2345 6800")
        hands.click("pack")
        hands.must_read("part packed")
    with step("The label of the parcel"):
        hands.click("address_label")
        hands.settle()
    with step("The packing slip says what follows"):
        hands.click("open_slip")
        hands.settle()
        hands.click("print_document")
        hands.settle()
    slip, label = (stage.newest_paper(pattern) for pattern in ("P-*[0-9].pdf", "*_address_label.pdf"))
    stage.steps.show_papers("The slip of the first parcel and its label", slip, label)
    with step("The first parcel leaves, the rest is packed and leaves as well"):
        stage.open_room("print_room")
        hands.click("ship")
        hands.scan(item_code(ORDER, 1))
        hands.type("tracking", "1Z 999 AA1 01 2345 6793")
        stage.steps.shoot("The rest is packed")
        hands.click("pack")
        hands.click("ship")
        hands.must_read("is on its way")


def _claim(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    stage.clock.pass_(days=3)
    with step("Two of them are scratched: the ticket is scanned, F7 begins the claim"):
        stage.sign_in("Mara Okafor")
        hands.scan(item_code(ORDER, 1))
        hands.settle()
        hands.press(Qt.Key.Key_F7)
        hands.click("wrong_yes")
        hands.type("fault", "Scratched")
        hands.press(Qt.Key.Key_Tab)
        hands.choose("quantity", "2")
        hands.choose("cause", "Our packing")
        hands.choose("how", "By e-mail")
        hands.type("reason_text", "Two of the six have scratches across the collar.")
        hands.drop(hands.find("photos"), stage.pictures["scratched_print"])
        hands.must_read("2c")
    with step("The place of the defect is marked on the photo"):
        hands.click("log_claim")
        hands.settle()
        photo = next(one for one in hands.all(Shown) if one.focusPolicy() != Qt.FocusPolicy.NoFocus)
        QTest.mouseClick(photo, Qt.MouseButton.LeftButton, pos=photo.rect().center() + QPoint(8, 20))
        hands.settle()
    with step("Eva approves two replacements"):
        stage.sign_in(FIRST_MANAGER)
        stage.open_room("claims")
        stage.choose_case(f"W-{ORDER}-C1")
        hands.type("own_secret", PASSPHRASE)
        hands.click("decide")
        hands.settle()
    with step("One can do without them after all: the claim is taken back, and no replacement is made"):
        stage.sign_in("Mara Okafor")
        stage.open_room("claims")
        stage.choose_case(f"W-{ORDER}-C1")
        hands.click("call_off")
        hands.must_read("is withdrawn")


def _counted(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("What was made anew, by cause, with what it cost"):
        stage.sign_in(FIRST_MANAGER)
        stage.open_room("claims")
        hands.click("remade")
        hands.settle()
        hands.click(hands.find("all", QWidget))
        hands.must_read("Our printing")


def _labels(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("Forms of labels, each printer's offset, and a test page to measure it by"):
        stage.act("Choose the printers")
        hands.click("calibrate_shelf_label")
        hands.settle()
    stage.steps.show_papers("The test page", stage.newest_paper("*_calibration.pdf"))
