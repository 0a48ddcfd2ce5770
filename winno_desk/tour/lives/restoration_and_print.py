"""Life (a): an old photo is restored and printed, the print has bands, and a free replacement makes it good."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from winno_desk.tour.stage import PASSPHRASE, Stage
from winno_desk.windows.viewer import Viewer

ORDER = 1001
SIGNATURE = [(0.12, 0.6), (0.2, 0.25), (0.26, 0.75), (0.36, 0.35), (0.45, 0.7), (0.58, 0.4), (0.72, 0.62), (0.88, 0.38)]
COMPARED = {
    "side": "side by side",
    "slider": "with the slider",
    "overlay": "laid over each other",
    "blink": "in turns",
    "difference": "by difference",
}


def play(stage: Stage) -> None:
    """From the counter to the replacement's packing slip."""
    _intake(stage)
    _restoration(stage)
    _print(stage)
    _claim(stage)
    _replacement(stage)


def _intake(stage: Stage) -> None:
    step, hands = stage.step, stage.hands
    with step("Mara signs in with her PIN; a walk-in: F2 begins an order"):
        stage.sign_in("Mara Okafor")
        hands.press(Qt.Key.Key_F2)
    with step("The customer is new"):
        hands.type("customer", "Zoë Ångström")
        hands.click("new_customer")
        hands.type("phone", "415 555 0142")
        hands.type("email", "zoe@example.com")
        hands.tick("consent")
    with step("A restoration and a print of it, added by code"):
        for code in ("restore", "8x10"):
            hands.type("lines", code, enter=True)
        hands.type_into(hands.find("line_1"), "brief", "Scratches, torn corner, faded left side")
        hands.choose_in(hands.find("line_2"), "made_from", "1  restore")
    with step("The old photo is dropped onto its line"):
        hands.drop(hands.find("photos", QWidget, hands.find("line_1")), stage.pictures["old_photo"])
        hands.wait()
    with step("An order without payment details is told beside the field"):
        hands.click("ship")
        hands.type("address", "12 Pier Road\nSan Francisco, CA 94111")
        hands.click("card")
        hands.tick("policy_shown")
        hands.click("save_order")
        hands.must_read("Enter the last four digits")
    with step("Paid by a card ending 4242"):
        hands.choose("brand", "Visa")
        hands.type("last_four", "4242")
        hands.type("reference", "T-20417")
    with step("F10 saves the order and prints: receipt, claim stub, a job ticket for each item"):
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
        hands.must_read(f"W-{ORDER}")
        hands.settle()
    tickets = (f"W-{ORDER}-{place}_ticket" for place in (1, 2))
    stage.steps.show_papers("The papers of the order", *stage.papers("Q-2026-00001", f"W-{ORDER}_stub", *tickets))


def _restoration(stage: Stage) -> None:
    step, hands, clock = stage.step, stage.hands, stage.clock
    clock.pass_(hours=2)
    with step("Ilse signs in and sees what to work on"):
        stage.sign_in("Ilse Brandt")
    with step("The order says what ends when work starts"):
        stage.open_order(ORDER)
        hands.must_read("3a")
    with step("Work starts on the restoration"):
        stage.item_button(1, "start_work")
    with step("Proof 1 is added"):
        stage.item_button(1, "add_proof")
        _add_proof(stage, "restored_first", "Scratches and tear removed")
    clock.pass_(hours=24)
    with step("Zoë looks at it with Mara and wants less yellow"):
        stage.sign_in("Mara Okafor")
        stage.open_room("proofs")
    with step("A double click pins a change on the very place"):
        stage.open_order(ORDER)
        stage.item_button(1, "sign_off")
        _pin(stage, 0.30, 0.46)
        hands.type("pin_words", "Keep her brooch as it was")
    with step("A revision is asked for; the pin goes with it"):
        hands.click("say_pin")
        hands.settle()
        hands.click("open_revision")
        hands.type("asked", "Less yellow, and keep the grain of the paper")
    with step("The round of changes is with the artist"):
        hands.click("ask_revision")
    clock.pass_(hours=5)
    with step("Ilse adds proof 2"):
        stage.sign_in("Ilse Brandt")
        stage.open_order(ORDER)
        stage.item_button(1, "add_proof")
        hands.must_read("To do: 1")
        hands.click("do_pin_1")
        hands.settle()
        _add_proof(stage, "restored_final", "Neutral tones, grain kept")
    with step("Mara opens proof 2 for the customer"):
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(1, "sign_off")
    for mode, words in COMPARED.items():
        with step(f"The original and proof 2 are compared {words}"):
            hands.click(f"mode_{mode}")
            hands.settle()
            if mode == "blink":
                stage.steps.shoot("First the one")
                hands.click("mode_blink")
                hands.settle()
    with step("Signed on screen, every point confirmed"):
        hands.click("mode_slider")
        _sign(stage)
    with step("Approved as shown"):
        hands.click("sign_off", twice=True)
        hands.must_read("approved")
    with step("The final file is provided; the days of 1a begin"):
        stage.open_order(ORDER)
        stage.item_button(1, "provide")
        given = stage.place / "stick"
        given.mkdir(exist_ok=True)
        hands.type("folder", str(given))
        hands.type("to_whom", "Zoë Ångström")
        stage.steps.shoot("The final file is to be given to Zoë")
        hands.click("give_file")
        hands.must_read("uality window")


def _print(stage: Stage) -> None:
    step, hands, clock = stage.step, stage.hands, stage.clock
    clock.pass_(hours=1)
    with step("The print gets its proof from the restored file"):
        stage.sign_in("Jon Reyes")
        stage.open_order(ORDER)
        stage.item_button(2, "add_proof")
        _add_proof(stage, "restored_final", "8 × 10, full frame")
    with step("Zoë signs for the print as well"):
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(2, "sign_off")
        _sign(stage)
        hands.click("sign_off")
    with step("Jon finds the print in his queue"):
        stage.sign_in("Jon Reyes")
        stage.open_room("print_room")
    with step("The print master is locked by its digest"):
        hands.click("lock")
    with step("The ticket says LOCKED, and which file"):
        hands.click("job_ticket")
        hands.settle()
    stage.steps.show_papers("The ticket of the locked print", *stage.papers(f"W-{ORDER}-2_ticket"))
    with step("Printing begins; the line above the button said what ends"):
        hands.must_read("2b")
        hands.choose("printer", "Photo printer")
        hands.click("start_print", twice=True)
        hands.must_read("printing")
    clock.pass_(minutes=20)
    with step("A change of mind is refused under 2b"):
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(2, "request_new")
        hands.choose("wish", "Cancel")
        hands.choose("reason", "Changed their mind")
        hands.type("reason_text", "I would rather have it larger.")
        hands.must_read("2b")
    with step("Printed, one good sheet"):
        stage.sign_in("Jon Reyes")
        stage.open_room("print_room")
        hands.click("finish_print")
        hands.must_read("printed")
    with step("Every point is looked at; it lies on its shelf and is ready"):
        check(stage)
    with step("Packed, with a packing slip"):
        _pack(stage, "1Z 999 AA1 01 2345 6784")
    with step("The packing slip"):
        hands.click("open_slip")
        hands.settle()
    with step("Shipped"):
        stage.open_room("print_room")
        hands.click("ship")
        hands.must_read("is on its way")


def _claim(stage: Stage) -> None:
    step, hands, clock = stage.step, stage.hands, stage.clock
    clock.pass_(days=4)
    with step("The customer reports banding: a claim with its photo"):
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(2, "claim_new")
        hands.click("wrong_yes")
        hands.type("fault", "Banding")
        hands.press(Qt.Key.Key_Tab)
        hands.choose("cause", "Our printing")
        hands.choose("how", "By e-mail")
        hands.type("reason_text", "There are stripes right across the faces.")
        hands.drop(hands.find("photos"), stage.pictures["banded_print"])
        hands.wait()
        hands.must_read("2c")
    with step("The claim is logged; a manager decides"):
        hands.click("log_claim")
    clock.pass_(hours=1)
    with step("Eva, who did not log it, looks at the claim"):
        stage.sign_in("Eva Virtanen")
        stage.open_room("claims")
    with step("The free replacement is approved under 2c"):
        hands.type("own_secret", PASSPHRASE)
        hands.click("decide")
        hands.settle()


def _replacement(stage: Stage) -> None:
    step, hands, clock = stage.step, stage.hands, stage.clock
    clock.pass_(hours=1)
    with step("The replacement waits in the print room, locked to the same file"):
        stage.sign_in("Jon Reyes")
        stage.open_room("print_room")
        hands.must_read("REMAKE of W-1001-2")
        hands.click("job_ticket")
        hands.settle()
    stage.steps.show_papers("The ticket of the remake", *stage.papers(f"W-{ORDER}-3_ticket"))
    with step("The replacement is printed"):
        hands.click("start_print")
        hands.click("finish_print")
        check(stage)
    with step("The replacement is packed"):
        _pack(stage, "1Z 999 AA1 01 2345 6793")
    with step("The replacement's packing slip says that it costs nothing"):
        hands.click("open_slip")
        hands.settle()
    with step("The replacement is shipped and the claim is settled"):
        stage.open_room("print_room")
        hands.click("ship")
        stage.open_order(ORDER)


def _add_proof(stage: Stage, picture: str, note: str) -> None:
    hands = stage.hands
    hands.wait(lambda: bool(hands.all_named("file")), "the place for the proof's file")
    hands.drop(hands.find("file"), stage.pictures[picture])
    hands.type("note", note)
    hands.click("add_proof")
    hands.settle()


def _pin(stage: Stage, across: float, down: float) -> None:
    view = stage.hands.find("viewer", Viewer).view
    stage.hands.double_click(view, view.spot(across, down).toPoint())


def _sign(stage: Stage) -> None:
    hands = stage.hands
    for box in hands.all_prefixed("tick_"):
        hands.tick(box)
    hands.type("signed_by", "Zoë Ångström")
    hands.choose("identified", "Photo ID")
    hands.draw("signature", SIGNATURE)


def check(stage: Stage) -> None:
    """Look at a print point by point, and put it on a shelf."""
    hands = stage.hands
    for box in hands.all_prefixed("tick_"):
        hands.tick(box)
    hands.type("shelf", "B4")
    stage.steps.shoot("The points of the check")
    hands.click("check_print")
    hands.must_read("is ready")


def _pack(stage: Stage, tracking: str) -> None:
    hands = stage.hands
    for box in hands.all_prefixed("tick_"):
        hands.tick(box)
    hands.type("tracking", tracking)
    hands.type("weight", "0.42")
    hands.click("pack")
