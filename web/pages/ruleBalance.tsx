import { Downloads } from '../downloads.tsx'
import { period, whole } from '../format.ts'
import type { RulesPage } from '../page.ts'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

const most = 12

/** Rules added, removed and changed, by quarter and owner, newest first: whether rules go as easily as they come. */
export function RuleBalance({ page: { frame, balance } }: { page: RulesPage }) {
  const { language } = frame
  const say = speak(texts.ruleBalance, language)
  const sum = (name: 'added' | 'removed') =>
    whole(
      balance.reduce((total, row) => total + row[name], 0),
      language,
    )
  const newest = [...balance].sort((one, other) => (one.quarter < other.quarter ? 1 : -1))
  if (newest.length === 0) return null
  return (
    <section id="regelbalans">
      <h2>{say.title}</h2>
      <p>{say.sum(sum('added'), sum('removed'), period(newest.at(-1)?.quarter ?? '', language))}</p>
      <Table
        fixed
        caption={newest.length > most ? say.captionLast(String(most)) : say.caption}
        columns={[
          { name: speak(texts.measure, language).quarter },
          { name: say.owner },
          ...[say.added, say.removed, say.changed, say.inForce].map((name) => ({ name, numeric: true })),
        ]}
        lines={newest.slice(0, most).map((row) => ({
          key: `${row.quarter} ${row.owner}`,
          cells: [
            period(row.quarter, language),
            row.owner,
            ...[row.added, row.removed, row.changed].map((count) => whole(count, language)),
            row.in_force === null ? '' : whole(row.in_force, language),
          ],
        }))}
      />
      <Downloads frame={frame} table="rule_balance" filter={{}} />
    </section>
  )
}
