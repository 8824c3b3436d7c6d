import { existsSync } from 'node:fs'
import type { Words } from '../../data/vocabulary/measure.ts'
import type { Finding } from '../doctor/finding.ts'
import { folderFindings } from '../doctor/folderFindings.ts'
import { keyFindings } from '../doctor/keyFindings.ts'
import { machineFindings } from '../doctor/machineFindings.ts'
import { releaseFindings } from '../doctor/releaseFindings.ts'
import type { Folder } from '../folder.ts'
import { alone } from '../sources/ledger.ts'
import type { Context, Verb } from '../verb.ts'

export const doctorVerb: Verb = {
  summary: { nl: 'Kijkt of deze installatie gezond is.', en: 'Looks whether this installation is sound.' },
  usage: 'doctor [--mend]',
  options: { mend: { type: 'boolean' } },
  meaning: {
    mend: {
      nl: 'maak goed wat zonder verlies kan: modes, resten, en leveringen die niet heel zijn vergeten',
      en: 'make right what can be without loss: modes, leftovers, and forget batches that are not whole',
    },
  },
  run: async ({ values }, context) => {
    const { paths, language } = context
    const first = await lookAt(paths)
    if (values.mend === true && existsSync(paths.root))
      await alone(paths, language, async () => {
        for (const { mend } of first) mend?.()
      })
    const findings = values.mend === true ? await lookAt(paths) : first
    for (const finding of findings) context.say(sentence(finding))
    sayEnd(findings, context)
    const told = findings.map(({ check, fine, said }) => ({ check, fine, said: said[language] }))
    return { sound: findings.every(({ fine }) => fine), findings: told, failed: findings.some(({ fine }) => !fine) }
  },
}

const lookAt = async (paths: Folder): Promise<Finding[]> => [
  ...folderFindings(paths),
  ...keyFindings(paths),
  ...(await machineFindings(paths)),
  ...releaseFindings(paths),
]

const sentence = ({ check, fine, said }: Finding): Words => ({
  nl: `${fine ? 'goed  ' : 'LET OP'}  ${check.padEnd(10)} ${said.nl}`,
  en: `${fine ? 'fine  ' : 'NOTE  '}  ${check.padEnd(10)} ${said.en}`,
})

function sayEnd(findings: readonly Finding[], { say }: Context) {
  const count = findings.filter(({ fine }) => !fine).length
  if (count === 0) say({ nl: 'Alles is in orde.', en: 'Everything is in order.' })
  else say({ nl: `${count} keer let op.`, en: `${count} notes.` })
}
