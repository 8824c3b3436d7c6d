/** 2,048 easy words of three to eight letters, of our own choosing; no two sound alike. Six of them carry 66 bits. The order is for ever. */
export const receiptWords: readonly string[] = `
aalbes aanbod aandacht aanhang aanleg aanloop aanrecht aantal aanvoer aardbei aarde aardig abrikoos accent accu acht
achter achttien acteur actief adelaar adem ader adres advies adviseur afdruk afslag afstand aftellen agenda akker
akkoord alarm album algen alles alpaca altijd amandel ananas anders anijs anjer anker ansicht antenne antiek appel
april arend argument arm artikel asperge atelier atlas atleet atoom augustus auto avocado avond azijn azuur baai baan
baard badkamer badpak bagage bakfiets bakker balans balie balkon ballet ballon bamboe banaan bandje bank banket bar
barbier barones basalt basis basket bassin baton bazaar bazuin beamer bed bedankt beek beeld beemd been beest beetje
begin beginner begonia behang beitel bekend beker belletje belofte bench benzine bereik berg berghut bergmeer bergpad
bergtop bericht beroep bes besje besluit bestand bestek betaal beuk beurt bewaren bewijs bewoner bezem bezig bezoek
bezorger biet bijl biljart biljet binnen binnenin biologie bioscoop bistro bitter blaadje blad bladluis blauw blazer
blij blik blikje bliksem blinde bloeien bloem bloembol bloempot bloesem blond blouse boa bocht bodem boeg boei boeket
boekje boerin bokaal bolide bolletje bonbon bonen bont boom boomhut boomtop boon bootje bord borrel borstel bosbes
boshut bospad bosrand bosvogel boter boterham bouillon bouw bouwen bouwer boven bowling braaf braam brand branden
brasem breed breien brem brief briefje bries bril brillen broccoli broche broer brok brons brood broodje brug bruid
bruin bruisen brunch buffel bui buigen buiging buis buiten bult bundel bureau burger buurman buurt cabine cacao cactus
cadeau camera camping canvas caravan carnaval casino cavia cel cello cement cent centrum chef chips chocola cider
cijfer cilinder cimbaal cirkel citroen clown club cobra cocon code compact compleet computer concert confetti contact
contract correct coupe couscous cursus dadel dag dageraad dagje dahlia dakgoot dakpan dakraam dal danken dansen danser
dapper datum dauw debat december deeg deksel delen delta delven den denken dennen derde dessert detail deur diadeem
diamant dicht dichtbij dichter dienst dier dierbaar dieren dijk ding dinsdag diploma dirigent disco distel document
doel doelman dok dokter dolfijn domein donker donut doorgang doos doosje dorp dorst dorstig douche draagtas draai
draaien draak dragen dragon drie driehoek drinken droge dromer droog droom drop druif druk drukker drum druppel dubbel
duiker duim duin duintop duizend duo durf duwen dwars dweil echo eclips eend eender eenheid eenhoorn eenling eerlijk
eerste eet eetlepel eeuw eierdop eigen eik eikel eiland einde eiwit eland elastiek elders elf elkaar ellips email
emmer energie engel envelop erf ernstig erwt esdoorn essay etage etalage eten ethiek etiket etui euro ezel fabel
fabriek factuur fagot fakkel familie fanfare fantasie fazant februari fee feest feestje festival fiets fietsbel
fietsen fietser fietspad fietstas figuur fijn file film filter finale fit fjord flacon flamingo flanel flap flat fles
flits fluit fluiten fluitje fluweel folder folie fontein forel formule fornuis fort forum foto fractie framboos fris
frisbee fruit functie funk fuut gaaf gaande gaap galm galop gamba gans garage garantie garen garnaal gast gazon gebaar
gebak gebied geboorte geboren gebouw gebruik gedachte gedicht geduld geel gehakt geheugen gehucht geit gekko geld
geleide gelijk geloof geluid geluk gelukkig gemak gember gemeente genie genot geur gevoel gewicht gewoon gezang
gezicht gezin gezond gids gierst gieter ginkgo giraf gitaar glad glans gletsjer glijden glimlach glinster globe gloed
goal golf gondel gordijn gorilla goud graad graan gracht grafiek gram grappig gras grasmat gratis graven grens griep
gril grind groei groen groente groeten groeve grond groot grot gruis gulden gym haai haak haard haast haasten halen
half hals halte ham hamer hamster handbal handdoek handel handig handpalm handtas handzaag hang hangar hangen hangmat
hapje harde haring harmonie harp hart haven haver havik hazelaar heden heerlijk hek hekje helder helft helpen hemd
hemel hengel hengst herberg herder herfst herinner hert hertog heuvel hier hijsen hinde hinken hobby hockey hoef hoes
hol hommel honderd honing honk hoofd hoog hoogte hooi hooiberg hoorn hopen horen horizon horloge hotel houding hout
houtblok houtduif hoveling huis huisarts huisdeur huisdier huiswerk hulp hulst humor humus huppel hut hutje huurder
hyacint idool iglo ijs ijsbaan ijsbeer ijsberg ijsblok ijsje ijskast ijspegel ijspret ijsvogel ijver ijzer imker
indruk inham inhoud inkt inlog inpakken insect internet invloed ivoor jaar jaargang jade jaguar jam januari jarig
jasje jasmijn jazz jeep jeugd joggen jojo jong jonge jonger jonker journaal jubel judo juf juichen juk juli jungle
juni jury juweel kaak kaars kaasboer kaasmes kaatsen kabaal kabel kabinet kabouter kachel kade kajak kajuit kalender
kalf kameel kamer kamerjas kamille kamp kampeer kamperen kanaal kanarie kaneel kano kant kantoor kapitein kapper
kapstok kar karaat karaf karakter karper karton kassa kastanje kastdeur kasteel kater katoen kauwgom kazerne keer
keizer kelder kelk kelner kenner keren kermis kerst kervel ketel ketting keuken keus kevertje kiem kies kiezel kiezen
kijken kijker kikker kilo kin kind kinderen kiosk kippen kist kiwi klaar klank klap klas klasse klaver klavier kleding
kleed klei kleine kleur kleuren kleuter klim klimaat klimmen klimmer klimop klink klinken klinker klok klokhuis klomp
klont kloppen klos kluif knaap knal knie knik knippen knoei knoflook knol knoop knot knutsel koek koekblik koekje
koekoek koel koelkast koelte koepel koers koffer koffie koken kokos kolibrie kolom kom komeet komen kompas konijn
koning kookpot koolmees koord koper koppel koraal korf kort kosmos kostuum kous kraai kraal kraam krab kracht krans
krat kreeft kreek krekel krent kriebel krijgen krijt kring kristal kroeg krokant krokodil krokus kroon kruid kruimel
kruin kruipen kruis kruk krul kubus kudde kuif kuiken kuip kundig kunst kurk kussen kust kwaken kwark kwartaal kwartel
kwarts kwast kwik laan laars laatste lach ladder lade lading lagune laken lama lamp land landen landweg langs langzaam
lantaarn laser last lavendel lawaai lawine leder leefbaar leeg leem leerling leesboek leesbril leeuw legende leggen
lei leiding lelie lengte lens lente lepel leraar leren lessen letten letter leuk leunen leuning lever lezen libel lied
liefde liefje lift liggen lijm lijst lila limoen lineaal links linnen lint linze lip liter locatie loep lof logboek
loge loket lolly lood loods loof loop lopen loper loterij lotus lucht luchtig lucifer luid luier luik luister lunch
lus lynx maag maaier maaltijd maand maandag maart maat machine magie magneet mais maken maker makreel mama man manege
mango mantel map marathon marine markt marmer marmot mars marter masker massa matras meedoen meestal meester meeuw mei
meisje melding melk melkfles melkkan melkweg melodie meloen mens mensen menu merel merg merk merkbaar metaal meten
meter metro meubel meubels middag middel midden mier mijl mijn miljoen mimosa minder minister minuut mist mode model
moed moeder moedig moeras moestuin mogelijk mogen mol molecuul molen moment mompel mond monster montuur mooi moraal
morgen mos mossel motel motor motto mouw mug muil muismat munt muntje museum muts muur muziek naald naam nadenken
nagel najaar namiddag narcis nat natie natuur neef neerslag negen nek nest netwerk neus nevel nicht niets nieuw nieuws
nieuwtje nobel noemen noemer noord noot nootje nop normaal noten notitie nougat november nul nummer nut nuttig oase
oceaan ochtend oefening oever ogen oker oksel oktober olie olifant olijf olm omelet omgeving omslag omtrek onder ons
ontbijt ontwerp onweer oog oogappel oogst ooievaar oor oorbel oost oosten opa opbouw opdracht opening opera opgave
opname oprit opstap optocht oranje orchidee orde orgel origami orkaan orkest otter oud ouder oven overall overkant
overleg overweg paal paar paarden paardrij paars pad pagina pakken pakket paleis palet paling palm panda paneel
panfluit panter papa papaja papegaai paper papier paprika paraplu parasol parel parfum park parket partij pas passen
passend passer pasta pastei patat patrijs patroon pauk pauw pauze pedaal pel pelikaan pen penseel peper peren periode
perron pers peuter piano picknick piek pijl pijp piloot pimpel pincet pinda pint pion piraat piramide pizza plaat
plaats plafond plakband plan planeet plank plant plastic plein plek plezier ploeg plons pluim pluis plukken plus
poedel poeder poes poets poetsen poffer poker polder polo pomp pompoen pond pony pool poolster poort poppen populier
portaal portier positie post postbode poststuk pot potlood praat pracht prachtig praktijk pramen praten precies pret
prijs prik prins prinses prisma proces proef proeven profiel project proza pruik pruim publiek pudding pulp puma punt
punter pupil purper puur puzzel quilt quiz raaf raap race racket radar raden radijs radio raket rank rapen raster
ratel ravijn rebus recept recht rechts record redder reden reeks reep reform regel regelen regenjas regenton reiger
reis reizen rekenen rekening rem rennen richting ridder riem riet rietdak rij rijbaan rijp rijst rijtuig ring ritme
rits rivier rob robijn robot roede roeiboot roeien roepen roer rollade roller roman rondje rook roos rooster rots
route royaal roze rozijn rubber rug rugby rugzak ruig ruiken ruim ruimte rund rups rust rustdag rusten rustig ruwe
saffier saffraan salade saldo salie salon salto samen sap sardine satijn sauna saus savanne schaak schaal schaap
schaar schaats schacht schaduw schans schat schaven scheef schelp schenken scherm scherp schets schil schild schip
schoen scholier schommel school schoon schop schort schot schotel schouder schouw schrift schrijf schroef schub
schudden schuim schuit schuur seconde segment sein seizoen selderij seringen serre servet servies sfeer shampoo
sierlijk signaal simpel sinas singel sjaal sjerp sjouwen skelet ski skibril slaap slaapzak slab slagroom slak slang
slapen slee sleep sleutel slim slinger slot sluier sluis sluiten smaak smal smaragd smeren smid snaar snack snavel
snede sneeuw snel snelheid snijden snoek snoer snor snuiven soep soepel sofa sojaboon sok solo som sonate soort sorbet
spa spaak spade spagaat spar specht speelbal speer spek speld spelen speler speling spiegel spier spijker spil spin
spinazie spiraal spits spoed spoel spons spook spoor spoorweg sport spraak spreeuw springen sprint sproet sprong sprot
spruit spuit staaf staan staart stad stadhuis stadion stam stand stapel stapelen start station steeg steel steiger
steken stem stempel ster sterk sterke sterren steun steur steven stevig stijl stil stilte stip stoel stoep stof stok
stoom storm straal straat straatje strak stralen strand streek streep strijken strik stro strook stroom stroop strop
struik struis studie stuk stukje sturen stuur stuurman succes suiker sultan super surf surfen symbool systeem taal
taart tabel tablet tafel tak talent tandarts tandem tango tank tante tapijt tapir tarwe tas tasje taxi team techniek
teen tegel teil teken tekenen tekening tekst telefoon tellen teller tempo tennis tent term terras terug textiel
theater thee theedoek theekop theepot thema thuis tien tiener tijd tijger tijm tikken tillen timmer titel toast tocht
toegang toekomst toelage toets toga toilet tomaat ton toneel tonijn tonnen toon top topaas toren torso tortel tosti
touw toveren toverij traan tractor trainer trap trapgat trappen trein trek trekken trend trillen trio troef trofee
trolley trom trommel trompet troon troost trots trouw truc trui truitje tuba tube tuin tuinbank tuinhek tuinman
tuinpad tuit tulp tunnel turf turkoois turnen tussen twee tweede tweeling twijg twintig typen uil uitgang uitje uitleg
uitnodig uitstap uitzicht unicum unie uniek uniform univers uren uur vaart vaas vaatdoek vaatwas vacht vader vakantie
vakwerk valk vallei vallen vangen vanille varken vat veel veerpont veertig vegen veld velg venkel venster ver verband
verder verfpot verhaal verhuis verkeer verklaar verkoop vermaak verre vers verte vertrek verven verzamel vest veter
veulen vieren vierkant vijf vijg vijver viking villa vilt vinden vinger vink violet viool vis vissen visser vlaai vlag
vlagstok vlak vlam vlecht vleugel vlieg vliegen vlieger vlier vlinder vloed vloeien vloer vlot vlotte vlug vocht
voelen voet voetbal voetpad voetstap vogel volgen volgend volk volume voor voordeur voorjaar voorraad vooruit vork
vorm vorst vos vouwen vraag vragen vrede vreemd vreugde vriend vriendin vrij vrijdag vroeg vrolijk vrouw vrucht
vulkaan vullen vulpen vuur vuurwerk waaier waard waarde waarheid wachter wagen wal walnoot wals walvis wandel wandelen
wang warm warmte wasbak wasbeer wasmand wassen wasser water waterkan waterrad waterval wax web wederom weefsel weekend
weer weg weide weiland wekker welkom welzijn wensen wereld werf werk werken werker werkplek wesp west weten weven
wiebel wiegen wiek wiel wijn wijs wijzen wijzer wild wilg willen wimpel wind winkel winnen winst winter wip wippen wit
witlof woensdag wolf wolk wollig wonder wonen woning woord woorden worden worm wortel woud wrap yoga yoghurt zaad zaag
zaaien zacht zadel zagen zak zakdoek zalm zand zandbak zandpad zandweg zandzak zanger zaterdag zebra zee zeehond
zeelucht zeeman zeemeeuw zeep zeepaard zeepbel zeester zeewier zegel zeggen zeil zeilboot zeilen zeker zelf zender
zenuw zesde zestien zetel zetten zeven zicht zijde zilver zilveren zin zingen zink zinken zitbank zitten zoek zoeken
zoen zolder zomer zon zondag zonlicht zonnig zool zoom zorg zout zuid zuivel zwaaien zwaan zwaluw zwam zwart zweef
zwem zwembad zwemles zwemmer zweven
`
  .trim()
  .split(/\s+/)
