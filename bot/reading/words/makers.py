"""Makers of series that are not known as actors: who of them joins or leaves is of the crew."""

from bot.reading.words.vocabulary import phrases

MAKERS = frozenset(
    " ".join(name.split())
    for name in phrases("""
david lynch, mark frost, dan harmon, bryan fuller, michael green, steven moffat, chris chibnall,
russell t davies, russell t. davies, shonda rhimes, kurt sutter, ryan murphy, brad falchuk,
ian brennan, frank darabont, glen mazzara, scott gimple, scott m. gimple, angela kang, noah hawley,
damon lindelof, carlton cuse, sam esmail, vince gilligan, peter gould, matthew weiner, david chase,
david simon, david milch, alan ball, terence winter, nic pizzolatto, issa lópez, issa lopez,
craig mazin, neil druckmann, david benioff, d.b. weiss, ryan condal, miguel sapochnik,
jesse armstrong, armando iannucci, aaron sorkin, david e. kelley, dick wolf, greg berlanti,
marc guggenheim, andrew kreisberg, wendy mericle, eric kripke, robert singer, jeremy carver,
andrew dabb, joss whedon, marti noxon, jane espenson, ronald d. moore, ronald moore, david eick,
rockne s. o'bannon, j.j. abrams, jj abrams, alex kurtzman, akiva goldsman, michelle paradise,
terry matalas, mike mcmahan, gretchen j. berg, aaron harberts, jon favreau, dave filoni,
tony gilroy, jac schaeffer, michael waldron, melissa rosenberg, steven s. deknight,
steven deknight, drew goddard, doug petrie, marco ramirez, scott buck, raven metzner, jeph loeb,
cheo hodari coker, steve lightfoot, erik oleson, joe pokaski, josh schwartz, stephanie savage,
julie plec, kevin williamson, robert kirkman, dave erickson, gale anne hurd, lauren schmidt
hissrich, declan de barra, patrick mckay, j.d. payne, rafe judkins, jonathan nolan, lisa joy,
graham wagner, geneva robertson-dworet, taylor sheridan, john linson, sam levinson, mike white,
bill lawrence, christopher storer, joanna calo, dan erickson, mark friedman, beau willimon,
graham yost, david s. goyer, david goyer, bruce miller, jed mercurio, sally wainwright,
steven knight, julian fellowes, peter morgan, neil gaiman, toby whithouse, howard overman,
chris carter, glen morgan, james wong, diane ruggiero, amy sherman-palladino,
daniel palladino, michael schur, mike schur, greg daniels, robert carlock, bill prady, chuck lorre,
steven molaro, steve holland, steven levitan, david crane, marta kauffman,
jenji kohan, liz flahive, carly mensch, the wachowskis, lana wachowski, j. michael straczynski,
david fincher, cary fukunaga, cary joji fukunaga, jean-marc vallée, andrea arnold, guillermo del
toro, steven soderbergh, baz luhrmann, the duffer brothers, matt duffer, ross duffer, shawn levy,
krista vernoff, meg marinis, stacy mckee, derek haas, diane frolov,
andrew schneider, michael brandt, warren leight, rick eid, julie martin, shane brennan, gary
glasberg, r. scott gemmill, peter lenkov, kevin wade, hart hanson, stephen nathan, andrew w.
marlowe, terri miller, adam horowitz, edward kitsis, i. marlene king, roberto
aguirre-sacasa, adam f. goldberg, bruno heller, danny cannon, francesca orsi
""")
)
