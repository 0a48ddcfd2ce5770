"""Papers as they look on the hardest day: long names, every script, sixty lines, money with no decimals and three."""

from dataclasses import replace
from datetime import date
from functools import partial

from winno_desk.documents.certificate import certificate
from winno_desk.documents.facts import LetterFacts, Payment, Recipient, Sign, SumLine
from winno_desk.documents.labels import address_label, shelf_label
from winno_desk.documents.letter import decision_letter
from winno_desk.documents.receipt import receipt
from winno_desk.documents.slip import packing_slip
from winno_desk.documents.specimens import counter, decided, shown
from winno_desk.documents.specimens.ordinary import Drawn
from winno_desk.documents.stub import claim_stub
from winno_desk.documents.ticket import job_ticket
from winno_desk.values.labels import LABELS
from winno_desk.values.money import Money

PEOPLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "arabic": ("محمد بن علي", ("شارع الملك فهد 12", "الرياض 11564")),
    "chinese": ("王小明", ("朝阳区建国路88号", "北京市 100022")),
    "greek": ("Ελένη Παπαδοπούλου", ("Ερμού 12", "105 63 Αθήνα")),
    "hebrew": ("דוד לוי", ("רחוב הרצל 12", "תל אביב 6688101")),
    "hindi": ("अनिल शर्मा", ("१२ महात्मा गांधी मार्ग", "मुंबई ४००००१")),
    "japanese": ("山田 太郎", ("千代田区丸の内1-2-3", "東京都 100-0005")),
    "korean": ("김철수", ("중구 세종대로 110", "서울특별시 04524")),
    "thai": ("สมชาย ใจดี", ("99/1 ถนนสุขุมวิท", "กรุงเทพฯ 10110")),
    "ukrainian": ("Юлія Їжакевич", ("вул. Хрещатик 1", "01001 Київ")),
    "vietnamese": ("Nguyễn Thị Ánh Tuyết", ("12 phố Huế", "Hà Nội 11611")),
}
WORDS = {
    "chinese": "这张照片的颜色太暗了，我的脸看起来是绿色的。我已经打过三次电话，但没有人回复我。请把钱退还给我，谢谢！",
    "greek": "Τα χρώματα είναι πολύ σκούρα και δεν μοιάζει με τη μητέρα μου.",
    "japanese": "写真の色が暗すぎます。「もう一度印刷してください」とお願いしましたが、返事がありませんでした。",
    "korean": "사진 색이 너무 어둡습니다. 다시 인쇄해 달라고 부탁했지만 답이 없었습니다. 돈을 돌려주시겠습니까?",
    "ukrainian": "Кольори надто темні, і обличчя не схоже на мою матір.",
    "vietnamese": "Màu ảnh quá tối và khuôn mặt không giống mẹ tôi. Xin hãy hoàn lại tiền cho tôi.",
}
LONG_NAME = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff-Ångström, Sr., Doctor of Philosophy"
LONG_ADDRESS = (
    "Department of Photographic Conservation and Historical Portraiture, Building 14, Second Courtyard",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Road 1000",
    "Apartment 4, care of the concierge",
    "Berkeley, CA 94704",
)
MARKUP = 'Anna <anna@example.com> & "AT&T" <img src="/etc/passwd"> <b>unclosed'


def _spoken(people: str) -> LetterFacts:
    name, address = PEOPLE[people]
    words = WORDS.get(people, decided.LESS_FEE.words)
    return replace(decided.LESS_FEE, recipient=Recipient(name=name, address=address), words=words)


def _of_many_items() -> LetterFacts:
    others = tuple(
        replace(decided.DECLINED, item=f"print {number} of 12", request=f"W-1038-R{number}") for number in range(2, 13)
    )
    return replace(decided.LESS_FEE, others=others)


def _in(currency: str, paid: str, kept: str, back: str) -> LetterFacts:
    def money(amount: str) -> Money:
        return Money.parse(amount, currency)

    return replace(
        decided.LESS_FEE,
        refund=money(back),
        payments=(Payment(day=date(2026, 11, 2), method="Visa ending 1881", amount=money(paid)),),
        sums=(
            SumLine(label=f"Fee: 40\u00a0% of {paid}", amount=money(kept), sign=Sign.MINUS),
            SumLine(label="Refund", amount=money(back), sign=Sign.TOTAL),
        ),
    )


_LONG = Recipient(name=LONG_NAME, address=LONG_ADDRESS)
_LABEL = partial(address_label, form=LABELS["4x6"])
HARD: dict[str, Drawn] = {
    **{f"letter_{people}": (decision_letter, _spoken(people)) for people in PEOPLE},
    **{
        f"address_label_{people}": (_LABEL, replace(shown.ADDRESS, recipient=Recipient(name=name, address=address)))
        for people, (name, address) in PEOPLE.items()
    },
    "letter_long_names": (decision_letter, replace(decided.LESS_FEE, recipient=_LONG)),
    "letter_long_words": (decision_letter, decided.with_words("We waited for this for a long time. " * 100)),
    "letter_many_items": (decision_letter, _of_many_items()),
    "letter_markup": (decision_letter, decided.with_words(MARKUP, recipient=Recipient(name=MARKUP))),
    "letter_no_decimals": (decision_letter, _in("JPY", "12000", "4800", "7200")),
    "letter_three_decimals": (decision_letter, _in("KWD", "120.000", "48.000", "72.000")),
    "letter_a4": (decision_letter, replace(decided.EXCEPTION, studio=decided.BERLIN)),
    "packing_slip_60_lines": (packing_slip, decided.slip_of(60)),
    "packing_slip_long_names": (packing_slip, replace(decided.SLIP, recipient=_LONG)),
    "receipt_60_lines": (receipt, counter.receipt_of(60)),
    "receipt_long_names": (receipt, replace(counter.RECEIPT, customer=LONG_NAME, ship_to=LONG_ADDRESS)),
    "claim_stub_long_names": (claim_stub, replace(counter.STUB, customer=LONG_NAME, collector=LONG_NAME)),
    "job_ticket_long_names": (job_ticket, replace(counter.TICKET, surname=LONG_NAME.upper(), brief=MARKUP * 12)),
    "certificate_long_names": (certificate, replace(shown.CERTIFICATE, signed_by=LONG_NAME)),
    "certificate_60_files": (
        certificate,
        replace(
            shown.CERTIFICATE,
            files=tuple((f"IMG_{number:04}.jpg × 1", "9f3a77c1" * 8) for number in range(1, 61)),
        ),
    ),
    "shelf_label_long_names": (
        partial(shelf_label, form=LABELS["brother_62x100"]),
        replace(shown.SHELF, surname="Wolfeschlegelsteinhausenbergerdorff"),
    ),
}
"""Each of them by its name, with how it is drawn."""
