import type { EffectReason, EffectVerdict, Strength } from '../../data/vocabulary/verdicts.ts'
import type { Catalogue } from './sentence.ts'

/** Only what a released effect allows us to say: never a cause, and nothing found is said as loudly as something found. */
export const effect = {
  changeOf: {
    nl: (quarter: string) => `Na de wijziging van het ${quarter}`,
    en: (quarter: string) => `After the change of ${quarter}`,
  },
  changed: {
    nl: (label: string, difference: string, range: string) => `${label}: ${difference} na de wijziging (${range})`,
    en: (label: string, difference: string, range: string) => `${label}: ${difference} after the change (${range})`,
  },
  no_change_found: {
    nl: (label: string, range: string) => `${label}: geen verschil gevonden na de wijziging (${range})`,
    en: (label: string, range: string) => `${label}: no difference found after the change (${range})`,
  },
  may_be_chance: {
    nl: (label: string, range: string) => `${label}: een verschil na de wijziging kan toeval zijn (${range})`,
    en: (label: string, range: string) => `${label}: a difference after the change may be chance (${range})`,
  },
  first_impression: {
    nl: (label: string, difference: string, range: string) =>
      `${label}: eerste indruk na de wijziging, ${difference} (${range})`,
    en: (label: string, difference: string, range: string) =>
      `${label}: first impression after the change, ${difference} (${range})`,
  },
  refused: { nl: (label: string) => `${label}: niet te zeggen`, en: (label: string) => `${label}: cannot be said` },
  ofRule: {
    nl: (sentence: string, rule: string) => `${sentence.replace('na de wijziging', `na de wijziging van ‘${rule}’`)}`,
    en: (sentence: string, rule: string) => `${sentence.replace('after the change', `after the change of ‘${rule}’`)}`,
  },
  enough: {
    nl: 'Genoeg om over te praten. Het zegt niet waardoor het komt.',
    en: 'Enough to talk about. It does not say why.',
  },
  subtitle: {
    nl: (measure: string, unit: string) => `${measure} · ${unit} · per kwartaal`,
    en: (measure: string, unit: string) => `${measure} · ${unit} · by quarter`,
  },
  lineLabel: {
    nl: (measure: string) => `Lijngrafiek: ${measure} voor en na de wijziging.`,
    en: (measure: string) => `Line chart: ${measure} before and after the change.`,
  },
  seeLine: {
    nl: 'De doorgetrokken lijn is wat er was. De streeplijn is wat wij zonder wijziging verwachtten.',
    en: 'The solid line is what was. The dashed line is what we expected without the change.',
  },
  seeBand: {
    nl: 'Het grijze vlak is de marge van die verwachting.',
    en: 'The grey band is the range of that expectation.',
  },
  ratio: {
    nl: 'Deze lijn is het verschil met de vergelijkingsgroep.',
    en: 'This line is the difference from the comparison group.',
  },
  expected: { nl: 'zonder wijziging', en: 'without change' },
  fitted: { nl: 'wat er was', en: 'what was' },
  transition: { nl: 'overgang', en: 'transition' },
  changedHere: { nl: 'regel gewijzigd', en: 'rule changed' },
  sides: { nl: 'En wat gebeurde er met al het andere?', en: 'And what happened to everything else?' },
  allSilent: {
    nl: (count: string) => `Over geen van de ${count} maten valt na deze wijziging iets te zeggen.`,
    en: (count: string) => `After this change nothing can be said about any of the ${count} measures.`,
  },
  sidesSubtitle: {
    nl: 'Verschil na de wijziging, als deel van wat wij verwachtten · %',
    en: 'Difference after the change, as a part of what we expected · %',
  },
  sidesLabel: {
    nl: (count: string) => `Stippen met marge voor ${count} maten: minder of meer na de wijziging.`,
    en: (count: string) => `Dots with range for ${count} measures: less or more after the change.`,
  },
  seeSides: {
    nl: 'Elke stip is een maat, de balk is de marge. Een open stip kan ook geen verschil zijn.',
    en: 'Each dot is a measure, the bar is the range. A hollow dot may also be no difference.',
  },
  seeSame: {
    nl: 'Bijwerkingen wegen hier even zwaar als het doel.',
    en: 'Side effects weigh as much here as the goal.',
  },
  planned: { nl: 'doel', en: 'goal' },
  control: { nl: 'waar niets veranderde', en: 'where nothing changed' },
  less: { nl: 'minder', en: 'less' },
  more: { nl: 'meer', en: 'more' },
  strengthOf: { nl: 'Hoe sterk is het bewijs?', en: 'How strong is the evidence?' },
  strong: { nl: 'Sterk', en: 'Strong' },
  fair: { nl: 'Redelijk', en: 'Fair' },
  weak: { nl: 'Zwak', en: 'Weak' },
  unknown: { nl: 'Niet te zeggen', en: 'Cannot be said' },
  holds_against_comparison: {
    nl: 'Ook naast de vergelijkingsgroep blijft het verschil staan.',
    en: 'The difference holds beside the comparison group too.',
  },
  not_against_comparison: {
    nl: 'Naast de vergelijkingsgroep is er geen verschil te zien.',
    en: 'Beside the comparison group no difference can be seen.',
  },
  comparison_moved_too: { nl: 'De vergelijkingsgroep bewoog mee.', en: 'The comparison group moved too.' },
  no_comparison: { nl: 'Er is geen groep om mee te vergelijken.', en: 'There is no group to compare with.' },
  unusual_among_others: {
    nl: 'Zo’n verschil zagen wij elders bijna niet.',
    en: 'We hardly saw such a difference elsewhere.',
  },
  usual_among_others: {
    nl: 'Zo’n verschil zagen wij ook waar niets veranderde.',
    en: 'We saw such a difference also where nothing changed.',
  },
  too_few_comparators: {
    nl: 'Er zijn te weinig andere om te zien hoe bijzonder dit is.',
    en: 'There are too few others to see how special this is.',
  },
  surely: {
    nl: 'Ook als je alle maten samen bekijkt, is dit meer dan toeval.',
    en: 'Also over all measures together this is more than chance.',
  },
  not_after_correction: {
    nl: 'Bekijk je alle maten samen, dan kan dit toeval zijn.',
    en: 'Over all measures together this may be chance.',
  },
  few_quarters: {
    nl: 'Er zijn nog weinig kwartalen na de wijziging.',
    en: 'There are few quarters after the change yet.',
  },
  other_changes: { nl: 'In dezelfde tijd veranderde er meer.', en: 'More changed in the same time.' },
  plan_after_outcome: {
    nl: 'Het plan is pas opgeschreven toen de uitkomst bekend kon zijn.',
    en: 'The plan was written when the outcome could be known.',
  },
  against_expectation: {
    nl: 'Het ging anders dan de eigenaar verwachtte.',
    en: 'It went otherwise than the owner expected.',
  },
  no_plan: { nl: 'Vooraf is geen maat gekozen.', en: 'No measure was chosen beforehand.' },
  together: {
    nl: (rules: string) => `In dezelfde tijd veranderde ook: ${rules}.`,
    en: (rules: string) => `In the same time also changed: ${rules}.`,
  },
  placebo: {
    nl: (count: string) => `Wij deden dezelfde som bij ${count} andere, waar niets veranderde.`,
    en: (count: string) => `We did the same sum for ${count} others, where nothing changed.`,
  },
  measure: { nl: 'Maat', en: 'Measure' },
  what: { nl: 'Wat het is', en: 'What it is' },
  sideEffect: { nl: 'bijwerking', en: 'side effect' },
  difference: { nl: 'Verschil', en: 'Difference' },
  part: { nl: 'Als deel (%)', en: 'As a part (%)' },
  verdict: { nl: 'Wat het zegt', en: 'What it says' },
  said_changed: { nl: 'verschil', en: 'difference' },
  said_no_change_found: { nl: 'geen verschil gevonden', en: 'no difference found' },
  said_first_impression: { nl: 'eerste indruk', en: 'first impression' },
  said_refused: { nl: 'niet te zeggen', en: 'cannot be said' },
  before: { nl: 'ervoor', en: 'before' },
  after: { nl: 'erna', en: 'after' },
  state: { nl: 'Wanneer', en: 'When' },
  unitOf: { nl: 'waarde', en: 'value' },
} as const satisfies Catalogue & Record<EffectReason | EffectVerdict | Strength, unknown>
