/** Media type of each format of a table. */
export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.file',
  parquet: 'application/vnd.apache.parquet',
} as const

export type Format = keyof typeof mediaTypes

export const formats = Object.keys(mediaTypes) as Format[]

/** What a file's suffix can ask for: `nl.csv` is for Dutch spreadsheets, with semicolons and decimal commas. */
export type FileFormat = Format | 'nl.csv'

export const fileFormats: readonly FileFormat[] = [...formats, 'nl.csv']

export const isFileFormat = (text: string): text is FileFormat => fileFormats.some((format) => format === text)

export type Encoding = 'br' | 'gzip' | 'identity'

/** The format that an Accept header likes best; JSON when it does not care; undefined when it wants none of ours. */
export function acceptedFormat(accept: string | undefined): Format | undefined {
  const ranges = weighted(accept?.trim() || '*/*')
  const liked = formats.map((format) => ({ format, weight: weightOfType(ranges, mediaTypes[format]) }))
  const best = liked.reduce((best, next) => (next.weight > best.weight ? next : best))
  return best.weight > 0 ? best.format : undefined
}

/** The smallest encoding that an Accept-Encoding header allows. */
export function acceptedEncoding(accept: string | undefined): Encoding {
  const codings = weighted(accept ?? '')
  const allows = (name: string) => (weightOf(codings, name) ?? weightOf(codings, '*') ?? 0) > 0
  return allows('br') ? 'br' : allows('gzip') ? 'gzip' : 'identity'
}

type Weighted = { name: string; weight: number }

function weighted(header: string): Weighted[] {
  return header.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const q = parameters.find((text) => text.startsWith('q='))
    return { name, weight: q === undefined ? 1 : Number(q.slice(2)) || 0 }
  })
}

const weightOf = (list: readonly Weighted[], name: string) => list.find((entry) => entry.name === name)?.weight

const weightOfType = (ranges: readonly Weighted[], type: string) =>
  weightOf(ranges, type) ?? weightOf(ranges, `${type.split('/')[0]}/*`) ?? weightOf(ranges, '*/*') ?? 0
