import type { Catalogue } from './sentence.ts'

/** Signing in, and what stands round every page behind it. */
export const manage = {
  signIn: { nl: 'Aanmelden', en: 'Sign in' },
  signInLead: {
    nl: 'Voor organisaties, eigenaren van regels, de regeldesk en de beheerder. Melden kan altijd zonder account.',
    en: 'For organisations, owners of rules, the rule desk and the operator. Flagging never needs an account.',
  },
  byProvider: { nl: 'Aanmelden via je organisatie', en: 'Sign in with your organisation' },
  byKey: { nl: 'Met een toegangssleutel', en: 'With an access key' },
  key: { nl: 'Je sleutel', en: 'Your key' },
  keyHint: {
    nl: 'Zes groepjes van vier tekens. De beheerder maakte hem voor je.',
    en: 'Six groups of four signs. The operator made it for you.',
  },
  cookie: {
    nl: 'Wij plaatsen één cookie. Die vervalt na een half uur zonder actie, en altijd na acht uur.',
    en: 'We set one cookie. It ends after half an hour of doing nothing, and always after eight hours.',
  },
  missingKey: { nl: 'Vul je sleutel in.', en: 'Fill in your key.' },
  foreign: {
    nl: 'Dit kwam niet van onze eigen pagina, of je was te lang weg. Er is niets gedaan. Probeer het opnieuw.',
    en: 'This did not come from our own page, or you were away too long. Nothing was done. Try again.',
  },
  providerFailed: {
    nl: 'Aanmelden via je organisatie lukte niet. Probeer het opnieuw.',
    en: 'Signing in with your organisation failed. Try again.',
  },
  noRole: {
    nl: 'Je bent bekend, maar hebt hier nog geen rol. Vraag de beheerder erom.',
    en: 'You are known, but have no role here yet. Ask the operator for one.',
  },
  twoOrganisations: {
    nl: 'Je account noemt twee organisaties. Vraag de beheerder om er één te kiezen.',
    en: 'Your account names two organisations. Ask the operator to choose one.',
  },
  signOut: { nl: 'Afmelden', en: 'Sign out' },
  signOutLead: {
    nl: 'Daarna opent deze browser niets meer. Werk je op een gedeelde computer? Meld je dan altijd af.',
    en: 'After that this browser opens nothing any more. On a shared computer, always sign out.',
  },
  signedOut: { nl: 'Je bent afgemeld', en: 'You are signed out' },
  signedOutMore: {
    nl: 'Deze browser opent niets meer.',
    en: 'This browser opens nothing any more.',
  },
  again: { nl: 'Opnieuw aanmelden', en: 'Sign in again' },
  home: { nl: 'Beheer', en: 'Manage' },
  homeLead: {
    nl: 'Hier staat wat bij jouw rol hoort. Ruwe meldingen ziet niemand op deze pagina’s.',
    en: 'Here is what belongs to your role. Nobody sees raw signals on these pages.',
  },
  yourRole: { nl: 'Je rol:', en: 'Your role:' },
  organisation: { nl: 'organisatie', en: 'organisation' },
  owner: { nl: 'eigenaar van regels', en: 'owner of rules' },
  desk: { nl: 'regeldesk', en: 'rule desk' },
  steward: { nl: 'beheerder', en: 'operator' },
  menu: { nl: 'Beheer', en: 'Manage' },
  toSite: { nl: 'Naar de cijfers', en: 'To the figures' },
  refused: { nl: 'Dit kan niet', en: 'This cannot be done' },
  notYours: {
    nl: 'Deze pagina hoort niet bij je rol. Vraag de beheerder als je denkt van wel.',
    en: 'This page does not go with your role. Ask the operator if you think it should.',
  },
  expired: {
    nl: 'Je bent niet meer aangemeld. Er is niets gedaan.',
    en: 'You are no longer signed in. Nothing was done.',
  },
  failed: {
    nl: 'Er ging iets mis aan onze kant. Probeer het later opnieuw.',
    en: 'Something went wrong on our side. Try again later.',
  },
  tooLarge: {
    nl: 'Dit is te groot om hier te versturen. Er is niets gedaan.',
    en: 'This is too large to send here. Nothing was done.',
  },
  trailed: {
    nl: 'Wat je hier doet, schrijven wij op: welke rol, wat en wanneer.',
    en: 'What you do here is written down: which role, what and when.',
  },
} as const satisfies Catalogue
