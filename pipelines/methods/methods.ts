import { adjustMethod } from './adjustMethod.ts'
import { durationMethod } from './durationMethod.ts'
import { effectMethod } from './effectMethod.ts'
import { rateFunnel, shareFunnel } from './funnels.ts'
import { countIntervals, shareIntervals } from './intervalMethods.ts'
import { likertMethod } from './likertMethod.ts'
import type { Method } from './method.ts'
import { rankMethod } from './rankMethod.ts'
import { gapChart, timeChart } from './rareCharts.ts'
import { countChart, shareChart } from './ratioCharts.ts'
import { recentTrendMethod } from './recentTrendMethod.ts'
import { runChart } from './runChart.ts'
import { rateShrinkage, shareShrinkage } from './shrinkMethods.ts'
import { standardised } from './standardised.ts'
import { xmrChart } from './xmrChart.ts'

/** Every method of `analyse`, by the name by which it is asked for. */
export const methods: Readonly<Record<string, Method>> = {
  xmr: xmrChart,
  p: shareChart,
  u: countChart,
  g: gapChart,
  t: timeChart,
  runs: runChart,
  'funnel-share': shareFunnel,
  'funnel-rate': rateFunnel,
  'interval-share': shareIntervals,
  'interval-count': countIntervals,
  'standardised-rate': standardised,
  'shrink-rate': rateShrinkage,
  'shrink-share': shareShrinkage,
  ranks: rankMethod,
  effect: effectMethod,
  'recent-trend': recentTrendMethod,
  likert: likertMethod,
  duration: durationMethod,
  adjust: adjustMethod,
}
