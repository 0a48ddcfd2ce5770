"""A throwaway studio to look around in: people, customers, and orders in every state that work passes through."""

from winno_desk.demo import asked, orders
from winno_desk.demo.acting import BusyStudio
from winno_desk.demo.studio import PASSPHRASE, PIN
from winno_desk.services.desk import Desk

ORDERS = (
    asked.exception_settled,
    asked.remake_to_print,
    asked.banded_print,
    asked.to_be_examined,
    asked.complaint_too_late,
    asked.refund_due,
    asked.refund_sent,
    asked.refund_unknown,
    asked.refund_failed,
    orders.collected,
    asked.cancelled_portrait,
    asked.declined_by_a_manager,
    orders.provided_portrait,
    orders.being_revised,
    orders.restoration_to_sign,
    orders.prints_to_collect,
    orders.on_the_press,
    orders.not_begun,
)
"""As they came, the oldest first."""


def open_demo(desk: Desk) -> None:
    """Fill an empty data folder."""
    studio = BusyStudio(desk)
    studio.open_studio()
    studio.paint()
    for play in ORDERS:
        play(studio)


def demo_words() -> str:
    """How to sign in to the demonstration."""
    return f"Demonstration: the PIN is {PIN}, the managers' passphrase is “{PASSPHRASE}”."
