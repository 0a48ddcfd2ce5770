"""A throwaway studio to look around in: people, customers, and orders in every state that work passes through."""

from winno_desk.demo.orders import ORDERS
from winno_desk.demo.studio import PASSPHRASE, PIN, DemoStudio
from winno_desk.services.desk import Desk


def open_demo(desk: Desk) -> None:
    """Fill an empty data folder."""
    studio = DemoStudio(desk)
    studio.open_studio()
    studio.paint()
    for play in ORDERS:
        play(studio)


def demo_words() -> str:
    """How to sign in to the demonstration."""
    return f"Demonstration: the PIN is {PIN}, the managers' passphrase is “{PASSPHRASE}”."
