import type { Words } from '../../data/vocabulary/measure.ts'

/** Paths of the forms. */
export const formAddresses = {
  find: { nl: '/melden', en: '/en/report' },
  week: { nl: '/week', en: '/en/week' },
  family: { nl: '/gezin', en: '/en/family' },
  mirror: { nl: '/spiegel', en: '/en/mirror' },
  code: { nl: '/code', en: '/en/code' },
} as const satisfies Record<string, Words>

export const searchKey = { nl: 'zoek', en: 'search' } as const satisfies Words

/** The form about one rule; `nieuw` is a rule that is not in the register. */
export const reportAddress = (rule: string): Words => ({
  nl: `${formAddresses.find.nl}/${rule}`,
  en: `${formAddresses.find.en}/${rule}`,
})
