import { type Setting, settings } from '../../data/configuration.ts'
import type { Verb } from '../verb.ts'

export const configVerb: Verb = {
  summary: { nl: 'Toont wat je kunt instellen.', en: 'Lists what can be set.' },
  usage: 'config',
  options: {},
  meaning: {},
  run: async (_, context) => {
    const list = Object.values(settings as Record<string, Setting>).map(({ name, fallback, secret, nl, en }) => ({
      name,
      value: secret && process.env[name] ? '***' : (process.env[name] ?? fallback),
      default: fallback,
      nl,
      en,
    }))
    for (const { name, value, default: usual, nl, en } of list)
      context.say({
        nl: `${name}=${value}\n  ${nl} (standaard ${usual})`,
        en: `${name}=${value}\n  ${en} (default ${usual})`,
      })
    return { settings: list }
  },
}
