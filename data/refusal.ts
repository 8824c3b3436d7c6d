/**
 * What goes wrong outside the code: input, a name that does not exist, a folder that cannot be read.
 * `message` is lower case, value last, never a value from a row; `hint` says what to do.
 * `code` is the HTTP status that fits; the command line turns any Refusal into exit code 2.
 */
export class Refusal extends Error {
  readonly hint: string
  readonly code: number

  constructor(message: string, hint: string, code = 400) {
    super(message)
    this.name = 'Refusal'
    this.hint = hint
    this.code = code
  }
}
