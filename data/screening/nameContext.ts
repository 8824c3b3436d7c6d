const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Before a name, and part of it. */
export const titles = set(
  'mevrouw mevr mw meneer mijnheer dhr hr heer dr drs mr ing ir prof professor dokter mej mejuffrouw ds jhr mrs ms miss',
)

/** Before a name, and no part of it. */
export const roles =
  set(`meester juf juffrouw tante oom opa oma collega rechter kinderrechter jeugdbeschermer voogd gezinsvoogd advocaat
  client zoon zoontje dochter dochtertje broer broertje zus zusje moeder vader familie fam gezin jongere meisje jongen pleegmoeder pleegvader
  pleegouders stiefvader stiefmoeder ouders vriend vriendin ex neef nicht buurvrouw buurman huisarts psycholoog psychiater begeleider
  gedragswetenschapper gezinswerker casusregisseur wijkagent leerkracht mentor leraar teamleider stagiaire kind kleinkind jeugdige peuter baby
  kinderen broers zussen zusjes broertjes broertje echtgenoot echtgenote partner uncle aunt teacher colleague mother father family judge son daughter client`)

/** Before the name of a whole household. */
export const households = set('familie fam gezin')

/** What somebody is called follows. */
export const callers = set(
  'roepnaam bijnaam voornaam achternaam heet heette heten genaamd ene zekere genoemd meester juf tante oom named',
)

/** With "van": the name of somebody follows. */
export const relations =
  set(`moeder vader ouders ouder oma opa broer broertje broers zus zusje zussen voogd gezinsvoogd zoon dochter tante oom neef nicht
  vriend vriendin juf meester mentor leerkracht advocaat stiefvader stiefmoeder pleegmoeder pleegvader pleegouders begeleider behandelaar huisarts
  jeugdbeschermer dossier zaak verjaardag school mother father ouderlijk gezin kamer telefoon situatie zitting plaatsing uithuisplaatsing`)

/** After a possessive, these say that somebody is meant. */
export const kin =
  set(`moeder vader ouders ouder oma opa broer broertje broers zus zusje zussen zoon dochter tante oom voogd gezinsvoogd vriend vriendin
  juf meester mentor school advocaat stiefvader stiefmoeder pleegmoeder pleegvader pleegouders pleeggezin begeleider behandelaar huisarts kamer dossier
  zaak verjaardag gezin familie kinderen kind plan plaatsing mama papa mother father parents sister brother school file case dochtertje zoontje
  jeugdbeschermer therapeut`)

/** Whose somebody is. */
export const possessives = set('haar zijn hun his her their')

/** Prepositions of surnames. */
export const prepositions = set(
  "van de den der ter ten te 't het el al ben bin ibn ait oulad ould von du da dos la le op in d' vande vander vd v/d abu abou",
)

/** What a person does, and hardly anything else. */
export const actsAsPerson =
  set(`wil woont belt belde zegt zei vindt vond weigert weigerde huilt huilde slaapt sliep mailt mailde appt appte vraagt vroeg vertelt
  vertelde schrijft schreef durft durfde loopt liep speelt speelde leeft leest las denkt dacht weet wist voelt voelde hoopt hoopte wacht wachtte
  verhuist verhuisde eet drinkt rookt luistert lacht schreeuwt sloeg slaat verdient kent kende kijkt zit zat logeert ging komt kwam bleef rende
  spreekt sprak begrijpt begreep snapt snapte tekent tekende rent vlucht vluchtte bezoekt bezocht vergeet vergat verloor begeleidt begeleidde typt hoort
  hoorde trouwt scheidt werkt werkte verblijft mailt vertrok
  wants lives called says said told refuses sleeps asks asked thinks moved`)

/** What a person does, and other things too. */
export const acts =
  set(`is was heeft had kan kon mag mocht moet moest zal zou krijgt kreeg wordt werd gaat doet deed blijft staat stond ligt lag heet maakt maakte
  ziet zag neemt nam geeft gaf brengt bracht houdt hield mist miste raakt start has had must may can will does`)

/** Before a single letter that is a number of something. */
export const linkers = set(
  'bijlage groep optie punt lid sub stap deel klas blok fase categorie type vitamine onder versie niveau plan artikel art formulier variant hepatitis tabel scenario team model',
)

/** Names that are words as well, and stand in front of a sentence or with a capital for emphasis too often. */
export const doubtfulAlone =
  set(`recht rechter voogd raad jeugd thuis wet en de het als ben met maar veel door bij per zo nu dan wie wat hoe waar alle hij zij ik je u er ook al
  elke mijn haar hun ons uw onze deze dit dat die daar hier soms vaak nooit altijd eerst toch want dus nog kan wil zijn niet geen een ja nee mei maart juist
  ouders ouder kind kinderen gezin moeder vader school groep zaak zaken regel regels
  beleid dossier zorg hulp plan tijd werk dag jaar week maand uren land huis zien just still all can may will rule family school kader praktijk burger burgers
  rechten rechters keizer naam dokter professor directeur`)

/** Adjectives that are surnames: names by their capital in the middle of a sentence only. */
const adjectives = set('sterk vrij jong oud nieuw goed best klein groot lang kort snel stil wit zwart rood')

/** After these a capital names a law, a system or a programme. */
export const namers =
  set(`wet wetsvoorstel protocol programma project richtlijn systeem app methode methodiek regeling formulier portaal training
  cursus handreiking module pakket platform werkgroep stuurgroep kader motie act`)

/** In lower case after a name these go on with the sentence. */
export const afterNever =
  set(`thuis boven snel stil lang pas weer meer voort vlot mooi goed heel veel ver voorbij buiten binnen wakker alle als haar best leest belt kent praat
  stuit verlaat loopt hard vroom zoek kwijt ziek moe boos bang blij klaar weg terug samen alleen rustig sterk groot klein jong oud kort krom dik droog nat vrij
  en of maar want dus die dat wie wat met zonder bij in op aan om uit over naar voor na tot door per van onder tegen tussen tijdens sinds vanaf
  niet geen wel nog ook al nu toen dan hier daar er ze zij hij het een de mijn zijn hun ons onze juist echt zelf steeds vaak soms nooit altijd kant uit spel geld
  straks morgen gisteren vandaag zo te ik je jij wij we u zich elk iets niets bleek kost les kamp last zorg school werk winter zomer dag week jaar vast
  los rond licht scherp streng wit zwart rood bruin blauw groen vroeg laat broers zus moeder vader tijd naam`)

export const isDoubtful = (base: string) => doubtfulAlone.has(base) || adjectives.has(base)
