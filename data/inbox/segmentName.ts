import { isQuarter, type Quarter } from '../quarter.ts'

/** Segments are named by quarter, node, time and process: 2026-Q4.node.lx2k1f0a.4711.ndjson */
export type SegmentName = { quarter: Quarter; node: string; time: string; process: number }

export const segmentName = ({ quarter, node, time, process }: SegmentName) =>
  `${quarter}.${node}.${time}.${process}.ndjson`

/** Null when it is not the name of a segment. */
export function segmentNamed(name: string): SegmentName | null {
  const [, quarter = '', node = '', time = '', process = ''] =
    /^([^.]+)\.([A-Za-z0-9-]*)\.([0-9a-z]+)\.(\d+)\.ndjson$/.exec(name) ?? []
  return isQuarter(quarter) ? { quarter, node, time, process: Number(process) } : null
}

/** A segment that takes no more lines: what lies beyond `end`, in bytes, never counted; `torn` bytes of it were kept aside. */
export type Seal = { end: number; torn: number }

export const sealOf = (segment: string) => `${segment}.sealed`
export const tornOf = (segment: string) => `${segment}.torn`
