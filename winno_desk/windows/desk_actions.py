"""What can be done at the desk, with its keys; the search box, the keys and the page of keys all read this table."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from winno_desk.windows.actions import Action
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.tab_order import bring_into_sight

if TYPE_CHECKING:
    from winno_desk.services.lookups.item_row import ItemRow
    from winno_desk.windows.shell import Shell

_NO_ITEM = "Open an order and choose an item first."


_NO_PAPER = "Open an order first."
_PAPERS = {
    "receipt": "Print the receipt of the order",
    "stub": "Print the claim stub of the order",
    "tickets": "Print the job tickets of the order",
    "ticket": "Print the job ticket of the chosen item",
    "shelf_label": "Print the shelf label of the chosen item",
    "address_label": "Print the address label of the chosen item's parcel",
}
"""What can be printed of the page on screen, by its name there."""


def desk_actions(shell: "Shell") -> tuple[Action, ...]:
    """Everything that can be done from anywhere."""
    find = shell.find_anything
    return (
        Action(name="keys", words="Keys and help", what=partial(_show_keys, shell), key="F1", icon="info"),
        Action(name="find", words="Find", what=find, key="F3", icon="search"),
        Action(name="palette", words="Search and actions", what=find, key="Ctrl+K", icon="search"),
        _payment(shell),
        _about_item(shell, "sign_off", "Sign off the chosen item", "F6", "proof", "check"),
        _about_item(shell, "claim", "Report a problem with the chosen item", "F7", "claim_new", "warning"),
        _about_item(shell, "refund", "Refund or cancel the chosen item", "F8", "request_new", "undo"),
        _about_item(shell, "again", "Order the chosen print again", "Ctrl+R", "intake", "plus"),
        _same_again(shell),
        _pressing(shell, "main_act", "Save, print: the main act of the page", "F10", "Nothing here waits to be done."),
        _pressing(shell, "customer_view", "Show the proof to the customer", "F11", "Open a sign-off first."),
        _pressing(shell, "soft_proof", "Show the proof as on its paper", "Ctrl+Y", "Open a sign-off first."),
        *(_printing(shell, name, words) for name, words in _PAPERS.items()),
        Action(
            name="print_letters",
            words="Print every letter that waits to be printed",
            what=partial(_print_letters, shell),
            icon="printer",
        ),
        Action(name="switch", words="Switch person", what=shell.switch_person, key="F12", icon="person"),
        Action(name="lock", words="Lock this desk", what=shell.lock, key="Ctrl+L", icon="lock"),
        Action(name="back", words="Go back", what=shell.back, key="Alt+Left", why_not=shell.why_no_way_back),
        Action(name="theme", words="Light or dark", what=shell.change_theme, key="Ctrl+Shift+D"),
        Action(name="larger", words="Larger text", what=lambda: shell.change_text(1), key="Ctrl++"),
        Action(name="smaller", words="Smaller text", what=lambda: shell.change_text(-1), key="Ctrl+-"),
    )


def _show_keys(shell: "Shell") -> None:
    shell.go("keys", shell.actions_known.told())


def _pressing(shell: "Shell", name: str, words: str, key: str, nothing: str) -> Action:
    """A button of the page on screen, pressed by its key from wherever the cursor is."""

    def button() -> KeyButton | None:
        page = shell.shown()
        found = page.findChildren(KeyButton) if page is not None else []
        here = (each for each in found if each.isVisible())
        return next((each for each in here if each.get_key() == key or each.objectName() == name), None)

    def press() -> None:
        there = button()
        if there is not None:
            there.click()

    def why_not() -> str:
        there = button()
        if there is None:
            return nothing
        return "" if there.isEnabled() else there.accessibleDescription() or _not_yet(there)

    return Action(name=name, words=words, what=press, key=key, why_not=why_not)


def _payment(shell: "Shell") -> Action:
    """The button that takes money; on a new order the cursor goes where that is chosen."""
    pressing = _pressing(shell, "take_payment", "Take a payment", "F4", "Open an order with something owing first.")

    def ways() -> QWidget | None:
        page = shell.shown()
        return page.ways_to_pay() if page is not None else None

    def go() -> None:
        there = ways()
        if there is None:
            pressing.what()
        else:
            there.setFocus()
            bring_into_sight(there)

    return replace(pressing, what=go, why_not=lambda: "" if ways() else pressing.why_not())


def _not_yet(button: KeyButton) -> str:
    return f"{button.text().replace('&', '')} cannot be pressed yet. The page says what is still missing."


def _printing(shell: "Shell", name: str, words: str) -> Action:
    """A paper of what the page on screen shows."""

    def go() -> None:
        page = shell.shown()
        if page is not None:
            page.print_paper(name)

    def why_not() -> str:
        page = shell.shown()
        return "" if page is not None and name in page.papers() else _NO_PAPER

    return Action(name=f"print_{name}", words=words, what=go, icon="printer", why_not=why_not)


def _print_letters(shell: "Shell") -> None:
    """All letters that nobody printed or sent yet, one after the other."""
    from winno_desk.services.lookups.documents import letters_to_print  # not before somebody wants it
    from winno_desk.windows.dispatch import Wanted

    page = shell.shown()

    def found(letters: tuple[int, ...]) -> None:
        if letters and page is not None:
            page.send_papers([Wanted("decision_letter", one) for one in letters])
        else:
            shell.message("No letter waits to be printed.", "plain")

    shell.worker.ask(letters_to_print, done=found)


def _about_item(shell: "Shell", name: str, words: str, key: str, place: str, icon: str) -> Action:
    """A page that opens on the item chosen on the page on screen."""

    def item() -> "ItemRow | None":
        page = shell.shown()
        return page.chosen_item() if page is not None else None

    def go() -> None:
        chosen = item()
        if chosen is not None:
            shell.go(place, chosen.id)

    def why_not() -> str:
        chosen = item()
        return _NO_ITEM if chosen is None else _reasons()[name](chosen)

    return Action(name=name, words=words, what=go, key=key, icon=icon, why_not=why_not)


def _same_again(shell: "Shell") -> Action:
    """The last line of a new order once more."""

    def add() -> None:
        page = shell.shown()
        if page is not None:
            page.same_again()

    def why_not() -> str:
        return "" if shell.place() == "intake" else "Begin a new order and add an item first."

    return Action(name="same_again", words="Add the last item once more", what=add, key="Ctrl+D", why_not=why_not)


def _reasons() -> "dict[str, Callable[[ItemRow], str]]":
    # not before somebody is at the desk: the window is painted before the database's libraries are loaded
    from winno_desk.windows.item_asks import why_no_claim, why_no_request, why_no_sign_off, why_not_again

    return {
        "sign_off": why_no_sign_off,
        "claim": why_no_claim,
        "refund": why_no_request,
        "again": why_not_again,
    }
