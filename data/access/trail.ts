/**
 * What a signed-in person did: `who` is a digest that only this installation can make, `what` the address that was written to with what it was
 * about (a quarter, a batch, a rule; never words of a signal), `session` a digest of the session. `at` is a moment, ISO 8601.
 */
export type TrailLine = {
  kind: 'trail'
  at: string
  role: string
  who: string
  session: string
  what: string
  about: string
}

/** What is written when somebody comes or goes. */
export const came = 'sign in'
export const went = 'sign out'
