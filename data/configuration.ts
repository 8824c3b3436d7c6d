import { Refusal } from './refusal.ts'
import type { Words } from './vocabulary/measure.ts'

/** One thing an operator can set: an environment variable, what it is when left out, and what it means. A `secret` is never shown. */
export type Setting = Words & { name: string; fallback: string; form: RegExp; example: string; secret?: true }

/** Everything an operator can set. */
export const settings = {
  folder: {
    name: 'WEDERKERIG_FOLDER',
    fallback: '.wederkerig',
    form: /^[^\0]+$/,
    example: '/srv/wederkerig',
    nl: 'map waarin alles staat: meldingen, sleutels, uitgaven',
    en: 'folder that holds everything: signals, keys, releases',
  },
  keys: {
    name: 'WEDERKERIG_KEYS',
    fallback: 'keys',
    form: /^[^\0]+$/,
    example: '/srv/wederkerig-keys',
    nl: 'map met de sleutels, los van de gegevens; een relatief pad begint in de gegevensmap',
    en: 'folder of the keys, apart from the data; a relative path begins in the data folder',
  },
  host: {
    name: 'WEDERKERIG_HOST',
    fallback: '127.0.0.1',
    form: /^[A-Za-z0-9.:-]+$/,
    example: '0.0.0.0',
    nl: 'adres waarop de server luistert; 127.0.0.1 is alleen deze machine',
    en: 'address the server listens on; 127.0.0.1 is this machine only',
  },
  port: {
    name: 'PORT',
    fallback: '8080',
    form: /^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/,
    example: '8080',
    nl: 'poort waarop de server luistert',
    en: 'port the server listens on',
  },
  url: {
    name: 'WEDERKERIG_URL',
    fallback: 'http://127.0.0.1:8080',
    form: /^https?:\/\/[^\s/?#]+(\/[^\s?#]*[^\s/?#])?$/,
    example: 'https://wederkerig.example.nl',
    nl: 'adres waarop lezers de server bereiken, zonder streep aan het eind',
    en: 'address at which readers reach the server, without a slash at the end',
  },
  contact: {
    name: 'WEDERKERIG_CONTACT',
    fallback: 'beheer@wederkerig.example',
    form: /^[^\s@]+@[^\s@]+$/,
    example: 'beheer@wederkerig.example',
    nl: 'e-mailadres van de beheerder, op de pagina’s en in de beschrijving van de API',
    en: 'e-mail address of the operator, on the pages and in the description of the API',
  },
  theme: {
    name: 'WEDERKERIG_THEME',
    fallback: '',
    form: /^[^\0]*$/,
    example: '/srv/wederkerig/huisstijl.css',
    nl: 'stijlblad met eigen kleuren en letters (namen van NL Design System); leeg is het eigen thema',
    en: 'stylesheet with own colours and fonts (names of NL Design System); empty is the built-in theme',
  },
  readerMemory: {
    name: 'WEDERKERIG_READER_MEMORY',
    fallback: '512MB',
    form: /^[1-9]\d{0,6}(MB|GB)$/,
    example: '512MB',
    nl: 'geheugen dat het lezen van uitgaven hoogstens gebruikt',
    en: 'memory that reading releases uses at most',
  },
  readerThreads: {
    name: 'WEDERKERIG_READER_THREADS',
    fallback: '2',
    form: /^[1-9]\d{0,2}$/,
    example: '2',
    nl: 'rekenkernen die het lezen van uitgaven hoogstens gebruikt',
    en: 'processor threads that reading releases uses at most',
  },
  open: {
    name: 'WEDERKERIG_OPEN',
    fallback: 'no',
    form: /^(yes|no)$/,
    example: 'yes',
    nl: 'of wie geen code heeft een regel mag melden; zulke meldingen tellen nooit mee (yes of no)',
    en: 'whether somebody without a code may flag a rule; such signals are never counted (yes or no)',
  },
  proxies: {
    name: 'WEDERKERIG_PROXIES',
    fallback: '0',
    form: /^[0-5]$/,
    example: '1',
    nl: 'hoeveel eigen proxyservers ervoor staan; alleen om te begrenzen hoe vaak iemand iets stuurt',
    en: 'how many proxies of your own stand before it; only to limit how often somebody sends',
  },
  smtp: {
    name: 'WEDERKERIG_SMTP',
    fallback: '',
    form: /^(smtps?:\/\/[^\s/]+\/?)?$/,
    example: 'smtps://naam:wachtwoord@mail.example.nl',
    secret: true,
    nl: 'mailserver die eigenaren bericht dat er een vraag ligt; leeg is geen mail',
    en: 'mail server that tells owners that a question waits; empty is no mail',
  },
  mailFrom: {
    name: 'WEDERKERIG_MAIL_FROM',
    fallback: '',
    form: /^([^\s@]+@[^\s@]+)?$/,
    example: 'wederkerig@example.nl',
    nl: 'afzender van die mail; leeg is het adres van de beheerder',
    en: 'sender of that mail; empty is the address of the operator',
  },
  mailOwners: {
    name: 'WEDERKERIG_MAIL_OWNERS',
    fallback: '',
    form: /^([^=;]{1,80}=[^\s@=;,]+@[^\s@=;,]+(;\s*|$))*$/,
    example: 'VWS=regels@vws.example; jeugdregio=regels@regio.example',
    nl: 'wie mail krijgt: naam van de eigenaar in het register, = en een adres, met ; ertussen',
    en: 'who gets mail: name of the owner in the register, = and an address, with ; between them',
  },
  issuer: {
    name: 'WEDERKERIG_OIDC_ISSUER',
    fallback: '',
    form: /^(https:\/\/\S+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/\S*)?)?$/,
    example: 'https://login.example.nl/realms/jeugd',
    nl: 'aanbieder waarbij mensen zich aanmelden (OpenID Connect); leeg is alleen met sleutels van deze machine',
    en: 'provider with which people sign in (OpenID Connect); empty is with keys of this machine only',
  },
  clientId: {
    name: 'WEDERKERIG_OIDC_CLIENT',
    fallback: 'wederkerig',
    form: /^\S+$/,
    example: 'wederkerig',
    nl: 'naam waaronder deze aanbieder ons kent; terug naar WEDERKERIG_URL/aanmelden/terug',
    en: 'name by which that provider knows us; back to WEDERKERIG_URL/aanmelden/terug',
  },
  clientSecret: {
    name: 'WEDERKERIG_OIDC_SECRET',
    fallback: '',
    form: /^[^\0\r\n]*$/,
    example: 'een lang geheim',
    secret: true,
    nl: 'geheim dat daarbij hoort; leeg waar de aanbieder er geen vraagt',
    en: 'secret that goes with it; empty where the provider asks for none',
  },
  scope: {
    name: 'WEDERKERIG_OIDC_SCOPE',
    fallback: 'openid',
    form: /^openid( [^\s"\\]+)*$/,
    example: 'openid roles',
    nl: 'wat wij de aanbieder vragen; begint met openid',
    en: 'what we ask of the provider; begins with openid',
  },
  claim: {
    name: 'WEDERKERIG_OIDC_CLAIM',
    fallback: 'wederkerig',
    form: /^\S+$/,
    example: 'realm_access.roles',
    nl: 'waar de rollen staan in het antwoord van de aanbieder: steward, desk, owner:VWS, organisation:CODE:SOORT',
    en: "where the roles are in the provider's answer: steward, desk, owner:VWS, organisation:CODE:KIND",
  },
  roleWords: {
    name: 'WEDERKERIG_OIDC_ROLES',
    fallback: '',
    form: /^([^\s=]+=[^\s=]+( +|$))*$/,
    example: 'jb-beheer=steward jb-gi01=organisation:gi-01:gi',
    nl: 'eigen woorden van de aanbieder voor die rollen; leeg waar hij deze al gebruikt',
    en: "the provider's own words for those roles; empty where it uses these already",
  },
  metrics: {
    name: 'WEDERKERIG_METRICS',
    fallback: '',
    form: /^(|[A-Za-z0-9.:[\]-]+:[1-9]\d{0,4})$/,
    example: '127.0.0.1:9464',
    nl: 'adres en poort van de tellingen voor Prometheus (/metrics); leeg is nergens',
    en: 'address and port of the counts for Prometheus (/metrics); empty is nowhere',
  },
  log: {
    name: 'WEDERKERIG_LOG',
    fallback: 'warn',
    form: /^(error|warn|info)$/,
    example: 'info',
    nl: 'wat in het logboek komt: error, warn of info; nooit wie iets leest of stuurt',
    en: 'what the log tells: error, warn or info; never who reads or sends something',
  },
  diskMegabytes: {
    name: 'WEDERKERIG_DISK_MEGABYTES',
    fallback: '500',
    form: /^\d{1,8}$/,
    example: '500',
    nl: 'ruimte die op de schijf over moet zijn, in megabyte; met minder zegt /readyz nee',
    en: 'room that must be left on the disk, in megabytes; with less /readyz says no',
  },
  importMegabytes: {
    name: 'WEDERKERIG_IMPORT_MEGABYTES',
    fallback: '20000',
    form: /^[1-9]\d{0,7}$/,
    example: '20000',
    nl: 'hoe groot een bestand hoogstens is dat wordt ingelezen, uitgepakt, in megabyte',
    en: 'size of a file that is imported at most, unpacked, in megabytes',
  },
  importRows: {
    name: 'WEDERKERIG_IMPORT_ROWS',
    fallback: '200000000',
    form: /^[1-9]\d{0,9}$/,
    example: '200000000',
    nl: 'hoeveel regels een bestand hoogstens heeft dat wordt ingelezen',
    en: 'lines of a file that is imported at most',
  },
  retention: {
    name: 'WEDERKERIG_RETENTION',
    fallback: 'final',
    form: /^(final|[1-9]|[1-3]\d|40)$/,
    example: '2',
    nl: 'wanneer sleutel en meldingen van een kwartaal weggaan: final is bij de definitieve uitgave; een getal is zoveel kwartalen na het kwartaal, als het definitief is',
    en: 'when key and signals of a quarter go: final is at the final release; a number is so many quarters after the quarter, once it is final',
  },
  cacheMegabytes: {
    name: 'WEDERKERIG_CACHE_MEGABYTES',
    fallback: '128',
    form: /^\d{1,6}$/,
    example: '128',
    nl: 'geheugen voor tabellen die al ingepakt zijn, in megabyte',
    en: 'memory for tables that are packed already, in megabytes',
  },
} as const satisfies Record<string, Setting>

type SettingName = keyof typeof settings
export type Configuration = Record<SettingName, string>

/** The configuration that an environment gives. Throws Refusal on a value of another form and on an unknown WEDERKERIG_ name. */
export function configuration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const known: readonly string[] = Object.values(settings).map(({ name }) => name)
  const unknown = Object.keys(environment).find((name) => name.startsWith('WEDERKERIG_') && !known.includes(name))
  if (unknown) throw new Refusal(`unknown setting: ${unknown}`, `choose one of: ${known.join(', ')}`)
  const given = Object.entries(settings).map(([key, setting]) => [key, read(setting, environment[setting.name])])
  return Object.fromEntries(given) as Configuration
}

function read({ name, fallback, form, example }: Setting, given: string | undefined): string {
  const value = given || fallback
  if (form.test(value)) return value
  throw new Refusal(`${name} is not understood: ${value.slice(0, 60)}`, `write it as ${example}`)
}
