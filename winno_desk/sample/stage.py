"""The stage on which the lives of a sample are played: real acts at the demonstration's studio, on days to come."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from winno_desk.database.cases import Refund
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.demo.studio import DemoStudio
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.decisions import Decide, decide
from winno_desk.services.intake import OrderSaved, SaveOrder, TakePayment, save_order, take_payment
from winno_desk.services.money_back import (
    FailRefund,
    IssueRefund,
    LoseRefund,
    RetryRefund,
    SettleRefund,
    fail_refund,
    issue_refund,
    lose_refund,
    retry_refund,
    settle_refund,
)
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.printing import (
    FinishPrint,
    LockMaster,
    Pack,
    Ship,
    StartPrint,
    finish_print,
    lock_master,
    pack,
    ship,
    start_print,
)
from winno_desk.services.refunds import LogRequest, log_request
from winno_desk.services.remaining import owing_on
from winno_desk.services.tenders import Tender
from winno_desk.services.work import StartWork, TickStep, start_work, tick_step

NAME, ADDRESS = "Whoever Comes", "1 Somewhere Street\nOakland, CA 94607"
CARD = Tender(method="card", brand="Visa", last_four="4242", reference="T-2217", amount="")
CASH = Tender(method="cash", amount="")
MOVES: dict[str, tuple[Any, Any]] = {
    "issue": (issue_refund, IssueRefund),
    "settle": (settle_refund, SettleRefund),
    "fail": (fail_refund, FailRefund),
    "lose": (lose_refund, LoseRefund),
    "retry": (retry_refund, RetryRefund),
}
"""The acts on money that goes back, by a short name."""


class Stage(DemoStudio):
    """The studio with short words for what happens there often; whoever comes is somebody else in each copy."""

    def comes(
        self, *codes: str, days_ago: int, photo: str = "ai_portrait", **about: Any
    ) -> tuple[OrderSaved, list[int]]:
        """Somebody orders these products and pays; ``about`` is quantity, rush, delivery, tenders, what is made of."""
        self.day(days_ago, 9 + days_ago % 4)
        quantity, made_from = about.get("quantity", 1), about.get("made_from", {})
        lines = tuple(
            Line(
                product=code,
                quantity=quantity if code[0].isdigit() else 1,
                brief=about.get("brief", ""),
                photos=() if place in made_from else (LinePhoto(self.pictures[photo], quantity),),
                made_from=made_from.get(place),
                rush=about.get("rush", False),
            )
            for place, code in enumerate(codes)
        )
        saved: OrderSaved = self.act(
            "Mara",
            save_order,
            SaveOrder,
            name=NAME,
            phone="415 555 0142",
            address=ADDRESS,
            consent=True,
            lines=lines,
            delivery=about.get("delivery", "pickup"),
            policy_shown=True,
        )
        for tender in about.get("tenders", (CARD,)):
            self.pay(saved, tender)
        return saved, self.items(saved)

    def pay(self, order: OrderSaved, tender: Tender) -> None:
        """A tender with an amount takes that, another one all that is owing."""
        with self.desk.store.reading() as session:
            owing = owing_on(session, session.get_one(Order, order.order))
        tender = replace(tender, amount=tender.amount or str(owing))
        self.act("Mara", take_payment, TakePayment, order=order.order, tender=tender)

    def begin(self, item: int, *steps: int) -> None:
        """Ilse begins, and ticks these steps."""
        self.act("Ilse", start_work, StartWork, item=item)
        for step in steps:
            self.act("Ilse", tick_step, TickStep, item=item, position=step)

    def approved(self, item: int, picture: str = "ai_portrait") -> Any:
        """A proof that the customer signs."""
        proof = self.proof(item, picture)
        self.sign(item, proof, NAME)
        return proof

    def given(self, item: int, proof: Any) -> None:
        """The final file is in the customer's hands."""
        self.provide(item, proof, NAME)

    def lock(self, item: int) -> None:
        self.act("Jon", lock_master, LockMaster, item=item)

    def print(self, item: int) -> None:
        self.act("Jon", start_print, StartPrint, item=item, printer="Canon PRO-4100")

    def counted(self, item: int, good: int) -> None:
        """The sheets of a print run are counted."""
        self.act("Jon", finish_print, FinishPrint, item=item, good=good)

    def sent(self, order: OrderSaved, *items: int, ship_now: bool = True) -> None:
        """Prints leave in a parcel, or stand packed."""
        parcel = self.act(
            "Jon",
            pack,
            Pack,
            order=order.order,
            items=items,
            checked=True,
            ship_to=f"{NAME}\n{ADDRESS}",
            carrier="UPS",
            tracking="1Z 999 AA1 01 2345 6784",
        )
        if ship_now:
            self.act("Jon", ship, Ship, shipment=parcel.shipment)

    def handed_over(self, order: OrderSaved, *items: int) -> None:
        self.act("Mara", hand_over, HandOver, order=order.order, items=items, to_whom=NAME)

    def asks(self, item: int, wish: str, reason: str, words: str, received: datetime | None = None) -> Any:
        """A request by e-mail, received when it is logged unless said otherwise."""
        about = {"reason_text": words, "received_at": received or self.at, "how": "email"}
        return self.act("Mara", log_request, LogRequest, item=item, wish=wish, reason=reason, **about)

    def complains(self, item: int, fault: str, cause: str, words: str) -> Any:
        """A claim with a picture of what is wrong."""
        photos = (self.pictures["banded_print"],)
        about = {"reason_text": words, "received_at": self.at, "how": "phone", "photos": photos}
        return self.act("Mara", log_claim, LogClaim, item=item, fault=fault, cause=cause, **about)

    def decided(self, case: int, order: OrderSaved, answer: str = "as_ruled", **more: Any) -> Any:
        """Eva decides about what lies before her."""
        with self.desk.store.reading() as session:
            seen = session.get_one(Order, order.order).version
        return self.act("Eva", decide, Decide, case=case, seen=seen, answer=answer, **more)

    def money(self, order: OrderSaved, *moves: str) -> None:
        """Eva moves the money of an order that is on its way back."""
        with self.desk.store.reading() as session:
            asked = select(Refund.id).join(Payment, Payment.id == Refund.payment_id)
            refunds = session.scalars(asked.where(Payment.order_id == order.order).order_by(Refund.id)).all()
        for move in moves:
            service, form = MOVES[move]
            about = {"reference": "T-2290"} if move == "issue" else {}
            for refund in refunds:
                self.act("Eva", service, form, refund=refund, **about)

    def newest(self, order: OrderSaved) -> int:
        """The item that came to an order last: a remake."""
        with self.desk.store.reading() as session:
            asked = select(Item.id).where(Item.order_id == order.order).order_by(Item.id.desc()).limit(1)
            return session.scalars(asked).one()
