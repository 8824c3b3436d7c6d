import type { Catalogue } from './sentence.ts'

/** The family's card and the mirror of professionals. */
export const card = {
  familyTitle: { nl: 'Hoe gaat het met de hulp?', en: 'How is the help going?' },
  familyLead: {
    nl: 'Twaalf zinnen. Kies bij elke zin wat past. Overslaan mag altijd.',
    en: 'Twelve statements. Choose what fits each one. You may always skip.',
  },
  familySafe: {
    nl: 'Niemand die met jullie werkt ziet wat jij kiest.',
    en: 'Nobody who works with you sees what you choose.',
  },
  respondent: { nl: 'Wie ben jij?', en: 'Who are you?' },
  framework: { nl: 'Hoe is de hulp begonnen?', en: 'How did the help begin?' },
  trust: { nl: 'Over de mensen die met jullie werken', en: 'About the people who work with you' },
  process: { nl: 'Over hoe er besloten is', en: 'About how it was decided' },
  mirrorTitle: { nl: 'Hoe deden wij het zelf?', en: 'How did we do ourselves?' },
  mirrorLead: {
    nl: 'Gezinnen krijgen dezelfde zes zinnen. Denk aan het laatste gezin waarvoor jij iets besloot.',
    en: 'Families get the same six statements. Think of the last family for which you decided something.',
  },
  mirrorItems: { nl: 'Wat denk je dat het gezin zou zeggen?', en: 'What do you think the family would say?' },
  mirrorFacts: { nl: 'En wat deden jullie?', en: 'And what did you do?' },
  notTested: {
    nl: 'Dit is geen getoetste vragenlijst. Wij tellen alleen per zin.',
    en: 'This is no validated questionnaire. We only count per statement.',
  },
  no: { nl: 'Nee', en: 'No' },
  missingRespondent: { nl: 'Kies wie je bent.', en: 'Choose who you are.' },
  nothing: { nl: 'Kies bij minstens één zin een antwoord.', en: 'Choose an answer for at least one statement.' },
} as const satisfies Catalogue
