/** Keeps what was made last, up to a number of bytes; what is asked for twice at once is made once. */
export type Cache = { get(key: string, make: () => Promise<Buffer>): Promise<Buffer> }

export function openCache(megabytes: number): Cache {
  const kept = new Map<string, Promise<Buffer>>()
  const sizes = new Map<string, number>()
  const room = megabytes * 1024 * 1024
  let used = 0

  const drop = (key: string) => {
    kept.delete(key)
    used -= sizes.get(key) ?? 0
    sizes.delete(key)
  }
  const keep = (key: string, bytes: number) => {
    sizes.set(key, bytes)
    used += bytes
    for (const oldest of sizes.keys()) {
      if (used <= room) return
      drop(oldest)
    }
  }
  const start = (key: string, make: () => Promise<Buffer>) => {
    const made = make()
    kept.set(key, made)
    made.then(
      (content) => keep(key, content.byteLength),
      () => drop(key),
    )
    return made
  }
  const touch = (key: string, made: Promise<Buffer>) => {
    const bytes = sizes.get(key)
    if (bytes === undefined) return made
    sizes.delete(key)
    sizes.set(key, bytes)
    return made
  }

  return {
    get: (key, make) => {
      const made = kept.get(key)
      return made ? touch(key, made) : start(key, make)
    },
  }
}
