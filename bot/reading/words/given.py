"""First names: who bears one is somebody, not a place, a prize or a company."""

from bot.reading.words.vocabulary import GIVEN_NAMES, words

# Only beside another word: alone some are common words. The commonest stand in the vocabulary.
FIRST_NAMES = GIVEN_NAMES | words("""
aaron abbie abby abigail abraham ada addison adelaide adele adria adrian adriana adrien aesha agatha
agnes ahmed aidan aiden aileen aimee aisha aisling aja akira al alan alana alanna alastair alba
albert alberto aldis alec alejandra alejandro alessandra alessandro alessia alexa alexander
alexandra alexandre alexandria alexei alexia alexis alfie alfonso alfonzo alfre alfred ali alia
alicia alina alisha alison alistair alma alonso althea alvaro alvin alyson alyssa amaka amalia
amandla amara amari amber ambika ambyr amelia amelie amir amira amit ana anastasia anders andi andre
andrea andreas andrei andres aneurin ange angelica angelina angelique angelo angus anika anil anita
anja anjali anjana anjelica ann annabel annabella annabelle annabeth annaleigh annalisa annalise
annalynne annasophia annemarie annette annika ansel anson anton antonia antonio antony anya aoife
arabella archie aria arian ariana ariane arielle arienne arlene arlo armando armie arnold art arturo
arya asa ash asher ashleigh ashton asia asif astrid athena aubrey audra august augustus aurora
austin ava axel aya ayelet ayesha ayo aziz babs bailey barbie barney barrett barry bart bashir baz
bea beanie beatrice beatriz beau becca beck becky bel belinda bella ben-hur benedict benicio benito
benjamin benny bernadette bernard bernie bert bertie beth bethany betsy beverley beverly bex bianca
bijou bilal birgitte blair blake blanche blythe bo boman bonnie boris boyd bradford bradley braeden
brandee branden brandi brandy brandyn brecken breckin breeda brenda brendan brenna brennan brent
brenton bret brett briana brianna brianne bridget bridgid brie brigitte britt brittany brittney
broderick brody bronagh bronson bronwyn brooklyn bruno bryan bryce bryn brynn bryony buddy burt
burton byron caitlin caitriona calam caleb callum calum calvin cameron camila camilla camille camryn
candace candice cara carey carina carla carlo carlos carly carmen carole carolina carolyn carra
carrie carson cary caryn casey cassandra cassidy cassie catalina cate cathal cathy catriona cecilia
cecily cedric celeste celia celine cesar chad chadwick chandler chanel channing chantal charithra
charity charlene charlize charlotte charlyne chase chastity chelsea cher cheree cherry cheryl
cheyenne chiara chip chiwetel chloe chloë christa christelle christian christiane christie christine
christoph christophe christopher chuck cian ciara ciaran cillian cindy claes clancy clarence clarke
claudette claudia claudine claudio clayton clea clem clemence clementine cleo cliff clifton clint
clive clyde cobie cody colby cole coleman colette colleen colm colman colton columbus connie connor
conor conrad constance constantine cooper cora coral coralie corbin cordelia corey corin corinne
cornelius cory cosmo courteney courtney cree cressida crispin cristin cristina crystal cuba curtis
cush cyrus d'arcy d'pharaoh dafne dagmara dakota dale dallas damian damien damon damson dana dane
dani dania danica daniela daniella danielle danila danneel dante daphne dara darby darcy daria
darian dario darius darlene darrel darrell darren darryl daryl dash daveed davi davide dawn dax
deanna deborah debra declan deirdre del delaney delroy demetrius demi demian denim denis denise
denzel dermot derrick desiree desmond destiny dev devin devon dexter diandra diane dianna dianne
diarmuid dichen diego diem dilshad dimitri dina dinah dion dixie djimon dolly dolores domhnall
dominic dominik dominique don donal donald donnie dora dorian doris dorothy dot dougie douglas
dougray dove drake drea drew duane dulé dustin dwayne dwight dylan eamonn earl ebon ebony eddy eden
edgar edi edie edith edmund eduardo edwin edy efrat egill eileen eiza eka eleanor elena eleni eli
eliana elias elijah elin elina elinor elisa elisabeth elise elisha eliza ella elle elliot elliott
ellise elodie eloise elsa elsie elspeth elton elvis elyse emanuela emayatzy emerald emerson emil
emile emilia emilie emilio emmanuelle emmett emmy emun ennis enrico enrique enzo erica erik erika
erin ernest ernie esme esmeralda essie estelle esther etienne eugene eugenia eugenio eunice
evangeline eve evelyn everett ewan ewen ezra fabien fabio faith famke fanny farrah fatima faye
federico felicia felipe felix ferdia ferdinand ferdy fergus fernanda fernando finlay finn finneas
fiona fisayo flo flora florence florian floriana forest forrest fran frances francesca francesco
franchesca francis francisco francois franka frankie franklin freddie freddy frederick freema freida
freya gabriel gabriela gabriella gabrielle gael gaia garance gareth garret garrett gaten gates gavin
gayle gaynor geena gemma gena gene genelle genevieve geoff geoffrey georgia georgie georgina
geraldine gerard gerardo gia giacomo giancarlo gideon gil giles gillian gina ginnifer ginny giorgia
giovanni gisele giselle giulia gladys glen glenda glenn glynn golshifteh goran grace gracie grant
greer gregg gregor gregory greta griffin gugu guillaume guillermo gus gustavo guy gwen gwendoline
gwilym gwyneth hadley hailee hailey hal haley halle halley halston hamish hans harlan harley harold
harriet harris harrison hasan hattie hayden haydn hayley hazel heath hector hedda heida heidi helena
helene henri henrietta herbert hermione hettie hiam hiba hilary hilda himesh hiroyuki holland
holliday hollie holt homer honor hope horatio howard hubert huda hudson hugh hugo humphrey hussein
hélène iain ibrahim ida iddo idris ignacio igor ike ilana ilfenesh iman imani imelda imogen ina
india indira indya ines ingrid inti ioan ira irene irina iris isaac isaach isabel isabela isabella
isabelle isaiah isidora isla ismael issa ivan ivanno ivy iwan izzy j jace jacki jackson jacob
jacqueline jada jade jaden jai jaime jaimie jaina jamal jameela jamel jamie jan jana janae janelle
janet janice janina janine jared jaren jasika jasmin jasmine javicia javier jayden jaylin jayne jaz
jazz jean jeanette jeanie jeanine jeannie jed jefferson jeffery jeffrey jemaine jemima jemma jena
jenifer jenna jennette jennifer jensen jeremiah jeri jermaine jerome jerrika jess jessalyn jessamyn
jessie jesus jewel jillian jimmi joachim joanna joanne joaquim joaquin jocelyn jock jodi jodie jody
joel joely johan johann johannah johannes jonah jonas jonathon jonny joonas jordana jorge jorja jose
josefina josefine josephine josette joshua josie josé jovan jovian joyce judd jude judith judson
jules julian juliana julianna julianne juliet juliette julio julius june juno jurnee justina justine
kaan kailash kaitlyn kaley kane kara karan kareem karim karin karl karla karolina karren karsten
kasia kat kata katarina katerina katey kath katharine katherine kathleen kathryn kathy katia katja
katrina katy katya kay kaya kayla kaylee keanu keegan keeley keely kehlani keiko keir keira kelli
kellie kelsey kelvin kendal kendall kendra keri kerr kerri kerry kevin keyla khalid khary kiefer
kiele kiera kieran kiernan kiki kimberley kimberly kip kirsten kirsty kit kitty kodi kofi koji kory
kris krista kristen kristin kristina kristine kristofer kristoffer kristy krys krystal krysten
kumail kunal kurt kwame kyla kylie kyra lacey lachlan lakeith lamorne lana lance landon laney lara
larenz lars lashana latoya laurel laurence laurie lavinia lawrence laz lea leah leanne lee leela
leigh leighton leila lena lennie lenny lenora leon leona leonardo leonie leonor leroy lesley
leslie-ann lester letitia leven levi levon lex lexi lia liana libby lidia liev lila lili lilia
lilian lilla lillian lilly lin lina lincoln lindsay lindsey linus liona lionel lior liv livia liza
lizzie lizzy lloyd logan lois lola lolly lorelei loretta lori lorna lorne lorraine lottie louis
louisa louise luca lucia lucian luciana luciane lucien lucille lucinda lucius ludivine luis luisa
lukas luna lupita luther lydia lyle lyn lynda lyndie lyndsey lynn lynne lyric mabel mac mackenzie
macy maddie maddy madeleine madeline madelyn madison mads mae maeve magdalena mahershala maia maika
maisie maitreyi makeda malcolm malik mallory mamoudou mandy manny manolo manuel mara marc marcel
marcella marcelo marcia marcus mare marg margaret margarita margo margot marguerite mariah mariam
mariana marianne maribel maricruz marielle marilyn marin marina mario marion marisa mariska marisol
marissa marius marjorie marla marlee marlene marley marlo marlon marnie marsha marshall martina
marty marvin maryam masali masi massimo mateo mathew mathilde matias matilda matteo matthias maura
maureen maurice mauricio mavis max maxim maxime maximilian maxine mckenna mckinley meagan meaghan
meera meg meghan mehcad mehdi mei melanie melina melinda melody melonie melora melvin mena mercedes
mercy meredith merle merrin merritt meryl mia micaela micah michaela michaël micheal michel michele
miguel mika mikael mikaela mikayla mikhail mila milan mildred milena millicent millie milly milo
mimi min mina mindy ming-na minka minnie mira miranda miriam misha missy mitch mitchell moe mohamed
mohammed moira moises mona monique morena morfydd morgan morgana moses mouna muriel murray mya
myha'la myles mylène myra myrna nabhaan nadia nadine nafessa naledi nana naomie nasim nastassja nat
natacha natalia natalie natasa natascha natasha nathalie nathaniel naveen navid nazanin neal ned
neda neel nell nellie nelson nestor neve nia niall niamh nichelle nicholas nicola nicolas nicolette
niecy nigel nikita nikki niko nikolai nikolaj niles nils nimrat noel noelle noemi noma nonso noomi
norah noreen noriko norma nyasha octavia oded odessa odette ola olga oliva olive olly olwen omar
omari oona ophelia orla orlando orson orville osric osy otis otto owain owen paapa paddy padma paige
palak paloma pamela paola paolo parisa parminder pascal pascale patina patrice patricia patsy patti
patty paulina pauline paulo paz peggy penelope percy perdita perry petra peyton phaldut pheobe
philippa philippe phillip phillipa phoebe phylicia phyllis pia pierce pierre piers piper pippa polly
poorna poppy portia prashanth precious preston priah primrose prince priscilla priya priyanka pruitt
quentin quincy quinn quinta quvenzhané rachael radha rafael rafe raff raffey raffi rahul rainer
rainn ralf rami ramin ramon ramona ramy randall rashad rashid rashida rasmus raul raven ravi raya
rayna reba rebekah reece reese reg regan rege reggie regina reid reiko remy rena renata renate rene
renee renée reuben rex rey reynaldo rhea rhiannon rhona rhys ria ricardo ricki rico riley riva river
riz roan robbie roberta roberto robson robyn rocco rochelle rocky roderick rodney rodrigo rohan
roisin roland rolf romain roman romany romeo romola romy ronald ronan ronda rory rosalie rosalind
rosamund rosanna rosario rose roselyn rosemarie rosemary roshan rosslyn rossy rowan rowena rowland
roxane roxanne ruairi ruaridh ruby rudi rudy rufus rupert rutina rya ryder rylan róisín sabina
sabine sabrina sade sadie saffron sagal sahar said saleem salma salvatore samara samira sammy samson
samuel sanaa sandra sandrine sandy sanjeev santiago saoirse sarita sasha saskia saul savannah
scarlett sebastian sela selena selma sendhil sepideh serena sergio serinda severine shabana shailene
shalita shameik shane shannon shanola shantel shaquille shari sharlto sharmila shaunette shawn shay
shaye shayne shea sheila shelby sheldon shelley shelly sherilyn sherri sherry sheryl shiloh shirine
shivani shohreh shola shonda shoshana shruti sian sidney siena sienna sierra sigourney silas silvia
simone simu siobhan siobhán skai skyler sofia sofie sofía sol soleil sonequa sonia sonja sonny
sonoya sonya sophia soraya sosie spencer sri stacey stacy stanley stef stefan stefania stefanie
steffan stephan stephanie stephany sterling stevie stewart stockard storm stu suki suleka summer
sung sunita sunny suranne susanna susannah susanne susie suzanne suzy sven swoosie syd sylvester
sylvie tahar taika taissa talia talitha tamara tamera tamlyn tammy tamsin tamzin tanaya tania tantoo
tanya tara taraji tariq taron taryn tasha tate tati tatiana tatjana tatum tawny tea teagan tegan
tenoch teo terence terrell terrence terri tess tessa tevin thaddea thandie thandiwe thea thelma theo
theodore thiago thomasin thora thuso thérèse tia tibor tiffany tig tiger tilda tilly timo timothe
timothy timothée tinsley tisha titus tobe tobi tobias tobin toby toks tomas tomasz tommie toni tonia
tonya topher tori tosin tracee tracey travis trent trevante trey tricia trieste trine trini trinity
trisha tristan troy trudie trystan tunde tuppence turlough tuva ty tyra tyree tyrese tyrone tyson
uma una ursula uzo uzoamaka val valarie valentina valeria vanessa vella verity vernon verona
veronica vic vicki victoire vidal viggo vikki vikram viktor viktoria vin vincenzo vinette vinnie
viola violet violett virginia virginie vivian viviane vivica vivien wade waleed wallace wallis wally
walt walton warwick wendell wentworth werner weruche wes whitney whoopi wiley wilford wilfred
wilhelm willa willem willow wilmer winona winston wolfgang wood woody wunmi wyatt xander xavier
xochitl xolo yael yahya yanic yara yasmin yasmina yasmine yaya yolanda yorgos yoshi yul yuri yusuf
yvette yvonne zac zachary zack zahn zahra zainab zak zander zara zawe zaza zazie zeeko zehra zelda
zendaya zeno ziggy zita zoey zoie zooey zosia zoë zuleikha zuri
""")
