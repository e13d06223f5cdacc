"""Words that the reader knows by heart: networks, brands, roles, and words too common."""

import re


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """One phrase between commas."""
    return tuple(phrase.strip() for phrase in text.split(",") if phrase.strip())


def any_of(items: tuple[str, ...]) -> str:
    """Build an alternation, longest first so that "disney channel" wins over "disney"."""
    return "|".join(re.escape(item) for item in sorted(items, key=len, reverse=True))


# Lower-case; they become one mark in a headline, so that patterns may say "at <network>".
NETWORKS = phrases("""
netflix, hulu, amazon prime video, prime video, amazon prime, amazon freevee, amazon studios,
amazon, freevee, apple tv+, apple tv plus, apple tv, appletv+, apple, disney+, disney plus,
disney channel, disney xd, disney junior, disney, hbo max, hbo, max, cinemax, showtime,
paramount+, paramount plus, paramount network, paramount, peacock, starz, stars on starz, epix,
mgm+, mgm plus, amc+, amc plus, amc, shudder, acorn tv, britbox, crunchyroll, funimation,
hidive, adult swim, cartoon network, nickelodeon, nick jr, nbc, abc, cbs all access, cbs, fox,
the cw, cw, fxx, fx on hulu, fx, syfy, usa network, usa, tnt, tbs, trutv, bravo, e!, freeform,
abc family, lifetime, hallmark channel, hallmark, bet+, bet, mtv, vh1, comedy central, tv land,
ifc, sundancetv, sundance tv, own, a&e, history channel, history, nat geo, national geographic,
discovery+, discovery, tlc, hgtv, pbs masterpiece, masterpiece, pbs, bbc one, bbc two, bbc three,
bbc four, bbc iplayer, iplayer, bbc america,
bbc1, bbc2, bbc3, bbc, itvx, itv1, itv2, itv, channel 4,
channel 5, e4, all 4, more4, dave, sky atlantic, sky max, sky one, sky comedy, sky, now tv,
uktv, alibi, s4c, virgin media, rte, cbc, ctv, global tv, citytv, crave, stan, binge, foxtel,
showcase, nine network, seven network, network ten, ten, abc australia, sbs, tvnz, viaplay, canal+,
arte, zdf, ard, rtl, sat.1, rai, tf1, france 2, youtube premium, youtube red, youtube originals,
youtube, facebook watch, quibi, crackle, roku channel, the roku channel, roku, tubi, pluto tv,
spectrum, dc universe, wgn america, wgn, audience network, directv, hotstar, jiocinema, zee5,
sonyliv,
sony liv, globoplay, vix, viki, tving, the streamer, the network, streamer,
yellowstone network, cmt, pop tv, up tv, uptv, we tv, oxygen, bounce tv, bounce, the wb, wb,
upn, spike tv, ion television, ovation, sundance now, great american family, hallmark+, revolt,
tv one, sky witness, sky arts, sky history, sky deutschland, u&drama, u&dave, u&alibi, w network,
ctv sci-fi channel, apple original, atresplayer, movistar plus+, movistar+, rtve, star+,
skyshowtime, amazon minitv, jiohotstar, disney+ hotstar, abc iview, sbs on demand, nine, mgm,
zee tv, tvn, jtbc, kbs, mbc, abema, tv tokyo, fuji tv, nhk, tencent, iqiyi
""")

# A possessive of one of these before a title is not part of it ("Marvel's Jessica Jones").
BRANDS = phrases("""
marvel, marvel studios, marvel television, dc, dc comics, disney, disney+, pixar, lucasfilm,
star wars, stephen king, ryan murphy, shonda rhimes, shondaland, neil gaiman, tom clancy,
george r.r. martin, harlan coben, tyler perry, taylor sheridan, dan brown, mike flanagan
""")

ROLE_NOUNS = phrases("""
star, stars, alum, alums, alumni, alumna, alumnus, actor, actors, actress, actresses, vet, vets,
veteran, veterans, creator, creators, co-creator, co-creators, showrunner, showrunners,
co-showrunner, boss, bosses, ep, eps, executive producer, executive producers, producer,
producers, writer, writers, scribe, scribes, director, directors, helmer, co-star, co-stars,
breakout, breakouts, author, duo, team, favorite, favourite, fave, newcomer, cast member, cast
members,
regular, lead, leads, leading man, leading lady, composer, cinematographer, host, player, exec,
execs,
trio, pair, couple, scene-stealer, fan favorite, castmate, castmates, kid, baddie, villain,
heartthrob
""")

SERIES_NOUNS = phrases("""
series, show, tv show, tv series, drama, dramedy, comedy, sitcom, thriller, miniseries,
mini-series, limited series, anthology, docuseries, docu-series, anime, animated series, reality
series,
crime drama, period drama, procedural, soap, k-drama, kdrama, sci-fi series, fantasy series,
telenovela,
reboot, revival, remake, adaptation, spinoff, spin-off, prequel, pilot, comedy series, drama series,
event series, web series, dystopian drama, medical drama, legal drama, horror series, superhero
series
""")

# Common English words and words of this trade. A title made of these alone ("You", "First Look",
# "The Return") needs a second signal before it is taken for a show.
COMMON = words("""
a an the and or but nor so yet of in on at to for from by with about as into over after before
under again up down out off near next last new old first second third one two three four five six
seven eight nine ten hundred thousand million here there where when why how what who whom which
that this these those i you he she it we they me him her us them my your his its our their mine
yours is am are was were be been being do does did done doing have has had having can could may
might must shall should will would not no yes all any both each few more most other some such only
own same than too very just now then once ever never always also back still even well away today
tonight tomorrow yesterday day days night nights week weeks month year years time times hour hours
minute moment life lives living live love loved loves lover lovers hate man men woman women boy boys
girl girls kid kids child children baby mom mum mother dad father brother brothers sister sisters
son daughter wife wives husband family families friend friends neighbor neighbours people person
guy guys lady ladies gentleman king queen prince princess boss doctor doctors nurse teacher lawyer
detective cop cops police agent agents spy soldier captain chief president home house houses room
street road city town village country world worlds earth land sea ocean island river mountain sky
star stars sun moon fire water ice snow rain storm wind wild game games play player players team
club party dance music song sing voice story stories tale tales book books word words letter name
names number truth lie lies liar liars secret secrets mystery crime crimes murder murders killer
kill killing kills dead death die dying blood body bodies heart hearts head face eye eyes hand hands
skin bone bones mind soul dream dreams nightmare fear hope faith grace power powers money rich poor
gold silver black white red blue green yellow pink dark darkness light lights shadow shadows bright
big little small great good bad better best worst evil nice sweet bitter hot cold cool warm hard
soft easy fast slow long short high low deep true false real fake right wrong left lost found find
finding missing gone going go goes come comes coming came get gets getting got give gives given
take takes taken make makes making made see seen saw look looks looking watch watching know known
knows think thinking feel feeling want wanted need needs try trial trials run runs running runner
walk walking fall falls falling fallen rise rising stand standing sit stay stop start started
starts begin begins beginning end ends ending ended finish finale open close closed break breaking
broken breaks cut hold fight fighting fighter war wars battle battles army peace law order orders
justice court guilty innocent judge jury prison jail free freedom school college high class student
students work working works worker job jobs business office company shop store market food kitchen
chef bake eat eating drink drinking bar hotel hospital church train car cars bus plane ship boat
drive driver driving ride travel journey trip way ways path line lines edge corner wall door doors
window gate bridge tower castle garden park forest tree trees flower rose animal animals dog dogs
cat cats horse wolf bear lion bird birds fish snake monster monsters ghost ghosts vampire witch
witches zombie demon demons devil angel angels god gods heaven hell hero heroes villain villains
legend legends legacy return returns returned revenge revival reunion rescue escape hunt hunter
hunters hunting chase hide hidden hiding seek search touch call calling called caller phone text
message news report reporter press act acts action scene show shows series season seasons episode
episodes trailer teaser clip photo photos picture pictures image poster film films filming movie
movies cinema studio stage screen network channel television tv radio cast casting crew actor set
sets premiere premieres date dates dating release released renewed renewal cancelled canceled
production shooting shoot wrap wraps camera cameras deadline variety special original originals
part parts chapter chapters volume half final pilot order ordered sequel prequel spinoff reboot
remake update updates official exclusive first-look preview sneak peek reveal reveals revealed
announced confirmed report reports rumor rumors exit exits leave leaves leaving left join joins
joining add adds lead star starring role roles character characters guest host team title titled
untitled fan fans award awards winner winners win wins winning lose loser losers loss help helper
save saved saving safe danger dangerous risk chance luck lucky happy sad mad crazy insane angry
funny fun joke comedy drama thriller horror romance action adventure reality documentary kids
strange stranger strangers alone together forever everything nothing something anything everyone
someone anyone nobody somebody everybody somewhere nowhere everywhere inside outside upload
between behind beyond above below across along around against without within through during since
until while because if though although maybe perhaps almost enough many much less least every
another against power control command mission impossible possible change changes changing chosen
choice choices question questions answer answers problem trouble troubles shame guilt sin sins
saint saints sinner foundation invasion industry succession euphoria severance sugar insecure
atypical dare dares defending defense suits scandal revolution revenge believe belief
believer trust truth trying living upstairs downstairs animal kingdom kingdoms empire empires
dynasty crown throne thrones blade sword knife gun guns shot shots bullet bomb target weapon
machine machines robot robots computer code signal radar space planet planets alien aliens future
past present history century age ages era modern ancient lost island bay beach coast harbor lake
north south east west northern southern eastern western american british english french german
america england london paris york angeles chicago boston texas florida california hollywood vegas
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december spring summer autumn winter morning evening afternoon
midnight noon dawn dusk sunset sunrise daily weekly monthly annual party of five hundred twelve
physical manhunt vigil wool dark barry mare ray ramy billions ballers girls looking
getting crashing divorce camping enlightened hung luck rome oz ugly
betty bones castle body proof scorpion limitless rush mercy pure genius conviction
notorious timeless powerless trial error champions ab aps rise marlon superior donuts kevin wait
single half early late later sooner hit hits party young older early moon earth peace storms
legacy origin origins universe crisis relative relatives stranger stays sudden surprise favorite
favourite heroes rivals traitor traitors rebel rebels scandal betrayal hunted haunted trapped cursed
blessed shattered happy angry apart together dry wet ice lake valley desert farm zoo circus theatre
screen stage wizard magic spirit vampires ghosts champion champions partners couple couples married
wedding marriage teens twins age awake arrested accused evidence proof verdict unsolved crime
original originals reign servant physical salt honey wire sources insider view talk talks coach
governor mayor survivor bachelor paradise humans robin gangs line limit fearless reckless ruthless
restless general private major beneath underground middle backstage reunion comeback special
specials drama pride glory envy greed noise silence sound voice voices message letters
living biblically instinct wisdom crowd seal valor dynasty taken emerald chicago
shades mysteries imposters queen south colony falling water shooter mr robot
ready steady drop drops dropped line duty casualty doctors unforgotten vera luther lewis
strike endeavour shetland father brown silent witness hustle skins misfits
utopia merlin atlantis sherlock liar bodyguard killing eve
""")
# The last lines hold one-word titles too: being common only asks for a second signal.

# Phrases that are titles somewhere and words of every second headline: never a show unquoted.
JARGON = words("""
season seasons series show shows trailer teaser first final new the a and season's episode
episodes premiere finale pilot cast casting crew star stars release date look official special
preview renewed cancelled canceled renewal report reports exclusive deadline variety watch update
updates breaking film films filming movie movies tv television production shooting wrap news
trailers sneak peek clip poster photo photos sets set returns return live originals original
netflix hulu amazon hbo abc nbc cbs fox disney apple bbc itv channel network drama comedy sitcom
thriller reality documentary anime spinoff spin off reboot revival sequel prequel coming soon
two three four five six seven eight nine ten one last next now playing
""")

# What may stand before an unquoted title of little strength: it does not belong to a name.
BEFORE_TITLE = words("""
on in of for to from at with by and or about as into after before during behind is are was will
does did do has have can could should would may might when why how where what if that the joins
join joined joining renews renew renewed cancels cancel cancelled canceled cancelling canceling
orders ordered greenlights greenlit axes axed scraps scrapped ends ending drops saves saved revives
revived exits exit leaves leave leaving departs departing quits boards lands directs directing
helms leads tops headlines returns revisits sets dates delays pushes moves wraps wrapped films
filming starts begins resumes halts pauses unveils reveals debuts premieres shares releases teases
confirms announces commissions recommissions new original hit popular beloved acclaimed drama
series show comedy sitcom thriller watch trailer teaser also plus including exclusive breaking
report update season adds casts ahead tv starring s
shooting production
""")

# What may stand after one.
AFTER_TITLE = words("""
season series s renewed renewal renews cancelled canceled cancels cancellation axed ended ending
ends end
gets get lands nabs scores earns sets set adds add casts cast finds taps enlists recruits hires
loses wraps wrapped begins began starts started resumes resumed halts halted pauses paused shuts
delayed delays postponed pushed moves moved returns return returning to is are was has have will
won't may could might on at in for from with by and or trailer teaser first premiere premieres
debut debuts
release returns drops dropped reveals revealed unveils releases shares announces confirms star
stars actor actress alum creator showrunner boss writer director producer spinoff spin-off prequel
sequel reboot revival final new official finally officially not picked saved revived rescued
heads heading comes coming arrives lands launches launched airs airing streaming now here back
filming production shooting films cameras finale pilot episode episodes cast casting exits loses
greenlit ordered scrapped dead dropped unveiled revival comeback update won't isn't hasn't tv
straight given hands handed
taking takes enters goes kicks rounds promotes ups bumps brings welcomes boards books poster
photos key art clip exit departure starring
sneak after before ahead as but still also bosses team eps villain spin-offs scoops due set eyes
gears
""")

NAME_PARTICLES = words("de la le van von der den di da del dos al el bin ibn st mc mac o")

# A title that is somebody's first name or surname needs a second signal as well.
GIVEN_NAMES = words("""
adam alex alice allison amanda amy andrew andy angela anna anne annie anthony april arthur ashley
audrey barbara ben betty bill billy bob
bobby brad brandon brian bruce carl carol caroline catherine charles charlie chris christina claire
cleveland colin craig cynthia daisy dan daniel danny dave david dean debbie dennis derek diana donna
doug duncan ed eddie edward elizabeth ellen ellie emily emma eric ethan eva evan felicity frank fred
gabby gary george gloria gordon graham greg hank hannah harry harvey heather helen henry holly ian
jack jackie jake james jane jason jay jeff jen jenny jeremy jerry jesse jessica jill jim jimmy joan
joe joey john johnny jonathan jordan joseph josh joy juan judy julia julie justin karen kate katie
keith kelly ken kenny kim kirk kyle larry laura lauren leo leonard leslie liam lily linda lisa liz
lou louie lucas lucy luke maggie marge maria marie mark martha martin mary matt matthew maude maya
megan mel melissa michael michelle mickey mike miles molly monica nancy naomi nate nathan neil nick
nicole nina noah nora norman oliver olivia oscar pam pat patrick paul paula penny pete peter phil
philip rachel ralph randy raymond rebecca rhoda richard rick ricky rita rob robert robin roger ron
ronnie rosa rosie ross roy russell ruth ryan sally sam samantha sara sarah scott sean seth sharon
sharon shaun shirley simon sophie stan stella stephen steve steven stuart sue susan sydney sylvia
ted teddy teresa terry theresa thomas tim tina todd tom tommy tony tracy trevor tyler valerie vera
vicky victor victoria vince vincent walter wanda warren wayne wendy wesley will william willie
wilson zach zoe jones smith taylor moore king parker collins murphy cox reed kelly gray clark lewis
white young allen hall davis evans stone carter brooks fisher hunter mason page porter ward woods
""")
