"""Names and addresses of the world stand right on paper, and come out of it as they were typed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from tests.documents.reading import fonts_of, squeezed, words_of
from winno_desk.documents.breaks import breakable, clusters
from winno_desk.documents.direction import in_sight, levels
from winno_desk.documents.facts import Recipient
from winno_desk.documents.letter import decision_letter
from winno_desk.documents.lines import Run, wrap
from winno_desk.documents.receipt import receipt
from winno_desk.documents.scripts import stretches, width
from winno_desk.documents.slip import packing_slip
from winno_desk.documents.specimens import counter, decided
from winno_desk.documents.text import clean

PEOPLE = {
    "Arabic": ("محمد بن علي", ("شارع الملك فهد", "الرياض")),
    "Persian": ("پگاه نیک\u200cپی", ("خیابان ولیعصر", "تهران")),
    "Hebrew": ("דוד לוי", ("רחוב הרצל", "תל אביב")),
    "Hindi": ("अनिल शर्मा", ("१२ महात्मा गांधी मार्ग", "मुंबई ४००००१")),
    "Thai": ("สมชาย ใจดี", ("99/1 ถนนสุขุมวิท", "กรุงเทพฯ 10110")),
    "Chinese": ("王小明", ("朝阳区建国路88号", "北京市 100022")),
    "Japanese": ("山田 太郎", ("千代田区丸の内1-2-3", "東京都 100-0005")),
    "Korean": ("김철수", ("중구 세종대로 110", "서울특별시")),
    "Vietnamese": ("Nguyễn Thị Ánh", ("12 phố Huế", "Hà Nội")),
    "Greek": ("Ελένη Παπαδοπούλου", ("Ερμού 12", "Αθήνα")),
    "Ukrainian": ("Юлія Їжак", ("вул. Хрещатик 1", "Київ")),
}
WORDS = {
    "Chinese": "这张照片的颜色太暗了，我的脸看起来是绿色的。我已经打过三次电话，但没有人回复我。请把钱退还给我，谢谢！"
    * 5,
    "Japanese": "写真の色が暗すぎます。「もう一度印刷してください」とお願いしました。" * 3,
    "Korean": "사진 색이 너무 어둡습니다. 다시 인쇄해 달라고 부탁했지만 답이 없었습니다. 돈을 돌려주시겠습니까? " * 3,
}
PAPERS: dict[str, Callable[[str, tuple[str, ...]], bytes]] = {
    "letter": lambda name, address: decision_letter(
        replace(decided.LESS_FEE, recipient=Recipient(name=name, address=address))
    ),
    "slip": lambda name, address: packing_slip(replace(decided.SLIP, recipient=Recipient(name=name, address=address))),
    "receipt": lambda name, address: receipt(replace(counter.RECEIPT, customer=name, ship_to=address)),
}


def seen(text: str) -> str:
    """A text without joiners: they shape the letters beside them, and are no letters."""
    return text.replace("\u200c", "")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("people", PEOPLE)
def test_each_word_of_a_name_and_an_address_comes_out_as_it_was_typed(people: str, paper: str) -> None:
    name, address = PEOPLE[people]
    words = words_of(PAPERS[paper](name, address))
    assert [word for line in (name, *address) for word in seen(line).split() if word not in words] == []


@pytest.mark.parametrize("people", PEOPLE)
def test_a_name_and_an_address_come_out_whole_where_they_stand_alone(people: str) -> None:
    name, address = PEOPLE[people]
    words = words_of(PAPERS["slip"](name, address))
    assert [line for line in (name, *address) if seen(line) not in words] == []


@pytest.mark.parametrize("language", WORDS)
def test_whole_paragraphs_come_out_as_they_were_typed(language: str) -> None:
    letter = decision_letter(decided.with_words(WORDS[language].strip()))
    assert squeezed(WORDS[language]) in squeezed(words_of(letter))


@pytest.mark.parametrize("people", PEOPLE)
def test_every_face_is_in_the_file_and_no_letter_is_a_hole(people: str) -> None:
    name, address = PEOPLE[people]
    assert all(fonts_of(PAPERS["letter"](name, address)).values())
    for stretch in stretches(" ".join((name, *address)), 700):
        face = pdfmetrics.getFont(stretch.font).face
        assert all(face.charToGlyph[ord(glyph)] for glyph in stretch.drawn.replace("\xa0", " "))


def test_the_same_name_gives_the_same_bytes_whatever_was_printed_before() -> None:
    name, address = PEOPLE["Arabic"]
    before = PAPERS["letter"](name, address)
    stretches.cache_clear()
    PAPERS["letter"]("علي محمد فاطمة زهراء", ("שדרות בן גוריון",))
    assert PAPERS["letter"](name, address) == before


def test_letters_join_where_their_script_joins_them() -> None:
    (joined,) = stretches("محمد", 400)
    assert len(set(joined.drawn)) == 4  # the two meems have shapes of their own
    assert joined.from_right
    alone = [stretches(letter, 400)[0].drawn for letter in "محمد"]
    assert len(set(alone)) == 3


@pytest.mark.parametrize("name", ["محمد", "דוד", "अनिल", "สมชาย"])
def test_a_heavier_weight_is_a_heavier_cut(name: str) -> None:
    assert stretches(name, 400)[0].font != stretches(name, 700)[0].font


def test_a_face_of_one_weight_is_drawn_thicker_where_it_should_be_bold() -> None:
    assert [stretches("王", weight)[0].thickened for weight in (400, 500, 600, 700)] == [False, False, True, True]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("אבג", "גבא"),
        ("ab אבג cd", "ab גבא cd"),
        ("אב גד", "דג בא"),
        ("אב 12 גד", "דג 12 בא"),
        ("אב 1,5 גד", "דג 1,5 בא"),
        ("ab אב 12, גד cd", "ab דג ,12 בא cd"),
        ("ab (אב) גד", "ab (בא) דג"),
        ("אב (גד)", "(דג( בא"),
        ("ab אב.", "ab בא."),
        ("12 אב", "בא 12"),
        ("a 12 אב", "a 12 בא"),
        ("اب 12", "12 با"),
    ],
)
def test_what_is_read_from_the_right_stands_from_the_right(text: str, seen: str) -> None:
    stands = "".join(in_sight(text, levels(text)))
    assert stands.translate(str.maketrans(")", "(")) == seen.translate(str.maketrans(")", "("))


def test_a_bracket_opens_towards_what_it_holds() -> None:
    told = [(stretch.text, stretch.drawn) for stretch in stretches("(", 400) + stretches("אב (12) גד", 400)]
    assert ("(", "(") in told  # in a line from the left
    assert (" (", ") ") in told
    assert (") ", " (") in told


@given(st.text("aé1 ,(אבمد12न्‌สก王ー。", max_size=30))
def test_every_letter_stands_once_and_nothing_is_wider_than_its_parts_say(text: str) -> None:
    printed = clean(text, "The name", 100)
    parts = stretches(printed, 400)
    assert sorted("".join(part.text for part in parts)) == sorted(printed)
    assert width(printed, 400, 10) == pytest.approx(sum(part.wide for part in parts) * 10)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain-word", ["plain-word"]),
        ("王小明。", ["王", "小", "明。"]),
        ("「王」と", ["「王」", "と"]),
        ("カード", ["カー", "ド"]),
        ("Aé王", ["Aé", "王"]),
        ("서울특별시", ["서울특별시"]),
        ("कि", ["कि"]),
    ],
)
def test_a_line_ends_where_its_script_lets_it(text: str, parts: list[str]) -> None:
    assert breakable(text) == parts


def test_a_mark_stays_with_its_letter_even_where_a_word_is_broken() -> None:
    assert clusters("क्षि") == ["क्षि"]
    assert clusters("น้ำ") == ["น้", "ำ"]
    for line in wrap([Run("क्षि" * 30)], 40, 10):
        assert line[0].text.startswith("क")


@given(st.text("王小。、「」あーァa é한글", min_size=1, max_size=60), st.integers(30, 120))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    for line in wrap([Run(clean(text, "The words", 100))], room, 10):
        assert sum(width(run.text, run.weight, 10) for run in line) <= room + 0.1
