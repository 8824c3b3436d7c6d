import type { Catalogue } from './sentence.ts'

/** The same sum where nothing changed. */
export const placebo = {
  few: {
    nl: (count: string) => `Zo ging het bij ${count} andere, waar niets veranderde`,
    en: (count: string) => `How it went for ${count} others, where nothing changed`,
  },
  usual: {
    nl: (count: string) => `Zo’n verschil zagen wij vaker bij ${count} andere, waar niets veranderde`,
    en: (count: string) => `We saw such a difference more often among ${count} others, where nothing changed`,
  },
  rare: {
    nl: (count: string) => `Zo’n verschil zagen wij bijna niet bij ${count} andere, waar niets veranderde`,
    en: (count: string) => `We hardly saw such a difference among ${count} others, where nothing changed`,
  },
  subtitle: {
    nl: (measure: string) => `${measure} · verschil ervoor en erna, in gewone schommelingen`,
    en: (measure: string) => `${measure} · difference before and after, in usual variations`,
  },
  label: {
    nl: (count: string) => `Een ruit voor de plaats van de wijziging tussen ${count} stippen.`,
    en: (count: string) => `A diamond for the place of the change among ${count} dots.`,
  },
  see: {
    nl: 'De ruit is waar de regel veranderde. Elke stip is een andere plek, waar niets veranderde.',
    en: 'The diamond is where the rule changed. Each dot is another place, where nothing changed.',
  },
  unit: {
    nl: 'Eén betekent: zoveel als die plek vóór de wijziging gewoon schommelde.',
    en: 'One means: as much as that place usually varied before the change.',
  },
  spread: {
    nl: 'De stippen zijn hier de marge. Ligt de ruit ertussen, dan kan het verschil toeval zijn.',
    en: 'The dots are the range here. If the diamond lies among them, the difference may be chance.',
  },
  own: { nl: 'hier veranderde de regel', en: 'the rule changed here' },
  less: { nl: 'minder', en: 'less' },
  more: { nl: 'meer', en: 'more' },
  caption: { nl: 'Hetzelfde verschil op andere plekken', en: 'The same difference in other places' },
  where: { nl: 'Waar', en: 'Where' },
  by: { nl: 'Verschil', en: 'Difference' },
} as const satisfies Catalogue
