"""Life (g): what is shown is what is signed, what is too poor needs a manager, and the certificate proves all of it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from winno_desk.imaging.srgb import paler
from winno_desk.services.outbox import OUTBOX
from winno_desk.tour.lives.restoration_and_print import SIGNATURE
from winno_desk.tour.stage import FIRST_MANAGER, PASSPHRASE, Stage
from winno_desk.windows.customer_view import CustomerView
from winno_desk.windows.habits import Habits

ORDER = 1013
NAME = "Hanna Weiss"
_SMALL = (800, 1000)
_OF_THE_SCREEN = 0.4
"""So much of the screen’s colours the paper of this tour shows."""
"""An 8 × 10 of it has 100 ppi."""


def play(stage: Stage) -> None:
    """From the rules of the studio to the press."""
    _rules(stage)
    _order(stage)
    _shown(stage)
    _proved(stage)
    _press(stage)


def _rules(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    stage.clock.pass_(hours=20)
    with step("A manager rules the checks before printing: colours are fixed from now on"):
        stage.sign_in(FIRST_MANAGER)
        stage.open_room("settings")
        hands.click("checks")
        hands.click(hands.find("fix", QWidget, hands.find("rule_colour")))
        hands.must_read("fixed in the print master")


def _order(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("A print is ordered, and a file comes that is too small for it"):
        stage.sign_in("Mara Okafor")
        hands.press(Qt.Key.Key_F2)
        hands.type("customer", NAME)
        hands.click("new_customer")
        hands.type("phone", "628 555 0177")
        hands.tick("consent")
        hands.type("lines", "8x10", enter=True)
        hands.tick("policy_shown")
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
        stage.sign_in("Jon Reyes")
        stage.open_order(ORDER)
        stage.item_button(1, "add_proof")
        hands.drop(hands.find("file"), _small(stage))
        hands.click("add_proof")
        hands.settle()
        hands.must_read("800 × 1000")


def _small(stage: Stage) -> Path:
    file = stage.place / "too_small.jpg"
    whole = QImage(str(stage.pictures["ai_portrait"]))
    whole.scaled(*_SMALL, mode=Qt.TransformationMode.SmoothTransformation).save(str(file))
    return file


def _shown(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    Habits(stage.program.worker.desk.settings.data).keep("profile_lustre", str(_profile(stage)))
    with step("Ctrl+Y shows it in the colours of its paper"):
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(1, "sign_off")
        hands.settle()
        hands.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        hands.settle()
        hands.must_read("Other profile")
    with step("What they did there stands at the desk"):
        hands.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        hands.choose("identified", "Photo ID")
        hands.press(Qt.Key.Key_F11)
        screen = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView))
        screen.signing.ticks.tick(tuple(screen.signing.ticks.boxes))
        screen.signing.ticks.edited.emit()
        screen.signing.signed_by.set_value(NAME)
        screen.signing.signed_by.edited.emit()
        hands.draw("signature", SIGNATURE)
        hands.settle()
        stage.steps.shoot_other("The customer confirms and signs on a screen of their own", screen)
        screen.close()
        stage.program.shell.activateWindow()
        hands.settle()
    with step("Approved as shown, and by whom it was known who signed"):
        hands.click("sign_off", twice=True)
        hands.must_read("Approved as shown")


def _profile(stage: Stage) -> Path:
    place = stage.place / "Lustre.icc"
    place.write_bytes(paler(_OF_THE_SCREEN))
    return place


def _proved(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("The certificate holds all that was shown, confirmed and signed"):
        hands.click("certificate")
        hands.settle()
        hands.click("print_document")
        hands.settle()
    papers = sorted((stage.program.worker.desk.settings.data / OUTBOX).glob("S-*.pdf"))
    stage.steps.show_papers("The certificate of the approval", papers[-1])
    with step("Anybody who brings it is told what it is worth"):
        stage.open_room("proofs")
        hands.click("certify")
        hands.drop(hands.find("file"), papers[-1])
        hands.wait(lambda: hands.reads("The approval stands"), "the answer")


def _press(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("What is too poor is locked by a manager who comes to the press"):
        stage.sign_in("Jon Reyes")
        stage.open_order(ORDER)
        stage.item_button(1, "lock")
        hands.choose("manager", FIRST_MANAGER)
        hands.type("manager_secret", PASSPHRASE)
        stage.steps.shoot("Too coarse to print without a manager")
        hands.click("lock")
        hands.must_read("is locked")
    with step("A print waits for paper, and everybody reads for what"):
        hands.click("hold")
        hands.type("hold_reason", "Lustre in 8 × 10 comes on Thursday")
        hands.click("put_on_hold")
        hands.must_read("Lustre in 8 × 10 comes on Thursday")
    with step("The room as a board: a column for each stage"):
        hands.click("board")
        hands.settle()
    with step("The room as a calendar: what is due on which day"):
        hands.click("calendar")
        hands.settle()
    with step("Taken off hold and printed"):
        hands.click("table")
        hands.click("release")
        hands.click("start_print", twice=True)
        hands.must_read("is being printed")
