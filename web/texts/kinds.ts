import type { Catalogue } from './sentence.ts'

/** What is sent, by the name that a release has for it. */
export const kinds = {
  friction: { nl: 'Regels die hinderen of helpen', en: 'Rules that hinder or help' },
  time_week: { nl: 'Tijd', en: 'Time' },
  handover: { nl: 'Overdrachten', en: 'Handovers' },
  handover_case: { nl: 'Overdrachten, uit een logboek', en: 'Handovers, from an event log' },
  trust: { nl: 'Vertrouwen', en: 'Trust' },
  process: { nl: 'Proces, volgens gezinnen', en: 'Process, by families' },
  process_professional: { nl: 'Proces, volgens werkers', en: 'Process, by workers' },
  rule_event: { nl: 'Wat eigenaren deden', en: 'What owners did' },
  indicator: { nl: 'Cijfers van anderen', en: 'Figures of others' },
} as const satisfies Catalogue
