/**
 * The method card of a release (method.json): what the protection does and costs, computed from the parameters of that release. Shares and
 * chances are 0..1, of four digits.
 */
export type Method = {
  release: string
  method: string
  /** Least contributors of a shown figure, true and noisy. */
  threshold: number
  /** Noise of a count: its variance, its largest size, the half width of its interval, and the chance of each size 0..bound on one side. */
  noise: { variance: number; bound: number; confidence: number; margin: number; chances: number[] }
  /** How much better than by chance somebody who knows everybody else in so many cells can tell whether a person is there. */
  membership: { cells: number; advantage: number }[]
  /** Chance that the best guess of the true count is right, by the number of versions that were each drawn anew. */
  guess: { versions: number; chance: number }[]
  /** Mean noise of a count of so many contributors, given that it is shown. */
  near_threshold: { contributors: number; mean_noise: number }[]
  /** Half width of the noise interval of a mean in the middle of its range, by the number of contributors. */
  means: {
    signal: string
    statistic: string
    low: number
    high: number
    margins: { contributors: number; margin: number }[]
  }[]
  /** Share of the pairs of a contributor and a rule whose minutes were cut off at `high`, and of the minutes lost; null where too few to say. */
  clamping: { high: number; clipped_share: number | null; lost_share: number | null }
  /** A cell keeps its earlier row when fewer contributors changed. */
  carried_below: number
}
