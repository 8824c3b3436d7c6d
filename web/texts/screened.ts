import type { Catalogue } from './sentence.ts'

export const screened = {
  hint: {
    nl: 'Schrijf geen namen. Schrijf wat de regel deed.',
    en: 'Write no names. Write what the rule did.',
  },
  most: { nl: (most: string) => `Hooguit ${most} tekens.`, en: (most: string) => `At most ${most} characters.` },
  left: { nl: (left: string) => `Nog ${left} tekens.`, en: (left: string) => `${left} characters left.` },
  found: {
    nl: (count: string) => `Gevonden: ${count}. Wij vervangen dit voordat wij je tekst bewaren.`,
    en: (count: string) => `Found: ${count}. We replace this before we keep your text.`,
  },
  none: { nl: 'Wij vinden geen namen of nummers.', en: 'We find no names or numbers.' },
  preview: { nl: 'Zo bewaren wij je tekst', en: 'This is how we keep your text' },
  replace: { nl: 'Vervang nu in mijn tekst', en: 'Replace in my text now' },
  becomes: { nl: 'wordt', en: 'becomes' },
} as const satisfies Catalogue
