import type { Code } from './code.ts'

/** A statement to answer from 1 to 5. Our own wording, not validated: a page that shows answers says so. */
export type Item = Code & {
  signal: 'trust' | 'process'
  topic: string
  /** Where the statement comes from: law, source text or a known questionnaire it resembles. */
  source: string
}

/** V: trust, answered by families. P: a careful process, answered by families and mirrored by professionals. */
export const items = [
  {
    code: 'V1',
    signal: 'trust',
    topic: 'gehoord',
    nl: 'Er wordt naar mij geluisterd',
    en: 'I am listened to',
    source: 'MCJO quality (taken seriously); SRS relationship',
  },
  {
    code: 'V2',
    signal: 'trust',
    topic: 'eerlijk',
    nl: 'Mijn contactpersoon is eerlijk, ook als het moeilijk is',
    en: 'My worker is honest, also when it is hard',
    source: 'source text: Echte dialoog; procedural justice: trustworthy',
  },
  {
    code: 'V3',
    signal: 'trust',
    topic: 'weet_waar_ik_aan_toe_ben',
    nl: 'Ik weet wat er gaat gebeuren en waarom',
    en: 'I know what will happen and why',
    source: 'source text: Echte dialoog; MCJO information',
  },
  {
    code: 'V4',
    signal: 'trust',
    topic: 'vast_gezicht',
    nl: 'Ik heb één vast gezicht',
    en: 'I have one steady face',
    source: 'Toekomstscenario vast gezicht; DfE swcount',
  },
  {
    code: 'V5',
    signal: 'trust',
    topic: 'helpt',
    nl: 'Dit helpt ons gezin verder',
    en: 'This helps our family',
    source: 'MCJO effect; SRS overall',
  },
  {
    code: 'V6',
    signal: 'trust',
    topic: 'vertrouwen',
    nl: 'Ik vertrouw de mensen die met ons werken',
    en: 'I trust the people who work with us',
    source: 'overall trust, 0-10 or 1-5',
  },
  {
    code: 'P1',
    signal: 'process',
    topic: 'zorgvuldig',
    nl: 'Mijn verhaal staat goed in het verslag, of mijn reactie staat erbij',
    en: 'My story is rightly in the report, or my reply is added',
    source: 'Jeugdwet 3.3; Rv 799a',
  },
  {
    code: 'P2',
    signal: 'process',
    topic: 'samen',
    nl: 'Wij hebben samen over het plan besloten',
    en: 'We decided on the plan together',
    source: 'Jeugdwet 4.1.2/4.1.3; guideline samen beslissen; MCJO',
  },
  {
    code: 'P3',
    signal: 'process',
    topic: 'transparant',
    nl: 'Ik begrijp hoe het besluit is genomen',
    en: 'I understand how the decision was made',
    source: 'source text: Toets op een zorgvuldig proces',
  },
  {
    code: 'P4',
    signal: 'process',
    topic: 'alle_kanten',
    nl: 'Er is ook gevraagd naar wat goed gaat en naar andere meningen',
    en: 'They also asked what goes well and for other views',
    source: 'source text: tegenspraak opzoeken',
  },
  {
    code: 'P5',
    signal: 'process',
    topic: 'rechten',
    nl: 'Ik weet bij wie ik terecht kan als ik het er niet mee eens ben',
    en: 'I know where to go if I disagree',
    source: 'Jeugdwet 4.1.9, 4.2.1; BW 1:262b',
  },
  {
    code: 'P6',
    signal: 'process',
    topic: 'onzekerheid',
    nl: 'Er is eerlijk gezegd wat niemand zeker weet',
    en: 'They said honestly what nobody knows for sure',
    source: 'source text: Leren leven met onzekerheid',
  },
] as const satisfies readonly Item[]

/** Items beside the scale: four yes-or-no questions to professionals, and who answered at all. */
export const countedItems = [
  { code: 'dissent', nl: 'Wij zochten tegenspraak', en: 'We sought dissent' },
  { code: 'second_hypothesis', nl: 'Wij schreven een tweede verklaring op', en: 'We wrote down a second explanation' },
  {
    code: 'reply_in_report',
    nl: 'De reactie van het gezin staat in het verslag',
    en: 'The reply of the family is in the report',
  },
  {
    code: 'uncertainty_stated',
    nl: 'Wij schreven op wat niemand zeker weet',
    en: 'We wrote down what nobody knows for sure',
  },
  { code: 'response', nl: 'Wie antwoordde', en: 'Who answered' },
] as const satisfies readonly Code[]
