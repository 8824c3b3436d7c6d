import { type Asked, asked, processItems, trustItems } from './families.ts'
import type { Plan } from './plan.ts'
import { type Random, randomId, stream } from './random.ts'
import { type Sender, type Signal, senderOf } from './sender.ts'
import type { Staffed } from './staff.ts'

/** Replies one by one, or a survey's counts per item from local teams; and everywhere how many were asked and answered. */
export function* trustSignals(plan: Plan, organisation: Staffed, at: number): Generator<Signal> {
  const shared = sharedOf(plan, organisation, at)
  const tally = new Map<string, { invited: number; replies: number }>()
  for (const family of asked(plan, organisation, at)) {
    const key = `${family.respondent} ${family.framework}`
    const counts = tally.get(key) ?? { invited: 0, replies: 0 }
    counts.invited++
    if (family.replied) counts.replies++
    tally.set(key, counts)
    if (family.replied && !countsOnly(organisation)) yield { ...shared(), ...whoSays(family), ...family.trust }
  }
  if (countsOnly(organisation)) yield* counted(plan, organisation, at, 'trust')
  for (const [key, counts] of tally) yield { ...shared(), ...groupOf(key), ...counts }
}

/** The six questions about a careful process, from the same families. */
export function* processSignals(plan: Plan, organisation: Staffed, at: number): Generator<Signal> {
  const shared = sharedOf(plan, organisation, at, 'process')
  if (countsOnly(organisation)) return yield* counted(plan, organisation, at, 'process')
  for (const family of asked(plan, organisation, at))
    if (family.replied) yield { ...shared(), ...whoSays(family), ...family.process }
}

const countsOnly = ({ kind }: Staffed) => kind === 'lokaal_team'

const whoSays = ({ respondent, framework, contributor }: Asked) => ({ respondent, framework, contributor })

const groupOf = (key: string) => {
  const [respondent = '', framework = ''] = key.split(' ')
  return { respondent, framework }
}

function sharedOf(plan: Plan, organisation: Staffed, at: number, kind = 'trust'): () => Signal {
  const quarter = plan.series[at] ?? ''
  const random: Random = stream(plan.seed, kind, quarter, organisation.code)
  const sender: Sender = senderOf(organisation)
  return () => ({ signal_id: randomId(random), quarter, ...sender })
}

/** One line per group and item with how often each score was given. */
function* counted(plan: Plan, organisation: Staffed, at: number, kind: 'trust' | 'process'): Generator<Signal> {
  const shared = sharedOf(plan, organisation, at, `${kind} counts`)
  const families = [...asked(plan, organisation, at)].filter(({ replied }) => replied)
  const groups = new Set(families.map(({ respondent, framework }) => `${respondent} ${framework}`))
  for (const group of groups)
    for (const item of kind === 'trust' ? trustItems : processItems) {
      const said = families
        .filter(({ respondent, framework }) => `${respondent} ${framework}` === group)
        .map((family) => family[kind][item])
      yield { ...shared(), ...groupOf(group), item, ...scoreCounts(said) }
    }
}

const countNames = { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', weet_niet: 'unknown' }

const scoreCounts = (said: readonly (string | undefined)[]) =>
  Object.fromEntries(
    Object.entries(countNames).map(([score, name]) => [
      `count_${name}`,
      said.filter((answer) => answer === score).length,
    ]),
  )
