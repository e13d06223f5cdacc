"""First names: who bears one is somebody, not a place, a prize or a company."""

from bot.reading.words.vocabulary import GIVEN_NAMES, words

# Only beside another word: alone some are common words. The commonest stand in the vocabulary.
FIRST_NAMES = GIVEN_NAMES | words("""
aaron abbie abby abigail abraham ada addison adele adelaide adria adrian adriana adrien aesha
agatha agnes ahmed aidan aiden aileen aimee aisha aisling aja akira al alan alana alanna alastair
alba albert alberto aldis alec alejandra alejandro alessandra alessandro alessia alexa alexander
alexandra alexandre alexandria alexei alexia alexis alfie alfonso alfonzo alfre alfred ali alia
alicia alina alisha alison alistair alma alonso althea alvaro alvin alyson alyssa amaka amalia
amandla amara amari amber ambika ambyr amelia amelie amir amira amit ana anastasia anders andi andre
andrea andreas andrei andres aneurin ange angelina angelica angelique angelo angus anika anil anita
anja anjali anjana anjelica ann annabel annabeth annabelle annaleigh annalise annalisa annalynne
annasophia annemarie annette annika annabella ansel anson anton antonia antonio antony anya
aoife arabella archie ariana ariane arielle aria arienne arlo arlene arian armando armie arnold
art arturo arya asa ash asher ashton ashleigh asia asif astrid athena aubrey audra august augustus
aurora austin ava axel aya ayesha ayo ayelet aziz bailey barney barrett barry bart barbie
bashir baz bea beanie beatrice beatriz beau becca beck becky bel bella belinda ben-hur benedict
benicio benito benjamin bernadette bernard bernie bert bertie beth bethany betsy beverley beverly
bex bianca bijou bilal bill birgitte blair blake blanche blythe bo boris boyd bonnie boman brandi
brandy bradley bradford braeden branden brandee brandyn breckin breeda brenda brendan brenna
brennan brent brenton bret brett briana brianna brianne bridget bridgid brie brigitte britt
brittany brittney broderick brody bronagh bronson bronwyn brooklyn bruno bryan bryce brynn bryony
buddy burt burton byron bryn caitlin caitriona caleb callum calum calvin cameron camila camilla
camille camryn candice candace cara carey carina carla carlo carlos carly carmen carole carolina
carolyn caroline carra carrie carson carter cary caryn casey cassandra cassidy cassie cate
catalina cathal catherine cathy catriona cecilia cecily cedric celeste celia celine cesar chad chadwick
chandler chanel channing chantal charity charlene charlize charlotte charlyne chase chastity
chelsea cher cherry cheryl cheyenne chiara chip chiwetel chloe chloë christa christelle christian
christiane christie christina christine christoph christophe christopher chuck cian ciara
ciaran cillian cindy clancy claes claire claudette claudia claudine claudio clarence clarke
clayton clea clem clemence clementine cleo cliff clifton clint clive clyde cobie cody colby cole
coleman colette colleen colm colman colton columbus connie connor conor conrad constance
constantine cooper cora coral coralie corbin cordelia corey corin corinne cornelius cory cosmo
courteney courtney cree cressida cristin cristina crispin crystal curtis cush cuba cyrus d'arcy
d'pharaoh dafne dagmara dakota dale dallas damian damien damon dana dane danielle daniela daniella
danila danica dani danneel dante daphne dara darby darcy daria darian dario darius darlene
darrel darrell darren darryl daryl dash daveed davi davide dawn dax deanna deborah debra deirdre
del delaney delroy demetrius demi demian denis denise dennis denzel dermot derrick desiree
desmond destiny dev devin devon dexter diandra diane dianne dianna diarmuid dichen diego diem
dilshad dimitri dina dinah dion dixie djimon dolly dolores dominic dominik dominique domhnall
don donal donald donna donnie dora doris dorian dorothy dot dougie douglas dougray dove drake drea
drew duane dulé dustin dwayne dwight dylan eamonn earl ebon ebony eddy eden edgar edi edie edith
edmund eduardo edwin efrat egill eileen eiza eka eleanor elena eleni eli eliana elias elijah
elin elina elinor elisa elisabeth elise elisha eliza ella elle elliot elliott elodie eloise elsa
elsie elspeth elton elvis elyse emanuela emayatzy emerald emerson emil emile emilia emilie
emilio emilie emmanuelle emmett emmy emun ennis enrico enrique enzo eric erica erik erika erin
ernest ernie esme esmeralda essie estelle esther etienne eugene eugenia eugenio eunice eve
evangeline evelyn everett ewan ewen ezra fabien fabio faith famke fanny farrah fatima faye federico
felicia felicity felipe felix ferdia ferdinand ferdy fergus fernanda fernando fiona finlay finn
finneas fisayo flo florence florian flora floriana forest forrest fran frances francesca
francesco franchesca francis francisco francois frankie franka franklin freddie freddy frederick
freema freida freya gabriel gabriela gabriella gabrielle gael gaia garance gareth garrett garret
gary gates gaten gavin gayle gaynor geena gemma gena gene genevieve genelle geoff geoffrey
georgia georgie georgina geraldine gerard gerardo gia giacomo giancarlo gideon gil giles gillian
gina ginnifer ginny giorgia giovanni gisele giselle giulia gladys glen glenn glenda gloria glynn
golshifteh grace gracie grant greer gregg gregor gregory greta griffin gugu guillermo guillaume gus
gustavo guy gwen gwendoline gwyneth gwilym hadley hailee hailey hal haley halle halley halston
hamish hank hannah hans harlan harley harold harriet harris harrison hasan hattie hayden hayley
haydn hazel heath hector hedda heidi heida helena hélène helene henrietta henri hermione herbert
hettie hilary hilda hiam himesh hiroyuki holland hollie holliday holt homer honor hope horatio
hope howard hubert huda hudson hugh hugo humphrey hussein iain ian ibrahim ida iddo idris ignacio
igor ike ilana ilfenesh iman imani imelda imogen ina india indira indya ines ingrid inti ioan ira
irene irina iris isaac isaach isabel isabela isabella isabelle isaiah isidora isla ismael issa
ivan ivanno ivy iwan izzy j jace jackson jacob jacki jacqueline jada jade jaden jai jaime jaimie
jaina jamal jamel jameela jamie jan jana janae janelle janet janice janina janine jared jaren
jasika jasmin jasmine jason javicia javier jayden jayne jaz jazz jean jeanette jeanie jeanine
jeannie jed jefferson jeffery jeffrey jemaine jemima jemma jena jenifer jenna jennifer
jennette jenny jensen jeremiah jeri jermaine jerome jerrika jess jessalyn jessamyn jesse jessie
jesus jewel jill jillian jimmi joachim joanna joanne joaquin joaquim jocelyn jock jodi jodie jody
joel joely johan johann johannah johannes jonah jonas jonathon jonny joonas jordana jorge jorja
jose josefina josefine josephine joshua josie josé josette jovan jovian joyce jude judd
judith judson jules julian juliana julianna julianne julie juliet juliette julio julius june
juno jurnee justina justine kaan kailash kaitlyn kaley kaley kane kara karan kareem karim karin
karl karla karolina kaley karren karsten kasia kat kata katarina katerina katey kath katharine
katherine kathleen kathryn kathy katia katie katja katrina katy katya kay kaya kayla kaylee
keanu keegan keeley keely kehlani keir keira kelli kellie kelsey kelvin kendal kendall
kendra keri kerr kerri kerry kevin keyla khalid khary kiefer kiele kieran kiera kiernan kiki kim
kimberly kimberley kip kirsten kirsty kit kitty kodi kofi koji kory krista kristen kristin kristina
kristine kristofer kristoffer kristy krys krysten krystal kumail kunal kurt kwame kyla kylie
kyra lacey lachlan lakeith lamorne lana lance landon laney lara larenz lars lashana latoya laurel
laurence laurie lauren lavinia lawrence laz lea leah leanne lee leela leigh leighton leila lena
lennie lenny lenora leon leona leonardo leonie leonor leroy lesley leslie leslie-ann lester letitia
leven levi levon lewis lex lexi lia liana libby lidia liev lila lili lilia lilian lilla lillian
lilly lin lina lincoln lindsay lindsey linus liona lionel lior livia liz liza lizzie lizzy lloyd
logan lois lola lolly lorelei loretta lori lorna lorraine lorne lottie lou louis louisa louise
luca luciana lucia lucian luciane lucien lucille lucinda lucius ludivine luis luisa lukas luke luna lupita
luther lydia lyle lyn lynda lyndie lyndsey lynn lynne lyric mabel mac mackenzie macy maddie
maddy madeleine madeline madelyn madison mads mae maeve magdalena maggie mahershala maia maika
maisie maitreyi makeda malcolm malik mallory mamoudou mandy manny manolo manuel mara marc marcel
marcella marcelo marcia marcus mare marg margaret margarita margo margot marguerite mariah mariam
mariana marianne maribel maricruz marielle marilyn marin marina mario marion marisa mariska
marisol marissa marius marjorie mark marla marlee marlene marley marlo marlon marnie marsha
marshall martin martina marty marvin maryam masi masali mason massimo mateo matilda mathew mathilde
matias matteo matthias maura maureen maurice mauricio mavis maxim maxime maximilian maxine mckenna
mckinley meagan mehdi meaghan meera meg meghan mehcad mei mel melanie melina melinda melora
melody melvin mena mercedes mercy meredith merle merrin merritt meryl mia micah micaela michaela
michaël micheal michel michele mickey miguel mika mikaela mikael mikayla mike mikhail mila milan
mildred milena miles millicent millie milly milo mimi min mina mindy ming-na minka minnie mira
miranda miriam misha mitch mitchell moe mohamed mohammed moira moises mona monique morena
morfydd morgan morgana moses mouna muriel murray mya myha'la myles mylène myra myrna nabhaan nadia
nadine nafessa naledi nana nancy naomie nasim nastassja nat natacha natalia natalie natasa natasha
nathalie nathaniel navid naveen nazanin neal ned neda neel nell nellie nelson nestor neve niall nia
niamh nicholas nichelle nicola nicolas nicole nicolette niecy nikki nikita niko nikolai
nikolaj nigel nils nimrat nina niles noel noelle noemi noma noomi nonso nora norah noreen noriko norma
nyasha octavia odessa odette ola oliva olga olive oliver olly olwen omar omari ophelia oona
orlando orla orson orville osric osy otis otto owain owen paapa paddy padma paige palak paloma
pamela paola paolo parisa parker parminder pascal pascale patina patrice patricia patsy
patti patty paulina pauline paulo paz peggy penelope percy perdita perry petra peyton phaldut
pheobe phil philippa philippe phillip phillipa phoebe phylicia phyllis pia pierce piers pierre
piper pippa polly poppy portia poorna prashanth precious preston priah primrose prince priscilla
priya priyanka pruitt quentin quincy quinn quinta quvenzhané rachael radha raff rafael rafe
raffey raffi rahul rainer rainn ralph rami ramin ramon ramona ramy randall rashad rashid rashida
raul ravi raven raya rayna reba rebecca rebekah reece reed reese reg regan reggie regina reid
reiko remy rena renata rene renee renée renate reuben rex rey reynaldo rhea rhiannon rhona rhys
ria ricardo ricki rico riley rita riva river riz roan robbie roberta roberto robson robyn rocco
rochelle rocky roderick rodney rodrigo roger rohan roisin róisín roland rolf roman romany romain romeo
romola romy ronan ronald ronda ronnie rory rosalie rosalind rosamund rosanna rosario rose
roselyn rosemary rosemarie roshan rossy rosslyn rowan rowena roxanne roxane rowland ruaridh
ruairi ruby rudi rudy rufus rupert rutina ruth ryan rya rylan ryder sabina sabine sabrina sade sadie
saffron sagal sahar said saleem sally salma salvatore samara samira sammy samson samuel samson
sandra sandrine sandy sanaa sanjeev santiago saoirse sarita sasha saskia saul savannah
scarlett sebastian selena selma sendhil sepideh serena serinda sergio seth severine shabana
shailene shalita shameik shane shannon shanola shantel shari sharlto sharmila shaquille shaunette
shaye shawn shay shayne shea sheila shelby sheldon shelley shelly sherilyn sherri sherry sheryl
shirine shivani shiloh shohreh shola shonda shoshana shruti sian sidney siena sienna sierra sigourney
silas silvia simone simu siobhan siobhán skai skyler sofia sofie sofía sol soleil sonequa sonia
sonja sonny sonya sonoya sophia sophie soraya sosie spencer sri stacey stacy stanley
stef stefan stefanie steffan stefania stella stephan stephanie stephany stephen
sterling stevie stewart stockard storm stu suki suleka summer sunita sunny suranne
susan susanna susannah susanne susie suzanne suzy sven swoosie sylvester sylvie syd taika
taissa talia talitha tamara tamera tamlyn tammy tamsin tamzin tanaya tania tantoo tanya tara taraji
tariq taron taryn tasha tate tati tatiana tatjana tatum tawny taylor tea teagan teddy tegan
ted tenoch teo terence terrell terrence terri tess tessa tevin thandie thandiwe thaddea thea
thelma theo theodore theresa thérèse thiago thomasin thora thuso tia tibor tiffany tig tiger tilda tilly
timo timothée timothy timothe tina tinsley tisha titus tobi tobias toby tobe tobin todd
toks tomas tomasz tommie toni tonia tonya topher tori tosin tracey tracee travis trent trevante
tricia trine trini trinity tricia trieste trey trisha tristan troy trudie trystan tuppence
tunde turlough tuva ty tyra tyree tyrese tyrone tyson uma una ursula uzo uzoamaka val valarie
valentina valeria valerie vanessa vella vera verity vernon verona veronica vic vicki victoire
victor vidal viggo viktor viktoria vikki vikram vin vincenzo vinette vinnie viola violet violett
virginia virginie vivian viviane vivica vivien wade waleed wallace wally walt walton wanda warwick
wayne wendell wentworth werner wes weruche whitney whoopi wilford wilfred wilhelm willa willem willow
wilmer wiley winona winston wolfgang wood woody wunmi wyatt xander xavier xochitl xolo yael yahya
yanic yara yasmin yasmina yasmine yaya yolanda yorgos yoshi yul yuri yusuf yvette yvonne yvonne
zac zachary zack zahn zahra zainab zak zander zara zawe zaza zazie zehra zelda zendaya zeeko zeno
hiba brecken calam charithra cheree damson dania declan edy ellise goran jaylin keiko kris liv max melonie missy natascha oded ralf rasmus rege sela sung tahar wallis babs benny denim carrie annie
ziggy zita zoey zoie zooey zosia zoë zuleikha zuri
""")
