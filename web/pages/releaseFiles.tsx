import type { Manifest } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { addresses } from '../address.ts'
import { formats } from '../downloads.tsx'
import { whole } from '../format.ts'
import { LinkList } from '../linkList.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type Props = { release: Manifest; language: Language }

/** Every table with rows, in every form. */
export function Tables({ release, language }: Props) {
  const say = speak(texts.release, language)
  const names = speak(texts.figure, language)
  const filled = Object.entries(release.tables.public).filter(([, { rows }]) => rows > 0)
  return (
    <section>
      <h2>{say.tables}</h2>
      <p>
        {say.tablesMore} <a href={addresses.terms[language]}>{speak(texts.frame, language).terms}</a>
      </p>
      <Table
        caption={say.tables}
        columns={[{ name: say.table }, { name: say.rows, numeric: true }, { name: say.files }]}
        lines={filled.map(([table, { rows }]) => ({
          key: table,
          cells: [
            <code class="whole">{table}</code>,
            whole(rows, language),
            <span class="formats">
              {formats.map(([suffix, name]) => (
                <a key={suffix} href={`/v1/releases/${release.id}/${table}.${suffix}`} download>
                  {names[name]}
                </a>
              ))}
            </span>,
          ],
        }))}
      />
    </section>
  )
}

/** The same files as catalogues of others know them. */
export function Described({ release, language }: Props) {
  const say = speak(texts.release, language)
  const plain = speak(texts.plain, language)
  const at = `/v1/releases/${release.id}`
  const files = [
    [at, say.manifest],
    [`${at}/datapackage.json`, plain.asPackage],
    [`${at}/csv-metadata.json`, plain.asCsvw],
    ['/v1/catalog.jsonld', plain.asDcat],
  ] as const
  return (
    <section>
      <h2>{say.described}</h2>
      <LinkList links={files} />
    </section>
  )
}
