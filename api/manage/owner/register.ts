import { codesOf } from '../../../data/vocabulary/codes.ts'
import type { Language } from '../../../data/vocabulary/measure.ts'
import { ownRule, type RuleWords } from '../../../data/vocabulary/register.ts'
import { type Rule, rules } from '../../../data/vocabulary/rules.ts'
import {
  type Filling,
  type Mistake,
  manageAddresses,
  ownerSentences,
  registerAddress,
  retireAddress,
} from '../../../web/manage/render.tsx'
import type { Door } from '../door.ts'
import { idIn, newId, type OwnerDesk, ruleIn } from './desk.ts'

/** The register of this place: rules are added, changed and retired by events; none is ever removed. */
export function registerPages({ read, write }: Door, desk: OwnerDesk) {
  read(manageAddresses.register, async ({ frame }) => {
    await desk.heard()
    return { name: 'register', frame, rules, filling: { id: newId(), typed: {}, mistakes: [] } }
  })
  write({
    address: manageAddresses.register,
    about: ({ code }) => code?.[0] ?? '',
    act: async ({ frame, typed }) => {
      await desk.heard()
      const rule = `eigen-${(typed.code?.[0] ?? '').trim()}`
      const mistakes = [...idMistakes(rule, frame.language), ...wordMistakes(typed, frame.language)]
      const filling = { id: idIn(typed), typed, mistakes }
      if (mistakes.length > 0) return { page: { name: 'register', frame, rules, filling }, status: 422 }
      await desk.register({ id: filling.id, rule, action: 'add', words: wordsIn(typed) })
      return { to: registerAddress(rule) }
    },
  })

  read(registerAddress(':rule'), async ({ c, frame }) => {
    await desk.heard()
    const rule = ruleIn(c.req.param('rule'))
    const filling = { id: newId(), typed: typedOf(rule), mistakes: [] }
    return { name: 'registerRule', frame: { ...frame, address: registerAddress(rule.id) }, rule, filling }
  })
  write({
    address: registerAddress(':rule'),
    about: () => 'change',
    act: async ({ c, frame, typed }) => {
      const rule = ruleIn(c.req.param('rule'))
      const mistakes = wordMistakes(typed, frame.language)
      const own = { ...frame, address: registerAddress(rule.id) }
      const filling = { id: idIn(typed), typed, mistakes }
      if (mistakes.length > 0) return { page: { name: 'registerRule', frame: own, rule, filling }, status: 422 }
      await desk.register({ id: filling.id, rule: rule.id, action: 'change', words: changedIn(typed, rule) })
      return { to: registerAddress(rule.id) }
    },
  })
  write({
    address: retireAddress(':rule'),
    about: ({ action }) => (action?.[0] === 'return' ? 'return' : 'retire'),
    act: async ({ c, typed }) => {
      const rule = ruleIn(c.req.param('rule'))
      const action = typed.action?.[0] === 'return' ? 'return' : 'retire'
      await desk.register({ id: idIn(typed), rule: rule.id, action })
      return { to: registerAddress(rule.id) }
    },
  })
}

const coded = { level: 'rule_level', theme: 'theme', phase: 'phase', protects: 'protects' } as const
const longest = { title_nl: 120, title_en: 120, duty_nl: 300, owner: 80, source: 120 } as const

function wordMistakes(typed: Filling['typed'], language: Language): Mistake[] {
  const said = (name: string) => typed[name]?.[0]?.trim() ?? ''
  const empty = ['title_nl', 'duty_nl', 'owner'].filter((name) => said(name) === '')
  const long = Object.entries(longest).flatMap(([name, most]) => (said(name).length > most ? [name] : []))
  const unknown = Object.entries(coded).flatMap(([name, list]) => (codesOf(list).includes(said(name)) ? [] : [name]))
  return [
    ...empty.map((field) => ({ field, sentence: ownerSentences.missing[language] })),
    ...unknown.map((field) => ({ field, sentence: ownerSentences.missing[language] })),
    ...long.map((field) => ({ field, sentence: ownerSentences.notUnderstood[language] })),
  ]
}

function idMistakes(rule: string, language: Language): Mistake[] {
  if (!ownRule.test(rule) || rule.length > 40)
    return [{ field: 'code', sentence: ownerSentences.notUnderstood[language] }]
  return rules.some(({ id }) => id === rule) ? [{ field: 'code', sentence: ownerSentences.taken[language] }] : []
}

function wordsIn(typed: Filling['typed']): RuleWords {
  const said = (name: string) => typed[name]?.[0]?.trim() ?? ''
  const [nl, duty] = [said('title_nl'), said('duty_nl')]
  return {
    title: { nl, en: said('title_en') || nl },
    duty: { nl: duty, en: duty },
    owner: said('owner'),
    level: said('level'),
    theme: said('theme'),
    phase: said('phase'),
    protects: said('protects'),
    source: said('source') || '-',
  }
}

/** Only what is said differently: the English words of a shared rule stay while its Dutch ones do. */
function changedIn(typed: Filling['typed'], rule: Rule): RuleWords {
  const words = wordsIn(typed)
  const { title, duty, ...codes } = words
  const changed = Object.entries(codes).filter(([name, value]) => rule[name as keyof typeof codes] !== value)
  return {
    ...Object.fromEntries(changed),
    ...(title && (title.nl !== rule.title.nl || title.en !== rule.title.en) ? { title } : {}),
    ...(duty && duty.nl !== rule.duty.nl ? { duty } : {}),
  }
}

const typedOf = ({ title, duty, owner, level, theme, phase, protects, source }: Rule): Filling['typed'] => ({
  title_nl: [title.nl],
  title_en: [title.en],
  duty_nl: [duty.nl],
  owner: [owner],
  level: [level],
  theme: [theme],
  phase: [phase],
  protects: [protects],
  source: [source],
})
