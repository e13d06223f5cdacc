"""Words that say, beside a common word or a place, that the show of that name is meant."""

from bot.reading.words.vocabulary import phrases, words

# Directly before the title.
NOUNS_BEFORE = words("""
series drama comedy sitcom thriller show dramedy procedural pilot pilots spinoff spinoffs prequel
sequel offshoot
""")
NEWS_BEFORE = words("""
renews cancels orders greenlights axes scraps joins boards exits revives saves renew cancel ending
leaves leave quits departs exiting joining joined recommissions
commissions axed renewed boarding revive save resurrects bins ditches drops dropping cancelled
canceled cancelling renewing reboots halts resumes wraps delays pushes dates scrap leaving order
axe commission greenlight headline headlines headlining starring toplines
ordering canceling reviving saving departing quitting
quit depart
""")

FATES = words("end return conclude wrap begin start film shoot premiere finish continue resume")
TRADE_END = FATES | words("leave move debut recast")
# Directly after the title, at the head of its clause.
NEWS_NEXT = words("""
renewed renewal cancelled canceled axed scrapped gets lands sets adds casts to returns returning
wraps begins starts delayed premieres ends ending is has revived saved picked trailer teaser
resumes halts pauses star stars creator showrunner will won't spinoff prequel finale moves final
creators showrunners stop stops filming production drops unveils reveals picks finds taps loses
official officially
heads un uncancelled uncanceled key poster photos photo images image wont isnt arent hasnt doesnt
sneak footage stills clip first premiere sequel reboot revival season series cast wins books
scores earns nabs snags ordered greenlit commissioned debuts launches airs streaming dropped
shelved pulled leaves still not are cancellation director writer exits bosses boss
actor actress alum date release arrives could may might back given gives enlists recruits
crew moved moves extends loses promotes names ups nears eyes welcomes bags nets enters halted paused
suspends shuts postponed pushed bumped recasts rounds shifts heading coming concludes bows signs
""")

# These may follow anything: one of the next words must tell.
WEAK_NEXT = words("is has to will are still not may might could first final back given")
NEWS_STEMS = (NEWS_NEXT | NEWS_BEFORE | TRADE_END) - WEAK_NEXT

# The same after a word that itself begins sentences: "You Renewed", but not "See Trailer".
NEWS_ONLY = words("""
renewed renewal cancelled canceled axed scrapped revived returns ending ends adds casts
wraps delayed showrunner lands cancellation spinoff finale gets sets starts begins resumes halts
greenlit commissioned un uncancelled uncanceled
""")
# Small words that are titles somewhere.
LINKS = words("""
a an the of for by at as and or but no not so if in on with from into after before to up off out
all this that my your his its our their more most last
""")
FUNCTION = LINKS | words("""
you see us them her him it we they me i she he who what here now then watch look meet made when
where how why there is are was be do did does have has can will could would should
""")
ASKING = words("what who when where why how")
WITH_TO = words("from you them us her him")  # "From to welcome …" is no other phrase

# After several shows: "You and Evil Return", "The Sandman & Industry Pause Filming".
NEWS_OF_SEVERAL = words("""
pause halt resume wrap begin start get return land set add cast end shut go move delay stop score
earn nab join leave forced both all renewed cancelled canceled axed among officially finally find
receive premiere debut shift head come back picked
""")

# Anywhere in the line: it is about television.
TRADE = words("""
season seasons series show shows tv drama dramas dramedy comedy sitcom thriller star stars cast
casts casting trailer teaser renewed renewal renews cancelled canceled cancels cancellation axed
axes showrunner showrunners spinoff spinoffs spin premiere premieres episode episodes finale
filming production reboot revival prequel sequel actor actress creator streaming streamer pilot
recast recap recasts greenlit orders ordered commissions recommissions rebooted revived
uncancelled soap anime network poster exit exits joins departure
""")

# "star in Evil", "cast in The Fall", "lead in Shetland": no place is meant.
PLAYS_IN = words("""
star stars starring cast casts lead leads role roles part appear appears recur recurs guest return
returns back joins join regular actor actress play plays playing appearing recurring replace
replaces
""")
ON_SET_OF = words("""
production filming shooting work cameras camera plug begins wraps down book doors door lid cost
photography begin started resumes wrapped starting curtain
""")
PARTS_OF = words("""
star stars cast creator creators finale season series episode episodes showrunner trailer set
filming production seasons helping return revival reboot remake shoot cancellation renewal run
outing batch slate adaptation end boss reins director writer
""")

# A title of one such word is one only in quotes: Order, Star, Filming, Premiere.
TRADE_WORDS = (
    NOUNS_BEFORE
    | NEWS_BEFORE
    | NEWS_NEXT
    | NEWS_OF_SEVERAL
    | TRADE
    | PLAYS_IN
    | words("""
    order orders lead leads second third fourth fifth sixth hit hits early late soon ratings recap
    event limited
    recaps spoilers review reviews fans scoop rumor rumour rumors rumours exclusive breaking watch
    details look photo villain franchise universe crew
    vet vets alums ep eps exec writers directors debut debuts script
    scripts deal deals year years number numbers report reports update updates interview guest host
    """)
) - LINKS

# Words of time that are titles somewhere.
CALENDAR = words("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december spring summer autumn fall winter today tonight tomorrow
yesterday week weekend month year morning night christmas halloween easter thanksgiving now soon
""")
# What follows a word of time as it is: "August Premiere Date Set".
DATED = words("""
premiere premieres date release finale series debuts launches arrives to is final first key will
returns return start starts begin begins return back airs may could might not still
""")

# Places that are titles somewhere, and where things are filmed everywhere.
PLACES = frozenset(
    phrases("""
africa, alabama, alaska, albuquerque, amsterdam, argentina, arizona, arkansas, athens, atlanta,
austin, australia, austria, baltimore, bangkok, barcelona, beijing, belfast, belgium, berlin,
birmingham, blackpool, bombay, boston, brazil, brighton, bristol, britain, brooklyn, brussels,
bucharest, budapest, bulgaria, calgary, california, cambridge, canada, cape town, cardiff,
charleston, chicago, china, cleveland, colombia, colorado, connecticut, copenhagen, cornwall,
croatia, dallas, delhi, denmark, denver, derry, detroit, devon, dubai, dublin, edinburgh, egypt,
england, essex, europe, finland, florida, france, galway, georgia, germany, glasgow, greece,
halifax,
hamburg, hawaii, helsinki, holland, hollywood, hong kong, houston, hungary, iceland, illinois,
india, indiana, indonesia, iowa, ireland, israel, istanbul, italy, jamaica, japan, jersey, kansas,
kent, kentucky, kenya, korea, lancashire, las vegas, leeds, lisbon, liverpool, london, los angeles,
louisiana, madrid, maine, malta, manchester, manhattan, maryland, massachusetts, melbourne,
memphis, mexico, mexico city, miami, michigan, milan, minnesota, mississippi, missouri, montana,
montreal, morocco, moscow, mumbai, nashville, nebraska, netherlands, nevada, new jersey,
new mexico, new orleans, new south wales, new york, new york city, new zealand, newcastle, nigeria,
norfolk, north carolina, northern ireland, norway, nottingham, ny, ohio, oklahoma, ontario, oregon,
orlando, oslo, ottawa, oxford, paris, pennsylvania, philadelphia, philippines, pittsburgh, poland,
portland, portugal, prague, quebec, rhode island, romania, rome, russia, san diego, san francisco,
savannah, scotland, seattle, seoul, serbia, shanghai, sheffield, shetland, sicily, singapore,
slovenia, south africa, south carolina, south korea, spain, stockholm, suffolk, sussex, sweden,
switzerland, sydney, taiwan, tampa, tel aviv, tennessee, texas, thailand, tokyo, toronto, tulsa,
tunisia, turkey, tuscany, uk, ukraine, united kingdom, united states, us, usa, utah, valencia,
vancouver, vegas, venice, vermont, vienna, vietnam, virginia, wales, warsaw, washington, wellington,
west virginia, west end, wilmington, wisconsin, wyoming, yorkshire, zurich, broadway
""")
)
AT_PLACES = words("filming production star stars set sets director actor actress writer alum")
PLACED = words("in near at outside around from across through to beyond over into")

# Idioms of this trade that are titles somewhere: never a show unless quoted.
IDIOMS = frozenset(
    phrases("""
the works, on air, off air, on the air, breaking news, behind the scenes, on set, the set, the cast,
origin story, love story, big screen, the big screen, small screen, writers room, the writers room,
golden globes, emmys, the emmys, oscars, the oscars, super bowl, world cup, primetime, prime time,
true story, the trailer, the teaser, the finale, the show, the series, the season, the movie,
the film, the star, the stars, the role, the lead, the part, the network, the news, the end,
the return, this week, last week, next week, the week, this year, last year, next year,
last chance, second chance, first time, day one, new year, next up, series regular, star wars,
the latest, real life, late night, daytime, comic con, the plot, the first, the second, the third,
the final, the next, the best, final season, new series, full season, the final season,
the streamer, one more, no more, on demand, box office, top ten, top 10, in production, key role
""")
)
