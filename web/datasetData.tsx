import { addresses } from './address.ts'
import type { Frame } from './page.ts'
import { speak, texts } from './texts.ts'

const tables = ['trend', 'estimate', 'distribution', 'statistic'] as const

/** The release as a schema.org Dataset, for search engines; data and no script, so that the policy of the page lets it stand. */
export function DatasetData({ frame, title }: { frame: Frame; title: string }) {
  const { language, manifest } = frame
  if (!manifest) return null
  const at = `/v1/releases/${manifest.id}`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': at,
    name: `Wederkerig ${manifest.id}: ${title}`,
    description: speak(texts.plain, language).datasetMeaning,
    url: `${addresses.start[language]}?${{ nl: 'uitgave', en: 'release' }[language]}=${manifest.id}`,
    identifier: manifest.id,
    version: manifest.id,
    datePublished: manifest.publication_date,
    temporalCoverage: manifest.quarter,
    inLanguage: ['nl', 'en'],
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'Organization', name: 'Wederkerig' },
    distribution: tables.map((table) => ({
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: `${at}/${table}.csv`,
    })),
  }
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
