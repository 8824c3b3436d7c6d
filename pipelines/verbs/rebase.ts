import { type Rebase, rebaseQuestions, recordRebase } from '../release/breaks.ts'
import type { Verb } from '../verb.ts'

const yes = { type: 'boolean' } as const
const optionOf = (question: string) => question.replaceAll('_', '-')

export const rebaseVerb: Verb = {
  summary: {
    nl: 'Legt het besluit vast om grenzen opnieuw te berekenen.',
    en: 'Records the decision to make limits anew.',
  },
  usage:
    'rebase MEASURE QUARTER --rule ID --reason TEXT --by NAME --date DAY --change-seen --cause-known --expected-to-last --long-enough-observed',
  options: {
    rule: { type: 'string' },
    reason: { type: 'string' },
    by: { type: 'string' },
    date: { type: 'string' },
    'change-seen': yes,
    'cause-known': yes,
    'expected-to-last': yes,
    'long-enough-observed': yes,
  },
  meaning: {
    rule: { nl: 'de regel die veranderde', en: 'the rule that changed' },
    reason: { nl: 'waarom, in een zin', en: 'why, in one sentence' },
    by: { nl: 'wie het besluit nam', en: 'who took the decision' },
    date: { nl: 'dag van het besluit', en: 'day of the decision' },
    'change-seen': { nl: 'ja: de kaart laat een verandering zien', en: 'yes: the chart shows a change' },
    'cause-known': { nl: 'ja: wij kennen de oorzaak', en: 'yes: we know the cause' },
    'expected-to-last': { nl: 'ja: wij verwachten dat het zo blijft', en: 'yes: we expect it to last' },
    'long-enough-observed': { nl: 'ja: wij keken lang genoeg', en: 'yes: we looked long enough' },
  },
  run: async ({ positionals, values }, { paths, say }) => {
    const [measure, quarter] = positionals
    const texts = ['rule', 'reason', 'by', 'date'] as const
    const given = texts.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]]] : []))
    const answers = rebaseQuestions.map((question) => [question, values[optionOf(question)] === true])
    const decision: Partial<Rebase> = { measure, quarter, ...Object.fromEntries([...given, ...answers]) }
    const made = recordRebase(paths, decision)
    say({
      nl: `Vastgelegd: ${made.measure} begint opnieuw in ${made.quarter}. De oude grenzen blijven zichtbaar.`,
      en: `Recorded: ${made.measure} begins anew in ${made.quarter}. The old limits stay visible.`,
    })
    return made
  },
}
