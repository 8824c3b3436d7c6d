import renderToString from 'preact-render-to-string'
import { measures } from '../data/vocabulary/measures.ts'
import { type addresses, twin } from './address.ts'
import { Surround } from './frame.tsx'
import type { Page } from './page.ts'
import { AuditPage } from './pages/audit.tsx'
import { ChangesPage } from './pages/changes.tsx'
import { ComparePage } from './pages/compare.tsx'
import { FunnelPage } from './pages/funnel.tsx'
import { MeasurePage } from './pages/measure.tsx'
import { MeasuresPage } from './pages/measures.tsx'
import { MethodPage } from './pages/method.tsx'
import { NotFoundPage } from './pages/notFound.tsx'
import { ReleasesPage } from './pages/releases.tsx'
import { RulesPage } from './pages/rules.tsx'
import { StartPage } from './pages/start.tsx'
import { speak, texts } from './texts.ts'

export { addresses, changesAddress, queryKeys } from './address.ts'
export type { Frame, Notice, Page } from './page.ts'

/** A whole HTML document; works without its script. */
export const render = (page: Page): string => `<!doctype html>${renderToString(<Document page={page} />)}`

function Document({ page }: { page: Page }) {
  const { language, assets } = page.frame
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={speak(texts.frame, language).motto} />
        <title>{`${titleOf(page)} · Wederkerig`}</title>
        {assets.style && <link rel="stylesheet" href={assets.style} />}
        <link rel="icon" href={assets.icon ?? 'data:,'} />
        <link rel="alternate" hreflang="nl" href={twin(page.frame, 'nl')} />
        <link rel="alternate" hreflang="en" href={twin(page.frame, 'en')} />
        {assets.script && <script type="module" src={assets.script} />}
      </head>
      <body>
        <Surround frame={page.frame} here={hereOf(page)}>
          <Content page={page} />
        </Surround>
      </body>
    </html>
  )
}

function Content({ page }: { page: Page }) {
  switch (page.name) {
    case 'start':
      return <StartPage page={page} />
    case 'measures':
      return <MeasuresPage page={page} />
    case 'measure':
      return <MeasurePage page={page} />
    case 'rules':
      return <RulesPage page={page} />
    case 'compare':
      return <ComparePage page={page} />
    case 'funnel':
      return <FunnelPage page={page} />
    case 'releases':
      return <ReleasesPage page={page} />
    case 'method':
      return <MethodPage page={page} />
    case 'changes':
      return <ChangesPage page={page} />
    case 'audit':
      return <AuditPage page={page} />
    case 'notFound':
      return <NotFoundPage page={page} />
  }
}

function titleOf(page: Page): string {
  const { language } = page.frame
  switch (page.name) {
    case 'start':
      return texts.start.title[language]
    case 'measures':
      return texts.start.measuresTitle[language]
    case 'measure':
      return measures[page.measure].label[language]
    case 'rules':
      return texts.lists.rulesTitle[language]
    case 'compare':
      return texts.compare.title[language]
    case 'funnel':
      return page.series.label
    case 'releases':
      return texts.lists.releasesTitle[language]
    case 'method':
      return texts.method.title[language]
    case 'changes':
      return texts.changes.title[language](page.release.id)
    case 'audit':
      return texts.audit.title[language](page.release)
    case 'notFound':
      return texts.frame.notFound[language]
  }
}

function hereOf({ name }: Page): keyof typeof addresses | null {
  if (name === 'measure') return 'measures'
  if (name === 'funnel') return 'compare'
  if (name === 'changes') return 'releases'
  if (name === 'audit') return 'releases'
  return name === 'notFound' ? null : name
}
