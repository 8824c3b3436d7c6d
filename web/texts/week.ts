import type { Catalogue } from './sentence.ts'

/** One sample week a quarter. */
export const week = {
  title: { nl: 'Eén week van jouw werk', en: 'One week of your work' },
  lead: {
    nl: 'Neem een gewone week. Schat per soort werk je uren. Halve uren mogen.',
    en: 'Take an ordinary week. Estimate your hours for each kind of work. Half hours are fine.',
  },
  noTimeWriting: {
    nl: 'Dit is geen tijdschrijven. Het is één week per kwartaal, je mag het overslaan, en niemand rekent je erop af.',
    en: 'This is no time-writing. It is one week a quarter, you may skip it, and nobody judges you by it.',
  },
  contract: { nl: 'Hoeveel uur staat in je contract?', en: 'How many hours are in your contract?' },
  hours: { nl: 'Je uren in die week', en: 'Your hours in that week' },
  hoursUnit: { nl: 'uur', en: 'hours' },
  total: { nl: 'Samen', en: 'Together' },
  acceptable: {
    nl: 'Welk deel administratie vind jij redelijk?',
    en: 'What share of administration do you find reasonable?',
  },
  acceptableHint: { nl: 'In procenten van je week. Mag leeg.', en: 'As a percentage of your week. May stay empty.' },
  rules: { nl: 'Welke regels kostten de meeste tijd?', en: 'Which rules took most time?' },
  rulesHint: { nl: 'Hooguit drie. Mag leeg.', en: 'Three at most. May stay empty.' },
  rule: { nl: (at: string) => `Regel ${at}`, en: (at: string) => `Rule ${at}` },
  none: { nl: 'Geen', en: 'None' },
  missingContract: { nl: 'Kies je contract.', en: 'Choose your contract.' },
  sumOff: {
    nl: 'De uren samen passen niet bij je contract. Een drukke week mag: tot anderhalf keer. Kijk je het nog eens na?',
    en: 'The hours together do not fit your contract. A busy week is fine: up to one and a half times. Will you look again?',
  },
  hoursOff: { nl: 'Vul uren in tussen 0 en 100.', en: 'Fill in hours between 0 and 100.' },
  shareOff: { nl: 'Vul een getal in tussen 0 en 100.', en: 'Fill in a number between 0 and 100.' },
} as const satisfies Catalogue
