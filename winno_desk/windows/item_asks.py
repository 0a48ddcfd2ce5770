"""When an item can be signed off, claimed about, asked money back for or ordered again; otherwise why not."""

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.workflow.items import BEGUN


def why_no_sign_off(item: ItemRow) -> str:
    """Empty when there is a proof to look at, or the first one can be added here."""
    begins = any(step.act == "add_proof" for step in item.open_steps)
    return "" if item.proofs or begins else f"{item.number} has no proof yet. An artist adds the first one."


def why_no_claim(item: ItemRow) -> str:
    """Empty when a problem with a print can be reported."""
    if item.kind != "physical":
        return f"{item.number} is a file, and claims are about prints. F8 asks for a change or money back."
    if item.state not in BEGUN:
        return f"{item.number} is not printed. F8 asks for a change or money back."
    return why_no_request(item)


def why_not_again(item: ItemRow) -> str:
    """Empty when the same print can be ordered once more."""
    return "" if item.kind == "physical" else f"{item.number} is a file; a print is ordered again. Choose one first."


def why_no_request(item: ItemRow) -> str:
    """Empty when a refund, a change or a cancellation can be asked for."""
    return "" if item.left else f"All of {item.number} is asked for or given back already. Look at its cases."
