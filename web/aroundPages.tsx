import { period } from './format.ts'
import type { Page } from './page.ts'
import { AccessibilityPage } from './pages/accessibility.tsx'
import { BriefingPage } from './pages/briefing.tsx'
import { ExplorePage } from './pages/explore.tsx'
import { InterfacePage } from './pages/interface.tsx'
import { PaperPage, PapersPage, titleOfPaper } from './pages/papers.tsx'
import { PrivacyPage } from './pages/privacy.tsx'
import { TermsPage } from './pages/terms.tsx'
import { speak, texts } from './texts.ts'

/** The pages that stand round the figures. */
export type AroundPage = Extract<
  Page,
  { name: 'terms' | 'privacy' | 'accessibility' | 'interface' | 'paper' | 'papers' | 'briefing' | 'explore' }
>

export function isAround(page: Page): page is AroundPage {
  return Object.hasOwn(titles, page.name)
}

export function AroundContent({ page }: { page: AroundPage }) {
  switch (page.name) {
    case 'terms':
      return <TermsPage page={page} />
    case 'privacy':
      return <PrivacyPage page={page} />
    case 'accessibility':
      return <AccessibilityPage page={page} />
    case 'interface':
      return <InterfacePage page={page} />
    case 'paper':
      return <PaperPage page={page} />
    case 'papers':
      return <PapersPage page={page} />
    case 'briefing':
      return <BriefingPage page={page} />
    case 'explore':
      return <ExplorePage page={page} />
  }
}

const titles = {
  terms: 'termsTitle',
  privacy: 'privacyTitle',
  accessibility: 'accessTitle',
  interface: 'apiTitle',
  papers: 'papersTitle',
  paper: null,
  briefing: null,
  explore: null,
} as const

export function aroundTitle(page: AroundPage): string {
  const { language } = page.frame
  if (page.name === 'briefing') return speak(texts.briefing, language).title(period(page.quarter, language))
  if (page.name === 'paper') return titleOfPaper(page.text)
  if (page.name === 'explore') return texts.explore.title[language]
  return texts.plain[titles[page.name]][language]
}
