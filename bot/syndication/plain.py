"""Texts that no reader takes for anything but text."""

import unicodedata

# Invisible ones that turn the direction of a line or part a name. The joiners between them stay:
# Persian, Hindi and emoji need these.
_HIDDEN = dict.fromkeys(
    (0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
# Some readers take titles for HTML, others show entities as they are: no form is right for both.
_ANGLES = {ord("<"): "\u2039", ord(">"): "\u203a"}


def line(text: str) -> str:
    """Return one line without controls and angle brackets."""
    return " ".join(_printable(text).translate(_ANGLES).split())


def _printable(text: str) -> str:
    visible = text.translate(_HIDDEN)
    return "".join(char if _is_text(char) else " " for char in visible)


def _is_text(char: str) -> bool:
    if ord(char) & 0xFFFE == 0xFFFE:  # no characters, and XML 1.0 has no place for them
        return False
    return unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
