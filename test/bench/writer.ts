import { openInbox } from '../../api/inbox.ts'
import type { InboxLine } from '../../data/inbox/line.ts'

/** A process that takes signals in until it is killed: each is told on standard output only when the inbox acknowledged it. */
const [folder = '', run = '', atOnce = '16'] = process.argv.slice(2)
const inbox = openInbox(folder, { quarter: () => '2026-Q4', say: () => {} })
process.stdout.write('ready\n')

await Promise.all(Array.from({ length: Number(atOnce) }, (_, sender) => send(sender)))

async function send(sender: number) {
  for (let n = 0; ; n++) {
    const signal_id = `${run}-${sender}-${n}`
    await inbox.append([lineOf(signal_id)])
    process.stdout.write(`${signal_id}\n`)
  }
}

function lineOf(signal_id: string): InboxLine {
  const fields = { rule_id: 'JW-1.1-woonplaats', verdict: 'hindert', organisation: 'gi-01', contributor: signal_id }
  return { kind: 'signal', signal: 'friction', fields: { signal_id, quarter: '2026-Q4', channel: 'form', ...fields } }
}
