import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { link, measureAddress, permanent } from '../address.ts'
import { type Said, saidOf } from '../briefing/lines.ts'
import { SecondSheet } from '../briefing/second.tsx'
import { Sheet, SheetHead } from '../briefing/sheet.tsx'
import { sparkline } from '../charts/sparkline.ts'
import { period, whole } from '../format.ts'
import { Origin } from '../origin.tsx'
import type { BriefingPage as Page } from '../page.ts'
import { Thumbnail } from '../picture.tsx'
import type { Line } from '../series.ts'
import { Sign } from '../state.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

/** Two sheets: what changed and the measures; then changes of rules, what waits, and what nobody knows. */
export function BriefingPage({ page }: { page: Page }) {
  const { frame, quarter, trends, findings } = page
  const { language } = frame
  const say = speak(texts.briefing, language)
  const said = saidOf(trends, findings, quarter, language)
  return (
    <div class="briefing">
      <aside class="on-screen card">
        <h2>{say.take}</h2>
        <p>{say.print}</p>
        <p>
          <a href={oneFile(permanent(frame))} download>
            {say.oneFile}
          </a>
        </p>
      </aside>
      <Sheet page={page} number={1}>
        <SheetHead page={page} title={say.title(period(quarter, language))} />
        <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
        <Changed page={page} said={said} />
        <Heads page={page} said={said} />
      </Sheet>
      <SecondSheet page={page} said={said} />
    </div>
  )
}

const oneFile = (address: string) => address.replace(/(\?|$)/, '.html$1')

const most = 5

/** Lines of the table that still fit on the first sheet. */
const room = ({ moved }: Said) => 11 - 2 * Math.max(0, Math.min(most, moved.length) - 3)

function Changed({ page: { frame }, said: { moved, usual, early } }: { page: Page; said: Said }) {
  const say = speak(texts.briefing, frame.language)
  const rest = moved.length - most
  const count = (number: number) => whole(number, frame.language)
  const sentences = [
    rest === 1 ? say.moreOne : rest > 1 ? say.more(count(rest)) : '',
    say.quiet(count(usual)),
    early > 0 ? say.early(count(early)) : '',
  ]
  return (
    <section>
      <h2>{say.changed}</h2>
      {moved.length === 0 && <p class="lead">{say.nothing}</p>}
      <ul class="changes">
        {moved.slice(0, most).map((line) => (
          <Change key={line.id} page={frame} line={line} />
        ))}
      </ul>
      <p>{sentences.filter(Boolean).join(' ')}</p>
    </section>
  )
}

function Change({ page: frame, line: { id, verdict } }: { page: Page['frame']; line: Line }) {
  return (
    <li>
      <Sign verdict={verdict} />
      <div>
        <h3>
          <a href={link(frame, measureAddress(id))}>{measures[id].label[frame.language]}</a>: {verdict?.figure}
        </h3>
        <p>
          {verdict?.change} {verdict?.why} {verdict?.note}
        </p>
      </div>
    </li>
  )
}

function Heads({ page: { frame }, said }: { page: Page; said: Said }) {
  const { language } = frame
  const say = speak(texts.briefing, language)
  const columns = [say.measure, say.now, say.course, say.says].map((name) => ({ name }))
  return (
    <section>
      <h2>{say.table}</h2>
      <Table
        caption={say.table}
        columns={columns}
        lines={said.heads.slice(0, room(said)).map((line) => ({
          key: line.id,
          cells: [
            measures[line.id].label[language],
            line.verdict?.figure,
            <Course line={line} />,
            said.holds(line) ? (
              <>
                <Sign verdict={line.verdict} /> {line.verdict?.short}
              </>
            ) : (
              say.perhaps
            ),
          ],
        }))}
        fixed
      />
    </section>
  )
}

function Course({ line: { id, rows, verdict } }: { line: { id: MeasureId } & Line }) {
  const { direction, label } = measures[id]
  const draw = (canvas: Parameters<typeof sparkline>[1]) => sparkline(rows, canvas)
  return (
    <Thumbnail
      id={`brief-${id.replace('.', '-')}`}
      label={`${label.nl} ${verdict?.figure ?? ''}`}
      width={120}
      draw={(canvas) => draw({ ...canvas, height: 28, direction })}
    />
  )
}
