"""Short words for what happens at a studio often, each a real act by whoever does it there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from winno_desk.database.cases import Refund
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.demo.studio import PASSPHRASE, DemoStudio
from winno_desk.services.cases import CaseLogged
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.contact_sheets import ShowSheet, show_sheet
from winno_desk.services.decisions import Decide, decide
from winno_desk.services.intake import OrderSaved, SaveOrder, TakePayment, save_order, take_payment
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.money_back import MOVES
from winno_desk.services.order_lines import Line
from winno_desk.services.owing import owing_on
from winno_desk.services.packing import Pack, Ship, pack, ship
from winno_desk.services.photos import LinePhoto
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.pins import AnswerPin, SetPin, SettlePin, answer_pin, set_pin, settle_pin
from winno_desk.services.press import StartPrint, start_print
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.quality import USUAL, CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.services.refunds import LogRequest, WithdrawCase, log_request, withdraw_case
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.services.signing import Approve, approve
from winno_desk.services.tenders import Tender
from winno_desk.services.work import Provide, StartWork, TickStep, provide, start_work, tick_step


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who comes with an order."""

    name: str = "Whoever Comes"
    phone: str = "415 555 0142"
    address: str = "1 Somewhere Street\nOakland, CA 94607"


CARD = Tender(method="card", brand="Visa", last_four="4242", reference="T-2217", amount="")
CASH = Tender(method="cash", amount="")
TRANSFER = Tender(method="transfer", reference="T-3301", amount="")
ONLINE = Tender(method="online", reference="PAY-77120", amount="")


class BusyStudio(DemoStudio):
    """The studio on which orders live their lives; whatever is done is done for the one who came last."""

    visitor = Visitor()

    def comes(
        self, *lines: str | Line, days_ago: int, photo: str = "ai_portrait", **about: Any
    ) -> tuple[OrderSaved, list[int]]:
        """Somebody orders these products and pays.

        ``about`` is who comes (``by``), quantity, brief, rush, delivery, collector, discount, tenders, and what is
        made of which.
        """
        self.day(days_ago, 9 + days_ago % 4)
        self.visitor = about.get("by", Visitor())
        saved: OrderSaved = self.act(
            "Mara",
            save_order,
            SaveOrder,
            name=self.visitor.name,
            phone=self.visitor.phone,
            address=self.visitor.address,
            consent=True,
            lines=tuple(
                line
                if isinstance(line, Line)
                else self._line(line, photo, about.get("made_from", {}).get(place), about)
                for place, line in enumerate(lines)
            ),
            delivery=about.get("delivery", "pickup"),
            collector=about.get("collector", ""),
            discount=about.get("discount", ""),
            policy_shown=True,
        )
        for tender in about.get("tenders", (CARD,)):
            self.pay(saved, tender)
        return saved, self.items(saved)

    def _line(self, code: str, photo: str, made_from: int | None, about: Mapping[str, Any]) -> Line:
        pieces = about.get("quantity", 1) if code[0].isdigit() else 1
        photos = () if made_from is not None else (LinePhoto(self.pictures[photo], pieces),)
        brief, rush = about.get("brief", ""), about.get("rush", False)
        return Line(product=code, quantity=pieces, brief=brief, photos=photos, made_from=made_from, rush=rush)

    def pay(self, order: OrderSaved, tender: Tender) -> None:
        """A tender with an amount takes that, another one all that is owing."""
        with self.desk.store.reading() as session:
            owing = owing_on(session, session.get_one(Order, order.order))
        tender = replace(tender, amount=tender.amount or str(owing))
        self.act("Mara", take_payment, TakePayment, order=order.order, tender=tender)

    def begin(self, item: int, *steps: int) -> None:
        """Ilse begins, and ticks these steps."""
        self.act("Ilse", start_work, StartWork, item=item)
        self.ticked(item, *steps)

    def ticked(self, item: int, *steps: int) -> None:
        """These steps are done."""
        for step in steps:
            self.act("Ilse", tick_step, TickStep, item=item, position=step)

    def proof(self, item: int, picture: str = "ai_portrait", note: str = "") -> Any:
        """Ilse shows a proof."""
        return self.act("Ilse", add_proof, AddProof, item=item, file=self.pictures[picture], note=note)

    def pinned(self, item: int, across: float, down: float, words: str) -> int:
        """The customer wants something changed in one place of the newest proof."""
        proof = proof_sheet(self.desk, item).proofs[-1].id
        pinned = self.act("Mara", set_pin, SetPin, item=item, proof=proof, across=across, down=down, words=words)
        return int(pinned.pin)

    def settled(self, pin: int) -> None:
        """Ilse says how it was done, and ticks it off."""
        self.act("Ilse", answer_pin, AnswerPin, pin=pin, words="Painted in from the second photo")
        self.act("Ilse", settle_pin, SettlePin, pin=pin)

    def revised(self, item: int, asked: str) -> None:
        """The customer asks for changes."""
        self.act("Mara", ask_revision, AskRevision, item=item, asked=asked)

    def approved(self, item: int, picture: str = "ai_portrait") -> Any:
        """A proof that the customer approves as shown."""
        proof = self.proof(item, picture)
        self._signed(item)
        return proof

    def _signed(self, item: int) -> None:
        sheet = proof_sheet(self.desk, item)
        proof, ticks = sheet.proofs[-1], tuple(tick for tick, _words in sheet.ticks)
        about = {"proof": proof.id, "digest": proof.digest, "ticks": ticks}
        signer = {"signed_by": self.visitor.name, "identified": "known"}
        self.act("Mara", approve, Approve, item=item, **about, **signer)

    def sheet_signed(self, item: int) -> None:
        """The customer's own photos are approved on one contact sheet."""
        self.act("Mara", show_sheet, ShowSheet, item=item)
        self._signed(item)

    def given(self, item: int, proof: Any) -> None:
        """The final file is in the customer's hands."""
        out = self.folder / "given"
        out.mkdir(exist_ok=True)
        about = {"proof": proof.proof, "how": "folder", "to_whom": self.visitor.name, "folder": str(out)}
        self.act("Mara", provide, Provide, item=item, **about)

    def lock(self, item: int) -> None:
        self.act("Jon", lock_master, LockMaster, item=item)

    def print(self, item: int) -> None:
        self.act("Jon", start_print, StartPrint, item=item, printer="Canon PRO-4100")

    def counted(self, item: int, good: int = 1) -> None:
        """The sheets of a print run are counted."""
        self.act("Jon", finish_print, FinishPrint, item=item, good=good)

    def checked(self, item: int) -> None:
        """They are looked at, and lie on their shelf."""
        self.act("Jon", check_print, CheckPrint, item=item, points=USUAL, shelf=f"A{item % 7 + 1}")

    def anew(self, item: int) -> None:
        """They are not good enough."""
        self.act("Jon", print_anew, PrintAnew, item=item, spoiled_why="banding")

    def print_item(self, item: int, good: int) -> None:
        """From the lock to the sheets that were found good."""
        self.lock(item)
        self.print(item)
        self.counted(item, good)
        self.checked(item)

    def sent(self, order: OrderSaved, *items: int, ship_now: bool = True, pieces: int = 0) -> None:
        """Prints leave in a parcel, or stand packed; with ``pieces`` only so many of each."""
        parcel = self.act(
            "Jon",
            pack,
            Pack,
            order=order.order,
            items=items,
            pieces=tuple((item, pieces) for item in items if pieces),
            ship_to=f"{self.visitor.name}\n{self.visitor.address}",
            carrier="UPS",
            tracking="1Z 999 AA1 01 2345 6784",
        )
        if ship_now:
            self.act("Jon", ship, Ship, shipment=parcel.shipment)

    def handed_over(self, order: OrderSaved, *items: int, to_whom: str = "") -> None:
        taken_by = to_whom or self.visitor.name
        self.act("Mara", hand_over, HandOver, order=order.order, items=items, to_whom=taken_by)

    def asks(self, item: int, wish: str, reason: str, words: str, received: datetime | None = None) -> Any:
        """A request by e-mail, received when it is logged unless said otherwise."""
        about = {"reason_text": words, "received_at": received or self.at, "how": "email"}
        return self.act("Mara", log_request, LogRequest, item=item, wish=wish, reason=reason, **about)

    def taken_back(self, case: CaseLogged) -> None:
        """The customer does not ask for it any more."""
        self.act("Mara", withdraw_case, WithdrawCase, case=case.case)

    def complains(self, item: int, fault: str, cause: str, words: str) -> Any:
        """A claim with a picture of what is wrong."""
        photos = (self.pictures["banded_print"],)
        about = {"reason_text": words, "received_at": self.at, "how": "phone", "photos": photos}
        return self.act("Mara", log_claim, LogClaim, item=item, fault=fault, cause=cause, **about)

    def decided(self, case: int, order: OrderSaved, answer: str = "as_ruled", **more: Any) -> Any:
        """Eva decides about what lies before her."""
        with self.desk.store.reading() as session:
            seen = session.get_one(Order, order.order).version
        return self.act("Eva", decide, Decide, case=case, seen=seen, answer=answer, own_secret=PASSPHRASE, **more)

    def money(self, order: OrderSaved, *moves: str) -> None:
        """Eva moves the money of an order that is on its way back."""
        with self.desk.store.reading() as session:
            asked = select(Refund.id).join(Payment, Payment.id == Refund.payment_id)
            refunds = session.scalars(asked.where(Payment.order_id == order.order).order_by(Refund.id)).all()
        for move in moves:
            service, form = MOVES[f"{move}_refund"]
            about = {"reference": "T-2290"} if move == "issue" else {}
            for refund in refunds:
                self.act("Eva", service, form, refund=refund, **about)

    def newest(self, order: OrderSaved) -> int:
        """The item that came to an order last: a remake."""
        with self.desk.store.reading() as session:
            asked = select(Item.id).where(Item.order_id == order.order).order_by(Item.id.desc()).limit(1)
            return session.scalars(asked).one()
