import type { Catalogue } from './sentence.ts'

/** Rules that came and went. */
export const ruleBalance = {
  title: { nl: 'Regelbalans', en: 'Balance of rules' },
  sum: {
    nl: (added: string, removed: string, since: string) =>
      `Sinds het ${since} kwamen er ${added} regels bij en gingen er ${removed} af.`,
    en: (added: string, removed: string, since: string) =>
      `Since ${since}, ${added} rules were added and ${removed} removed.`,
  },
  caption: { nl: 'Regels erbij en eraf, per eigenaar', en: 'Rules added and removed, by owner' },
  captionLast: {
    nl: (count: string) => `Regels erbij en eraf, per eigenaar: de laatste ${count} regels van de tabel`,
    en: (count: string) => `Rules added and removed, by owner: the last ${count} lines of the table`,
  },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  added: { nl: 'Erbij', en: 'Added' },
  removed: { nl: 'Eraf', en: 'Removed' },
  changed: { nl: 'Gewijzigd', en: 'Changed' },
  inForce: { nl: 'Daarna in dit register', en: 'In this register after it' },
} as const satisfies Catalogue
