import renderToString from 'preact-render-to-string'
import { measures } from '../data/vocabulary/measures.ts'
import { type addresses, twin } from './address.ts'
import { AroundContent, aroundTitle, isAround } from './aroundPages.tsx'
import { DatasetData } from './datasetData.tsx'
import { period } from './format.ts'
import { Surround } from './frame.tsx'
import { Head } from './head.tsx'
import type { Page } from './page.ts'
import { AuditPage } from './pages/audit.tsx'
import { ChainPage } from './pages/chain.tsx'
import { ChangesPage } from './pages/changes.tsx'
import { ComparePage } from './pages/compare.tsx'
import { DecisionsPage } from './pages/decisions.tsx'
import { FunnelPage } from './pages/funnel.tsx'
import { MeasurePage } from './pages/measure.tsx'
import { MeasuresPage } from './pages/measures.tsx'
import { MethodPage } from './pages/method.tsx'
import { NotFoundPage } from './pages/notFound.tsx'
import { QuarterPage } from './pages/quarter.tsx'
import { ReleasePage } from './pages/release.tsx'
import { ReleasesPage } from './pages/releases.tsx'
import { RulePage } from './pages/rule.tsx'
import { RulesPage } from './pages/rules.tsx'
import { StartPage } from './pages/start.tsx'
import { TimePage } from './pages/time.tsx'
import { TrustPage } from './pages/trust.tsx'
import { speak, texts } from './texts.ts'

export { accessibility } from './accessibility.ts'
export {
  addresses,
  auditAddress,
  briefingAddress,
  changesAddress,
  funnelAddress,
  measureAddress,
  paperAddress,
  quarterAddress,
  queryKeys,
  releaseAddress,
  ruleAddress,
} from './address.ts'
export type { Effect, Found } from './briefing/found.ts'
export type { ChoiceName } from './choices.ts'
export type { Description } from './description.ts'
export { type Choice, exploreAddress, levelNames, levels } from './explore/choice.ts'
export type { Frame, OwnCompared, Page } from './page.ts'
export { bareView, quarterView, type View, viewOf } from './view.ts'

/** A whole HTML document; works without its script. */
export const render = (page: Page): string => `<!doctype html>${renderToString(<Document page={page} />)}`

function Document({ page }: { page: Page }) {
  const { language, assets } = page.frame
  return (
    <html lang={language}>
      <Head title={titleOf(page)} assets={assets}>
        <meta name="description" content={speak(texts.frame, language).motto} />
        <link rel="alternate" hreflang="nl" href={twin(page.frame, 'nl')} />
        <link rel="alternate" hreflang="en" href={twin(page.frame, 'en')} />
        <link rel="alternate" type="application/atom+xml" href={feed[language]} />
        <DatasetData frame={page.frame} title={titleOf(page)} />
      </Head>
      <body>
        <Surround frame={page.frame} here={hereOf(page)}>
          <Content page={page} />
        </Surround>
      </body>
    </html>
  )
}

const feed = { nl: '/uitgaven.atom', en: '/en/releases.atom' } as const

function Content({ page }: { page: Page }) {
  if (isAround(page)) return <AroundContent page={page} />
  switch (page.name) {
    case 'start':
      return <StartPage page={page} />
    case 'measures':
      return <MeasuresPage page={page} />
    case 'measure':
      return <MeasurePage page={page} />
    case 'quarter':
      return <QuarterPage page={page} />
    case 'rules':
      return <RulesPage page={page} />
    case 'rule':
      return <RulePage page={page} />
    case 'chain':
      return <ChainPage page={page} />
    case 'time':
      return <TimePage page={page} />
    case 'trust':
      return <TrustPage page={page} />
    case 'decisions':
      return <DecisionsPage page={page} />
    case 'compare':
      return <ComparePage page={page} />
    case 'funnel':
      return <FunnelPage page={page} />
    case 'releases':
      return <ReleasesPage page={page} />
    case 'release':
      return <ReleasePage page={page} />
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
  if (isAround(page)) return aroundTitle(page)
  const { language } = page.frame
  switch (page.name) {
    case 'start':
      return texts.start.title[language]
    case 'measures':
      return texts.start.measuresTitle[language]
    case 'measure':
      return measures[page.measure].label[language]
    case 'quarter':
      return texts.quarter.title[language](period(page.frame.quarter ?? page.frame.manifest?.quarter ?? '', language))
    case 'rules':
      return texts.register.title[language]
    case 'rule':
      return page.rule.title[language]
    case 'chain':
    case 'time':
    case 'trust':
    case 'decisions':
      return texts[page.name].title[language]
    case 'compare':
      return texts.compared.title[language]
    case 'funnel':
      return page.series.label
    case 'releases':
      return texts.lists.releasesTitle[language]
    case 'release':
      return texts.release.title[language](page.release.id)
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
  if (name === 'briefing') return null
  if (name === 'paper') return 'papers'
  if (name === 'measure') return 'measures'
  if (name === 'funnel') return 'compare'
  if (name === 'changes') return 'releases'
  if (name === 'audit' || name === 'release') return 'releases'
  if (name === 'rule') return 'rules'
  return name === 'notFound' ? null : name
}
