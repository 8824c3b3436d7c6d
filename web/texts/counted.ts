import type { Words } from '../../data/vocabulary/measure.ts'
import type { measures } from '../../data/vocabulary/measures.ts'

type Formula = (typeof measures)[keyof typeof measures]['formula']
type Counted = Extract<Formula, { numerator: string }>
/** Every numerator, denominator and class of the measures: the compiler asks for one that has no words. */
export type CountedName =
  | Counted['numerator']
  | Counted['denominator']
  | Extract<Counted, { classes: unknown }>['classes'][number]

export const counted: Record<CountedName, Words> = {
  reporters: { nl: 'melders', en: 'reporters' },
  hinders: { nl: 'melders die zeggen dat de regel hindert', en: 'reporters who say the rule hinders' },
  minutes: { nl: 'verloren minuten', en: 'minutes lost' },
  minutes_answered: { nl: 'melders die een tijdvak kozen', en: 'reporters who chose a band of minutes' },
  times: { nl: 'keren in het kwartaal, opgeteld', en: 'times in the quarter, added up' },
  told: { nl: 'melders die zeiden hoe lang en hoe vaak', en: 'reporters who told how long and how often' },
  timed: { nl: 'melders die hun tijd lieten meten', en: 'reporters who let their time be measured' },
  seconds: { nl: 'seconden per melding, opgeteld', en: 'seconds per report, added up' },
  asked: { nl: 'minuten die invullen kostte', en: 'minutes that filling in took' },
  workaround: { nl: 'melders die om de regel heen werken', en: 'reporters who work around the rule' },
  workaround_answered: { nl: 'melders die deze vraag beantwoordden', en: 'reporters who answered this question' },
  level_misread: { nl: 'melders die een eigen regel voor wet aanzien', en: 'reporters who take an own rule for law' },
  level_guessed: { nl: 'melders die een niveau kozen', en: 'reporters who chose a level' },
  complex: { nl: 'melders in een ingewikkelde situatie', en: 'reporters in a complex situation' },
  complexity_answered: { nl: 'melders die deze vraag beantwoordden', en: 'reporters who answered this question' },
  noticed: { nl: 'melders die de wijziging merken', en: 'reporters who notice the change' },
  noticed_answered: {
    nl: 'melders die ja of nee zeiden op deze vraag',
    en: 'reporters who said yes or no to this question',
  },
  direct_gezin: { nl: 'uren direct met kind of gezin', en: 'hours directly with child or family' },
  total: { nl: 'alle opgeschreven werkuren', en: 'all working hours written down' },
  administration: {
    nl: 'uren voor verslag, declaratie en verantwoording',
    en: 'hours for reports, claims and accountability',
  },
  accountability: { nl: 'uren voor declaratie en verantwoording', en: 'hours for claims and accountability' },
  leren: { nl: 'uren om te leren', en: 'hours to learn' },
  acceptable: { nl: 'punten die mensen redelijk vinden', en: 'points that people find fair' },
  acceptable_answered: { nl: 'mensen die deze vraag beantwoordden', en: 'people who answered this question' },
  felt_gap: { nl: 'punten boven wat redelijk is', en: 'points above what is fair' },
  handovers: { nl: 'overdrachten', en: 'handovers' },
  counted: { nl: 'gezinnen van wie dit bekend is', en: 'families for whom this is known' },
  three_plus: { nl: 'gezinnen met drie of meer vaste werkers', en: 'families with three or more workers' },
  three_plus_known: { nl: 'gezinnen van wie dit bekend is', en: 'families for whom this is known' },
  quality_warm: { nl: 'overdrachten met een gesprek, zonder gezin', en: 'handovers with a talk, without the family' },
  quality_met_gezin: { nl: 'overdrachten samen met het gezin', en: 'handovers together with the family' },
  qualities: { nl: 'overdrachten waarvan de vorm bekend is', en: 'handovers of which the form is known' },
  gap_0: { nl: 'geen lege dag', en: 'no empty day' },
  gap_1_7: { nl: '1 tot en met 7 dagen', en: '1 to 7 days' },
  gap_8_30: { nl: '8 tot en met 30 dagen', en: '8 to 30 days' },
  gap_31_plus: { nl: '31 dagen of meer', en: '31 days or more' },
  gaps: { nl: 'overdrachten met twee bekende datums', en: 'handovers with two known dates' },
  within_5d: { nl: 'gezinnen met contact binnen vijf werkdagen', en: 'families with contact within five working days' },
  started: { nl: 'gezinnen die startten', en: 'families that started' },
  told_again: { nl: 'gezinnen die hun verhaal opnieuw vertelden', en: 'families that told their story again' },
  told_again_known: { nl: 'gezinnen van wie dit bekend is', en: 'families for whom this is known' },
  top_two: { nl: 'antwoorden 4 en 5', en: 'answers 4 and 5' },
  replies: { nl: 'alle antwoorden', en: 'all answers' },
  score_1: { nl: 'helemaal niet', en: 'not at all' },
  score_2: { nl: 'een beetje', en: 'a little' },
  score_3: { nl: 'soms wel, soms niet', en: 'sometimes, sometimes not' },
  score_4: { nl: 'meestal wel', en: 'mostly' },
  score_5: { nl: 'helemaal wel', en: 'completely' },
  yes: { nl: 'antwoorden met ja', en: 'answers with yes' },
  answered: { nl: 'gezinnen die antwoordden', en: 'families that answered' },
  invited: { nl: 'gezinnen die zijn gevraagd', en: 'families that were asked' },
}
