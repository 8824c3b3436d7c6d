import { type Setting, settings } from '../../data/configuration.ts'
import { Refusal } from '../../data/refusal.ts'

/** The largest file that is imported, unpacked, in bytes, and the most lines in it. Throws Refusal on a setting of another form. */
export const importLimits = () => ({
  bytes: numberOf(settings.importMegabytes) * 1e6,
  rows: numberOf(settings.importRows),
})

function numberOf({ name, fallback, form, example }: Setting): number {
  const given = process.env[name] || fallback
  if (form.test(given)) return Number(given)
  throw new Refusal(
    { nl: `${name} begrijp ik niet`, en: `${name} is not understood` },
    { nl: `schrijf bijvoorbeeld ${example}`, en: `write it as ${example}` },
  )
}
