"""Life (c): a complaint on the fourth day is declined under 1a, and the manager makes an exception under 6."""

from PySide6.QtCore import Qt

from winno_desk.tour.stage import PASSPHRASE, Stage

ORDER = 1003


def play(stage: Stage) -> None:
    """From the order to both letters in its file."""
    step, hands, clock = stage.step, stage.hands, stage.clock
    clock.pass_(days=1)
    with step("Another portrait is ordered"):
        stage.sign_in("Mara Okafor")
        hands.press(Qt.Key.Key_F2)
        hands.type("customer", "Ana Sousa")
        hands.click("new_customer")
        hands.type("phone", "510 555 0162")
        hands.type("address", "5 Harbor Way\nOakland, CA 94606")
        hands.tick("consent")
        hands.type("lines", "portrait", enter=True)
        hands.click("card")
        hands.choose("brand", "Mastercard")
        hands.type("last_four", "2204")
        hands.tick("policy_shown")
        hands.press(Qt.Key.Key_F10)
        hands.wait(lambda: stage.program.shell.place() == "order", "the order's page")
    clock.pass_(hours=20)
    with step("The portrait is made and provided"):
        stage.sign_in("Ilse Brandt")
        stage.open_order(ORDER)
        stage.item_button(1, "add_proof")
        hands.wait(lambda: bool(hands.all_named("file")), "the place for the proof's file")
        hands.drop(hands.find("file"), stage.pictures["ai_portrait"])
        hands.click("add_proof")
        hands.settle()
        stage.steps.shoot("Proof 1 of Ana's portrait")
        stage.open_order(ORDER)
        stage.item_button(1, "provide")
        hands.type("folder", str(stage.place / "stick"))
        hands.type("to_whom", "Ana Sousa")
        hands.click("give_file")
    clock.pass_(days=4)
    with step("On the fourth day Ana is not satisfied: declined under 1a"):
        stage.sign_in("Mara Okafor")
        stage.open_order(ORDER)
        stage.item_button(1, "request_new")
        hands.choose("wish", "Get money back")
        hands.choose("reason", "Not satisfied")
        hands.choose("how", "By e-mail")
        hands.type("reason_text", "The eyes do not look like hers.")
        hands.must_read("1a")
    with step("The ruling stands as logged, with its letter"):
        hands.click("log_request")
        hands.settle()
    with step("Eva sees it in her list and opens it under 6"):
        stage.sign_in("Eva Virtanen")
        stage.open_room("refunds")
        stage.choose_case("W-1003-R1")
        hands.click("make_exception")
    with step("An exception without a reason is told beside the field"):
        hands.type("amount", "60.00")
        hands.type("own_secret", PASSPHRASE)
        hands.click("decide")
        hands.settle()
    with step("The exception is made with a written reason"):
        hands.type("note", "You were travelling without mail, and the eyes are indeed off. Half goes back, once.")
        hands.type("own_secret", PASSPHRASE)
        hands.click("decide")
        hands.wait(lambda: stage.program.shell.place() == "document", "the letter")
        hands.settle()
    with step("Ruling and exception both stand in the file"):
        stage.open_order(ORDER)
    with step("Everything about the order is issued for whoever asks"):
        hands.click("issue_statement")
        hands.wait(lambda: stage.program.shell.place() == "document", "the statement")
        hands.settle()
    with step("The statement is searched for what she said"):
        hands.type("find_on_paper", "the eyes do not look like hers")
        hands.wait(lambda: hands.reads("1 of 1"), "the place on the paper")
    with step("The letterhead is tried on every paper before it counts"):
        stage.open_room("settings")
        hands.click("letterhead")
        hands.wait(lambda: hands.reads("1 page"), "the paper on its letterhead")
        hands.type("foot", "Winno Dream Imaging LLC, registered in California")
        hands.settle()
