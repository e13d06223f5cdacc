"""Articles that come by hand: a text whose first line is the headline."""

from bot.errors import InputError

_BINARY = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


def read_text(data: bytes, name: str) -> tuple[str, str]:
    """Return (headline, text). Raises InputError that says what is wrong with it."""
    if _BINARY.intersection(data):
        raise InputError(
            f"{name}: a binary file, not text. Save the article as plain text (UTF-8) first."
        )
    try:
        return split_headline(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: not UTF-8 (byte {data[error.start]:#04x} at position {error.start})."
            " Convert it first, for example: iconv -f windows-1252 -t utf-8 FILE"
        ) from error


def split_headline(content: str, name: str) -> tuple[str, str]:
    """Split a text at its first line that says something. Raises InputError when none does."""
    headline, _, text = content.lstrip().partition("\n")
    if not any(char.isalnum() for char in headline):
        raise InputError(f"{name}: empty. The first line should be the headline.")
    return headline.strip(), text.strip()
