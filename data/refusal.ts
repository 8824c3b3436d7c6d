/** A sentence in Dutch and English, or in English only where developers and programs read it. */
type Sentence = string | { nl: string; en: string }

/**
 * What goes wrong outside the code: input, a name that does not exist, a folder that cannot be read.
 * `message` is lower case, value last, never a value from a row; `hint` says what to do; both are English, `said` gives the reader's language.
 * `code` is the HTTP status that fits; the command line turns any Refusal into exit code 2.
 */
export class Refusal extends Error {
  readonly hint: string
  readonly code: number
  readonly said: { nl: string; en: string }

  constructor(message: Sentence, hint: Sentence, code = 400) {
    super(english(message))
    this.name = 'Refusal'
    this.hint = english(hint)
    this.code = code
    this.said = { nl: `${dutch(message)}. ${dutch(hint)}`, en: `${english(message)}. ${english(hint)}` }
  }
}

const english = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence.en)
const dutch = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence.nl)
