"""A studio opens: the assistant, the first manager, the people who work there."""

from PySide6.QtCore import Qt

from winno_desk.tour.stage import FIRST_MANAGER, PASSPHRASE, PEOPLE, Stage


def play(stage: Stage) -> None:
    """From an empty data folder to a desk with everybody in it."""
    step, hands = stage.step, stage.hands
    with step("The set-up assistant opens on an empty data folder"):
        hands.wait(lambda: bool(hands.all_named("manager")), "the set-up assistant")
    with step("A studio without a name is told beside the field"):
        hands.click("open_studio")
        hands.must_read("Enter the studio's name.")
    with step("The studio is described"):
        hands.type("name", "Winno Dream Imaging")
        hands.type("address", "418 Alder Street\nOakland, CA 94607")
        hands.type("phone", "+1 510 555 0118")
        hands.type("email", "desk@example.com")
        hands.choose("time_zone", "America/Los Angeles")
        hands.choose("country", "United States")
        hands.type("region", "CA")
        hands.choose("currency", "USD")
        hands.type("manager", FIRST_MANAGER)
        hands.type("passphrase", PASSPHRASE)
        hands.type("again", PASSPHRASE)
    with step("The studio is open and its manager is at the desk"):
        hands.click("open_studio")
        hands.wait(stage.program.shell.at_desk, "the desk")
    with step("The manager adds the people"):
        stage.open_room("settings")
        for name, (role, secret) in PEOPLE.items():
            hands.type("name", name)
            hands.tick(f"role_{role}")
            hands.type("secret", secret)
            hands.type("again", secret)
            hands.click("add_person")
        hands.must_read("Omar Haddad")
    with step("What a sheet costs the studio, in paper, ink and minutes"):
        hands.click("catalogue")
        stage.choose_row("products", "8x10")
        hands.press(Qt.Key.Key_Return)
        for name, typed in (("paper_cost", "0.62"), ("ink_cost", "0.48"), ("minutes", "6")):
            hands.type(name, typed)
        hands.press(Qt.Key.Key_F10)
        hands.must_read("8x10 is saved")
        hands.type("hour_cost", "28.00", enter=True)
    with step("Somebody else takes the desk"):
        hands.press(Qt.Key.Key_F12)
