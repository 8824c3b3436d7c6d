import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../data/refusal.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type FormFrame, type FormPage, formAddresses, sentences } from '../web/forms/render.tsx'
import { mistakesOf } from './formMistakes.ts'
import type { Intake } from './intake.ts'
import { addressOf, isOwn } from './sender.ts'

type Settings = {
  intake: Intake
  url: string
  proxies: number
  frameOf: (language: Language, address: Words) => Promise<FormFrame>
  html: (c: Context, page: FormPage, status?: number) => Response
}

/** Six words, sent in a body and never in an address: which rules, and taking back for half an hour. */
export function codeForm({ intake, url, proxies, frameOf, html }: Settings): Hono {
  const route = new Hono()
  const blank = { name: 'code', typed: '', state: null, undone: false, mistake: null } as const
  for (const language of ['nl', 'en'] as const) {
    const frame = () => frameOf(language, formAddresses.code)
    const said = (error: unknown) => mistakesOf(error, language)?.[0]?.sentence ?? sentences.busy[language]
    const path = formAddresses.code[language]
    route.get(path, async (c) => html(c, { ...blank, frame: await frame() }))
    route.post(path, bodyLimit({ maxSize: 4096 }), async (c) => {
      const page = { ...blank, frame: await frame() }
      if (!isOwn(c, url)) return html(c, { ...page, mistake: sentences.foreign[language] }, 403)
      const asked = new URLSearchParams(await c.req.text())
      const words = asked.get('words')?.trim() ?? ''
      if (words === '') return html(c, { ...page, mistake: sentences.missingWords[language] }, 422)
      const address = addressOf(c, proxies)
      try {
        if (asked.get('undo') === 'yes') {
          await intake.undo(words, address)
          return html(c, { ...page, undone: true })
        }
        const { rules, undo } = await intake.status(words, address)
        return html(c, { ...page, state: { words, rules, minutes: Math.ceil(undo / 60) } })
      } catch (error) {
        return html(c, { ...page, typed: words, mistake: said(error) }, error instanceof Refusal ? error.code : 500)
      }
    })
  }
  return route
}
