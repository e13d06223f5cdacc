"""Names as keys: the forms under which titles and people are compared."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile(r"['’ʼ`´]")


def fold(text: str) -> str:
    """Lower-case `text` without accents and punctuation, words one space apart."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _APOSTROPHES.sub("", plain).replace("&", " and ")
    return _NOT_WORD.sub(" ", plain).strip() or text.casefold().strip()


def slugify(text: str) -> str:
    """`Marvel's Jessica Jones` becomes `marvels-jessica-jones`."""
    return re.sub(r"\s+", "-", fold(text))
