import type { Catalogue } from './sentence.ts'

/** The pages that explain: terms, privacy, accessibility, interface. */
export const plain = {
  datasetMeaning: {
    nl: 'Cijfers over wat regels in de jeugdbescherming doen, gemeld door de praktijk, elk met een marge.',
    en: 'Figures on what rules do in youth protection, reported by practice, each with a range.',
  },
  termsTitle: { nl: 'Begrippen', en: 'Terms' },
  termsLead: {
    nl: 'Hier staat wat de woorden op deze site betekenen. Daaronder staat wat er in de tabellen staat.',
    en: 'What the words on this site mean. Below that: what is in the tables.',
  },
  wordsOfField: { nl: 'Woorden uit het veld', en: 'Words of the field' },
  inEnglish: { nl: 'Engels', en: 'Dutch' },
  measuresOf: { nl: 'Maten', en: 'Measures' },
  measuresMore: {
    nl: 'Een maat is iets dat wij tellen, met een naam die nooit verandert.',
    en: 'A measure is something we count, with a name that never changes.',
  },
  unit: { nl: 'Eenheid', en: 'Unit' },
  since: { nl: 'Sinds', en: 'Since' },
  name: { nl: 'Naam', en: 'Name' },
  code: { nl: 'Code', en: 'Code' },
  meaning: { nl: 'Wat het is', en: 'What it is' },
  tablesOf: { nl: 'Tabellen en kolommen', en: 'Tables and columns' },
  tablesMore: {
    nl: 'Elke uitgave heeft deze tabellen. De namen van kolommen staan zo in elk bestand.',
    en: 'Every release has these tables. Columns have these names in every file.',
  },
  table: { nl: (name: string) => `Tabel ${name}`, en: (name: string) => `Table ${name}` },
  column: { nl: 'Kolom', en: 'Column' },
  kind: { nl: 'Soort', en: 'Type' },
  mayBeEmpty: { nl: 'Kan leeg zijn', en: 'May be empty' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  text: { nl: 'tekst', en: 'text' },
  integer: { nl: 'heel getal', en: 'whole number' },
  real: { nl: 'getal', en: 'number' },
  boolean: { nl: 'waar of niet waar', en: 'true or false' },
  codesOf: { nl: 'Codes', en: 'Codes' },
  codesMore: {
    nl: 'In de tabellen staan korte codes. Dit zijn ze allemaal.',
    en: 'The tables hold short codes. These are all of them.',
  },
  list: { nl: (name: string) => `Lijst ${name}`, en: (name: string) => `List ${name}` },

  privacyTitle: { nl: 'Privacy', en: 'Privacy' },
  privacyLead: {
    nl: 'Deze site gaat over regels, niet over mensen. Niemand is herkenbaar.',
    en: 'This site is about rules, not about people. Nobody can be recognised.',
  },
  visit: { nl: 'Als je deze site bekijkt', en: 'When you read this site' },
  visit1: {
    nl: 'Wij zetten geen cookies en volgen je niet. Alleen wie zich aanmeldt, krijgt er één.',
    en: 'We set no cookies and do not follow you. Only who signs in gets one.',
  },
  visit2: {
    nl: 'Wij bewaren je IP-adres niet. Ook niet in een logboek of bij een fout.',
    en: 'We do not keep your IP address. Not in a log and not with an error.',
  },
  visit3: {
    nl: 'Alles op een pagina komt van deze server. Geen ander bedrijf kijkt mee.',
    en: 'Everything on a page comes from this server. No other company looks on.',
  },
  visit4: {
    nl: 'Zet je sneltoetsen uit? Dan onthoudt alleen je eigen browser dat.',
    en: 'Do you switch the shortcuts off? Then only your own browser remembers that.',
  },
  visit5: {
    nl: 'Je browser bewaart cijfers die je opende. Zo zie je ze ook zonder verbinding. Ze gaan nergens heen.',
    en: 'Your browser keeps figures that you opened. So you see them without a connection too. They go nowhere.',
  },
  signals: { nl: 'Wat er met meldingen gebeurt', en: 'What happens to signals' },
  signals1: {
    nl: 'Een melding heeft geen naam en geen dag. Wat blijft: organisatie, beroep en kwartaal.',
    en: 'A signal has no name and no day. What remains: organisation, profession and quarter.',
  },
  signals2: {
    nl: 'Eén mens telt één keer per kwartaal. In het volgende kwartaal kan niemand zien dat het dezelfde is.',
    en: 'One person counts once a quarter. In the next quarter nobody can see that it is the same one.',
  },
  signals3: {
    nl: (count: string) =>
      `Wij tonen een cijfer pas bij ${count} of meer bijdragen. Bij elk cijfer tellen wij wat toeval op.`,
    en: (count: string) => `We show a figure only from ${count} contributions. We add some chance to every figure.`,
  },
  signals4: {
    nl: 'Na de definitieve uitgave vernietigen wij de sleutels en de losse meldingen.',
    en: 'After the final release we destroy the keys and the separate signals.',
  },
  limits: { nl: 'Wat wij niet kunnen beloven', en: 'What we cannot promise' },
  limits1: {
    nl: 'Weet iemand alles over negen van de tien mensen in een groep? Dan leert die iets over de tiende.',
    en: 'Does someone know everything about nine of ten people in a group? Then they learn something about the tenth.',
  },
  limits2: {
    nl: 'Daarom proberen wij bij elke uitgave zelf of iemand te herkennen is.',
    en: 'So with every release we try ourselves whether anyone can be recognised.',
  },
  questions: { nl: 'Vragen of een klacht?', en: 'Questions or a complaint?' },
  mail: { nl: 'Mail naar', en: 'Write to' },
  authority: {
    nl: 'Je kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
    en: 'You can also complain to the Dutch Data Protection Authority.',
  },

  accessTitle: { nl: 'Toegankelijkheid', en: 'Accessibility' },
  accessLead: {
    nl: 'Iedereen moet deze site kunnen gebruiken. Hier staat hoe ver wij zijn.',
    en: 'Everybody must be able to use this site. Here is how far we are.',
  },
  status: { nl: 'Status', en: 'Status' },
  statusB: { nl: 'B: voldoet gedeeltelijk', en: 'B: partly compliant' },
  statusMore: {
    nl: 'Een programma vond geen fouten. Een mens heeft de site nog niet volledig onderzocht.',
    en: 'A program found no faults. A person has not yet examined the whole site.',
  },
  draft: {
    nl: 'Dit is een concept. Wie de site beheert, zet de verklaring in het register.',
    en: 'This is a draft. Whoever runs the site enters the statement in the register.',
  },
  tested: { nl: 'Wat is getest', en: 'What was tested' },
  testedOn: { nl: 'Laatst getest', en: 'Last tested' },
  standard: { nl: 'Norm', en: 'Standard' },
  pages: { nl: 'Pagina’s', en: 'Pages' },
  widths: { nl: 'Breedtes', en: 'Widths' },
  schemes: { nl: 'Kleuren', en: 'Colours' },
  lightAndDark: { nl: 'licht en donker', en: 'light and dark' },
  faults: { nl: 'Fouten gevonden', en: 'Faults found' },
  also: { nl: 'Ook getest', en: 'Also tested' },
  keyboard: {
    nl: 'Alles werkt met alleen een toetsenbord, en je ziet steeds waar je bent.',
    en: 'Everything works with a keyboard alone, and you always see where you are.',
  },
  zoom: {
    nl: 'De tekst past nog bij 200% zoom en op een scherm van 320 pixels.',
    en: 'The text still fits at 200% zoom and on a screen of 320 pixels.',
  },
  noScript: { nl: 'Elke pagina werkt zonder JavaScript.', en: 'Every page works without JavaScript.' },
  charts: {
    nl: 'Elke grafiek heeft een tabel met dezelfde cijfers. Kleur is nooit het enige teken.',
    en: 'Every chart has a table with the same figures. Colour is never the only sign.',
  },
  gaps: { nl: 'Wat nog niet goed is', en: 'What is not right yet' },
  gap1: {
    nl: 'Mensen met een schermlezer hebben de site nog niet getest.',
    en: 'People with a screen reader have not tested the site yet.',
  },
  gap2: {
    nl: 'Sommige tabellen zijn breder dan een telefoon. Je schuift ze opzij.',
    en: 'Some tables are wider than a phone. You scroll them sideways.',
  },
  gap3: {
    nl: 'Namen van cijfers uit Engeland en de uitleg van de API zijn alleen in het Engels.',
    en: 'Names of English figures and the description of the interface are in English only.',
  },
  report: {
    nl: 'Kom je er niet uit? Laat het weten. Je krijgt binnen twee weken antwoord.',
    en: 'Are you stuck? Tell us. You get an answer within two weeks.',
  },
  ombudsman: {
    nl: 'Niet tevreden met het antwoord? Dan kun je naar de Nationale ombudsman.',
    en: 'Not content with the answer? Then you can go to the National Ombudsman.',
  },

  papersTitle: { nl: 'Documenten', en: 'Documents' },
  papersLead: {
    nl: 'Papieren over privacy, veiligheid en toegankelijkheid. Een organisatie vult ze aan en stelt ze vast.',
    en: 'Papers on privacy, safety and accessibility. An organisation completes and adopts them. They are in Dutch.',
  },

  apiTitle: { nl: 'Cijfers ophalen', en: 'Fetch the figures' },
  apiLead: {
    nl: 'Alle cijfers zijn open data. Je hebt geen account en geen sleutel nodig.',
    en: 'All figures are open data. You need no account and no key.',
  },
  apiMore: {
    nl: 'Elke tabel is er als CSV, JSON, Arrow en Parquet, met dezelfde rijen. Een uitgave verandert nooit.',
    en: 'Every table comes as CSV, JSON, Arrow and Parquet, with the same rows. A release never changes.',
  },
  example: { nl: 'Voorbeeld', en: 'Example' },
  exampleMore: {
    nl: 'Zo haal je één reeks op, in een programma of op de opdrachtregel:',
    en: 'This fetches one series, in a program or on the command line:',
  },
  catalogues: { nl: 'Voor catalogi en programma’s', en: 'For catalogues and programs' },
  asOpenApi: { nl: 'De hele beschrijving (OpenAPI 3.1)', en: 'The whole description (OpenAPI 3.1)' },
  asDcat: { nl: 'Alle uitgaven (DCAT-AP)', en: 'All releases (DCAT-AP)' },
  asPackage: { nl: 'Deze uitgave (Frictionless)', en: 'This release (Frictionless)' },
  asCsvw: { nl: 'Deze uitgave (CSV on the Web)', en: 'This release (CSV on the Web)' },
  operations: { nl: 'Adressen', en: 'Addresses' },
  english: {
    nl: 'Vanaf hier is de tekst in het Engels: zo staat die ook in de beschrijving.',
    en: 'Below is the text of the description itself.',
  },
  parameter: { nl: 'Wat je meegeeft', en: 'What you give' },
  answers: { nl: 'Antwoorden', en: 'Answers' },
  licenceMore: {
    nl: 'Je mag de cijfers gebruiken en delen. Noem Wederkerig en de uitgave (CC BY 4.0).',
    en: 'You may use and share the figures. Name Wederkerig and the release (CC BY 4.0).',
  },
} as const satisfies Catalogue
