import { labelOf } from '../../data/vocabulary/codes.ts'
import { receipt } from '../texts/receipt.ts'
import { speak } from '../texts/speak.ts'
import { formAddresses } from './address.ts'
import type { ReceiptPage } from './form.ts'
import { Danger } from './report.tsx'

/** Six words, shown once; what happens next; what kind of rule it is. */
export function Receipt({ page: { frame, words, rule, about, counted, danger } }: { page: ReceiptPage }) {
  const { language } = frame
  const say = speak(receipt, language)
  return (
    <div class="receipt">
      <h1 tabIndex={-1}>{say.title}</h1>
      {danger && <Danger language={language} shown />}
      <section class="words">
        <h2>{say.wordsTitle}</h2>
        <ol>
          {words.split(' ').map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
        <p>{say.wordsMore}</p>
        <p class="tools-row" hidden data-words={words} data-title={`Wederkerig: ${say.wordsTitle.toLowerCase()}`}>
          <button type="button" class="copy" data-done={say.copied}>
            {say.copy}
          </button>
          <button type="button" class="save">
            {say.save}
          </button>
          <span role="status" />
        </p>
        <p>
          {say.undoMore} <a href={formAddresses.code[language]}>{say.toCode}</a>
        </p>
      </section>
      <section>
        <h2>{say.next}</h2>
        <p>{about === 'family' ? say.nextFamily : counted ? say.nextQuarter : say.nextOpen}</p>
        {rule && (
          <p>
            {say.level(labelOf('rule_level', rule.level, language))} {say.owner(rule.owner)}
          </p>
        )}
      </section>
      {about !== 'family' && (
        <p>
          <a class="button" href={formAddresses.find[language]}>
            {say.another}
          </a>
        </p>
      )}
    </div>
  )
}
