import { render } from 'preact'
import type { Finding } from '../data/screening/finding.ts'
import { findIdentifying, mask } from '../data/screening/screen.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { screened } from './texts/screened.ts'
import { speak } from './texts/speak.ts'

const pause = 300

/** Makes a rendered Screened live: what it finds is shown beneath the field, marked and with its replacement. */
export function screen(field: HTMLElement) {
  const area = field.querySelector('textarea')
  const place = field.querySelector('.found')
  const left = field.querySelector('.left')
  if (!area || !place || !left) return
  const language: Language = field.dataset.language === 'en' ? 'en' : 'nl'
  const count = () => {
    left.textContent = speak(screened, language).left(String(Math.max(0, area.maxLength - area.value.length)))
  }
  const show = () => {
    const replace = () => {
      area.value = mask(area.value, language)
      area.focus()
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const findings = findIdentifying(area.value, language)
    render(<Found text={area.value} findings={findings} language={language} replace={replace} />, place)
  }
  let waiting: ReturnType<typeof setTimeout>
  area.addEventListener('input', () => {
    count()
    clearTimeout(waiting)
    waiting = setTimeout(show, pause)
  })
  count()
  show()
}

type Props = { text: string; findings: readonly Finding[]; language: Language; replace: () => void }

function Found({ text, findings, language, replace }: Props) {
  const say = speak(screened, language)
  const labels = [...new Set(findings.map(({ replacement }) => replacement))].join(', ')
  const some = findings.length > 0
  return (
    <>
      <p role="status">{some ? say.found(labels) : text && say.none}</p>
      {some && (
        <>
          <p class="preview">
            <b>{say.preview}: </b>
            <Marked text={text} findings={findings} becomes={say.becomes} />
          </p>
          <button type="button" onClick={replace}>
            {say.replace}
          </button>
        </>
      )}
    </>
  )
}

const Marked = ({ text, findings, becomes }: { text: string; findings: readonly Finding[]; becomes: string }) => (
  <>
    {findings.map(({ start, end, replacement }, at) => (
      <span key={start}>
        {text.slice(findings[at - 1]?.end ?? 0, start)}
        <del>{text.slice(start, end)}</del>
        <span class="aside"> {becomes} </span>
        <mark>{replacement}</mark>
      </span>
    ))}
    {text.slice(findings.at(-1)?.end ?? 0)}
  </>
)
