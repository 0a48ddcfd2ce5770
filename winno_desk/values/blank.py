"""Text in which there is nothing to read."""

import unicodedata


def is_blank(text: str) -> bool:
    """Is nothing of it seen, whatever invisible characters it holds?"""
    return all(unicodedata.category(char)[0] in "ZC" for char in text)
