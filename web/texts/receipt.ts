import type { Catalogue } from './sentence.ts'

/** After sending, and what six words open later. */
export const receipt = {
  title: { nl: 'Verstuurd. Dank je wel.', en: 'Sent. Thank you.' },
  wordsTitle: { nl: 'Je zes woorden', en: 'Your six words' },
  wordsMore: {
    nl: 'Met deze woorden zie je later wat ermee is gedaan. Je ziet ze maar één keer.',
    en: 'With these words you can see later what was done. You see them only once.',
  },
  copy: { nl: 'Kopieer de woorden', en: 'Copy the words' },
  copied: { nl: 'Gekopieerd.', en: 'Copied.' },
  save: { nl: 'Bewaar als foto', en: 'Save as a picture' },
  undoMore: {
    nl: 'Je kunt het nog 30 minuten intrekken, met deze woorden.',
    en: 'You can still take it back for 30 minutes, with these words.',
  },
  toCode: { nl: 'Bekijk of trek in', en: 'See or take back' },
  next: { nl: 'Wat gebeurt er nu?', en: 'What happens now?' },
  nextQuarter: {
    nl: 'Na dit kwartaal tellen wij alles op. Daarna zie je bij de regel wat er gemeld is en wat de eigenaar doet.',
    en: 'After this quarter we add everything up. Then the page of the rule shows what was flagged and what its owner does.',
  },
  nextFamily: {
    nl: 'Na dit kwartaal tellen wij alle antwoorden op. Niemand ziet jouw antwoorden apart.',
    en: 'After this quarter we add up all answers. Nobody sees your answers on their own.',
  },
  nextOpen: {
    nl: 'De regeldesk leest je melding. Zij telt niet mee in de cijfers.',
    en: 'The rule desk reads your report. It does not count in the figures.',
  },
  level: {
    nl: (level: string) => `Wat voor regel: ${level}.`,
    en: (level: string) => `What kind of rule: ${level}.`,
  },
  owner: { nl: (owner: string) => `Wie erover gaat: ${owner}.`, en: (owner: string) => `Who decides on it: ${owner}.` },
  another: { nl: 'Nog een regel melden', en: 'Flag another rule' },
  codeTitle: { nl: 'Wat is ermee gedaan?', en: 'What was done with it?' },
  codeHint: { nl: 'Zes woorden, met een spatie ertussen.', en: 'Six words, with a space between them.' },
  open: { nl: 'Bekijk', en: 'See' },
  about: { nl: 'Je melding ging over', en: 'Your report was about' },
  aboutNone: { nl: 'Dit ging niet over één regel.', en: 'This was not about one rule.' },
  aboutNew: { nl: 'Een regel die nog niet in de lijst staat', en: 'A rule that is not in the list yet' },
  notShown: {
    nl: 'Wat je schreef of koos, tonen wij niet. Ook niet aan jou.',
    en: 'We do not show what you wrote or chose. Not even to you.',
  },
  undoUntil: {
    nl: (minutes: string) => `Intrekken kan nog ${minutes} minuten.`,
    en: (minutes: string) => `You can take it back for ${minutes} more minutes.`,
  },
  undo: { nl: 'Trek in', en: 'Take back' },
  undoLate: {
    nl: 'Intrekken kan niet meer. Dat kon tot een half uur na het versturen.',
    en: 'It can no longer be taken back. That was possible until half an hour after sending.',
  },
  undone: { nl: 'Ingetrokken. Wij tellen het niet mee.', en: 'Taken back. We do not count it.' },
  missing: { nl: 'Vul zes woorden in.', en: 'Fill in six words.' },
} as const satisfies Catalogue
