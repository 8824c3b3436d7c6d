import renderToString from 'preact-render-to-string'
import type { Language } from '../../data/vocabulary/measure.ts'
import { Head } from '../head.tsx'
import { card } from '../texts/card.ts'
import { frame as frameTexts } from '../texts/frame.ts'
import { receipt } from '../texts/receipt.ts'
import { report } from '../texts/report.ts'
import { sending } from '../texts/sending.ts'
import { speak } from '../texts/speak.ts'
import { week } from '../texts/week.ts'
import { Family, Mirror } from './card.tsx'
import { Code } from './code.tsx'
import { Find } from './find.tsx'
import type { FormPage } from './form.ts'
import { Receipt } from './receipt.tsx'
import { Report } from './report.tsx'
import { Week } from './week.tsx'

export { formAddresses, reportAddress, searchKey } from './address.ts'
export type { Filling, FormFrame, FormPage, Mistake, Typed } from './form.ts'
export { sentences } from './sentences.ts'

/** A whole HTML document that works without its script. */
export const renderForm = (page: FormPage): string => `<!doctype html>${renderToString(<Document page={page} />)}`

function Document({ page }: { page: FormPage }) {
  const { language, assets } = page.frame
  const wrong = 'filling' in page && page.filling.mistakes.length > 0
  const title = `${wrong ? `${speak(sending, language).problems}: ` : ''}${titleOf(page)}`
  return (
    <html lang={language}>
      <Head title={title} assets={assets}>
        <meta name="referrer" content="no-referrer" />
      </Head>
      <body class="form">
        <Top page={page} />
        <main id="inhoud" data-page={page.name}>
          <Content page={page} />
        </main>
        <footer class="bottom">
          <p>{speak(sending, language).promise}</p>
        </footer>
      </body>
    </html>
  )
}

function Top({ page: { frame } }: { page: FormPage }) {
  const say = speak(frameTexts, frame.language)
  const other: Language = frame.language === 'nl' ? 'en' : 'nl'
  return (
    <header class="top">
      <a class="wordmark" href={frame.language === 'nl' ? '/' : '/en'}>
        {say.name}
      </a>
      <a class="language" href={frame.address[other]} lang={other} hreflang={other}>
        {say.otherLanguage}
      </a>
    </header>
  )
}

function Content({ page }: { page: FormPage }) {
  switch (page.name) {
    case 'find':
      return <Find page={page} />
    case 'report':
      return <Report page={page} />
    case 'week':
      return <Week page={page} />
    case 'family':
      return <Family page={page} />
    case 'mirror':
      return <Mirror page={page} />
    case 'receipt':
      return <Receipt page={page} />
    case 'code':
      return <Code page={page} />
  }
}

function titleOf(page: FormPage): string {
  const { language } = page.frame
  switch (page.name) {
    case 'find':
      return report.findTitle[language]
    case 'report':
      return page.rule?.title[language] ?? report.newTitle[language]
    case 'week':
      return week.title[language]
    case 'family':
      return card.familyTitle[language]
    case 'mirror':
      return card.mirrorTitle[language]
    case 'receipt':
      return receipt.title[language]
    case 'code':
      return receipt.codeTitle[language]
  }
}
