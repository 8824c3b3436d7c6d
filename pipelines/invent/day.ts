import type { Quarter } from '../../data/quarter.ts'
import { pick } from './draws.ts'
import type { Random } from './random.ts'

/** Fewer flags in the holidays of August and December (season,receipt_monthly). */
export function dayIn(random: Random, quarter: Quarter): string {
  const first = Number(quarter.slice(6)) * 3 - 2
  const months = [first, first + 1, first + 2]
  const weights = months.map((month) => (month === 8 || month === 12 ? 0.6 : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const month = pick(
    random,
    months.map((of, index) => [of, (weights[index] ?? 0) / total] as const),
  )
  return `${quarter.slice(0, 4)}-${two(month)}-${two(1 + Math.floor(random() * 28))}`
}

const two = (number: number) => String(number).padStart(2, '0')
