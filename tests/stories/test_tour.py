"""The whole life of three orders, from the first click to the last paper, through the real windows."""

from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.stories.questions import read_whole
from winno_desk.demo.studio import SIZE
from winno_desk.imaging.texts import page_text
from winno_desk.services import people
from winno_desk.tour import hands, play


@dataclass(frozen=True)
class Played:
    folder: Path
    status: int
    told: str
    read_whole: dict[str, list[str]]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder, told = tmp_path_factory.mktemp("tour"), StringIO()
    with pytest.MonkeyPatch.context() as patched, redirect_stdout(told), read_whole() as questions:
        patched.setattr(people, "hasher", people.hasher.__class__(time_cost=1, memory_cost=8, parallelism=1))
        patched.setattr(play, "PICTURE_SIZE", SIZE)
        patched.setattr(hands, "SETTLING_MS", 0)
        status = play.play(folder)
    return Played(folder, status, told.getvalue(), dict(questions))


@pytest.mark.timeout(300)  # some ninety steps, each with real clicks and a picture
def test_three_orders_live_their_lives_through_the_real_windows(played: Played) -> None:
    assert played.status == 0, played.told
    tmp_path = played.folder
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) >= 25
    own_screen = {picture for picture in pictures if "on-a-screen-of-their-own" in picture.name}
    assert len(own_screen) == 1
    assert all(QImage(str(picture)).width() == play.SCREEN[0] for picture in pictures if picture not in own_screen)
    letters = {
        paper.stem: " ".join(" ".join(page_text(paper.read_bytes())).split()) for paper in tmp_path.glob("*.pdf")
    }
    assert (
        sum(name.startswith("Q-") for name in letters) == 15
    )  # three orders, five of the website, three of an hour, one paid at pick-up, one seen too poor, one in two parcels
    assert sorted(name for name in letters if not name.startswith("Q-")) == [
        "E-2026-00001",
        "L-2026-00001",
        "L-2026-00002",
        "L-2026-00003",
        "L-2026-00004",
        "L-2026-00005",
        "P-2026-00001",
        "P-2026-00002",
        "P-2026-00004",  # the one before it was opened again, and counts no more
        "P-2026-00005",
        "S-2026-00001",
        "S-2026-00002",
        "S-2026-00003",
        "S-2026-00004",
        "S-2026-00005",
    ]
    assert "Statement" in letters["E-2026-00001"]
    assert "approved proof 2 of W-1001-1 exactly as shown" in letters["S-2026-00001"]
    assert "Zoë Ångström" in letters["Q-2026-00001"]
    assert "We are refunding $72.00 to your Visa ending 1881." in letters["L-2026-00002"]
    assert "We are refunding $60.00 to your Mastercard ending 2204." in letters["L-2026-00004"]
    assert "Free replacement for W-1001-2" in letters["P-2026-00002"]


@pytest.mark.timeout(300)
def test_no_question_on_the_way_reads_a_whole_table_that_grows_with_the_orders(played: Played) -> None:
    assert played.read_whole == {}
