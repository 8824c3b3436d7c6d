import type { Row } from '../../data/release.ts'
import { codesOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type Cell, matrix } from '../charts/matrix.ts'
import { period, whole } from '../format.ts'
import type { ChainPage as Page } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'

type Flow = Row<'statistic'> & { from_actor: string; to_actor: string }

/** A row with both ends of the way. */
export const isFlow = (row: Row<'statistic'>): row is Flow => row.from_actor !== null && row.to_actor !== null

/** From whom to whom, as a matrix with the ways back marked. */
export function Flows({ page: { frame, flows } }: { page: Page }) {
  const { language, manifest } = frame
  const say = speak(texts.chain, language)
  const shown = flows.filter(isFlow)
  const present = new Set(shown.flatMap(({ from_actor, to_actor }) => [from_actor, to_actor]))
  const parties = codesOf('chain_actor').filter((code) => present.has(code))
  const names = parties.map((code) => cellName('kind', code, language))
  const cells = cellsOf(parties, shown)
  const quarter = period(shown[0]?.quarter ?? '', language)
  const bound = manifest?.parameters.contributors.bound ?? 0
  const least = manifest?.parameters.threshold ?? 0
  return (
    <ReleasedFigure
      frame={frame}
      id="matrix"
      title={titleOf(shown, bound, language)}
      subtitle={say.matrixSubtitle(quarter)}
      label={say.matrixLabel(whole(names.length, language))}
      draw={(canvas) =>
        matrix(cells, {
          ...canvas,
          names,
          number: (value) => whole(value, language),
          from: say.from,
          to: say.to,
        })
      }
      see={[say.seeMatrix, say.seeReturns]}
      note={`${say.noise(whole(bound, language))} ${say.hiddenCell(whole(least, language))}`}
      table={<FlowTable {...{ shown, parties, bound, language, quarter }} />}
      rows={{
        table: 'statistic',
        filter: {
          signal: 'handover',
          statistic: 'flow',
          level: 'from_actor-to_actor',
          quarter: shown[0]?.quarter ?? '',
        },
      }}
      hidden={cells.filter(({ value }) => value === null).length}
    />
  )
}

/** Every pair of parties; a pair without a row is not shown. */
const cellsOf = (parties: readonly string[], flows: readonly Flow[]): Cell[] =>
  parties.flatMap((one, from) =>
    parties.flatMap((other, to) => {
      const row = flows.find(({ from_actor, to_actor }) => from_actor === one && to_actor === other)
      return [{ from, to, value: row?.value ?? null }]
    }),
  )

/** Names the way that was gone most, when no noise could have put another before it. */
function titleOf(flows: readonly Flow[], bound: number, language: Language): string {
  const say = speak(texts.chain, language)
  const [first, second] = [...flows].sort((one, other) => other.value - one.value)
  if (!first || (second && first.value - second.value <= 2 * bound))
    return say.caption(period(first?.quarter ?? '', language))
  const name = (code: string) => inSentence(code, cellName('kind', code, language))
  return say.matrixTitle(name(first.from_actor), name(first.to_actor))
}

/** A name of its own keeps its capital; a kind of organisation has none within a sentence. */
const inSentence = (code: string, name: string) =>
  ['veilig_thuis', 'rvdk'].includes(code) ? name : name.charAt(0).toLowerCase() + name.slice(1)

type FlowTableProps = {
  shown: readonly Flow[]
  parties: readonly string[]
  bound: number
  language: Language
  quarter: string
}

function FlowTable({ shown, parties, bound, language, quarter }: FlowTableProps) {
  const say = speak(texts.chain, language)
  const words = speak(texts.measure, language)
  const at = (code: string) => parties.indexOf(code)
  const sorted = [...shown].sort(
    (one, other) => at(one.from_actor) - at(other.from_actor) || at(one.to_actor) - at(other.to_actor),
  )
  return (
    <Table
      caption={say.caption(quarter)}
      columns={[
        { name: say.fromColumn },
        { name: say.toColumn },
        ...[say.families, words.lower, words.upper].map((name) => ({ name, numeric: true })),
        { name: say.back },
      ]}
      lines={sorted.map(({ from_actor, to_actor, value }) => ({
        key: `${from_actor}-${to_actor}`,
        cells: [
          cellName('kind', from_actor, language),
          cellName('kind', to_actor, language),
          whole(value, language),
          whole(Math.max(0, value - bound), language),
          whole(value + bound, language),
          at(from_actor) > at(to_actor) ? say.isBack : '',
        ],
      }))}
    />
  )
}
