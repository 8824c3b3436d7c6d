import { Agent, request } from 'node:http'

/** What a server made of a number of requests: requests a second, milliseconds within which half and 99 in 100 were answered, and how many went wrong. */
export type Load = { rate: number; p50: number; p99: number; errors: number }

/** Asks one address `requests` times over `atOnce` connections that stay open. Any answer but 200 or 304 is wrong. */
export async function load(
  url: string,
  { requests, atOnce, headers = {} }: { requests: number; atOnce: number; headers?: Record<string, string> },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const taken: number[] = []
  let errors = 0
  let left = requests
  const work = async () => {
    while (left-- > 0) {
      const start = performance.now()
      if (!(await isFine(url, agent, headers))) errors++
      taken.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: atOnce }, work))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  taken.sort((a, b) => a - b)
  const within = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0
  return { rate: requests / seconds, p50: within(0.5), p99: within(0.99), errors }
}

function isFine(url: string, agent: Agent, headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(url, { agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode === 200 || answer.statusCode === 304))
    })
    asked.once('error', () => resolve(false))
    asked.end()
  })
}
