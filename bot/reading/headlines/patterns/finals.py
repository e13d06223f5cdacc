"""It is said which season will be the last."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

ROWS = (
    Row(
        Kind.FINAL_SEASON,
        "<!@ end ..3 with|at|after|at|for|as __3 #",
        "‘Jessica Jones’ to End With Season 3",
        serial=True,
        unless="cancel film star trailer",
    ),
    Row(
        Kind.FINAL_SEASON,
        """# --4 will|be|to|as|confirm|sets|happen ..3 last
        # be|will ..1 end
        # --2 last
        # comma and? last
        # ..3 as ..1 lastword
        # --4 lastword $|comma
        # --2 will be ..1 last
        # __4 will ..1 be adv* last
        # __4 be adv* last $|comma""",
        "‘Jessica Jones’ Season 3 Will Be Its Last",
        serial=True,
        unless="trailer film photo look",
    ),
    Row(
        Kind.FINAL_SEASON,
        "be adv* det* # > $|comma",
        "‘Jessica Jones’: Season 3 Is Also the Final Season",
        serial=True,
        only_final=True,
        unless="trailer reldate photo look ~ star film",
    ),
    Row(
        Kind.FINAL_SEASON,
        """§ --3 will|be|to ..1 end !with|#|w|det|after
        § --3 will|be|to ..1 end after ..3 #
        § --3 will|be|to ..1 end # $|comma
        series|§ --3 will|be|to ..1 end after|with this
        <@ series will|be|to ..1 end > $|comma
        § end at @
        § --1 end > $|comma|at""",
        "‘Jessica Jones’ Is Coming to an End at Netflix",
        serial=True,
        weak=True,
        unless="star exit trailer film cancel",
    ),
    Row(
        Kind.FINAL_SEASON,
        """MAKES ..6 SEASON
        # renewal|pickup|ORDER
        be this det? # > for|of ..1 §
        # --3 be? adv* confirm|ORDER|happen|sets|renew|dev""",
        "‘Better Call Saul’ Renewed for Sixth and Final Season",
        serial=True,
        only_final=True,
        unless="trailer reldate photo look ~",
    ),
    Row(
        Kind.FINAL_SEASON,
        """renew|ORDER|return|back|get for|with|at ..2 last
        last confirm|ORDER|happen|sets|dev
        last ..1 with|at|for|after ..1 #""",
        "‘Jessica Jones’ Renewed for One Last Run",
        serial=True,
        weak=True,
        unless="trailer ~ film",
    ),
    Row(
        Kind.FINAL_SEASON,
        """nomore __4 after ..2 #
        neg ..3 into|after ..1 #""",
        "Netflix: No More Seasons of ‘Jessica Jones’ After the Third Season",
        serial=True,
        negated=True,
        weak=True,
        unless="trailer film star",
    ),
)
