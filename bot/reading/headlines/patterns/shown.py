"""What is shown ahead: first looks and trailers."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

FIRST_LOOK = (
    Row(
        Kind.FIRST_LOOK,
        """look !deal
        show|confirm|get|drop|bring ..6 photo
        photo ..3 show|confirm|get|drop|come|tease
        photo ..2 for|of|from|at ..2 §|#
        first ..3 photo
        new ..2 photo
        # --2 photo
        show|confirm|get ..2 titleN
        titleN ..1 confirmed""",
        "First Look at ‘Jessica Jones’ Season 2",
        noun=True,
    ),
    Row(
        Kind.FIRST_LOOK,
        """photo
        pictured at ..1 costume""",
        "‘Jessica Jones’ Season 2: Premiere Date, Poster",
        noun=True,
        weak=True,
    ),
)

TRAILER = (
    Row(
        Kind.TRAILER,
        "trailer",
        "‘Jessica Jones’ Season 2 Trailer Arrives",
        noun=True,
    ),
    Row(
        Kind.TRAILER,
        """show|confirm|get|drop|watch ..5 clip
        clip ..2 show|confirm|get|drop|come|for|of|from|colon
        first|new|watch ..2 clip
        look ..1 clip
        # --2 clip""",
        "Watch a New ‘Jessica Jones’ Season 2 Clip",
    ),
)

ROWS = (*TRAILER, *FIRST_LOOK)
