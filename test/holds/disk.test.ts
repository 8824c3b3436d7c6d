import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { follow } from '../../api/follow.ts'
import { openInbox } from '../../api/inbox.ts'
import { openHealth } from '../../api/operations/health.ts'
import { openShelf } from '../../api/shelf.ts'
import type { InboxLine } from '../../data/inbox/line.ts'
import { Refusal } from '../../data/refusal.ts'
import { folder } from '../../pipelines/folder.ts'
import { readLedger } from '../../pipelines/sources/ledger.ts'
import { emptyFolder } from '../api/fixture.ts'
import { flags, text } from '../pipelines/planted.ts'
import { wederkerig } from '../whole/command.ts'

const room = emptyFolder()
const mount = (...options: string[]) =>
  spawnSync('mount', ['-t', 'tmpfs', ...options, 'none', room], { encoding: 'utf8' }).status === 0
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && mount('-o', 'size=1m')
if (mayMount) spawnSync('umount', [room])
const title = mayMount ? 'a disk' : 'a disk (left out: only root may mount a small one)'

describe.skipIf(!mayMount)(title, () => {
  beforeAll(() => {
    mount('-o', 'size=1m')
  })
  afterAll(() => {
    spawnSync('umount', ['-l', room])
  })

  const inboxAt = () => openInbox(room, { quarter: () => '2026-Q4', say: () => {} })
  const line = (signal_id: string): InboxLine => ({
    kind: 'signal',
    signal: 'friction',
    fields: { signal_id, quarter: '2026-Q4', channel: 'form', rule_id: 'x'.repeat(2000) },
  })
  async function stored(): Promise<string[]> {
    const found: string[] = []
    await follow<InboxLine>(join(room, 'inbox'), (one) => {
      if (one.kind === 'signal') found.push(one.fields.signal_id)
    })()
    return found
  }
  /** Leaves not a page. */
  function fill() {
    for (let n = 0; ; n++)
      try {
        writeFileSync(join(room, `rest-${n}`), Buffer.alloc(4096))
      } catch {
        return
      }
  }
  const health = () =>
    openHealth({ shelf: openShelf(join(room, 'releases')), folder: room, leastMegabytes: 0, writes: true })()
  const refusedWith = (work: Promise<unknown>) =>
    work.then(
      () => 0,
      (error) => (error instanceof Refusal ? error.code : 1),
    )

  test('that is full takes nothing and loses nothing, says so, and takes again when there is room', async () => {
    const inbox = inboxAt()
    const acknowledged: string[] = []
    let refused = 0
    for (let n = 0; n < 900; n++) {
      const code = await refusedWith(inbox.append([line(`a${n}`)]).then(() => acknowledged.push(`a${n}`)))
      if (code === 503) refused++
      if (refused === 3) break
    }
    expect([acknowledged.length > 100, refused]).toEqual([true, 3])
    fill()
    expect(await health().catch(() => null)).toMatchObject({ inbox: false })
    expect(await stored()).toEqual(acknowledged)
    spawnSync('mount', ['-o', 'remount,size=8m', room])
    expect(await refusedWith(inbox.append([line('after')]))).toBe(0)
    expect(await stored()).toEqual([...acknowledged, 'after'])
    expect(await health()).toMatchObject({ inbox: true })
    await inbox.close()
  })

  test('that may only be read takes nothing, and does not stop a start', async () => {
    spawnSync('mount', ['-o', 'remount,ro', room])
    const before = await stored()
    const inbox = inboxAt()
    expect(await refusedWith(inbox.append([line('never')]))).toBe(503)
    expect(await health()).toMatchObject({ inbox: false })
    expect(await stored()).toEqual(before)
    const { code, error } = await wederkerig(['import', fileOf('f.ndjson'), '--folder', room])
    expect([code, error]).toEqual([1, 'Hier mag niet worden geschreven; er is niets veranderd.\n'])
    spawnSync('mount', ['-o', 'remount,rw', room])
    await inbox.close()
  })

  test('that is full during an import leaves nothing of it', async () => {
    mkdirSync(join(room, 'data'))
    fill()
    for (let n = 0; n < 4; n++) rmSync(join(room, `rest-${n}`))
    const { code, error } = await wederkerig(['import', fileOf('f.ndjson'), '--folder', join(room, 'data')])
    expect([code, error]).toEqual([1, 'De schijf is vol; er is niets veranderd.\n'])
    expect(readLedger(folder(join(room, 'data')))).toEqual([])
  })
})

function fileOf(name: string): string {
  const path = join(emptyFolder(), name)
  writeFileSync(path, text(['gi-01', 'gi-02', 'zuid', 'west'].flatMap((one) => flags(one, 60))))
  return path
}
