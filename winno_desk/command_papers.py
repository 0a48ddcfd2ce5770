"""``winno-desk papers DIR``: one of each paper, ordinary and hard, on Letter and on A4, for looking at."""

from pathlib import Path

from winno_desk.command_desk import DONE, say, tell


def write_papers(folder: Path) -> int:
    """Write them as PDF; the data folder is never touched."""
    from winno_desk.documents.specimens.decided import BERLIN
    from winno_desk.documents.specimens.hard import HARD
    from winno_desk.documents.specimens.ordinary import ORDINARY, specimen

    count = 0
    for name, papers, studio in (("letter", ORDINARY, None), ("a4", ORDINARY, BERLIN), ("hard", HARD, None)):
        try:
            (folder / name).mkdir(parents=True, exist_ok=True)
            for paper, drawn in papers.items():
                (folder / name / f"{paper}.pdf").write_bytes(specimen(drawn, studio))
        except OSError as error:
            return tell(f"{folder} cannot be written: {error.strerror}. Choose another folder.")
        count += len(papers)
    say(f"{count} papers are in {folder}.")
    return DONE
