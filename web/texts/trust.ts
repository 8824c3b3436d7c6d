import type { Catalogue } from './sentence.ts'

export const trust = {
  title: { nl: 'Vertrouwen', en: 'Trust' },
  lead: {
    nl: 'Ouders, jongeren en pleegouders geven zelf antwoord. Hun woorden staan hier voorop.',
    en: 'Parents, young people and foster carers answer for themselves. Their words come first here.',
  },
  response: {
    nl: (answered: string, range: string) =>
      `Van de 100 gezinnen die wij vroegen, antwoordden er ${answered} (${range}).`,
    en: (answered: string, range: string) => `Of 100 families that we asked, ${answered} replied (${range}).`,
  },
  silent: {
    nl: 'Wie niet antwoordde, denkt misschien anders. Dat weten wij niet.',
    en: 'Those who did not reply may think otherwise. We do not know.',
  },
  notValidated: {
    nl: 'De vragen zijn van onszelf en niet wetenschappelijk getoetst.',
    en: 'The questions are our own and not scientifically tested.',
  },
  trustTitle: { nl: 'Wat gezinnen zeggen', en: 'What families say' },
  processTitle: {
    nl: 'Een zorgvuldig besluit: gezin naast professional',
    en: 'A careful decision: family beside professional',
  },
  subtitle: {
    nl: (quarter: string) => `Alle antwoorden · ${quarter}`,
    en: (quarter: string) => `All answers · ${quarter}`,
  },
  label: {
    nl: (count: string) => `Balken van antwoorden op ${count} zinnen, van helemaal niet tot helemaal wel.`,
    en: (count: string) => `Bars of answers to ${count} statements, from not at all to completely.`,
  },
  see: {
    nl: 'Rechts van de lijn staan de gezinnen die het meestal of helemaal zo vinden. Links de gezinnen die dat niet vinden.',
    en: 'Right of the line are the families that mostly or completely agree. On the left those that do not.',
  },
  seeMiddle: {
    nl: 'Soms wel, soms niet ligt half links en half rechts.',
    en: 'Sometimes, sometimes not lies half left and half right.',
  },
  sum: {
    nl: 'Elk deel is apart beschermd. Daarom tellen de delen niet altijd op tot 100%.',
    en: 'Each part is protected on its own. So the parts do not always add up to 100%.',
  },
  low: { nl: 'helemaal niet', en: 'not at all' },
  high: { nl: 'helemaal wel', en: 'completely' },
  hidden: { nl: 'te weinig antwoorden om te tonen', en: 'too few answers to show' },
  answers: { nl: (count: string) => `${count} antwoorden`, en: (count: string) => `${count} answers` },
  statement: { nl: 'Zin', en: 'Statement' },
  family: { nl: 'Gezin', en: 'Family' },
  professional: { nl: 'Professional', en: 'Professional' },
  pairSubtitle: {
    nl: (quarter: string) => `Deel dat ‘meestal’ of ‘helemaal wel’ antwoordt · % · ${quarter}`,
    en: (quarter: string) => `Share that answers ‘mostly’ or ‘completely’ · % · ${quarter}`,
  },
  pairLabel: {
    nl: 'Stippen per zin: het antwoord van gezinnen naast dat van professionals.',
    en: 'Dots by statement: the answer of families beside that of professionals.',
  },
  seePair: {
    nl: 'De dichte stip is het gezin, de open stip de professional. De balk erachter is de marge.',
    en: 'The filled dot is the family, the open dot the professional. The bar behind it is the range.',
  },
  pairCare: {
    nl: 'Het zijn niet dezelfde gesprekken. Een verschil is een vraag, geen oordeel.',
    en: 'They are not the same conversations. A difference is a question, not a verdict.',
  },
  overTime: {
    nl: 'Het deel ‘meestal’ en ‘helemaal wel’, door de tijd',
    en: 'The share ‘mostly’ and ‘completely’, over time',
  },
  overTimeMore: {
    nl: 'Lijn met marge, per zin. Alle lijnen hebben dezelfde schaal.',
    en: 'A line with its range, by statement. All lines have the same scale.',
  },
  byRespondent: { nl: 'Wie antwoordde', en: 'Who replied' },
  asked: { nl: 'Gevraagd', en: 'Asked' },
  replied: { nl: 'Antwoordde', en: 'Replied' },
  none: { nl: 'Deze uitgave heeft geen antwoorden van gezinnen.', en: 'This release has no answers of families.' },
} as const satisfies Catalogue
