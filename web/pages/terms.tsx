import { type Column, tableNames, tables } from '../../data/release.ts'
import { codeLists } from '../../data/vocabulary/codes.ts'
import { glossary } from '../../data/vocabulary/glossary.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { link, measureAddress } from '../address.ts'
import { numbers, period } from '../format.ts'
import type { Frame } from '../page.ts'
import { Table } from '../table.tsx'
import { shortForm, termId } from '../term.tsx'
import { speak, texts } from '../texts.ts'

/** The words of the field, and the data dictionary: both straight from the vocabulary. */
export function TermsPage({ page: { frame } }: { page: { frame: Frame } }) {
  const say = speak(texts.plain, frame.language)
  return (
    <>
      <h1>{say.termsTitle}</h1>
      <p class="lead">{say.termsLead}</p>
      <Glossary language={frame.language} />
      <Measures frame={frame} />
      <Tables language={frame.language} />
      <Codes language={frame.language} />
    </>
  )
}

function Glossary({ language }: { language: Language }) {
  const say = speak(texts.plain, language)
  const other: Language = language === 'nl' ? 'en' : 'nl'
  const terms = [...glossary].sort((one, next) => one[language].localeCompare(next[language], language))
  return (
    <section class="glossary">
      <h2>{say.wordsOfField}</h2>
      <dl>
        {terms.map((term) => (
          <div key={term.nl} id={termId(term)}>
            <dt>
              {term[language]}
              {language === 'en' && shortForm(term) && ` (${shortForm(term)})`}
            </dt>
            <dd>
              {term.note && `${term.note[language]}. `}
              <span class="quiet">
                {say.inEnglish}: <span lang={other}>{term[other]}</span>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Measures({ frame }: { frame: Frame }) {
  const { language } = frame
  const say = speak(texts.plain, language)
  const lines = (Object.keys(measures) as MeasureId[]).map((id) => {
    const { label, meaning, unit, since } = measures[id]
    return {
      key: id,
      cells: [
        <a href={link(frame, measureAddress(id))}>{label[language]}</a>,
        <code>{id}</code>,
        meaning[language],
        numbers(unit, language).unit,
        period(since, language),
      ],
    }
  })
  const columns = [say.name, say.code, say.meaning, say.unit, say.since].map((name) => ({ name }))
  return (
    <section>
      <h2>{say.measuresOf}</h2>
      <p>{say.measuresMore}</p>
      <Table caption={say.measuresOf} columns={columns} lines={lines} />
    </section>
  )
}

function Tables({ language }: { language: Language }) {
  const say = speak(texts.plain, language)
  const columns = [say.column, say.meaning, say.kind, say.mayBeEmpty].map((name) => ({ name }))
  return (
    <section class="dictionary">
      <h2>{say.tablesOf}</h2>
      <p>{say.tablesMore}</p>
      {tableNames.map((name) => (
        <details key={name} id={`tabel-${name}`}>
          <summary>{say.table(name)}</summary>
          <Table
            caption={say.table(name)}
            columns={columns}
            lines={Object.entries<Column>(tables[name]).map(([key, column]) => ({
              key,
              cells: [<code>{key}</code>, column[language], say[column.type], column.nullable ? say.yes : say.no],
            }))}
          />
        </details>
      ))}
    </section>
  )
}

function Codes({ language }: { language: Language }) {
  const say = speak(texts.plain, language)
  return (
    <section class="dictionary">
      <h2>{say.codesOf}</h2>
      <p>{say.codesMore}</p>
      {Object.entries(codeLists).map(([name, codes]) => (
        <details key={name} id={`lijst-${name}`}>
          <summary>{say.list(name)}</summary>
          <Table
            caption={say.list(name)}
            columns={[{ name: say.code }, { name: say.name }]}
            lines={codes.map((code) => ({ key: code.code, cells: [<code>{code.code}</code>, code[language]] }))}
          />
        </details>
      ))}
    </section>
  )
}
