"""``winno-desk papers DIR``: one of each paper, ordinary and hard, on Letter and on A4, for looking at."""

from pathlib import Path

from winno_desk.command_desk import DONE, say, tell


def write_papers(folder: Path) -> int:
    """Write them as PDF; the data folder is never touched."""
    from winno_desk.documents.specimens.decided import BERLIN
    from winno_desk.documents.specimens.hard import hard
    from winno_desk.documents.specimens.ordinary import ordinary

    count = 0
    for name, papers in (("letter", ordinary()), ("a4", ordinary(BERLIN)), ("hard", hard())):
        try:
            (folder / name).mkdir(parents=True, exist_ok=True)
            for paper, pdf in papers.items():
                (folder / name / f"{paper}.pdf").write_bytes(pdf)
        except OSError as error:
            return tell(f"{folder} cannot be written: {error.strerror}. Choose another folder.")
        count += len(papers)
    say(f"{count} papers are in {folder}.")
    return DONE
