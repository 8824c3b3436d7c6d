import { Refusal } from '../refusal.ts'
import type { Measure } from './measure.ts'
import { frictionMeasures } from './measures/friction.ts'
import { handoverMeasures } from './measures/handover.ts'
import { loopMeasures } from './measures/loop.ts'
import { processMeasures } from './measures/process.ts'
import { processProfessionalMeasures } from './measures/processProfessional.ts'
import { timeMeasures } from './measures/time.ts'
import { trustMeasures } from './measures/trust.ts'

/** Every measure, by id. An id is for ever: never renamed, never reused. */
export const measures = {
  ...frictionMeasures,
  ...timeMeasures,
  ...handoverMeasures,
  ...trustMeasures,
  ...processMeasures,
  ...processProfessionalMeasures,
  ...loopMeasures,
} as const satisfies Record<string, Measure>

export type MeasureId = keyof typeof measures

/** The same text, known to be a measure. Throws Refusal with code 404 on anything else. */
export function measureId(text: string): MeasureId {
  if (isMeasureId(text)) return text
  throw new Refusal(`unknown measure: ${text.slice(0, 60)}`, `choose one of: ${Object.keys(measures).join(', ')}`, 404)
}

const isMeasureId = (text: string): text is MeasureId => Object.hasOwn(measures, text)
