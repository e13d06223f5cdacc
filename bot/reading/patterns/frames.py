"""Shapes that say what happened whatever the verb: "Netflix … § for season 3"."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row

_ELSE = (
    r"stars?|star's|boss|bosses|creators?|showrunners?|cast|actor|actress|alum|trailer|teaser|"
    r"clip|premieres?|finale|episodes?|ep|date|poster|photos?|images?|look|film(?:s|ing|ed)?|"
    r"production|shoot\w*|recap|review|ratings?|watch\w*|viewers|fans?|audience|record|theory|"
    r"spoilers?|why|how|what|when|where|who|interview|talks?|says|said|tells|reveals?|explains?|"
    r"teases?|wants?|hopes?|could|should|would|won't|not|no|never|without|villain|character|"
    r"director|directors|writer|writers|composer|delay\w*|push\w*|wait\w*|ahead of|before|until|"
    r"awards?|emmys?|nominat\w+|wins?|deal|rights|joins?|adds|exits?|leaves?|moments?|scenes?|"
    r"story|plot|title|score|music|book|game|song|runtime|budget|pay|salary|set for ~|marathon"
)

ROWS = (
    Row(
        Kind.RENEWED,
        r"@ <g5>§ <g3>(?:for|to|into|through) (?:an? |its |the |another )?#",
        "Netflix Waves ‘Jessica Jones’ Through to a Third Season",
        "for to into through",
        unless=_ELSE + "|final|last",
        weak=True,
        serial=True,
        frame=True,
    ),
    Row(
        Kind.RENEWED,
        r"§ <g5>(?:for|to|into|with|its) (?:an? |its |the )?<g2># (?:at|on) @",
        "‘Jessica Jones’ Digs Deeper With Third Season at Netflix",
        "for to into with its",
        unless=_ELSE + "|final|last|return(?:s|ing)?|back|ends?|concludes?",
        weak=True,
        serial=True,
        frame=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:@ <g5>§|§ <g5>@) <g3>after (?:just |only |its )?(?:#|a single season|one season|"
        r"a season)",
        "Netflix Waves Off ‘Jessica Jones’ After Three Seasons",
        "after",
        unless=_ELSE + r"|renew\w*|return\w*|back|order\w*|greenl\w+|saved?|reviv\w+|final|moves?",
        weak=True,
        serial=True,
        frame=True,
    ),
)
