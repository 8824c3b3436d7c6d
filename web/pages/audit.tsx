import { type Audit, type AuditFigure, type AuditTable, auditFigures, isWithinMark } from '../../data/audit.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { auditBars } from '../charts/audit.ts'
import { Files } from '../downloads.tsx'
import { Figure } from '../figure.tsx'
import type { AuditPage as Page } from '../page.ts'
import { Picture } from '../picture.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type Props = { audit: Audit; frame: Page['frame'] }

export function AuditPage({ page: { frame, release, audit } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.audit, language)
  return (
    <>
      <h1>{say.title(release)}</h1>
      <p class="lead">{say.lead}</p>
      <p>{say.how}</p>
      {audit === null ? <p class="nothing">{say.absent}</p> : <Report audit={audit} frame={frame} />}
    </>
  )
}

function Report({ audit, frame }: Props) {
  const { language } = frame
  const say = speak(texts.audit, language)
  const number = formatOf(language)
  return (
    <>
      <p class="lead">{audit.passed ? say.passed : say.failed}</p>
      <p>{say.size(number(audit.cells), number(audit.programs))}</p>
      <section>
        <h2>{say.figures}</h2>
        <Table
          caption={say.figuresMore}
          columns={[
            { name: say.what },
            { name: say.verdict },
            { name: say.value, numeric: true },
            { name: say.mark },
            { name: say.over, numeric: true },
            { name: say.attack },
          ]}
          lines={audit.figures.map((figure) => line(figure, language))}
        />
        <p class="quiet">{say.note}</p>
      </section>
      {audit.tables.length > 0 && <Bars audit={audit} frame={frame} />}
    </>
  )
}

function line(figure: AuditFigure, language: Language) {
  const say = speak(texts.audit, language)
  const number = formatOf(language)
  const { id, attack, value, mark, at, over } = figure
  return {
    key: id,
    cells: [
      auditFigures[id][language],
      resultOf(figure, language),
      value === null ? '—' : number(value),
      <span class="whole">{say[at](number(mark))}</span>,
      over === 0 ? '—' : number(over),
      attack,
    ],
  }
}

function resultOf(figure: AuditFigure, language: Language): string {
  const say = speak(texts.audit, language)
  if (figure.why !== null) return say[figure.why]
  if (figure.passed === false) return say.bad
  return isWithinMark(figure) ? say.good : say.chance
}

function Bars({ audit, frame }: Props) {
  const { language } = frame
  const file = `/v1/releases/${audit.release}/audit`
  const say = speak(texts.audit, language)
  const bars = audit.tables.map((table) => ({
    name: nameOf(table, language),
    shown: table.shown,
    hidden: table.hidden,
    note: `${formatOf(language)(table.shown)} / ${formatOf(language)(table.shown + table.hidden)}`,
  }))
  return (
    <Figure
      id="cellen"
      title={say.tables}
      subtitle={say.subtitle}
      keys={speak(texts.measure, language).keysRows}
      picture={<Picture id="audit" label={say.tables} draw={(canvas) => auditBars(bars, canvas)} />}
      see={{ question: say.question, sentences: [say.see, say.named] }}
      tools={[
        {
          name: say.table,
          content: (
            <Table
              caption={say.tables}
              columns={[{ name: say.table }, { name: say.shown, numeric: true }, { name: say.hidden, numeric: true }]}
              lines={bars.map(({ name, shown, hidden }) => ({ key: name, cells: [name, shown, hidden] }))}
            />
          ),
        },
        {
          name: speak(texts.measure, language).download,
          content: (
            <Files
              frame={frame}
              files={[
                { format: 'csv', address: `${file}.csv` },
                { format: 'dutchCsv', address: `${file}.nl.csv` },
                { format: 'json', address: file },
              ]}
            />
          ),
        },
      ]}
      source={
        <>
          {say.source(audit.release)} <a href={file}>audit.json</a>.
        </>
      }
    />
  )
}

/** `Regels: organisatie en thema`. */
function nameOf({ signal, level }: AuditTable, language: Language): string {
  const say = speak(texts.audit, language)
  const word = (name: string) => (isWord(name) ? (say[name] as string) : name)
  return `${word(signal)}: ${level.split('-').map(word).join(', ')}`
}

const isWord = (name: string): name is keyof typeof texts.audit => Object.hasOwn(texts.audit, name)

const formatOf = (language: Language) => {
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 3 })
  return (value: number) => format.format(value)
}
