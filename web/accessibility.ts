/** What the browser tests check on every page; a test holds these figures to what it did. */
export const accessibility = {
  on: '2026-11-27',
  standard: 'EN 301 549, WCAG 2.2 A & AA (axe-core)',
  pages: 21,
  widths: [360, 1366],
  faults: 0,
} as const
