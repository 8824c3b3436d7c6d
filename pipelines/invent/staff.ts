import { type Chances, pick } from './draws.ts'
import type { Kind, Organisation } from './field.ts'
import { type Plan, reportersAt } from './plan.ts'
import { randomId, stream } from './random.ts'

/** Someone who sends at least one signal in the quarter. The id is stable within quarter and organisation. */
export type Reporter = { contributor: string; role: string; flags: number; diary: boolean; mirror: boolean }

/** An organisation as it is in one quarter: how many of its people report. */
export type Staffed = Organisation & { reporters: number }

/**
 * Flags of a reporter who flags; 70 % of the active reporters do, 1.07 flags per active reporter. With 43 % of the practitioners
 * reached sending nothing at all that is 0.61 flags per practitioner.
 */
const flagging = 0.7
export const flagNumbers: Chances<number> = [
  [1, 0.62],
  [2, 0.26],
  [3, 0.09],
  [4, 0.03],
]

export const rolesOf: Record<Kind, Chances> = {
  gi: withStaff('jeugdbeschermer'),
  aanbieder: withStaff('jeugdhulpverlener'),
  pleegzorg: withStaff('pleegzorgbegeleider'),
  lokaal_team: withStaff('lokaal_team'),
  rvdk: withStaff('raadsonderzoeker'),
  veilig_thuis: withStaff('veilig_thuis'),
}

/** The organisations of this quarter, the merged one gone, with reporters that add up to the parameter. */
export function staffed(plan: Plan, at: number): Staffed[] {
  const total = reportersAt(plan, at)
  const present = organisationsAt(plan, at)
  let [share, given] = [0, 0]
  return present.map((organisation) => {
    share += organisation.share
    const upTo = Math.round(total * share)
    const reporters = upTo - given
    given = upTo
    return { ...organisation, reporters }
  })
}

/** Every active reporter of an organisation in a quarter; more reporters never change the earlier ones. */
export function* reportersOf(plan: Plan, organisation: Staffed, at: number): Generator<Reporter> {
  const random = stream(plan.seed, 'reporter', plan.series[at] ?? '', organisation.code)
  for (let index = 0; index < organisation.reporters; index++) {
    const contributor = randomId(random)
    const role = pick(random, rolesOf[organisation.kind])
    const flags = random() < flagging ? pick(random, flagNumbers) : 0
    const [first, second] = [random(), random()]
    const diary = first < (flags > 0 ? 1 / 7 : 1 / 2)
    yield { contributor, role, flags, diary, mirror: (flags === 0 && !diary) || second < 0.1 }
  }
}

/** gi-12 goes into gi-11: its people and families are counted there from then on. */
function organisationsAt(plan: Plan, at: number): readonly Organisation[] {
  if (at < plan.turns.merged) return plan.organisations
  const gone = plan.organisations.find(({ code }) => code === 'gi-12')
  return plan.organisations
    .filter((organisation) => organisation !== gone)
    .map((organisation) => (gone && organisation.code === 'gi-11' ? joined(organisation, gone) : organisation))
}

const joined = (stays: Organisation, gone: Organisation): Organisation => ({
  ...stays,
  share: stays.share + gone.share,
  families: stays.families + gone.families,
})

function withStaff(frontline: string): Chances {
  return [
    [frontline, 0.8],
    ['gedragswetenschapper', 0.07],
    ['teamleider', 0.06],
    ['ondersteuning', 0.07],
  ]
}
