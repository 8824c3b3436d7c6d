import type { Catalogue } from './sentence.ts'

/** What every form says round its questions: code, promise, sending, what goes wrong. */
export const sending = {
  send: { nl: 'Verstuur', en: 'Send' },
  code: { nl: 'Je code', en: 'Your code' },
  codeHint: {
    nl: 'Die staat op je kaart. Met een code telt je melding mee.',
    en: 'It is on your card. With a code your report counts.',
  },
  cardHint: {
    nl: 'Die staat op de kaart die je kreeg. Scan je de kaart, dan staat de code er al.',
    en: 'It is on the card you were given. If you scan the card, the code is there already.',
  },
  codeOpen: {
    nl: 'Geen code? Laat dit leeg. Dan leest alleen de regeldesk je melding. Zij telt niet mee in de cijfers.',
    en: 'No code? Leave this empty. Then only the rule desk reads your report. It does not count in the figures.',
  },
  codeNeeded: { nl: 'Vraag een code aan je organisatie.', en: 'Ask your organisation for a code.' },
  missingCode: { nl: 'Vul je code in.', en: 'Fill in your code.' },
  role: { nl: 'Je rol', en: 'Your role' },
  roleHint: { nl: 'Zit je rol al in je code? Dan geldt die.', en: 'Is your role in your code? Then that one counts.' },
  who: { nl: 'Wie ziet dit?', en: 'Who sees this?' },
  whoPublic: {
    nl: (threshold: string) => `Openbaar worden alleen tellingen van ${threshold} of meer mensen.`,
    en: (threshold: string) => `Only counts of ${threshold} or more people become public.`,
  },
  whoKept: {
    nl: 'Wij bewaren geen naam, geen IP-adres en geen dag.',
    en: 'We keep no name, no IP address and no day.',
  },
  whoCode: {
    nl: 'Een code zegt bij welke organisatie je hoort, niet wie je bent.',
    en: 'A code says which organisation you belong to, not who you are.',
  },
  whoText: { nl: 'Je eigen woorden leest alleen de regeldesk.', en: 'Only the rule desk reads your own words.' },
  timing: {
    nl: 'Jullie mogen meten hoelang invullen duurt, afgerond op tien seconden',
    en: 'You may measure how long filling in takes, rounded to ten seconds',
  },
  problems: { nl: 'Nog niet verstuurd', en: 'Not sent yet' },
  problemsMore: { nl: 'Wat je invulde, staat er nog.', en: 'What you filled in is still there.' },
  sendingNow: { nl: 'Bezig met versturen…', en: 'Sending…' },
  offline: {
    nl: 'Geen verbinding. Alles is bewaard op dit toestel. Wij versturen het zodra er verbinding is.',
    en: 'No connection. Everything is kept on this device. We send it once you are connected.',
  },
  restored: { nl: 'Wij hebben bewaard wat je eerder invulde.', en: 'We kept what you filled in before.' },
  wipe: { nl: 'Wis alles', en: 'Wipe everything' },
  danger: {
    nl: 'Is er nu gevaar? Bel Veilig Thuis: 0800-2000.',
    en: 'Is there danger now? Call Veilig Thuis: 0800-2000.',
  },
  dangerMore: {
    nl: 'Bel 112 als iemand meteen hulp nodig heeft. Je eigen woorden bewaren wij niet, de rest van je melding wel.',
    en: 'Call 112 if somebody needs help at once. We do not keep your own words, but we do keep the rest.',
  },
  foreign: {
    nl: 'Dit kwam niet van onze eigen pagina. Vul het formulier hier in en verstuur het opnieuw.',
    en: 'This did not come from our own page. Fill in the form here and send it again.',
  },
  busy: {
    nl: 'Opslaan lukt nu niet. Er is niets verstuurd. Probeer het zo weer.',
    en: 'We cannot store it now. Nothing was sent. Try again shortly.',
  },
  notUnderstood: {
    nl: 'Dit antwoord begrijpen wij niet. Kies opnieuw.',
    en: 'We do not understand this answer. Choose again.',
  },
  promise: {
    nl: 'Geen cookies, geen account. Niets op deze pagina volgt je.',
    en: 'No cookies, no account. Nothing on this page follows you.',
  },
} as const satisfies Catalogue
