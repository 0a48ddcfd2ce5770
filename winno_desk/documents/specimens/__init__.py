"""One of each paper, about people who do not exist: for looking at, and to see a letterhead at work."""
