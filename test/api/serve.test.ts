import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyFolder } from './fixture.ts'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function start(options: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/serve.ts', '--folder', emptyFolder(), ...options], {
    env: { ...process.env, ...environment },
  })
  running.push(child)
  const said = { out: '', error: '' }
  child.stdout.on('data', (text) => (said.out += text))
  child.stderr.on('data', (text) => (said.error += text))
  return { child, said }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

describe('the server', () => {
  it('says where it listens, answers, and stops when it is told to', async () => {
    const port = await freePort()
    const { child, said } = start(['--port', String(port)])
    await once(child.stdout, 'data')
    expect(said.out).toBe(`Wederkerig luistert op http://127.0.0.1:${port}\n`)
    const answer = await fetch(`http://127.0.0.1:${port}/v1/releases`)
    expect([answer.status, await answer.json()]).toEqual([200, []])
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(said.error).toBe('')
  })

  it('says in one sentence that its port is taken, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { child, said } = start([], { PORT: String(port) })
    expect(await once(child, 'close')).toEqual([1, null])
    expect(said).toEqual({ out: '', error: `Poort ${port} is al in gebruik; kies een andere met --port of PORT.\n` })
    other.close()
  })

  it.each([
    [['--port', 'x'], {}, 'PORT is not understood: x: write it as 8080\n'],
    [[], { WEDERKERIG_NONSENSE: '1' }, /^unknown setting: WEDERKERIG_NONSENSE: choose one of: .*\n$/],
    [['--nonsense'], {}, /^Unknown option '--nonsense'[^\n]*\n$/],
  ])('ends with 1 and one sentence on %j %j', async (options, environment, sentence) => {
    const { child, said } = start(options, environment as Record<string, string>)
    expect(await once(child, 'close')).toEqual([1, null])
    expect(said.error).toMatch(sentence)
  })
})
