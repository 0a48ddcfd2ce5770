"""The whole life of three orders, from the first click to the last paper, through the real windows."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from winno_desk.demo.studio import SIZE
from winno_desk.documents.pages import page_text
from winno_desk.services import people
from winno_desk.tour import play


@pytest.mark.timeout(300)  # some seventy steps, each with real clicks and a picture
def test_three_orders_live_their_lives_through_the_real_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(people, "hasher", people.hasher.__class__(time_cost=1, memory_cost=8, parallelism=1))
    monkeypatch.setattr(play, "PICTURE_SIZE", SIZE)

    status = play.play(tmp_path)

    told = capsys.readouterr().out
    assert status == 0, told
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) >= 25
    assert all(QImage(str(picture)).width() == play.SCREEN[0] for picture in pictures)
    letters = {
        paper.stem: " ".join(" ".join(page_text(paper.read_bytes())).split()) for paper in tmp_path.glob("*.pdf")
    }
    assert (
        sum(name.startswith("Q-") for name in letters) == 13
    )  # three orders, five of the website, three of an hour, one paid at pick-up
    assert sorted(name for name in letters if not name.startswith("Q-")) == [
        "L-2026-00001",
        "L-2026-00002",
        "L-2026-00003",
        "L-2026-00004",
        "P-2026-00001",
        "P-2026-00002",
    ]
    assert "Zoë Ångström" in letters["Q-2026-00001"]
    assert "We are refunding $72.00 to your Visa ending 1881." in letters["L-2026-00002"]
    assert "We are refunding $60.00 to your Mastercard ending 2204." in letters["L-2026-00004"]
    assert "Free replacement for W-1001-2" in letters["P-2026-00002"]
